"""The files of segments apart from what is told of them, which every round goes through."""

from alembic import op

revision = "0010"
down_revision = "0009"

_STATEMENTS = (
    "CREATE TABLE sync_octets (segment_id INTEGER NOT NULL, octets BLOB NOT NULL,"
    " CONSTRAINT pk_sync_octets PRIMARY KEY (segment_id))",
    "INSERT INTO sync_octets (segment_id, octets)"
    " SELECT id, octets FROM sync_segment WHERE length(octets) > 0",
    "ALTER TABLE sync_segment ADD COLUMN size INTEGER NOT NULL DEFAULT 0",
    "UPDATE sync_segment SET size = length(octets) WHERE length(octets) > 0",
    "ALTER TABLE sync_segment DROP COLUMN octets",
    "CREATE INDEX ix_sync_segment_device ON sync_segment (device, number)",
    "CREATE INDEX ix_sync_segment_pack_id ON sync_segment (pack_id) WHERE pack_id IS NOT NULL",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
