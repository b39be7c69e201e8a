"""What others have written: taken into the log once, action by action, and merged into the records."""

import json
import time
from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from app import change_log, erasure, kinship, version_reading
from app.change_log import Origin
from app.database import Records
from app.local_values import local_value
from app.merge import Stamp
from app.models.field_ids import tables_by_number
from app.permissions import ADMIN
from app.sync.actions import Action, RecordWrite
from app.sync.canonical import DamagedFileError
from app.sync.copies import Known, known_action, move_here, note_copy
from app.sync.permissions import refusal
from app.sync.roster_state import State

GENTLY, FREELY = 0.002, 0.25
"""Seconds of work for which actions are written into the log before they are merged, which takes some times
as long. Beside a person who goes on working gently: a write of theirs has both taken back and done again."""

Receive = Callable[[Callable[[Session], Records]], Records]
"""As `Database.receive`, which may have a command run again after taking back what it wrote."""

Replaced = tuple[int, str, Mapping[str, Sequence[tuple[Stamp, int]]]]
"""Of a table and a record, by field, versions that were replaced, each with the place of the segment in which
what replaced it came, less than 0 where that is not told."""

T = TypeVar("T")


def portion(receive: Receive, command: Callable[[Session], tuple[Records, T]]) -> T:
    """Receive what also tells how far it came; only what has stayed counts."""
    told: list[T] = []

    def run(session: Session) -> Records:
        records, came = command(session)
        told[:] = [came]
        return records

    receive(run)
    return told[0]


class _Stamps:
    """The numbers of devices and sessions in this log, and the records that nothing is kept of."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.erased: dict[str, int] = erasure.erased(connection)
        self._known = {origin: number for number, origin in version_reading.origins(connection).items()}

    def origin(self, stamp: Stamp) -> int:
        if stamp[1:] not in self._known:
            origin = Origin(stamp[1], stamp[2], None)
            self._known[stamp[1:]] = change_log.origin_id(self._connection, origin)
        return self._known[stamp[1:]]

    def told(self, stamp: Stamp) -> list[int]:
        return [stamp[0], self.origin(stamp)]


@dataclass(frozen=True, slots=True)
class Arriving:
    """A segment by the device `author` of which these `actions` are to be taken in.

    `state` is the roster as the author knew it. An action its author may not do is put aside whole, unless an
    administrator has `accepted` it by its id.
    """

    id: int
    author: str
    head: str
    actions: deque[Action]
    state: State
    accepted: Collection[str]


def take_in(
    session: Session, several: Iterable[Arriving], seconds: float
) -> tuple[dict[str, frozenset[str]], list[int]]:
    """Write the next actions of these segments into the log, for `seconds`, and merge what they touched.

    Returns the records touched, and those that show something else because of them, by table; and how many
    actions of the first segments were taken, of all but the last all there were.
    """
    connection = session.connection()
    stamps = _Stamps(connection)
    touched: dict[str, set[str]] = {}
    taken = list[int]()
    newest, enough = 0, time.thread_time() + seconds
    for one in several:
        lines, number = 0, 0
        for action in one.actions:
            if lines and time.thread_time() >= enough:
                break
            lines, number = lines + action.lines, number + 1
            for written in _let_in(connection, one, action, stamps):
                newest = max(newest, written.write.stamp[0])
                _touch(touched, written.table, written.record)
        _tell_place(connection, one.id, lines, number == len(one.actions))
        taken.append(number)
        if time.thread_time() >= enough:
            break
    return _merge(connection, touched, newest), taken


def _let_in(connection: Connection, one: Arriving, action: Action, stamps: _Stamps) -> Sequence[RecordWrite]:
    """What there is to merge of an action; of one that is put aside, whoever else brought it, only what came
    of it by this segment before (G8)."""
    why = refusal(action, one.state, one.author)
    if why is not None and action.id not in one.accepted:
        set_aside(connection, one.id, action.id, why)
        before = _counted_before(connection, one.id, action)
        return [*before, *_forget_replaced(connection, one.id, action, stamps)]
    return _log(connection, one.id, action, stamps)


def _counted_before(connection: Connection, segment_id: int, action: Action) -> list[RecordWrite]:
    query = "SELECT EXISTS (SELECT 1 FROM change_tx WHERE uuid = :id AND segment_id = :segment)"
    told = {"id": action.id, "segment": segment_id}
    there = connection.exec_driver_sql(query, told).scalar_one()
    return [one for one in action.writes if there and one.table in tables_by_number()]


def _forget_replaced(
    connection: Connection, segment_id: int, action: Action, stamps: _Stamps
) -> list[RecordWrite]:
    """Forget what a snapshot told that an action had replaced which it left out, for by this segment it does
    not count; the writes of which it did."""
    found = list[RecordWrite]()
    for one in action.writes:
        query = "SELECT seq, bases FROM replaced WHERE record_id = :record"
        for row in connection.exec_driver_sql(query, {"record": one.record}).all():
            told: dict[str, list[list[int]]] = json.loads(row.bases)
            left = {
                name: [base for base in of if base not in _bases_by(one, name, segment_id, stamps)]
                for name, of in told.items()
            }
            if left != told:
                connection.exec_driver_sql(
                    "UPDATE replaced SET bases = :bases WHERE record_id = :record AND seq = :seq",
                    {"bases": change_log.as_kept(left), "record": one.record, "seq": row.seq},
                )
                found.append(one)
    return found


def _bases_by(one: RecordWrite, name: str, segment_id: int, stamps: _Stamps) -> list[list[int]]:
    """What a write of a segment has replaced of a field, as a snapshot's word for it is kept."""
    return [[*stamps.told(base), segment_id] for base in one.write.bases.get(name, ())]


