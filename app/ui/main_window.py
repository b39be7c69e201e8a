"""The window: rail, top bar, the pages, the quick log beside them, undo and the history of places."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.database import ChangeSet
from app.services.roles import LEADS
from app.ui.attempt import attempt, said
from app.ui.data_events import DataEvents
from app.ui.desk import Desk
from app.ui.jobs import Jobs
from app.ui.look import Look
from app.ui.page import Context, Location, Page
from app.ui.papers.messages import copy_day
from app.ui.shell.commands import Commands
from app.ui.shell.day_turn import DayTurn
from app.ui.shell.frame import Frame
from app.ui.shell.notices import Notices
from app.ui.shell.page_window import PageWindow
from app.ui.shell.places import PageFactory, Places, leave_field
from app.ui.shell.record_windows import RecordWindows
from app.ui.shell.regions import Regions
from app.ui.shell.searching import Searching
from app.ui.shell.sections import sections
from app.ui.shell.sheets import Sheets
from app.ui.shell.shortcut_sheet import ShortcutSheet
from app.ui.shell.undo_walk import UndoWalk
from app.ui.shell.window_commands import window_commands
from app.ui.shell.window_keys import WindowKeys
from app.ui.shell.window_place import keep_place, restore_place
from app.ui.shell.workspace_sign import WorkspaceSign
from app.ui.sync.syncing import Syncing
from app.ui.unlock.file_sealing import FileSealing
from app.ui.unlock.locking import Locking
from app.ui.visits.correction_sheet import CorrectionSheet
from app.ui.widgets.toast import Toast
from app.workspace import OpenWorkspace


class MainWindow(PageWindow):
    """The shell around the pages; it knows none of them, only how to make them.

    `begin_asked` wants another workspace, `shut` is sent when it has closed. A desk knows where it lay.
    """

    begin_asked = Signal(int)
    shut = Signal()

    def __init__(
        self,
        workspace: OpenWorkspace,
        look: Look,
        pages: Mapping[str, PageFactory],
        desk: Desk | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.look, self._desk, self._is_shut = look, desk, False
        database = self._database = workspace.database
        self.jobs = Jobs(self)
        self._events = DataEvents(workspace.database, self)
        self.syncing = Syncing(workspace.database, self.jobs, self._events, self)
        self.locking = Locking(database, self)
        self.sealing = FileSealing(database, self.jobs, self)
        self._context = Context(
            database, workspace.place, self, self.jobs, look, self.syncing, self.locking, self.sealing
        )
        self.day_turn = DayTurn(workspace.database, self.jobs, self)
        self._frame = Frame(self.jobs, self)
        self._rail, self._top = self._frame.rail, self._frame.top
        self._places = Places(self._context, pages, self._frame.stack, self)
        self.records = RecordWindows(self._context, pages, self)
        self.sheets = Sheets(self._context, self._frame, self)
        self.setCentralWidget(self._frame)
        self.toast = Toast(self._frame.body, self._frame.stack)
        self._notices = Notices(self._frame, self)
        self._sign = WorkspaceSign(self._context, self._rail, self)
        self.walk = UndoWalk(workspace.database, self.jobs, self.toast, self.present_page, self)
        self.searching = Searching(self._context, self._top.search.field, self)
        self.regions = Regions(self._shown_regions)
        self._keys = WindowKeys(self)
        self._commands = Commands(self, window_commands(self))
        self._connect()
        self._apply_language()
        if desk is not None:
            restore_place(self, desk)

    def _connect(self) -> None:
        self._rail.chosen.connect(lambda page: self.go(Location(page)))
        self._rail.menu_asked.connect(self.show_menu)
        self._rail.settings_asked.connect(lambda: self.go(Location("settings")))
        self._rail.state.follow(self.syncing, self._database.clock.now)
        self._top.back.connect(self.back)
        self._top.forward.connect(self.forward)
        self._top.went.connect(self.go)
        self._top.log_asked.connect(lambda: self.log_visit(*self.present_page().log_subject()))
        self.searching.went.connect(self.go)
        self.searching.went_apart.connect(self.open_apart)
        self.searching.nowhere.connect(self.say)
        self.searching.left.connect(lambda: self.present_page().setFocus())
        self._keys.menu.connect(self.show_menu)
        self._keys.back.connect(self.back)
        self._keys.forward.connect(self.forward)
        self._places.left.connect(self._notices.clear)
        self._notices.digits_asked.connect(lambda: self.go(Location("sync")))
        self._places.shown.connect(self._show_place)
        self.sheets.turned.connect(self._turn_sheet)
        self.records.went.connect(self._in_front(self.go))
        self.records.log_asked.connect(self._in_front(self.log_visit))
        self.records.visit_asked.connect(self._in_front(self.correct_visit))
        self._events.changed.connect(self._data_changed)
        self.syncing.changed.connect(self.permit)
        self.rebound.connect(lambda: self.present_page().refresh(None))
        self.look.language_changed.connect(self._apply_language)
        self.day_turn.turned.connect(self._turn_day)
        self.sealing.failed.connect(lambda error: self.warn(said(error)))
        self.sealing.seal()

    def present_page(self) -> Page:
        """The page one is looking at."""
        return self._places.present()

    def in_hand(self) -> Page | CorrectionSheet:
        """What is printed: the visit one is at, or the page one is looking at."""
        return self.sheets.in_hand or self.present_page()

    def page(self, name: str) -> Page:
        """The page of that name, made when it is first needed."""
        return self._places.page(name)

    def go(self, location: Location) -> None:
        self._places.go(location)

    def open_apart(self, location: Location) -> None:
        self.records.show(location)

    def log_visit(self, company_id: str | None = None, project_id: str | None = None) -> None:
        if self.syncing.state.barred:
            self.warn(self.refusal())
        else:
            self.sheets.open_log(company_id or None, project_id or None)

    def correct_visit(self, visit_id: str) -> None:
        attempt(self, lambda: self.sheets.open_visit(visit_id))

    def _turn_sheet(self, shown: bool) -> None:
        """A sheet has come up beside the page, or has gone."""
        self._top.set_logging(shown)
        self._places.set_narrow(shown)
        if not shown:
            self.present_page().setFocus()

    def _in_front(self, act: Callable[..., None]) -> Callable[..., None]:
        """What is asked for from a window beside this one is done here, in front."""

        def run(*given: object) -> None:
            self.activateWindow()
            self.raise_()
            act(*given)

        return run

    def back(self) -> None:
        self._places.back()

    def forward(self) -> None:
        self._places.forward()

    def toggle_rail(self) -> None:
        self._frame.toggle_rail()

    def copy_day(self) -> None:
        copy_day(self._context)

    def show_shortcuts(self) -> None:
        here = [*self.sheets.keys(), *self.present_page().keys()]
        ShortcutSheet(here, self._commands.sheet(), self).open_over()

    def show_menu(self) -> None:
        menu = self._commands.menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._rail.menu_corner())

    def _shown_regions(self) -> list[QWidget]:
        return [self._rail, self._top, *self.present_page().regions(), *filter(None, [self.sheets.shown])]

    def _show_place(self) -> None:
        page = self.present_page()
        self._top.set_place(page.crumbs(), self._places.can_go_back, self._places.can_go_forward)
        self._rail.set_present(page.location().page.split(".")[0])

    def _data_changed(self, changes: ChangeSet) -> None:
        self._places.refresh(changes)
        self.sheets.refresh(changes)
        self._show_numbers()

    def _show_numbers(self) -> None:
        self._top.set_log_wanted(self._sign.show().role != LEADS)
        self._stand()
        self.permit()

    def _apply_language(self) -> None:
        self._commands.retranslate()
        self._rail.set_sections(sections())
        self._top.retranslate()
        self._read_again()

    def _read_again(self) -> None:
        """Everything, in another language or on another day."""
        self._show_numbers()
        self._places.read_again()

    def _turn_day(self) -> None:
        self._read_again()
        self.records.each(lambda window: window.places.read_again())

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self._is_shut:
            return
        self._is_shut = True
        leave_field(self)
        self.sheets.keep()
        if self._desk is not None:
            keep_place(self, self._desk)
            self.records.keep()
        self.hide()  # pages keep what they have put off before the ledger is closed
        self.records.each(lambda window: window.close())
        for stop in (self._events.stop, self.day_turn.stop, self._notices.stop, self.locking.stop):
            stop()
        self.syncing.leave()
        self.jobs.close()
        self.shut.emit()
