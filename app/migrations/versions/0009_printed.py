"""What was printed: which paper, of which data, for whom, by whom."""

from alembic import op

revision = "0009"
down_revision = "0008"

_STATEMENTS = (
    "CREATE TABLE doc_output (paper TEXT NOT NULL, form TEXT NOT NULL, about TEXT, table_name TEXT,"
    " record_id TEXT, params TEXT, data_at TEXT NOT NULL, printed_at TEXT NOT NULL, printed_by_id TEXT,"
    " file_name TEXT NOT NULL, sha256 TEXT NOT NULL, pages INTEGER, for_whom TEXT, told TEXT,"
    " id TEXT NOT NULL, deleted_at TEXT, CONSTRAINT pk_doc_output PRIMARY KEY (id),"
    " CONSTRAINT fk_doc_output_printed_by_id FOREIGN KEY (printed_by_id) REFERENCES official (id)"
    " DEFERRABLE INITIALLY DEFERRED)",
    "CREATE INDEX ix_doc_output_record_id ON doc_output (record_id)",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
