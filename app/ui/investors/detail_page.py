"""客商详情: walk into a meeting prepared."""

from collections.abc import Mapping
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import ChangeSet
from app.errors import UserError
from app.services.companies import set_company_field
from app.services.company_page import CompanyPage, company_page
from app.services.follow_ups import complete_follow_up, reopen_follow_up
from app.services.officials import official_choices
from app.services.recycle_bin import delete_record
from app.services.reveals import note_reveal
from app.ui.attachments.files_list import FilesList
from app.ui.attempt import attempt
from app.ui.investors.chain import ChainDiagram
from app.ui.investors.detail_head import Head
from app.ui.investors.facts_card import FactsCard
from app.ui.investors.list_columns import last_words
from app.ui.investors.people_card import PeopleCard
from app.ui.investors.person_form import PersonForm
from app.ui.investors.side_cards import ProjectsCard, SimilarCard
from app.ui.investors.visit_lines import VisitLines
from app.ui.page import Context, Location, Page
from app.ui.sentences import sentence
from app.ui.theme import theme
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.drop_zone import DropZone
from app.ui.widgets.empty_state import ErrorState
from app.ui.widgets.inline_edit import leave_open_editors
from app.ui.widgets.label import ElidedLabel, Hairline
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.tab_bar import TabBar
from app.ui.widgets.tag import Tag
from app.ui.words import Codes

_SIDES = (300, 372)
_THREE_COLUMNS_FROM = 1040
_CHAIN_HEIGHT = 346
"""Six firms a side; more of them scroll."""


