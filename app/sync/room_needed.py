"""How much room a store must have for what waits on this computer."""

import json

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.models.field_ids import logged_tables
from app.models.sync import UNSETTLED
from app.services.unsent import unsealed
from app.sync.blobs import blob_size
from app.sync.file_traffic import attached_files, unsent_files
from app.sync.identity import identity


def room_needed(database: Database) -> int | None:
    """The bytes of what waits here and of its attached files; less where some of those are there already.

    None where it is not known: some is not sealed yet, so nobody can say how long it will be.
    """
    fresh = unsent_files(database)
    return database.read(lambda session: _needed(session, fresh))


def _needed(session: Session, fresh: set[str]) -> int | None:
    if unsealed(session):
        return None
    query = f"SELECT coalesce(sum(size), 0) FROM sync_segment WHERE {UNSETTLED} AND state = 'SEALED'"
    segments = int(session.execute(text(query)).scalar_one())
    return segments + sum(blob_size(one.size) for one in attached_files(session, _own(session, fresh)))


def _own(session: Session, fresh: set[str]) -> set[str]:
    """Of these files the ones that were attached here: a colleague's came from the store."""
    mine = identity(session)
    query = text(
        "SELECT DISTINCT a.sha256 FROM attachment a"
        " JOIN change c ON c.record_id = a.id AND c.table_no = :table"
        " JOIN change_tx t ON t.id = c.tx_id JOIN change_origin o ON o.id = t.origin_id"
        " WHERE o.device = :own AND a.sha256 IN (SELECT value FROM json_each(:fresh))"
    )
    told = {
        "table": logged_tables()["attachment"].number,
        "own": mine.device if mine is not None else "",
        "fresh": json.dumps(sorted(fresh)),
    }
    return set(session.execute(query, told).scalars())
