"""Parts of snapshots that were never finished: the power went before the manifest was written."""

import json
from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.permissions import ADMIN
from app.sync import names, segments
from app.sync.canonical import DamagedFileError
from app.sync.identity import Identity
from app.sync.names import FileName
from app.sync.roster import Roster
from app.sync.segments import PART
from app.sync.snapshots import knew_of_erased
from app.sync.store import Store, read_whole

_BEGUN = "sync.begun"
"""Of this computer alone: by the names of such parts of others, the heads their author knew."""


def own_parts(database: Database, mine: Identity, present: Iterable[str]) -> list[FileName]:
    """The parts in the store that this device has written in vain."""
    several = [one for one in _parts(database, present) if one.device == mine.device]
    listed = (one for name in present if (one := names.parse("snap", name)))
    finished = {one.number for one in listed if one.is_manifest and one.device == mine.device}
    return [one for one in several if one.number not in finished]


def learn_begun(
    database: Database, mine: Identity, roster: Roster, store: Store, present: Collection[str]
) -> None:
    """As an administrator, read once of each part that others left so what its author knew of."""
    before: dict[str, Sequence[str]] = json.loads(database.local(_BEGUN) or "{}")
    others = list[FileName]()
    if roster.state.erased and roster.state.role_of(mine.device) == ADMIN:
        others = [one for one in _parts(database, present) if one.device != mine.device]
    known = dict[str, Sequence[str]]()
    for one in others:
        heads = before.get(one.name) or _heads(one, roster, store)
        if heads:
            known[one.name] = heads
    if known != before:
        database.set_local(_BEGUN, json.dumps(known))


def telling_parts(database: Database, roster: Roster, present: Collection[str]) -> list[FileName]:
    """Those of others that may tell of somebody erased, by what was learnt of them."""
    known: dict[str, list[str]] = json.loads(database.local(_BEGUN) or "{}")
    placed = {name: heads for name, heads in known.items() if all(head in roster for head in heads)}
    telling = {name for name, heads in placed.items() if not knew_of_erased(heads, roster)}
    return [one for one in _parts(database, present) if one.name in telling] if telling else []


def outsiders_parts(database: Database, roster: Roster, present: Collection[str]) -> list[FileName]:
    """Those of devices that belong to the space no more: nobody will finish them.

    One that the roster does not name may have been let in by an entry that is still on its way.
    """
    state = roster.state
    gone = [device for device in state.devices if device not in state.active]
    return [one for one in _parts(database, present) if one.device in gone]


def _parts(database: Database, present: Iterable[str]) -> list[FileName]:
    """The parts in the store of which no manifest is known here."""
    listed = [one for name in present if (one := names.parse("snap", name)) and not one.is_manifest]

    def query(session: Session) -> set[tuple[str, int]]:
        rows = session.execute(text("SELECT device, number FROM sync_snapshot"))
        return {(row.device, row.number) for row in rows}

    known = database.read(query) if listed else set()
    return [one for one in listed if (one.device, one.number) not in known]


def _heads(part: FileName, roster: Roster, store: Store) -> tuple[str, ...]:
    """The heads of the roster that a part names, where it is whole and its author's."""
    device = roster.state.devices.get(part.device)
    try:
        one = segments.read(read_whole(store, part), PART)
    except DamagedFileError:
        return ()
    return one.roster if device is not None and one.is_by(device.keys) else ()
