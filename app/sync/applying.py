"""Applies what has arrived: segment by segment, each in portions, as far as chains and keys allow."""

from collections import deque

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.sync import chain
from app.sync.actions import open_actions
from app.sync.asides import accepted_in, take_in_accepted
from app.sync.canonical import DamagedFileError
from app.sync.file_traffic import LABEL
from app.sync.identity import Identity, epoch_keys
from app.sync.inbox import take_in
from app.sync.roster import Roster
from app.sync.rounds import Report, Round


def apply_arrived(
    database: Database, mine: Identity, roster: Roster, done: Round, report: Report | None, seconds: float
) -> None:
    """Apply whatever can be applied, until nothing can: one device's gap stops that device alone."""
    database.receive(LABEL, lambda session: chain.reconsider(session.connection(), roster))
    take_in_accepted(database, LABEL, mine, roster)
    known = epoch_keys(mine, roster)
    waiting = database.read(lambda session: chain.arrived(session.connection()))
    applied = database.read(lambda session: chain.applied_heads(session.connection()))
    total, moved = len(waiting), True
    while moved:
        moved, left = False, []
        for one in waiting:
            if not chain.is_ripe(one.segment, applied, roster, known):
                left.append(one)
                continue
            try:
                done.put_aside += _apply_one(database, one, known[one.segment.epoch], roster, seconds)
            except DamagedFileError:
                done.damaged += 1  # signed, and yet no segment: its device waits, the others go on
                continue
            done.applied += 1
            applied.add(one.segment.head)
            moved = True
            if report is not None:
                report(done.applied, total)
        waiting = left
    done.held = database.read(chain.held)


def _apply_one(database: Database, one: chain.Arrived, secret: bytes, roster: Roster, seconds: float) -> int:
    """Apply a segment, portion by portion, each with the place it leads to (G5); how many actions were put
    aside."""
    actions, taken = deque(open_actions(one.segment, secret)), 1
    while actions and taken < one.taken:
        taken += actions.popleft().lines
    author, state = one.segment.place.device, roster.state_at(one.segment.roster)
    accepted = accepted_in(roster, one.segment)

    def portion(session: Session) -> dict[str, frozenset[str]]:
        return take_in(session, one.id, author, actions, state, accepted, seconds)

    database.receive(LABEL, portion)
    while actions:
        database.receive(LABEL, portion)
    return database.read(
        lambda session: int(
            session.execute(
                text("SELECT count(*) FROM sync_aside WHERE segment_id = :id"), {"id": one.id}
            ).scalar_one()
        )
    )
