"""How large an action may be: what other computers could not read is not written (G9)."""

from functools import cache

from sqlalchemy import Connection

from app import change_log
from app.models.field_ids import tables_by_number

LARGEST = 48 * 1024 * 1024
"""Octets of one action as others read it: they open no more than 64 MiB (G3 in docs/sync-format.md)."""

_ACTION, _LINE, _STAMP = 512, 64, 28
"""Octets, at most, that an action, a change and a version take there beside what the log says of them."""

_LINE_WITH_ALL = 2048
"""The same of a change that deletes a record of which no more versions live than it has fields."""


def is_too_large(connection: Connection, tx_id: int) -> bool:
    """Whether other computers might not be able to read an action: it cannot be divided (G1).

    It is looked at closely only where it is large: that takes a twentieth of an ordinary write.
    """
    rough = connection.exec_driver_sql(
        f"SELECT total({_LINE_WITH_ALL} + 4 * length(fields) + {_STAMP} * coalesce(length(bases), 0))"
        " FROM change WHERE seq >= (SELECT first_seq FROM change_tx WHERE id = :id) AND tx_id = :id",
        {"id": tx_id},
    ).scalar_one()
    return bool(rough > LARGEST) and octets_at_most(connection, tx_id) > LARGEST


def octets_at_most(connection: Connection, tx_id: int) -> int:
    """How much other computers would have to read of an action, by what its rows in the log hold.

    A deletion names the versions that its author knew of the record (`saw`): at most all there are. Those of
    others that were merged into it are few beside what lies between `LARGEST` and what is opened.
    """
    return int(connection.exec_driver_sql(_octets(), {"id": tx_id}).scalar_one())


@cache
def _octets() -> str:
    tables: dict[str, list[str]] = {}
    for number, entry in tables_by_number().items():
        tables.setdefault(entry.deletion, []).append(str(number))
    deletion = " ".join(
        f"WHEN c.table_no IN ({', '.join(numbers)}) THEN '$.\"{field}\"'" for field, numbers in tables.items()
    )
    versions = "iif(c.bases IS NULL, 0, 1 + length(c.bases) - length(replace(c.bases, ',', '')))"
    known = f"(SELECT count(*) FROM change k WHERE {change_log.of_record('c.record_id', 'k')})"
    return (
        f"SELECT {_ACTION} + 2 * length(CAST(t.label || coalesce(t.about, '') AS BLOB))"
        f" + coalesce((SELECT sum({_LINE} + length(c.record_id) + length(CAST(c.fields AS BLOB))"
        f" + coalesce(length(c.bases), 0) + {_STAMP} * ({versions}"
        f" + iif(json_extract(c.fields, CASE {deletion} END) IS NULL, 0, {known})))"
        " FROM change c WHERE c.seq >= t.first_seq AND c.tx_id = t.id), 0) FROM change_tx t WHERE t.id = :id"
    )
