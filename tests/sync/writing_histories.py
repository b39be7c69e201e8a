"""Histories of writing and merging, told step by step: what becomes of what two people wrote apart."""

from datetime import date

from sqlalchemy import text

from app.database import Session
from app.models.activities import ActivityCompany
from app.models.people import Company
from app.models.projects import ProgressNote
from app.models.three_ones import LeaderAssignment
from app.services.conflicts import conflicts, decide
from app.services.mergers import merge_records
from app.services.recycle_bin import delete_record
from app.services.undo import undo
from tests.sync.fleet import ACTIVITY, COMPANIES, PROJECT, Machine
from tests.sync.room import Room, Told, move_to

COMPANY = COMPANIES[0]
SECOND = 1000


def values(machine: Machine) -> list[set[object]]:
    """What people are asked to decide between."""
    return [{side.value for side in one.sides} for one in machine.database.read(conflicts)]


def meet(office: Room) -> None:
    for _ in range(2):
        office.sync(*office.machines)


def is_shown(machine: Machine, table: str, key: str) -> bool:
    """Whether a record is there, and not in the bin."""
    query = text(f'SELECT count(*) FROM "{table}" WHERE id = :id AND deleted_at IS NULL')
    return bool(machine.database.read(lambda session: session.execute(query, {"id": key}).scalar_one()))


def a_change_comes_before_the_one_it_replaces(office: Room) -> None:
    """The base is on its way yet: when it comes it is no rival of what replaced it."""
    late = office.third()
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


def a_clock_is_set_back(office: Room) -> None:
    """Somebody writes twice at what the clock calls one moment: the second word holds."""
    move_to(office.anna, "first")
    office.clock.ms += SECOND
    office.sync(office.anna)
    office.clock.ms -= SECOND
    move_to(office.anna, "second")
    office.sync(office.anna, office.bo)
    for machine in office.machines:
        assert (office.address(machine), values(machine)) == ("second", [])


def a_disk_is_copied_while_the_clock_stands_still(office: Room) -> None:
    """Two computers that count alike write at one stamp: both values are kept for people to decide."""
    copy = office.add(office.anna.image())
    move_to(office.anna, "here")
    move_to(copy, "there")
    for _ in range(2):
        office.sync(office.anna, copy, office.bo)
    for machine in (office.anna, copy, office.bo):
        assert values(machine) == [{"here", "there"}]


def a_text_is_begun_where_the_clock_is_ahead(office: Room) -> None:
    """Two people complete it, each at a place of their own: the lines stand together, and nobody is asked."""
    query = text("UPDATE company SET main_business = :text WHERE id = :id")

    def write(machine: Machine, lines: str, ahead: int) -> None:
        office.clock.error = ahead
        machine.write("Edit", lambda session: session.execute(query, {"text": lines, "id": COMPANY}))
        office.clock.error = 0

    write(office.bo, "steel\nglass\npaper", 3600 * SECOND)
    office.sync(office.bo, office.anna)
    write(office.anna, "steel tubes\nglass\npaper", 0)
    write(office.bo, "steel\nglass\npaper bags", 3600 * SECOND)
    meet(office)
    shown = text("SELECT main_business FROM company WHERE id = :id")
    for machine in office.machines:
        lines = machine.database.read(lambda session: session.execute(shown, {"id": COMPANY}).scalar_one())
        assert (lines, values(machine)) == ("steel tubes\nglass\npaper bags", [])


def write_apart(office: Room) -> None:
    """Bo, and a second later Anna, who has not heard of it."""
    move_to(office.bo, "Bo's")
    office.clock.ms += SECOND
    move_to(office.anna, "Anna's")
    meet(office)


def two_people_change_one_field(office: Room) -> None:
    """Everybody is shown the newer value, whichever came first, and asked about both."""
    write_apart(office)
    for machine in office.machines:
        assert (office.address(machine), values(machine)) == ("Anna's", [{"Anna's", "Bo's"}])


