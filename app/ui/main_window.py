"""The window: rail, top bar, the pages, the quick log beside them, undo and the history of places."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import ChangeSet, Session
from app.services.search import Hit, HitKind, search
from app.services.workspace_info import rail_counts, workspace_info
from app.ui.data_events import DataEvents
from app.ui.jobs import Jobs
from app.ui.look import Look
from app.ui.page import Context, Location, Page
from app.ui.shell.commands import Commands
from app.ui.shell.navigation import Navigation
from app.ui.shell.rail import Rail, Section
from app.ui.shell.search_results import SearchResults
from app.ui.shell.shortcut_sheet import ShortcutSheet
from app.ui.shell.top_bar import TopBar
from app.ui.shell.undo_walk import UndoWalk
from app.ui.shell.window_commands import window_commands
from app.ui.visits.quick_log import QuickLog
from app.ui.widgets.toast import Toast
from app.workspace import OpenWorkspace

T = TypeVar("T")
PageFactory = Callable[[Context], Page]
COMPACT_BELOW = 1200
"""Effective width (window ÷ font scale) under which the rail shows icons only."""


class MainWindow(QMainWindow):
    """The shell around the pages; it knows none of them, only how to make them."""

    def __init__(self, workspace: OpenWorkspace, look: Look, pages: Mapping[str, PageFactory]) -> None:
        super().__init__()
        self.setObjectName("window")
        self.look = look
        self._database = workspace.database
        self._jobs = Jobs(self)
        self._context = Context(workspace.database, workspace.place, self, self._jobs, look)
        self._factories = pages
        self._pages: dict[str, Page] = {}
        self._navigation = Navigation()
        self._rail_by_hand: bool | None = None
        self._events = DataEvents(workspace.database, self)
        self._rail = Rail(self._sections(), self)
        self._top = TopBar(self)
        self._stack = QStackedWidget(self)
        self._quick_log: QuickLog | None = None
        self._lay_out()
        self._toast = Toast(self._body)
        self.walk = UndoWalk(workspace.database, self._toast, self.present_page, self)
        self._results = SearchResults(self._top.search.field, self)
        self._commands = Commands(self, window_commands(self))
        self._connect()
        self._apply_language()

    def _lay_out(self) -> None:
        self._body = QWidget(self)
        self._row = QHBoxLayout(self._body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._stack, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._top)
        right.addWidget(self._body, 1)
        middle = QWidget(self)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(right, 1)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        self._rail.chosen.connect(lambda page: self.go(Location(page)))
        self._rail.menu_asked.connect(self._show_menu)
        self._rail.settings_asked.connect(lambda: self.go(Location("settings")))
        self._top.back.connect(self.back)
        self._top.forward.connect(self.forward)
        self._top.went.connect(self.go)
        self._top.log_asked.connect(self.log_visit)
        self._top.search.field.textEdited.connect(self._search)
        self._results.opened.connect(self._open_hit)
        self._events.changed.connect(self._data_changed)
        self.look.language_changed.connect(self._apply_language)

    def present_page(self) -> Page:
        """The page one is looking at."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        return page

    def page(self, name: str) -> Page:
        """The page of that name, made when it is first needed."""
        if name not in self._pages:
            page = self._factories[name](self._context)
            page.crumbs_changed.connect(self._show_place)
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    def go(self, location: Location) -> None:
        if self._stack.count():
            self._navigation.leave(self.present_page().location())
        self._show(location)

    def write(
        self,
        label: str,
        command: Callable[[Session], T],
        *,
        about: str | None = None,
        done: str | None = None,
        seen: int | None = None,
    ) -> T:
        value = self._database.write(label, command, about=about, seen=seen)
        if done is not None:
            self.walk.offer(done)
        return value

    def say(self, sentence: str) -> None:
        self._toast.say(sentence)

    def log_visit(self, company_id: str | None = None, project_id: str | None = None) -> None:
        if self._quick_log is None:
            self._quick_log = QuickLog(self._context, self)
            self._quick_log.closed.connect(self._log_closed)
            self._row.addWidget(self._quick_log)
        self._quick_log.open(company_id or None, project_id or None)
        self._top.set_logging(True)
        self.present_page().set_narrow(True)

    def _log_closed(self) -> None:
        self._top.set_logging(False)
        self.present_page().set_narrow(False)
        self.present_page().setFocus()

    def back(self) -> None:
        if self._navigation.can_go_back:
            self._show(self._navigation.back(self.present_page().location()))

    def forward(self) -> None:
        if self._navigation.can_go_forward:
            self._show(self._navigation.forward(self.present_page().location()))

    def focus_search(self) -> None:
        self._top.search.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._top.search.field.selectAll()

    def toggle_rail(self) -> None:
        self._rail_by_hand = not self._rail.collapsed
        self._rail.set_collapsed(self._rail_by_hand)

    def show_shortcuts(self) -> None:
        ShortcutSheet(self._commands.sheet(), self).open_over()

    def _show_menu(self) -> None:
        menu = self._commands.menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._rail.mapToGlobal(self._rail.rect().topLeft()))

    def _show(self, location: Location) -> None:
        page = self.page(location.page)
        self._stack.setCurrentWidget(page)
        page.set_narrow(self._quick_log is not None and self._quick_log.isVisible())
        page.open(location)
        page.setFocus()
        self._show_place()

    def _show_place(self) -> None:
        page = self.present_page()
        navigation = self._navigation
        self._top.set_place(page.crumbs(), navigation.can_go_back, navigation.can_go_forward)
        self._rail.set_present(page.location().page.split(".")[0])

    def _data_changed(self, changes: ChangeSet) -> None:
        for page in self._pages.values():
            if changes.meets(page.SHOWS):
                page.refresh(changes)
        self._show_numbers()

    def _show_numbers(self) -> None:
        info = self._database.read(workspace_info)
        self._rail.set_counts(self._database.read(rail_counts))
        self._rail.set_workspace(info.city)
        self._rail.set_member(info.member_name, info.member_team)
        name = self.tr("{workspace} (demo data)") if info.is_demo else "{workspace}"
        self.setWindowTitle(self.tr("ThreeOnes — {name}").format(name=name.format(workspace=info.name)))
        self._rail.set_state("laptop", self.tr("On this computer"), self.tr("No shared folder yet"))

    def _search(self, text: str) -> None:
        hits = self._database.read(lambda session: search(session, text)) if text.strip() else []
        self._results.show_hits(text.strip(), hits)

    def _open_hit(self, hit: Hit) -> None:
        self._top.search.field.clear()
        if hit.open_id is not None:
            page = "projects.detail" if hit.kind is HitKind.PROJECT else "investors.detail"
            self.go(Location(page, hit.open_id))

    def _sections(self) -> list[Section]:
        return [
            Section("today", "today", self.tr("Today"), "Ctrl 1"),
            Section("projects", "project", self.tr("Projects"), "Ctrl 2"),
            Section("investors", "company", self.tr("Investors"), "Ctrl 3"),
        ]

    def _apply_language(self) -> None:
        self._commands.retranslate()
        self._rail.set_sections(self._sections())
        self._top.retranslate()
        self._show_numbers()
        for page in self._pages.values():
            page.refresh(None)
        if self._stack.count():
            self._show_place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        compact = event.size().width() / self.look.theme.font_scale < COMPACT_BELOW
        self._rail.set_collapsed(compact if self._rail_by_hand is None else self._rail_by_hand)
        self._top.set_compact(compact)
        super().resizeEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.BackButton:
            self.back()
        elif event.button() is Qt.MouseButton.ForwardButton:
            self.forward()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.resizeEvent(QResizeEvent(self.size(), self.size()))
        super().changeEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._events.stop()
        self._jobs.close()
        super().closeEvent(event)
