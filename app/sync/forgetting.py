"""Snapshots that tell of somebody who was erased: which lie there, and what may take their place."""

from collections.abc import Collection, Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.sync.putting_off import is_locked, still_late
from app.sync.roster import Roster
from app.sync.snapshots import (
    Manifest,
    applied,
    covered_by,
    half_told,
    knows_all_of,
    reached_by,
    stands_in,
    telling_manifests,
)
from app.sync.thinning import COUNTING

_AWAITED = "sync.awaited"
"""Of this computer alone: such snapshots that are left for a week, and for how long they have been."""


def must_forget(
    database: Database, roster: Roster, present: Collection[str], found: Sequence[Manifest]
) -> bool:
    """Whether a snapshot tells of somebody who was erased, and no other may take its place."""
    several = telling(database, roster, present, found)
    lacking = [one for one in several if in_place_of(database, one, found, roster) is None]
    of_use = [one for one in lacking if one in found or _is_locked(database, one)]
    known = database.read(lambda session: applied(session, of_use, roster))
    return any(one not in of_use or one in known for one in lacking)


def telling(
    database: Database, roster: Roster, present: Collection[str], found: Sequence[Manifest]
) -> list[Manifest]:
    """The snapshots in the store that tell of somebody erased and are to be replaced, whosever they are.

    One that nobody may take now, and that stands for what is not here, is left for a week: it may become
    whole, or an administrator may let count what makes it void.
    """

    def command(session: Session) -> tuple[list[Manifest], list[str]]:
        several = telling_manifests(session, roster, present)
        return several, [one.name for one in several if not knows_all_of(session, one)]

    several, awaited = database.read(command)
    # Counted on where it can be taken for a while: what is cut is tried again each hour.
    left = set(awaited) - still_late(database, _AWAITED, awaited)
    return [one for one in several if one in found or one.name not in left]


def in_place_of(
    database: Database, old: Manifest, found: Sequence[Manifest], roster: Roster
) -> Manifest | None:
    """The snapshot for which one that tells of somebody erased may go: it stands for as much of what counts,
    and tells of what is here in part.

    What can be taken, or be read by others, and was not here cannot be judged."""

    def command(session: Session) -> Manifest | None:
        readable = old in found or is_locked(session, old.name)
        if readable and not applied(session, [old], roster):
            return None
        needed = covered_by(session, old) & _told_whole(session)
        half = half_told(session, old)
        able = [one for one in found if half <= reached_by(session, one)]
        return stands_in(session, able, needed, roster)

    return database.read(command)


def _told_whole(session: Session) -> set[int]:
    """The segments that count here, but for those that no snapshot tells all of: their files stay."""
    query = text(
        f"SELECT id FROM sync_segment s WHERE {COUNTING}"
        " AND NOT EXISTS (SELECT 1 FROM sync_aside a WHERE a.segment_id = s.id)"
    )
    return set(session.execute(query).scalars())


def _is_locked(database: Database, one: Manifest) -> bool:
    return database.read(lambda session: is_locked(session, one.name))
