"""What this computer keeps for the exchange with others: segments, roster entries, rival versions."""

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, Table, Text, text

from app.models.base import Base

UNSETTLED = "state NOT IN ('KEPT', 'APPLIED')"
"""SQL for the few segments that are still on their way, or do not count; an index is made of them alone, and
SQLite uses it where a query has this very condition."""

UNTOLD = "size = 0 AND taken = 0"
"""SQL for the segments of which no more is known here than that there are such: their files must be read."""

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
    Column("size", Integer, nullable=False, server_default=text("0")),
    Column("lines", Integer, nullable=False, server_default=text("0")),
    Column("taken", Integer, nullable=False, server_default=text("0")),
    Column("roster", Text, nullable=False, server_default=text("'[]'")),
    Column("covered", Integer),
    Column("pack_id", Integer),
    Index("ix_sync_segment_head", "head"),
    Index("ix_sync_segment_previous", "previous"),
    Index("ix_sync_segment_name", "name", unique=True),
    Index("ix_sync_segment_waiting", "state", sqlite_where=text(UNSETTLED)),
    Index("ix_sync_segment_device", "device", "number"),
    Index("ix_sync_segment_pack_id", "pack_id", sqlite_where=text("pack_id IS NOT NULL")),
)
"""A segment under its name in the store; `newest` is its highest hlc.

`state` of ours is SEALED (not there yet), SENT, KEPT (read back there); of others' WAITING (not applied yet),
APPLIED, HELD (for an administrator), REFUSED, and COMING while a snapshot that stands for it is being read.
`taken` of its `lines` are in the log, all where a snapshot told it, and none where that had left out what is
needed now; `roster` are the entries that its author knew.
`size` is that of its file, 0 where a snapshot stood for it: then it was never read. `covered` is the newest
snapshot that stands for it, `pack_id` the pack that holds it in the store.
"""

sync_octets = Table(
    "sync_octets",
    Base.metadata,
    Column("segment_id", Integer, primary_key=True),
    Column("octets", LargeBinary, nullable=False),
)
"""The file of a segment that was read, apart: rounds go through what is told of all segments many times."""

sync_pack = Table(
    "sync_pack",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("device", Text, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("at_ms", Integer, nullable=False),
    Index("ix_sync_pack_name", "name", unique=True),
)
"""A pack of segments; `state` is SENT or KEPT of ours, READ of others', `at_ms` since when."""

sync_state = Table(
    "sync_state",
    Base.metadata,
    Column("device", Text, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("read_ms", Integer, nullable=False),
    Column("octets", LargeBinary, nullable=False),
)
"""The newest state of each device, and when it came here."""

sync_snapshot = Table(
    "sync_snapshot",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("device", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("at_ms", Integer, nullable=False),
    Column("octets", LargeBinary, nullable=False),
    Index("ix_sync_snapshot_name", "name", unique=True),
)
"""The manifest of a snapshot; `state` is SENT or KEPT of ours, SEEN, TAKEN or DAMAGED of any other."""

sync_part = Table(
    "sync_part",
    Base.metadata,
    Column("name", Text, primary_key=True),
    Column("snapshot", Text, nullable=False),
    Column("octets", LargeBinary, nullable=False),
)
"""The parts of snapshots that were taken, by the names of their manifests: they stand in the archive of this
computer for the segments that it has never read."""

replaced = Table(
    "replaced",
    Base.metadata,
    Column("record_id", Text, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("table_no", Integer, nullable=False),
    Column("bases", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Versions of a record that were replaced by writes which a snapshot has left out, as the bases of a change
are told, each with the segment of that write, if it is known; `seq` is the newest change of the log when this
was learned."""

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

sync_copy = Table(
    "sync_copy",
    Base.metadata,
    Column("tx_id", Integer, primary_key=True),
    Column("segment_id", Integer, primary_key=True),
    sqlite_with_rowid=False,
)
"""An action came in this segment too: it was waiting on a disk when that was copied."""

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

alias = Table(
    "alias",
    Base.metadata,
    Column("record_id", Text, primary_key=True),
    Column("table_name", Text, nullable=False),
    Column("into_id", Text, nullable=False),
    Column("shows_id", Text, nullable=False),
    Column("pair_id", Text, nullable=False),
    Column("stamp", Text, nullable=False),
    Index("ix_alias_into_id", "into_id"),
    sqlite_with_rowid=False,
)
"""A firm or person that was merged: into which one, and which one is shown for it in the end.

It follows from the records of likenesses, as `pair_id` says; `stamp` is when that was said, as JSON.
"""
