"""Reads the versions of records from the log, merges them, and keeps rows and rivals in step with them."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row

from app import change_log
from app.merge import Loser, Merged, Stamp, Write, inherited, merge, only
from app.models.field_ids import LoggedTable, logged_tables
from app.models.sync import UNSETTLED
from app.version_reading import AT_ONCE, NOT_HELD, Reader, Version, log_rows, origins

MERGEABLE = ("company", "person")
"""The tables whose records can be merged with one another (M8)."""

_SIGN = "merged"
"""Stands among the fields of a record for another one having been merged into it: a sign of life."""

_LONG_TEXTS = {
    "activity": ("minutes", "demands"),
    "company": ("main_business", "existing_layout", "intent_summary"),
    "progress_note": ("text",),
    "project": ("content", "request_text", "site_text"),
}
"""The fields in which the lines of two people stand together (M7)."""

_GIVEN = {"project": ("project_no",)}
"""The fields that no person sets (M11)."""

ANY_HELD = (
    f"SELECT EXISTS (SELECT 1 FROM sync_segment WHERE {UNSETTLED} AND state IN ('HELD', 'REFUSED'))"
    " OR EXISTS (SELECT 1 FROM sync_aside)"
)
"""SQL for whether the log may have writes that do not count."""


def versions_of(connection: Connection, entry: LoggedTable, ids: Collection[str]) -> dict[str, list[Version]]:
    """All writes of these records, each record's in the order in which this computer learned of them.

    What a record shows of those that were merged into it stands among them.
    """
    if not ids:
        return {}
    found = _own_versions(connection, entry, ids)
    if entry.name in MERGEABLE:
        _inherit(connection, entry, found)
    return found


def _own_versions(
    connection: Connection, entry: LoggedTable, ids: Collection[str]
) -> dict[str, list[Version]]:
    # Whoever may write one table gives a record of theirs any id, also one of another table (M13).
    rows = connection.exec_driver_sql(
        log_rows(NOT_HELD, f"{change_log.of_records(':ids', 'c')} AND c.table_no = :table")
        + " UNION ALL SELECT seq, table_no, record_id, 0, 0, '{}', bases, 1, 0 FROM replaced"
        " WHERE record_id IN (SELECT value FROM json_each(:ids)) AND table_no = :table ORDER BY 1, 4 DESC",
        {"ids": json.dumps(sorted(ids)), "table": entry.number},
    )
    reader, found = Reader(connection, origins(connection), NOT_HELD), dict[str, list[Version]]()
    for row in rows:
        reader.add(found.setdefault(row.record_id, []), row, entry.deletion)
    return found


def _inherit(connection: Connection, entry: LoggedTable, found: dict[str, list[Version]]) -> None:
    """Put what these records show of others among their versions."""
    rows = connection.exec_driver_sql(
        "WITH RECURSIVE below (record_id, into_id, pair_id, stamp) AS (SELECT record_id, into_id, pair_id,"
        " stamp FROM alias WHERE into_id IN (SELECT value FROM json_each(:ids)) UNION SELECT a.record_id,"
        " a.into_id, a.pair_id, a.stamp FROM below b JOIN alias a ON a.into_id = b.record_id)"
        " SELECT record_id, into_id, pair_id, stamp FROM below",
        {"ids": json.dumps(sorted(found))},
    ).all()
    if not rows:
        return
    pairs = _own_versions(connection, logged_tables()["likeness"], {row.pair_id for row in rows})
    said = {key: one for key, versions in pairs.items() if (one := _said(versions))}
    rows = [row for row in rows if row.pair_id in said]  # the others are about to be forgotten
    records = {**_own_versions(connection, entry, {row.record_id for row in rows}), **found}
    writes = {key: _writes(versions) for key, versions in records.items()}
    into: dict[str, list[Row[Any]]] = {}
    for row in sorted(rows, key=lambda row: (json.loads(row.stamp), row.pair_id)):
        into.setdefault(row.into_id, []).append(row)

    def losers_of(key: str) -> list[Loser]:
        return [
            Loser(writes.get(row.record_id, ()), _named(pairs[row.pair_id]), losers_of(row.record_id))
            for row in into.get(key, ())
        ]

    places = {
        (one.write.stamp, name, value): one.seq
        for versions in records.values()
        for one in versions
        for name, value in one.write.values.items()
    }
    for key in found.keys() & into.keys():
        for row in into[key]:
            union = said[row.pair_id]
            sign = Write(union.write.stamp, {_SIGN: row.record_id})
            found[key].append(Version(union.seq, sign, inherited=True))
        for write, name in inherited(writes[key], losers_of(key), entry.deletion):
            seq = places[write.stamp, name, write.values[name]]
            found[key].append(Version(seq, only(write, name), inherited=True))
        found[key].sort(key=lambda one: one.seq)


def _writes(versions: Iterable[Version]) -> list[Write]:
    return [one.write for one in versions if one.counts]


def _named(pair: Iterable[Version]) -> set[Stamp]:
    """What was known of both records by whoever said that they are one, or two."""
    return {stamp for write in _writes(pair) for bases in write.bases.values() for stamp in bases}


def _said(pair: Iterable[Version]) -> Version | None:
    """The write by which two records are one, if one counts."""
    stays = str(logged_tables()["likeness"].fields["stays_id"])
    found = (one for one in pair if one.counts and one.write.values.get(stays))
    return max(found, key=lambda one: one.write.stamp, default=None)


def texts_of(entry: LoggedTable) -> list[str]:
    """The fields of a table in which the lines of two people stand together (M7), by number."""
    return [str(entry.fields[column]) for column in _LONG_TEXTS.get(entry.name, ())]


def merged(entry: LoggedTable, versions: Iterable[Version]) -> Merged:
    texts = texts_of(entry)
    given = [str(entry.fields[column]) for column in _GIVEN.get(entry.name, ())]
    counting = (version.write for version in versions if version.counts)
    return merge(counting, entry.deletion, texts, given)


def heads_of(entry: LoggedTable, versions: Sequence[Version]) -> dict[str, list[int]]:
    """The places of what lives of a record, by field, the shown one first."""
    places = {id(version.write): version.seq for version in versions}
    heads = merged(entry, versions).heads
    return {name: [places[id(write)] for write in writes] for name, writes in heads.items()}


def living(entry: LoggedTable, versions: Sequence[Version]) -> set[int]:
    """The places of what lives of a record apart from its deletion."""
    heads = heads_of(entry, versions)
    return {seq for name, seqs in heads.items() if name != entry.deletion for seq in seqs}


def birth(versions: Iterable[Version]) -> Version:
    """The earliest write of a record that has values; one that does not count only where all are such."""
    written = (one for one in versions if one.write.values)  # others tell what a snapshot left out
    return min(written, key=lambda one: (one.inherited, not one.counts, one.write.stamp))


def row_of(entry: LoggedTable, result: Merged) -> dict[str, object] | None:
    """A merged record by columns, or None while its beginning has not arrived: then it has no row."""
    columns, row = entry.columns, dict[str, object].fromkeys(entry.fields)
    for name, value in result.shown.items():
        if name in columns:
            row[columns[name]] = value
    return None if any(row[column] is None for column in entry.needed) else row


def standing_alone(connection: Connection, entry: LoggedTable, ids: Collection[str]) -> set[str]:
    """Of these records those that have a row by their own writes, whatever was merged into them."""
    found = _own_versions(connection, entry, ids) if ids else {}
    return {key for key, known in found.items() if row_of(entry, merged(entry, known)) is not None}


def align(connection: Connection, entry: LoggedTable, ids: Collection[str]) -> None:
    """Bring the rows of these records, and the list of rival versions, to what their versions amount to.

    The triggers must be quiet: what is set here follows from the log and is no change of its own. A record
    whose beginning has not arrived yet has no row.
    """
    wanted = sorted(ids)
    for start in range(0, len(wanted), AT_ONCE):
        portion = wanted[start : start + AT_ONCE]
        versions = versions_of(connection, entry, portion)
        keep(connection, entry, versions, {key: merged(entry, found) for key, found in versions.items()})


def keep(
    connection: Connection,
    entry: LoggedTable,
    versions: Mapping[str, list[Version]],
    results: Mapping[str, Merged],
) -> None:
    """Bring rows, and the list of rivals, to what the versions of these records amount to."""
    _set_rows(connection, entry, results)
    _set_rivals(connection, entry, versions, results)


def _set_rows(connection: Connection, entry: LoggedTable, results: Mapping[str, Merged]) -> None:
    listed = ", ".join(f'"{column}"' for column in entry.fields)
    present = {
        row["id"]: row
        for row in connection.exec_driver_sql(
            f'SELECT id, {listed} FROM "{entry.name}" WHERE id IN (SELECT value FROM json_each(:ids))',
            {"ids": json.dumps(list(results))},
        ).mappings()
    }
    new: list[dict[str, object]] = []
    for key, result in results.items():
        row, before = row_of(entry, result), present.get(key)
        if row is None:
            if before is not None:  # all that was written of it is held
                connection.exec_driver_sql(f'DELETE FROM "{entry.name}" WHERE id = :id', {"id": key})
        elif before is None:
            new.append({**row, "id": key})
        elif changed := {column: value for column, value in row.items() if before[column] != value}:
            assignments = ", ".join(f'"{column}" = :{column}' for column in changed)
            connection.exec_driver_sql(
                f'UPDATE "{entry.name}" SET {assignments} WHERE id = :id', {**changed, "id": key}
            )
    if new:
        names = ", ".join(f":{column}" for column in entry.fields)
        connection.exec_driver_sql(f'INSERT INTO "{entry.name}" (id, {listed}) VALUES (:id, {names})', new)


def _set_rivals(
    connection: Connection,
    entry: LoggedTable,
    versions: Mapping[str, list[Version]],
    results: Mapping[str, Merged],
) -> None:
    connection.exec_driver_sql(
        "DELETE FROM open_head WHERE record_id IN (SELECT value FROM json_each(:ids))"
        " AND coalesce((SELECT c.table_no FROM change c WHERE c.seq = open_head.seq), :table) = :table",
        {"ids": json.dumps(list(results)), "table": entry.number},
    )
    rows = [row for key, found in versions.items() for row in _rivals(key, found, results[key])]
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO open_head (record_id, field_no, seq, shown) VALUES (:id, :field, :seq, :shown)",
            rows,
        )


def _rivals(key: str, versions: list[Version], result: Merged) -> Iterator[dict[str, object]]:
    """The heads of each field that does not simply show its newest change.

    A field that shows what another record makes of it has none that is shown, and place 0 if it has none; so
    has one of which nothing counts that was written.
    """
    if len(versions) == 1 and not result.ruled:
        return
    places = {id(version.write): version.seq for version in versions}
    own = [version for version in versions if not version.inherited]
    newest = {name: version.seq for version in own for name in version.write.values}
    unwritten = newest.keys() if result.heads else set[str]()
    for name in (result.heads.keys() | result.ruled | unwritten) - {_SIGN}:
        seqs = [places[id(write)] for write in result.heads.get(name, ())]
        if name in result.ruled or seqs != [newest.get(name)]:
            shown = () if name in result.ruled else seqs if name in result.joined else seqs[:1]
            for seq in seqs or [0]:
                yield {"id": key, "field": int(name), "seq": seq, "shown": seq in shown}
