"""python -m bench.city: a year of a city on one shared folder, and what a round costs each month."""

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from unittest.mock import patch

from sqlalchemy import select, text

from app import versions
from app.database import Session
from app.merge import Stamp, Write
from app.models.base import new_id
from app.models.field_ids import logged_tables
from app.models.people import Company
from app.models.projects import ProgressNote, Project
from app.schema import HEAD
from app.sync import compaction, names, packs, signed
from app.sync.actions import Action, RecordWrite, to_lines
from app.sync.folder_store import FolderStore
from app.sync.identity import epoch_keys, roster_of
from app.sync.keys import DeviceKeys
from app.sync.names import segment_name
from app.sync.roster import Roster
from app.sync.segments import Place, seal
from app.sync.states import KEPT
from bench.office import SAMPLE_MS, Computer, founder, let_in, newcomer
from bench.workspaces import workspace_of

_DAY_MS = 24 * 3600 * 1000
_WORKED, _DAYS = 250, 365
_MONTH = 21
"""Working days."""

_AT_ONCE = 5
"""Changes of one action."""

_NEW = 20
"""One of so many changes enters a note, the others change a firm."""

_ACKNOWLEDGED = 5
"""In one of so many days a colleague says what was applied."""

_EDITED = ("address", "main_business", "existing_layout", "intent_summary")


@dataclass(frozen=True, slots=True)
class Month:
    """At the end of a month: what lies in the folder, what the last day cost to read, what a quiet round.

    Times are of the processor: on a machine with other work any other time tells of that work.
    """

    month: int
    changes: int
    files: int
    megabytes: float
    snapshots: int
    removed: int
    day_ms: float
    round_ms: float
    calls: int


@dataclass(frozen=True, slots=True)
class Joining:
    """How much processor time one takes who joins at the end of the year, how large the database is then."""

    ms: float
    megabytes: float


class Clock:
    """The clock of all computers, told by the working day; it goes on by itself within one."""

    def __init__(self) -> None:
        self.day = 0
        self._really = time.time_ns
        self._began = time.time_ns()

    def time_ns(self) -> int:
        passed = self.day * _DAYS * _DAY_MS // _WORKED
        return (SAMPLE_MS + passed) * 1_000_000 + self._really() - self._began


