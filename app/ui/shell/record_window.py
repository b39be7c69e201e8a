"""A record in a window of its own: its page without rail and search, with its own way back and forward."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from typing_extensions import override

from app.database import ChangeSet
from app.services.workspace_info import workspace_info
from app.ui.data_events import DataEvents
from app.ui.look import Look
from app.ui.page import Context, Location, Page
from app.ui.shell.commands import Commands
from app.ui.shell.frame import Frame
from app.ui.shell.notices import Notices
from app.ui.shell.page_window import PageWindow
from app.ui.shell.places import PageFactory, Places, leave_field
from app.ui.shell.regions import Regions
from app.ui.shell.shortcut_sheet import ShortcutSheet
from app.ui.shell.undo_walk import UndoWalk
from app.ui.shell.window_commands import record_commands
from app.ui.shell.window_keys import WindowKeys
from app.ui.widgets.toast import Toast


class RecordWindow(PageWindow):
    """Stands beside the main window on the same ledger, and works with its jobs.

    `went` carries a place that only the main window has, `apart` a record for one more window, `log_asked`
    the firm and the project a visit is about, `visit_asked` a logged one to be corrected. `shut` is sent
    when it has closed.
    """

    went = Signal(object)
    apart = Signal(object)
    log_asked = Signal(object, object)
    visit_asked = Signal(str)
    shut = Signal()

    def __init__(self, context: Context, pages: Mapping[str, PageFactory]) -> None:
        super().__init__()
        self.setObjectName("recordWindow")
        self.look: Look = context.look
        self.syncing, self.locking = context.syncing, context.locking
        context.syncing.changed.connect(self.permit)
        self.rebound.connect(lambda: self.present_page().refresh(None))
        self._database = context.database
        own = replace(context, shell=self)
        self._events = DataEvents(self._database, self)
        self._frame = Frame(context.jobs, self)
        self._frame.stand_alone()
        self.setCentralWidget(self._frame)
        self.places = Places(own, pages, self._frame.stack, self)
        self.toast = Toast(self._frame.body, self._frame.stack)
        self._notices = Notices(self._frame, self)
        self.walk = UndoWalk(self._database, context.jobs, self.toast, self.present_page, self)
        self.regions = Regions(lambda: [self._frame.top, *self.present_page().regions()])
        self._keys = WindowKeys(self)
        self._commands = Commands(self, record_commands(self))
        self._connect()
        self._stand()
        self.permit()

    def _connect(self) -> None:
        top, places = self._frame.top, self.places
        top.back.connect(self.back)
        top.forward.connect(self.forward)
        top.went.connect(self.go)
        self._keys.back.connect(self.back)
        self._keys.forward.connect(self.forward)
        places.left.connect(self._notices.clear)
        places.shown.connect(self._show_place)
        self._events.changed.connect(self._data_changed)
        self.look.language_changed.connect(self._retranslate)

    def present_page(self) -> Page:
        """The page one is looking at."""
        return self.places.present()

    def go(self, location: Location) -> None:
        if self.places.has(location.page):
            self.places.go(location)
        else:
            self.went.emit(location)

    def open_apart(self, location: Location) -> None:
        self.apart.emit(location)

    def log_visit(self, company_id: str | None = None, project_id: str | None = None) -> None:
        self.log_asked.emit(company_id, project_id)

    def correct_visit(self, visit_id: str) -> None:
        self.visit_asked.emit(visit_id)

    def back(self) -> None:
        self.places.back()

    def forward(self) -> None:
        self.places.forward()

    def show_shortcuts(self) -> None:
        ShortcutSheet(self.present_page().keys(), self._commands.sheet(), self).open_over()

    def _data_changed(self, changes: ChangeSet) -> None:
        self.places.refresh(changes)
        self._stand()

    def _show_place(self) -> None:
        crumbs = self.present_page().crumbs()
        self._frame.top.set_place(crumbs, self.places.can_go_back, self.places.can_go_forward)
        name = self._database.read(workspace_info).name
        self.setWindowTitle(self.tr("{record} — {workspace}").format(record=crumbs[-1][0], workspace=name))

    def _retranslate(self) -> None:
        self._commands.retranslate()
        self._frame.top.retranslate()
        self.places.read_again()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        leave_field(self)
        self._events.stop()
        self._notices.stop()
        super().closeEvent(event)
        self.shut.emit()
