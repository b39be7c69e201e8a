"""A clock that is behind those of the others is told as far as their files can tell it, and no further."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from app.models.people import Official
from app.sync import invitations
from app.sync.clocks import MINUTE_MS, others_ahead_ms
from app.sync.packages import take_package, write_package
from app.sync.standing import standing
from app.ui.sync.clock_words import clock_sentence
from tests.sync.conftest import WEEK, Computer, Office

HOUR = 60


@contextmanager
def ahead(minutes: int) -> Iterator[None]:
    """Everything within goes by a clock that runs before the true one."""
    really = time.time_ns
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(time, "time_ns", lambda: really() + minutes * 60 * 1_000_000_000)
        yield


def told(computer: Computer) -> int | None:
    """How many minutes the others are ahead, as this computer knows."""
    found = computer.database.read(standing)
    assert found is not None
    return None if found.others_ahead_ms is None else found.others_ahead_ms // MINUTE_MS


def rename(computer: Computer, name: str) -> None:
    computer.write(lambda session: setattr(session.get_one(Official, "anna"), "name", name))


@pytest.mark.parametrize(
    ("minutes", "lead"),
    [
        ([], None),
        ([-5000, -60], None),  # came late, or a clock behind: nobody knows
        ([9], None),
        ([11.5], 11),
        ([61, -600], 61),
        ([61, 1], None),  # one against one: rather quiet
        ([61, 62, 1], 61),
        ([1, -3, 90], None),
        ([60 * 24 * 365 * 26], 60 * 24 * 365 * 26),  # this computer's battery is empty
        ([2**60], None),
    ],
)
def test_the_middle_of_those_who_spoke_lately_decides(minutes: list[float], lead: int | None) -> None:
    said_at = [int(1_000_000 + one * MINUTE_MS) for one in minutes]
    found = others_ahead_ms(said_at, 1_000_000)
    assert found == (None if lead is None else lead * MINUTE_MS)


def test_who_is_behind_is_told_until_the_clocks_agree(office: Office) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁")
    assert (told(anna), told(bo)) == (None, None)
    with ahead(HOUR):
        bo.sync()
    anna.sync()
    assert told(anna) in (59, 60)
    sentence = clock_sentence(None, datetime(2026, 3, 18, 23, 30), told(anna) and HOUR * MINUTE_MS)
    assert "23:30" in sentence
    assert "00:30" in sentence
    with ahead(HOUR):
        assert told(anna) is None  # at once, when the own clock was the wrong one and is set right
    bo.sync()
    anna.sync()
    assert told(anna) is None


def test_one_wrong_clock_among_several_is_not_taken_for_the_own(office: Office) -> None:
    anna = office.founder()
    bo, chen = office.joined(anna, "bo", "周以宁"), office.joined(anna, "chen", "陈知远")
    with ahead(HOUR):
        bo.sync()
    anna.sync()
    assert told(anna) is None
    with ahead(HOUR):
        chen.sync()
    anna.sync()
    assert told(anna) in (59, 60)


def test_by_stick_alone_the_last_action_tells_it(office: Office, tmp_path: Path) -> None:
    anna, bo = office.founder(), office.computer()
    code = invitations.invite(anna.database, "ADMIN", WEEK, None)
    sticks = (tmp_path / f"{number}.zip" for number in range(9))

    def carry(giver: Computer, taker: Computer) -> None:
        stick = next(sticks)
        write_package(giver.database, stick)
        take_package(taker.database, stick)

    invitation = next(sticks)
    write_package(anna.database, invitation)
    invitations.ask_to_join(bo.database, invitation, code, "周以宁")
    carry(bo, anna)
    (request,) = invitations.requests(anna.database, anna.store)
    invitations.admit(anna.database, request)
    carry(anna, bo)
    with ahead(HOUR):
        rename(bo, "许青")
    carry(bo, anna)
    assert told(anna) in (59, 60)
    rename(bo, "许青禾")
    carry(bo, anna)
    assert told(anna) is None
    query = text("SELECT count(*) FROM sync_state WHERE device = :device")
    device = {"device": bo.database.local("device")}
    assert anna.database.read(lambda session: session.execute(query, device).scalar_one()) == 0
