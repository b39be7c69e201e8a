"""The parts of a snapshot that are kept here: renewed, looked at again."""

import json
from collections.abc import Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import erasure
from app.database import Database
from app.sync import names, segments
from app.sync.canonical import DamagedFileError
from app.sync.erasing import give_up, to_give_up
from app.sync.identity import Identity
from app.sync.newer import TooNewError
from app.sync.putting_off import put_off_cut
from app.sync.roster import Roster
from app.sync.snapshot_reading import Fetched, give_up_snapshot, part_of
from app.sync.snapshots import (
    Manifest,
    covered_by,
    known_manifests,
    never_read,
    segments_number,
    stand_for_all,
    stands_in,
    tells_of_erased,
)
from app.sync.store import Store, rotated
from app.sync.thinning import COUNTING

_STOOD_FOR = "sync.stood_for"
"""Of this computer alone: how much it never read, and the snapshots kept here that stand for all of it."""

_TRIED = "sync.tried"
"""Of this computer alone: how much it never read, and which snapshots were kept and found when it last looked
for others to keep."""


def renew_parts(
    database: Database, mine: Identity, roster: Roster, store: Store, found: Sequence[Manifest]
) -> None:
    """Keep in the place of a snapshot, or of segments, that tell of somebody erased a snapshot that does not,
    once there is one; and one for what came by a snapshot that nobody may take any more."""
    silent = next((one for one in found if not tells_of_erased(one, roster)), None)
    telling = database.read(lambda session: to_give_up(session, silent)) if silent is not None else []
    if silent is not None and telling and _keep(database, mine, roster, store, silent):
        database.refresh(lambda session: give_up(session, telling))
    for old in kept_snapshots(database, roster):
        if not tells_of_erased(old, roster):
            continue
        fresh = database.read(lambda s: stands_in(s, found, never_read(s) & covered_by(s, old), roster))  # noqa: B023
        if fresh is not None and _keep(database, mine, roster, store, fresh):
            database.refresh(lambda session: _forget(session, [old.name]))  # noqa: B023
    kept = kept_snapshots(database, roster)
    numbers = [database.read(never_read_number), database.read(segments_number), segments.READS]
    of = [*numbers, names_of(kept), names_of(found)]
    if json.loads(database.local(_TRIED) or "null") == of:
        return
    without, tried = is_without(database, kept), True
    if len(kept) > 1 or without:
        several = (one for one in found if database.read(lambda s: stand_for_all(s, [one])))  # noqa: B023
        whole = next(several, None)
        if whole is not None:
            tried = _keep_alone(database, mine, roster, store, whole, kept)
        elif without:
            tried = _keep_several(database, mine, roster, store, found, kept)
        if tried:
            database.set_local(_TRIED, json.dumps(of))


def _keep_alone(
    database: Database,
    mine: Identity,
    roster: Roster,
    store: Store,
    manifest: Manifest,
    kept: Sequence[Manifest],
) -> bool:
    """Keep the parts of a snapshot that stands for all that was never read, and of no other; False where it
    may be tried again."""
    kept_now = manifest in kept or _keep(database, mine, roster, store, manifest)
    if kept_now:
        others = [name for name in database.read(snapshots_of_parts) if name != manifest.name]
        database.refresh(lambda session: _forget(session, others))
    return kept_now is not False


def _keep_several(
    database: Database,
    mine: Identity,
    roster: Roster,
    store: Store,
    found: Sequence[Manifest],
    kept: Sequence[Manifest],
) -> bool:
    """Keep besides them each that stands for something which was never read, and those before it do not;
    False where one may be tried again."""
    left = database.read(lambda s: never_read(s).difference(*(covered_by(s, one) for one in kept)))
    done = list[bool | None]()
    for manifest in found:
        told = left & database.read(lambda s: covered_by(s, manifest))  # noqa: B023
        if told and not tells_of_erased(manifest, roster):
            done.append(_keep(database, mine, roster, store, manifest))
            left -= told if done[-1] else set()
    return False not in done


