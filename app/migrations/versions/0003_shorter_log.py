"""The log says a stamp once for an action and finds a record by the first half of its id."""

from alembic import op

revision = "0003"
down_revision = "0002"

_STATEMENTS = (
    "ALTER TABLE change_tx ADD COLUMN hlc INTEGER NOT NULL DEFAULT 0",
    "UPDATE change_tx SET hlc = coalesce((SELECT hlc FROM change WHERE seq = first_seq), 0)",
    "ALTER TABLE change DROP COLUMN hlc",
    "ALTER TABLE change_open DROP COLUMN hlc_offset",
    "DROP INDEX ix_change_record_id",
    "CREATE INDEX ix_change_record ON change (substr(record_id, 1, 18))",
)


def upgrade() -> None:
    connection = op.get_bind()
    watchers = "SELECT type, name FROM sqlite_master WHERE type = 'trigger' OR name = 'record_audit'"
    for kind, name in connection.exec_driver_sql(watchers).all():
        op.execute(f"DROP {kind} {name}")  # they name the columns that go, and are made anew afterwards
    for statement in _STATEMENTS:
        op.execute(statement)