def somebody_decides(office: Room) -> None:
    """Then nobody is asked any more."""
    write_apart(office)
    (one,) = office.anna.database.read(conflicts)
    chosen = one.sides[0].seq
    office.anna.write("Decide", lambda session: decide(session, one.record_id, one.field, chosen))
    meet(office)
    for machine in office.machines:
        assert (office.address(machine), values(machine)) == ("Anna's", [])


def somebody_deletes_what_another_changes(office: Room) -> None:
    """It comes back for everybody, with the change."""
    office.anna.write("Delete", lambda session: delete_record(session, COMPANY))
    move_to(office.bo, "changed")
    meet(office)
    for machine in office.machines:
        assert (is_shown(machine, "company", COMPANY), office.address(machine)) == (True, "changed")


def somebody_deletes_what_another_adds_to(office: Room) -> None:
    """It comes back for everybody, with the part."""
    note = {"id": "note", "project_id": PROJECT, "written_at": "2026-03-18T10:00", "text": "goes on"}
    office.anna.write("Delete", lambda session: delete_record(session, PROJECT))
    office.bo.write("Add", lambda session: session.add(ProgressNote(**note)))
    meet(office)
    for machine in office.machines:
        assert is_shown(machine, "project", PROJECT)
        assert is_shown(machine, "progress_note", "note")


def a_form_was_open_while_a_change_came(office: Room) -> None:
    """Both are kept for people to decide: who saved it had not seen the change."""
    seen = office.anna.database.position()
    move_to(office.bo, "came meanwhile")
    office.sync(office.bo, office.anna)
    told = {"address": "from the form", "id": COMPANY}
    query = text("UPDATE company SET address = :address WHERE id = :id")
    office.anna.write("Save", lambda session: session.execute(query, told), seen)
    meet(office)
    for machine in office.machines:
        assert values(machine) == [{"from the form", "came meanwhile"}]


def a_naming_that_another_gave_way_to_is_undone(office: Room) -> None:
    """Of two named apart the later leads; once that is undone the other leads again, on every computer."""
    for machine, member in ((office.anna, "anna"), (office.bo, "bo")):
        named = LeaderAssignment(
            id=member, project_id=PROJECT, official_id=member, valid_from=date(2026, 3, 9)
        )
        machine.write("Name", lambda session, named=named: session.add(named))  # type: ignore[misc]
        office.clock.ms += SECOND
    query = text("SELECT id FROM leader_assignment WHERE valid_to IS NULL AND deleted_at IS NULL")

    def leads(session: Session) -> list[str]:
        return list(session.execute(query).scalars())

    meet(office)
    assert [machine.database.read(leads) for machine in office.machines] == [["bo"], ["bo"]]
    office.bo.write("Undo", undo)
    meet(office)
    assert [machine.database.read(leads) for machine in office.machines] == [["anna"], ["anna"]]


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


TOLD: Told = {
    "a base that comes after its successor is forgotten": a_change_comes_before_the_one_it_replaces,
    "the wall clock instead of the hybrid clock": a_clock_is_set_back,
    "the clock learns nothing from others": a_text_is_begun_where_the_clock_is_ahead,
    "the run of the program is no part of the stamp": a_disk_is_copied_while_the_clock_stands_still,
    "only the last writer is remembered": two_people_change_one_field,
    "the order of arrival instead of the order of stamps": two_people_change_one_field,
    "a deletion wins over what it did not know": somebody_deletes_what_another_changes,
    "a decision names only what was shown": somebody_decides,
    "of two holders that stays which came first": a_naming_that_another_gave_way_to_is_undone,
    "who gave way is forgotten when the other goes": a_naming_that_another_gave_way_to_is_undone,
    "what belongs to a record is in the bin with it": somebody_deletes_what_another_adds_to,
    "an old form replaces what it has not seen": a_form_was_open_while_a_change_came,
    "of a chain of merges the next one is shown": three_firms_are_merged_one_into_the_other,
}
"""By the mutant that each is for."""