def _keep(
    database: Database, mine: Identity, roster: Roster, store: Store, manifest: Manifest
) -> bool | None:
    """Bring the parts of a snapshot here; whether they are, None where that needs a newer program."""
    try:
        Fetched(database, mine, roster, manifest).fetch(store)
    except TooNewError:
        return None
    except DamagedFileError as error:
        give_up_snapshot(database, roster, manifest, error)
        return False
    return True


def is_without(database: Database, kept: Sequence[Manifest]) -> bool:
    """Whether something counts here that was never read, and none of the snapshots that are kept stands for.

    It is reckoned again only when something else was not read, or is kept.
    """
    number = database.read(never_read_number)
    of = [number, names_of(kept)]
    if number is None or json.loads(database.local(_STOOD_FOR) or "null") == of:
        return False
    if not database.read(lambda session: stand_for_all(session, kept)):
        return True
    database.set_local(_STOOD_FOR, json.dumps(of))
    return False


def never_read_number(session: Session) -> str | None:
    """Another one as soon as something else was never read; None where everything was."""
    query = text(f"SELECT count(*) || ' ' || sum(id) FROM sync_segment s WHERE size = 0 AND {COUNTING}")
    number: str | None = session.execute(query).scalar_one()
    return number


def names_of(several: Sequence[Manifest]) -> list[str]:
    return sorted(one.name for one in several)


def snapshots_of_parts(session: Session) -> list[str]:
    """The snapshots of which parts are kept here."""
    return list(session.execute(text("SELECT DISTINCT snapshot FROM sync_part")).scalars())


def _forget(session: Session, snapshots: Sequence[str]) -> None:
    query = text("DELETE FROM sync_part WHERE snapshot IN (SELECT value FROM json_each(:names))")
    session.execute(query, {"names": json.dumps(snapshots)})
    erasure.note_left(session.connection())


def kept_snapshots(database: Database, roster: Roster) -> list[Manifest]:
    """Those whose parts are kept here, all of them, and that somebody may still take."""
    query = text("SELECT snapshot, count(*) AS parts FROM sync_part GROUP BY snapshot")
    here = {row.snapshot: row.parts for row in database.read(lambda session: session.execute(query).all())}
    known = database.read(lambda session: known_manifests(session, roster)) if here else []
    return [one for one in known if here.get(one.name) == len(one.parts)]


def scrub_snapshots(
    database: Database, roster: Roster, store: Store, found: Sequence[Manifest], start: int, most: int
) -> int:
    """Read files of the widest snapshot again, and of those that are kept here, which may alone tell of
    something; from one file on and on from the first. How many are put back.

    The manifest is known to everybody. A part that has rotten and is not here has its snapshot put off, for a
    mirror may be writing it: what it stood for is then put back by whoever has it, and an administrator
    writes another.
    """
    kept = kept_snapshots(database, roster)
    kept = [one for one in kept if one in found[1:] and not tells_of_erased(one, roster)]
    files = [
        (one, name) for one in (*found[:1], *kept) for name in (one.name, *(name for name, _ in one.parts))
    ]
    put_back = 0
    for manifest, name in rotated(files, start)[:most]:
        octets, parsed = store.get("snap", name), names.parse("snap", name)
        if octets is None or parsed is None or names.is_whole(parsed, octets):
            continue
        if name == manifest.name:
            store.put("snap", name, manifest.octets)
        elif database.read(lambda session: _has_part(session, name)):  # noqa: B023
            store.put("snap", name, database.read(lambda session: part_of(session, name)))  # noqa: B023
        else:
            database.refresh(lambda session: put_off_cut(session, manifest.name))  # noqa: B023
            continue
        put_back += 1
    return put_back


def _has_part(session: Session, name: str) -> bool:
    query = text("SELECT EXISTS (SELECT 1 FROM sync_part WHERE name = :name)")
    return bool(session.execute(query, {"name": name}).scalar_one())
