"""Segments and roster entries of other computers, rival versions, and which actions have been sent."""

from alembic import op

revision = "0005"
down_revision = "0004"

_STATEMENTS = (
    "CREATE TABLE sync_segment (id INTEGER NOT NULL, device TEXT NOT NULL, number INTEGER NOT NULL,"
    " head TEXT NOT NULL, previous TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL,"
    " at_ms INTEGER NOT NULL, newest INTEGER NOT NULL, octets BLOB NOT NULL,"
    " CONSTRAINT pk_sync_segment PRIMARY KEY (id))",
    "CREATE INDEX ix_sync_segment_head ON sync_segment (head)",
    "CREATE UNIQUE INDEX ix_sync_segment_name ON sync_segment (name)",
    "CREATE INDEX ix_sync_segment_waiting ON sync_segment (state) WHERE state NOT IN ('KEPT', 'APPLIED')",
    "CREATE TABLE sync_entry (hash TEXT NOT NULL, number INTEGER NOT NULL, octets BLOB NOT NULL,"
    " CONSTRAINT pk_sync_entry PRIMARY KEY (hash))",
    "CREATE TABLE sync_aside (id INTEGER NOT NULL, segment_id INTEGER NOT NULL, action TEXT NOT NULL,"
    " why TEXT NOT NULL, CONSTRAINT pk_sync_aside PRIMARY KEY (id))",
    "CREATE TABLE open_head (record_id TEXT NOT NULL, field_no INTEGER NOT NULL, seq INTEGER NOT NULL,"
    " shown BOOLEAN NOT NULL, CONSTRAINT pk_open_head PRIMARY KEY (record_id, field_no, seq)) WITHOUT ROWID",
    "ALTER TABLE change_tx ADD COLUMN segment_id INTEGER",
    "CREATE INDEX ix_change_tx_unsent ON change_tx (id) WHERE segment_id IS NULL",
    "CREATE INDEX ix_change_tx_uuid ON change_tx (uuid)",
    "ALTER TABLE change_open ADD COLUMN quiet BOOLEAN DEFAULT '0' NOT NULL",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
