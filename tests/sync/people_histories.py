"""Histories of people, told step by step: who may write, who may not any more, who is forgotten."""

from sqlalchemy import text

from app.models.people import Person
from app.models.projects import Project
from app.services.conflicts import conflicts
from app.services.projects import ProjectDraft, add_project
from app.sync import membership
from app.sync.asides import put_aside
from app.sync.erasing import purge
from app.sync.numbering import appoint
from tests.sync.fleet import Machine, newcomer
from tests.sync.room import Room, Told, move_to


def somebody_shut_out_goes_on_writing(office: Room) -> None:
    """It is held, and asked about."""
    membership.remove(office.anna.database, [office.bo.mine.device])
    move_to(office.bo, "behind the cut")
    office.sync(office.bo, office.anna)
    assert office.address(office.anna) is None
    assert [one.why for one in office.anna.database.read(put_aside)] == ["behind_cut"]


def what_somebody_shut_out_wrote_is_accepted(office: Room) -> None:
    """Then it counts."""
    somebody_shut_out_goes_on_writing(office)
    (one,) = office.anna.database.read(put_aside)
    membership.judge(office.anna.database, one.device, one.head, True, one.action)
    office.sync(office.anna)
    assert office.address(office.anna) == "behind the cut"


def entered(machine: Machine, name: str) -> str | None:
    """The number that a project gets whose entering begins here."""
    made: list[str] = []
    machine.write("Enter", lambda session: made.append(add_project(session, ProjectDraft(name))))
    found = machine.database.read(lambda session: session.get(Project, made[0]))
    return found.project_no if found else None


def somebody_who_gave_numbers_is_shut_out(office: Room) -> None:
    """A number that stands on their papers is not given again."""
    appoint(office.anna.database, office.bo.mine.device)
    office.sync(office.anna, office.bo, office.anna)
    given = entered(office.bo, "松果储能")
    membership.remove(office.anna.database, [office.bo.mine.device])
    office.sync(office.bo, office.anna)
    again = entered(office.anna, "石榴籽")
    assert (given, again) == ("ZS-2026-0001", "ZS-2026-0002")


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


def somebody_writes_where_all_there_was_is_held(office: Room) -> None:
    """Nobody saw what is held: once accepted it stands beside what was written meanwhile."""
    third = office.third()
    move_to(office.bo, "held")
    office.sync(office.bo, third)
    membership.remove(office.anna.database, [office.bo.mine.device])  # she has not heard of what it sent
    office.sync(office.anna, third)
    assert office.address(third) is None
    move_to(third, "meanwhile")
    office.sync(third, office.anna)
    (one,) = office.anna.database.read(put_aside)
    membership.judge(office.anna.database, one.device, one.head, True, one.action)
    office.sync(office.anna, third)
    for machine in (office.anna, third):
        (open_field,) = machine.database.read(conflicts)
        assert {side.value for side in open_field.sides} == {"held", "meanwhile"}


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


def two_administrators_answer_at_once(office: Room) -> None:
    """Each another computer, which asked by the same code: one of them is in, as all see it."""
    membership.set_role(office.anna.database, "bo", "ADMIN")
    office.sync(office.anna, office.bo)
    images = [newcomer(one.database, "chen", office.folder, "code") for one in (office.anna, office.bo)]
    let_in = [office.add(image) for image in images]
    office.sync(office.anna, office.bo, office.anna, *let_in)
    inside = [[one.roster.state.belongs(new.mine.device) for new in let_in] for one in office.machines]
    assert inside in ([[True, False]] * 4, [[False, True]] * 4)


TOLD: Told = {
    "what comes behind the cut counts": somebody_shut_out_goes_on_writing,
    "what was held stays so whatever is said of it": what_somebody_shut_out_wrote_is_accepted,
    "a number in what is held is given again": somebody_who_gave_numbers_is_shut_out,
    "one code lets in all who are answered at once": two_administrators_answer_at_once,
    "readers do not mind the role": a_viewer_writes_past_the_rule,
    "what is put aside is forgotten": what_is_put_aside_is_asked_about,
    "what was accepted does not count": what_is_put_aside_is_asked_about,
    "what was refused counts where it was written": what_is_put_aside_is_refused,
    "what was held stays so when the role is given back": a_role_is_given_back,
    "an edit replaces what is held": somebody_writes_where_all_there_was_is_held,
    "nobody hears whom others have erased": somebody_is_forgotten,
    "what is written of somebody erased is kept": somebody_is_forgotten,
}
"""By the mutant that each is for."""
