"""One write with its log, against one insert into bare SQLite that is as durable."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from sqlalchemy import select

from app.database import Database, Session
from app.driver import driver
from app.models.base import new_id
from app.models.local import ProjectState
from app.models.projects import ProgressNote
from app.services.opening import open_for_work
from app.services.progress_notes import add_note
from bench.figures import Figure, race
from bench.workspaces import CLOCK

_TEXT = "已与企业对接，下周报送施工图。"
_BARE = "bare insert, WAL, synchronous=FULL"
_EACH = 20


def measure(folder: Path, scratch: Path, repeats: int) -> Iterator[Figure]:
    """A note as a person writes it, with derived rows; and the record with its log alone."""
    copy = Path(shutil.copytree(folder, scratch / "written"))
    workspace = open_for_work(copy, clock=CLOCK)
    database = workspace.database
    project = database.read(lambda session: session.scalars(select(ProjectState.project_id)).first()) or ""
    bare = BareNotes(scratch / "bare.db")

    def write_note() -> None:
        for _ in range(_EACH):
            database.write("Write progress", lambda session: add_note(session, project, _TEXT))

    def bare_insert() -> None:
        for _ in range(_EACH):
            bare.insert(project)

    yield Figure(
        "one write: log and derived rows", _BARE, *_each(race(write_note, bare_insert, repeats)), 60.0
    )
    database.derive = None
    yield Figure(
        "one write: log alone",
        _BARE,
        *_each(race(lambda: _log_alone(database, project), bare_insert, repeats)),
        20.0,
    )
    workspace.close()
    bare.connection.close()


def _log_alone(database: Database, project: str) -> None:
    for _ in range(_EACH):
        note = ProgressNote(project_id=project, written_at="2026-03-18T14:40", text=_TEXT)
        database.write("Write progress", partial(_add, note))


def _add(note: ProgressNote, session: Session) -> None:
    session.add(note)


def _each(times: tuple[float, float]) -> tuple[float, float]:
    return times[0] / _EACH, times[1] / _EACH


class BareNotes:
    """The same row in a table of its own, a transaction each."""

    def __init__(self, path: Path) -> None:
        self.connection = driver().connect(str(path), isolation_level=None)
        self.connection.execute("PRAGMA journal_mode = WAL")
        self.connection.execute("PRAGMA synchronous = FULL")
        self.connection.execute(
            "CREATE TABLE note (id TEXT PRIMARY KEY, deleted_at TEXT, project_id TEXT, written_at TEXT,"
            " author_id TEXT, author_text TEXT, kind TEXT, text TEXT)"
        )
        self.connection.execute("CREATE INDEX ix_note ON note (project_id)")

    def insert(self, project: str) -> None:
        values = (new_id(), None, project, "2026-03-18T14:40", None, None, "PROGRESS", _TEXT)
        self.connection.execute("BEGIN IMMEDIATE")
        self.connection.execute("INSERT INTO note VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
        self.connection.execute("COMMIT")
