"""What went into the bin with a record that is shown again, and lies there until somebody decides."""

from collections import Counter

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models.field_ids import tables_by_number
from app.services.recycle_bin import belonging
from app.services.revivals import Revival

_LINKS = {"activity_company": "activity", "activity_project": "activity"}
"""What is hidden with a link, as people see it: a visit that is not the firm's any more."""


def still_hidden(session: Session, one: Revival) -> dict[str, int]:
    """How many records, by table, were deleted with it, belong to it and are not shown, the most first."""
    parts = belonging(session, one.record_id) - {one.record_id}
    rows = session.execute(
        text(
            "SELECT DISTINCT c.table_no, c.record_id FROM change_tx t JOIN change c"
            " ON c.seq BETWEEN t.first_seq AND t.last_seq AND c.tx_id = t.id"
            " WHERE t.id = (SELECT tx_id FROM change WHERE seq = :seq)"
        ),
        {"seq": one.deleted.seq},
    ).all()
    found: Counter[str] = Counter()
    for row in rows:
        table = tables_by_number()[row.table_no].name
        if row.record_id in parts and _is_deleted(session, table, row.record_id):
            found[_LINKS.get(table, table)] += 1
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))


def _is_deleted(session: Session, table: str, record_id: str) -> bool:
    query = text(f'SELECT deleted_at IS NOT NULL FROM "{table}" WHERE id = :id')
    return bool(session.execute(query, {"id": record_id}).scalar())
