"""What programs newer than this one have written: kept, and which version can read it."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.local_values import local_value
from app.models.sync import UNSETTLED
from app.new_fields import NEWER
from app.schema import HEAD
from app.services.devices import device_name
from app.sync import segments
from app.sync.identity import identity, roster_of
from app.sync.segments import SealedSegment
from app.sync.states import DeviceState, states

READ_BY = "sync.read_by"
"""Of this computer alone: the schema of the program that has read what newer ones had written."""


_SNAPSHOT = "sync.too_new"
"""Of this computer alone: which device has written a snapshot that only a newer program can read, and the
version of the format it asks for."""


class TooNewError(Exception):
    """A snapshot by `device` that needs a reader of version `reader`."""

    def __init__(self, device: str, reader: int) -> None:
        super().__init__(device, reader)
        self.device, self.reader = device, reader


@dataclass(frozen=True, slots=True)
class Needed:
    """A computer whose newer changes this program cannot read, and the version that can, if it is known."""

    device: str
    device_name: str
    version: str


def note_newer(database: Database, schema: str) -> None:
    """Remember that something was read of a program with this schema, if it is newer than our own."""
    if schema > max(HEAD, database.local(NEWER) or ""):
        database.set_local(READ_BY, HEAD)
        database.set_local(NEWER, schema)


def knows_all(database: Database) -> bool:
    """Whether this program knows all that it has read."""
    return (database.local(NEWER) or HEAD) <= HEAD


def is_readable(segment: SealedSegment) -> bool:
    """Whether this program may read a segment, or a part of a snapshot (V2)."""
    return segment.min_reader <= segments.READS and segment.header["suite"] == segments.SUITE


def note_too_new(database: Database, error: TooNewError) -> None:
    """Remember a snapshot that waits in the store for a newer program."""
    database.set_local(_SNAPSHOT, f"{error.device} {error.reader}")


def forget_too_new(database: Database, met: Collection[str]) -> None:
    """Where none of those that are wanted was `met` any more, nothing waits there."""
    if not met and database.local(_SNAPSHOT) is not None:
        database.refresh(lambda session: session.execute(_FORGET, {"key": _SNAPSHOT}))


_FORGET = text("DELETE FROM local_value WHERE key = :key")


def needed(session: Session) -> list[Needed]:
    """The computers whose changes wait for a newer program, here or in a snapshot (V2)."""
    mine = identity(session)
    if mine is None:
        return []
    rows = session.execute(
        text(
            "SELECT substr(o.octets, 1, :most) FROM sync_segment s"
            " JOIN sync_octets o ON o.segment_id = s.id"
            f" WHERE s.{UNSETTLED} AND s.state = 'WAITING'"
        ),
        {"most": segments.LONGEST_HEAD},
    ).scalars()
    found = [segments.read(octets) for octets in rows]
    wanted: dict[str, int] = {}
    for one in found:
        if not is_readable(one):
            wanted[one.place.device] = max(wanted.get(one.place.device, 0), one.min_reader)
    told = local_value(session, _SNAPSHOT)
    if told is not None:
        device, reader = told.split()
        if int(reader) > segments.READS:
            wanted[device] = max(wanted.get(device, 0), int(reader))
    known = states(session, roster_of(session, mine)) if wanted else {}
    return [
        Needed(device, device_name(session, device), _version(known, device, reader))
        for device, reader in sorted(wanted.items())
    ]


def _version(known: dict[str, DeviceState], device: str, reader: int) -> str:
    """The oldest version of which a computer has said that it reads this, or that of the author's own."""
    able = [one.app for one in known.values() if one.reads >= reader > segments.READS]
    own = [known[device].app] if device in known else []
    return min(able or own, key=in_order, default="")


def in_order(version: str) -> list[int]:
    """By which versions of the program are compared."""
    return [int(number) for number in re.findall(r"\d+", version)]
