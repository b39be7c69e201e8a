"""What others have written: taken into the log once, segment by segment, and merged into the records."""

import json
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from app import change_log, kinship, versions
from app.change_log import Origin
from app.merge import Stamp
from app.models.field_ids import tables_by_number
from app.sync.actions import Action, RecordWrite
from app.sync.permissions import refusal
from app.sync.roster_state import State


class _Stamps:
    """The numbers of devices and sessions in this log."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known = {origin: number for number, origin in versions.origins(connection).items()}

    def origin(self, stamp: Stamp) -> int:
        if stamp[1:] not in self._known:
            origin = Origin(stamp[1], stamp[2], None)
            self._known[stamp[1:]] = change_log.origin_id(self._connection, origin)
        return self._known[stamp[1:]]

    def told(self, stamp: Stamp) -> list[int]:
        return [stamp[0], self.origin(stamp)]


def take_in(
    session: Session,
    segment_id: int,
    author: str,
    actions: Iterable[Action],
    state: State,
    accepted: Collection[str] = (),
) -> dict[str, frozenset[str]]:
    """Write the actions of a segment by the device `author` into the log and merge what they touched.

    `state` is the roster as the author knew it. An action its author may not do is put aside whole, unless
    an administrator has `accepted` it by its id.
    Returns the records touched, and those that show something else because of them, by table.
    """
    connection = session.connection()
    stamps = _Stamps(connection)
    device = state.devices.get(author)
    member, role = (device.member if device else None), state.role_of(author)
    touched: dict[str, set[str]] = {}
    newest = 0
    for action in actions:
        why = refusal(action, role, member, author)
        if why is not None and action.id not in accepted:
            _put_aside(connection, segment_id, action, why)
            continue
        for one in _log(connection, segment_id, action, stamps):
            newest = max(newest, one.write.stamp[0])
            touched.setdefault(tables_by_number()[one.table].name, set()).add(one.record)
    change_log.advance(connection, newest)
    with change_log.quiet(connection):
        return kinship.align(connection, touched)


def _log(connection: Connection, segment_id: int, action: Action, stamps: _Stamps) -> list[RecordWrite]:
    """Write an action into the log unless it is there; the writes that are new and can be understood.

    Each keeps its distance from the first, for stamps are counted from it.
    """
    understood = {place: one for place, one in enumerate(action.writes) if one.table in tables_by_number()}
    if not understood or _is_known(connection, action, list(understood.values())):
        return []
    first = change_log.last_seq(connection) + 1
    tx_id = connection.execute(
        text(
            "INSERT INTO change_tx (uuid, origin_id, member_id, at_ms, label, about, kind, target_id, hlc,"
            " first_seq, last_seq, segment_id) VALUES (:uuid, :origin, :member, :at, :label, :about, :kind,"
            " (SELECT max(id) FROM change_tx WHERE uuid = :of), :hlc, :first, :last, :segment) RETURNING id"
        ),
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
            "last": first + max(understood),
            "segment": segment_id,
        },
    ).scalar_one()
    connection.execute(
        text(
            "INSERT INTO change (seq, tx_id, table_no, record_id, fields, bases)"
            " VALUES (:seq, :tx, :table, :record, :fields, :bases)"
        ),
        [
            {
                "seq": first + place,
                "tx": tx_id,
                "table": one.table,
                "record": one.record,
                "fields": _json(one.write.values),
                "bases": _bases(one, stamps),
            }
            for place, one in understood.items()
        ],
    )
    return list(understood.values())


def _is_known(connection: Connection, action: Action, understood: list[RecordWrite]) -> bool:
    """Whether the log has this very action: a copied computer sends again what was still waiting on it."""
    rows = connection.execute(
        text(
            "SELECT c.tx_id, c.table_no, c.record_id, t.hlc, o.device, o.session, c.fields FROM change_tx t"
            " JOIN change c ON c.seq BETWEEN t.first_seq AND t.last_seq AND c.tx_id = t.id"
            " JOIN change_origin o ON o.id = t.origin_id WHERE t.uuid = :uuid ORDER BY c.seq"
        ),
        {"uuid": action.id},
    )
    told: dict[int, list[object]] = {}
    for row in rows:
        write = (row.table_no, row.record_id, (row.hlc, row.device, row.session), json.loads(row.fields))
        told.setdefault(row.tx_id, []).append(write)
    return [(one.table, one.record, action.stamp, one.write.values) for one in understood] in told.values()


def _bases(one: RecordWrite, stamps: _Stamps) -> str | None:
    told: dict[str, list[list[int]]] = {
        name: [stamps.told(base) for base in of] for name, of in one.write.bases.items()
    }
    if one.write.saw:
        told[versions.SAW] = [stamps.told(version) for version in one.write.saw]
    return _json(told) if told else None


def _json(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _put_aside(connection: Connection, segment_id: int, action: Action, why: str) -> None:
    connection.execute(
        text("INSERT INTO sync_aside (segment_id, action, why) VALUES (:segment, :action, :why)"),
        {"segment": segment_id, "action": action.id, "why": why},
    )
