"""Ctrl+Z and Ctrl+Y: take back, do again, and say what it was."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from app.database import Database, Session
from app.errors import UserError
from app.services.undo import Step, redo, undo
from app.ui.page import Page
from app.ui.sentences import sentence
from app.ui.widgets.toast import Toast


class UndoWalk(QObject):
    """Walks through this computer's actions; the page one is on shows where it happened."""

    def __init__(self, database: Database, toast: Toast, page: Callable[[], Page], parent: QObject) -> None:
        super().__init__(parent)
        self._database = database
        self._toast = toast
        self._page = page

    def undo(self) -> None:
        self._walk("Undo", undo, self.tr("Undone: {action}"), self.tr("Redo"), "Ctrl Y", self.redo)

    def redo(self) -> None:
        self._walk("Redo", redo, self.tr("Done again: {action}"), self.tr("Undo"), "Ctrl Z", self.undo)

    def offer(self, done: str) -> None:
        """Say what was done and offer to take it back."""
        self._toast.say(done, f"{self.tr('Undo')} Ctrl Z", self.undo)

    def _walk(
        self,
        label: str,
        step: Callable[[Session], Step],
        said: str,
        back: str,
        keys: str,
        other: Callable[[], None],
    ) -> None:
        try:
            done = self._database.write(label, step)
        except UserError as error:
            self._toast.say(sentence(error))
            return
        name = QCoreApplication.translate("Action", done.label)
        action = f"{name}　{done.about}" if done.about else name
        self._toast.say(said.format(action=action), f"{back} {keys}", other)
        self._page().highlight(done.records)
