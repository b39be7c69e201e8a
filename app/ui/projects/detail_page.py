"""项目详情: everything about one project on one page."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import Session
from app.exports.orders import Order
from app.services.amounts import parse_amount
from app.services.project_events import project_events, project_visits
from app.services.project_filter import ProjectFilter
from app.services.project_list import project_ids
from app.services.project_more import change_project
from app.services.project_page import neighbours, project_page
from app.services.project_quality import project_quality
from app.services.project_view import ProjectPage
from app.services.projects import set_project_field
from app.ui.attachments.files_section import FilesSection
from app.ui.choices import Choices
from app.ui.facts_grid import said_of
from app.ui.layouts import scrolled
from app.ui.page import Context, Location
from app.ui.page_keys import add_key
from app.ui.papers.places import place_of
from app.ui.papers.print_desk import PrintDesk
from app.ui.projects.about_card import AboutCard
from app.ui.projects.detail_forms import DetailForms
from app.ui.projects.detail_head import DetailHead
from app.ui.projects.detail_menu import DetailMenu
from app.ui.projects.events_pane import EventsPane
from app.ui.projects.gantt.keys import plan_keys
from app.ui.projects.more_details import MoreDetails
from app.ui.projects.own_units import look_again, outside_reason
from app.ui.projects.plan_card import PlanCard
from app.ui.projects.quality_list import QualityList
from app.ui.projects.timeline_actions import TimelineActions
from app.ui.record_page import RecordPage
from app.ui.sync.marks import Marks
from app.ui.theme import theme
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.drop_zone import DropZone
from app.ui.widgets.inline_edit import leave_open_editors
from app.ui.widgets.painting import px
from app.ui.widgets.writing import refusal_for
from app.ui.words import Codes

_PANE = (348, 460)
_WIDE_FROM = 1500
_BESIDE_FROM = 900
_BESIDE_LOG = 1000
_BELOW = 300
_ANY = 16_777_215


class ProjectDetailPage(RecordPage[ProjectPage]):
    """Head, plan over what there is to know, and the pane with timeline and files."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "project",
            "project_party",
            "project_source",
            "project_risk",
            "project_milestone",
            "fund_arrival",
            "progress_note",
            "leader_assignment",
            "contact_assignment",
            "leader_action",
            "progress_plan",
            "plan_task",
            "plan_task_link",
            "plan_task_support",
            "activity",
            "activity_project",
            "follow_up",
            "attachment",
            "attachment_link",
            "company",
            "company_tag",
            "official",
            "unit",
            "setting",
            "calendar_day",
            "code_item",
        }
    )

    UNKNOWN: ClassVar[str] = QT_TRANSLATE_NOOP("ProjectDetailPage", "This project is not here")

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, project_page, parent)
        self.setObjectName("project")
        self._among: Sequence[str] = ()
        self._bound: list[str] = []
        self._outside = ""
        self._codes = Codes(context.database)
        self._marks = Marks(context)
        self._timeline = TimelineActions(context.shell, self._write)
        self._choices = Choices(context.database)
        self.head = DetailHead(self._marks, self._rename, self._set_amount)
        self.plan = PlanCard(context)
        more = MoreDetails(context, self._change)
        self.about = AboutCard(context.shell, self._change, self._choices.day, more)
        quality = QualityList(context.shell, self._change)
        self.pane = EventsPane(self._marks, self._choices.people, self._timeline.edit_note, quality)
        self.files = FilesSection(context)
        self.forms = DetailForms(context, self.head.more, self._codes)
        self.printing = PrintDesk(context, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.pane.body.addWidget(self.files)
        self._body = QWidget()
        self._area = scrolled(self._body)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._row.setContentsMargins(px(16), px(12), px(16), px(16))
        self._row.setSpacing(px(12))
        left = QVBoxLayout()
        left.setSpacing(px(12))
        left.addWidget(self.plan, 1)
        left.addWidget(self.about)
        self._row.addLayout(left, 1)
        self._row.addWidget(self.pane)
        self._stack(self.head, self._area)

    def _connect(self) -> None:
        head, pane, forms, shell = self.head, self.pane, self.forms, self.context.shell
        head.slot_clicked.connect(self.fill_slot)
        head.slot_acted.connect(self._act_on_slot)
        head.company_asked.connect(self._open_company)
        head.print_asked.connect(self.print_record)
        head.menu_asked.connect(self._show_menu)
        pane.noted.connect(self._note)
        pane.events.reverted.connect(lambda event: self._timeline.revert(self._id, event))
        pane.events.deleted.connect(self._timeline.delete)
        for events in (pane.events, pane.visits):
            events.opened.connect(lambda event: shell.correct_visit(event.id))
        pane.firms.opened.connect(lambda company: shell.go(Location("investors.detail", company)))
        pane.firms.party_asked.connect(forms.edit_party)
        pane.firms.pay_asked.connect(forms.enter_payment)
        pane.firms.details_asked.connect(forms.describe_payment)
        pane.firms.correct_asked.connect(forms.correct_payment)
        pane.risks.raise_asked.connect(forms.raise_risk)
        for asked in (pane.risks.dismiss_asked, pane.risks.clear_asked):
            asked.connect(forms.clear_risk)
        pane.quality.tags_asked.connect(self._open_company)
        pane.quality.firms_asked.connect(lambda: pane.show_tab("firms"))
        self.about.fact_asked.connect(lambda anchor: forms.record_fact(anchor=anchor))
        self.about.fact_opened.connect(forms.show_fact)
        self.about.major_asked.connect(forms.decide_major)
        self._drop = DropZone(pane, self.tr("Drop to attach to this project"))
        self._drop.dropped.connect(self.files.list.attach)
        add_key(self, ("Ctrl+Shift+A",), QT_TRANSLATE_NOOP("Key", "Attach files"), self._attach)
        add_key(self, ("Ctrl+E",), QT_TRANSLATE_NOOP("Key", "Edit the plan"), self.plan.gantt.setFocus)
        before = QT_TRANSLATE_NOOP("Key", "Previous project of the list")
        add_key(self, ("Alt+Up",), before, lambda: self.go_on(-1))
        after = QT_TRANSLATE_NOOP("Key", "Next project of the list")
        add_key(self, ("Alt+Down",), after, lambda: self.go_on(1))

    def _write(
        self, label: str, command: Callable[[Session], object], done: str, seen: int | None = None
    ) -> None:
        page = self._page
        if page is not None:
            self.context.shell.write(
                label, command, about=page.row.name, done=done, seen=page.seen if seen is None else seen
            )

    def _rename(self, name: str, seen: int) -> None:
        self._write(
            QT_TRANSLATE_NOOP("Action", "Rename project"),
            lambda session: set_project_field(session, self._id, "name", name),
            self.tr("Renamed: {name}").format(name=name),
            seen,
        )

    def _set_amount(self, typed: str, seen: int) -> None:
        said = said_of(self.tr("Investment"), typed)
        self._change("total_investment", parse_amount(typed, "YI") if typed else None, seen, said)

    def _change(self, field: str, value: Any, seen: int, said: str) -> None:
        self._write(
            QT_TRANSLATE_NOOP("Action", "Edit project"),
            lambda session: change_project(session, self._id, field, value),
            self.tr("Changed {what}").format(what=said),
            seen,
        )

    def _note(self, words: str) -> None:
        if self._timeline.note(self._id, words):
            self.pane.composer.clear()

    def fill_slot(self, slot: int) -> None:
        """What a click on a third of the card does: show or name a person, or go to the plan."""
        if slot != 2:
            self.forms.show_slot(slot, self.head.three_ones.thirds[slot])
        else:
            self._go_to_plan()

    def _attach(self) -> None:
        if not refusal_for(self):
            self.files.list.ask()

    def _act_on_slot(self, slot: int) -> None:
        if self._page is not None and self._page.row.slots[slot] == "OPEN":
            self._marks.show(self._page.row.id)
        elif slot != 2:
            self.forms.act_on_slot(slot, self.head.three_ones.thirds[slot])
        else:
            self._go_to_plan()

    def _go_to_plan(self) -> None:
        if self._page is not None and self._page.plan is None:
            self.plan.draft()
        self.plan.gantt.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_company(self) -> None:
        page = self._page
        if page is not None and page.company_id is not None:
            self.context.shell.go(Location("investors.detail", page.company_id))

    def _show_menu(self) -> None:
        if self._page is not None:
            anchor = self.head.more
            menu = DetailMenu(self._page, self.forms, self)
            menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))

    def go_on(self, step: int) -> None:
        """The next or previous project of the list this one was opened from, or else of all."""
        ids = self._among or self.context.database.read(lambda session: project_ids(session, ProjectFilter()))
        before, after = neighbours(self._id, ids)
        following = after if step > 0 else before
        if following is not None:
            self.context.shell.go(Location("projects.detail", following, {"among": ids}))

    def _share_height(self) -> None:
        """The plan takes what its steps need, the facts the rest; a page that scrolls shows all of them."""
        beside = self._row.direction() is QBoxLayout.Direction.LeftToRight
        free = self._area.viewport().height() - px(12 + 12 + 16)
        self.about.set_room(free - self.plan.needed() if beside else _ANY)

    def record_refusal(self) -> str:
        """Why this project may not be written here; empty when it may."""
        bound = self.context.database.scope
        if bound != self._bound:
            self._bound, self._outside = bound, outside_reason(self.context.database, self._id)
        return self._outside

    @override
    def _show(self, page: ProjectPage) -> None:
        database = self.context.database
        now = database.clock.now()
        events = database.read(lambda session: project_events(session, self._id))
        visits = database.read(lambda session: project_visits(session, self._id))
        self.forms.page = page
        self.head.show_page(page, self._codes, now)
        self.plan.show_page(page)
        quality = database.read(lambda session: project_quality(session, self._id))
        self.pane.show_counts(len(visits), len(page.parties), page.risks.count, quality.score)
        self.pane.events.show_events(events, self._codes, now, page.seen)
        self.pane.visits.show_events(visits, self._codes, now)
        self.pane.firms.show_page(page, self._codes)
        self.pane.risks.show_risks(page.risks, self._codes)
        self.pane.quality.show_quality(quality, page.seen, self._codes)
        self.about.show_page(page, self._codes, self._choices.units)
        self.files.show_files("project", self._id, page.files)
        before = self._outside
        self._bound, self._outside = database.scope, outside_reason(database, self._id)
        if self._outside != before:
            look_again(self)
        self._share_height()

    @override
    def _arrange(self) -> None:
        """The pane beside the plan where there is room, below it otherwise; then the page scrolls."""
        beside = self.width() / theme().font_scale >= (_BESIDE_LOG if self._narrow else _BESIDE_FROM)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        wide = px(_PANE[self.window().width() > px(_WIDE_FROM)])
        self.pane.setMinimumWidth(wide if beside else 0)
        self.pane.setMaximumWidth(wide if beside else _ANY)
        self.pane.setMinimumHeight(0 if beside else px(_BELOW))
        self.plan.setMinimumHeight(0 if beside else px(_BELOW))
        self.head.arrange(self.width())
        self._share_height()

    @override
    def open(self, location: Location) -> None:
        if location.record_id != self._id:
            leave_open_editors(self)
            self.pane.events.leave_edit()
            self.forms.close()
            self.pane.show_tab("events")
            self.pane.composer.clear()
        self._id = location.record_id or ""
        among = location.state.get("among", ())
        self._among = among if isinstance(among, Sequence) else ()
        self.refresh(None)

    @override
    def location(self) -> Location:
        return Location("projects.detail", self._id, {"among": self._among})

    @override
    def crumbs(self) -> list[tuple[str, Location | None]]:
        name = self._page.row.name if self._page else self.tr("Project")
        return [(self.tr("Projects"), Location("projects")), (name, None)]

    @override
    def regions(self) -> list[QWidget]:
        return [self.head.name, self.plan.gantt, self.pane.composer]

    @override
    def new_record(self) -> None:
        self.plan.add()

    @override
    def keys(self) -> list[tuple[str, str]]:
        return [*super().keys(), *plan_keys()]

    @override
    def print_record(self) -> None:
        if self._page is not None:
            self.context.shell.go(place_of(Order("D1", self._id)))

    @override
    def save_record(self) -> None:
        if self._page is not None:
            self.printing.save(Order("D1", self._id))

    @override
    def log_subject(self) -> tuple[str | None, str | None]:
        return (self._page.company_id if self._page is not None else None), self._id

    @override
    def highlight(self, records: Mapping[str, frozenset[str]]) -> None:
        for place, task in enumerate(self.plan.gantt.tasks):
            if task.id in records.get("plan_task", ()):
                self.plan.gantt.current = place
                self.plan.gantt.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._arrange()
