"""Undo and redo of any action, also after a restart; of an older one where nothing newer rests on it."""

import json
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, text
from sqlalchemy.orm import Session

from app import change_log
from app.database import database_of, now_text
from app.errors import ConflictError, UserError
from app.models.field_ids import LoggedTable, logged_tables, tables_by_number

DEPTH = 200
"""How many of this computer's last actions can be undone in order."""


@dataclass(frozen=True, slots=True)
class Step:
    """An action that can be undone or redone, and the records it touched."""

    tx_id: int
    label: str
    about: str | None
    records: dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class _Action:
    tx_id: int
    first_seq: int
    last_seq: int


def undo_stacks(session: Session) -> tuple[list[int], list[int]]:
    """The actions of this computer that can be undone and redone, the next one last."""
    rows = session.execute(
        text(
            "SELECT t.id, t.kind, t.target_id FROM change_tx t JOIN change_origin o ON o.id = t.origin_id"
            " WHERE o.device = :device AND t.kind IN ('DO', 'UNDO', 'REDO') AND t.last_seq IS NOT NULL"
            " ORDER BY t.id DESC LIMIT :depth"
        ),
        {"device": database_of(session).local("device"), "depth": DEPTH * 2},
    ).all()
    done: list[int] = []
    undone: list[int] = []
    for tx_id, kind, target_id in reversed(rows):
        if kind == "DO":
            done.append(tx_id)
            undone.clear()
        elif kind == "UNDO":
            if target_id in done:
                done.remove(target_id)
            undone.append(target_id)
        else:
            if target_id in undone:
                undone.remove(target_id)
            done.append(target_id)
    return done[-DEPTH:], undone


def next_undo(session: Session) -> Step | None:
    """What `undo` would take back."""
    done, _ = undo_stacks(session)
    return _step(session, done[-1]) if done else None


def next_redo(session: Session) -> Step | None:
    """What `redo` would do again."""
    _, undone = undo_stacks(session)
    return _step(session, undone[-1]) if undone else None


def undo(session: Session, tx_id: int | None = None) -> Step:
    """Take back the last action, or an older one named by `tx_id`.

    Raises UserError `nothing_to_undo`; ConflictError `undo_newer_change` when something newer
    rests on it: then nothing is written.
    """
    if tx_id is None:
        done, _ = undo_stacks(session)
        if not done:
            raise UserError("nothing_to_undo")
        tx_id = done[-1]
    step = _step(session, tx_id)
    _revert(session, _effective(session, tx_id, "REDO"))
    change_log.mark(session.connection(), "UNDO", tx_id)
    return step


def redo(session: Session) -> Step:
    """Do the last undone action again. Raises UserError `nothing_to_redo`, ConflictError as `undo`."""
    _, undone = undo_stacks(session)
    if not undone:
        raise UserError("nothing_to_redo")
    step = _step(session, undone[-1])
    _revert(session, _effective(session, undone[-1], "UNDO"))
    change_log.mark(session.connection(), "REDO", undone[-1])
    return step


def _step(session: Session, tx_id: int) -> Step:
    row = session.execute(
        text("SELECT label, about FROM change_tx WHERE id = :id"), {"id": tx_id}
    ).one_or_none()
    if row is None:
        raise UserError("no_such_action")
    return Step(tx_id, row.label, row.about, change_log.touched(session.connection(), tx_id))


def _effective(session: Session, tx_id: int, kind: str) -> _Action:
    """The action that last brought the effect of `tx_id` about (`REDO`) or took it away (`UNDO`)."""
    row = session.execute(
        text(
            "SELECT id, first_seq, last_seq FROM change_tx"
            " WHERE id = :id OR (kind = :kind AND target_id = :id) ORDER BY id DESC LIMIT 1"
        ),
        {"id": tx_id, "kind": kind},
    ).one()
    return _Action(row.id, row.first_seq, row.last_seq)


