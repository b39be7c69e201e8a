"""Former values that are not in this log: what had them was left out of the snapshot it began with."""

import json
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.change_log import of_records, stamp_of
from app.models.field_ids import LoggedTable

Base = int | list[int]
"""A version as the log tells it: its place, or its stamp and the number of its origin."""

_MERGED = text("SELECT record_id FROM alias WHERE :record IN (into_id, shows_id)")


def left_out(session: Session, entry: LoggedTable, record_id: str) -> dict[int, frozenset[str]]:
    """Of each write of a record, by its place in the log, the fields whose former value is not known here."""
    names = {str(number): column for column, number in entry.fields.items()}
    rows = session.execute(
        text(f"SELECT c.seq, c.bases FROM change c WHERE {of_records(':records', 'c')} AND c.bases NOT NULL"),
        {"records": json.dumps([record_id])},
    )
    told: dict[int, Mapping[str, Sequence[Base]]] = {row.seq: json.loads(row.bases) for row in rows}
    told = {seq: bases for seq, bases in told.items() if any(map(_is_by_stamp, bases.values()))}
    if not told:  # all was written here
        return {}
    here = _here(session, record_id)
    found = {seq: _lost(bases, here) for seq, bases in told.items()}
    return {seq: frozenset(names[one] for one in lost if one in names) for seq, lost in found.items()}


def _is_by_stamp(bases: Sequence[Base]) -> bool:
    return any(isinstance(base, list) for base in bases)


def _lost(bases: Mapping[str, Sequence[Base]], here: Collection[tuple[int, ...]]) -> list[str]:
    """The fields, by number, of which no version that was replaced is here."""
    return [
        name
        for name, of in bases.items()
        if of and not any(isinstance(base, int) or tuple(base[:2]) in here for base in of)
    ]


def _here(session: Session, record_id: str) -> set[tuple[int, ...]]:
    """The stamps of what was written of a record, and of those that were merged into it."""
    merged = session.execute(_MERGED, {"record": record_id}).scalars()
    rows = session.execute(
        text(
            f"SELECT {stamp_of('c')} AS stamp, t.origin_id FROM change c JOIN change_tx t ON t.id = c.tx_id"
            f" WHERE {of_records(':records', 'c')}"
        ),
        {"records": json.dumps([record_id, *merged])},
    )
    return {(row.stamp, row.origin_id) for row in rows}
