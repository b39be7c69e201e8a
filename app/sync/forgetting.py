"""Snapshots that tell of somebody who was erased: which lie there, and what may take their place."""

from collections.abc import Collection, Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.sync.roster import Roster
from app.sync.snapshots import (
    Manifest,
    applied,
    covered_by,
    is_locked,
    stands_in,
    telling_manifests,
    tells_of_erased,
)
from app.sync.unfinished import telling_parts


def must_forget(
    database: Database, roster: Roster, present: Collection[str], found: Sequence[Manifest]
) -> bool:
    """Whether a snapshot tells of somebody who was erased, and no other may take its place."""
    if telling_parts(database, roster, present) and silent_snapshot(database, found, roster) is None:
        return True
    several = telling(database, roster, present)
    lacking = [one for one in several if in_place_of(database, one, found, roster) is None]
    of_use = [one for one in lacking if one in found or _is_locked(database, one)]
    return bool(lacking) and database.read(lambda session: applied(session, of_use)) == of_use


def telling(database: Database, roster: Roster, present: Collection[str]) -> list[Manifest]:
    """The snapshots in the store that tell of somebody erased, whosever they are."""
    return database.read(lambda session: telling_manifests(session, roster, present))


def silent_snapshot(database: Database, found: Sequence[Manifest], roster: Roster) -> Manifest | None:
    """A snapshot that tells of nobody erased and of which everything has been applied here."""
    here = database.read(lambda session: applied(session, found))
    return next((one for one in here if not tells_of_erased(one, roster)), None)


def in_place_of(
    database: Database, old: Manifest, found: Sequence[Manifest], roster: Roster
) -> Manifest | None:
    """The snapshot for which one that tells of somebody erased may go; what nobody may take stands for
    nothing, and what has not been read here cannot be judged."""

    def command(session: Session) -> Manifest | None:
        needed = set[int]()
        if old in found and applied(session, [old]):
            needed = covered_by(session, old) - _with_asides(session)
        elif old in found or is_locked(session, old):
            return None
        return stands_in(session, found, needed, roster)

    return database.read(command)


def _with_asides(session: Session) -> set[int]:
    """The segments that no snapshot tells all of: their files stay."""
    return set(session.execute(text("SELECT segment_id FROM sync_aside")).scalars())


def _is_locked(database: Database, one: Manifest) -> bool:
    return database.read(lambda session: is_locked(session, one))
