"""python -m bench.city: a year of a city on one shared folder, and what rounds and joining cost in it."""

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any
from unittest.mock import patch

from sqlalchemy import text

from app.sync import compaction, signed, states
from app.sync.digest import digest_of
from app.sync.folder_store import FolderStore
from app.sync.identity import epoch_keys, roster_of
from app.sync.rounds import Round
from app.sync.snapshot_writing import write_snapshot
from bench.colleague import City, Colleague
from bench.office import Computer, founder, let_in, newcomer
from bench.twin import Twin, content_of
from bench.workspaces import workspace_of

_DAY_MS = 24 * 3600 * 1000
_WORKED, _DAYS = 250, 365
_MONTH = 21
"""Working days."""

_ACKNOWLEDGED = 5
"""In one of so many days a colleague says what was applied."""

_PART = 10
"""So many colleagues' day a newcomer reads."""


@dataclass(frozen=True, slots=True)
class Month:
    """At the end of a month: what has been written, what lies in the folder, how many files were removed."""

    month: int
    changes: int
    files: int
    megabytes: float
    packs: int
    snapshots: int
    snapshot_mb: float
    removed: int
    minutes: float


@dataclass(frozen=True, slots=True)
class Visit:
    """What a real computer does on one morning.

    In ms of the processor: on a machine with other work any other time tells of that work.
    `snapshot_ms` is a round that writes a snapshot, `round_ms` and `calls` a quiet one of the computer that
    has been there from the beginning; `join_ms` that of a newcomer, which then reads the day of `part`
    colleagues, and rests as well; `own_mb` and `joined_mb` are their databases.
    """

    day: int
    snapshot_ms: float
    round_ms: float
    calls: int
    own_mb: float
    join_ms: float
    joined_mb: float
    part: int
    part_changes: int
    part_ms: float
    joined_round_ms: float
    joined_calls: int


@dataclass(frozen=True, slots=True)
class Same:
    """Who was given the year shows, and says in a snapshot, what one does who has read it: so many things."""

    told: int


class Clock:
    """The clock of all computers, told by the working day; it goes on by itself within one.

    It begins now, after all that stands in the ledger was written.
    """

    def __init__(self) -> None:
        self.day = 0
        self._really = time.time_ns

    def time_ns(self) -> int:
        return self.day * _DAYS * _DAY_MS // _WORKED * 1_000_000 + self._really()


