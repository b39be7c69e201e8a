"""Ctrl+Z and Ctrl+Y: take back, do again, and say what it was."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from app.database import Database, Session
from app.errors import UserError
from app.services.derived import takes_long
from app.services.undo import Step, next_redo, next_undo, redo, undo
from app.ui.attempt import said
from app.ui.jobs import Jobs
from app.ui.page import Page
from app.ui.sentences import sentence
from app.ui.widgets.toast import Toast


@dataclass(frozen=True, slots=True)
class _Way:
    """One of the two directions: its action, what it would meet, the words for it and of its toast."""

    label: str
    step: Callable[[Session], Step]
    next: Callable[[Session], Step | None]
    doing: str
    said: str
    back: str
    other: Callable[[], None]


class UndoWalk(QObject):
    """Walks through this computer's actions; the page one is on shows where it happened.

    An action that moves every light, or many records, is walked over in another thread; until it is there
    the keys wait.
    """

    def __init__(
        self, database: Database, jobs: Jobs, toast: Toast, page: Callable[[], Page], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._jobs = jobs
        self._toast = toast
        self._page = page
        self._walking = False

    def undo(self) -> None:
        back = self.tr("Redo") + " Ctrl Y"
        self._walk(
            _Way("Undo", undo, next_undo, self.tr("Undoing"), self.tr("Undone: {action}"), back, self.redo)
        )

    def redo(self) -> None:
        back = self.tr("Undo") + " Ctrl Z"
        self._walk(
            _Way(
                "Redo",
                redo,
                next_redo,
                self.tr("Doing again"),
                self.tr("Done again: {action}"),
                back,
                self.undo,
            )
        )

    def offer(self, done: str) -> None:
        """Say what was done and offer to take it back."""
        self._toast.say(done, self.tr("Undo") + " Ctrl Z", self.undo)

    def _walk(self, way: _Way) -> None:
        if self._walking:
            return
        try:
            if self._database.read(lambda session: _takes_long(session, way)):
                self._walk_beside(way)
            else:
                self._tell(way, self._database.write(way.label, way.step))
        except UserError as error:
            self._toast.say(sentence(error))

    def _walk_beside(self, way: _Way) -> None:
        database = self._database
        self._walking = True
        job = self._jobs.run(
            lambda progress: database.write(way.label, way.step, heard=progress.step),
            self,
            lambda done: self._tell(way, done),
            lambda error: self._toast.say(said(error)),
            name=way.doing,
        )
        job.ended.connect(self._arrive)

    def _arrive(self) -> None:
        self._walking = False

    def _tell(self, way: _Way, done: Step) -> None:
        name = QCoreApplication.translate("Action", done.label)
        action = f"{name}　{done.about}" if done.about else name
        self._toast.say(way.said.format(action=action), way.back, way.other)
        self._page().highlight(done.records)


def _takes_long(session: Session, way: _Way) -> bool:
    step = way.next(session)
    return step is not None and takes_long(session, step.records)
