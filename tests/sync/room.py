"""A room with two computers and a share that can be hurt, for histories told step by step."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random

from sqlalchemy import text

from app.sync import membership
from tests.sync.faulty_share import FaultyShare, PowerCut
from tests.sync.fleet import QUICK_DISK, Image, Machine, WallClock, newcomer, repeatable, sessions, template

Beginning = tuple[tuple[Image, ...], FaultyShare]
"""Disks of computers that have met, and the share where they did."""

_PATIENCE = 200
"""So many steps a round does not take."""


class Room:
    """Two computers, a share, and their disks."""

    def __init__(self, folder: Path, clock: WallClock, beginning: Beginning) -> None:
        self.clock = clock
        self._images, share = beginning
        assert share.space is not None
        self.share = FaultyShare(share.space, share.files)
        self.folder = folder
        self.next_session = sessions()
        self.machines: list[Machine] = []
        self.anna, self.bo = self.add(self._images[0]), self.add(self._images[1])

    def add(self, image: Image) -> Machine:
        number = len(self.machines)
        self.machines.append(Machine(self.folder / str(number), image, number, self.next_session()))
        return self.machines[-1]

    def third(self) -> Machine:
        """One more computer that has met the others."""
        return self.add(self._images[2])

    def newcomer(self) -> Machine:
        """A computer that was let in and has read nothing yet."""
        image = newcomer(self.anna.database, "chen", self.folder)
        self.sync(self.anna)
        return self.add(image)

    def sync(self, *machines: Machine) -> None:
        for machine in machines:
            machine.sync(self.share.seen_by(machine.number))

    def cut_power(self, machine: Machine, reached: Callable[[], bool]) -> None:
        """Cut the power in a round of a computer, a step later in each trial, until it has got there."""
        disk, files = machine.image(), dict(self.share.files)
        for steps in range(1, _PATIENCE):
            self.share.cut_after = self.share.steps + steps
            with suppress(PowerCut):
                machine.sync(self.share.seen_by(machine.number), self.share.step)
            self.share.cut_after = None
            machine.restart(self.next_session())
            if reached():
                return
            machine.database.close()
            machine.insert(disk, self.next_session())
            self.share.files = dict(files)
        raise AssertionError("it never got there")

    def shut_out(self, device: str, cut: object) -> None:
        """As an administrator would who has not read the last segment of a computer yet."""
        mine, known = self.anna.mine, self.anna.roster
        told: dict[str, object] = {"op": "remove", "cut": {device: cut}}
        epoch: dict[str, object] = {"op": "epoch", "epoch": known.state.epoch, "keys": {}}
        membership.write_operations(self.anna.database, mine, known, [told, epoch])

    def address(self, machine: Machine, key: str = "company-0") -> object:
        query = text("SELECT address FROM company WHERE id = :id")
        return machine.database.read(lambda session: session.execute(query, {"id": key}).scalar_one())


def move_to(machine: Machine, address: str, key: str = "company-0") -> None:
    query = text("UPDATE company SET address = :address WHERE id = :id")
    machine.write("Edit", lambda session: session.execute(query, {"address": address, "id": key}))


Told = Mapping[str, Callable[[Room], None]]
"""Histories by what they are for."""


@contextmanager
def room(beginning: Beginning | None = None) -> Iterator[Room]:
    """Two computers that have met, with clocks and keys that can be told beforehand."""
    folder = Path(tempfile.mkdtemp(dir=QUICK_DISK))
    with repeatable(Random(1)) as clock:
        made = Room(folder, clock, beginning or template())
        try:
            yield made
        finally:
            for machine in made.machines:
                machine.database.close()
            shutil.rmtree(folder)
