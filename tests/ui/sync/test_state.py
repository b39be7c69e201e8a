"""What the sync centre says of the last rounds."""

from dataclasses import replace
from datetime import datetime

import pytest

from app.sync.store import StoreError
from app.ui.look import Look
from app.ui.sentences import sentence
from app.ui.sync.state import LastRound, Stand, SyncState, sign, story

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


def test_how_much_waits_is_said_beside_why_the_drive_takes_nothing(look: Look) -> None:
    assert look is not None
    error = StoreError("store_full", path="Z:")
    full = SyncState(Stand.FAILED, waiting=3, error=error)
    assert story(full, NOW) == f"3 to send; {sentence(error)}"
    assert story(replace(full, waiting=0), NOW) == sentence(error)
