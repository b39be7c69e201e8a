"""Carries out in a shared space what administrators have decided about people who asked to be forgotten."""

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import erasure
from app.database import Database
from app.local_values import keep_local, local_value
from app.permissions import ADMIN
from app.services import erasing as here
from app.services.erasing import ToErase
from app.sync import canonical, chain, names, segments
from app.sync.actions import Action, actions_in, open_all
from app.sync.archive import keep_octets, octets_of
from app.sync.asides import take_back_refused, take_back_unaccepted
from app.sync.canonical import DamagedFileError
from app.sync.erased_lines import replacements
from app.sync.identity import Identity, epoch_keys, identity
from app.sync.keys import EpochKeys
from app.sync.limits import held_elsewhere
from app.sync.membership import as_administrator, write_operations
from app.sync.roster import Roster
from app.sync.segments import SealedSegment, mark_of
from app.sync.snapshots import Manifest
from app.sync.store import Store

_DONE = "sync.erasures"
"""Of this computer alone: up to which segment its archive was looked through, and for which erasures."""

_NOTHING = '{"of": "", "last": 0, "left": [], "unnamed": []}'

_OLD = "sync.erased"
"""Of this computer alone: files that must go from the store, as [folder, name]."""


def purge(database: Database, person_id: str) -> ToErase:
    """Erase a person on every computer of the space: here now, on each other in its next round.

    Raises UserError `not_administrator`, `no_such_record`, StorageError.
    """
    mine, known = as_administrator(database)
    wanted = database.read(lambda session: here.to_erase(session, person_id))
    here.delete_first(database, wanted)
    told = sorted([table, record] for record, table in wanted.records.items())
    write_operations(database, mine, known, [{"op": "purge", "records": told, "lines": {}}])
    here.erase_here(database, wanted.records)
    return wanted


def forget(database: Database, person_id: str) -> ToErase:
    """Erase a person wherever this ledger is: on this computer, and on all of the space if it is shared.

    Raises as `purge`.
    """
    if database.read(identity) is None:
        return here.erase_person(database, person_id)
    return purge(database, person_id)


def learn(database: Database, roster: Roster) -> None:
    """Erase here what the roster says was erased anywhere."""
    known = database.read(lambda session: erasure.erased(session.connection()))
    told = roster.state.erased.items()
    fresh = {key: table for key, table in told if key not in known and erasure.can_be(table)}
    if fresh:  # what does not count by now says of nothing that it is theirs
        database.receive(here.LABEL, lambda session: chain.reconsider(session.connection(), roster))
        take_back_unaccepted(database, here.LABEL, roster)
        take_back_refused(database, here.LABEL, roster)
        database.receive(here.LABEL, lambda session: _erase(session, fresh, roster))


def _erase(session: Session, fresh: erasure.Erased, roster: Roster) -> Mapping[str, frozenset[str]]:
    return erasure.erase(session.connection(), fresh, held_elsewhere(session, roster))


def look_through(database: Database, mine: Identity, roster: Roster) -> None:
    """Erase lines in the archive of this computer, and as an administrator say which may be.

    All of it once for each new erasure, and what has come since in every round.
    """
    found = database.read(lambda session: erasure.erased(session.connection()))
    if not found:
        return
    done, secrets = _done(database), epoch_keys(mine, roster)
    last = done["last"] if done["of"] == _mark(roster, found) else 0
    archive = _Archive(database, roster, secrets, found, set(done["left"]) if last else set())
    last = archive.go(last)
    fresh = archive.fresh()
    if roster.state.role_of(mine.device) == ADMIN and (fresh["lines"] or fresh["records"]):
        write_operations(database, mine, roster, [{"op": "purge", **fresh}])
        learn(database, roster)  # before anything is written that must not tell of them any more
        found = database.read(lambda session: erasure.erased(session.connection()))
        archive = _Archive(database, roster, secrets, found, set())
        archive.go(0)
        last = 0  # what tells of those that were learnt of just now is named in the next round
    unnamed = {head for head in done["unnamed"] if head not in roster.state.erasures} | archive.unnamed()
    told = {
        "of": _mark(roster, found),
        "last": last,
        "left": sorted(archive.left),
        "unnamed": sorted(unnamed),
    }
    if told != done:
        database.set_local(_DONE, json.dumps(told))


