"""Which projects are major stands in their derived rows, why a person decided so in their records."""

from alembic import op

revision = "0004"
down_revision = "0003"

_STATEMENTS = (
    "ALTER TABLE project ADD COLUMN major_override_reason TEXT",
    "ALTER TABLE project_state ADD COLUMN is_major BOOLEAN NOT NULL DEFAULT 0",
    "ALTER TABLE project_state ADD COLUMN major_basis TEXT",
    "DROP INDEX ix_project_state_totals",
    "CREATE INDEX ix_project_state_totals ON project_state"
    " (stage, light, missing, contact_id, next_due, investment, paid, status, is_major)",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
