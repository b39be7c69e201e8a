"""What stands beside a record while colleagues and this computer are not at one about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models.field_ids import tables_by_number
from app.services.conflict_sides import Conflict
from app.services.record_places import kin_of
from app.services.unsent import ACTIONS


class Mark(StrEnum):
    """A field waits for a decision; or something changed here has not reached the colleagues yet."""

    OPEN = "OPEN"
    UNSENT = "UNSENT"


@dataclass(frozen=True, slots=True)
class Unsent:
    """The records that were changed in `actions` which are not sent, and all that those belong to; `last` is
    the newest action of the log that was looked at."""

    records: frozenset[str] = frozenset()
    actions: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of all records, by their ids: the two kinds, each with what the records belong to."""

    open: frozenset[str] = frozenset()
    unsent: frozenset[str] = frozenset()

    def of(self, record_id: str) -> Mark | None:
        """The mark of a record: to decide goes before to send."""
        if record_id in self.open:
            return Mark.OPEN
        return Mark.UNSENT if record_id in self.unsent else None


def open_records(session: Session, open_: Iterable[Conflict]) -> frozenset[str]:
    """The records with something to decide, and all that they belong to."""
    waiting: dict[str, set[str]] = {}
    for one in open_:
        waiting.setdefault(one.table, set()).add(one.record_id)
    return frozenset(kin_of(session, waiting))


def changes_to_look_at(session: Session, before: Unsent) -> int:
    """How many changes `unsent_records` goes through, which knows those of `before`."""
    query = text(f"SELECT coalesce(sum(last_seq - first_seq + 1), 0) FROM ({ACTIONS}) WHERE id > :last")
    return int(session.execute(query, {"last": _still(session, before).last}).scalar_one())


def unsent_records(session: Session, before: Unsent) -> Unsent:
    """What is not sent by now; of what was known `before` nothing is read again while none of it was sent."""
    known = _still(session, before)
    actions = _actions(session, known.last, "id >")
    last = int(session.execute(text("SELECT coalesce(max(id), 0) FROM change_tx")).scalar_one())
    if not actions:
        return Unsent(known.records, known.actions, last)
    rows = session.execute(
        text(
            f"SELECT DISTINCT c.table_no, c.record_id FROM ({ACTIONS}) t CROSS JOIN change c"
            " ON c.seq BETWEEN t.first_seq AND t.last_seq AND +c.tx_id = t.id WHERE t.id > :last"
        ),
        {"last": known.last},
    )
    found: dict[str, set[str]] = {}
    for row in rows:
        if row.table_no in tables_by_number():
            found.setdefault(tables_by_number()[row.table_no].name, set()).add(row.record_id)
    fresh = kin_of(session, found)
    records = known.records if fresh <= known.records else known.records | fresh
    return Unsent(records, known.actions + actions, last)


def _still(session: Session, before: Unsent) -> Unsent:
    """What was known, while all of it still waits; once some was sent, nothing."""
    waits = _actions(session, before.last, "id <=")
    return before if waits == before.actions else Unsent()


def _actions(session: Session, last: int, compared: str) -> int:
    query = text(f"SELECT count(*) FROM ({ACTIONS}) WHERE {compared} :last")
    return int(session.execute(query, {"last": last}).scalar_one())
