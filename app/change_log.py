"""Every write of every record becomes one row of `change`, by triggers generated from the models."""

import json
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, text

from app.clock import LATEST_MS
from app.local_values import local_value
from app.models.field_ids import LoggedTable, logged_tables, tables_by_number
from app.permissions import Written

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def of_record(record_id: str, change: str = "change") -> str:
    """SQL for the condition that a row of `change` is of a record, so that the short index finds it."""
    short = f"substr({change}.record_id, 1, 18) = substr({record_id}, 1, 18)"
    return f"{short} AND {change}.record_id = {record_id}"


def of_records(ids: str, change: str = "change") -> str:
    """The same for any of many records; `ids` is a JSON array."""
    short = f"substr({change}.record_id, 1, 18) IN (SELECT substr(value, 1, 18) FROM json_each({ids}))"
    return f"{short} AND {change}.record_id IN (SELECT value FROM json_each({ids}))"


def stamp_of(change: str = "change") -> str:
    """SQL for when a row of `change` was made, in the order of all computers; `seq` is when it came here."""
    return f"({change}.seq + (SELECT s.hlc - s.first_seq FROM change_tx s WHERE s.id = {change}.tx_id))"


AUDIT_VIEW = f"""
CREATE VIEW record_audit AS
SELECT c.record_id,
       (SELECT t.at_ms FROM change f JOIN change_tx t ON t.id = f.tx_id
         WHERE {of_record("c.record_id", "f")} ORDER BY t.hlc LIMIT 1) AS created_at_ms,
       (SELECT t.member_id FROM change f JOIN change_tx t ON t.id = f.tx_id
         WHERE {of_record("c.record_id", "f")} ORDER BY t.hlc LIMIT 1) AS created_by,
       l.at_ms AS updated_at_ms, l.member_id AS updated_by,
       (SELECT o.device FROM change_origin o WHERE o.id = l.origin_id) AS device, c.rev
  FROM (SELECT record_id, count(*) AS rev FROM change GROUP BY record_id) c
  JOIN change_tx l ON l.id = (SELECT t.id FROM change f JOIN change_tx t ON t.id = f.tx_id
                               WHERE {of_record("c.record_id", "f")} ORDER BY t.hlc DESC, f.seq DESC LIMIT 1)
"""
"""The audit columns of a record: they follow from the log, so they cannot disagree with it."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a write comes from: this computer, this run of the program, the person at it."""

    device: str
    session: str
    member_id: str | None


def trigger_statements(entry: LoggedTable) -> Iterator[str]:
    """The triggers of one table: log an insert, log an update field by field, refuse a delete.

    The bases of a field are the newest change of it that the editor had seen; where versions of several
    people stand, the shown one and those of the editor (M4 in docs/sync-format.md), and none where none
    counts (place 0 in `open_head`). A write on a record
    that is in the bin says again that it is: others must not take it for one by somebody who did not know
    (M10).
    """
    name = entry.name
    yield f"""CREATE TRIGGER log_insert_{name} AFTER INSERT ON "{name}" BEGIN
 SELECT RAISE(ABORT, 'change outside a write') WHERE NOT EXISTS (SELECT 1 FROM change_open);
 INSERT INTO change (tx_id, table_no, record_id, fields)
 SELECT tx_id, {entry.number}, NEW.id, {_filled_fields(entry)} FROM change_open WHERE NOT quiet;
END"""
    changed = " UNION ALL ".join(
        f'SELECT \'{number}\' AS f, NEW."{column}" AS v WHERE NEW."{column}" IS NOT OLD."{column}"'
        + (" OR NEW.deleted_at IS NOT NULL" if column == "deleted_at" else "")
        for column, number in entry.fields.items()
    )
    differs = " OR ".join(f'NEW."{column}" IS NOT OLD."{column}"' for column in entry.fields)
    yield f"""CREATE TRIGGER log_update_{name} AFTER UPDATE ON "{name}" WHEN {differs} BEGIN
 SELECT RAISE(ABORT, 'change outside a write') WHERE NOT EXISTS (SELECT 1 FROM change_open);
 INSERT INTO change (tx_id, table_no, record_id, fields, bases)
 SELECT o.tx_id, {entry.number}, NEW.id,
        (SELECT json_group_object(f, v) FROM ({changed})),
        (SELECT json_group_object(f, json(b)) FROM (SELECT d.f AS f, coalesce(
          (SELECT nullif(json_group_array(h.seq), '[]') FROM open_head h
            WHERE h.record_id = NEW.id AND h.field_no = CAST(d.f AS INTEGER) AND h.seq <= o.seen_seq
              AND (h.shown OR (SELECT t.member_id FROM change c JOIN change_tx t ON t.id = c.tx_id
                    WHERE c.seq = h.seq) = (SELECT member_id FROM change_tx WHERE id = o.tx_id))),
          (SELECT json_array(c.seq) FROM change c WHERE {of_record("NEW.id", "c")}
              AND (c.seq <= o.seen_seq OR c.tx_id = o.tx_id)
              AND json_type(c.fields, '$."' || d.f || '"') IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM open_head h WHERE h.record_id = NEW.id
                AND h.field_no = CAST(d.f AS INTEGER) AND h.seq = 0)
            ORDER BY c.seq DESC LIMIT 1)) AS b FROM ({changed}) d) WHERE b IS NOT NULL)
   FROM change_open o WHERE NOT o.quiet;
END"""
    yield f"""CREATE TRIGGER log_rename_{name} BEFORE UPDATE OF id ON "{name}" WHEN NEW.id IS NOT OLD.id BEGIN
 SELECT RAISE(ABORT, 'the id of a record never changes');
END"""
    yield f"""CREATE TRIGGER log_delete_{name} BEFORE DELETE ON "{name}" BEGIN
 SELECT RAISE(ABORT, 'records are never deleted')
  WHERE NOT EXISTS (SELECT 1 FROM change_open WHERE quiet);
END"""


