"""Histories told step by step, for rules that chance seldom comes to need."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date

from sqlalchemy import text

from app.models.activities import ActivityCompany
from app.models.people import Company, Person
from app.models.three_ones import LeaderAssignment
from app.services.conflicts import conflicts
from app.services.mergers import merge_records
from app.services.undo import undo
from app.sync import membership
from app.sync.asides import put_aside
from app.sync.erasing import purge
from app.sync.snapshot_writing import write_snapshot
from tests.sync.faulty_share import PowerCut
from tests.sync.fleet import ACTIVITY, PROJECT, Machine, template
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


def three_firms_are_merged_one_into_the_other(office: Room) -> None:
    """What referred to the first shows the last."""
    link_to = ActivityCompany(id="visited", activity_id=ACTIVITY, company_id="company-0")
    office.anna.write("Link", lambda session: session.add(link_to))
    office.anna.write("Firm", lambda s: s.add(Company(id="company-2", name_zh="two", name_key="two")))
    for loser, winner in (("company-0", "company-1"), ("company-1", "company-2")):
        office.anna.write("Merge", lambda s, pair=(loser, winner): merge_records(s, *pair))  # type: ignore[misc]
    office.sync(office.anna, office.bo)
    query = text("SELECT company_id FROM activity_company WHERE id = 'visited'")
    for machine in (office.anna, office.bo):
        assert machine.database.read(lambda s: s.execute(query).scalar_one()) == "company-2"


def somebody_shut_out_goes_on_writing(office: Room) -> None:
    """It is held, and asked about."""
    membership.remove(office.anna.database, [office.bo.mine.device])
    move_to(office.bo, "behind the cut")
    office.sync(office.bo, office.anna)
    assert office.address(office.anna) is None
    assert [one.why for one in office.anna.database.read(put_aside)] == ["behind_cut"]


def _viewer_writes(office: Room, address: str) -> None:
    """By a program that somebody has altered."""
    membership.set_role(office.anna.database, "bo", "VIEWER")
    office.sync(office.anna, office.bo)
    office.bo.database.set_local("role", "ADMIN")
    move_to(office.bo, address)
    office.sync(office.bo, office.anna)


def a_viewer_writes_past_the_rule(office: Room) -> None:
    """Every reader puts it aside."""
    _viewer_writes(office, "beyond the role")
    assert office.address(office.anna) is None


def what_is_put_aside_is_asked_about(office: Room) -> None:
    """And counts once it was accepted."""
    _viewer_writes(office, "accepted")
    (one,) = office.anna.database.read(put_aside)
    membership.judge(office.anna.database, one.device, one.head, True, one.action)
    office.sync(office.anna, office.bo)
    assert (office.address(office.anna), office.address(office.bo)) == ("accepted", "accepted")


def what_is_put_aside_is_refused(office: Room) -> None:
    """Then it counts nowhere."""
    _viewer_writes(office, "refused")
    (one,) = office.anna.database.read(put_aside)
    membership.judge(office.anna.database, one.device, one.head, False, one.action)
    office.sync(office.anna, office.bo)
    assert (office.address(office.anna), office.address(office.bo)) == (None, None)


def a_role_is_given_back(office: Room) -> None:
    """What was held meanwhile counts."""
    membership.set_role(office.anna.database, "bo", "VIEWER")
    move_to(office.bo, "meanwhile")
    office.sync(office.bo, office.anna)
    assert office.address(office.anna) is None
    membership.set_role(office.anna.database, "bo", "MEMBER")
    office.sync(office.anna)
    assert office.address(office.anna) == "meanwhile"


def somebody_is_forgotten(office: Room) -> None:
    """By all, also what is written of them by who did not know yet."""
    office.anna.write("Meet", lambda session: session.add(Person(id="wang", name_zh="Wang")))
    office.sync(office.anna, office.bo)
    note = text("UPDATE person SET honorific = 'Professor Wang' WHERE id = 'wang'")
    office.bo.write("Note", lambda session: session.execute(note))
    purge(office.anna.database, "wang")
    office.sync(office.bo, office.anna, office.bo, office.anna)
    told = text("SELECT count(*) FROM change WHERE fields LIKE '%Wang%'")
    for machine in (office.anna, office.bo):
        assert machine.database.read(lambda session: session.execute(told).scalar_one()) == 0


def the_power_goes_while_a_snapshot_is_taken(office: Room) -> None:
    """What follows what it stands for has to wait."""
    move_to(office.anna, "first")
    office.sync(office.anna)
    covered = [key for key in office.share.files if key[0] == "seg"]
    store = office.share.seen_by(0)
    write_snapshot(office.anna.database, office.anna.mine, office.anna.roster, store, 1)
    office.sync(office.anna)
    snapped = [key for key in office.share.files if key[0] == "snap"]
    move_to(office.anna, "later")
    office.sync(office.anna)
    chen, steps = office.newcomer(), 0
    while not any(state == "COMING" for _, _, state in chen.segments()):
        steps += 1
        office.share.cut_after = office.share.steps + steps
        with suppress(PowerCut):
            chen.sync(office.share.seen_by(2), office.share.step)
        office.share.cut_after = None
        chen.restart(office.next_session())
    for key in (*covered, *snapped):
        del office.share.files[key]
    office.sync(chen)
    assert "WAITING" in [state for _, _, state in chen.segments()]


HISTORIES: dict[str, Callable[[Room], None]] = {
    "a base that comes after its successor is forgotten": a_change_comes_before_the_one_it_replaces,
    "the run of the program is no part of the stamp": a_disk_is_copied_while_the_clock_stands_still,
    "what is missing on the share is not put back": many_files_vanish_that_were_there_already,
    "who gave way is forgotten when the other goes": a_naming_that_another_gave_way_to_is_undone,
    "of a chain of merges the next one is shown": three_firms_are_merged_one_into_the_other,
    "what comes behind the cut counts": somebody_shut_out_goes_on_writing,
    "readers do not mind the role": a_viewer_writes_past_the_rule,
    "what is put aside is forgotten": what_is_put_aside_is_asked_about,
    "what was accepted does not count": what_is_put_aside_is_asked_about,
    "what was refused counts where it was written": what_is_put_aside_is_refused,
    "what was held stays so when the role is given back": a_role_is_given_back,
    "nobody hears whom others have erased": somebody_is_forgotten,
    "what is written of somebody erased is kept": somebody_is_forgotten,
    "what a half-taken snapshot stands for counts as applied": the_power_goes_while_a_snapshot_is_taken,
}
"""By the mutant each is for."""


def tell(name: str) -> None:
    """Raises AssertionError when it does not come out as it must."""
    with room() as office:
        HISTORIES[name](office)
