"""What a snapshot told that nobody may take any more, for a removal or a refusal came later."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from app.models.people import Person
from app.services.conflicts import conflicts
from app.sync import compaction, membership
from app.sync.actions import open_all
from app.sync.asides import put_aside
from app.sync.erasing import purge
from app.sync.identity import epoch_keys
from app.sync.packs import write_pack
from app.sync.segments import read as read_segment
from tests.sync.fleet import Machine, newcomer
from tests.sync.room import Room, move_to, room
from tests.sync.share_histories import segments, write_new_snapshot


@pytest.fixture
def office() -> Iterator[Room]:
    with room() as made:
        yield made


def asked(machine: Machine) -> list[list[object]]:
    return [[side.value for side in one.sides] for one in machine.database.read(conflicts)]


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


def rest(office: Room, *machines: Machine) -> None:
    """Let some days pass, and what must be read again be read."""
    for _ in range(4):
        office.clock.ms += 2 * compaction.PATIENCE_MS
        office.sync(*machines)


@pytest.mark.parametrize("packed", [False, True])
def test_who_began_with_it_reads_what_it_had_left_out(office: Room, packed: bool) -> None:
    """It had been replaced by something behind the cut, and is shown again."""
    cut = behind_a_cut(office, 2)
    if packed:
        view = office.share.seen_by(office.anna.number)
        assert write_pack(office.anna.database, office.anna.mine, view, office.clock.ms, 0)
    write_new_snapshot(office, at_ms=office.clock.ms)
    chen = office.newcomer()
    if packed:
        for key in segments(office):
            del office.share.files[key]
    office.sync(chen)
    assert office.address(chen) == "behind 1"
    office.shut_out(office.bo.mine.device, cut)
    office.sync(office.anna, chen)
    assert office.address(office.anna) == office.address(chen) == "before"


@pytest.mark.parametrize("role", ["ADMIN", "MEMBER"])
def test_what_it_had_left_out_is_read_though_it_tells_of_somebody_erased(office: Room, role: str) -> None:
    """A mirror brings the file as it was before; an administrator has kept it to have lines of it named."""
    office.anna.write("Create", lambda session: session.add(Person(id="p1", name_zh="示例")))
    cut = behind_a_cut(office, 2)
    write_new_snapshot(office, at_ms=office.clock.ms)
    chen = office.newcomer()
    membership.set_role(office.anna.database, "chen", role)
    office.sync(office.anna, chen)
    move_to(chen, "by chen", "company-1")
    office.sync(chen)
    before = {key: office.share.files[key] for key in segments(office)}
    purge(office.anna.database, "p1")
    for shut_out in (False, True):
        if shut_out:
            office.shut_out(office.bo.mine.device, cut)
        office.sync(office.anna)
        for key in segments(office, before):
            del office.share.files[key]
        office.share.files.update(before)
        office.sync(chen)
    office.sync(chen)
    assert office.address(office.anna) == office.address(chen) == "before"
    assert told_in_archive(chen) == []


def told_in_archive(machine: Machine) -> list[bytes]:
    """Lines of segments kept there that tell of somebody."""
    query = text("SELECT octets FROM sync_octets")
    kept = machine.database.read(lambda session: session.execute(query).scalars().all())
    secrets, erasures = epoch_keys(machine.mine, machine.roster), machine.roster.state.erasures_of
    opened = [read_segment(octets) for octets in kept]
    lines = [line for one in opened for line in open_all(one, secrets[one.epoch], erasures(one.head))[0]]
    return [line for line in lines if "示例".encode() in line]


def test_who_joins_by_another_of_an_administrator_who_began_with_it_knows_that_too(office: Room) -> None:
    cut = behind_a_cut(office, 2)
    write_new_snapshot(office, at_ms=office.clock.ms)
    chen = office.newcomer()
    membership.set_role(office.anna.database, "chen", "ADMIN")
    office.sync(office.anna, chen)
    office.shut_out(office.bo.mine.device, cut)
    office.sync(office.anna, chen)
    write_new_snapshot(office, chen)
    dan = office.newcomer()
    office.share.hidden_from(dan.number).update(segments(office))
    office.sync(dan, dan)
    assert [office.address(one) for one in (office.anna, chen, dan)] == ["before"] * 3


def test_a_narrower_one_of_which_all_had_been_applied_tells_it_where_the_files_have_gone(
    office: Room,
) -> None:
    """Dan had not read what is behind the cut when he wrote his."""
    third = office.third()
    dan = office.newcomer()
    membership.set_role(office.anna.database, "chen", "ADMIN")
    move_to(office.anna, "before")
    office.sync(office.anna, office.bo, third, dan)
    bo = office.bo.mine.device
    cut = office.anna.database.read(lambda session: membership._last_of(session, bo))
    before = segments(office)
    for number in range(2):
        move_to(office.bo, f"behind {number}")
        office.sync(office.bo)
    office.share.hidden_from(dan.number).update(segments(office, before))
    office.sync(office.anna)
    write_new_snapshot(office, at_ms=office.clock.ms)
    write_new_snapshot(office, dan, office.clock.ms)
    office.sync(office.anna, dan)
    chen = office.newcomer()
    office.sync(chen, chen)
    assert office.address(chen) == "behind 1"
    office.share.hidden_from(chen.number).update(segments(office))
    office.shut_out(bo, cut)
    office.sync(office.anna, chen)
    assert office.address(office.anna) == office.address(chen) == "before"


def test_who_had_a_file_and_took_the_snapshot_for_what_it_follows_is_asked_like_others(office: Room) -> None:
    """What the file says had been left out, for it was replaced by what a cut leaves out now."""
    third, writer = office.third(), office.newcomer()
    office.sync(office.anna, office.bo, third, writer)
    before = segments(office)
    move_to(third, "lost for bo", "company-1")
    office.sync(third)
    office.share.hidden_from(office.bo.number).update(segments(office, before))
    move_to(third, "by third")
    office.sync(third, writer)
    device = writer.mine.device
    cut = writer.database.read(lambda session: membership._last_of(session, device))
    move_to(writer, "behind the cut")
    office.sync(writer, office.anna, office.bo)
    for address in ("later", "later still"):
        move_to(office.anna, address)
        office.sync(office.anna)
    write_new_snapshot(office)
    office.sync(office.anna, office.bo)
    assert office.address(office.bo) == "later still"
    office.shut_out(device, cut)
    office.sync(office.anna, office.bo)
    assert asked(office.anna) == asked(office.bo) == [["later still", "by third"]]


def test_what_is_put_aside_after_all_has_replaced_nothing_for_who_began_with_it(office: Room) -> None:
    """Bo accepted it without knowing that Anna had shut him out, and wrote over it."""
    third = office.third()
    for address in ("zero", "first"):
        move_to(office.anna, address)
    membership.set_role(office.anna.database, "bo", "ADMIN")
    membership.set_role(office.anna.database, "chen", "VIEWER")
    office.sync(office.anna, office.bo, third)
    third.database.set_local("role", "ADMIN")
    move_to(third, "beyond a role")
    dan = office.newcomer()
    office.sync(third, office.bo, office.anna)
    (aside,) = office.bo.database.read(put_aside)
    known = set(office.share.files)
    membership.judge(office.bo.database, aside.device, aside.head, True, aside.action)
    office.sync(office.bo)
    for address in ("later", "later still"):
        move_to(office.bo, address)
        office.sync(office.bo)
    write_new_snapshot(office, office.bo)
    office.sync(office.bo, dan)
    assert office.address(dan) == "later still"
    bo = office.bo.mine.device
    cut = office.bo.database.read(lambda session: membership._last_of(session, bo))
    said = {key for key in office.share.files.keys() - known if key[0] == "roster"}
    office.share.hidden_from(office.anna.number).update(said)
    office.shut_out(bo, cut)
    office.share.reveal()
    rest(office, office.anna, dan)
    assert office.address(office.anna) == office.address(dan) == "later still"
    assert asked(office.anna) == asked(dan) == [["later still", "first"]]


def who_began_with_what_is_void(office: Room, several: int = 1) -> list[Machine]:
    """Chen, an administrator, and others who took the same snapshot and see no file it stands for."""
    cut = behind_a_cut(office, 2)
    write_new_snapshot(office, at_ms=office.clock.ms)
    machines = [office.newcomer() for _ in range(several)]
    membership.set_role(office.anna.database, "chen", "ADMIN")
    office.sync(office.anna, *machines)
    for one in machines:
        office.share.hidden_from(one.number).update(segments(office))
    office.shut_out(office.bo.mine.device, cut)
    office.sync(office.anna, *machines)
    return machines


def test_who_joins_by_what_an_administrator_wrote_before_the_files_came_reads_them_too(office: Room) -> None:
    """Chen began with what is void by now, and his mirror brings the files a little later."""
    (chen,) = who_began_with_what_is_void(office)
    office.share.reveal()
    office.sync(chen)
    assert office.address(office.anna) == office.address(chen) == "before"
    dan = office.newcomer()
    office.sync(dan)
    rest(office, office.anna, chen, dan)
    assert [office.address(one) for one in (office.anna, chen, dan)] == ["before"] * 3


def test_another_who_began_with_it_reads_them_too_when_they_come(office: Room) -> None:
    chen, dan = who_began_with_what_is_void(office, 2)
    office.share.reveal()
    rest(office, office.anna, chen, dan)
    assert [office.address(one) for one in (office.anna, chen, dan)] == ["before"] * 3


def test_it_comes_to_rest_where_the_files_have_gone_for_good(office: Room) -> None:
    (chen,) = who_began_with_what_is_void(office)
    dan = office.newcomer()
    office.share.hidden_from(dan.number).update(segments(office))
    rest(office, chen, dan)
    assert_nothing_moves(office, chen, dan, chen, dan)
    office.share.reveal()
    rest(office, office.anna, chen, dan)
    assert [office.address(one) for one in (office.anna, chen, dan)] == ["before"] * 3
    assert_nothing_moves(office, office.anna, chen, dan)


def assert_nothing_moves(office: Room, *machines: Machine) -> None:
    for one in machines:
        done = one.sync(office.share.seen_by(one.number))
        assert (done.snapshots, done.received, done.put_back, done.removed, done.applied) == (0,) * 5


def states(machine: Machine) -> list[str]:
    query = text("SELECT state FROM sync_segment ORDER BY id")
    return list(machine.database.read(lambda session: session.execute(query).scalars().all()))


def write(machine: Machine, *operations: dict[str, object]) -> None:
    membership.write_operations(machine.database, machine.mine, machine.roster, list(operations))


def test_what_was_marked_and_held_for_a_while_counts_again(office: Room) -> None:
    """What Anna wrote has gone as files; who had not read it gave her a lower role, and gave it back."""
    (chen,) = who_began_with_what_is_void(office)
    state = chen.roster.state
    anna = office.anna.mine.device
    member = state.devices[anna].member
    lower: dict[str, object] = {
        "op": "role",
        "member": member,
        "role": "MEMBER",
        "scope": [],
        "cut": {anna: None},
    }
    write(chen, lower)
    office.sync(chen)
    assert "HELD" in states(chen)
    write(chen, {**lower, "role": "ADMIN", "cut": {}})
    office.sync(chen, office.anna)
    move_to(office.anna, "fresh", "company-1")
    office.sync(office.anna, chen, chen)
    assert "COMING" not in states(chen)
    assert office.address(chen, "company-1") == "fresh"