def _filled_fields(entry: LoggedTable) -> str:
    """SQL for the JSON of all fields that are not null."""
    pairs = [
        f'iif(NEW."{column}" IS NULL, \'\', \',"{number}":\' || json_quote(NEW."{column}"))'
        for column, number in entry.fields.items()
    ]
    return f"'{{' || substr({' || '.join(pairs)}, 2) || '}}'"


def install(connection: Connection) -> None:
    """(Re)create all triggers and the audit view for the present models."""
    for kind, pattern in (("trigger", "log_%"), ("view", "record_audit")):
        names = connection.execute(
            text("SELECT name FROM sqlite_master WHERE type = :kind AND name LIKE :pattern"),
            {"kind": kind, "pattern": pattern},
        ).scalars()
        for name in list(names):
            connection.exec_driver_sql(f"DROP {kind} {name}")
    for entry in logged_tables().values():
        for statement in trigger_statements(entry):
            connection.exec_driver_sql(statement)
    connection.exec_driver_sql(AUDIT_VIEW)


def last_seq(connection: Connection) -> int:
    """The position of the log: a reader that remembers it can later say what it had seen."""
    return int(connection.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM change").scalar_one())


def open_tx(
    connection: Connection, origin: Origin, label: str, about: str | None, seen: int | None = None
) -> int:
    """Begin a user action: from here to `close_tx` the triggers accept changes. Returns its id.

    Stamps are a hybrid logical clock: wall milliseconds << 16 plus a counter, never going back, and greater
    than all that had arrived (G7).
    """
    now_ms = min(time.time_ns() // 1_000_000, LATEST_MS)
    previous = local_value(connection, "hlc")
    hlc = max(now_ms << 16, int(previous or 0) + 1)
    seq = last_seq(connection)
    tx_id = connection.execute(
        text(
            "INSERT INTO change_tx (uuid, origin_id, member_id, at_ms, label, about, kind, first_seq, hlc)"
            " VALUES (lower(hex(randomblob(16))), :origin, :member, :at, :label, :about, 'DO', :first, :hlc)"
            " RETURNING id"
        ),
        {
            "origin": origin_id(connection, origin),
            "member": origin.member_id,
            "at": now_ms,
            "label": label,
            "about": about,
            "first": seq + 1,
            "hlc": hlc,
        },
    ).scalar_one()
    connection.execute(
        text("INSERT INTO change_open (id, tx_id, seen_seq, quiet) VALUES (1, :tx, :seen, 0)"),
        {"tx": tx_id, "seen": seq if seen is None else seen},
    )
    return int(tx_id)


def origin_id(connection: Connection, origin: Origin) -> int:
    key = {"device": origin.device, "session": origin.session}
    found = connection.execute(
        text("SELECT id FROM change_origin WHERE device = :device AND session = :session"), key
    ).scalar()
    if found is None:
        found = connection.execute(
            text("INSERT INTO change_origin (device, session) VALUES (:device, :session) RETURNING id"), key
        ).scalar_one()
    return int(found)


@contextmanager
def quiet(connection: Connection) -> Iterator[None]:
    """While it lasts the triggers log nothing: for bringing rows to what the log already says."""
    opened = connection.execute(
        text(
            "INSERT INTO change_open (id, tx_id, seen_seq, quiet) VALUES (1, 0, 0, 1)"
            " ON CONFLICT (id) DO UPDATE SET quiet = 1 RETURNING tx_id = 0"
        )
    ).scalar_one()
    yield
    if opened:
        connection.exec_driver_sql("DELETE FROM change_open")
    else:
        connection.exec_driver_sql("UPDATE change_open SET quiet = 0")


def log(
    connection: Connection,
    entry: LoggedTable,
    record_id: str,
    fields: Mapping[str, object],
    bases: Mapping[str, Sequence[int]],
) -> None:
    """Write a change of the open action by hand: what the triggers cannot see, such as "it stays as it is".

    `fields` and `bases` are named by their permanent numbers; bases are places in the log.
    """
    connection.execute(
        text(
            "INSERT INTO change (tx_id, table_no, record_id, fields, bases)"
            " SELECT tx_id, :table, :record, :fields, :bases FROM change_open"
        ),
        {
            "table": entry.number,
            "record": record_id,
            "fields": as_kept(fields),
            "bases": as_kept(bases),
        },
    )


def known_to_editor(connection: Connection, places: Collection[int]) -> list[int]:
    """Of these places in the log those that the editor of the open action had seen, or that were written in
    this run of the program: by the same person, in whichever window (M3)."""
    query = text(
        "SELECT c.seq FROM change_open o JOIN change_tx own ON own.id = o.tx_id"
        " JOIN change c ON c.seq IN (SELECT value FROM json_each(:places))"
        " LEFT JOIN change_tx t ON t.id = c.tx_id"
        " WHERE c.seq <= o.seen_seq OR t.origin_id = own.origin_id"
    )
    known = set(connection.execute(query, {"places": json.dumps(list(places))}).scalars())
    return [place for place in places if place in known]


def as_kept(told: Mapping[str, object]) -> str:
    """Fields or bases of a change as its row holds them."""
    return _ENCODER.encode(told)


def advance(connection: Connection, hlc: int) -> None:
    """Never stamp anything earlier than `hlc`, which another computer gives, before the year 3000 (G7)."""
    connection.execute(
        text(
            "INSERT INTO local_value (key, value) VALUES ('hlc', :hlc) ON CONFLICT (key)"
            " DO UPDATE SET value = max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER))"
        ),
        {"hlc": min(hlc, LATEST_MS << 16)},
    )


def mark(connection: Connection, kind: str, target_id: int) -> None:
    """Say that the open action undoes or redoes another one."""
    connection.execute(
        text(
            "UPDATE change_tx SET kind = :kind, target_id = :target"
            " WHERE id = (SELECT tx_id FROM change_open)"
        ),
        {"kind": kind, "target": target_id},
    )


def close_tx(connection: Connection, tx_id: int) -> int:
    """End a user action; an action that changed nothing leaves no trace. Returns the log's position."""
    seq = last_seq(connection)
    connection.execute(
        text(
            "INSERT INTO local_value (key, value) SELECT 'hlc', hlc + :seq - first_seq + 1 FROM change_tx"
            " WHERE id = :id ON CONFLICT (key) DO UPDATE SET value = excluded.value"
        ),
        {"seq": seq, "id": tx_id},
    )
    connection.exec_driver_sql("DELETE FROM change_open")
    connection.execute(
        text("UPDATE change_tx SET last_seq = :seq WHERE id = :id AND first_seq <= :seq"),
        {"seq": seq, "id": tx_id},
    )
    connection.execute(text("DELETE FROM change_tx WHERE id = :id AND last_seq IS NULL"), {"id": tx_id})
    return seq


def touched(connection: Connection, tx_id: int) -> dict[str, frozenset[str]]:
    """The records an action wrote, as table name → ids."""
    rows = connection.execute(
        text(
            "SELECT table_no, record_id FROM change"
            " WHERE seq >= (SELECT first_seq FROM change_tx WHERE id = :id) AND tx_id = :id"
        ),
        {"id": tx_id},
    )
    found: dict[int, set[str]] = {}
    for table_no, record_id in rows:
        found.setdefault(table_no, set()).add(record_id)
    return {tables_by_number()[number].name: frozenset(ids) for number, ids in found.items()}


def written(connection: Connection, tx_id: int) -> list[Written]:
    """What an action wrote, as the rule on who may write what wants to know it."""
    rows = connection.execute(
        text(
            "SELECT table_no, record_id, fields FROM change"
            " WHERE seq >= (SELECT first_seq FROM change_tx WHERE id = :id) AND tx_id = :id"
        ),
        {"id": tx_id},
    )
    found = []
    for table_no, record_id, fields in rows:
        entry = tables_by_number()[table_no]
        names = {str(number): column for column, number in entry.fields.items()}
        found.append(Written(entry.name, record_id, [names[number] for number in json.loads(fields)]))
    return found
