"""Histories told step by step, for rules that chance seldom comes to need."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import text

from app.models.three_ones import LeaderAssignment
from app.services.conflicts import conflicts
from app.services.undo import undo
from tests.sync.fleet import PROJECT, Machine, template
from tests.sync.room import Room, move_to, room


def values(machine: Machine) -> list[set[object]]:
    """What people are asked to decide between."""
    return [{side.value for side in one.sides} for one in machine.database.read(conflicts)]


def a_change_comes_before_the_one_it_replaces(office: Room) -> None:
    """The base is on its way yet: when it comes it is no rival of what replaced it."""
    late = office.add(template()[0][2])
    before = set(office.share.files)
    move_to(office.anna, "first")
    office.sync(office.anna)
    base = {key: office.share.files[key] for key in office.share.files.keys() - before}
    office.sync(office.bo)
    move_to(office.bo, "second")
    office.sync(office.bo)
    for key in base:
        del office.share.files[key]
    office.sync(late)
    assert office.address(late) == "second"
    office.share.files.update(base)
    office.sync(late)
    assert (office.address(late), values(late)) == ("second", [])


def a_disk_is_copied_while_the_clock_stands_still(office: Room) -> None:
    """Two computers that count alike write at one stamp: both values are kept for people to decide."""
    copy = office.add(office.anna.image())
    move_to(office.anna, "here")
    move_to(copy, "there")
    for _ in range(2):
        office.sync(office.anna, copy, office.bo)
    for machine in (office.anna, copy, office.bo):
        assert values(machine) == [{"here", "there"}]


def many_files_vanish_that_were_there_already(office: Room) -> None:
    """Whoever has them puts all back in one round, more than a look at some known files would find.

    A state is none of them: it is said anew, with the next number.
    """
    before = set(office.share.files)
    for number in range(8):
        move_to(office.anna, f"number {number}")
        office.sync(office.anna, office.anna)
    gone = {key for key in office.share.files.keys() - before if key[0] == "seg"}
    assert len(gone) == 8
    for key in gone:
        del office.share.files[key]
    office.sync(office.anna)
    assert gone <= office.share.files.keys()


def a_naming_that_another_gave_way_to_is_undone(office: Room) -> None:
    """Who had given way leads the project again, on every computer."""
    for machine, member in ((office.anna, "anna"), (office.bo, "bo")):
        named = LeaderAssignment(
            id=member, project_id=PROJECT, official_id=member, valid_from=date(2026, 3, 9)
        )
        machine.write("Name", lambda session, named=named: session.add(named))  # type: ignore[misc]
    for _ in range(2):
        office.sync(office.anna, office.bo)
    query = text("SELECT id FROM leader_assignment WHERE valid_to IS NULL AND deleted_at IS NULL")

    def leads(machine: Machine) -> list[str]:
        return list(machine.database.read(lambda session: session.execute(query).scalars().all()))

    (first,) = {one for machine in office.machines for one in leads(machine)}
    last = office.anna if first == "anna" else office.bo
    last.write("Undo", undo)
    for _ in range(2):
        office.sync(office.anna, office.bo)
    for machine in office.machines:
        assert leads(machine) == ["bo" if first == "anna" else "anna"]


HISTORIES: dict[str, Callable[[Room], None]] = {
    "a base that comes after its successor is forgotten": a_change_comes_before_the_one_it_replaces,
    "the run of the program is no part of the stamp": a_disk_is_copied_while_the_clock_stands_still,
    "what is missing on the share is not put back": many_files_vanish_that_were_there_already,
    "who gave way is forgotten when the other goes": a_naming_that_another_gave_way_to_is_undone,
}
"""By the mutant each is for."""


def tell(name: str) -> None:
    """Raises AssertionError when it does not come out as it must."""
    with room() as office:
        HISTORIES[name](office)