def _revert(session: Session, action: _Action) -> None:
    """Give every field that `action` wrote the value it had before."""
    connection = session.connection()
    written: dict[tuple[int, str], dict[str, object]] = {}
    rows = connection.execute(
        text(
            "SELECT table_no, record_id, fields FROM change"
            " WHERE seq BETWEEN :first AND :last AND tx_id = :id"
        ),
        {"first": action.first_seq, "last": action.last_seq, "id": action.tx_id},
    ).all()
    for table_no, record_id, fields in rows:
        written.setdefault((table_no, record_id), {}).update(json.loads(fields))
    born: dict[int, list[str]] = {}
    for (table_no, record_id), fields in written.items():
        entry = tables_by_number()[table_no]
        before = _fields_before(connection, record_id, action.first_seq)
        if before is None:
            born.setdefault(table_no, []).append(record_id)
            _set(connection, entry, record_id, {"deleted_at": now_text(session)})
        else:
            _check_unchanged(connection, entry, record_id, fields)
            names = {str(number): column for column, number in entry.fields.items()}
            _set(connection, entry, record_id, {names[f]: before.get(f) for f in fields})
    for table_no, ids in born.items():
        _check_unused(connection, tables_by_number()[table_no], ids, action)


def _fields_before(connection: Connection, record_id: str, seq: int) -> dict[str, object] | None:
    """A record's fields just before `seq`, by number; None when it did not exist yet."""
    rows = connection.execute(
        text("SELECT fields FROM change WHERE record_id = :id AND seq < :seq ORDER BY seq"),
        {"id": record_id, "seq": seq},
    ).scalars()
    state: dict[str, object] | None = None
    for fields in rows:
        state = {**(state or {}), **json.loads(fields)}
    return state


def _set(connection: Connection, entry: LoggedTable, record_id: str, values: dict[str, object]) -> None:
    assignments = ", ".join(f'"{column}" = :{column}' for column in values)
    connection.execute(
        text(f'UPDATE "{entry.name}" SET {assignments} WHERE id = :id'), {**values, "id": record_id}
    )


def _check_unchanged(
    connection: Connection, entry: LoggedTable, record_id: str, written: dict[str, object]
) -> None:
    names = {str(number): column for column, number in entry.fields.items()}
    columns = ", ".join(f'"{names[number]}"' for number in written)
    row = connection.execute(
        text(f'SELECT {columns} FROM "{entry.name}" WHERE id = :id'), {"id": record_id}
    ).one()
    for (number, value), present in zip(written.items(), row, strict=True):
        if present != value:
            raise _newer_change(connection, entry, record_id, number)


def _newer_change(connection: Connection, entry: LoggedTable, record_id: str, number: str) -> ConflictError:
    row = connection.execute(
        text(
            "SELECT t.label, t.member_id, t.at_ms FROM change c JOIN change_tx t ON t.id = c.tx_id"
            " WHERE c.record_id = :id AND json_type(c.fields, :path) IS NOT NULL ORDER BY c.seq DESC LIMIT 1"
        ),
        {"id": record_id, "path": f'$."{number}"'},
    ).one()
    names = {str(n): column for column, n in entry.fields.items()}
    return ConflictError(
        "undo_newer_change",
        table=entry.name,
        field=names[number],
        label=row.label,
        member_id=row.member_id,
        at_ms=row.at_ms,
    )


def _check_unused(connection: Connection, born: LoggedTable, ids: list[str], action: _Action) -> None:
    """A new record cannot be taken back while a live record that came later refers to it."""
    for entry in logged_tables().values():
        for column in entry.table.columns:
            if not any(key.column.table is born.table for key in column.foreign_keys):
                continue
            query = text(
                f'SELECT r.id FROM "{entry.name}" r WHERE r."{column.name}" IN :ids AND r.deleted_at IS NULL'
                " AND (SELECT min(seq) FROM change WHERE record_id = r.id) > :last LIMIT 1"
            ).bindparams(bindparam("ids", expanding=True))
            for start in range(0, len(ids), 5000):
                found = connection.execute(
                    query, {"ids": ids[start : start + 5000], "last": action.last_seq}
                ).scalar()
                if found is not None:
                    raise ConflictError(
                        "undo_still_used", table=born.name, used_by=entry.name, record_id=found
                    )
