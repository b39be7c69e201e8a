"""简报: a paper as it will be printed, what it is about and how it looks, to be saved and printed."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import ChangeSet
from app.exports.look import Look
from app.exports.orders import KINDS, NAMES, About, Order, forms_of, has_pages
from app.services.print_register import PACK
from app.services.project_filter import ProjectFilter
from app.services.unsent import unsent
from app.ui.attempt import said
from app.ui.page import Context, Location, Page
from app.ui.page_keys import add_key
from app.ui.papers.age_words import age_words
from app.ui.papers.chosen_look import keep_look, kept_look, look_of_paper, watermark
from app.ui.papers.drawing import Drawing, Wanted, image_of
from app.ui.papers.form_options import Offers
from app.ui.papers.options_pane import OptionsPane
from app.ui.papers.places import REGISTER, order_at, place_of
from app.ui.papers.press import Press
from app.ui.papers.print_desk import PrintDesk
from app.ui.papers.printing_line import PrintingLine
from app.ui.papers.proofing import Fresh, Proofing
from app.ui.papers.scopes import Scopes, about_of
from app.ui.papers.seen_pages import SeenPages
from app.ui.record_words import TABLES
from app.ui.theme import theme
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.note import Note
from app.ui.widgets.option_list import Option

if TYPE_CHECKING:
    from app.exports.proof import Proof

_PAUSE_MS = 40
"""After a change; the next one within it takes its place."""

_FIRST = "D19"
_SIDE_FROM = 860
"""Effective width of the page from which small pages stand at its side."""


class PapersPage(Page):
    """Keeps what it showed last; a place without a paper leads back to that."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(TABLES) - {"doc_output"}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("papers")
        self.order = Order(_FIRST, look=kept_look(context.database))
        self.shown: Fresh | None = None
        self.scopes = Scopes(context)
        self.proofing = Proofing(context, self)
        self.pages = SeenPages(context)
        self.drawing = Drawing(context.jobs, self._wanted, self)
        self.options = OptionsPane(self._papers, lambda typed: self.scopes.options(self.order, typed))
        self.note = Note(parent=self)
        self.empty = EmptyState("", icon="print")
        self._choose = Button("", "filled")
        self.saving = PrintDesk(context, self)
        self.press = Press(context, self)
        self._middle = QWidget()
        self.progress = PrintingLine(self._middle)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        self.empty.set_buttons([self._choose])
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.note)
        middle.addWidget(self.pages, 1)
        middle.addWidget(self.empty, 1)
        self.empty.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._middle, 1)
        row.addWidget(self.options)
        self.setFocusProxy(self.pages.sheets)

    def _connect(self) -> None:
        proofing, options = self.proofing, self.options
        proofing.came.connect(self._show)
        proofing.failed.connect(self._fail)
        proofing.began.connect(lambda: self.progress.line.begin(self.tr("Setting the pages")))
        proofing.progressed.connect(self.progress.line.report)
        proofing.ended.connect(self.progress.line.end)
        self.progress.line.stopped.connect(self._stop)
        self.drawing.drawn.connect(self.pages.take)
        self.drawing.failed.connect(self._fail)
        self.pages.wanting.connect(self.drawing.go_on)
        options.paper.picked.connect(self.choose_paper)
        options.scope.picked.connect(lambda key: self._order(self.scopes.taken(self.order, key)))
        options.form.changed.connect(self.choose_look)
        options.parts.changed.connect(
            lambda names: self.choose_look(replace(self.order.look, left_out=names))
        )
        options.save_asked.connect(self.save_record)
        options.print_asked.connect(self.print_record)
        options.register.clicked.connect(lambda: self.context.shell.go(Location(REGISTER)))
        self._choose.clicked.connect(options.scope.open)
        self.note.acted.connect(self._set_anew)
        self._pause.timeout.connect(self._set)
        self.context.syncing.changed.connect(self._show_age)
        add_key(
            self,
            ("Ctrl+S",),
            QT_TRANSLATE_NOOP("Key", "Save the paper as PDF"),
            self.save_record,
            inside=True,
        )

    @property
    def proof(self) -> "Proof | None":
        """What is on screen."""
        return self.shown.proof if self.shown is not None else None

    @property
    def _savable(self) -> bool:
        """Whether there is a paper, be it one without pages."""
        return self.proof is not None or not has_pages(self.order.paper)

    def choose_paper(self, paper: str) -> None:
        """Another paper; about the same, if it is about a thing of that kind. Only lists are narrowed."""
        same = PACK not in (paper, self.order.paper) and KINDS[paper].about is about_of(self.order)
        listed = about_of(Order(paper)) is About.PROJECTS
        kept = self.order if same else Order(paper, chosen=self.order.chosen if listed else ProjectFilter())
        self._order(replace(kept, paper=paper, look=look_of_paper(self.order.look)))

    def choose_look(self, look: Look) -> None:
        """The same paper, looking otherwise."""
        keep_look(self.context.database, look)
        self._order(replace(self.order, look=look))

    def _order(self, order: Order) -> None:
        self.order = order
        self._show_order()
        self._pause.start()

    def _papers(self, typed: str) -> list[Option]:
        wanted = typed.strip().casefold()
        named = ((key, NAMES[key]) for key in (*KINDS, PACK))
        return [
            Option(key, name, key if key in KINDS else "")
            for key, name in named
            if wanted in f"{name} {key}".casefold()
        ]

    def _wanted(self) -> Wanted | None:
        return self.pages.next_wanted() if self.isVisible() else None

    def _set(self) -> None:
        """Have the paper set as it is ordered now; what is on screen stays until it is there."""
        self._pause.stop()
        if self.scopes.lacks(self.order):
            self.proofing.stop()
            self._show_nothing(self.scopes.asked(self.order))
        elif not has_pages(self.order.paper):
            self.proofing.stop()
            self._show_workbook()
        else:
            if self.proof is None:
                self._show_empty(self.tr("The pages are being set"))
            self.proofing.ask(self.order, self.pages.number, self.pages.fit)

    def _set_anew(self) -> None:
        self.proofing.forget()
        self._set()

    def _stop(self) -> None:
        self.proofing.stop()
        stopped = self.tr("Stopped. The pages are as they were before.")
        if self.proof is None:
            stopped = self.tr("Stopped. No pages were set.")
            self._show_empty(stopped)
        self.note.say(stopped, "warning", self.tr("Set anew"))

    def _show(self, fresh: Fresh) -> None:
        self.shown = fresh
        self.note.clear()
        self.empty.hide()
        self.pages.show()
        self.options.set_ready(True, True)
        self.pages.show_proof(fresh.proof, fresh.number, image_of(fresh.picture))
        self.drawing.begin(fresh.proof)
        self.options.parts.show_parts(fresh.proof.parts, self.order.look.left_out)
        self.options.show_parts(bool(fresh.proof.parts))
        self.options.report(fresh.proof.faces.substitutes())
        self._show_order()
        self._show_age()
        self.crumbs_changed.emit()

    def _fail(self, error: Exception) -> None:
        if self.proof is None:
            self._show_nothing(said(error))
        else:
            self.note.say(said(error), "error", self.tr("Set anew"))

    def _show_nothing(self, sentence: str) -> None:
        """No pages; what is to be done, or what went wrong."""
        lacks = self.scopes.lacks(self.order)
        what = self.tr("Its pages appear here as they will be printed.") if lacks else ""
        self._choose.setText(sentence if lacks else "")
        self._show_empty(sentence, what, lacks)

    def _show_workbook(self) -> None:
        """What is made without pages."""
        what = self.tr("Save it as Excel; its projects are those chosen at the right.")
        self._show_empty(self.tr("This paper is a workbook and has no pages to look at."), what)
        self.options.set_ready(True, False)

    def _show_empty(self, sentence: str, what: str = "", lacks: bool = False) -> None:
        self.empty.set_text(sentence, what)
        self._choose.setVisible(lacks)
        self.shown = None
        self.note.clear()
        self.pages.hide()
        self.empty.show()
        self.options.set_ready(False, False)
        self.options.show_parts(False)
        self.options.report(())
        self.options.age.say("")
        self.crumbs_changed.emit()

    def _show_order(self) -> None:
        options = self.options
        options.paper.set_shown(NAMES[self.order.paper])
        options.offer_form(forms_of(self.order.paper)[0])
        options.scope.set_shown(self.scopes.shown(self.order))
        options.form.show_look(self.order.look, self._offers(), watermark(self.context.database))

    def _offers(self) -> Offers:
        if not has_pages(self.order.paper):
            return Offers(header=False, paged=False)
        document = self.proof.document if self.proof is not None else None
        if document is None:
            return Offers()
        across = frozenset(section.across for section in document.sections)
        return Offers(across, document.internal, document.masthead is not None)

    def _show_age(self) -> None:
        if self.proof is not None:
            database, proof = self.context.database, self.proof
            state, waiting = self.context.syncing.state, database.read(unsent)
            said = age_words(state, waiting, proof.as_of, database.clock.now(), at_foot=proof.tells_age)
            self.options.age.say(said, "plain", closable=False)

    def _arrange(self) -> None:
        self.pages.set_side(self.width() / theme().font_scale >= _SIDE_FROM)

    def _retranslate(self) -> None:
        self.options.retranslate()
        self.pages.retranslate()

    @override
    def open(self, location: Location) -> None:
        asked = order_at(location)
        if asked is None and location.record_id is not None:
            asked = Order("D1", location.record_id)
        if asked is not None and asked != replace(self.order, look=asked.look):
            other = asked.paper != self.order.paper
            self.order = replace(asked, look=look_of_paper(self.order.look) if other else self.order.look)
        self.proofing.forget()
        self._show_order()
        self._set()

    @override
    def location(self) -> Location:
        return place_of(self.order)

    @override
    def crumbs(self) -> list[tuple[str, Location | None]]:
        name = self.proof.title if self.proof is not None else NAMES[self.order.paper]
        return [(self.tr("Briefings"), None), (name.replace("\u3000", " "), None)]

    @override
    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None:
            self._retranslate()
            self.options.set_ready(self._savable, self.proof is not None)
        if self.isVisible():
            self.proofing.forget()
            self._show_order()
            self._pause.start()

    @override
    def focus_filter(self) -> None:
        self.pages.open_find()

    @override
    def print_record(self) -> None:
        if self.shown is not None:
            self.press.print(self.shown)

    @override
    def save_record(self) -> None:
        if self._savable:
            self.saving.save(self.order)

    @override
    def regions(self) -> list[QWidget]:
        return [self.pages.thumbnails, self.pages.sheets, self.options]

    @override
    def set_narrow(self, narrow: bool) -> None:
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
