"""Erases what was written of people who asked to be forgotten: the values, not that something was written."""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row, text

from app import change_log, kinship
from app.local_values import keep_local, local_value
from app.models.field_ids import LoggedTable, logged_tables, tables_by_number
from app.version_reading import COUNTS

GONE = "已删除"
"""The name, in the list of who took part in a visit, of somebody who asked to be forgotten."""

ERASED = "已按要求删除"
"""What an action was about that told of somebody who asked to be forgotten."""

FILES, LEFT = "erased.files", "erased.left"
"""Of this computer alone: the hashes of attached files that were erased, and whether they, and free pages of
the database file, may still be there."""

HELD = "sync.held_files"
"""Of this computer alone: the files of what waits for an administrator's word that were found last, what
followed from what, and the hashes of all that it names."""

_RECORDS = "erased"
"""Of this computer alone: the records that were erased, as JSON of id → number of the table."""

_NAMING = {
    "person_language": ("person_id",),
    "association_post": ("person_id",),
    "contact_channel": ("person_id",),
    "person_company": ("person_id",),
    "activity_participant": ("person_id",),
    "attachment_link": ("record_id",),
    "likeness": ("one_id", "other_id"),
}
"""The records that tell of a person: erased with the person they name, also where they come later."""

_KEPT: Mapping[str, frozenset[str]] = {
    "person": frozenset({"deleted_at"}),
    "person_language": frozenset({"person_id", "deleted_at"}),
    "association_post": frozenset({"person_id", "deleted_at"}),
    "contact_channel": frozenset({"person_id", "deleted_at"}),
    "person_company": frozenset({"person_id", "deleted_at"}),
    "activity_participant": frozenset({"activity_id", "side", "position", "deleted_at"}),
    "attachment": frozenset({"deleted_at"}),
    "attachment_link": frozenset({"record_id", "deleted_at"}),
    "likeness": frozenset({"table_name", "one_id", "other_id", "stays_id", "deleted_at"}),
}
"""Of the tables that can be erased, what stays of a record; where that is too little it has no row."""

_INSTEAD = {("activity_participant", "name"): GONE}
_NAMES = {
    "person": ("name_zh", "name_orig", "name_en"),
    "contact_channel": ("value", "raw"),
    "activity_participant": ("name",),
}
"""By which a draft is found that tells of the person."""

Erased = Mapping[str, int]
"""Records by id, with the numbers of their tables."""

Values = Mapping[str, object]

Told = tuple[int, str, Values]
"""A write: the number of the table, the record, and the values by their fields."""


def erased(connection: Connection) -> dict[str, int]:
    """The records that were erased here."""
    told: dict[str, int] = json.loads(local_value(connection, _RECORDS) or "{}")
    return told


def can_be(table: int) -> bool:
    """Whether records of a table can be erased: a person's alone."""
    entry = tables_by_number().get(table)
    return entry is not None and entry.name in _KEPT


def blank(table: int, values: Values) -> dict[str, object]:
    """A write of an erased record as it stays in the log: the same fields, nothing of the person in them."""
    entry = tables_by_number()[table]
    columns = {str(number): column for column, number in entry.fields.items()}
    kept = _KEPT[entry.name]
    return {
        name: value if columns.get(name) in kept else _INSTEAD.get((entry.name, columns.get(name, "")))
        for name, value in values.items()
    }


def found_in(writes: Iterable[Told], known: Erased) -> dict[str, int]:
    """The records of an action that are erased with those that are `known`: by table, id and fields.

    A file that is attached to an erased person in the action that brought it goes as well; where its author
    had heard of the erasure the link does not name it any more, and the file itself is blank (E2).
    """
    told, found = list(writes), dict[str, int]()
    for table, record, values in told:
        if can_be(table) and (record in known or _names_erased(tables_by_number()[table], values, known)):
            found[record] = table
    link, attachment = logged_tables()["attachment_link"], logged_tables()["attachment"]
    links = [values for table, record, values in told if record in found and table == link.number]
    files = {values.get(str(link.fields["attachment_id"])) for values in links} - {None}
    sha256 = str(attachment.fields["sha256"])
    return found | {
        record: table
        for table, record, values in told
        if table == attachment.number
        and sha256 in values  # or this action did not bring it
        and (record in files or (links and values[sha256] is None))
    }


