"""Two computers that meet in a folder end with the same records, and nothing written on either is lost."""

import os
import shutil
import time
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from app.clock import FixedClock
from app.database import Records, Session
from app.errors import UserError
from app.models.people import Company
from app.sync import engine, invitations, membership
from app.sync.clocks import clock_ahead_ms
from app.sync.requests import kept_requests
from app.sync.store import StoreError
from app.ui.sync.clock_words import clock_sentence
from tests.sync.conftest import TODAY, WEEK, Computer, Office


def add_company(name: str, key: str = "c1"):  # type: ignore[no-untyped-def]
    return lambda session: session.add(Company(id=key, name_zh=name, name_key=name))


def set_company(column: str, value: object, key: str = "c1"):  # type: ignore[no-untyped-def]
    def command(session: Session) -> None:
        setattr(session.get(Company, key), column, value)

    return command


def company(computer: Computer, column: str, key: str = "c1") -> object:
    query = text(f"SELECT {column} FROM company WHERE id = :id")
    return computer.database.read(lambda session: session.execute(query, {"id": key}).scalar())


def rivals(computer: Computer) -> int:
    query = text(
        "SELECT count(*) FROM (SELECT 1 FROM open_head GROUP BY record_id, field_no HAVING count(*) > 1)"
    )
    return int(computer.database.read(lambda session: session.execute(query).scalar_one()))


def meet(*computers: Computer) -> None:
    for _ in range(2):
        for one in computers:
            one.sync()


def test_a_newcomer_gets_everything_and_is_who_the_administrator_says(office: Office) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    assert company(bo, "name_zh") == "松果储能"
    assert bo.database.local("member") == "bo"


def test_a_computer_that_waits_to_be_let_in_leaves_the_drive_as_it_is(office: Office) -> None:
    anna = office.founder()
    code = invitations.invite(anna.database, "MEMBER", WEEK, "anna")
    anna.sync()
    one = office.computer()
    invitations.ask_to_join(one.database, office.share, code, "周以宁")
    before = sorted(office.share.rglob("*"))
    told = one.sync()
    assert (told.sent, told.put_back, told.damaged) == (0, 0, 0)
    assert sorted(office.share.rglob("*")) == before


def test_a_request_that_did_not_reach_the_drive_is_forgotten(office: Office) -> None:
    anna = office.founder()
    first, second = (invitations.invite(anna.database, "MEMBER", WEEK, "anna") for _ in range(2))
    anna.sync()
    one = office.computer()
    invitations.ask_to_join(one.database, office.share, first, "周以宁")
    kept = one.database.read(kept_requests)
    joining = anna.store.root / "join"
    shutil.rmtree(joining)
    joining.write_bytes(b"no folder")
    with pytest.raises(StoreError):
        invitations.ask_to_join(one.database, office.share, second, "周以宁")
    assert one.database.read(kept_requests) == kept


def test_a_request_whose_code_has_long_run_out_is_shown_no_more(office: Office) -> None:
    anna = office.founder()
    code = invitations.invite(anna.database, "MEMBER", WEEK, "anna")
    anna.sync()
    invitations.ask_to_join(office.computer().database, office.share, code, "周以宁")
    shown = []
    for day in (WEEK, WEEK + timedelta(days=7), WEEK + timedelta(days=8)):
        anna.database.clock = FixedClock(datetime.combine(day, TODAY.time()))
        shown.append([one.name for one in invitations.requests(anna.database, anna.store)])
    assert shown == [["周以宁"], ["周以宁"], []]


def test_once_a_day_a_round_sweeps_away_what_this_computer_left_half_written(office: Office) -> None:
    anna = office.founder()
    (blobs := anna.store.root / "blob" / "3f").mkdir(parents=True)
    mine, other = (f"~{device}-00000000.tmp" for device in (anna.database.local("device"), "f" * 16))
    for place in (anna.store.root / "seg" / mine, blobs / mine, blobs / other):
        place.write_bytes(b"half")
        os.utime(place, (0, 0))
    assert [anna.sync().strays, anna.sync().removed] == [0, 0]
    anna.database.set_local("sync.swept", "0")
    assert [anna.sync().removed, anna.sync().removed] == [2, 0]
    assert list(anna.store.root.rglob("*.tmp")) == [blobs / other]


