"""The parts of a snapshot that are kept here: put back where they are missed, renewed, looked at again."""

import json
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import erasure
from app.database import Database
from app.permissions import ADMIN
from app.sync import names, segments
from app.sync.canonical import DamagedFileError
from app.sync.erasing import give_up, to_give_up
from app.sync.identity import Identity
from app.sync.newer import TooNewError
from app.sync.putting_off import put_off_cut, still_late
from app.sync.roster import Roster
from app.sync.snapshot_reading import Fetched, give_up_snapshot, part_of
from app.sync.snapshots import (
    Manifest,
    covered_by,
    half_told,
    known_manifests,
    never_read,
    not_whole,
    reached_by,
    segments_number,
    stand_for_all,
    stands_in,
    tells_of_erased,
)
from app.sync.store import Store, rotated
from app.sync.thinning import COUNTING

_STOOD_FOR = "sync.stood_for"
"""Of this computer alone: how much it never read, and the snapshots kept here that stand for all of it."""

_TOLD = "sync.told"
"""Of this computer alone: how much it never read, and which snapshots were away when those in the store told
all of it."""

_TRIED = "sync.tried"
"""Of this computer alone: how much it never read, and which snapshots were kept and found when it last looked
for others to keep."""

_WHOLE = "sync.whole"
"""Of this computer alone: files of segments it never read that were whole when it looked at them."""

_LOOKED_AT = 20
"""Such files in one round."""

_HALF = "sync.half"
"""Of this computer alone: snapshots of which something is away, and for how long."""


def put_back_parts(
    database: Database,
    store: Store,
    found: Sequence[Manifest],
    here: Sequence[Manifest],
    listed: Mapping[str, Mapping[str, int]],
    roster: Roster,
) -> int:
    """Put the snapshot that was taken here back where it alone tells of something; its files.

    What one of those that are `found` tells is known where all of it has been applied `here`, or taken. As
    long as another lies there it might tell that as well: then only one is put back that stands for more than
    any that is found, and none that tells of somebody erased. What others remove would come back in every
    round.
    """
    kept = kept_snapshots(database, roster)
    away = [one for one in kept if one not in found]
    if not away:
        return 0
    known = [one for one in found if one in here or one in kept]
    lost = _telling_alone(database, store, away, known, listed)
    if not lost:
        return 0
    there, late = _might_tell(database, roster, listed["snap"])
    others = there.difference(_names(away), _names(known))
    wider = max((one.segments for one in found), default=-1)

    def is_missed(one: Manifest) -> bool:
        if tells_of_erased(one, roster):
            return not others
        return others <= late or one.segments > wider

    return sum(_put(database, store, one, listed["snap"]) for one in lost if is_missed(one))


def _might_tell(database: Database, roster: Roster, present: Mapping[str, int]) -> tuple[set[str], set[str]]:
    """The manifests in the store of snapshots that somebody may take, not what nobody believes; and those of
    which something has been away for a week."""
    query = text("SELECT name, state FROM sync_snapshot")
    states = {row.name: row.state for row in database.read(lambda session: session.execute(query).all())}
    listed = [one for one in names.parsed("snap", present) if one.is_manifest]
    there = {one.name for one in listed if roster.state.role_of(one.device) == ADMIN}
    half = set(database.read(lambda session: not_whole(session, roster, present)))
    late = still_late(database, _HALF, sorted(half | (there - states.keys())))
    return {name for name in there if states.get(name) != "DAMAGED"}, late


def _telling_alone(
    database: Database,
    store: Store,
    away: Sequence[Manifest],
    known: Sequence[Manifest],
    listed: Mapping[str, Mapping[str, int]],
) -> list[Manifest]:
    """Those of the ones that are `away` that tell, be it in part, of what was never read, and what none that
    is `known` tells, and no other file in the store."""
    of = [database.read(_never_read_number), database.read(segments_number), _names(away), _names(known)]
    if json.loads(database.local(_TOLD) or "null") == of:
        return []

    def command(session: Session) -> tuple[dict[str, set[int]], dict[int, list[tuple[str, str]]]]:
        unread = never_read(session).difference(*(covered_by(session, one) for one in known))
        told = {one.name: unread & covered_by(session, one) for one in away}
        reached = set[int]().union(*(reached_by(session, one) for one in known))
        for one in away:
            told[one.name] |= half_told(session, one) - reached
        return told, _lying(session, listed, set().union(*told.values()))

    told, lying = database.read(command)
    if not any(told.values()):
        database.set_local(_TOLD, json.dumps(of))
        return []
    whole = _whole_files(database, store, listed, {file for files in lying.values() for file in files})
    there = {key for key, files in lying.items() if not whole.isdisjoint(files)}
    return [one for one in away if not told[one.name] <= there]