def shown(connection: Connection, records: Erased) -> set[str]:
    """Of these those that have a row here, but for files."""
    found = set[str]()
    for record, table in records.items():
        name = tables_by_number()[table].name
        query = text(f"SELECT 1 FROM {name} WHERE id = :id")
        if name != "attachment" and connection.execute(query, {"id": record}).first():
            found.add(record)
    return found


def on_their_way(connection: Connection, records: Erased, writes: Iterable[Told]) -> set[str]:
    """Of these records those that neither these writes nor any in the log have entered: others may have."""
    found = set(records)
    for number, record, values in writes:
        entry = tables_by_number()[number]
        if all(str(entry.fields[column]) in values for column in entry.needed):
            found.discard(record)
    for record in sorted(found):
        query = text(_entered(tables_by_number()[records[record]], ":id"))
        if connection.execute(query, {"id": record}).first():
            found.discard(record)
    return found


def hides_about(tables: Iterable[int]) -> bool:
    """Whether what an action was about tells of the person, by the tables of what it wrote of them.

    Of a visit it is the firm.
    """
    return any(tables_by_number()[table].name != "activity_participant" for table in tables)


def erase(
    connection: Connection, records: Erased, elsewhere: Collection[str] = ()
) -> dict[str, frozenset[str]]:
    """Erase these records and those that tell of them; returns all that show something else, by table.

    `elsewhere` are the heads of what this computer wrote and others hold: by that nothing tells of anybody.

    What each write replaced stays, so that everybody finds the same versions (E1). The triggers are quiet.
    """
    known = erased(connection)
    wanted = {key: table for key, table in records.items() if can_be(table) and key not in known}
    wanted |= {
        key: table for key, table in _naming(connection, wanted, elsewhere).items() if key not in known
    }
    wanted |= _unsent_files(connection, wanted)
    if not wanted:
        return {}
    query = text(
        f"SELECT seq, tx_id, table_no, record_id, fields FROM change WHERE {change_log.of_records(':ids')}"
    )
    told = connection.execute(query, {"ids": json.dumps(sorted(wanted))})
    rows = [row for row in told if wanted[row.record_id] == row.table_no]
    _forget_drafts(connection, wanted, rows)
    note_files(connection, ((row.table_no, json.loads(row.fields)) for row in rows))
    if rows:
        connection.execute(
            text("UPDATE change SET fields = :fields WHERE seq = :seq"),
            [
                {"seq": row.seq, "fields": change_log.as_kept(blank(row.table_no, json.loads(row.fields)))}
                for row in rows
            ],
        )
    _hide_abouts(connection, rows)
    keep_local(connection, _RECORDS, json.dumps(known | wanted))
    note_left(connection)
    touched: dict[str, set[str]] = {}
    for key, table in wanted.items():
        touched.setdefault(tables_by_number()[table].name, set()).add(key)
    with change_log.quiet(connection):
        return kinship.align(connection, touched)


def erase_named(connection: Connection, elsewhere: Collection[str]) -> dict[str, frozenset[str]]:
    """Erase what tells of somebody erased by what counts from now on; `elsewhere` as in `erase`."""
    return erase(connection, _naming(connection, erased(connection), elsewhere), elsewhere)


def note_left(connection: Connection) -> None:
    """Free pages of the database file may hold what was erased; it must be written anew."""
    keep_local(connection, LEFT, "1")


def actions_on(connection: Connection, records: Collection[str] | None = None) -> set[int]:
    """The actions that wrote erased records, by their places in the log; nobody can take those back."""
    ids = erased(connection).keys() if records is None else records
    if not ids:
        return set()
    query = text(f"SELECT DISTINCT tx_id FROM change WHERE {change_log.of_records(':ids')}")
    return set(connection.execute(query, {"ids": json.dumps(sorted(ids))}).scalars())


def _names_erased(entry: LoggedTable, values: Values, known: Erased) -> bool:
    if any(values.get(str(entry.fields[column])) in known for column in _NAMING.get(entry.name, ())):
        return True
    return any(
        values.get(str(entry.fields[name])) == instead
        for (table, name), instead in _INSTEAD.items()
        if table == entry.name
    )


