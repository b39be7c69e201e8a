"""What stands beside a record while colleagues and this computer are not at one about it."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models.field_ids import tables_by_number
from app.models.sync import UNSETTLED
from app.services.conflict_sides import Conflict
from app.services.record_places import kin_of

_MOST = 2_000
"""Changes that are looked at; more are on their way only before a first exchange, when all is unsent."""


class Mark(StrEnum):
    """A field waits for a decision; or something changed here has not reached the colleagues yet."""

    OPEN = "OPEN"
    UNSENT = "UNSENT"


def exchange_marks(session: Session, open_: Iterable[Conflict]) -> Mapping[str, Mark]:
    """The marks by record: of what is not sent or open, and of all that it belongs to."""
    unsent = dict.fromkeys(kin_of(session, _unsent(session)), Mark.UNSENT)
    waiting: dict[str, set[str]] = {}
    for one in open_:
        waiting.setdefault(one.table, set()).add(one.record_id)
    return unsent | dict.fromkeys(kin_of(session, waiting), Mark.OPEN)


def _unsent(session: Session) -> dict[str, set[str]]:
    rows = session.execute(
        text(
            "SELECT DISTINCT c.table_no, c.record_id FROM change_tx t JOIN change c"
            " ON c.seq BETWEEN t.first_seq AND t.last_seq AND c.tx_id = t.id WHERE t.last_seq IS NOT NULL"
            " AND (t.segment_id IS NULL OR t.segment_id IN"
            f" (SELECT id FROM sync_segment WHERE {UNSETTLED} AND state = 'SEALED')) LIMIT :most"
        ),
        {"most": _MOST + 1},
    ).all()
    found: dict[str, set[str]] = {}
    for row in rows if len(rows) <= _MOST else ():
        if row.table_no in tables_by_number():
            found.setdefault(tables_by_number()[row.table_no].name, set()).add(row.record_id)
    return found
