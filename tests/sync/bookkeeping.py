"""What an office of computers has acknowledged, and what must therefore hold in the end."""

import shutil
import tempfile
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from random import Random
from types import ModuleType
from unittest.mock import patch

from app.database import Session
from app.errors import UserError
from app.models.field_ids import logged_tables
from app.permissions import ADMIN
from app.sync import compaction, file_traffic, packs, states
from app.sync.identity import epoch_keys
from app.sync.store import StoreError
from tests.sync.faulty_share import FaultyShare, PowerCut
from tests.sync.filing import Files
from tests.sync.fleet import QUICK_DISK, Image, Machine, equipped, newcomer, repeatable, sessions
from tests.sync.folder_share import FolderShare
from tests.sync.holdings import Holdings, counting, known_by
from tests.sync.ledger import DELETED, REFERENCES, TABLES, Opinion, Stamp, Told, left_out_of, log_of
from tests.sync.reckoning import COUNTED, check, settle

Command = Callable[[Session], object]


MOST_COMPUTERS = 6

REPORTED = {
    "snapshots": "snapshots",
    "packed": "packed",
    "removed": "files removed",
    "put_aside": "actions put aside",
    "files_received": "attached files received",
}
"""What of a round is counted, under which name."""

REFERRING = {
    table: {str(logged_tables()[table].fields[column]) for column in REFERENCES.get(table, ())}
    for table in TABLES
}

YEARS = ((compaction, "AGED_MS", 0), (compaction, "ACTIVE_MS", -1), (packs, "LOOSE_MS", 0))
"""With these a file may go as soon as another stands for it, whoever has read it."""

SMALL = ((compaction, "MOST_NEW", 4), (packs, "MOST_LOOSE", 2))
"""With these snapshots and packs are made in every history."""

AT_ONCE = (
    (states, "SHORTEST_MS", 0),
    (states, "MINUTE_MS", 0),
    (compaction, "PATIENCE_MS", 0),
    (file_traffic, "_LOOK_MS", -1),
)
"""With these nobody waits."""

OFTEN = ((compaction, "MOST_NEW", 0), (packs, "MOST_LOOSE", 1))
"""With these every round of an administrator writes a snapshot, and everyone packs."""