@dataclass
class _Archive:
    """The segments kept here, looked through one by one; `left` are those no key of which is here.

    `records` are those that tell of somebody erased, also where what they came in does not count.
    """

    database: Database
    roster: Roster
    secrets: EpochKeys
    found: dict[str, int]
    left: set[int]
    lines: dict[str, dict[int, bytes]] = field(default_factory=dict)
    records: dict[str, int] = field(default_factory=dict)

    def go(self, after: int) -> int:
        """Look at those behind one; the last there is."""
        query = text("SELECT id FROM sync_segment WHERE size > 0 ORDER BY id")
        ids = self.database.read(lambda session: session.execute(query).scalars().all())
        told = re.compile(b"|".join(re.escape(key.encode()) for key in self.found))
        for key in ids:
            if key > after or key in self.left:
                self._look(key, told)
        return max(ids, default=0)

    def unnamed(self) -> set[str]:
        """The segments in which no administrator has named the lines that tell of erased records."""
        return {
            head for head, found in self.lines.items() if found and not self.roster.state.erasures_of(head)
        }

    def fresh(self) -> dict[str, Any]:
        """What the roster does not say yet."""
        state = self.roster.state
        lines = {
            head: {str(place): mark_of(line) for place, line in found.items()}
            for head, found in self.lines.items()
        }
        lines = {
            head: {
                place: mark
                for place, mark in marks.items()
                if mark not in state.erasures_of(head).get(int(place), ())
            }
            for head, marks in lines.items()
        }
        known = self.database.read(lambda session: erasure.erased(session.connection())) | self.records
        records = sorted([table, key] for key, table in known.items() if key not in state.erased)
        return {"lines": {head: marks for head, marks in lines.items() if marks}, "records": records}

    def _look(self, key: int, told: re.Pattern[bytes]) -> None:
        segment = segments.read(self.database.read(lambda session: octets_of(session, key)))
        secret, erasures = self.secrets.get(segment.epoch), self.roster.state.erasures_of(segment.head)
        if secret is None:
            self.left.add(key)
            return
        self.left.discard(key)
        try:
            lines, origins, seed = open_all(segment, secret, erasures)
            if not any(told.search(line) for line in lines[1:]):
                return
            actions = list(actions_in(lines[1:], origins))
            told_of, waits = self._telling(actions)
            if waits:
                self.left.add(key)
            self.records |= told_of
            instead = replacements(lines, origins, seed, told_of, segments.erased_places(lines, erasures))
        except DamagedFileError:
            return  # nobody reads it
        self.lines[segment.head] = dict(instead)
        granted = {place: line for place, line in instead.items() if mark_of(line) in erasures.get(place, ())}
        if granted:
            anew = [granted.get(place, line) for place, line in enumerate(lines)]
            replaced = segments.write_anew(segment, anew, secret)
            # What is held has no records here by which its files would be found.
            written = (one for action in actions for one in action.writes)
            writes = [
                (one.table, one.write.values) for one in written if told_of.get(one.record) == one.table
            ]

            def command(session: Session) -> None:
                erasure.note_files(session.connection(), writes)
                take_instead(session, key, replaced)

            self.database.refresh(command)

    def _telling(self, actions: Iterable[Action]) -> tuple[erasure.Erased, bool]:
        """The records in these that tell of somebody erased, but for those that are others' here: whoever was
        shut out may say of any record that it is that person's. And whether some are still on their way.
        """
        found, written = dict[str, int](), list[erasure.Told]()
        for action in actions:
            writes = [(one.table, one.record, one.write.values) for one in action.writes]
            found |= erasure.found_in(writes, self.found)
            written += writes
        fresh = {record: table for record, table in found.items() if record not in self.found}
        if not fresh:
            return found, False
        others = self.database.read(lambda session: here.of_others(session, fresh))
        coming = self.database.read(lambda s: erasure.on_their_way(s.connection(), fresh, written)) - others
        return {key: table for key, table in found.items() if key not in others | coming}, bool(coming)


_WHOLE, _HALF, _WRONG = range(3)


def _rank(segment: SealedSegment, roster: Roster, secrets: EpochKeys) -> int:
    """Whether a file has every line erased that the roster names, not all of them, or cannot be read."""
    erasures, secret = roster.state.erasures_of(segment.head), secrets.get(segment.epoch)
    if secret is None:
        return _WRONG
    try:
        lines, _, _ = open_all(segment, secret, erasures)
    except DamagedFileError:
        return _WRONG
    return _WHOLE if len(segments.erased_places(lines, erasures)) == len(erasures) else _HALF


def holds_erased(database: Database, roster: Roster, inside: Sequence[SealedSegment]) -> bool:
    """Whether a pack has lines in it that the roster says are erased."""
    named = [one for one in inside if roster.state.erasures_of(one.head)]
    mine = database.read(identity) if named else None
    secrets = epoch_keys(mine, roster) if mine is not None else {}
    return any(one.epoch in secrets and _rank(one, roster, secrets) != _WHOLE for one in named)


def take_instead(session: Session, key: int, segment: SealedSegment) -> None:
    """Keep a segment in the place of another with the same header, and let that one and its pack go."""
    place = segment.place
    name = names.segment_name(place.device, place.number, segment.octets)
    query = text("SELECT name FROM sync_segment WHERE id = :id")
    old = str(session.execute(query, {"id": key}).scalar_one())
    if old == name:
        return
    _unpack(session, key)
    session.execute(
        text(
            "UPDATE sync_segment SET name = :name, state = iif(state = 'KEPT', 'SENT', state) WHERE id = :id"
        ),
        {"name": name, "id": key},
    )
    keep_octets(session.connection(), key, segment.octets)
    let_go(session, [("seg", old)])
    erasure.note_left(session.connection())