def _lying(
    session: Session, listed: Mapping[str, Mapping[str, int]], unread: Collection[int]
) -> dict[int, list[tuple[str, str]]]:
    """Of segments that were never read those that could be, with the files they lie in."""
    query = text(
        "SELECT s.id, s.name, p.name AS pack FROM sync_segment s LEFT JOIN sync_pack p ON p.id = s.pack_id"
        " WHERE s.id IN (SELECT value FROM json_each(:ids))"
    )
    found = dict[int, list[tuple[str, str]]]()
    for row in session.execute(query, {"ids": json.dumps(sorted(unread))}):
        files = [("seg", row.name), ("pack", row.pack)]
        found[row.id] = [(folder, name) for folder, name in files if name in listed[folder]]
    return found


def _whole_files(
    database: Database,
    store: Store,
    listed: Mapping[str, Mapping[str, int]],
    files: Collection[tuple[str, str]],
) -> set[tuple[str, str]]:
    """Those that were whole when they were looked at, some in each round, or will be looked at."""
    known: dict[str, int] = json.loads(database.local(_WHOLE) or "{}")
    told = {file: listed[file[0]][file[1]] for file in sorted(files)}
    unseen = [file for file, size in told.items() if known.get(file[1]) != size]
    spoilt = set[tuple[str, str]]()
    for folder, name in unseen[:_LOOKED_AT]:
        octets, parsed = store.get(folder, name), names.parse(folder, name)
        if octets is not None and parsed is not None and names.is_whole(parsed, octets):
            known[name] = len(octets)
        else:
            spoilt.add((folder, name))
    if unseen:
        kept = {name: size for (_, name), size in told.items() if known.get(name) == size}
        database.set_local(_WHOLE, json.dumps(kept))
    return set(files) - spoilt


def put_snapshot(database: Database, roster: Roster, store: Store) -> int:
    """Put the snapshots that were taken here into a store that has none; how many files, 0 where none of them
    is believed any more."""
    return sum(_put(database, store, manifest, {}) for manifest in kept_snapshots(database, roster))


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
    numbers = [database.read(_never_read_number), database.read(segments_number), segments.READS]
    of = [*numbers, _names(kept), _names(found)]
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
    number = database.read(_never_read_number)
    of = [number, _names(kept)]
    if number is None or json.loads(database.local(_STOOD_FOR) or "null") == of:
        return False
    if not database.read(lambda session: stand_for_all(session, kept)):
        return True
    database.set_local(_STOOD_FOR, json.dumps(of))
    return False


def _never_read_number(session: Session) -> str | None:
    """Another one as soon as something else was never read; None where everything was."""
    query = text(f"SELECT count(*) || ' ' || sum(id) FROM sync_segment s WHERE size = 0 AND {COUNTING}")
    number: str | None = session.execute(query).scalar_one()
    return number


def _names(several: Sequence[Manifest]) -> list[str]:
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
    known = database.read(lambda session: known_manifests(session, roster))
    return [one for one in known if here.get(one.name) == len(one.parts)]


def _put(database: Database, store: Store, manifest: Manifest, present: Mapping[str, int]) -> int:
    """The manifest last, so that half of it is nothing."""
    lacking = [name for name, size in manifest.parts if present.get(name) != size]
    for name in lacking:
        store.put("snap", name, database.read(lambda session: part_of(session, name)))  # noqa: B023
    store.put("snap", manifest.name, manifest.octets)
    return len(lacking) + 1


def scrub_snapshot(database: Database, store: Store, found: Sequence[Manifest], start: int, most: int) -> int:
    """Read files of the widest snapshot again, from one on and on from the first; how many are put back.

    The manifest is known to everybody. A part that has rotten and is not here has its snapshot put off, for a
    mirror may be writing it: what it stood for is then put back by whoever has it, and an administrator
    writes another.
    """
    if not found:
        return 0
    put_back, manifest = 0, found[0]
    for name in rotated([manifest.name, *(name for name, _ in manifest.parts)], start)[:most]:
        octets, parsed = store.get("snap", name), names.parse("snap", name)
        if octets is None or parsed is None or names.is_whole(parsed, octets):
            continue
        if name == manifest.name:
            store.put("snap", name, manifest.octets)
        elif database.read(lambda session: _has_part(session, name)):  # noqa: B023
            store.put("snap", name, database.read(lambda session: part_of(session, name)))  # noqa: B023
        else:
            database.refresh(lambda session: put_off_cut(session, manifest.name))
            break
        put_back += 1
    return put_back


def _has_part(session: Session, name: str) -> bool:
    query = text("SELECT EXISTS (SELECT 1 FROM sync_part WHERE name = :name)")
    return bool(session.execute(query, {"name": name}).scalar_one())
