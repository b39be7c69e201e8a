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
from app.sync import engine, membership
from app.sync.identity import roster_of
from app.sync.store import StoreError
from tests.sync.faulty_share import FaultyShare, PowerCut
from tests.sync.fleet import QUICK_DISK, Image, Machine, repeatable, sessions, template
from tests.sync.ledger import DELETED, Opinion, Shown, Stamp, Told, log_of, shown_by

COUNTED: Counter[str] = Counter()
"""What all offices of this process together did and suffered."""

Command = Callable[[Session], object]


MOST_COMPUTERS = 6


class Books:
    """Computers and a share; keeps a ledger of every write that was acknowledged."""

    def __init__(self, seed: int, size: int) -> None:
        self.frame = ExitStack()
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
        opinion = Opinion(self.full(before))
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
            machine.sync(self.share.seen_by(machine.number), self.share.step)
            COUNTED["rounds"] += 1
        except StoreError:
            COUNTED["rounds refused"] += 1
        except PowerCut:
            cut = True
        self.note_segments(machine)
        return cut

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

    def look_what_is_destroyed(self) -> None:
        """What no disk holds any more is lost with the last whole file of it, and nobody's fault."""
        if not self.only_on_share:
            return
        living = set().union(*map(known_by, self.computers))
        for stamp, files in list(self.only_on_share.items()):
            if stamp not in living and not any(self.share.is_whole(("seg", name)) for name in files):
                self.destroyed.add(stamp)
                del self.only_on_share[stamp]

    def settle(self) -> None:
        """Faults stop and everyone syncs until nothing moves; a hole is named by the administrator."""
        self.share.relent()
        self.share.reveal()
        with patch.object(engine, "_SCRUBBED", 10_000):  # what many rounds do
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
                moved += done.sent + done.received + done.applied + done.put_back
            if not moved:
                return
        raise AssertionError("does not come to rest")

    def skip_holes(self) -> bool:
        """Whether a segment waited for one that is nowhere any more."""
        query = text(
            "SELECT DISTINCT device, number - 1, previous FROM sync_segment w WHERE state = 'WAITING'"
            " AND previous <> '' AND NOT EXISTS (SELECT 1 FROM sync_segment p WHERE p.head = w.previous)"
        )
        first = self.computers[0]
        holes = first.database.read(lambda session: session.execute(query).all())
        if not holes:
            return False
        told = [{"op": "skip", "device": device, "seq": seq, "head": head} for device, seq, head in holes]
        mine = first.mine
        known = first.database.read(lambda session: roster_of(session, mine))
        membership.write_operations(first.database, mine, known, told)
        COUNTED["holes skipped"] += len(holes)
        return True

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
        lost = self.ledger.keys() - known[0] - self.destroyed
        assert not lost, f"lost {[self.ledger[stamp] for stamp in sorted(lost)]}"
        expected = Opinion(self.full(logs[0])).shown()
        for machine, have in zip(self.computers, known, strict=True):
            assert have == known[0], "computers know different writes"
            same(shown_by(machine.database), expected)
            found = machine.database.read(lambda session: differences(session.connection()))
            assert found == [], "the log tells other records"


def same(shown: Shown, expected: Shown) -> None:
    for key in shown.rows.keys() | expected.rows.keys():
        found, told = shown.rows.get(key), expected.rows.get(key)
        assert found == told, f"{key} shows {found} and not {told}"
    assert shown.open == expected.open, f"asks for {shown.open} and not {expected.open}"


def known_by(machine: Machine) -> set[Stamp]:
    return {one.stamp for one in log_of(machine.database)}
