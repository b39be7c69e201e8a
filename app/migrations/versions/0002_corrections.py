"""Corrections name what they correct, expected amounts keep their wording, lists are read off an index."""

from alembic import op

revision = "0002"
down_revision = "0001"

_STATEMENTS = (
    "ALTER TABLE fund_arrival ADD COLUMN corrects_id TEXT"
    " CONSTRAINT fk_fund_arrival_corrects_id REFERENCES fund_arrival (id) DEFERRABLE INITIALLY DEFERRED",
    "ALTER TABLE fund_arrival ADD COLUMN note TEXT",
    "ALTER TABLE project ADD COLUMN expected_output_currency TEXT",
    "ALTER TABLE project ADD COLUMN expected_output_raw TEXT",
    "ALTER TABLE project ADD COLUMN expected_tax_currency TEXT",
    "ALTER TABLE project ADD COLUMN expected_tax_raw TEXT",
    "CREATE INDEX ix_activity_participant_person_id ON activity_participant (person_id)",
    "DROP INDEX ix_project_state_investment",
    "DROP INDEX ix_project_state_name",
    "DROP INDEX ix_project_state_stage",
    "CREATE INDEX ix_project_state_investment ON project_state (investment, project_id)",
    "CREATE INDEX ix_project_state_name ON project_state (name_sort, project_id)",
    "CREATE INDEX ix_project_state_stage ON project_state (stage, light, due_sort, project_id)",
    "CREATE INDEX ix_project_state_totals ON project_state"
    " (stage, light, missing, contact_id, next_due, investment, paid)",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
