"""A snapshot and packs on demand, without waiting until it is time for them."""

from app.database import Database
from app.errors import UserError
from app.permissions import ADMIN
from app.sync import compaction
from app.sync.identity import Identity, roster_of
from app.sync.packs import write_pack
from app.sync.snapshot_writing import write_snapshot
from app.sync.store import Store


def compact_now(database: Database, mine: Identity, store: Store, now_ms: int) -> None:
    """Write a snapshot and pack what is loose of this device.

    Raises UserError `not_administrator`, `snapshot_not_now`, StoreError.
    """
    roster = database.read(lambda session: roster_of(session, mine))
    if roster.state.role_of(mine.device) != ADMIN:
        raise UserError("not_administrator")
    if not compaction.may_write(database, mine, roster):
        raise UserError("snapshot_not_now")
    write_snapshot(database, mine, roster, store, now_ms)
    while write_pack(database, mine, store, now_ms, most_loose=1):
        pass