def test_different_fields_of_one_record_are_both_kept(office: Office) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    anna.write(set_company("address", "一号路"))
    bo.write(set_company("main_business", "储能"))
    meet(anna, bo)
    for one in (anna, bo):
        assert (company(one, "address"), company(one, "main_business")) == ("一号路", "储能")
        assert rivals(one) == 0


def test_one_field_changed_by_two_shows_the_later_and_keeps_both(office: Office) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    anna.write(set_company("address", "一号路"))
    bo.write(set_company("address", "二号路"))
    meet(anna, bo)
    for one in (anna, bo):
        assert company(one, "address") == "二号路"
        assert rivals(one) == 1


def test_the_owner_of_a_side_decides_by_editing_on(office: Office) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    anna.write(set_company("address", "一号路"))
    bo.write(set_company("address", "二号路"))
    meet(anna, bo)
    anna.write(set_company("address", "三号路"))
    meet(anna, bo)
    for one in (anna, bo):
        assert company(one, "address") == "三号路"
        assert rivals(one) == 0


def test_a_form_that_was_open_while_a_colleagues_change_arrived_replaces_nothing_unseen(
    office: Office,
) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    opened_at = bo.database.position()
    anna.write(set_company("address", "一号路"))
    meet(anna, bo)
    bo.write(set_company("address", "二号路"), seen=opened_at)
    meet(bo, anna)
    for one in (anna, bo):
        assert company(one, "address") == "二号路"
        assert rivals(one) == 1


