"""What a snapshot had left out that was taken here, and that nobody may take any more: it must be read."""

import json

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.models.sync import UNTOLD
from app.sync.limits import held_elsewhere
from app.sync.roster import Roster
from app.sync.snapshots import accepts_hold, covered_by, is_void, read_manifest, told_by


def note_left_out(database: Database, roster: Roster) -> bool:
    """Mark the segments that must be read after all; whether some came to it just now.

    A snapshot tells of them what was shown as long as something else counted, which has replaced nothing by
    now. What they brought is shown until they are read, and where their files have gone for ever.
    """
    missing = database.read(lambda session: _left_out(session, roster))
    before = database.read(untold)
    if missing == before:
        return False
    database.refresh(lambda session: _mark(session, missing))
    return bool(missing - before)


def untold(session: Session) -> set[int]:
    """The segments that count and are marked: neither a file nor a snapshot here tells what they say."""
    query = text(f"SELECT id FROM sync_segment WHERE state = 'APPLIED' AND {UNTOLD}")
    return set(session.execute(query).scalars())


def _left_out(session: Session, roster: Roster) -> set[int]:
    """The segments that count and were not gone through, of which only such a snapshot has told."""
    query = text("SELECT octets FROM sync_snapshot WHERE state = 'TAKEN'")
    taken = [read_manifest(octets, roster) for octets in session.execute(query).scalars()]
    if not taken:
        return set()
    elsewhere = held_elsewhere(session, roster)
    # Whoever wrote them: that its author is no administrator any more makes nothing of it wrong.
    sound = [
        one for one in taken if accepts_hold(one, roster) and not is_void(session, one, roster, elsewhere)
    ]
    if len(sound) == len(taken) and not any(one.passed for one in taken):
        return set()
    query = text("SELECT id FROM sync_segment WHERE state = 'APPLIED' AND (size = 0 OR taken < lines)")
    half = set(session.execute(query).scalars())
    if not half:
        return set()
    told = set[int]().union(*(covered_by(session, one) for one in taken))
    return half.intersection(told).difference(*(told_by(session, one) for one in sound))


def _mark(session: Session, missing: set[int]) -> None:
    """Have these read, from their files here or in the store, and others no more: they were told since."""
    told = {"ids": json.dumps(sorted(missing))}
    which = "id IN (SELECT value FROM json_each(:ids))"
    session.execute(
        text(
            f"UPDATE sync_segment SET taken = iif({which}, 0, lines) WHERE state = 'APPLIED' AND size = 0"
            f" AND (taken = 0) <> ({which})"
        ),
        told,
    )
    session.execute(
        text(f"UPDATE sync_segment SET state = 'WAITING', taken = 0 WHERE size > 0 AND {which}"), told
    )
    # The packs they lie in were read before.
    packs = f"SELECT pack_id FROM sync_segment WHERE size = 0 AND {which}"
    session.execute(text(f"DELETE FROM sync_pack WHERE id IN ({packs})"), told)
    gone = "pack_id NOT IN (SELECT id FROM sync_pack)"
    session.execute(text(f"UPDATE sync_segment SET pack_id = NULL WHERE {gone}"))