class InvestorPage(Page):
    """Facts and people at the left, dealings in the middle; chain, projects, similar firms at the right."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "company",
            "company_industry",
            "company_relation",
            "company_tag",
            "person",
            "person_company",
            "contact_channel",
            "activity",
            "activity_company",
            "activity_participant",
            "follow_up",
            "project",
            "project_party",
            "attachment",
            "attachment_link",
            "official",
            "code_item",
        }
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("investor")
        self._id = ""
        self._page: CompanyPage | None = None
        self._codes = Codes(context.database)
        self._narrow = False
        self.head = Head()
        self.facts = FactsCard(self._change)
        self.people = PeopleCard()
        self.tabs = TabBar(line=False)
        self.visits = VisitLines()
        self.files = FilesList(context)
        self._log = Button("", "text", 26, icon="note")
        self.chain = ChainDiagram()
        self._chain_card = Card()
        self._chain_note = ElidedLabel("", "caption", tone="textTertiary")
        self._here = Tag("", "accent", icon="flag")
        self.projects = ProjectsCard()
        self.similar = SimilarCard()
        self._gone = ErrorState("", "")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.tabs.add_tab("visits", "")
        self.tabs.add_tab("files", "")
        self.tabs.add_trailing(self._log)
        self._dealings = Card(flush=True)
        self._dealings.body.addWidget(self.tabs)
        self._dealings.body.addWidget(Hairline())
        self._dealings.body.addWidget(_scrolled(self.visits), 1)
        self._dealings.body.addWidget(self.files, 1)
        self._chain_area = _scrolled(self.chain)
        self._chain_card.body.addWidget(self._chain_area)
        legend = QHBoxLayout()
        legend.setSpacing(px(12))
        legend.addWidget(self._here)
        legend.addWidget(self._chain_note, 1)
        self._chain_card.body.addLayout(legend)
        self._left = _column(self.facts, self.people, stretch=1)
        self._right = _column(self._chain_card, self.projects, self.similar, stretch=2)
        inside = QWidget()
        self._columns = QHBoxLayout(inside)
        self._columns.setContentsMargins(px(16), px(12), px(16), px(16))
        self._columns.setSpacing(px(12))
        self._columns.addWidget(self._left)
        self._columns.addWidget(self._dealings, 1)
        self._columns.addWidget(self._right)
        self._area = _scrolled(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.head)
        outer.addWidget(self._area, 1)
        outer.addWidget(self._gone, 1)
        self._gone.hide()
        self.files.hide()

    def _connect(self) -> None:
        shell = self.context.shell
        self.tabs.selected.connect(self._show_tab)
        self._log.clicked.connect(lambda: shell.log_visit(self._id))
        self.visits.ticked.connect(self._tick)
        self.people.add_asked.connect(self._add_person)
        self.people.edit_asked.connect(self._edit_person)
        self.people.revealed.connect(self._note_reveal)
        self.head.more.clicked.connect(self._show_more)
        self.facts.opened.connect(self._go)
        self.chain.opened.connect(self._go)
        self.similar.opened.connect(self._go)
        self.projects.opened.connect(lambda key: shell.go(Location("projects.detail", key)))
        self._drop = DropZone(self._dealings, self.tr("Drop to attach to this investor"))
        self._drop.dropped.connect(self.files.attach)

    def _show_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Log visit"), lambda: self.context.shell.log_visit(self._id))
        menu.addAction(self.tr("Add person"), self._add_person)
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), self._delete)
        menu.popup(self.head.more.mapToGlobal(self.head.more.rect().bottomLeft()))

    def _delete(self) -> None:
        shell, company_id, name = self.context.shell, self._id, self._page.row.name if self._page else ""
        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Delete investor"),
                lambda session: delete_record(session, company_id),
                about=name,
                done=self.tr("Deleted: {name}").format(name=name),
            ),
        )
        shell.go(Location("investors"))

    def _go(self, company_id: str) -> None:
        self.context.shell.go(Location("investors.detail", company_id))

    def _show_tab(self, key: str) -> None:
        area = self._dealings.body.itemAt(2)
        if area is not None and (widget := area.widget()) is not None:
            widget.setVisible(key == "visits")
        self.files.setVisible(key == "files")

    def _change(self, field: str, value: Any, seen: int) -> None:
        shown = value.raw if hasattr(value, "raw") else value
        name = self._page.row.name if self._page else ""
        self.context.shell.write(
            QT_TRANSLATE_NOOP("Action", "Edit investor"),
            lambda session: set_company_field(session, self._id, field, value),
            about=name,
            done=self.tr("Changed: {value}").format(value=shown or self.tr("empty")),
            seen=seen,
        )

    def _tick(self, follow_up_id: str, done: bool) -> None:
        shell = self.context.shell
        action = complete_follow_up if done else reopen_follow_up
        label = (
            QT_TRANSLATE_NOOP("Action", "Finish task") if done else QT_TRANSLATE_NOOP("Action", "Reopen task")
        )
        said = self.tr("Done") if done else self.tr("Open again")
        attempt(shell, lambda: shell.write(label, lambda session: action(session, follow_up_id), done=said))

    def _add_person(self) -> None:
        self._open_form(PersonForm(self.context, self._id), self.people.add_button)

    def _edit_person(self, person_id: str, anchor: QWidget) -> None:
        self._open_form(PersonForm(self.context, self._id, person_id), anchor)

    def _open_form(self, form: PersonForm, anchor: QWidget) -> None:
        form.open_below(anchor)
        form.name.edit.setFocus()

    def _note_reveal(self, person_id: str) -> None:
        note_reveal(self.context.database, person_id)

    def _owners(self, typed: str) -> list[Option]:
        found = self.context.database.read(lambda session: official_choices(session, typed))
        return [Option(one.id, one.name, one.unit_name or "") for one in found]

    def _show(self, page: CompanyPage) -> None:
        now = self.context.database.clock.now()
        last = last_words(page.row.days_since, page.row.last_activity_at)
        self.head.show_page(page, self._codes, last)
        self.facts.show_page(page, self._codes, self._owners)
        self.people.show_people(page.people, self._codes, now)
        self.visits.show_visits(page.visits, self._codes, now)
        self.files.show_files("company", self._id, page.files)
        self._log.setText(self.tr("Log visit"))
        self.tabs.set_label("visits", self.tr("Visits"))
        self.tabs.set_count("visits", page.visit_count)
        self.tabs.set_label("files", self.tr("Files"))
        self.tabs.set_count("files", len(page.files))
        self._chain_card.set_title(self.tr("Industrial chain"))
        count = self.tr("{up} upstream, {down} downstream")
        self._chain_card.set_count(count.format(up=len(page.upstream), down=len(page.downstream)))
        self.chain.show_chain(page.row.name, page.upstream, page.downstream)
        around = (*page.upstream, *page.downstream)
        height = min(self.chain.sizeHint().height(), px(_CHAIN_HEIGHT)) if around else 0
        self._chain_area.setFixedHeight(height)
        away = sum(not firm.here for firm in around)
        self._here.set_tag(self.tr("Here already"), "accent")
        self._here.setVisible(away < len(around))
        self._chain_note.setText(self.tr("%n could be won along the chain", "", away) if away else "")
        if not around:
            self._chain_note.setText(self.tr("No suppliers or customers known yet"))
        self.projects.show_projects(page.projects)
        self.similar.show_firms(page.similar)

    def _arrange(self) -> None:
        effective = self.width() / theme().font_scale
        beside = effective >= _THREE_COLUMNS_FROM and not self._narrow
        self._right.setVisible(beside or not self._narrow)
        direction = QHBoxLayout.Direction.LeftToRight if beside else QHBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        for side, width in ((self._left, _SIDES[0]), (self._right, _SIDES[1])):
            side.setMinimumWidth(px(width) if beside else 0)
            side.setMaximumWidth(px(width) if beside else 16_777_215)

    @override
    def open(self, location: Location) -> None:
        if location.record_id != self._id:
            leave_open_editors(self)
        self._id = location.record_id or ""
        self.tabs.set_current("visits")
        self._show_tab("visits")
        self.refresh(None)

    @override
    def location(self) -> Location:
        return Location("investors.detail", self._id)

    @override
    def crumbs(self) -> list[tuple[str, Location | None]]:
        name = self._page.row.name if self._page else self.tr("Investor")
        return [(self.tr("Investors"), Location("investors")), (name, None)]

    @override
    def refresh(self, changes: ChangeSet | None) -> None:
        if not self._id:
            return
        try:
            self._page = self.context.database.read(lambda session: company_page(session, self._id))
        except UserError as error:
            self._page = None
            self._gone.set_error(self.tr("This investor is not here"), sentence(error))
        self._gone.setVisible(self._page is None)
        self.head.setVisible(self._page is not None)
        self._area.setVisible(self._page is not None)
        if self._page is not None:
            self._show(self._page)
        self.crumbs_changed.emit()

    @override
    def new_record(self) -> None:
        self._add_person()

    @override
    def log_subject(self) -> tuple[str | None, str | None]:
        return self._id or None, None

    @override
    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._arrange()

    @override
    def highlight(self, records: Mapping[str, frozenset[str]]) -> None:
        if any(
            visit.id in records.get("activity", ()) for visit in (self._page.visits if self._page else ())
        ):
            self.tabs.set_current("visits")
            self._show_tab("visits")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _column(*widgets: QWidget, stretch: int) -> QWidget:
    """Widgets below one another; the one at `stretch` takes the room that is left."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(12))
    for place, widget in enumerate(widgets):
        column.addWidget(widget, 1 if place == stretch else 0)
    return box


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area
