"""A year of an office: a dozen computers that work and meet every day, on a drive that is hurt every week."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select, text

from app.database import Session
from app.errors import UserError
from app.models.people import Company
from app.replay import differences
from app.services.conflicts import conflicts, decide
from app.services.recycle_bin import delete_record, restore_record
from app.sync.digest import digest_of
from app.sync.putting_off import AGAIN_MS
from app.sync.rounds import DAY_MS
from app.sync.store import StoreError
from tests.sync.at_rest import check_files
from tests.sync.faulty_share import FAULTS
from tests.sync.figures import LONG, is_told, note
from tests.sync.fleet import MEMBERS, QUICK_DISK, Machine, WallClock, newcomer, repeatable, sessions, template
from tests.sync.folder_share import FolderShare
from tests.sync.reckoning import reading_all_again

SECTION = "A year of an office"
COMPUTERS = 12
DAYS = 250 if LONG else 10
"""Of work; five are a week."""

FIELDS = ("name_zh", "address", "main_business")
ACTIONS = 5
"""Of one computer in one day."""


class Year:
    """The computers, the drive where they meet, and all values that were acknowledged."""

    def __init__(self, folder: Path, clock: WallClock, chance: Random) -> None:
        images, share = template()
        assert share.space is not None
        self.clock, self.chance, self.folder = clock, chance, folder
        self.counted = Counter[str]()
        self.values: set[str] = set()
        self.share = FolderShare(share.space, share.files, folder / "share")
        self._next_session = sessions()
        self._began_ms = clock.ms
        self.computers = [
            Machine(folder / str(number), image, number, self._next_session())
            for number, image in enumerate(images[: len(MEMBERS)])
        ]
        while len(self.computers) < COMPUTERS:
            self.let_in()
        self.meet()

    def let_in(self) -> Machine:
        """One more computer, which has read nothing yet."""
        first, number = self.computers[0], len(self.computers)
        image = newcomer(first.database, MEMBERS[number % len(MEMBERS)], self.folder)
        self.sync(first)
        self.computers.append(Machine(self.folder / str(number), image, number, self._next_session()))
        return self.computers[-1]

    def sync(self, machine: Machine) -> bool:
        """A round; whether anything moved. A drive that refuses costs nothing, and is met again."""
        self.counted["rounds"] += 1
        try:
            done = machine.sync(self.share.seen_by(machine.number))
        except StoreError:
            self.counted["rounds refused"] += 1
            return True
        assert not done.rebuilt, "records had to be built anew"
        self.counted["snapshots"] += done.snapshots
        self.counted["packs"] += done.packed
        self.counted["files removed"] += done.removed
        return bool(done.received or done.applied or done.sent)

    def day(self, number: int) -> None:
        """All but who is on the road write, exchange, and exchange once more when the others have."""
        weeks, weekday = divmod(number - 1, 5)
        self.clock.ms = self._began_ms + (weeks * 7 + weekday + 1) * DAY_MS
        if weekday == 3:
            self.share.hurt(self.chance.choice(FAULTS), self.chance.randrange(1000))
            self.counted["faults of the drive"] += 1
        there = [one for one in self.computers if self.chance.random() > 0.1]
        for machine in there:
            for place in range(ACTIONS):
                self.act(machine, f"{number} {machine.number} {place}")
            self.sync(machine)
        for machine in there:
            self.sync(machine)
        if weekday == 4:
            self.decide_all(self.computers[0])
            self.share.relent()
            self.share.reveal()

    def act(self, machine: Machine, words: str) -> None:
        """Mostly a field of a firm that others change as well; now and then a new firm, or one in the bin."""
        self.clock.ms += 60_000
        chosen, field = self.chance.random(), self.chance.choice(FIELDS)
        firm = self.chance.choice(machine.database.read(_firms))
        if chosen < 0.02:
            work = delete_record if chosen < 0.01 else restore_record
            with suppress(UserError):  # it is there already, or in the bin
                machine.write("Bin", lambda session: work(session, firm))
            return
        self.values.add(words)
        self.counted["changes"] += 1
        if chosen < 0.05:
            made = Company(id=f"company {words}", name_zh=words, name_key=words)
            machine.write("Create", lambda session: session.add(made))
            return
        query = text(f"UPDATE company SET {field} = :value WHERE id = :id")
        told = {"value": words, "id": firm}
        machine.write("Edit", lambda session: session.execute(query, told))

    def decide_all(self, machine: Machine) -> None:
        """What two have written apart is decided at the end of the week."""
        for one in machine.database.read(conflicts):
            side = self.chance.choice(one.sides).seq
            machine.write("Decide", lambda session: decide(session, one.record_id, one.field, side))  # noqa: B023
            self.counted["decisions"] += 1

    def meet(self) -> None:
        """Until a whole turn has moved nothing."""
        self.share.relent()
        self.share.reveal()
        for _ in range(20):
            self.clock.ms += 11 * 60_000
            moved = [self.sync(machine) for machine in self.computers]
            if not any(moved):
                return
        raise AssertionError("does not come to rest")

    def check(self) -> None:
        """All show the same, and each has every value that anybody wrote."""
        for machine in self.computers:
            assert self.values <= machine.database.read(_written), "a value was lost"
        shown = {machine.database.read(_shown) for machine in self.computers}
        assert len(shown) == 1, "not all show the same"


def _firms(session: Session) -> list[str]:
    return list(session.scalars(select(Company.id).order_by(Company.id)))


def _written(session: Session) -> set[str]:
    query = text("SELECT DISTINCT v.value FROM change c, json_each(c.fields) v")
    return set(session.execute(query).scalars())


def _shown(session: Session) -> tuple[str, int]:
    return digest_of(session), len(conflicts(session))


@contextmanager
def year() -> Iterator[Year]:
    folder = Path(tempfile.mkdtemp(dir=QUICK_DISK))
    with repeatable(Random("year")) as clock:
        made = Year(folder, clock, Random("office"))
        try:
            yield made
        finally:
            for machine in made.computers:
                machine.database.close()
            shutil.rmtree(folder)


@pytest.mark.timeout(0 if LONG else 300)
def test_an_office_of_twelve_loses_nothing_and_shows_the_same_day_after_day() -> None:
    if LONG and is_told(SECTION, ""):
        pytest.skip("told already")
    with year() as office:
        for number in range(1, DAYS + 1):
            office.day(number)
            if number % 20 == 0 or number == DAYS:
                office.meet()
                office.check()
        office.let_in()
        with reading_all_again():
            for _ in range(3):
                office.clock.ms += AGAIN_MS
                office.meet()
        check_files(office.share, office.computers)
        assert len({machine.database.read(_shown) for machine in office.computers}) == 1
        for machine in office.computers:
            assert not machine.database.read(lambda session: differences(session.connection()))
        told = {"computers": COMPUTERS, "days of work": DAYS, "values lost": 0, **office.counted}
        note(SECTION, {**told, "files on the drive at the end": len(office.share.files)})