class Books:
    """Computers and a share; keeps a ledger of every write that was acknowledged."""

    def __init__(
        self, seed: int, size: int, *, years: bool = False, small: bool = False, in_folder: bool = False
    ) -> None:
        self.frame = ExitStack()
        self.years = years
        self._let(AT_ONCE)
        # Before the rest, or all histories of a process begin with disks as the first of them has them made.
        images, share, self.sheet = equipped()
        assert share.space is not None
        self._let((*(YEARS if years else ()), *(SMALL if small else ())))
        self.folder = Path(tempfile.mkdtemp(dir=QUICK_DISK))
        self.frame.callback(shutil.rmtree, self.folder)
        self.clock = self.frame.enter_context(repeatable(Random(seed)))
        self.next_session = sessions()
        self.share = (
            FolderShare(share.space, share.files, self.folder / "share")
            if in_folder
            else FaultyShare(share.space, share.files)
        )
        self.holdings, self.files = Holdings(self.share), Files(self.share)
        self.computers: list[Machine] = []
        for image in images[:size]:
            self.add(image)
        self.holdings.note(self.computers[0])  # or what is written first would be in the snapshots there
        self.ledger: dict[Stamp, Told] = {one.stamp: one for one in log_of(self.computers[0].database)}
        self.disks: list[tuple[int, Image, set[Stamp]]] = []
        self.doubtful: set[str] = set()
        self.erased: set[str] = set()
        self.acts = 0
        self.joined = False

    def _let(self, otherwise: Iterable[tuple[ModuleType, str, int]]) -> None:
        """Have numbers of the program otherwise until the history is told."""
        for module, name, value in otherwise:
            self.frame.enter_context(patch.object(module, name, value))

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
    ) -> bool:
        """One action; whether it wrote anything."""
        return self.enter(machine, lambda: machine.write(label, command, seen), seen, all_heads=all_heads)

    def enter(
        self,
        machine: Machine,
        work: Callable[[], object],
        seen: int | None = None,
        *,
        all_heads: bool = False,
    ) -> bool:
        """What is written is acknowledged, and may only have replaced what its author could see."""
        self.acts += 1
        self.clock.ms += self.acts % 3 == 0  # several within a millisecond
        self.clock.error = machine.skew
        position, before = machine.database.position(), log_of(machine.database)
        try:
            work()
        except UserError as error:
            assert machine.database.position() == position
            COUNTED["writes refused by the role"] += error.code == "beyond_role"
            return False
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
        return machine.database.position() > position

    def acknowledged(self, told: Told, opinion: Opinion, visible: set[Stamp]) -> Told:
        """The write as it goes into the ledger: a deletion with what its author knew of the record."""
        assert told.stamp not in self.ledger, "a stamp was given twice"
        for bases in told.bases.values():
            assert bases <= visible, "replaced what its author had not seen"
            assert all(base[0] < told.stamp[0] for base in bases), "older than what it replaces"
        if told.values.get(DELETED[told.table]) is None:
            return told
        living = opinion.living(told.record)
        own = {stamp for stamp in living if stamp[1:] == told.stamp[1:]}  # of the same run of the program
        return replace(told, saw=frozenset(living & visible | own))

    def check_bases(self, told: Told, opinion: Opinion, *, all_heads: bool) -> None:
        """An edit replaces the shown version and those of the same person, a decision all (M4).

        Not so where another record has a say in what is shown; who merges has seen all of both.
        """
        for name in told.values:
            heads = opinion.heads_of(told.record).get(name, {})
            own = {stamp for stamp, one in heads.items() if one.member == told.member}
            expected = frozenset(heads if all_heads else own | {max(heads)}) if heads else frozenset()
            found = told.bases.get(name, frozenset())
            came_back = name == DELETED[told.table] and told.record not in opinion.deleted
            if told.table == "likeness":
                assert found >= expected, (told, expected)
            elif not came_back and name not in REFERRING[told.table]:
                assert found == expected, (told, expected)

    def full(self, log: list[Told]) -> list[Told]:
        """What counts of a log, with what its deletions knew; only the computer that deleted has to work
        that out."""
        return [
            replace(one, saw=self.ledger[one.stamp].saw) if one.stamp in self.ledger else one
            for one in log
            if one.counts
        ]

    def round_of(self, machine: Machine) -> bool:
        """Sync; whether the power went."""
        self.clock.error = machine.skew
        cut = False
        try:
            done = machine.sync(self.share.seen_by(machine.number), self.share.step)
            COUNTED["rounds"] += 1
            assert not done.rebuilt, "records had to be built anew"
            for what, name in REPORTED.items():
                COUNTED[name] += getattr(done, what)
        except StoreError:
            COUNTED["rounds refused"] += 1
        except PowerCut:
            cut = True
        known = machine.roster
        if known.state.role_of(machine.mine.device) and known.state.epoch not in epoch_keys(
            machine.mine, known
        ):
            COUNTED["rounds without the present key"] += 1
        self.holdings.note(machine)
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
            self.round_of(self.add(equipped()[0][-1]))
            COUNTED["joined later"] += 1

    def let_in(self, administrator: Machine, member: str, invite: str | None = None) -> Machine | None:
        """One more computer that has read nothing yet, or one in the place of one that was shut out.

        Not of one that its administrator has not heard of: it may be all that the founder has.
        """
        image = newcomer(administrator.database, member, self.folder, invite)
        if len(self.computers) < MOST_COMPUTERS:
            return self.add(image)
        known = administrator.roster.state
        for machine in self.computers:
            if machine.mine.device in known.devices.keys() - known.active.keys():
                self.replace_disk(machine, image)
                return machine
        return None

    def has_read_what_is_old(self, machine: Machine) -> bool:
        """Whether this computer has all that has gone from the share.

        Where years go by at once it may lack some, which would have lain there for half a year: whoever
        lowers a role, or shuts somebody out, has read that.
        """
        if not self.years:
            return True
        known = counting(machine)
        return all(
            self.holdings.lies_in_share(name) or head in known
            for one in self.computers
            for head, name in counting(one).items()
        )

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
        owner, image, _ = self.disks[number % len(self.disks)]
        machine = self.computers[owner]
        self.replace_disk(machine, image)
        COUNTED["backup restored"] += 1
        return machine

    def replace_disk(self, machine: Machine, image: Image) -> None:
        known = known_by(machine)
        machine.database.close()
        machine.insert(image, self.next_session())
        self.holdings.note_gone(known - known_by(machine))
        self.look_what_is_destroyed()

    def look_what_is_destroyed(self) -> None:
        self.holdings.look(self.computers)
        self.files.look(self.computers)

    def administrator(self) -> Machine:
        """A computer of the founder, who always is one."""
        return next(
            machine
            for machine in self.computers
            if machine.roster.state.role_of(machine.mine.device) == ADMIN
        )

    def close(self) -> None:
        """The faults stop; whatever was acknowledged must be everywhere."""
        with self.frame:
            settle(self)
            check(self)
        COUNTED.update(self.share.injected)
        COUNTED["histories"] += 1
        COUNTED["histories in a folder"] += isinstance(self.share, FolderShare)
