"""Actions that several segments bring, since they were waiting on a disk when it was copied (G8)."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from sqlalchemy import Connection, text

from app import change_log
from app.sync.actions import Action, RecordWrite
from app.sync.roster_state import State
from app.sync.thinning import COUNTING
from app.version_reading import is_aside


@dataclass(frozen=True, slots=True)
class Known:
    """An action in the log: where its places begin, and which of them are filled, there or behind others.

    `ids` are all its parts, `segments` those in which they came, None among them while they wait to be sent.
    """

    id: int
    ids: tuple[int, ...]
    first: int
    places: frozenset[int]
    segments: frozenset[int | None] = frozenset()

    def elsewhere(self, segment_id: int) -> bool:
        """Whether some of it is of another segment than this."""
        return self.segments != {segment_id}


def known_action(connection: Connection, action: Action, writes: Mapping[int, RecordWrite]) -> Known | None:
    """This very action in the log, or what a snapshot has left of it: a copied computer sends again what was
    still waiting on it."""
    rows = connection.exec_driver_sql(
        "SELECT c.tx_id, t.first_seq, t.last_seq, c.seq - t.first_seq AS place, c.table_no, c.record_id,"
        " t.segment_id, t.hlc, t.member_id, o.device, o.session, c.fields FROM change_tx t"
        " JOIN change c ON c.seq BETWEEN t.first_seq AND t.last_seq AND c.tx_id = t.id"
        " JOIN change_origin o ON o.id = t.origin_id WHERE t.uuid = :uuid ORDER BY c.seq",
        {"uuid": action.id},
    )
    known: Known | None = None
    for tx_id, found in groupby(rows, key=lambda row: row.tx_id):
        there = {row.place: row for row in found}
        one = next(iter(there.values()))
        fits = (one.hlc, one.device, one.session, one.member_id) == (*action.stamp, action.member) and max(
            writes
        ) <= one.last_seq - one.first_seq
        if fits and all(
            (row.table_no, row.record_id, json.loads(row.fields))
            == (writes[place].table, writes[place].record, writes[place].write.values)
            for place, row in there.items()
            if place in writes
        ):
            known = known or Known(tx_id, (), one.first_seq, frozenset())
            known = replace(
                known,
                ids=(*known.ids, tx_id),
                places=known.places | there.keys(),
                segments=known.segments | {one.segment_id},
            )
    return known


def move_here(connection: Connection, segment_id: int, known: Known) -> bool:
    """Have an action count by this segment if that by which it came does not; whether it was so."""
    query = (
        "SELECT id FROM change_tx WHERE id IN (SELECT value FROM json_each(?))"
        " AND (segment_id IN (SELECT id FROM sync_segment WHERE state IN ('HELD', 'REFUSED'))"
        f" OR {is_aside('change_tx')})"
    )
    silent = [row.id for row in connection.exec_driver_sql(query, (json.dumps(known.ids),))]
    if silent:
        move(connection, segment_id, silent)
    return bool(silent)


def note_copy(connection: Connection, segment_id: int, actions: Iterable[int]) -> None:
    """Remember that actions of the log, each by its number there, came in this segment as well."""
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO sync_copy (tx_id, segment_id) SELECT id, :segment FROM change_tx"
        " WHERE id IN (SELECT value FROM json_each(:ids)) AND segment_id IS NOT :segment",
        {"segment": segment_id, "ids": json.dumps(sorted(actions))},
    )


def copies(connection: Connection) -> dict[int, list[int]]:
    """The segments that count in which an action, by its number in the log, came as well."""
    rows = connection.exec_driver_sql(
        "SELECT c.tx_id, c.segment_id FROM sync_copy c JOIN change_tx t ON t.id = c.tx_id"
        f" JOIN sync_segment s ON s.id = c.segment_id WHERE {COUNTING} AND t.segment_id IS NOT s.id"
        " AND NOT EXISTS (SELECT 1 FROM sync_aside a WHERE a.segment_id = s.id AND a.action = t.uuid)"
        " ORDER BY c.tx_id, c.segment_id"
    )
    found: dict[int, list[int]] = {}
    for tx_id, segment_id in rows:
        found.setdefault(tx_id, []).append(segment_id)
    return found


def copied_writes(connection: Connection, copied: Mapping[int, list[int]]) -> dict[int, list[int]]:
    """The same segments by the place of each write in the log."""
    rows = connection.exec_driver_sql(
        "SELECT c.seq, t.id FROM change_tx t JOIN change c ON c.seq BETWEEN t.first_seq AND t.last_seq"
        " AND c.tx_id = t.id WHERE t.id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(copied)),),
    )
    return {seq: copied[tx_id] for seq, tx_id in rows}


def count_by_copies(connection: Connection, state: State, touched: dict[str, set[str]]) -> None:
    """Have actions that do not count by the segment they came in count by another; `touched` gets the records
    of theirs, by table.

    Its file may be gone, and all that tells of it a snapshot.
    """
    query = (
        "SELECT t.id, t.uuid FROM change_tx t LEFT JOIN sync_segment s ON s.id = t.segment_id"
        " WHERE t.id IN (SELECT tx_id FROM sync_copy) AND t.segment_id IS NOT NULL"
        f" AND (s.state IN ('HELD', 'REFUSED') OR {is_aside('t')})"
    )
    silent = {row.id: row.uuid for row in connection.exec_driver_sql(query)}
    if not silent:
        return
    refused = {key for key, said in state.verdicts.items() if key[2] and said == "refuse"}
    others = copies(connection)
    places = {
        row.id: (row.device, row.head)
        for row in connection.exec_driver_sql(
            "SELECT id, device, head FROM sync_segment WHERE id IN (SELECT segment_id FROM sync_copy)"
        )
    }
    for tx_id, uuid in silent.items():
        able = (one for one in others.get(tx_id, ()) if (*places[one], uuid) not in refused)
        if (chosen := next(able, None)) is not None:
            move(connection, chosen, [tx_id])
            for table, ids in change_log.touched(connection, tx_id).items():
                touched.setdefault(table, set()).update(ids)


def move(connection: Connection, segment_id: int, actions: Collection[int]) -> None:
    """Have actions of the log be of another segment from here on; the former is remembered."""
    told = {"segment": segment_id, "ids": json.dumps(sorted(actions))}
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO sync_copy (tx_id, segment_id) SELECT id, segment_id FROM change_tx"
        " WHERE id IN (SELECT value FROM json_each(:ids)) AND segment_id <> :segment",
        told,
    )
    connection.exec_driver_sql(
        "UPDATE change_tx SET segment_id = :segment WHERE id IN (SELECT value FROM json_each(:ids))", told
    )


def read_copies_again(connection: Connection, state: State, judged: Collection[str]) -> None:
    """Where it was said of these computers what counts, apply once more what their copies have sent.

    What was put aside in one of their segments may count by another.
    """
    if not judged:
        return
    branches = text("SELECT device FROM sync_segment GROUP BY device, number HAVING count(*) > 1")
    copied = set(connection.execute(branches).scalars())
    for device in state.devices.values():
        if device.renews:
            copied |= {device.id, device.renews}
    members = {state.devices[device].member for device in copied.intersection(judged)}
    again = [device for device in copied if state.devices[device].member in members]
    which = (
        "(SELECT id FROM sync_segment WHERE state = 'APPLIED' AND size > 0"
        " AND device IN (SELECT value FROM json_each(:devices)))"
    )
    if again:
        told = {"devices": json.dumps(again)}
        connection.execute(text(f"DELETE FROM sync_aside WHERE segment_id IN {which}"), told)
        connection.execute(
            text(f"UPDATE sync_segment SET state = 'WAITING', taken = 0 WHERE id IN {which}"), told
        )
