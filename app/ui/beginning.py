"""What is said where a shared workspace could not even be begun with: of its place, its rights."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.sync.denied import is_denied
from app.sync.store import StoreError

_NOTHING_BEGUN = {"store_away": "place_not_there", "store_full": "place_full"}
"""By what a round is told, of which the rest is sent later; here there is no rest."""


@contextmanager
def beginning(place: Path) -> Iterator[None]:
    """Found, ask or be let in at a place that a person named.

    Raises StoreError `place_not_there`, `place_full`, `store_denied`, and any other as it is.
    """
    try:
        with looked_at(place):
            yield
    except StoreError as error:
        if error.code not in _NOTHING_BEGUN:
            raise
        raise StoreError(_NOTHING_BEGUN[error.code], path=str(place)) from error


@contextmanager
def looked_at(place: Path) -> Iterator[None]:
    """Whether there is a folder is asked before a store stands between, and what a store may not even read it
    calls read-only; raises StoreError `store_denied`.
    """
    try:
        yield
    except PermissionError as error:
        raise StoreError("store_denied", path=str(place)) from error
    except StoreError as error:
        if is_denied(error):
            raise StoreError("store_denied", path=str(place)) from error
        raise
