"""What this computer has written and no other has yet."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.local_values import MEMBERSHIP, local_value
from app.models.sync import UNSETTLED
from app.services.print_register import PRINTING

_WAITING = (
    "SELECT (SELECT count(*) FROM change_tx WHERE segment_id IS NULL AND last_seq IS NOT NULL"
    " AND label <> :but) + (SELECT count(*) FROM sync_segment s CROSS JOIN change_tx t"
    f" ON t.segment_id = s.id WHERE s.{UNSETTLED} AND s.state = 'SEALED' AND t.label <> :but)"
)


def waiting(session: Session, but: str = "") -> int:
    """How many actions of this computer have not reached the store yet, but for those of a label."""
    return int(session.execute(text(_WAITING), {"but": but}).scalar_one())


def unsent(session: Session) -> int:
    """The changes a paper holds that colleagues do not have; none where nobody shares.

    What the print register has about papers is in none of them, so that a paper printed twice is the same.
    """
    return waiting(session, PRINTING) if local_value(session, MEMBERSHIP) is not None else 0
