"""客商详情: walk into a meeting prepared."""

from collections.abc import Mapping
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from app.exports.orders import Order
from app.services.company_events import company_events
from app.services.company_more import change_company
from app.services.company_page import CompanyPage, company_page
from app.services.history import restore_value
from app.services.project_events import Event
from app.services.recycle_bin import delete_record
from app.ui.attachments.files_list import FilesList
from app.ui.attempt import attempt
from app.ui.choices import Choices
from app.ui.investors.chain_card import ChainCard
from app.ui.investors.company_timeline import events_of
from app.ui.investors.detail_head import Head
from app.ui.investors.facts_card import FactsCard
from app.ui.investors.list_columns import last_words
from app.ui.investors.next_steps import tick_step
from app.ui.investors.people_actions import PeopleActions
from app.ui.investors.people_card import PeopleCard
from app.ui.investors.side_cards import ProjectsCard, SimilarCard
from app.ui.investors.visit_lines import VisitLines
from app.ui.layouts import scrolled
from app.ui.page import Context, Location
from app.ui.papers.places import place_of
from app.ui.papers.print_desk import PrintDesk
from app.ui.projects.event_list import EventList
from app.ui.projects.new_project import NewProject
from app.ui.record_page import RecordPage
from app.ui.record_words import deleted_words
from app.ui.sync.alike_note import AlikeNote
from app.ui.sync.marks import Marks
from app.ui.theme import theme
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.drop_zone import DropZone
from app.ui.widgets.inline_edit import leave_open_editors
from app.ui.widgets.label import Hairline
from app.ui.widgets.painting import px
from app.ui.widgets.tab_bar import TabBar
from app.ui.widgets.writing import add_writing, writing
from app.ui.words import Codes

_SIDES = (300, 372)
_THREE_COLUMNS_FROM = 1040


