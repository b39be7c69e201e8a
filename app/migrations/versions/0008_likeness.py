"""Firms and people that are the same, or look as if they were."""

from alembic import op

revision = "0008"
down_revision = "0007"

_STATEMENTS = (
    "CREATE TABLE likeness (table_name TEXT NOT NULL, one_id TEXT NOT NULL, other_id TEXT NOT NULL,"
    " stays_id TEXT, id TEXT NOT NULL, deleted_at TEXT, CONSTRAINT pk_likeness PRIMARY KEY (id))",
    "CREATE INDEX ix_likeness_one_id ON likeness (one_id)",
    "CREATE INDEX ix_likeness_other_id ON likeness (other_id)",
    "CREATE TABLE alias (record_id TEXT NOT NULL, table_name TEXT NOT NULL, into_id TEXT NOT NULL,"
    " shows_id TEXT NOT NULL, pair_id TEXT NOT NULL, stamp TEXT NOT NULL,"
    " CONSTRAINT pk_alias PRIMARY KEY (record_id)) WITHOUT ROWID",
    "CREATE INDEX ix_alias_into_id ON alias (into_id)",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