def test_a_round_that_ends_inside_a_segment_goes_on_there(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    for number in range(4):
        anna.write(set_company("address", f"{number} 号路"))
    anna.sync()
    monkeypatch.setattr(engine, "FREELY", 0)
    receive, portions = bo.database.receive, iter(range(3))

    def until_the_power_goes(label: str, command: Callable[[Session], Records]) -> Records:
        if next(portions, None) is None:
            raise KeyboardInterrupt
        return receive(label, command)

    monkeypatch.setattr(bo.database, "receive", until_the_power_goes)
    with pytest.raises(KeyboardInterrupt):
        bo.sync()
    monkeypatch.setattr(bo.database, "receive", receive)
    assert company(bo, "address") == "1 号路"
    assert bo.sync().applied == 1
    assert company(bo, "address") == "3 号路"
    logged = text("SELECT count(*), count(DISTINCT uuid) FROM change_tx")
    assert len(set(bo.database.read(lambda session: session.execute(logged).one()))) == 1


def test_a_record_deleted_by_one_and_changed_by_another_comes_back(office: Office) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    anna.write(set_company("deleted_at", "2026-03-18T10:00"))
    bo.write(set_company("address", "二号路"))
    meet(anna, bo)
    for one in (anna, bo):
        assert company(one, "deleted_at") is None
        assert company(one, "address") == "二号路"


def test_what_is_written_to_a_record_in_the_bin_does_not_bring_it_back_elsewhere(office: Office) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    anna.write(set_company("deleted_at", "2026-03-18T10:00"))
    anna.write(lambda session: session.execute(text("UPDATE company SET address = '一号路' WHERE id = 'c1'")))
    meet(anna, bo)
    for one in (anna, bo):
        assert company(one, "deleted_at") == "2026-03-18T10:00"


def test_a_record_deleted_by_one_is_deleted_for_all(office: Office) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    bo.write(set_company("deleted_at", "2026-03-18T10:00"))
    meet(bo, anna)
    assert company(anna, "deleted_at") == "2026-03-18T10:00"


def test_an_emptied_drive_is_filled_again_by_whoever_syncs(office: Office) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    bo.write(set_company("address", "二号路"))
    meet(bo, anna)
    before = sorted(anna.store.sizes("seg"))
    for name in before:
        anna.store.remove("seg", name)
    anna.sync()
    assert sorted(anna.store.sizes("seg")) == before


def test_a_member_who_writes_beyond_their_role_changes_nothing_for_others(office: Office) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁")
    bo.write_past_the_rule(
        lambda session: session.execute(text("UPDATE official SET rank_level = 10 WHERE id = 'bo'"))
    )
    bo.sync()
    done = anna.sync()
    assert done.put_aside == 1
    query = text("SELECT rank_level FROM official WHERE id = 'bo'")
    assert anna.database.read(lambda session: session.execute(query).scalar_one()) == 90


def test_a_round_with_nothing_new_asks_little_of_the_drive(office: Office) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁")
    meet(anna, bo, anna, bo)
    done = anna.sync()
    assert (done.sent, done.received, done.applied, done.put_back) == (0, 0, 0, 0)
    assert done.operations <= 10


def heads_of(computer: Computer, device: str) -> list[str]:
    query = text("SELECT head FROM sync_segment WHERE device = :device ORDER BY number DESC")
    return list(
        computer.database.read(lambda session: session.execute(query, {"device": device}).scalars().all())
    )


def device_of(computer: Computer) -> str:
    return str(computer.database.local("device"))


def test_what_a_removed_computer_goes_on_writing_is_held_everywhere(office: Office) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo, chen = office.joined(anna, "bo", "周以宁"), office.joined(anna, "chen", "陈望舒")
    meet(anna, bo, chen)
    membership.remove(anna.database, [device_of(bo)])
    bo.write(set_company("address", "二号路"))
    bo.write(add_company("石榴籽生物", "c2"))
    bo.sync()
    chen.sync()
    assert company(chen, "address") == "二号路"  # the removal has not reached the drive yet
    anna.sync()
    chen.sync()
    for one in (anna, chen):
        assert company(one, "address") is None
        assert company(one, "name_zh", "c2") is None
        assert one.sync().held == 1


def test_an_administrator_may_let_what_was_held_count(office: Office) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo, chen = office.joined(anna, "bo", "周以宁"), office.joined(anna, "chen", "陈望舒")
    meet(anna, bo, chen)
    bo.write(set_company("address", "二号路"))
    bo.sync()
    membership.remove(anna.database, [device_of(bo)])
    meet(anna, chen)
    assert company(chen, "address") is None
    membership.judge(anna.database, device_of(bo), heads_of(anna, device_of(bo))[0], accept=True)
    meet(anna, chen)
    for one in (anna, chen):
        assert company(one, "address") == "二号路"


def test_a_removed_computer_cannot_read_what_comes_after(office: Office) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    with pytest.raises(UserError, match="no_such_device"):
        membership.remove(anna.database, [device_of(bo), "nobody"])
    membership.remove(anna.database, [device_of(bo)])
    with pytest.raises(UserError, match="no_such_device"):
        membership.remove(anna.database, [device_of(bo)])
    anna.write(set_company("address", "一号路"))
    meet(anna, bo)
    assert company(bo, "address") is None


def test_a_wrong_clock_is_told_with_both_times_until_it_is_set_right(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    really = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: really() - 12 * 60 * 1_000_000_000)
    anna.sync()
    ahead = anna.database.read(clock_ahead_ms)
    assert ahead is not None
    assert abs(ahead - 12 * 60_000) < 60_000
    told = clock_sentence(ahead, datetime(2026, 3, 18, 23, 55))
    assert "computer says 2026-03-18 23:55" in told or "Mar 18, 2026 23:55" in told
    monkeypatch.setattr(time, "time_ns", really)
    anna.write(set_company("address", "滨江路 1 号"))
    anna.sync()
    assert anna.database.read(clock_ahead_ms) is None
