"""What somebody wrote before and after they knew of a lower role, whatever is said of them later."""

from collections.abc import Iterator

import pytest

from app.errors import UserError
from app.services.undo import undo
from app.sync import compaction, membership
from app.sync.asides import put_aside
from tests.sync.room import Room, move_to, room
from tests.sync.test_snapshots import snapshot, snapshot_files


@pytest.fixture
def office() -> Iterator[Room]:
    """Bo has been a leader and is a member; he has written before he heard of it, and after."""
    with room() as made:
        membership.set_role(made.anna.database, "bo", "LEADER")
        made.sync(made.anna, made.bo, made.anna)
        membership.set_role(made.anna.database, "bo", "MEMBER")
        move_to(made.bo, "before")
        made.sync(made.bo, made.anna, made.bo)
        move_to(made.bo, "after", "company-1")
        made.sync(made.bo, made.anna)
        yield made


def shown(office: Room) -> tuple[object, object, int]:
    """The two addresses at Anna's computer, and how much waits there."""
    waiting = office.anna.database.read(put_aside)
    return office.address(office.anna), office.address(office.anna, "company-1"), len(waiting)


def test_what_was_written_in_knowledge_of_the_role_counts_also_in_other_units(office: Room) -> None:
    membership.set_role(office.anna.database, "bo", "MEMBER", ["unit"])
    office.sync(office.anna)
    assert shown(office) == (None, "after", 1)


@pytest.mark.parametrize("shut_out", [True, False])
def test_what_is_held_stays_so_when_its_author_is_cut_off_once_more(office: Room, shut_out: bool) -> None:
    if shut_out:
        membership.remove(office.anna.database, [office.bo.mine.device])
    else:
        membership.set_role(office.anna.database, "bo", "VIEWER")
    office.sync(office.anna)
    assert shown(office) == (None, "after", 1)


def test_who_is_believed_after_all_goes_on_under_the_same_keys(office: Room) -> None:
    (held,) = office.anna.database.read(put_aside)
    device = office.bo.mine.device
    for accept in (False, True):
        membership.judge(office.anna.database, held.device, held.head, accept)
        office.sync(office.anna, office.bo)
    move_to(office.bo, "and on", "company-1")
    office.sync(office.bo, office.bo, office.anna)
    assert shown(office) == ("before", "and on", 0)
    assert office.bo.mine.device == device


def test_who_undoes_takes_back_what_counts_and_not_what_was_refused(office: Room) -> None:
    (before,) = office.anna.database.read(put_aside)
    move_to(office.bo, "refused", "company-1")
    membership.set_role(office.anna.database, "bo", "VIEWER")
    office.sync(office.bo, office.anna)
    (one,) = [one for one in office.anna.database.read(put_aside) if one.head != before.head]
    membership.judge(office.anna.database, one.device, one.head, False)
    membership.set_role(office.anna.database, "bo", "MEMBER")
    office.sync(office.anna, office.bo)
    office.bo.write("Undo", undo)
    assert office.address(office.bo, "company-1") is None


@pytest.mark.parametrize("role", ["MEMBER", "VIEWER"])
def test_an_administrator_who_takes_a_lower_role_keeps_what_they_wrote(role: str) -> None:
    with room() as office:
        membership.set_role(office.anna.database, "bo", "ADMIN")
        move_to(office.anna, "as administrator")
        office.sync(office.anna, office.bo)
        move_to(office.anna, "not sent yet", "company-1")
        membership.set_role(office.anna.database, "anna", role)
        office.sync(office.anna, office.bo)
        assert office.address(office.bo) == "as administrator"
        waiting = office.bo.database.read(put_aside)
        assert all(one.why == "beyond_role" for one in waiting)
        assert len(waiting) == (role == "VIEWER")


def test_who_was_cut_off_leaves_what_waits_for_a_word_though_a_snapshot_told_it(
    office: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bo wrote it while it counted; now it is void for all but the author, who goes on showing their work."""
    for name, value in (("AGED_MS", 0), ("ACTIVE_MS", -1)):
        monkeypatch.setattr(compaction, name, value)
    third, before = office.third(), set(office.share.files)
    membership.set_role(office.anna.database, "bo", "ADMIN")
    office.sync(office.anna, office.bo, third)
    move_to(third, "by the third")
    office.sync(third, office.bo)
    (held,) = (key for key in set(office.share.files) - before if key[1].startswith(third.mine.device))
    snapshot(office, office.bo)
    office.share.hidden_from(office.anna.number).update([held, *snapshot_files(office)])
    membership.set_role(office.anna.database, third.roster.state.member_of(third.mine.device).id, "VIEWER")
    office.share.reveal()
    everybody = (office.anna, office.bo, third)
    office.sync(*everybody, *everybody)
    assert third.mine.device in {one.device for one in office.anna.database.read(put_aside)}
    assert office.address(third) == "by the third"
    done = [one.sync(office.share.seen_by(one.number)) for one in 2 * everybody]
    assert held in office.share.files
    assert not any(one.put_back or one.removed for one in done)


def test_the_only_administrator_is_asked_about_their_own_work_that_others_hold() -> None:
    """Bo wrote as a leader by a word of somebody who had lost the right to say it, and is alone by now."""
    with room() as office:
        third = office.third()
        office.sync(third)
        member = third.roster.state.member_of(third.mine.device).id
        membership.set_role(office.anna.database, member, "ADMIN")
        office.sync(office.anna, third, office.bo)
        membership.set_role(third.database, "bo", "LEADER")
        office.sync(third, office.bo)
        told = [key for key in office.share.files if key[0] == "roster"]
        office.share.hidden_from(office.anna.number).update(told)
        membership.set_role(office.anna.database, member, "MEMBER")
        move_to(office.bo, "as a leader")
        office.sync(office.bo, office.anna)
        office.share.reveal()
        office.sync(office.anna, office.bo, third, office.anna)
        membership.set_role(office.anna.database, "bo", "ADMIN")
        office.sync(office.anna, office.bo, office.anna)
        membership.set_role(office.bo.database, "anna", "MEMBER")
        office.sync(office.bo, office.anna, office.bo)
        (held,) = office.bo.database.read(put_aside)
        seen = office.share.seen_by(office.bo.number)
        with pytest.raises(UserError, match="snapshot_not_now"):
            compaction.compact_now(office.bo.database, office.bo.mine, seen, office.clock.ms)
        membership.judge(office.bo.database, held.device, held.head, True)
        office.sync(office.bo, office.anna)
        assert office.address(office.anna) == "as a leader"
        assert not office.bo.database.read(put_aside)
        compaction.compact_now(office.bo.database, office.bo.mine, seen, office.clock.ms)
