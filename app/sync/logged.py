"""Actions as the log of this computer holds them, made into what other computers can read."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, text

from app import version_reading, versions
from app.merge import Stamp, Write
from app.models.field_ids import tables_by_number
from app.sync.actions import Action, RecordWrite


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some actions that follow one another in the log: their ids, and the places they take."""

    ids: tuple[int, ...]
    first: int
    last: int


def actions_of(
    connection: Connection, chunk: Chunk, kept: Callable[[int], bool] | None = None
) -> list[Action]:
    """The actions of a chunk as they go to others; only the writes that are `kept`, by place in the log."""
    known = version_reading.origins(connection)
    parameters = {"ids": json.dumps(chunk.ids), "first": chunk.first, "last": chunk.last}
    actions = _empty_actions(connection, parameters, known)
    found = connection.execute(
        text(
            "SELECT c.seq, c.tx_id, t.hlc + c.seq - t.first_seq AS hlc, t.origin_id, c.table_no,"
            " c.record_id, c.fields, c.bases"
            " FROM change c JOIN change_tx t ON t.id = c.tx_id WHERE c.seq BETWEEN :first AND :last"
            " AND c.tx_id IN (SELECT value FROM json_each(:ids)) ORDER BY c.seq"
        ),
        parameters,
    )
    rows = [row for row in found if kept is None or kept(row.seq)]
    values = {row.seq: json.loads(row.fields) for row in rows}
    bases = {row.seq: json.loads(row.bases) for row in rows if row.bases}
    stamps = _stamps_of_bases(connection, bases.values(), known)
    deletions = _deletions(connection, rows, values)
    for seq, action, hlc, origin, table, record, _, _ in rows:  # by name it takes twice as long
        write = deletions.get(seq) or Write(
            (hlc, *known[origin]),
            values[seq],
            {
                name: tuple(
                    stamps[base] if isinstance(base, int) else (base[0], *known[base[1]]) for base in of
                )
                for name, of in bases.get(seq, {}).items()
                if name != version_reading.SAW
            },
        )
        actions[action].writes.append(RecordWrite(table, record, write))
    return list(actions.values())


def _empty_actions(
    connection: Connection, parameters: Mapping[str, object], known: version_reading.Origins
) -> dict[int, Action]:
    """The actions of a chunk, by their number here, without what they wrote."""
    return {
        row.id: Action(
            row.uuid,
            row.member_id,
            row.at_ms,
            row.label,
            row.about,
            row.kind,
            (row.hlc, *known[row.origin_id]),
            row.target,
            extent=row.last_seq - row.first_seq + 1,
        )
        for row in connection.execute(
            text(
                "SELECT t.id, t.uuid, t.member_id, t.at_ms, t.label, t.about, t.kind, t.hlc, t.origin_id,"
                " t.first_seq, t.last_seq, u.uuid AS target"
                " FROM change_tx t LEFT JOIN change_tx u ON u.id = t.target_id"
                " WHERE t.id IN (SELECT value FROM json_each(:ids)) ORDER BY t.id"
            ),
            parameters,
        )
    }


def _stamps_of_bases(
    connection: Connection, bases: Iterable[Mapping[str, Sequence[object]]], known: version_reading.Origins
) -> dict[int, Stamp]:
    """The stamps under which other computers know the versions that changes with these bases replaced."""
    wanted = {base for told in bases for of in told.values() for base in of if isinstance(base, int)}
    found = connection.execute(
        text(
            "SELECT c.seq, t.hlc + c.seq - t.first_seq AS hlc, t.origin_id"
            " FROM change c JOIN change_tx t ON t.id = c.tx_id"
            " WHERE c.seq IN (SELECT value FROM json_each(:seqs))"
        ),
        {"seqs": json.dumps(sorted(wanted))},
    )
    return {row.seq: (row.hlc, *known[row.origin_id]) for row in found}


def _deletions(
    connection: Connection, rows: Sequence[Row[Any]], values: Mapping[int, Mapping[str, object]]
) -> dict[int, Write]:
    """The writes among `rows`, with their values, that delete, with what their author knew of the record."""
    by_table: dict[int, set[str]] = {}
    for row in rows:
        if values[row.seq].get(tables_by_number()[row.table_no].deletion) is not None:
            by_table.setdefault(row.table_no, set()).add(row.record_id)
    return {
        version.seq: version.write
        for number, ids in by_table.items()
        for found in _versions(connection, number, ids)
        for version in found
        if version.write.saw
    }


def _versions(
    connection: Connection, number: int, ids: Collection[str]
) -> Collection[list[version_reading.Version]]:
    return versions.versions_of(connection, tables_by_number()[number], ids).values()
