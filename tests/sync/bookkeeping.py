"""What an office of computers has acknowledged, and what must therefore hold in the end."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from random import Random
from unittest.mock import patch

from sqlalchemy import text

from app.database import Session
from app.errors import UserError
from app.replay import differences
from app.sync import compaction, holes, packs, publishing, states
from app.sync.store import StoreError
from tests.sync.faulty_share import FaultyShare, PowerCut
from tests.sync.fleet import QUICK_DISK, Image, Machine, repeatable, sessions, template
from tests.sync.ledger import DELETED, Opinion, Shown, Stamp, Told, left_out_of, log_of, shown_by

COUNTED: Counter[str] = Counter()
"""What all offices of this process together did and suffered."""

Command = Callable[[Session], object]


MOST_COMPUTERS = 6

YEARS = ((compaction, "AGED_MS", 0), (compaction, "ACTIVE_MS", -1), (packs, "LOOSE_MS", 0))
"""With these a file may go as soon as another stands for it, whoever has read it."""

OFTEN = ((compaction, "MOST_NEW", 0), (packs, "MOST_LOOSE", 1))
"""With these every round of an administrator writes a snapshot, and everyone packs."""


class Books:
    """Computers and a share; keeps a ledger of every write that was acknowledged."""

    def __init__(self, seed: int, size: int, *, years: bool = False) -> None:
        self.frame = ExitStack()
        at_once = ((states, "SHORTEST_MS", 0), (states, "MINUTE_MS", 0), (compaction, "PATIENCE_MS", 0))
        for module, name, value in (*at_once, *(YEARS if years else ())):
            self.frame.enter_context(patch.object(module, name, value))
        self.folder = Path(tempfile.mkdtemp(dir=QUICK_DISK))
        self.frame.callback(shutil.rmtree, self.folder)
        self.clock = self.frame.enter_context(repeatable(Random(seed)))
        self.next_session = sessions()
        images, share = template()
        assert share.space is not None
        self.share = FaultyShare(share.space, share.files)
        self.computers: list[Machine] = []
        for image in images[:size]:
            self.add(image)
        self.ledger: dict[Stamp, Told] = {one.stamp: one for one in log_of(self.computers[0].database)}
        self.disks: list[tuple[int, Image, set[Stamp]]] = []
        self.carried: dict[str, set[Stamp]] = {}
        self.only_on_share: dict[Stamp, list[str]] = {}
        self.destroyed: set[Stamp] = set()
        self.acts = 0
        self.joined = False
        self.snapped: dict[str, set[Stamp]] = {}
        self.holds: dict[str, set[str]] = {}

    def add(self, image: Image) -> Machine:
        number = len(self.computers)
        made = Machine(self.folder / str(number), image, number, self.next_session())
        self.computers.append(made)
        self.frame.callback(lambda: made.database.close())
        return made

    def act(
        self,
        machine: Machine,
        label: str,
        command: Command,
        seen: int | None = None,
        *,
        all_heads: bool = False,
    ) -> None:
        """One action; what it wrote is acknowledged, and may only have replaced what its author could see."""
        self.acts += 1
        self.clock.ms += self.acts % 3 == 0  # several within a millisecond
        self.clock.error = machine.skew
        position, before = machine.database.position(), log_of(machine.database)
        try:
            machine.write(label, command, seen)
        except UserError:
            assert machine.database.position() == position
            return
        opinion = Opinion([*self.full(before), *left_out_of(machine.database)])
        visible = {one.stamp for one in before if seen is None or one.place <= seen}
        for told in log_of(machine.database, position):
            told = self.acknowledged(told, opinion, visible)
            if seen is None:
                self.check_bases(told, opinion, all_heads=all_heads)
            self.ledger[told.stamp] = told
            opinion.absorb(told)
            visible.add(told.stamp)
            COUNTED["edits"] += 1

    def acknowledged(self, told: Told, opinion: Opinion, visible: set[Stamp]) -> Told:
        """The write as it goes into the ledger: a deletion with what its author knew of the record."""
        assert told.stamp not in self.ledger, "a stamp was given twice"
        for bases in told.bases.values():
            assert bases <= visible, "replaced what its author had not seen"
            assert all(base[0] < told.stamp[0] for base in bases), "older than what it replaces"
        if told.values.get(DELETED[told.table]) is None:
            return told
        return replace(told, saw=frozenset(opinion.living(told.record)))

    def check_bases(self, told: Told, opinion: Opinion, *, all_heads: bool) -> None:
        """An edit replaces the shown version and those of the same person, a decision all (M4)."""
        for name in told.values:
            heads = opinion.heads.get((told.record, name), {})
            own = {stamp for stamp, one in heads.items() if one.member == told.member}
            expected = frozenset(heads if all_heads else own | {max(heads)}) if heads else frozenset()
            came_back = name == DELETED[told.table] and told.record not in opinion.deleted
            if not came_back:
                assert told.bases.get(name, frozenset()) == expected, (told, expected)

    def full(self, log: list[Told]) -> list[Told]:
        """A log with what its deletions knew; only the computer that deleted has to work that out."""
        return [self.ledger.get(one.stamp, one) for one in log]

    def round_of(self, machine: Machine) -> bool:
        """Sync; whether the power went."""
        self.clock.error = machine.skew
        cut = False
        try:
            done = machine.sync(self.share.seen_by(machine.number), self.share.step)
            COUNTED["rounds"] += 1
            for what in ("snapshots", "packed", "removed"):
                COUNTED[f"files {what}" if what == "removed" else what] += getattr(done, what)
        except StoreError:
            COUNTED["rounds refused"] += 1
        except PowerCut:
            cut = True
        self.note_segments(machine)
        return cut

    def compact(self, machine: Machine, steps: int) -> None:
        """Sync, write what is written seldom, and read it back; the power may go while it does."""
        with ExitStack() as often:
            for module, name, value in OFTEN:
                often.enter_context(patch.object(module, name, value))
            self.cut_power(machine, steps) if steps else self.round_of(machine)
        self.round_of(machine)

    def join(self) -> None:
        """One more computer that was let in long ago reads for the first time."""
        if len(self.computers) < MOST_COMPUTERS and not self.joined:
            self.joined = True
            self.round_of(self.add(template()[0][-1]))
            COUNTED["joined later"] += 1

    def cut_power(self, machine: Machine, steps: int) -> None:
        """The power goes after some steps of a round; then the computer starts again."""
        self.share.cut_after = self.share.steps + steps
        if self.round_of(machine):
            COUNTED["power cut"] += 1
        self.share.cut_after = None
        machine.restart(self.next_session())

    def image_disk(self, machine: Machine) -> None:
        self.disks.append((machine.number, machine.image(), known_by(machine)))

    def clone(self, number: int) -> None:
        """One more computer, made from a copy of a disk."""
        if len(self.computers) < MOST_COMPUTERS:
            self.add(self.disks[number % len(self.disks)][1])
            COUNTED["disk cloned"] += 1

    def restore(self, number: int) -> Machine:
        """Put a backup into a computer; what only its disk knew may be gone for ever."""
        owner, image, kept = self.disks[number % len(self.disks)]
        machine = self.computers[owner]
        gone = known_by(machine) - kept
        machine.database.close()
        machine.insert(image, self.next_session())
        for stamp in gone:
            self.only_on_share[stamp] = [name for name, held in self.carried.items() if stamp in held]
        self.look_what_is_destroyed()
        COUNTED["backup restored"] += 1
        return machine

    def note_segments(self, machine: Machine) -> None:
        """Remember which writes travel in which file, for when their author's disk is gone."""
        query = text(
            "SELECT s.name, t.hlc + c.seq - t.first_seq, o.device, o.session FROM sync_segment s"
            " JOIN change_tx t ON t.segment_id = s.id JOIN change c ON c.tx_id = t.id"
            " JOIN change_origin o ON o.id = t.origin_id"
        )
        for name, *stamp in machine.database.read(lambda session: session.execute(query).all()):
            self.carried.setdefault(name, set()).add(tuple(stamp))
        packed = text(
            "SELECT p.name, s.name AS inside FROM sync_pack p JOIN sync_segment s ON s.pack_id = p.id"
        )
        for folder, name in self.share.files:
            if folder == "snap" and name.endswith(".sm") and name not in self.snapped:
                self.snapped[name] = known_by(machine)
        for row in machine.database.read(lambda session: session.execute(packed).all()):
            self.holds.setdefault(row.name, set()).add(row.inside)

    def look_what_is_destroyed(self) -> None:
        """What no disk holds any more is lost with the last whole file of it, and nobody's fault."""
        if not self.only_on_share:
            return
        living = set().union(*map(known_by, self.computers))
        for stamp, files in list(self.only_on_share.items()):
            if stamp not in living and not self.is_carried(files) and not self.is_told(stamp):
                self.destroyed.add(stamp)
                del self.only_on_share[stamp]

    def is_carried(self, files: list[str]) -> bool:
        """Whether one of these segments lies in the share, by itself, in a pack, or under a snapshot."""
        packed = (("pack", name) for name, inside in self.holds.items() if inside & set(files))
        kept = (("seg", name) for name in files)
        return any(self.share.is_whole(key) for key in (*packed, *kept))

    def is_told(self, stamp: Stamp) -> bool:
        """Whether a whole snapshot in the share was made by who knew a write."""
        return any(stamp in known and self.share.is_snapshot(name) for name, known in self.snapped.items())

    def settle(self) -> None:
        """Faults stop and everyone syncs until nothing moves; a hole is named by the administrator."""
        self.share.relent()
        self.share.reveal()
        with ExitStack() as many_rounds:
            for name, value in (("SCRUBBED", 10_000), ("SCRUBBED_LARGE", 10_000), ("SELDOM", 1)):
                many_rounds.enter_context(patch.object(publishing, name, value))
            for _ in range(3):
                self.sync_until_quiet()
                if not self.skip_holes():
                    return
        raise AssertionError("holes without end")

    def sync_until_quiet(self) -> None:
        for _ in range(40):
            moved = 0
            for machine in self.computers:
                self.clock.error = machine.skew
                done = machine.sync(self.share.seen_by(machine.number))
                moved += done.sent + done.received + done.applied + done.put_back + done.snapshots
            if not moved:
                return
        raise AssertionError("does not come to rest")

    def skip_holes(self) -> bool:
        """Whether a segment waited for one that is nowhere any more."""
        first = self.computers[0].database
        devices = {one.device for one in first.read(holes.holes)}
        COUNTED["holes skipped"] += sum(holes.skip(first, device) for device in sorted(devices))
        return bool(devices)

    def close(self) -> None:
        """The faults stop; whatever was acknowledged must be everywhere."""
        with self.frame:
            self.settle()
            self.check()
        COUNTED.update(self.share.injected)
        COUNTED["histories"] += 1

    def check(self) -> None:
        logs = [log_of(machine.database) for machine in self.computers]
        for log in logs:
            for one in log:
                told = self.ledger[one.stamp]
                assert (one.values, one.bases) == (told.values, told.bases), "altered on its way"
                assert not one.saw or one.saw == told.saw, "altered on its way"
        known = [{one.stamp for one in log} for log in logs]
        everything = set[Stamp]().union(*known)
        expected = Opinion(
            one for stamp, one in self.ledger.items() if stamp in everything or stamp not in self.destroyed
        ).shown()
        by_snapshot = [count_of(machine, "sync_part") for machine in self.computers]
        if not any(by_snapshot):
            lost = self.ledger.keys() - known[0] - self.destroyed
            assert not lost, f"lost {[self.ledger[stamp] for stamp in sorted(lost)]}"
            assert all(have == known[0] for have in known), "computers know different writes"
        for machine in self.computers:
            same(shown_by(machine.database), expected)
            found = machine.database.read(lambda session: differences(session.connection()))
            assert found == [], "the log tells other records"


def same(shown: Shown, expected: Shown) -> None:
    for key in shown.rows.keys() | expected.rows.keys():
        found, told = shown.rows.get(key), expected.rows.get(key)
        assert found == told, f"{key} shows {found} and not {told}"
    assert shown.open == expected.open, f"asks for {shown.open} and not {expected.open}"


def count_of(machine: Machine, table: str) -> int:
    query = text(f"SELECT count(*) FROM {table}")
    return int(machine.database.read(lambda session: session.execute(query).scalar_one()))


def known_by(machine: Machine) -> set[Stamp]:
    return {one.stamp for one in log_of(machine.database)}
