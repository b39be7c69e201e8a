"""The course of the program: the first window, the ledger, and from one ledger to another."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from app.database import Clock
from app.errors import StorageError, UserError
from app.paths import Workspace
from app.services.opening import open_for_work
from app.services.restoring import newest_backup
from app.services.roles import start_page
from app.ui.attempt import said
from app.ui.desk import Desk, free_beside
from app.ui.first_run.ways import Way
from app.ui.first_run.window import FirstRunWindow
from app.ui.jobs import Jobs
from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.shell.window_place import restore_place
from app.ui.theme import theme
from app.ui.unlock.locking import AtRest
from app.ui.unlock.window import UnlockWindow
from app.workspace import OpenWorkspace

_log = logging.getLogger(__name__)
_LOOK = {"workspace_open_elsewhere", "database_read_only"}
_AGAIN = {"database_locked", "database_unreadable", "file_unreadable", "disk_full"}


class Program(QObject):
    """Opens one ledger at a time; every refusal is said in the first window, with what to do about it."""

    def __init__(
        self,
        look: Look,
        desk: Desk,
        window_on: Callable[[OpenWorkspace], MainWindow],
        suggested: Path,
        clock: Clock | None = None,
    ) -> None:
        super().__init__()
        self._look = look
        self._desk = desk
        self._window_on = window_on
        self._suggested = suggested
        self._clock = clock
        self._jobs = Jobs(self)
        self._workspace: OpenWorkspace | None = None
        self.window: MainWindow | None = None
        self.first: FirstRunWindow | None = None
        self.door: UnlockWindow | None = None
        self._told = ""
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self._say_that_it_takes_time)
        self._opening = suggested

    @property
    def opened(self) -> bool:
        """Whether a ledger is open."""
        return self._workspace is not None

    def start(self, folder: Path | None = None) -> None:
        """Open `folder`, or the ledger of last time; at the very first start make the demonstration."""
        wanted = folder or self._desk.wanted(self._suggested)
        if wanted is not None:
            self.open(wanted)
        else:
            self.begin(Way.DEMO).start()

    def open(self, folder: Path, read_only: bool = False, key: bytes | None = None) -> None:
        """Open a ledger beside the window and show it when it is there; the present one comes forward.

        An encrypted one that the login does not open is asked for its passphrase first.
        """
        if self.window is not None and self._is_present(folder):
            if self.first is not None:
                self.first.close()
            self.window.raise_()
            self.window.activateWindow()
            return
        self._opening = folder
        self._late.start(int(theme().tokens["motion"]["progressDelayMs"]))
        clock = self._clock
        self._jobs.run(
            lambda _progress: open_for_work(folder, read_only=read_only, clock=clock, key=key),
            self,
            self._show,
            lambda error: self._refuse(folder, error, read_only),
        )

    def _is_present(self, folder: Path) -> bool:
        """Whether this is the ledger one works in already; one only looked at may be opened to write."""
        present = self._workspace
        if present is None or present.database.read_only:
            return False
        return present.place.folder.resolve() == folder.resolve()

    def begin(self, way: Way) -> FirstRunWindow:
        """Show the first window at a way to begin."""
        if self.first is None:
            self.first = FirstRunWindow(self._look, self._jobs, self._suggested, self._clock)
            self.first.created.connect(self.open)
            self.first.shut.connect(self._first_shut)
            self.first.join_form.folder.set_folder(free_beside(self._suggested))
            restore_place(self.first, self._desk)
        self.first.closable = self.opened
        self.first.choose(way)
        self.first.show()
        self.first.raise_()
        self.first.activateWindow()
        return self.first

    def close(self) -> None:
        """Let go of everything; whatever is on its way is asked to stop."""
        self._late.stop()
        self._jobs.close()
        for window in (self.window, self.first, self.door):
            if window is not None:
                window.close()

    def _say_that_it_takes_time(self) -> None:
        self.begin(Way.OPEN).wait(self._opening)

    def _show(self, workspace: OpenWorkspace) -> None:
        self._late.stop()
        before = self.window
        self._desk.workspace = workspace.place.folder
        self._look.remember_in(workspace.database)
        self.window = window = self._window_on(workspace)
        window.begin_asked.connect(lambda way: self.begin(Way(way)))
        window.shut.connect(lambda: self._window_shut(window, workspace))
        window.go(Location(start_page(workspace.database)))
        window.show()
        window.records.restore()
        window.locking.asked.connect(lambda: self._lock(window, workspace))
        window.locking.rest_asked.connect(lambda what, work: self._rest(workspace, what, work))
        self._workspace = workspace
        if self._told:
            window.go(Location("settings", None, {"group": "security"}))
            window.say(self._told)
            self._told = ""
        if before is not None:
            before.close()
        for other in (self.first, self.door):
            if other is not None:
                other.close()

    def _refuse(self, folder: Path, error: Exception, read_only: bool = False) -> None:
        self._late.stop()
        if isinstance(error, StorageError) and error.code == "workspace_locked":
            self._ask(folder, read_only)
            return
        first = self.begin(Way.OPEN)
        first.open_form.folder.set_folder(folder)
        if first.refuse_place(error):
            return
        code = error.code if isinstance(error, UserError) else ""
        text = said(StorageError("no_room_to_open", path=str(folder)) if code == "disk_full" else error)
        if code in _LOOK:
            first.refuse(text, self.tr("Only look"), lambda: self.open(folder, read_only=True))
        elif code in _AGAIN:
            first.refuse(text, self.tr("Try again"), lambda: self.open(folder))
        elif code == "database_damaged":
            first.refuse(text, self.tr("Restore backup"), lambda: self._offer_backup(folder))
        else:
            first.refuse(text)

    def _ask(self, folder: Path, read_only: bool) -> None:
        """Stand before an encrypted ledger until it is unlocked."""
        door = self._door(Workspace(folder))
        restore_place(door, self._desk)
        door.unlocked.connect(lambda key: self.open(folder, read_only, key))
        door.elsewhere.connect(lambda: self.begin(Way.OPEN))
        door.show()
        if self.first is not None:
            self.first.close()

    def _lock(self, window: MainWindow, workspace: OpenWorkspace) -> None:
        """Take the windows of a ledger away, as they are, until the same key is given."""
        if self.door is not None:
            return
        workspace.copies.remove()
        windows = [window, *(one for one in window.records.open if one.isVisible())]
        door = self._door(workspace.place, workspace.database.key)

        def show_again(_key: object) -> None:
            window.locking.stay()
            for one in windows:
                one.show()
            door.shut.disconnect(window.close)
            door.close()

        door.unlocked.connect(show_again)
        door.shut.connect(window.close)
        door.setGeometry(window.geometry())
        door.setWindowState(window.windowState())
        door.show()
        for one in windows:
            one.hide()

    def _door(self, place: Workspace, own: bytes | None = None) -> UnlockWindow:
        if self.door is not None:
            self.door.close()
        self.door = door = UnlockWindow(self._look, self._jobs, place, own)
        door.shut.connect(lambda: self._door_shut(door))
        return door

    def _door_shut(self, door: UnlockWindow) -> None:
        door.deleteLater()
        if self.door is door:
            self.door = None

    def _rest(self, workspace: OpenWorkspace, what: str, work: AtRest) -> None:
        """Close a ledger, have the work done, and open it again with the key it has then."""
        folder, key = workspace.place.folder, workspace.database.key
        first = self.begin(Way.OPEN)
        first.wait(folder, what)
        if self.window is not None:
            self.window.close()

        def again(done: tuple[bytes | None, str]) -> None:
            self._told = done[1]
            self.open(folder, key=done[0])

        def failed(error: Exception) -> None:
            first.refuse(said(error), self.tr("Open"), lambda: self.open(folder, key=key))

        self._jobs.run(lambda progress: work(progress.report), self, again, failed, first.progress.report)

    def _offer_backup(self, folder: Path) -> None:
        first = self.begin(Way.RESTORE)
        backup = newest_backup(folder)
        first.restore_form.backup.set_folder(backup if backup is not None else folder)
        first.restore_form.folder.set_folder(folder.with_name(f"{folder.name}-restored"))

    def _window_shut(self, window: MainWindow, workspace: OpenWorkspace) -> None:
        if self.window is window:
            self.window = self._workspace = None
        window.deleteLater()
        try:
            workspace.close()
        except UserError:  # the log of writes stays beside the database and is folded in at the next start
            _log.exception("closing %s", workspace.place.folder)

    def _first_shut(self) -> None:
        if self.first is not None:
            self.first.deleteLater()
            self.first = None
