"""今日: what I must do now, without a click."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import ChangeSet, Session, today
from app.services.calendar import working_calendar
from app.services.project_filter import Facet, ProjectFilter
from app.services.project_page import project_page
from app.services.roles import mine_by
from app.services.settings import get_setting
from app.services.today import MissingSlots, Scope, owners, today_view
from app.services.today_news import squad_news
from app.services.workspace_info import workspace_info
from app.ui import text
from app.ui.page import Context, Location, Page
from app.ui.projects.assignment_form import AssignmentForm
from app.ui.theme import theme
from app.ui.today.due_card import DueCard
from app.ui.today.news_card import NewsCard
from app.ui.today.project_cards import MissingCard, MyProjects
from app.ui.today.visits_card import VisitsCard
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.painting import px
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
        }
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("today")
        self._scope = Scope.MINE
        self._narrow = False
        self._day = Label("", "title", "bold")
        self._day.setObjectName("today.day")
        self._meeting = ElidedLabel("", tone="textSecondary")
        self._scopes = SegmentedControl([(scope.value, "") for scope in Scope])
        self._scopes.setObjectName("today.scope")
        self._scopes.chosen.connect(self._choose)
        self.due = DueCard(context)
        self.visits = VisitsCard()
        self.projects = MyProjects()
        self.missing = MissingCard()
        self.news = NewsCard()
        self._lay_out()
        shell = context.shell
        for lines in (self.due, self.news):
            lines.went.connect(shell.go)
            lines.went_apart.connect(shell.open_apart)
        self.due.rest_asked.connect(lambda: self._show_projects(Facet.DUE, "overdue", "month"))
        self.visits.all_asked.connect(lambda: shell.go(Location("investors")))
        self.projects.light_chosen.connect(lambda light: self._show_projects(Facet.LIGHT, str(light)))
        self.missing.settled.connect(self._settle)
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
        self._columns = QHBoxLayout()
        self._columns.setSpacing(px(12))
        self._columns.addLayout(self._left, 1)
        self._columns.addWidget(self._side)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(px(16), px(14), px(16), px(16))
        self._column.setSpacing(px(12))
        self._column.addLayout(head)
        self._column.addLayout(self._columns, 1)
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
            lambda session: (owners(session, self._scope), mine_by(session))
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

    def _show_head(self, session: Session) -> None:
        now = today(session)
        day = self.tr("{date} {weekday}", "the day of the page 今日")
        self._day.setText(day.format(date=text.month_day(now), weekday=text.long_weekday(now)))
        meeting = get_setting(session, "next_meeting", "")
        self._meeting.setText(self._until(session, meeting) if meeting else "")
        team = workspace_info(session).squad or self.tr("My squad")
        self._scopes.set_label(Scope.MINE.value, self.tr("Mine"))
        self._scopes.set_label(Scope.SQUAD.value, team)
        self._scopes.set_label(Scope.CITY.value, self.tr("Whole city"))
        self.news.show_news(team, squad_news(session), self.context.database.clock.now())

    def _until(self, session: Session, meeting: str) -> str:
        day = date.fromisoformat(meeting)
        days = working_calendar(session).between(today(session), day)
        if days < 0:
            return ""
        pattern = self.tr("%n working day(s) to the dispatch meeting of {day}", "", days)
        return pattern.format(day=text.month_day(day))

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
        database = self.context.database
        view = database.read(lambda session: today_view(session, self._scope))
        database.read(self._show_head)
        self._scopes.set_current(self._scope.value)
        self.due.show_view(view)
        self._arrange()
        self.visits.show_visits(view.visits, view.visits_this_month, database.clock.now())
        self.projects.show_projects(view.projects, view.totals, self._scope, view.mine_by)
        self.missing.show_missing(view.missing, self._scope)

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
        for item_id in (*records.get("follow_up", ()), *records.get("plan_task", ())):
            row = self.due.list.items.row_of(item_id)
            if row >= 0:
                self.due.list.setCurrentIndex(self.due.list.items.index(row))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
