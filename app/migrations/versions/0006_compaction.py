"""How far a segment has been read, and the states, snapshots and packs that stand for many of them."""

import json

from alembic import op
from sqlalchemy import text

revision = "0006"
down_revision = "0005"

_STATEMENTS = (
    "ALTER TABLE sync_segment ADD COLUMN lines INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE sync_segment ADD COLUMN taken INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE sync_segment ADD COLUMN roster TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE sync_segment ADD COLUMN covered INTEGER",
    "ALTER TABLE sync_segment ADD COLUMN pack_id INTEGER",
    "CREATE INDEX ix_sync_segment_previous ON sync_segment (previous)",
    "CREATE TABLE sync_pack (id INTEGER NOT NULL, device TEXT NOT NULL, first INTEGER NOT NULL,"
    " last INTEGER NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL, state TEXT NOT NULL,"
    " at_ms INTEGER NOT NULL, CONSTRAINT pk_sync_pack PRIMARY KEY (id))",
    "CREATE UNIQUE INDEX ix_sync_pack_name ON sync_pack (name)",
    "CREATE TABLE sync_state (device TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL,"
    " read_ms INTEGER NOT NULL, octets BLOB NOT NULL, CONSTRAINT pk_sync_state PRIMARY KEY (device))",
    "CREATE TABLE sync_snapshot (id INTEGER NOT NULL, device TEXT NOT NULL, number INTEGER NOT NULL,"
    " name TEXT NOT NULL, state TEXT NOT NULL, at_ms INTEGER NOT NULL, octets BLOB NOT NULL,"
    " CONSTRAINT pk_sync_snapshot PRIMARY KEY (id))",
    "CREATE UNIQUE INDEX ix_sync_snapshot_name ON sync_snapshot (name)",
    "CREATE TABLE sync_part (name TEXT NOT NULL, snapshot TEXT NOT NULL, octets BLOB NOT NULL,"
    " CONSTRAINT pk_sync_part PRIMARY KEY (name))",
    "CREATE TABLE replaced (record_id TEXT NOT NULL, seq INTEGER NOT NULL, table_no INTEGER NOT NULL,"
    " bases TEXT NOT NULL, CONSTRAINT pk_replaced PRIMARY KEY (record_id, seq)) WITHOUT ROWID",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
    connection = op.get_bind()
    rows = connection.execute(
        text("SELECT id, substr(octets, 1, 65548) AS octets, state FROM sync_segment")
    ).all()
    for row in rows:
        header = json.loads(row.octets[12 : 12 + int.from_bytes(row.octets[8:12])])
        lines, roster = header["lines"], json.dumps(header["roster"])
        logged = connection.execute(
            text("SELECT EXISTS (SELECT 1 FROM change_tx WHERE segment_id = :id)"), {"id": row.id}
        ).scalar_one()
        read = row.state not in ("WAITING", "HELD", "REFUSED") or logged
        connection.execute(
            text("UPDATE sync_segment SET lines = :lines, taken = :taken, roster = :roster WHERE id = :id"),
            {"roster": roster, "lines": lines, "taken": lines if read else 0, "id": row.id},
        )
