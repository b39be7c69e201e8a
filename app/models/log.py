"""The tables of the change log: who wrote which fields, when, on which device, in which action."""

from sqlalchemy import Boolean, CheckConstraint, Column, Index, Integer, Table, Text, UniqueConstraint, text

from app.models.base import Base

change_origin = Table(
    "change_origin",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("device", Text, nullable=False),
    Column("session", Text, nullable=False),
    UniqueConstraint("device", "session"),
)
"""A device and one run of the program on it: the tie-breaker of two equal clock readings."""

change_tx = Table(
    "change_tx",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("uuid", Text, nullable=False),
    Column("origin_id", Integer, nullable=False),
    Column("member_id", Text),
    Column("at_ms", Integer, nullable=False),
    Column("label", Text, nullable=False),
    Column("about", Text),
    Column("kind", Text, nullable=False),
    Column("target_id", Integer),
    Column("first_seq", Integer, nullable=False),
    Column("last_seq", Integer),
    Column("hlc", Integer, nullable=False, server_default=text("0")),
    Column("segment_id", Integer),
    Index("ix_change_tx_unsent", "id", sqlite_where=text("segment_id IS NULL")),
    Index("ix_change_tx_uuid", "uuid"),
)
"""One user action. `kind` is DO, UNDO or REDO; `target_id` is the action undone or redone.

`hlc` is the stamp of its first change; each of those that follow has one more: `hlc + seq - first_seq`.
`segment_id` is the segment it travels in, none while it waits to be sent.
"""

change = Table(
    "change",
    Base.metadata,
    Column("seq", Integer, primary_key=True),
    Column("tx_id", Integer, nullable=False),
    Column("table_no", Integer, nullable=False),
    Column("record_id", Text, nullable=False),
    Column("fields", Text, nullable=False),
    Column("bases", Text),
    Index("ix_change_record", text("substr(record_id, 1, 18)")),
)
"""One write of one record: JSON of permanent field id → value; bases: field id → [seq its editor saw].

The index holds the half of an id that is ordered by time, with 12 random bits: half the size, and bulk data
goes to its end. `app.change_log.of_record` asks for a record by it.
"""

change_open = Table(
    "change_open",
    Base.metadata,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True),
    Column("tx_id", Integer, nullable=False),
    Column("seen_seq", Integer, nullable=False),
    Column("quiet", Boolean, nullable=False, server_default="0"),
)
"""The write under way; the triggers refuse every change while this table is empty, and log none while it is
`quiet`: then rows are brought to what the log already says."""