class InvestorPage(RecordPage[CompanyPage]):
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
            "person_language",
            "association_post",
            "likeness",
        }
    )

    UNKNOWN: ClassVar[str] = QT_TRANSLATE_NOOP("InvestorPage", "This investor is not here")

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, company_page, parent)
        self.setObjectName("investor")
        self._codes = Codes(context.database)
        marks = Marks(context)
        self._choices = Choices(context.database)
        self.head = Head(marks)
        self.alike = AlikeNote(context)
        self.facts = FactsCard(context, self._change)
        self.people_actions = PeopleActions(context, self)
        self.people = PeopleCard(marks, self.people_actions)
        self.tabs = TabBar(line=False)
        self.visits = VisitLines(marks)
        self.events = EventList(marks)
        self.files = FilesList(context)
        self._log = writing(Button("", "text", 26, icon="note"))
        self.chain = ChainCard(context)
        self.projects = ProjectsCard(marks)
        self.similar = SimilarCard()
        self.printing = PrintDesk(context, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for key in ("visits", "events", "files"):
            self.tabs.add_tab(key, "")
        self.tabs.add_trailing(self._log)
        self._dealings = Card(flush=True)
        self._dealings.body.addWidget(self.tabs)
        self._dealings.body.addWidget(Hairline())
        self.events.setContentsMargins(0, px(8), 0, 0)
        self._panes = {"visits": scrolled(self.visits), "events": scrolled(self.events), "files": self.files}
        for pane in self._panes.values():
            self._dealings.body.addWidget(pane, 1)
        self._left = _column(self.facts, self.people, stretch=1)
        self._right = _column(self.chain, self.projects, self.similar, stretch=2)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), px(12), px(16), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.alike)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(px(12))
        column.addLayout(self._columns, 1)
        self._columns.addWidget(self._left)
        self._columns.addWidget(self._dealings, 1)
        self._columns.addWidget(self._right)
        self._stack(self.head, scrolled(inside))

    def _connect(self) -> None:
        shell = self.context.shell
        self.tabs.selected.connect(self._show_tab)
        self._log.clicked.connect(lambda: shell.log_visit(self._id))
        self.visits.ticked.connect(self._tick)
        self.events.reverted.connect(self._revert)
        self.visits.opened.connect(shell.correct_visit)
        self.head.more.clicked.connect(self._show_more)
        self.facts.opened.connect(self._go)
        self.chain.opened.connect(self._go)
        self.similar.opened.connect(self._go)
        self.projects.new_asked.connect(self._new_project)
        self.projects.opened.connect(lambda key: shell.go(Location("projects.detail", key)))
        self._drop = DropZone(self._dealings, self.tr("Drop to attach to this investor"))
        self._drop.dropped.connect(self.files.attach)

    def _show_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Print"), self.print_record)
        add_writing(menu, self.tr("Log visit"), lambda: self.context.shell.log_visit(self._id))
        add_writing(menu, self.tr("Add person"), self._add_person)
        add_writing(menu, self.tr("Add relation"), self.chain.ask)
        add_writing(menu, self.tr("New project"), self._new_project)
        menu.addSeparator()
        add_writing(menu, self.tr("Delete"), self._delete)
        menu.popup(self.head.more.mapToGlobal(self.head.more.rect().bottomLeft()))

    def _delete(self) -> None:
        shell, company_id, name = self.context.shell, self._id, self._page.row.name if self._page else ""
        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Delete investor"),
                lambda session: delete_record(session, company_id),
                about=name,
                done=deleted_words(name),
            ),
        )
        shell.go(Location("investors"))

    def _go(self, company_id: str) -> None:
        self.context.shell.go(Location("investors.detail", company_id))

    def _show_tab(self, key: str) -> None:
        self.tabs.set_current(key)
        for name, pane in self._panes.items():
            pane.setVisible(name == key)
        self._show_events()

    def _show_events(self) -> None:
        """Read the changes when they are looked at: few look, and there may be many."""
        if self.tabs.current != "events" or self._page is None:
            return
        database = self.context.database
        actions = database.read(lambda session: company_events(session, self._id))
        events = events_of(actions, self._codes)
        self.events.show_events(events, self._codes, database.clock.now())

    def _revert(self, event: Event) -> None:
        shell, name = self.context.shell, self._page.row.name if self._page else ""
        record, field = str(event.params["record"]), str(event.params["field"])
        seq = int(event.params["seq"] or 0)
        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Revert a field"),
                lambda session: restore_value(session, record, seq, field),
                about=name,
                done=self.tr("Reverted"),
            ),
        )

    def _change(self, field: str, value: Any, seen: int, said: str) -> None:
        name = self._page.row.name if self._page else ""
        self.context.shell.write(
            QT_TRANSLATE_NOOP("Action", "Edit investor"),
            lambda session: change_company(session, self._id, field, value),
            about=name,
            done=self.tr("Changed {what}").format(what=said),
            seen=seen,
        )

    def _tick(self, follow_up_id: str, done: bool) -> None:
        tick_step(self.context.shell, follow_up_id, done)

    def _add_person(self) -> None:
        self.people_actions.add(self.people.add_button)

    def _new_project(self) -> None:
        if self._page is not None:
            NewProject(self.context, self._id, self._page.row.name).open_below(self.projects.new)

    @override
    def _show(self, page: CompanyPage) -> None:
        now = self.context.database.clock.now()
        last = last_words(page.row.days_since, page.row.last_activity_at)
        self.head.show_page(page, self._codes, last)
        self.facts.show_page(page, self._codes, self._choices.people)
        self.people_actions.of(self._id, page.row.name)
        self.people.show_people(page.people, page.former, self._codes, now)
        self.visits.show_visits(page.visits, self._codes, now)
        self.files.show_files("company", self._id, page.files)
        self._log.setText(self.tr("Log visit"))
        self.tabs.set_label("visits", self.tr("Visits"))
        self.tabs.set_count("visits", page.visit_count)
        self.tabs.set_label("events", self.tr("Timeline"))
        self._show_events()
        self.tabs.set_label("files", self.tr("Files"))
        self.tabs.set_count("files", len(page.files))
        self.chain.show_page(page)
        self.projects.show_projects(page.projects)
        self.similar.show_firms(page.similar)
        self.alike.show_firm(self._id, [person.id for person in page.people])

    @override
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
    def new_record(self) -> None:
        self._add_person()

    @override
    def print_record(self) -> None:
        if self._page is not None:
            self.context.shell.go(place_of(Order("D2", self._id)))

    @override
    def save_record(self) -> None:
        if self._page is not None:
            self.printing.save(Order("D2", self._id))

    @override
    def log_subject(self) -> tuple[str | None, str | None]:
        return self._id or None, None

    @override
    def highlight(self, records: Mapping[str, frozenset[str]]) -> None:
        if any(
            visit.id in records.get("activity", ()) for visit in (self._page.visits if self._page else ())
        ):
            self._show_tab("visits")


def _column(*widgets: QWidget, stretch: int) -> QWidget:
    """Widgets below one another; the one at `stretch` takes the room that is left."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(12))
    for place, widget in enumerate(widgets):
        column.addWidget(widget, 1 if place == stretch else 0)
    return box