def take_in_after_all(
    session: Session, segment_id: int, actions: Iterable[Action]
) -> dict[str, frozenset[str]]:
    """Write actions into the log that had been put aside, unless they are there: they were written here."""
    connection = session.connection()
    stamps, newest = _Stamps(connection), 0
    touched: dict[str, set[str]] = {}
    for action in actions:
        _log(connection, segment_id, action, stamps)
        for one in action.writes:
            if one.table in tables_by_number():
                newest = max(newest, one.write.stamp[0])
                _touch(touched, one.table, one.record)
    return _merge(connection, touched, newest)


def take_in_living(
    session: Session, segment_ids: Sequence[int], actions: Iterable[Action], seconds: float
) -> tuple[dict[str, frozenset[str]], int]:
    """The same for the next actions of a snapshot, which hold the writes that live on; `segment_ids` are
    the segments they came in, in the order in which the snapshot counts them."""
    connection = session.connection()
    stamps = _Stamps(connection)
    touched: dict[str, set[str]] = {}
    newest, taken, enough = 0, 0, time.thread_time() + seconds
    for action in actions:
        if action.segment is None or not 0 <= action.segment < len(segment_ids):
            raise DamagedFileError("an action of no segment")
        for one in _log(connection, segment_ids[action.segment], action, stamps):
            newest = max(newest, one.write.stamp[0])
            _touch(touched, one.table, one.record)
        for place in action.also:
            if not 0 <= place < len(segment_ids):
                raise DamagedFileError("an action of no segment")
            for one in _log(connection, segment_ids[place], action, stamps):
                _touch(touched, one.table, one.record)
        taken += 1
        if time.thread_time() >= enough:
            break
    return _merge(connection, touched, newest), taken


def take_in_replaced(
    session: Session, segment_ids: Sequence[int], records: Sequence[Replaced]
) -> dict[str, frozenset[str]]:
    """Learn which versions were replaced by writes that a snapshot has left out, and in which of its segments
    those came: they replace nothing while it does not count."""
    connection = session.connection()
    stamps, seq = _Stamps(connection), change_log.last_seq(connection)
    known = [one for one in records if one[0] in tables_by_number()]
    for number, record, replaced in known:
        if any(by >= len(segment_ids) for of in replaced.values() for _, by in of):
            raise DamagedFileError("replaced in no segment")
        told = _replaced_before(connection, record, seq)
        for name, of in replaced.items():
            there = told.setdefault(name, [])
            fresh = ([*stamps.told(base), *([segment_ids[by]] if by >= 0 else [])] for base, by in of)
            there += [one for one in fresh if one not in there]
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO replaced (record_id, seq, table_no, bases)"
            " VALUES (:record, :seq, :table, :bases)",
            {"record": record, "seq": seq, "table": number, "bases": change_log.as_kept(told)},
        )
    touched: dict[str, set[str]] = {}
    for number, record, _ in known:
        _touch(touched, number, record)
    return _merge(connection, touched, 0)


def _replaced_before(connection: Connection, record: str, seq: int) -> dict[str, list[list[int]]]:
    """What another snapshot told of the same record, with no change of the log between them."""
    query = "SELECT bases FROM replaced WHERE record_id = :record AND seq = :seq"
    found = connection.exec_driver_sql(query, {"record": record, "seq": seq}).scalar()
    return json.loads(found) if found else {}


def _touch(touched: dict[str, set[str]], table: int, record: str) -> None:
    touched.setdefault(tables_by_number()[table].name, set()).add(record)


def _tell_place(connection: Connection, segment_id: int, lines: int, whole: bool) -> None:
    connection.exec_driver_sql(
        "UPDATE sync_segment SET taken = iif(:all, lines, max(taken, 1) + :lines),"
        " state = iif(:all, 'APPLIED', state) WHERE id = :id",
        {"all": whole, "lines": lines, "id": segment_id},
    )


def _merge(connection: Connection, touched: Mapping[str, set[str]], newest: int) -> dict[str, frozenset[str]]:
    change_log.advance(connection, newest)
    with change_log.quiet(connection):
        return kinship.align(connection, touched)


