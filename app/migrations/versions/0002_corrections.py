"""Corrections of payments name what they correct; expected amounts keep currency and wording."""

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
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
