"""Two computers made from one disk, or one set back to a backup, go on without anybody's help."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest
from sqlalchemy import text

from app.services.devices import device_name, name_device
from app.sync import membership
from app.sync.asides import PutAside, put_aside
from app.sync.compaction import compact_now
from app.sync.identity import epoch_keys
from tests.sync.faulty_share import Key, PowerCut
from tests.sync.fleet import Machine
from tests.sync.room import Room, move_to, room


@pytest.fixture
def office() -> Iterator[Room]:
    with room() as made:
        yield made


def test_a_copied_computer_takes_keys_of_its_own_and_both_count(office: Room) -> None:
    copy = office.add(office.bo.image())
    before = office.bo.mine.device
    move_to(office.bo, "from the original")
    move_to(copy, "from the copy", "company-1")
    office.sync(office.bo, copy, office.bo, office.anna)
    assert copy.mine.device != before
    assert office.bo.mine.device == before
    for machine in office.machines:
        assert office.address(machine) == "from the original"
        assert office.address(machine, "company-1") == "from the copy"


def test_a_computer_set_back_to_a_backup_reads_its_own_later_work_again(office: Room) -> None:
    backup = office.bo.image()
    move_to(office.bo, "after the backup")
    office.sync(office.bo)
    office.bo.database.close()
    office.bo.insert(backup, office.next_session())
    assert office.address(office.bo) is None
    office.sync(office.bo)
    assert office.address(office.bo) == "after the backup"
    move_to(office.bo, "and on")
    office.sync(office.bo, office.anna)
    assert office.address(office.anna) == "and on"


def test_what_was_waiting_when_the_disk_was_copied_counts_once(office: Room) -> None:
    move_to(office.bo, "waiting")
    copy = office.add(office.bo.image())
    office.sync(office.bo, copy, office.anna)
    query = text("SELECT count(*) FROM change WHERE fields LIKE '%waiting%'")
    for machine in office.machines:
        assert machine.database.read(lambda session: session.execute(query).scalar_one()) == 1


def test_a_renewed_computer_keeps_its_member_its_name_and_its_rights(office: Room) -> None:
    own = office.anna.mine.device
    office.anna.write("Name computer", lambda session: name_device(session, own, "by the window"))
    copy = office.add(office.anna.image())
    office.sync(office.anna, copy, office.bo)
    roll = office.bo.database.read(membership.roll)
    mine = next(one for one in roll if one.device == copy.mine.device)
    assert (mine.member, mine.role, mine.removed) == ("anna", "ADMIN", False)
    assert mine.device != own
    assert mine.device_name == "by the window"


def test_a_renewed_computer_reads_what_was_sealed_for_its_former_keys(office: Room) -> None:
    copy = office.add(office.bo.image())
    move_to(office.bo, "original")
    membership.remove(office.anna.database, [])  # nobody: only a new epoch
    office.sync(office.bo, copy, office.anna)
    move_to(office.anna, "in the new epoch")
    office.sync(office.anna, copy)
    assert office.address(copy) == "in the new epoch"


def test_a_power_cut_between_finding_out_and_renewing_changes_nothing(
    office: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = office.add(office.bo.image())
    before = copy.mine.device
    move_to(office.bo, "original")
    office.sync(office.bo)
    with monkeypatch.context() as patch:
        patch.setattr("app.sync.renewal.renew", lambda *told: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            office.sync(copy)
    office.sync(copy)
    assert copy.mine.device != before


def test_a_renewed_computer_has_its_name_although_the_power_went_behind_its_keys(office: Room) -> None:
    own = office.bo.mine.device
    office.bo.write("Name computer", lambda session: name_device(session, own, "by the window"))
    copy = office.add(office.bo.image())
    office.sync(office.bo)
    with patch.object(copy.database, "write", side_effect=PowerCut), pytest.raises(PowerCut):
        office.sync(copy)
    copy.restart(office.next_session())
    assert copy.mine.device != own
    for _ in range(2):
        office.sync(copy)
    assert copy.database.read(lambda session: device_name(session, copy.mine.device)) == "by the window"
    named = text("SELECT count(*) FROM change_tx WHERE label = 'Name computer'")
    assert copy.database.read(lambda session: session.execute(named).scalar_one()) == 2


def test_a_removed_computer_cannot_come_back_as_a_copy_of_itself(office: Room) -> None:
    copy = office.add(office.bo.image())
    membership.remove(office.anna.database, [office.bo.mine.device])
    move_to(office.bo, "original")
    office.sync(office.anna, office.bo, copy)
    assert copy.mine.device == office.bo.mine.device


@pytest.mark.parametrize("comes_late", ["original", "copy", "nothing"])
def test_what_two_computers_sent_counts_where_only_one_of_them_is_heard(
    office: Room, comes_late: str
) -> None:
    move_to(office.bo, "waiting")
    copy, chen = office.add(office.bo.image()), office.newcomer()
    sent: dict[str, set[tuple[str, str]]] = {"nothing": set()}
    for name, machine in (("original", office.bo), ("copy", copy)):
        before = set(office.share.files)
        office.sync(machine)
        sent[name] = {key for key in set(office.share.files) - before if key[0] == "seg"}
    office.share.hidden_from(office.anna.number).update(sent["original"])
    office.share.hidden_from(chen.number).update(sent["original" if comes_late == "original" else "copy"])
    office.sync(office.anna, chen)
    if comes_late == "nothing":
        office.share.hidden_from(chen.number).clear()
        office.sync(chen)
    membership.remove(office.anna.database, [office.bo.mine.device])  # she has not heard of what it sent
    office.sync(office.anna, chen)
    office.share.reveal()
    office.sync(office.anna, chen, copy, office.bo)
    for machine in office.machines:
        assert office.address(machine) == "waiting"


def send_twice(office: Room, *, knowing: bool) -> Machine:
    """What waits with Bo is sent by his computer and by a copy of it, which is returned; he may not write any
    more, and knew that or did not."""
    move_to(office.bo, "waiting")
    copy = office.add(office.bo.image())
    membership.set_role(office.anna.database, "bo", "VIEWER")
    if knowing:
        office.sync(office.anna)
    office.sync(office.bo, copy, office.anna, office.newcomer())
    return copy


def asked(machine: Machine) -> list[PutAside]:
    return machine.database.read(put_aside)


@pytest.mark.parametrize(
    ("knowing", "accepted", "first"),
    [
        (True, "the original's", "accept"),
        (True, "the copy's", "refuse"),
        (False, "the original's", "refuse"),
        (False, "the copy's", "accept"),
    ],
)
def test_what_two_computers_sent_counts_once_it_is_accepted_of_one(
    office: Room, knowing: bool, accepted: str, first: str
) -> None:
    copy = send_twice(office, knowing=knowing)
    counting = (copy if accepted == "the copy's" else office.bo).mine.device
    one, other = sorted(asked(office.anna), key=lambda one: (one.device == counting) != (first == "accept"))
    for told in (one, other):
        assert office.address(office.anna) == ("waiting" if told is other and first == "accept" else None)
        accept = told.device == counting
        membership.judge(office.anna.database, told.device, told.head, accept, told.action)
        office.sync(*office.machines)
    for machine in office.machines:
        assert office.address(machine) == "waiting"
        assert asked(machine) == []


def test_what_two_computers_sent_counts_nowhere_once_it_is_refused_of_both(office: Room) -> None:
    send_twice(office, knowing=True)
    for told in asked(office.anna):
        membership.judge(office.anna.database, told.device, told.head, False, told.action)
    office.sync(*office.machines)
    assert [office.address(machine) for machine in office.machines] == [None] * len(office.machines)


def test_nobody_is_asked_about_what_a_copy_sent_again_after_its_role_was_lowered(office: Room) -> None:
    move_to(office.bo, "waiting")
    copy = office.add(office.bo.image())
    office.sync(office.bo, office.anna)
    membership.set_role(office.anna.database, "bo", "VIEWER")
    office.sync(office.anna, copy, office.newcomer(), office.anna, office.bo)
    for machine in office.machines:
        assert office.address(machine) == "waiting"
    assert asked(office.anna) == []


def test_with_a_copy_goes_what_it_was_copied_from_for_it_has_those_keys(office: Room) -> None:
    """Else the keys on the disk of who was shut out would go on opening every new secret."""
    copy = office.add(office.bo.image())
    before = office.bo.mine.device
    move_to(office.bo, "from the original")
    move_to(copy, "from the copy", "company-1")
    office.sync(office.bo, copy, office.anna)
    membership.remove(office.anna.database, [copy.mine.device])
    office.sync(office.anna, copy, office.bo)
    known = office.anna.roster
    assert not {before, copy.mine.device} & known.state.active.keys()
    assert known.state.epoch not in epoch_keys(copy.mine, known)
    assert (office.address(office.anna), office.address(office.anna, "company-1")) == (
        "from the original",
        "from the copy",
    )


def test_who_shuts_out_a_copy_of_the_own_computer_takes_new_keys(office: Room) -> None:
    copy = office.add(office.anna.image())
    before = office.anna.mine.device
    move_to(office.anna, "here")
    move_to(copy, "there", "company-1")
    office.sync(office.anna, copy, office.anna)
    membership.remove(office.anna.database, [copy.mine.device])
    office.sync(office.anna, office.bo)
    known = office.bo.roster.state
    assert office.anna.mine.device != before
    assert known.role_of(office.anna.mine.device) == "ADMIN"
    assert not {before, copy.mine.device} & known.active.keys()
    assert known.epoch not in epoch_keys(copy.mine, office.bo.roster)
    move_to(office.anna, "and on")
    office.sync(office.anna, office.bo)
    assert office.address(office.bo) == "and on"


def test_an_administrator_goes_on_writing_snapshots_while_the_original_that_was_shut_out_is_held(
    office: Room,
) -> None:
    """What that wrote under the keys both had once is not shown at the copy either."""
    membership.set_role(office.anna.database, "bo", "ADMIN")
    office.sync(office.anna, office.bo)
    copy = office.add(office.bo.image())
    move_to(office.bo, "by the original", "company-1")
    office.sync(office.bo, office.anna)
    move_to(copy, "by the copy")
    office.sync(copy, copy, office.anna)
    membership.remove(office.anna.database, [office.bo.mine.device])
    office.share.hidden_from(office.bo.number).update(key for key in office.share.files if key[0] == "roster")
    move_to(office.bo, "behind the cut", "company-1")
    office.sync(office.bo, office.anna, copy, office.anna, copy)
    assert copy.database.read(put_aside)
    assert office.address(copy, "company-1") == "by the original"
    before = set(office.share.files)
    compact_now(copy.database, copy.mine, office.share.seen_by(copy.number), office.clock.ms)
    assert any(folder == "snap" for folder, _ in set(office.share.files) - before)


def test_the_last_of_the_original_that_comes_first_does_not_have_the_rest_held_for_ever(office: Room) -> None:
    """Until the chain up to the cut is here, what the copy wrote before seems to lie behind it."""
    membership.set_role(office.anna.database, "bo", "ADMIN")
    office.sync(office.anna, office.bo)
    move_to(office.bo, "before", "company-1")
    office.sync(office.bo, office.anna, office.bo)
    copy, late = office.add(office.bo.image()), set[Key]()
    for number in range(3):
        office.share.hidden_from(copy.number).update(late)
        before = set(office.share.files)
        move_to(office.bo, f"by the original {number}", "company-1")
        office.sync(office.bo)
        late = {key for key in set(office.share.files) - before if key[0] == "seg"}
    office.sync(office.anna, copy, copy, office.anna)
    membership.remove(office.anna.database, [office.bo.mine.device])
    office.sync(office.anna, copy, copy)
    office.share.reveal()
    office.sync(copy, office.anna, copy)
    assert not copy.database.read(put_aside)
    compact_now(copy.database, copy.mine, office.share.seen_by(copy.number), office.clock.ms)
