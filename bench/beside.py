"""The window beside a round that takes in much: how long it writes and reads, against the same alone."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from sqlalchemy import select

from app.database import Database, Session
from app.models.local import ProjectState
from app.services.progress_notes import add_note
from app.services.project_filter import ProjectFilter
from app.services.project_list import project_ids, project_rows
from app.sync.engine import sync_round
from app.sync.folder_store import FolderStore
from app.ui.jobs import let_threads_take_turns
from bench.figures import Figure
from bench.office import TEXT, Computer, founder, newcomer, write_notes

_PAUSE = 0.15
"""Seconds between two, as a person pauses between two actions; without them the round never gets its turn."""

_PAGE = 200

Times = dict[str, list[float]]


def measure(folder: Path, edits: int, scratch: Path) -> Iterator[Figure]:
    """The window's thread is this one, the round goes on in another, as in the program."""
    let_threads_take_turns()
    with founder(folder, scratch) as first:
        first.sync()
        second = newcomer(first, scratch / "second")
        second.sync()
        first.sync()
        enough = max(1, edits // 30)
        alone = _times(second, lambda done: done == enough)
        write_notes(first, edits)
        first.sync()
        thread = threading.Thread(target=lambda: _exchange(second))
        thread.start()
        beside = _times(second, lambda done: done > 0 and not thread.is_alive())
        for what, after in _times(second, lambda done: done == enough).items():
            alone[what] += after  # before and after, for a machine is not always as busy
        second.workspace.close()
    for what, ours in beside.items():
        name, against = f"{what} of the window beside a round", "alone"
        yield Figure(f"{name}: half of them", against, median(ours), median(alone[what]), 1.4)
        yield Figure(f"{name}: the slowest", against, max(ours), max(alone[what]), 2.5)


def _exchange(one: Computer) -> None:
    mine = one.mine
    sync_round(one.database, FolderStore(Path(mine.share), mine.device), gently=True)


def _times(one: Computer, is_enough: Callable[[int], bool]) -> Times:
    """In ms, again and again; the first does not count."""
    project = (
        one.database.read(lambda session: session.scalars(select(ProjectState.project_id)).first()) or ""
    )
    found: Times = {"a write": [], "a read": []}
    done = -1
    while not is_enough(done):
        write = _time(lambda: _write(one.database, project))
        time.sleep(_PAUSE)  # not for an event: a person pauses so, and the round gets its turn
        read = _time(lambda: one.database.read(_page))
        time.sleep(_PAUSE)
        if done >= 0:
            found["a write"].append(write)
            found["a read"].append(read)
        done += 1
    return found


def _write(database: Database, project: str) -> None:
    database.write("Write progress", lambda session: add_note(session, project, TEXT))


def _page(session: Session) -> object:
    return project_rows(session, project_ids(session, ProjectFilter())[:_PAGE])


def _time(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000
