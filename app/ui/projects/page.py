"""项目库: the ledger as a list or a board; find, compare, correct, move, total."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import ChangeSet
from app.exports.orders import Order
from app.services.project_filter import ProjectFilter
from app.services.project_list import ProjectRow, project_rows
from app.services.project_views import PROJECTS, ProjectView
from app.ui.listing.filter_bar import FilterBar
from app.ui.listing.saved_views import SavedViews
from app.ui.listing.view_bar import ViewBar
from app.ui.page import Context, Location, Page
from app.ui.page_keys import add_key
from app.ui.papers.places import place_of
from app.ui.papers.print_desk import PrintDesk
from app.ui.projects.board.board import Board
from app.ui.projects.board.keys import board_keys
from app.ui.projects.board.moving import move_cards
from app.ui.projects.facet_words import project_terms
from app.ui.projects.list_export import ListExport
from app.ui.projects.list_pane import ListPane
from app.ui.projects.new_project import NewProject
from app.ui.projects.page_tools import PageTools
from app.ui.projects.peek_dock import PeekDock
from app.ui.projects.project_menu import delete_projects, project_menu
from app.ui.projects.stage_mover import StageMover
from app.ui.projects.view_words import view_word
from app.ui.sync.marks import Marks
from app.ui.table.keys import list_keys
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.painting import px
from app.ui.widgets.writing import refusal_for
from app.ui.words import Codes

_FOLLOW_MS = 60
"""How long the keyboard rests on a project before the pane reads it."""

_FIRST = "signed"
"""The tab in front when the list is opened for the first time."""

_SHOWS = frozenset(
    {
        "project",
        "project_party",
        "project_milestone",
        "project_risk",
        "fund_arrival",
        "progress_note",
        "leader_assignment",
        "contact_assignment",
        "leader_action",
        "progress_plan",
        "plan_task",
        "follow_up",
        "activity",
        "activity_project",
        "attachment",
        "attachment_link",
        "company",
        "official",
        "unit",
        "setting",
        "calendar_day",
        "saved_view",
        "code_item",
    }
)
_PLACE = ("kind", "view", "filter", "list", "current")
"""What `location` says of the view."""


class ProjectsPage(Page):
    """Saved views as tabs, filter chips, list or board, and the pane with the project in hand."""

    SHOWS: ClassVar[frozenset[str]] = _SHOWS

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("projects")
        self._kind = "list"
        self._narrow = False
        self._opening = False
        self._mover = StageMover(context, self)
        self.view_bar = ViewBar("projects.views", view_word)
        self.views = SavedViews(context, PROJECTS, self.view_bar, self._shown, _FIRST)
        self.filter = FilterBar(context.database, project_terms(Codes(context.database)))
        self.tools = PageTools()
        self.list = ListPane(context, self._mover, self.filter.words)
        self.board = Board(context.database, Marks(context))
        self.peek = PeekDock(context, self)
        self.printing = PrintDesk(context, self)
        self._export = ListExport(context, self)
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_FOLLOW_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.filter.add_trailing(self.tools)
        self.panes = QStackedWidget()
        self.panes.addWidget(self.list)
        self.panes.addWidget(self.board)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.addWidget(self.filter)
        self._column.addWidget(self.panes, 1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.view_bar)
        left.addWidget(inside, 1)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addLayout(left, 1)
        self._measure()

    def _measure(self) -> None:
        self._column.setContentsMargins(px(16), px(10), px(16), px(16))
        self._column.setSpacing(px(10))

    def _connect(self) -> None:
        self.views.opened.connect(self._show_view)
        self.filter.changed.connect(self._filtered)
        self.filter.content_asked.connect(lambda: self.setFocus())
        self.tools.kind_chosen.connect(self._choose_kind)
        self.tools.columns_asked.connect(self.list.show_columns)
        self.tools.export_asked.connect(self._export_list)
        self.tools.new_asked.connect(self.new_record)
        self.list.filter_dropped.connect(self._drop_filter)
        self.list.new_asked.connect(self.new_record)
        self.list.changed.connect(self.views.mark)
        for content in (self.list, self.board):
            content.current_changed.connect(lambda _key: self._follow.start())
            content.peeked.connect(lambda _key: self._toggle_peek())
        self.board.opened.connect(self._open)
        self.board.opened_apart.connect(lambda key: self.context.shell.open_apart(self._detail(key)))
        self.peek.opened.connect(self._open)
        self.board.move_requested.connect(lambda ids, to: move_cards(self._mover, self.board, ids, to))
        self.board.menu_requested.connect(self._board_menu)
        self.peek.closed.connect(self._close_peek)
        self._follow.timeout.connect(self._show_peek)
        filters = QT_TRANSLATE_NOOP("Key", "Show or hide the filters")
        add_key(self, ("Ctrl+Shift+L",), filters, self._toggle_filters, inside=True)

    def _toggle_filters(self) -> None:
        self.filter.setVisible(self.filter.isHidden())

    def _shown(self) -> ProjectView:
        """What is on the screen, as a view that can be saved."""
        return ProjectView(
            "",
            None,
            self.filter.chosen,
            self.list.sort(),
            self.list.columns.chosen,
            self._kind,
            grouping=self.list.model.groups.by,
        )

    def _show_view(self, view: ProjectView) -> None:
        """Show a view as it was saved; the system's say nothing about list or board."""
        self.list.columns.use(view.key, view.columns)
        self.list.set_sort(view.sort)
        self.list.group_by(view.grouping)
        self.filter.set_filter(view.chosen)
        self._show_kind(self._kind if view.is_system else view.kind)
        self.views.mark()

    def _show_kind(self, kind: str) -> None:
        self._kind = kind if kind == "board" else "list"
        self.tools.set_kind(self._kind)
        self.filter.set_hint(self.tr("Drag to change the stage, or Ctrl ← →") if self._boarding else "")
        content = self.board if self._boarding else self.list
        self.panes.setCurrentWidget(content)
        self.setFocusProxy(content)
        self._read()
        self._arrange()

    def _choose_kind(self, kind: str) -> None:
        current = self._current
        self._show_kind(kind)
        self._go_to(current)
        self.views.mark()
        self.setFocus()

    @property
    def _boarding(self) -> bool:
        return self._kind == "board"

    @property
    def _current(self) -> str | None:
        return self.board.current_id if self._boarding else self.list.table.current_id

    def _go_to(self, project_id: str | None) -> None:
        if project_id is None:
            return
        if self._boarding:
            self.board.select(project_id)
        else:
            self.list.table.set_current(project_id)

    def _read(self) -> None:
        """Read what the list or the board shows, once a place is known; the other when it is looked at."""
        if self._boarding and not self._opening:
            self.board.show_filter(self.filter.chosen, self.list.sort())
        elif not self._opening:
            self.list.show_filter(self.filter.chosen)

    def _filtered(self, _chosen: ProjectFilter) -> None:
        self._read()
        self.views.mark()
        self._arrange()

    def _drop_filter(self, chosen: ProjectFilter) -> None:
        self.filter.set_filter(chosen)
        self._filtered(chosen)

    def _board_menu(self, ids: list[str], at: QPoint) -> None:
        board, rows = self.board, self._rows(ids)
        menu = project_menu(
            self.context, self._mover, rows, board, lambda to: board.move_requested.emit(ids, to)
        )
        menu.popup(at)

    def _rows(self, ids: list[str]) -> list[ProjectRow]:
        return self.context.database.read(lambda session: project_rows(session, ids))

    def _export_list(self) -> None:
        """The shown projects in their order, with the columns the list has now."""
        view = self.view_bar.view
        name = view_word(view) if view is not None else ""
        self._export.ask(name, self.list.shown_columns(), *self.list.parts())

    def _open(self, project_id: str) -> None:
        """Open the whole page, which leads on to the neighbours in the list or on the board."""
        self.context.shell.go(self._detail(project_id))

    def _detail(self, project_id: str) -> Location:
        ids = self.board.ids if self._boarding else self.list.model.ids
        return Location("projects.detail", project_id, {"among": ids})

    def _toggle_peek(self) -> None:
        self.peek.toggle()
        self._arrange()

    def _close_peek(self) -> None:
        self.peek.close()
        self._arrange()
        self.setFocus()

    def _show_peek(self) -> None:
        if self.peek.shown:
            self.peek.show_project(self._current)

    def _arrange(self) -> None:
        """The pane beside the content, or over it in narrow windows; words beside icons where they fit."""
        shown = self.peek.shown
        beside = self.peek.arrange(self, self._narrow)
        self._row.setContentsMargins(0, 0, beside, 0)
        if self.peek.shown and not shown:
            self._show_peek()
        room = self.width() - beside - 2 * px(16)
        self.tools.set_words(self.filter.line_width() + self.tools.width_with_words() <= room)

    @override
    def open(self, location: Location) -> None:
        self.views.read()
        kind, view, chosen, place, current = map(location.state.get, _PLACE)
        self._opening = True
        if isinstance(kind, str):
            self._kind = kind
        filtered = "all" if isinstance(chosen, str) else self.views.key
        self.views.choose(view if isinstance(view, str) else filtered)
        if isinstance(kind, str):
            self._show_kind(kind)
        self.list.arrange_as(place)
        if isinstance(chosen, str):
            self._drop_filter(ProjectFilter.from_json(chosen))
        self._opening = False
        self._read()
        self.list.scroll_to(place)
        self._go_to(current if isinstance(current, str) else self._current or self.list.first_id)
        self._show_peek()

    @override
    def location(self) -> Location:
        state: dict[str, object] = {
            "view": self.views.key,
            "kind": self._kind,
            "filter": self.filter.chosen.to_json(),
            "list": self.list.place(),
            "current": self._current,
        }
        return Location("projects", None, state)

    @override
    def crumbs(self) -> list[tuple[str, Location | None]]:
        return [(self.tr("Project ledger"), None)]

    @override
    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None:
            self.filter.refresh()
            self.list.retitle()
        if not self.views.read():
            self.views.choose(self.views.key)
            return
        self._read()
        self.views.mark()
        self._show_peek()

    @override
    def new_record(self) -> None:
        NewProject(self.context).open_below(self.tools.new)

    @override
    def keys(self) -> list[tuple[str, str]]:
        return [*(board_keys() if self._boarding else list_keys()), *super().keys()]

    @override
    def focus_filter(self) -> None:
        self.filter.show()
        self.filter.focus_text()

    @override
    def regions(self) -> list[QWidget]:
        content: QWidget = self.board if self._boarding else self.list
        shown = [self.peek.pane] if self.peek.shown else []
        return [content, *shown]

    @override
    def print_record(self) -> None:
        self.context.shell.go(place_of(Order("D8", chosen=self.filter.chosen)))

    @override
    def save_record(self) -> None:
        self.printing.save(Order("D8", chosen=self.filter.chosen))

    @override
    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._arrange()

    @override
    def highlight(self, records: Mapping[str, frozenset[str]]) -> None:
        if self._boarding:
            self._go_to(next(iter(records.get("project", ())), None))
        else:
            self.list.highlight(records)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._measure()
            self._arrange()
        super().changeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.peek.shown:
            self._close_peek()
        elif event.key() == Qt.Key.Key_Delete and not refusal_for(self):
            ids = self.board.selected_ids if self._boarding else self.list.table.selected_ids
            delete_projects(self.context, self._rows(list(ids)))
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
