"""What somebody keeps of a snapshot, when the drive shows less than all of what lies there."""

import pytest

from app.models.people import Official
from app.sync import membership
from app.sync.asides import put_aside
from app.sync.erasing import purge
from app.sync.kept_parts import kept_snapshots
from tests.sync.fleet import Machine
from tests.sync.room import Room, move_to
from tests.sync.test_kept_parts import (
    HOUR_MS,
    lose_and_meet,
    office,
    segments_since,
    snapshot,
    told_by_bo_alone,
    told_by_two_together,
    traffic,
)
from tests.sync.test_snapshots import snapshot_files

__all__ = ["office"]


def lose_snapshots(office: Room) -> None:
    for key in snapshot_files(office):
        del office.share.files[key]


def meet_for_days(office: Room, *machines: Machine) -> None:
    for _ in range(12):
        office.clock.ms += 24 * HOUR_MS
        office.sync(*machines)


@pytest.mark.parametrize("how", ["cut", "empty", "rotten"])
def test_a_lost_snapshot_is_put_back_where_the_segment_it_tells_of_is_spoilt(office: Room, how: str) -> None:
    before = set(office.share.files)
    move_to(office.bo, "by bo")
    office.sync(office.bo, office.anna)
    spoilt = segments_since(office, before)
    snapshot(office, office.anna)
    chen, dan = office.newcomer(), office.newcomer()
    office.sync(chen)
    lose_snapshots(office)
    for key in spoilt:
        octets = office.share.files[key]
        rotten = octets[:-1] + bytes([octets[-1] ^ 1])
        office.share.files[key] = {"cut": octets[:50], "empty": b"", "rotten": rotten}[how]
    meet_for_days(office, chen, dan)
    assert office.address(dan) == "by bo"


def test_a_lost_snapshot_is_put_back_though_it_tells_the_segment_only_in_part(office: Room) -> None:
    third = office.third()
    office.sync(third)
    third.database.set_local("role", "ADMIN")
    before = set(office.share.files)
    move_to(third, "told by a snapshot")
    third.write("Add", lambda session: session.add(Official(id="official-9", name="示例")))
    office.sync(third)
    lost = segments_since(office, before)
    office.sync(office.anna)
    assert office.anna.database.read(put_aside)
    snapshot(office, office.anna)
    chen, dan = office.newcomer(), office.newcomer()
    for key in lost:
        del office.share.files[key]
    office.sync(chen)
    lose_snapshots(office)
    meet_for_days(office, chen, dan)
    assert office.address(dan) == "told by a snapshot"


@pytest.mark.parametrize("pause_ms", [HOUR_MS // 6, 2 * HOUR_MS])
def test_what_was_cut_is_kept_once_it_is_whole(office: Room, pause_ms: int) -> None:
    chen = told_by_two_together(office)
    parts = [key for key in snapshot_files(office) if "-part-" in key[1]]
    office.share.coming_to(chen.number).update(parts)
    office.sync(chen)
    office.share.reveal()
    for _ in range(12):
        office.clock.ms += pause_ms
        office.sync(chen)
    assert len(kept_snapshots(chen.database, chen.roster)) == 2


def test_a_snapshot_is_kept_once_the_segment_between_has_come(office: Room) -> None:
    """Chen keeps nothing any more for what Bo's void snapshot told; Anna's ends behind what comes late."""
    move_to(office.anna, "by anna", "company-1")
    office.sync(office.anna, office.bo)
    by_bo = snapshot(office, office.bo)
    chen = office.newcomer()
    office.share.hidden_from(chen.number).update(set(snapshot_files(office)) - by_bo)
    office.sync(chen)
    before = set(office.share.files)
    membership.set_role(office.anna.database, "bo", "MEMBER")
    move_to(office.anna, "late")
    office.sync(office.anna)
    late = segments_since(office, before)
    move_to(office.anna, "after that")
    office.sync(office.anna)
    snapshot(office, office.anna)
    office.share.reveal()
    office.share.hidden_from(chen.number).update(late)
    office.sync(chen, chen)
    office.share.reveal()
    for _ in range(4):
        office.clock.ms += HOUR_MS
        office.sync(chen)
    assert office.address(chen) == "after that"
    assert kept_snapshots(chen.database, chen.roster)


def test_it_is_put_back_though_a_stump_of_a_manifest_lies_there(office: Room) -> None:
    third = office.third()
    office.sync(third)
    member = third.roster.state.member_of(third.mine.device).id
    membership.set_role(office.anna.database, member, "ADMIN")
    office.sync(office.anna, third)
    for key in snapshot(office, third):
        if "-part-" in key[1]:
            del office.share.files[key]
        else:
            office.share.files[key] = office.share.files[key][:20]
    chen, lost = told_by_bo_alone(office)
    lose_and_meet(office, chen, lost)


def test_what_tells_of_somebody_erased_is_not_put_back_for_ever_by_who_never_sees_another_whole(
    office: Room,
) -> None:
    before = set(office.share.files)
    move_to(office.bo, "by bo")
    office.sync(office.bo, office.anna)
    told = segments_since(office, before)
    snapshot(office, office.anna)
    chen = office.newcomer()
    office.sync(chen)
    office.clock.ms += 200 * 24 * HOUR_MS
    move_to(office.anna, "much later", "company-1")
    office.sync(office.anna, chen)
    purge(office.anna.database, "person-9")
    fresh = snapshot(office, office.anna)
    office.share.hidden_from(chen.number).update(key for key in fresh if "-part-" in key[1])
    for key in told & office.share.files.keys():
        del office.share.files[key]
    assert traffic(office, chen, 24, 12 * HOUR_MS)[-4:] == 4 * [(0, 0)]
