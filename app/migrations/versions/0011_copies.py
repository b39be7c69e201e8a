"""In which segments an action came as well: a copied computer sends again what was waiting on it."""

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.execute(
        "CREATE TABLE sync_copy (tx_id INTEGER NOT NULL, segment_id INTEGER NOT NULL,"
        " CONSTRAINT pk_sync_copy PRIMARY KEY (tx_id, segment_id)) WITHOUT ROWID"
    )