def _log(connection: Connection, segment_id: int, action: Action, stamps: _Stamps) -> list[RecordWrite]:
    """Write an action into the log unless it is there; the writes that are new and can be understood.

    Each keeps its distance from the first, for stamps are counted from it. What a snapshot had left out of an
    action that is there is put in its place, or where others stand there by now, behind all. An action that
    came in a segment which does not count is from here on one of this segment (G8).
    """
    action = _without_erased(connection, action, stamps)
    understood = {action.place(one): one for one in action.writes if one.table in tables_by_number()}
    if not understood:
        return []
    known, fresh = known_action(connection, action, understood), list(understood.values())
    if known is not None:
        lacking = {place: one for place, one in understood.items() if place not in known.places}
        moved = move_here(connection, segment_id, known)
        if not moved and known.elsewhere(segment_id):
            note_copy(connection, segment_id, known.ids)
        fresh = list((understood if moved else lacking).values())
        if _is_free(connection, known, lacking):
            _log_writes(connection, known.id, known.first, lacking, stamps)
            return fresh
        understood = lacking
    first = change_log.last_seq(connection) + 1
    tx_id = connection.exec_driver_sql(
        "INSERT INTO change_tx (uuid, origin_id, member_id, at_ms, label, about, kind, target_id, hlc,"
        " first_seq, last_seq, segment_id) VALUES (:uuid, :origin, :member, :at, :label, :about, :kind,"
        " (SELECT max(id) FROM change_tx WHERE uuid = :of), :hlc, :first, :last, :segment) RETURNING id",
        {
            "uuid": action.id,
            "origin": stamps.origin(action.stamp),
            "member": action.member,
            "at": action.at_ms,
            "label": action.label,
            "about": action.about,
            "kind": action.kind,
            "of": action.of,
            "hlc": action.stamp[0],
            "first": first,
            "last": first + max(action.end - 1, *understood),
            "segment": segment_id,
        },
    ).scalar_one()
    _log_writes(connection, tx_id, first, understood, stamps)
    return fresh


def _without_erased(connection: Connection, action: Action, stamps: _Stamps) -> Action:
    """The action as it is kept: with nothing in it of people who asked to be forgotten."""
    if not stamps.erased:
        return action
    told = ((one.table, one.record, one.write.values) for one in action.writes)
    found = erasure.found_in(told, stamps.erased)
    fresh = {record: table for record, table in found.items() if record not in stamps.erased}
    if fresh and local_value(connection, "role") != ADMIN:
        # Others may hold it, and not have read it: what else is to be erased an administrator's device says.
        shown = erasure.shown(connection, fresh)
        found = {record: table for record, table in found.items() if record not in shown}
    if not found:
        return action
    if found.keys() - stamps.erased.keys():
        erasure.erase(connection, found)
        stamps.erased = erasure.erased(connection)
    return _without(action, found)


def _without(action: Action, found: Mapping[str, int]) -> Action:
    """An action as it is told when nothing may be told of some of its records, by id and table."""
    tables = [one.table for one in action.writes if found.get(one.record) == one.table]
    writes = [
        replace(one, write=replace(one.write, values=erasure.blank(one.table, one.write.values)))
        if found.get(one.record) == one.table
        else one
        for one in action.writes
    ]
    hidden = action.about is not None and erasure.hides_about(tables)
    return replace(action, writes=writes, about=erasure.ERASED if hidden else action.about)


def _log_writes(
    connection: Connection, tx_id: int, first: int, writes: Mapping[int, RecordWrite], stamps: _Stamps
) -> None:
    if not writes:
        return
    connection.exec_driver_sql(
        "INSERT INTO change (seq, tx_id, table_no, record_id, fields, bases)"
        " VALUES (:seq, :tx, :table, :record, :fields, :bases)",
        [
            {
                "seq": first + place,
                "tx": tx_id,
                "table": one.table,
                "record": one.record,
                "fields": change_log.as_kept(one.write.values),
                "bases": _bases(one, stamps),
            }
            for place, one in writes.items()
        ],
    )


def _is_free(connection: Connection, known: Known, places: Iterable[int]) -> bool:
    """Whether no other action has taken these places of one whose end was not known."""
    query = "SELECT EXISTS (SELECT 1 FROM change WHERE seq IN (SELECT value FROM json_each(:seqs)))"
    seqs = json.dumps([known.first + place for place in places])
    return not connection.exec_driver_sql(query, {"seqs": seqs}).scalar_one()


def _bases(one: RecordWrite, stamps: _Stamps) -> str | None:
    told: dict[str, list[list[int]]] = {
        name: [stamps.told(base) for base in of] for name, of in one.write.bases.items()
    }
    if one.write.saw or one.write.values.get(tables_by_number()[one.table].deletion) is not None:
        told[version_reading.SAW] = [stamps.told(version) for version in one.write.saw]
    return change_log.as_kept(told) if told else None


def set_aside(connection: Connection, segment_id: int, action: str, why: str) -> None:
    """Have an action not count by this segment; another may bring it too.

    It may have been put aside before: what is to be applied once more is taken back first.
    """
    connection.exec_driver_sql(
        "INSERT INTO sync_aside (segment_id, action, why) SELECT :segment, :action, :why WHERE NOT EXISTS"
        " (SELECT 1 FROM sync_aside WHERE segment_id = :segment AND action = :action)",
        {"segment": segment_id, "action": action, "why": why},
    )