def _naming(connection: Connection, people: Erased, elsewhere: Collection[str]) -> dict[str, int]:
    """The records that ever named one of the people among these as whom they belong to.

    What does not count says that only of those that it alone has told of: else whoever was shut out could say
    it of any record (E2).
    """
    ids = sorted(key for key, table in people.items() if table == logged_tables()["person"].number)
    if not ids:
        return {}
    conditions = []
    for name, columns in _NAMING.items():
        entry = logged_tables()[name]
        paths = [f"'$.\"{entry.fields[column]}\"'" for column in columns]
        named = " OR ".join(f"json_extract(fields, {path}) IN known" for path in paths)
        alone = f"c.record_id NOT IN (SELECT id FROM {name}) AND EXISTS ({_entered(entry, 'c.record_id')})"
        counts = f"({COUNTS}) AND coalesce(s.head, '') NOT IN (SELECT value FROM json_each(:elsewhere))"
        conditions.append(f"(table_no = {entry.number} AND ({named}) AND ({counts} OR {alone}))")
    rows = connection.execute(
        text(
            "WITH known(id) AS (SELECT value FROM json_each(:ids)) SELECT DISTINCT record_id, table_no"
            " FROM change c JOIN change_tx t ON t.id = c.tx_id"
            f" LEFT JOIN sync_segment s ON s.id = t.segment_id WHERE {' OR '.join(conditions)}"
        ),
        {"ids": json.dumps(ids), "elsewhere": json.dumps(sorted(elsewhere))},
    )
    return {row.record_id: row.table_no for row in rows}


def _entered(entry: LoggedTable, record_id: str) -> str:
    """SQL for the changes in the log that enter a record, also blanked: else it may yet come from others."""
    told = [f"json_type(b.fields, '$.\"{entry.fields[column]}\"') IS NOT NULL" for column in entry.needed]
    return f"SELECT 1 FROM change b WHERE {change_log.of_record(record_id, 'b')} AND {' AND '.join(told)}"


def _unsent_files(connection: Connection, wanted: Erased) -> dict[str, int]:
    """The files that were attached to one of these people, and to nothing else, in an action nobody else has:
    its link will not name them any more when it is sent (E2)."""
    link, attachment = logged_tables()["attachment_link"], logged_tables()["attachment"]
    links = [key for key, table in wanted.items() if table == link.number]
    if not links:
        return {}
    file = f"json_extract(l.fields, '$.\"{link.fields['attachment_id']}\"')"
    others = "SELECT id FROM attachment_link WHERE attachment_id = f.record_id"
    query = text(
        "SELECT DISTINCT f.record_id FROM change l"
        " JOIN change_tx t ON t.id = l.tx_id AND t.segment_id IS NULL"
        f" JOIN change f ON f.tx_id = l.tx_id AND f.table_no = :attachment AND f.record_id = {file}"
        f" WHERE l.table_no = :link AND {change_log.of_records(':links', 'l')}"
        f" AND NOT EXISTS ({others} AND id NOT IN (SELECT value FROM json_each(:links)))"
    )
    told = {"links": json.dumps(links), "link": link.number, "attachment": attachment.number}
    rows = connection.execute(query, told)
    return dict.fromkeys(rows.scalars(), attachment.number)


def _forget_drafts(connection: Connection, wanted: Erased, rows: Iterable[Row[Any]]) -> None:
    """Throw away what was being typed of them on this computer."""
    words = set(wanted)
    for row in rows:
        entry, values = tables_by_number()[row.table_no], json.loads(row.fields)
        for column in _NAMES.get(entry.name, ()):
            value = values.get(str(entry.fields[column]))
            if isinstance(value, str) and len(value) > 1:
                words.add(value)
    connection.execute(
        text(
            "DELETE FROM draft WHERE EXISTS (SELECT 1 FROM json_each(:words) w"
            " WHERE instr(content, w.value) > 0)"
        ),
        {"words": json.dumps(sorted(words))},
    )


def note_files(connection: Connection, writes: Iterable[tuple[int, Values]]) -> None:
    """Remember the files that erased writes, by table and fields, name: they go from here and the share."""
    entry = logged_tables()["attachment"]
    hashes = {
        values.get(str(entry.fields["sha256"])) for table, values in writes if table == entry.number
    } - {None}
    if hashes:
        told = {*json.loads(local_value(connection, FILES) or "[]"), *hashes}
        keep_local(connection, FILES, json.dumps(sorted(told)))


def _hide_abouts(connection: Connection, rows: Iterable[Row[Any]]) -> None:
    ids = sorted({row.tx_id for row in rows if hides_about([row.table_no])})
    connection.execute(
        text(
            "UPDATE change_tx SET about = :about WHERE about IS NOT NULL"
            " AND id IN (SELECT value FROM json_each(:ids))"
        ),
        {"about": ERASED, "ids": json.dumps(ids)},
    )
