"""What a snapshot told that nobody may take any more, for a removal or a refusal came later."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from app.sync import membership
from app.sync.asides import put_aside
from tests.sync.fleet import Machine, newcomer
from tests.sync.room import Room, move_to, room
from tests.sync.share_histories import segments, write_new_snapshot


@pytest.fixture
def office() -> Iterator[Room]:
    with room() as made:
        yield made


ANNOUNCED = "SELECT EXISTS (SELECT 1 FROM sync_segment WHERE state = 'COMING')"
SHOWN = "SELECT EXISTS (SELECT 1 FROM company WHERE address = 'by bo')"


def half_taken(office: Room, reached: str) -> Machine:
    """A newcomer whose power went while a snapshot was read, which tells something by Bo that has gone."""
    move_to(office.anna, "by anna")
    office.sync(office.anna, office.bo)
    before = segments(office)
    move_to(office.bo, "by bo", "company-1")
    office.sync(office.bo, office.anna)
    gone = segments(office, before)
    write_new_snapshot(office)
    office.sync(office.anna)
    chen = office.newcomer()
    so_far = text(reached)
    office.cut_power(chen, lambda: chen.database.read(lambda session: session.execute(so_far).scalar_one()))
    office.share.hidden_from(chen.number).update(gone)
    return chen


def last_of_bo(office: Room) -> tuple[str, str]:
    query = text("SELECT device, head FROM sync_segment WHERE device = :device ORDER BY number DESC LIMIT 1")
    told = {"device": office.bo.mine.device}
    row = office.anna.database.read(lambda session: session.execute(query, told).one())
    return row.device, row.head


def test_what_was_refused_is_not_shown_where_a_snapshot_that_tells_it_is_half_taken(office: Room) -> None:
    chen = half_taken(office, SHOWN)
    membership.judge(office.anna.database, *last_of_bo(office), False)
    office.sync(office.anna, chen)
    shown = [office.address(one, "company-1") for one in (office.anna, chen)]
    assert shown == [None, None]


def test_what_is_held_of_a_half_taken_snapshot_is_told_whole_once_its_file_comes(office: Room) -> None:
    chen = half_taken(office, ANNOUNCED)
    office.shut_out(office.bo.mine.device, None)
    office.sync(office.anna, chen)
    office.share.reveal()
    office.sync(chen)
    assert chen.database.read(put_aside) == office.anna.database.read(put_aside) != []
    membership.judge(office.anna.database, *last_of_bo(office), True)
    office.sync(office.anna, chen)
    assert [office.address(one, "company-1") for one in (office.anna, chen)] == ["by bo"] * 2


def behind_a_cut(office: Room, times: int) -> object:
    """Bo writes segments, which Anna reads, over what she had written; the last one before them."""
    move_to(office.anna, "before")
    office.sync(office.anna, office.bo)
    bo = office.bo.mine.device
    cut = office.anna.database.read(lambda session: membership._last_of(session, bo))
    for number in range(times):
        move_to(office.bo, f"behind {number}")
        office.sync(office.bo)
    office.sync(office.anna)
    return cut


def test_who_joins_while_the_widest_is_void_begins_with_the_next(office: Room) -> None:
    """What it tells has gone, and what was written since lies there as a segment, which is read then."""
    third = office.third()
    cut = behind_a_cut(office, 3)
    write_new_snapshot(office, at_ms=office.clock.ms)
    office.shut_out(office.bo.mine.device, cut)
    office.sync(office.anna, third)
    write_new_snapshot(office, at_ms=office.clock.ms)
    gone = segments(office)
    move_to(third, "fresh", "company-1")
    office.sync(third)
    for key in gone:
        del office.share.files[key]
    chen = office.add(newcomer(office.anna.database, "chen", office.folder))
    office.sync(chen)
    assert [office.address(chen, key) for key in ("company-0", "company-1")] == ["before", "fresh"]
