"""Changes that may move every light: made beside the window, with progress, and told by what they moved."""

from collections.abc import Callable

from app.database import Database, Heard, Session
from app.services.light_rules import lights_now, moved
from app.ui.write_beside import WriteBeside


class Recount(WriteBeside):
    """`run` writes in another thread; the toast tells how many projects have another light now."""

    def run(self, label: str, command: Callable[[Session], object], about: str, done: str) -> None:
        """`label` is the English source of the action's name, `about` and `done` are translated."""
        seen = self._context.shell.seen()

        def change(database: Database, heard: Heard) -> int:
            before = database.read(lights_now)
            database.write(label, command, about=about, seen=seen, heard=heard)
            return moved(before, database.read(lights_now))

        self.follow(change, self.tr("Working out the lights"), lambda count: self._told(done, count))

    def _told(self, done: str, count: int) -> str:
        lights = self.tr("%n project(s) have another light", "", count)
        if not count:
            lights = self.tr("no light changes")
        return self.tr("{done}, {lights}").format(done=done, lights=lights)