@dataclass(slots=True)
class City:
    """What its writers have in common: the space, its secret, the records they write of."""

    space: str
    epoch: int
    secret: bytes
    roster: Roster
    share: Path
    devices: int
    cells: Sequence[tuple[str, str, list[Stamp]]]
    """Firm, field and what its newest writes were when the year began."""
    projects: Sequence[str]

    @property
    def each(self) -> int:
        """How many cells are a colleague's own."""
        return max(1, len(self.cells) // self.devices)


@dataclass(slots=True)
class Colleague:
    """A computer that writes every day; the fields it changes are its own, so that nothing stands open."""

    keys: DeviceKeys
    member: str
    seat: int
    number: int = 0
    head: str = ""
    states: list[str] = field(default_factory=list)
    written: dict[tuple[str, str], list[Stamp]] = field(default_factory=dict)
    loose: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    packed: list[tuple[int, str, list[str]]] = field(default_factory=list)

    @property
    def device(self) -> str:
        return self.keys.public.device

    def store(self, city: City) -> FolderStore:
        return FolderStore(city.share, self.device)

    def work(self, city: City, day: int, changes: int, at_ms: int) -> None:
        """A day's changes, sealed in one segment."""
        hlc, actions = at_ms << 16, list[Action]()
        for first in range(0, changes, _AT_ONCE):
            stamp = (hlc + first, self.device, "year")
            action = Action(new_id(), self.member, at_ms, "Change firm", None, "DO", stamp)
            for place in range(first, min(first + _AT_ONCE, changes)):
                action.writes.append(self._write(city, (hlc + place, self.device, "year"), day, place))
            actions.append(action)
        lines, seed = to_lines(actions)
        self.number += 1
        segment = seal(
            lines,
            seed,
            Place(city.space, self.device, self.number, self.head),
            epoch=city.epoch,
            secret=city.secret,
            keys=self.keys,
            roster=city.roster.heads,
            schema=HEAD,
            stamps=(hlc, hlc + changes - 1),
        )
        self.head = segment.head
        name = segment_name(self.device, self.number, segment.octets)
        self.store(city).put("seg", name, segment.octets)
        self.loose[name] = (self.number, segment.octets)

    def pack(self, city: City, devices: int, at_ms: int) -> None:
        """Pack as every computer does, and take the loose ones away a week later."""
        inside = {name for _, _, held in self.packed for name in held}
        fresh = {name: told for name, told in self.loose.items() if name not in inside}
        if len(fresh) > packs.most_loose(devices):
            octets = packs.to_pack([told for _, told in fresh.values()])
            numbers = [number for number, _ in fresh.values()]
            name = names.pack_name(self.device, numbers[0], numbers[-1], octets)
            self.store(city).put("pack", name, octets)
            self.packed.append((at_ms, name, list(fresh)))
        for since, _, held in self.packed:
            if at_ms - since >= packs.LOOSE_MS:
                for name in held:
                    if self.loose.pop(name, None) is not None:
                        self.store(city).remove("seg", name)

    def acknowledge(self, city: City, told: dict[str, object], at_ms: int) -> None:
        """Say that everything was applied which the real computer has applied."""
        number = len(self.states) + 1
        octets = signed.sign(signed.STATE, {**told, "dev": self.device, "n": number, "at": at_ms}, self.keys)
        name = names.state_name(self.device, number, octets)
        self.store(city).put("state", name, octets)
        self.states.append(name)
        for old in self.states[-KEPT - 1 : -KEPT]:
            self.store(city).remove("state", old)

    def _write(self, city: City, stamp: Stamp, day: int, place: int) -> RecordWrite:
        if place % _NEW == 0:
            entry = logged_tables()[ProgressNote.__tablename__]
            values = {
                "project_id": city.projects[(self.seat + day) % len(city.projects)],
                "written_at": "2026-03-18T14:40",
                "author_id": self.member,
                "kind": "PROGRESS",
                "text": f"第 {day} 天：已与企业对接，下周报送施工图。",
            }
            filled = {str(entry.fields[name]): value for name, value in values.items()}
            return RecordWrite(entry.number, new_id(), Write(stamp, filled))
        entry = logged_tables()[Company.__tablename__]
        cell = (self.seat + city.devices * (place % city.each)) % len(city.cells)
        key, name, before = city.cells[cell]
        bases, number = self.written.get((key, name), before), str(entry.fields[name])
        self.written[key, name] = [stamp]
        return RecordWrite(entry.number, key, Write(stamp, {number: f"第 {day} 天 {place}"}, {number: bases}))


def year(devices: int, days: int, changes: int, shelf: Path) -> Iterator[Month | Joining]:
    """A year; `changes` are those of one computer in one working day.

    One computer is real: it reads what all others write, packs, writes snapshots and removes what may go. The
    others are writers without a database: they seal a segment a day, pack, acknowledge and remove as the
    format has them.
    """
    clock, removed = Clock(), 0
    with TemporaryDirectory() as scratch, ExitStack() as stack:
        place = Path(scratch)
        folder = workspace_of(max(50, devices), shelf)
        stack.enter_context(patch.object(time, "time_ns", clock.time_ns))
        first = stack.enter_context(founder(folder, place))
        first.sync()
        colleagues = [
            Colleague(keys, member, seat) for seat, (keys, member) in enumerate(let_in(first, devices - 1))
        ]
        city = _city_of(first, devices)
        for clock.day in range(1, days + 1):
            at_ms = time.time_ns() // 1_000_000
            told = _said_by(first)
            for one in colleagues:
                one.work(city, clock.day, changes, at_ms)
                one.pack(city, devices, at_ms)
                if clock.day % _ACKNOWLEDGED == one.seat % _ACKNOWLEDGED:
                    one.acknowledge(city, told, at_ms)
            day_ms = _time(first)
            if clock.day % _MONTH == 0 or clock.day == days:
                removed += _remove_covered(first, colleagues)
                yield _month(clock.day, changes * len(colleagues) * clock.day, removed, day_ms, first)
        yield _joining(first, place)


def _city_of(first: Computer, devices: int) -> City:
    mine = first.mine
    known = first.database.read(lambda session: roster_of(session, mine))
    entry = logged_tables()[Company.__tablename__]

    def read(session: Session) -> tuple[list[tuple[str, str, list[Stamp]]], Sequence[str]]:
        firms = session.scalars(select(Company.id).order_by(Company.id)).all()
        found = versions.versions_of(session.connection(), entry, firms)
        heads = {key: versions.merged(entry, found[key]).heads for key in firms}
        cells = [
            (key, name, [head.stamp for head in heads[key].get(str(entry.fields[name]), ())])
            for key in firms
            for name in _EDITED
        ]
        return cells, session.scalars(select(Project.id).order_by(Project.id)).all()

    cells, projects = first.database.read(read)
    if len(cells) < devices:
        raise SystemExit("fewer firms than computers")
    secret = epoch_keys(mine, known)[known.state.epoch]
    return City(mine.space, known.state.epoch, secret, known, Path(mine.share), devices, cells, projects)


def _said_by(first: Computer) -> dict[str, object]:
    """What the real computer says in its newest state."""
    mine = first.mine
    query = text("SELECT octets FROM sync_state WHERE device = :device")
    octets = first.database.read(lambda session: session.execute(query, {"device": mine.device}).scalar_one())
    return dict(signed.read(signed.STATE, bytes(octets), lambda told: None).content)


def _remove_covered(first: Computer, colleagues: Sequence[Colleague]) -> int:
    """What each colleague may take away of its own, by the rule of every computer; how many files went."""
    mine, now_ms = first.mine, time.time_ns() // 1_000_000
    known = first.database.read(lambda session: roster_of(session, mine))
    store = FolderStore(Path(mine.share), mine.device)
    shelf = compaction.Shelf.of(store)
    found = compaction.whole(first.database, known, shelf)
    return sum(
        compaction.remove_covered(
            first.database, replace(mine, keys=one.keys), known, store, shelf, found, now_ms
        )
        for one in colleagues
    )


def _month(day: int, changes: int, removed: int, day_ms: float, first: Computer) -> Month:
    share = Path(first.mine.share)
    sizes = [file.stat().st_size for file in share.rglob("*") if file.is_file()]
    snapshots = len(list(share.rglob("*-manifest-*")))
    first.sync()
    began = process_time()
    done = first.sync()
    taken = (process_time() - began) * 1000
    months_passed = -(-day // _MONTH)
    return Month(
        months_passed,
        changes,
        len(sizes),
        sum(sizes) / 1e6,
        snapshots,
        removed,
        day_ms,
        taken,
        done.operations,
    )


def _time(first: Computer) -> float:
    """Of a round that reads the day of all others, in ms."""
    began = process_time()
    first.sync()
    return (process_time() - began) * 1000


def _joining(first: Computer, place: Path) -> Joining:
    one = newcomer(first, place / "late")
    taken = _time(one)
    size = sum(file.stat().st_size for file in (place / "late").glob("workspace.db*")) / 1e6
    one.workspace.close()
    return Joining(taken, size)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.city", description=__doc__)
    parser.add_argument("--devices", type=int, default=300)
    parser.add_argument("--days", type=int, default=_WORKED, help="working days")
    parser.add_argument("--changes", type=int, default=200, help="of one computer in one day")
    parser.add_argument("--shelf", type=Path, default=Path("build") / "bench")
    chosen = parser.parse_args(arguments)
    chosen.shelf.mkdir(parents=True, exist_ok=True)
    found: list[dict[str, object]] = []
    print("month    changes   files      MB  snapshots  removed   day ms  round ms  calls")
    for one in year(chosen.devices, chosen.days, chosen.changes, chosen.shelf):
        found.append(asdict(one))
        if isinstance(one, Month):
            print(
                f"{one.month:5} {one.changes:10,} {one.files:7,} {one.megabytes:7.1f} {one.snapshots:10}"
                f" {one.removed:8,} {one.day_ms:8.0f} {one.round_ms:9.0f} {one.calls:6}",
                flush=True,
            )
        else:
            print(f"who joins then: {one.ms / 1000:.1f} s, a database of {one.megabytes:.0f} MB")
    (chosen.shelf / "city.json").write_text(json.dumps(found, indent=2), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
