"""What the quality of a project asks for: a gap of the chain closed, talent brought, what is bought here."""

from alembic import op

revision = "0007"
down_revision = "0006"

_STATEMENTS = (
    "ALTER TABLE project ADD COLUMN closes_chain_gap BOOLEAN",
    "ALTER TABLE project ADD COLUMN academic_leaders INTEGER",
    "ALTER TABLE project ADD COLUMN innovation_teams INTEGER",
    "ALTER TABLE project ADD COLUMN local_sourcing INTEGER",
    "ALTER TABLE project ADD COLUMN local_partners INTEGER",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
