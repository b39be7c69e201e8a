"""What every record shares: a key born on the device, a soft delete, and its place in the change log."""

import os
import time
import uuid
from typing import Any, ClassVar

from sqlalchemy import ForeignKey, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column

_NAMESPACE = uuid.UUID("5e1ab5a0-3101-5000-8000-000000000001")


def new_id() -> str:
    """A UUID version 7 (RFC 9562 §5.7): ordered by time, unique without asking anyone."""
    return id_at(time.time_ns() // 1_000_000, int.from_bytes(os.urandom(10)))


def id_at(ms: int, noise: int) -> str:
    """The UUID version 7 of a moment in milliseconds and 80 bits, of which 74 are kept."""
    value = ms << 80 | noise
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    digits = f"{value:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def stable_id(table: str, *parts: object) -> str:
    """The same id on every device for the same fact, such as a calendar day or a link of two records."""
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join([table, *map(str, parts)])))


def refers_to(target: str) -> ForeignKey:
    """A reference checked at commit, so that one action may write its records in any order."""
    return ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True):
    """The registry of all tables; `logged` says whether the change log covers a table."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {str: Text()}


class Record(MappedAsDataclass, kw_only=True):
    """A synced, undoable record. It is never deleted: `deleted_at` puts it into the recycle bin.

    Who created and last changed it is not stored here but read from the change log (`record_audit`).
    """

    id: Mapped[str] = mapped_column(primary_key=True, default_factory=new_id)
    deleted_at: Mapped[str | None] = mapped_column(default=None)
