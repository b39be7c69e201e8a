"""What this computer keeps for the exchange with others: segments, roster entries, rival versions."""

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, Table, Text, text

from app.models.base import Base

sync_segment = Table(
    "sync_segment",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("device", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("head", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("at_ms", Integer, nullable=False),
    Column("newest", Integer, nullable=False),
    Column("octets", LargeBinary, nullable=False),
    Index("ix_sync_segment_head", "head"),
    Index("ix_sync_segment_name", "name", unique=True),
    Index("ix_sync_segment_waiting", "state", sqlite_where=text("state NOT IN ('KEPT', 'APPLIED')")),
)
"""A segment under its name in the store; `newest` is its highest hlc.

`state` of ours is SEALED (not there yet), SENT, KEPT (read back there); of others' WAITING (not applied yet),
APPLIED, HELD (for an administrator), REFUSED.
"""

sync_entry = Table(
    "sync_entry",
    Base.metadata,
    Column("hash", Text, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("octets", LargeBinary, nullable=False),
)
"""An entry of the roster."""

sync_aside = Table(
    "sync_aside",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("segment_id", Integer, nullable=False),
    Column("action", Text, nullable=False),
    Column("why", Text, nullable=False),
)
"""An action of a segment that was not applied because its author may not do that."""

open_head = Table(
    "open_head",
    Base.metadata,
    Column("record_id", Text, primary_key=True),
    Column("field_no", Integer, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("shown", Boolean, nullable=False),
    sqlite_with_rowid=False,
)
"""The living versions of a field, where they are not simply the newest change of the log.

None is `shown` where the field shows what another record makes of it; nobody has written it if `seq` is 0.
"""
