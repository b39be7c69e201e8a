"""Firms and people that were merged into others: they lie in the bin until somebody parts them again."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import kinship
from app.change_log import of_record, stamp_of
from app.models.field_ids import logged_tables


@dataclass(frozen=True, slots=True)
class MergedRecord:
    """A record that was merged, into which, and when and by whom that was said."""

    table: str
    id: str
    into: str
    deleted_at: str
    member: str | None


def merged_records(session: Session, since: str) -> Sequence[MergedRecord]:
    """Those merged since a day that nobody had put into the bin before."""
    stays = f'$."{logged_tables()["likeness"].fields["stays_id"]}"'
    rows = [
        row
        for table in ("company", "person")
        for row in session.execute(
            text(
                "SELECT a.table_name, a.record_id, a.into_id, r.deleted_at, o.name AS member FROM alias a"
                f' JOIN "{table}" r ON r.id = a.record_id JOIN change c ON c.seq = (SELECT seq FROM change'
                f" WHERE {of_record('a.pair_id')} AND json_extract(fields, :stays) IS NOT NULL"
                f" ORDER BY {stamp_of()} DESC LIMIT 1) JOIN change_tx t ON t.id = c.tx_id"
                " LEFT JOIN official o ON o.id = t.member_id"
                " WHERE a.table_name = :table AND r.deleted_at >= :since AND NOT EXISTS"
                f" (SELECT 1 FROM change WHERE {of_record('r.id')}"
                " AND json_extract(fields, :deleted) IS NOT NULL)"
            ),
            {
                "table": table,
                "stays": stays,
                "since": since,
                "deleted": f'$."{logged_tables()[table].fields["deleted_at"]}"',
            },
        )
    ]
    return [MergedRecord(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class Parted:
    """What a record was merged into, and the likeness by which it was."""

    into: str
    pair: str


def part(session: Session, record_id: str) -> Parted | None:
    """Let a record that was merged stand for itself again, and remember that the two are two.

    Returns what it had been merged into, if it was.
    """
    session.flush()
    query = text("SELECT table_name, into_id, pair_id FROM alias WHERE record_id = :id")
    row = session.execute(query, {"id": record_id}).one_or_none()
    if row is None:
        return None
    kinship.say_alike(session.connection(), row.table_name, (record_id, row.into_id), None)
    session.expire_all()
    return Parted(row.into_id, row.pair_id)
