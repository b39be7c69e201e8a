"""What the sync centre says of the last rounds."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtGui import QFontMetrics

from app.errors import StorageError, UserError
from app.sync.membership import Enrolled
from app.sync.store import StoreError
from app.ui.look import Look
from app.ui.sentences import sentence
from app.ui.shell.rail_state import RailState
from app.ui.sync.device_line import DeviceLine
from app.ui.sync.state import LastRound, Stand, SyncState, sign, story
from tests.ui.conftest import Show

NOW = datetime(2026, 3, 18, 14, 40)


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (LastRound(NOW), "Just now, nothing new"),
        (LastRound(NOW).then(NOW, 23, 7), "Just now, 23 received, 7 sent"),
        (LastRound(NOW).then(NOW, 23, 7).then(NOW, 0, 0), "Just now, 23 received, 7 sent"),
        (
            LastRound(NOW).then(datetime(2026, 3, 18, 9, 5), 23, 7).then(NOW, 0, 0),
            "Just now, nothing new; Today 09:05, 23 received, 7 sent",
        ),
        (
            LastRound(NOW).then(datetime(2026, 3, 17, 9, 5), 23, 7).then(NOW, 0, 2),
            "Just now, 0 received, 2 sent",
        ),
    ],
)
def test_what_came_last_stays_said_after_rounds_that_find_nothing(
    look: Look, last: LastRound, said: str
) -> None:
    assert look is not None
    assert story(SyncState(Stand.SYNCED, last=last), NOW) == said


def test_what_waits_is_said_in_the_rail_and_in_the_centre(look: Look) -> None:
    assert look is not None
    state = SyncState(Stand.SYNCED, waiting=1, last=LastRound(NOW).then(NOW, 0, 2))
    assert sign(state, NOW).detail == "1 to send"
    assert story(state, NOW) == "1 to send; Just now, 0 received, 2 sent"


@pytest.mark.parametrize(
    ("stand", "error"),
    [
        (Stand.AWAY, StoreError("store_away", path="Z:")),
        (Stand.FAILED, StoreError("store_read_only", path="Z:")),
    ],
)
def test_who_does_not_belong_is_promised_nothing_where_the_folder_does_not_open_either(
    look: Look, stand: Stand, error: StoreError
) -> None:
    assert look is not None
    out = sign(SyncState(stand, waiting=2, error=error, shut_out=True), NOW)
    assert (out.line, out.detail, out.asks) == ("On this computer", "Taken out, 2 only here", True)
    sent = sign(SyncState(stand, error=error, shut_out=True), NOW)
    assert (sent.line, sent.detail, sent.asks) == ("On this computer", "Not in the workspace", True)


def test_who_waits_to_be_let_in_is_not_told_that_it_works_without_the_folder(look: Look) -> None:
    assert look is not None
    error = StoreError("store_away", path="Z:")
    early = sign(SyncState(Stand.AWAY, error=error, barred="waits_to_be_let_in"), NOW)
    assert (early.line, early.detail) == ("Not in the workspace", "Shared folder won't open, see")


def test_how_much_waits_is_said_beside_why_the_drive_takes_nothing(look: Look) -> None:
    assert look is not None
    error = StoreError("store_full", path="Z:")
    full = SyncState(Stand.FAILED, waiting=3, error=error)
    assert story(full, NOW) == f"3 to send; {sentence(error)}"
    assert story(replace(full, waiting=0), NOW) == sentence(error)
    error.params["needed"] = 3_200_000
    assert story(full, NOW) == f"3 to send, which needs at most 3.1 MB there; {sentence(error)}"


@pytest.mark.parametrize(
    "error",
    [StorageError("disk_full"), StorageError("database_locked"), UserError("unexpected")],
    ids=["this disk is full", "this ledger is in use", "a fault of ours"],
)
def test_the_shared_folder_is_not_blamed_for_what_is_wrong_on_this_computer(
    look: Look, error: UserError
) -> None:
    assert look is not None
    assert sign(SyncState(Stand.FAILED, error=error), NOW).detail == "Something went wrong, see"
    assert story(SyncState(Stand.FAILED, error=error), NOW) == sentence(error)


def test_who_has_a_computer_is_read_whole_beside_a_long_date(look: Look, show: Show) -> None:
    device = Enrolled("9c41a0b2d3e4f506", "vm", "m", "周以宁", "ADMIN", True, False, numbers=True)
    now = datetime(2026, 3, 18, 14, 40)
    line = DeviceLine(device, datetime(2025, 11, 27), now)
    show(line, 324, 54)
    name, who, when = line.places()
    assert line.who == "周以宁, Administrator, numbers projects"
    assert QFontMetrics(look.theme.font("caption")).horizontalAdvance(line.who) <= who.width()
    assert not when.intersects(name)
    assert not when.intersects(who)


def test_a_reason_too_long_for_the_rail_takes_another_line(look: Look, show: Show) -> None:
    rail = RailState()
    rail.show_sign(sign(SyncState(Stand.SYNCED, last=LastRound(NOW)), NOW))
    show(rail, look.theme.px(149), 60)
    usual = rail.sizeHint().height()
    rail.show_sign(sign(SyncState(Stand.FAILED, error=StoreError("store_away")), NOW))
    assert rail.sign.detail == "Shared folder won't open, see"
    assert rail.sizeHint().height() == usual + look.theme.px(18)
