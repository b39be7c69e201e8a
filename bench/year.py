"""python -m bench.year: a year of an office that shares a folder, and what lies on the drive each month."""

import argparse
import itertools
import json
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from unittest.mock import patch

from sqlalchemy import select

from app.database import Session
from app.models.local import ProjectState
from app.services.progress_notes import add_note
from app.sync.digest import digest_of
from bench.office import SAMPLE_MS, Computer, founder, newcomer
from bench.workspaces import workspace_of

_DAY_MS = 24 * 3600 * 1000
_MONTH = 21
"""Working days."""

_AT_ONCE = 5
"""Changes of one action."""


@dataclass(frozen=True, slots=True)
class Month:
    """What lies on the drive at the end of a month, and what a quiet round costs then, in processor time."""

    month: int
    changes: int
    files: int
    megabytes: float
    round_ms: float
    calls: int


class Clock:
    """The clock of all computers; it goes on by itself within a day, so that no two writes have one time."""

    def __init__(self) -> None:
        self.day = 0
        self._really = time.time_ns
        self._began = time.time_ns()

    def time_ns(self) -> int:
        return (SAMPLE_MS + self.day * _DAY_MS) * 1_000_000 + self._really() - self._began


def months(devices: int, days: int, changes: int, shelf: Path) -> Iterator[Month]:
    """A year; `changes` are those of one computer in one working day.

    Days pass as fast as they can be worked off: the clock of all computers is told. Each of them writes,
    exchanges, and exchanges once more when the others have.
    """
    clock = Clock()
    with TemporaryDirectory() as scratch, ExitStack() as stack:
        place = Path(scratch)
        folder = workspace_of(50, shelf)
        stack.enter_context(patch.object(time, "time_ns", clock.time_ns))
        first = stack.enter_context(founder(folder, place))
        first.sync()
        office = [first, *(newcomer(first, place / str(number)) for number in range(1, devices))]
        for one in office[1:]:
            stack.callback(one.workspace.close)
        for clock.day in range(1, days + 1):
            for one in office:
                _work(one, changes)
                one.sync()
            for one in office:
                one.sync()
            if clock.day % _MONTH == 0 or clock.day == days:
                _must_show_the_same(office)
                yield _month(clock.day, devices * changes * clock.day, first, place / "share")


def _must_show_the_same(office: Sequence[Computer]) -> None:
    """A soak that only counted would not notice what it lost."""
    if len({one.database.read(digest_of) for one in office}) > 1:
        raise SystemExit("the computers show different records")


def _work(one: Computer, changes: int) -> None:
    for number in range(0, changes, _AT_ONCE):
        projects = one.database.read(_some_projects)
        told = [f"{time.time_ns()} {number} {place}" for place in range(min(_AT_ONCE, changes - number))]

        def command(session: Session) -> None:
            for project, words in zip(itertools.cycle(projects), told, strict=False):  # noqa: B023
                add_note(session, project, words)

        one.database.write("Write progress", command)


def _some_projects(session: Session) -> Sequence[str]:
    return session.scalars(select(ProjectState.project_id).limit(_AT_ONCE)).all()


def _month(day: int, changes: int, first: Computer, share: Path) -> Month:
    sizes = [file.stat().st_size for file in share.rglob("*") if file.is_file()]
    first.sync()
    began = process_time()
    done = first.sync()
    taken = (process_time() - began) * 1000
    return Month(-(-day // _MONTH), changes, len(sizes), sum(sizes) / 1e6, taken, done.operations)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.year", description=__doc__)
    parser.add_argument("--devices", type=int, default=12)
    parser.add_argument("--days", type=int, default=250, help="working days")
    parser.add_argument("--changes", type=int, default=200, help="of one computer in one day")
    parser.add_argument("--shelf", type=Path, default=Path("build") / "bench")
    chosen = parser.parse_args(arguments)
    chosen.shelf.mkdir(parents=True, exist_ok=True)
    found = []
    print("month    changes   files      MB  round ms  calls")
    for one in months(chosen.devices, chosen.days, chosen.changes, chosen.shelf):
        found.append(asdict(one))
        print(
            f"{one.month:5} {one.changes:10,} {one.files:7,} {one.megabytes:7.1f}"
            f" {one.round_ms:9.0f} {one.calls:6}",
            flush=True,
        )
    (chosen.shelf / "year.json").write_text(json.dumps(found, indent=2), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
