"""Histories told step by step, each for rules without which it comes out otherwise."""

from tests.sync import people_histories, share_histories, writing_histories
from tests.sync.room import Beginning, Told, room

HISTORIES: Told = {**writing_histories.TOLD, **share_histories.TOLD, **people_histories.TOLD}
"""By the mutant that each is for."""


def tell(name: str, beginning: Beginning | None = None) -> None:
    """Raises AssertionError when the history for a mutant does not come out as it must."""
    with room(beginning) as office:
        HISTORIES[name](office)
