"""今日: what I must do now, without a click."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import ChangeSet
from app.services.project_filter import Facet, ProjectFilter
from app.services.project_page import project_page
from app.services.roles import mine_by
from app.services.today import MissingSlots, Scope, TodayView, owners, today_view
from app.services.today_head import TodayHead, today_head
from app.ui import text
from app.ui.page import Context, Location, Page, Shell
from app.ui.projects.assignment_form import AssignmentForm
from app.ui.read_beside import ReadBeside
from app.ui.sync.marks import Marks
from app.ui.theme import theme
from app.ui.today.due_card import DueCard
from app.ui.today.news_card import NewsCard
from app.ui.today.project_cards import MissingCard, MyProjects
from app.ui.today.sync_card import SyncCard
from app.ui.today.visits_card import VisitsCard
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.painting import px
from app.ui.widgets.progress_line import ProgressLine
from app.ui.widgets.segmented import SegmentedControl

_TWO_COLUMNS_FROM = 1200
"""Effective width of the window; under it the right column folds up below the list."""
_RIGHT = (364, 420)
_WIDE_FROM = 1500
_ANY_WIDTH = 16_777_215


class TodayPage(Page):
    """Due items, recent visits, my projects by light, three ones to complete."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "follow_up",
            "activity",
            "activity_company",
            "activity_participant",
            "project",
            "project_party",
            "project_milestone",
            "leader_assignment",
            "contact_assignment",
            "progress_plan",
            "plan_task",
            "progress_note",
            "fund_arrival",
            "company",
            "official",
            "calendar_day",
            "setting",
            "unit",
        }
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("today")
        self._scope = Scope.MINE
        self._shown: Scope | None = None
        self._squad = ""
        self._marked: Mapping[str, frozenset[str]] = {}
        self._narrow = False
        self.reading = ReadBeside(context.database, context.jobs, context.shell.warn, self)
        self.progress = ProgressLine(0, "textSecondary")
        self._day = Label("", "title", "bold")
        self._day.setObjectName("today.day")
        self._meeting = ElidedLabel("", tone="textSecondary")
        self._scopes = SegmentedControl([(scope.value, "") for scope in Scope])
        self._scopes.setObjectName("today.scope")
        self._scopes.chosen.connect(self._choose)
        marks = Marks(context)
        self.due = DueCard(context)
        self.visits = VisitsCard(marks)
        self.projects = MyProjects(marks)
        self.missing = MissingCard(marks)
        self.news = NewsCard(marks)
        self.sync = SyncCard(self)
        self._lay_out()
        self._connect(context.shell)

    def _connect(self, shell: Shell) -> None:
        self.reading.began.connect(lambda: self.progress.begin(self.tr("Reading")))
        self.reading.ended.connect(self.progress.end)
        self.progress.stopped.connect(self._stop)
        for lines in (self.due, self.news):
            lines.went.connect(shell.go)
            lines.went_apart.connect(shell.open_apart)
        self.due.rest_asked.connect(lambda: self._show_projects(Facet.DUE, "overdue", "month"))
        self.visits.all_asked.connect(lambda: shell.go(Location("investors")))
        self.projects.light_chosen.connect(lambda light: self._show_projects(Facet.LIGHT, str(light)))
        self.missing.settled.connect(self._settle)
        self.sync.opened.connect(lambda: shell.go(Location("sync")))
        self.context.syncing.changed.connect(self._show_sync)
        for card, detail in (
            (self.visits, "investors.detail"),
            (self.projects, "projects.detail"),
            (self.missing, "projects.detail"),
        ):
            card.opened.connect(lambda key, page=detail: shell.go(Location(page, key)))
            card.opened_apart.connect(lambda key, page=detail: shell.open_apart(Location(page, key)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self._day)
        head.addWidget(self._meeting, 1)
        head.addWidget(self.progress, 1)
        head.addWidget(self._scopes)
        self._left = QVBoxLayout()
        self._left.setSpacing(px(12))
        self._left.addWidget(self.due)
        self._left.addWidget(self.visits, 1)
        self._side = QWidget()
        right = QVBoxLayout(self._side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(px(12))
        right.addWidget(self.projects)
        right.addWidget(self.missing)
        right.addWidget(self.news, 1)
        right.addWidget(self.sync)
        self._body = QWidget()
        policy = self._body.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._body.setSizePolicy(policy)
        self._body.hide()
        self._columns = QHBoxLayout(self._body)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(px(12))
        self._columns.addLayout(self._left, 1)
        self._columns.addWidget(self._side)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(px(16), px(14), px(16), px(16))
        self._column.setSpacing(px(12))
        self._column.addLayout(head)
        self._column.addWidget(self._body, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _choose(self, key: str) -> None:
        self._scope = Scope(key)
        self.refresh(None)

    def _show_projects(self, facet: Facet, *values: str) -> None:
        """Some projects of the scope in the list: those of a light, or with something due."""
        facets = {facet: frozenset(values)}
        people, whose = self.context.database.read(
            lambda session: (owners(session, self._shown or self._scope), mine_by(session))
        )
        if people is not None:
            facets[whose] = frozenset(people)
        state = {"filter": ProjectFilter(facets).to_json()}
        self.context.shell.go(Location("projects", None, state))

    def _settle(self, row: MissingSlots, anchor: QWidget) -> None:
        """Name who is missing, below the row; a plan is drafted on the page of its project."""
        slot = next((slot for slot in (0, 1) if row.slots[slot] == "MISSING"), None)
        if slot is None:
            self.context.shell.go(Location("projects.detail", row.project_id))
            return
        page = self.context.database.read(lambda session: project_page(session, row.project_id))
        AssignmentForm(self.context, page, slot).open_below(anchor)

    def _read(self) -> None:
        scope = self._scope
        self.reading.ask(lambda session: (today_view(session, scope), today_head(session)), self._show)

    def _stop(self) -> None:
        """What was there before stays, and can be read anew."""
        self.reading.stop()
        self._marked = {}
        wanted, self._scope = self._scope, self._shown or self._scope
        self._scopes.set_current(self._scope.value)
        self.context.shell.say(
            self.tr("Reading stopped"), self.tr("Read again"), lambda: self._choose(wanted.value)
        )

    def _show(self, day: tuple[TodayView, TodayHead]) -> None:
        view, head = day
        now = self.context.database.clock.now()
        self._shown = view.scope
        self._show_head(head)
        self.news.show_news(head.squad or self.tr("My squad"), head.news, now)
        self.due.show_view(view)
        self._body.show()
        self._arrange()
        self.visits.show_visits(view.visits, view.visits_this_month, now, view.mine_by)
        self.projects.show_projects(view)
        self.missing.show_missing(view)
        self._mark()

    def _show_day(self, day: date) -> None:
        pattern = self.tr("{date} {weekday}", "the day of the page 今日")
        self._day.setText(pattern.format(date=text.month_day(day), weekday=text.long_weekday(day)))

    def _show_head(self, head: TodayHead) -> None:
        self._squad = head.squad
        self._meeting.setText(self._until(*head.meeting) if head.meeting else "")
        self._scopes.set_label(Scope.SQUAD.value, head.squad or self.tr("My squad"))

    def _show_sync(self) -> None:
        syncing = self.context.syncing
        belongs = syncing.standing is not None and syncing.standing.admitted
        self.sync.show_state(syncing.state, belongs, self.context.database.clock.now())

    def _until(self, day: date, days: int) -> str:
        pattern = self.tr("%n working day(s) to the dispatch meeting of {day}", "", days)
        return pattern.format(day=text.month_day(day))

    def _mark(self) -> None:
        """Go to what an undo has touched, once it is listed."""
        if self.reading.waiting:
            return
        marked, self._marked = self._marked, {}
        for item_id in (*marked.get("follow_up", ()), *marked.get("plan_task", ())):
            row = self.due.list.items.row_of(item_id)
            if row >= 0:
                self.due.list.setCurrentIndex(self.due.list.items.index(row))

    def _arrange(self) -> None:
        """Two columns where there is room; otherwise the right one folds up below, or goes beside the log."""
        effective = self.window().width() / theme().font_scale
        beside = effective >= _TWO_COLUMNS_FROM and not self._narrow
        self._side.setHidden(self._narrow)
        stacked = not beside and not self._narrow
        for card in (self.projects, self.missing, self.news):
            card.set_folding(stacked)
        self.due.list.setMinimumHeight(self.due.list.full_height() if stacked else 0)
        width = px(_RIGHT[self.window().width() > px(_WIDE_FROM)])
        self._side.setMinimumWidth(width if beside else 0)
        self._side.setMaximumWidth(width if beside else _ANY_WIDTH)
        direction = QHBoxLayout.Direction.LeftToRight if beside else QHBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)

    @override
    def open(self, location: Location) -> None:
        scope = location.state.get("scope")
        if isinstance(scope, str):
            self._scope = Scope(scope)
        self.refresh(None)

    @override
    def location(self) -> Location:
        return Location("today", None, {"scope": self._scope.value})

    @override
    def crumbs(self) -> list[tuple[str, Location | None]]:
        return [(self.tr("Today"), None)]

    @override
    def refresh(self, changes: ChangeSet | None) -> None:
        self._scopes.set_label(Scope.MINE.value, self.tr("Mine"))
        self._scopes.set_label(Scope.CITY.value, self.tr("Whole city"))
        self._scopes.set_label(Scope.SQUAD.value, self._squad or self.tr("My squad"))
        self._scopes.set_current(self._scope.value)
        self._show_day(self.context.database.clock.now().date())
        self._show_sync()
        self._read()

    @override
    def new_record(self) -> None:
        self.due.add()

    @override
    def keys(self) -> list[tuple[str, str]]:
        return [(self.tr("Tick off what is due"), "Space"), *super().keys()]

    @override
    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._arrange()

    @override
    def highlight(self, records: Mapping[str, frozenset[str]]) -> None:
        self._marked = records
        self._mark()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.reading.stop()