def met_again(database: Database, roster: Roster, segment: SealedSegment) -> bool:
    """Whether a file is of a segment that is here already, under another name; the better of the two is kept.

    Where the roster names lines of it as erased, the other goes from the store. Raises DamagedFileError where
    one of the two has other lines than its author signed.
    """
    query = text(
        "SELECT id, name, size, taken FROM sync_segment WHERE head = :head ORDER BY size = 0, id LIMIT 1"
    )
    row = database.read(lambda session: session.execute(query, {"head": segment.head}).first())
    mine = database.read(identity) if row is not None else None
    if row is None or mine is None:
        return False
    place, secrets = segment.place, epoch_keys(mine, roster)
    name = names.segment_name(place.device, place.number, segment.octets)
    rank, named = _rank(segment, roster, secrets), bool(roster.state.erasures_of(segment.head))
    if not row.size:
        better = named and rank == _WHOLE
        if better:
            database.refresh(lambda session: _rename(session, row.id, row.name, name))
        return bool(row.taken)
    if segment.epoch not in secrets:
        return True
    kept = database.read(lambda session: octets_of(session, row.id))
    own = _rank(segments.read(kept), roster, secrets)
    better = own == _WRONG or (named and (rank, name) < (own, row.name))
    if rank != _WRONG and better:
        database.refresh(lambda session: take_instead(session, row.id, segment))
    elif rank != _WRONG and named:
        database.refresh(lambda session: let_go(session, [("seg", name)]))
    if _WRONG in (rank, own):
        raise DamagedFileError("other lines than its author signed")
    return True


def _rename(session: Session, key: int, old: str, new: str) -> None:
    """Of a segment that a snapshot stands for only the name is here."""
    session.execute(text("UPDATE sync_segment SET name = :name WHERE id = :id"), {"name": new, "id": key})
    let_go(session, [("seg", old)])


def look_again(session: Session, keys: Iterable[int]) -> None:
    """Look through segments in the next round, although others behind them have been."""
    done = json.loads(local_value(session, _DONE) or _NOTHING)
    if before := {key for key in keys if key <= done["last"]}:
        keep_local(session, _DONE, json.dumps({**done, "left": sorted({*done["left"], *before})}))


def to_give_up(session: Session, manifest: Manifest) -> list[tuple[int, str]]:
    """Segments that tell of erased records, that no administrator has and that a snapshot stands for: by
    number and name."""
    heads = json.loads(local_value(session, _DONE) or _NOTHING)["unnamed"]
    rows = session.execute(
        text(
            "SELECT s.id, s.name FROM sync_segment s JOIN sync_snapshot n ON n.id = s.covered"
            " WHERE n.name = :name AND s.head IN (SELECT value FROM json_each(:heads))"
            " AND s.state IN ('APPLIED', 'KEPT') AND s.size > 0"
            " AND NOT EXISTS (SELECT 1 FROM sync_aside a WHERE a.segment_id = s.id)"
        ),
        {"name": manifest.name, "heads": json.dumps(heads)},
    )
    return [(row.id, row.name) for row in rows]


def give_up(session: Session, found: Sequence[tuple[int, str]]) -> None:
    """Let the snapshot, the parts of which are kept here, stand for these segments."""
    for key, _ in found:
        _unpack(session, key)
        keep_octets(session.connection(), key, b"")
    let_go(session, [("seg", name) for _, name in found])
    erasure.note_left(session.connection())


def _unpack(session: Session, key: int) -> None:
    """A pack with this segment in it goes; the others of it lie loose until they are packed again."""
    row = session.execute(
        text("SELECT p.id, p.name FROM sync_segment s JOIN sync_pack p ON p.id = s.pack_id WHERE s.id = :id"),
        {"id": key},
    ).one_or_none()
    if row is not None:
        session.execute(text("UPDATE sync_segment SET pack_id = NULL WHERE pack_id = :id"), {"id": row.id})
        session.execute(text("DELETE FROM sync_pack WHERE id = :id"), {"id": row.id})
        let_go(session, [("pack", row.name)])


def let_go(session: Session, files: Sequence[tuple[str, str]]) -> None:
    """Remember files that must go from the store once what stands in their place lies there."""
    before = local_value(session, _OLD)
    told = sorted({*map(tuple, json.loads(before or "[]")), *files})
    keep_local(session, _OLD, json.dumps(told))


def remove_old(database: Database, store: Store, present: Mapping[str, Collection[str]]) -> int:
    """Remove from the store what still holds erased lines; how many files went.

    `present` is what lay there before this round, by folder; what came since is looked at in the next, and
    what stays is tried again there.
    """
    told = database.local(_OLD) or "[]"
    old = [(folder, name) for folder, name in json.loads(told) if name in present[folder]]
    staying = [file for file in old if not store.remove(*file)]
    if told != json.dumps(staying):
        database.set_local(_OLD, json.dumps(staying))
    return len(old) - len(staying)


def _done(database: Database) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(database.local(_DONE) or _NOTHING)
    return found


def _mark(roster: Roster, found: Mapping[str, int]) -> str:
    """Changes with every erasure that becomes known."""
    state = roster.state
    told = {head: {str(at): sorted(marks) for at, marks in of.items()} for head, of in state.erasures.items()}
    return hashlib.sha256(canonical.encode([sorted(found), told])).hexdigest()
