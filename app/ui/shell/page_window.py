"""What every window with pages does for them: writes and offers to undo it, says, and warns."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMainWindow
from typing_extensions import override

from app.database import Database, Session
from app.errors import UserError
from app.permissions import ADMIN, TEAM, VIEWER, may_write
from app.ui.data_events import DataEvents
from app.ui.sentences import sentence
from app.ui.shell.commands import Commands
from app.ui.shell.notices import Notices
from app.ui.shell.undo_walk import UndoWalk
from app.ui.shell.window_keys import WindowKeys
from app.ui.sync.syncing import Syncing
from app.ui.unlock.locking import Locking
from app.ui.widgets.toast import Toast
from app.ui.widgets.writing import RECORDS, Writing

T = TypeVar("T")


class PageWindow(QMainWindow):
    """Heirs make the parts named here, and lead from page to page; with that they are a `Shell`.

    `rebound` says that whoever is here works for other units than before.
    """

    rebound = Signal()
    syncing: Syncing
    locking: Locking
    toast: Toast
    walk: UndoWalk
    _database: Database
    _events: DataEvents
    _keys: WindowKeys
    _notices: Notices
    _commands: Commands
    _rights: tuple[object, ...] = (False, ADMIN, [], "")

    def refusal(self, table: str = RECORDS) -> str:
        """Why whoever is here may not write records of a table; empty when they may."""
        database = self._database
        if database.read_only:
            return self.tr("Open for reading only. Nothing can be changed here.")
        barred = self._barred()
        if barred or may_write(database.role, table):
            return barred
        if table in TEAM:
            return self.tr("Administrators of the workspace set this up for all.")
        if database.role == VIEWER:
            return self.tr("You only read here. An administrator can let you enter and change.")
        return self.tr("Only leaders and administrators enter this.")

    def permit(self) -> None:
        """Dim what may not be done, or give it back, after rights have changed."""
        database = self._database
        rights = database.read_only, database.role, database.scope, self.syncing.state.barred
        if rights == self._rights:
            return
        rebound, self._rights = rights[2] != self._rights[2], rights
        for control in self.findChildren(Writing):
            control.look()
        self._commands.permit(self.refusal())
        self._stand()
        if rebound:
            self.rebound.emit()

    def _barred(self) -> str:
        """Why nothing can be entered before this computer was let in."""
        code = self.syncing.state.barred
        return sentence(UserError(code)) if code else ""

    def _stand(self) -> None:
        """Say above the page that nothing can be changed, for as long as it cannot."""
        self._notices.stand_for(self._database, self._barred())

    def seen(self) -> int:
        return self._events.seen

    def write(
        self,
        label: str,
        command: Callable[[Session], T],
        *,
        about: str | None = None,
        done: str | None = None,
        seen: int | None = None,
    ) -> T:
        if self.syncing.state.barred:
            raise UserError(self.syncing.state.barred)
        value = self._database.write(label, command, about=about, seen=self.seen() if seen is None else seen)
        self._notices.clear()
        if done is not None:
            self.walk.offer(done)
        return value

    def offer(self, done: str) -> None:
        self.walk.offer(done)

    def say(self, sentence: str, action: str = "", on_action: Callable[[], object] | None = None) -> None:
        self.toast.say(sentence, action, on_action)

    def warn(self, sentence: str) -> None:
        self._notices.warn(sentence)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keys.listen()
        self.locking.watch(self)
