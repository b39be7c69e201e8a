"""Gives every field an action wrote the value it had before, unless something newer rests on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, text
from sqlalchemy.orm import Session

from app import change_log
from app.change_log import of_record
from app.database import now_text
from app.errors import ConflictError, UserError
from app.merge import Merged
from app.models.field_ids import LoggedTable, logged_tables, tables_by_number
from app.version_reading import Version
from app.versions import merged, row_of, versions_of

_BATCH = 2000

_NAMED_BY_ID = (("attachment_link", "record_id"),)
"""References that are no foreign keys, because they can lead to any table."""

_GIVEN_LATER = frozenset({"project_no"})
"""What a record is given after its birth, by the program."""

Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class Action:
    """An action by its place in the log."""

    tx_id: int
    first_seq: int
    last_seq: int

    def wrote(self, seq: int) -> bool:
        """Whether this place in the log is one of its own."""
        return self.first_seq <= seq <= self.last_seq


@dataclass(frozen=True, slots=True)
class _Written:
    """A record an action wrote: the fields set, by column, and its whole state before, after and now.

    What it shows because of other records is none of its state. `heads` are, by column, the places of what
    is shown and of what the action wrote and lives; `entered_elsewhere` is a column by which another computer
    has entered it or brought it back as well; `is_known` whether all that it had before is in this log.
    """

    record_id: str
    columns: tuple[str, ...]
    before: Values | None
    after: Values
    present: Values
    heads: Mapping[str, Sequence[int]]
    entered_elsewhere: str | None
    is_known: bool

    @property
    def appeared(self) -> bool:
        """Whether the action made the record or brought it back from the bin."""
        gone = self.before is None or self.before["deleted_at"] is not None
        return gone and self.after["deleted_at"] is None

    @property
    def checked(self) -> tuple[str, ...]:
        """What must still be as the action left it: of a record that appeared, all that people write."""
        return tuple(self.after.keys() - _GIVEN_LATER) if self.appeared else self.columns

    def target(self, now: str) -> Values:
        """What the fields become again; a record that did not exist goes to the bin."""
        if self.before is None:
            return {"deleted_at": now}
        return {column: self.before[column] for column in self.columns}


def revert(session: Session, action: Action) -> None:
    """Take back what `action` wrote.

    Raises ConflictError `undo_newer_change`, `undo_still_used`, UserError `former_value_unknown`: then the
    caller's write is lost.
    """
    connection = session.connection()
    now = now_text(session)
    for table_no, ids in _touched(connection, action).items():
        entry = tables_by_number()[table_no]
        for start in range(0, len(ids), _BATCH):
            records = _written(connection, entry, ids[start : start + _BATCH], action)
            _check_unchanged(connection, entry, records)
            _set(connection, entry, records, now)
            appeared = [record.record_id for record in records if record.appeared]
            _check_unused(connection, entry, appeared, action)


def _touched(connection: Connection, action: Action) -> dict[int, list[str]]:
    rows = connection.execute(
        text(
            "SELECT DISTINCT table_no, record_id FROM change"
            " WHERE seq BETWEEN :first AND :last AND tx_id = :id"
        ),
        {"first": action.first_seq, "last": action.last_seq, "id": action.tx_id},
    )
    found: dict[int, list[str]] = {}
    for table_no, record_id in rows:
        found.setdefault(table_no, []).append(record_id)
    return found


def _written(
    connection: Connection, entry: LoggedTable, ids: Sequence[str], action: Action
) -> list[_Written]:
    """What was shown before and after the action, from what this computer knew at either time."""
    names = {str(number): column for column, number in entry.fields.items()}
    found = []
    for record_id, versions in versions_of(connection, entry, ids).items():
        earlier = [version for version in versions if version.seq < action.first_seq]
        known = [version for version in versions if version.seq <= action.last_seq]
        own = [version for version in known[len(earlier) :] if not version.inherited]
        columns = {names[name]: None for version in own for name in version.write.values if name in names}
        after = row_of(entry, merged(entry, known)) or dict.fromkeys(entry.fields)
        before = row_of(entry, merged(entry, earlier)) if _has_begun(earlier) else None
        result = merged(entry, versions)
        present = row_of(entry, result) or dict.fromkeys(entry.fields)
        heads, elsewhere = _living(entry, versions, result, action)
        is_known = before is None or not any(_is_left_out(version, versions) for version in own)
        found.append(_Written(record_id, tuple(columns), before, after, present, heads, elsewhere, is_known))
    return found


def _living(
    entry: LoggedTable, versions: Sequence[Version], result: Merged, action: Action
) -> tuple[dict[str, list[int]], str | None]:
    """The `heads` of a record, and by which column another computer says since then that it is there: not all
    is taken back."""
    places = {id(version.write): version.seq for version in versions}
    own = {version.write.stamp[1] for version in versions if action.wrote(version.seq)}
    heads, elsewhere = dict[str, list[int]](), set[str]()
    for column, field in entry.fields.items():
        heads[column] = []
        for number, write in enumerate(result.heads.get(str(field), ())):
            seq = places[id(write)]
            if not number or action.wrote(seq):
                heads[column].append(seq)
            says_so = column != "deleted_at" or write.values[str(field)] is None
            if says_so and seq > action.last_seq and write.stamp[1] not in own:
                elsewhere.add(column)
    return heads, next((column for column in (*entry.needed, "deleted_at") if column in elsewhere), None)


def _is_left_out(version: Version, versions: Sequence[Version]) -> bool:
    """Whether a field is among what a version wrote of which nothing that it had replaced is here."""
    here = {one.write.stamp for one in versions}
    return any(of and here.isdisjoint(of) for of in version.write.bases.values())


def _has_begun(versions: Sequence[Version]) -> bool:
    return any(not version.inherited for version in versions)


def _set(connection: Connection, entry: LoggedTable, records: Sequence[_Written], now: str) -> None:
    """One statement for all records that get the same columns."""
    targets = {record.record_id: record.target(now) for record in records}
    _log_unseen(connection, entry, records, targets)
    by_columns: dict[tuple[str, ...], list[Values]] = {}
    for record_id, values in targets.items():
        by_columns.setdefault(tuple(values), []).append({**values, "id": record_id})
    for columns, rows in by_columns.items():
        assignments = ", ".join(f'"{column}" = :{column}' for column in columns)
        connection.execute(text(f'UPDATE "{entry.name}" SET {assignments} WHERE id = :id'), rows)


def _log_unseen(
    connection: Connection, entry: LoggedTable, records: Sequence[_Written], targets: Mapping[str, Values]
) -> None:
    """Write by hand what the triggers cannot see, for it is shown already: because of another record, or
    since the action only said that a value holds.

    That a record in the bin is there they say again themselves.
    """
    query = text(f'SELECT * FROM "{entry.name}" WHERE id IN :ids').bindparams(
        bindparam("ids", expanding=True)
    )
    rows = connection.execute(query, {"ids": list(targets)}).mappings()
    shown = {row["id"]: row for row in rows}
    for record in records:
        row = shown.get(record.record_id)
        unseen = {
            column: value
            for column, value in targets[record.record_id].items()
            if row is not None
            and row[column] == value
            and (column != "deleted_at" or value is None or record.present[column] != value)
        }
        if unseen:
            fields = {str(entry.fields[column]): value for column, value in unseen.items()}
            bases = {str(entry.fields[column]): record.heads[column] for column in unseen}
            change_log.log(connection, entry, record.record_id, fields, bases)


def _check_unchanged(connection: Connection, entry: LoggedTable, records: Sequence[_Written]) -> None:
    for record in records:
        if record.appeared and record.entered_elsewhere:
            raise _newer_change(connection, entry, record.record_id, record.entered_elsewhere)
        for column in record.checked:
            if record.present[column] != record.after[column]:
                raise _newer_change(connection, entry, record.record_id, column)
        if not record.is_known:
            raise UserError("former_value_unknown")


def _newer_change(connection: Connection, entry: LoggedTable, record_id: str, column: str) -> ConflictError:
    row = connection.execute(
        text(
            "SELECT t.label, t.member_id, t.at_ms FROM change c JOIN change_tx t ON t.id = c.tx_id"
            f" WHERE {of_record(':id', 'c')} AND json_type(c.fields, :path) IS NOT NULL"
            " ORDER BY c.seq DESC LIMIT 1"
        ),
        {"id": record_id, "path": f'$."{entry.fields[column]}"'},
    ).one()
    return ConflictError(
        "undo_newer_change",
        table=entry.name,
        field=column,
        label=row.label,
        member_id=row.member_id,
        at_ms=row.at_ms,
    )


def _check_unused(connection: Connection, born: LoggedTable, ids: list[str], action: Action) -> None:
    """A record cannot vanish while a live record that came after it refers to it."""
    if not ids:
        return
    query = text(
        "SELECT record_id FROM alias WHERE into_id IN :ids"
        f" AND (SELECT max(seq) FROM change WHERE {of_record('pair_id')}) > :last LIMIT 1"
    ).bindparams(bindparam("ids", expanding=True))
    merged_into = connection.execute(query, {"ids": ids, "last": action.last_seq}).scalar()
    if merged_into is not None:
        raise ConflictError("undo_still_used", table=born.name, used_by=born.name, record_id=merged_into)
    for entry, column in _references_to(born):
        query = text(
            f'SELECT r.id FROM "{entry.name}" r WHERE r."{column}" IN :ids AND r.deleted_at IS NULL'
            f" AND (SELECT min(seq) FROM change WHERE {of_record('r.id')}) > :last LIMIT 1"
        ).bindparams(bindparam("ids", expanding=True))
        found = connection.execute(query, {"ids": ids, "last": action.last_seq}).scalar()
        if found is not None:
            raise ConflictError("undo_still_used", table=born.name, used_by=entry.name, record_id=found)


def _references_to(target: LoggedTable) -> Iterator[tuple[LoggedTable, str]]:
    for entry in logged_tables().values():
        for column in entry.table.columns:
            if any(key.column.table is target.table for key in column.foreign_keys):
                yield entry, column.name
    for table, name in _NAMED_BY_ID:
        yield logged_tables()[table], name
