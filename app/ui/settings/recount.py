"""Changes that may move every light: made beside the window, with progress, and told by what they moved."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.database import Session
from app.services.light_rules import lights_now, moved
from app.ui.attempt import said
from app.ui.page import Context
from app.ui.widgets.progress_line import ProgressLine


class Recount(ProgressLine):
    """`run` writes in another thread; the toast tells how many projects have another light now."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self.setSizePolicy(policy)

    def run(self, label: str, command: Callable[[Session], object], about: str, done: str) -> None:
        """`label` is the English source of the action's name, `about` and `done` are translated."""
        database = self._context.database
        seen = database.position()

        def work(_progress: object) -> int:
            before = database.read(lights_now)
            database.write(label, command, about=about, seen=seen)
            return moved(before, database.read(lights_now))

        self.begin(self.tr("Working out the lights"), stoppable=False)
        self._context.jobs.run(
            work,
            self,
            lambda count: self._done(done, count),
            self._failed,
            name=self.tr("Working out the lights"),
        )

    def _done(self, done: str, count: int) -> None:
        self.end()
        lights = self.tr("%n project(s) have another light", "", count)
        if not count:
            lights = self.tr("no light changes")
        self._context.shell.offer(self.tr("{done}, {lights}").format(done=done, lights=lights))

    def _failed(self, error: Exception) -> None:
        self.end()
        self._context.shell.warn(said(error))