@dataclass
class Year:
    """A city at work: `first` is real and founded the space, `writers` and `silent` have no database."""

    first: Computer
    place: Path
    clock: Clock
    city: City
    writers: list[Colleague]
    changes: int
    twin: Twin = field(default_factory=Twin)
    silent: list[Colleague] = field(default_factory=list)
    removed: int = 0

    def work(self, writers: Sequence[Colleague]) -> None:
        """They write what they write in a day, and pack."""
        at_ms = time.time_ns() // 1_000_000
        for one in writers:
            actions = one.work(self.city, self.clock.day, self.changes, at_ms)
            self.twin.learn(one.head, actions)
            one.pack(self.city.writers + 1, at_ms)

    def acknowledge(self) -> None:
        """Some say that they have applied all there is, some do on another day."""
        told, at_ms = self._said(), time.time_ns() // 1_000_000
        for seat, one in enumerate([*self.writers, *self.silent]):
            if self.clock.day % _ACKNOWLEDGED == seat % _ACKNOWLEDGED:
                one.acknowledge(told, at_ms)

    def _said(self) -> dict[str, Any]:
        """What the real computer said last, with what has been written since."""
        query = text("SELECT octets FROM sync_state WHERE device = :device")
        device, database = self.first.mine.device, self.first.database
        octets = database.read(lambda session: session.execute(query, {"device": device}).scalar_one())
        told = dict(signed.read(signed.STATE, bytes(octets), lambda told: None).content)
        tips = {one.device: [[one.number, one.head]] for one in self.writers if one.number}
        told["segments"] += sum(one.number for one in self.writers) - sum(
            max(number for number, _ in told["vector"].get(one.device, [[0, ""]])) for one in self.writers
        )
        return {**told, "vector": {**told["vector"], **tips}, "digest": ""}

    def visit(self) -> Visit:
        """A morning: the real computer is brought up to the evening before, a newcomer joins."""
        self.twin.bring_up(self.first)
        snapshot_ms, _ = _timed(self.first)
        self.first.sync()
        round_ms, quiet = _timed(self.first)
        self.removed += self._remove_covered()
        late = newcomer(self.first, self.place / f"late {self.clock.day}")
        join_ms, joining = _timed(late)
        part = self.writers[:: -(-len(self.writers) // _PART)]
        self.work(part)
        part_ms, reading = _timed(late)
        if (joining.damaged, reading.applied) != (0, len(part)):
            raise SystemExit(f"not what was to be measured: {joining}, {reading}")
        late.sync()
        rest_ms, rest = _timed(late)
        self.silent.append(Colleague.silent(late))
        late.workspace.close()
        self.work([one for one in self.writers if one not in part])
        return Visit(
            self.clock.day,
            snapshot_ms,
            round_ms,
            quiet.operations,
            _database_mb(self.place / "founder"),
            join_ms,
            _database_mb(self.place / f"late {self.clock.day}"),
            len(part),
            len(part) * self.changes,
            part_ms,
            rest_ms,
            rest.operations,
        )

    def compared(self, witness: Computer) -> "Same":
        """Raises SystemExit where the witness shows, or would tell others, something else."""
        self.twin.bring_up(self.first)
        for one in (self.first, witness, self.first):
            one.sync()
        found = [_told_by(self.first, self.place / "told"), _told_by(witness, self.place / "witnessed")]
        if found[0] != found[1]:
            raise SystemExit("the simulation knows something else than who has read everything")
        return Same(len(found[0][1]))

    def _remove_covered(self) -> int:
        """What each colleague may take away of its own, by the rule of every computer; how many files went.

        What is the same for all of them is asked once.
        """
        mine, now_ms, database = self.first.mine, time.time_ns() // 1_000_000, self.first.database
        known = database.read(lambda session: roster_of(session, mine))
        store = FolderStore(self.first.share, mine.device)
        shelf = compaction.Shelf.of(store)
        found = compaction.whole(database, known, shelf)
        old = database.read(lambda session: compaction.excused(session, found))
        said = database.read(lambda session: states.states(session, known))
        with (
            patch.object(compaction, "excused", lambda *_: old),
            patch.object(compaction, "states", lambda *_: said),
        ):
            return sum(
                compaction.remove_covered(
                    database, replace(mine, keys=one.keys), known, store, shelf, found, now_ms
                )
                for one in self.writers
            )

    def month(self, number: int, began: float) -> Month:
        listed = [(file, file.stat().st_size) for file in self.first.share.rglob("*") if file.is_file()]
        snapshots = [(file, size) for file, size in listed if file.parent.name == "snap"]
        return Month(
            number,
            sum(one.number for one in self.writers) * self.changes,
            len(listed),
            sum(size for _, size in listed) / 1e6,
            sum(file.parent.name == "pack" for file, _ in listed),
            sum("-manifest-" in file.name for file, _ in snapshots),
            sum(size for _, size in snapshots) / 1e6,
            self.removed,
            (time.monotonic() - began) / 60,
        )


@contextmanager
def _beginning(devices: int, changes: int, projects: int, shelf: Path) -> Iterator[Year]:
    clock = Clock()
    with TemporaryDirectory() as scratch, ExitStack() as stack:
        place = Path(scratch)
        folder = workspace_of(projects, shelf)
        stack.enter_context(patch.object(time, "time_ns", clock.time_ns))
        first = stack.enter_context(founder(folder, place))
        first.sync()
        enrolled = let_in(first, devices - 1)
        writers = [
            Colleague(keys, member, seat, FolderStore(first.share, keys.public.device))
            for seat, (keys, member) in enumerate(enrolled)
        ]
        yield Year(first, place, clock, City.of(first, len(writers)), writers, changes)


def year(
    devices: int, days: int, changes: int, projects: int, every: int, shelf: Path, *, witnessed: bool = False
) -> Iterator[Month | Visit | Same]:
    """A year; `changes` are those of one computer in one working day, `every` so many days a newcomer joins.

    Computers without a database seal a segment a day, pack, acknowledge and remove as the format has them.
    What they wrote is given to a real one before it writes its next snapshot; newcomers are real. If it is
    `witnessed`, one more reads all of it, change by change, and must know the same in the end.
    """
    began = time.monotonic()
    with _beginning(devices, changes, projects, shelf) as city:
        witness = newcomer(city.first, city.place / "witness") if witnessed else None
        for city.clock.day in range(1, days + 1):
            day = city.clock.day
            if day % every == 0 or day == days:
                yield city.visit()
            else:
                city.work(city.writers)
            city.acknowledge()
            if witness is not None:
                witness.sync()
            if day % _MONTH == 0 or day == days:
                yield city.month(-(-day // _MONTH), began)
        if witness is not None:
            yield city.compared(witness)
            witness.workspace.close()


def _told_by(one: Computer, place: Path) -> tuple[str, dict[object, Any]]:
    """What a computer shows, and all that a snapshot says which it writes now."""
    mine = one.mine
    known = one.database.read(lambda session: roster_of(session, mine))
    place.mkdir()
    store = FolderStore(place, mine.device)
    manifest = write_snapshot(one.database, mine, known, store, time.time_ns() // 1_000_000)
    return one.database.read(digest_of), content_of(store, manifest, epoch_keys(mine, known))


def _timed(one: Computer) -> tuple[float, Round]:
    """A round and its ms of the processor."""
    began = process_time()
    done = one.sync()
    return (process_time() - began) * 1000, done


def _database_mb(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.glob("workspace.db*")) / 1e6


def _printed(one: Month | Visit | Same) -> str:
    if isinstance(one, Same):
        return (
            f"  who has read everything knows the same, and tells the same {one.told:,} things in a snapshot"
        )
    if isinstance(one, Month):
        return (
            f"month {one.month:2}: {one.changes:10,} changes, {one.files:6,} files ({one.packs:,} packs,"
            f" {one.snapshots} snapshots), {one.megabytes:8.1f} MB ({one.snapshot_mb:.1f} in snapshots),"
            f" {one.removed:,} removed; {one.minutes:.1f} minutes"
        )
    return (
        f"  day {one.day}: a round that writes a snapshot {one.snapshot_ms / 1000:.1f} s,"
        f" a quiet one {one.round_ms:.0f} ms with {one.calls} calls, a database of {one.own_mb:.0f} MB;"
        f" a newcomer {one.join_ms / 1000:.1f} s and {one.joined_mb:.0f} MB, then"
        f" {one.part_changes:,} changes of {one.part} in {one.part_ms / 1000:.1f} s,"
        f" a quiet round {one.joined_round_ms:.0f} ms with {one.joined_calls} calls"
    )


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.city", description=__doc__)
    parser.add_argument("--devices", type=int, default=300)
    parser.add_argument("--days", type=int, default=_WORKED, help="working days")
    parser.add_argument("--changes", type=int, default=200, help="of one computer in one day")
    parser.add_argument("--projects", type=int, default=1_000, help="in the ledger at the beginning")
    parser.add_argument("--every", type=int, default=3 * _MONTH, help="so many days a newcomer joins")
    parser.add_argument("--witness", action="store_true", help="have one more computer read every change")
    parser.add_argument("--shelf", type=Path, default=Path("build") / "bench")
    chosen = parser.parse_args(arguments)
    chosen.shelf.mkdir(parents=True, exist_ok=True)
    told = (chosen.devices, chosen.days, chosen.changes, chosen.projects, chosen.every, chosen.shelf)
    found: list[dict[str, object]] = []
    for one in year(*told, witnessed=chosen.witness):
        found.append(asdict(one))
        print(_printed(one), flush=True)
        (chosen.shelf / "city.json").write_text(json.dumps(found, indent=2), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
