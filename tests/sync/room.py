"""A room with two computers and a share that can be hurt, for histories told step by step."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from sqlalchemy import text

from tests.sync.faulty_share import FaultyShare
from tests.sync.fleet import QUICK_DISK, Image, Machine, WallClock, newcomer, repeatable, sessions, template


class Room:
    """Two computers, a share, and their disks."""

    def __init__(self, folder: Path, clock: WallClock) -> None:
        self.clock = clock
        images, share = template()
        assert share.space is not None
        self.share = FaultyShare(share.space, share.files)
        self.folder = folder
        self.next_session = sessions()
        self.machines: list[Machine] = []
        self.anna, self.bo = self.add(images[0]), self.add(images[1])

    def add(self, image: Image) -> Machine:
        number = len(self.machines)
        self.machines.append(Machine(self.folder / str(number), image, number, self.next_session()))
        return self.machines[-1]

    def newcomer(self) -> Machine:
        """A computer that was let in and has read nothing yet."""
        image = newcomer(self.anna.database, "chen", self.folder)
        self.sync(self.anna)
        return self.add(image)

    def sync(self, *machines: Machine) -> None:
        for machine in machines:
            machine.sync(self.share.seen_by(machine.number))

    def address(self, machine: Machine, key: str = "company-0") -> object:
        query = text("SELECT address FROM company WHERE id = :id")
        return machine.database.read(lambda session: session.execute(query, {"id": key}).scalar_one())


def move_to(machine: Machine, address: str, key: str = "company-0") -> None:
    query = text("UPDATE company SET address = :address WHERE id = :id")
    machine.write("Edit", lambda session: session.execute(query, {"address": address, "id": key}))


@contextmanager
def room() -> Iterator[Room]:
    """Two computers that have met, with clocks and keys that can be told beforehand."""
    folder = Path(tempfile.mkdtemp(dir=QUICK_DISK))
    with repeatable(Random(1)) as clock:
        made = Room(folder, clock)
        try:
            yield made
        finally:
            for machine in made.machines:
                machine.database.close()
            shutil.rmtree(folder)
