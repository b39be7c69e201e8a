"""Reads the log as versions of records: what was written, what that replaced, whether it counts."""

import heapq
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row

from app.merge import Stamp, Write, merge
from app.models.field_ids import LoggedTable, tables_by_number
from app.models.sync import UNSETTLED

SAW = "saw"
"""The key, among the bases of a change that deletes, of the versions its author knew."""

NOT_HELD = "coalesce(s.state, '') NOT IN ('HELD', 'REFUSED')"
"""SQL for the segments `s` of which people see what was written."""

AT_ONCE = 5000


def is_aside(action: str) -> str:
    """SQL for whether an action, a row of `change_tx` by this name, is put aside in its segment."""
    return f"(coalesce({action}.segment_id, 0), {action}.uuid) IN (SELECT segment_id, action FROM sync_aside)"


COUNTS = f"coalesce(s.state, '') NOT IN ('HELD', 'REFUSED') AND NOT {is_aside('t')}"
"""SQL for whether an action `t`, that came in a segment `s` or in none, counts."""

Origins = Mapping[int, tuple[str, str]]
"""Device and session by the number they have in this log."""


@dataclass(frozen=True, slots=True)
class Version:
    """A write of a record, by its place in the log; one that does not count is held for an administrator.

    One that is `inherited` was made to another record, which was merged into this one. `segment` is that in
    which it came, 0 where it is not known or was not sent yet.
    """

    seq: int
    write: Write
    counts: bool = True
    inherited: bool = False
    segment: int = 0


def origins(connection: Connection) -> dict[int, tuple[str, str]]:
    rows = connection.exec_driver_sql("SELECT id, device, session FROM change_origin")
    return {row.id: (row.device, row.session) for row in rows}


def all_rows(connection: Connection, counting: str) -> Iterator[list[Row[Any]]]:
    """All writes of all records as the log has them, those of one record of one table together; `counting` is
    SQL for the segments `s` that count."""
    logged = connection.exec_driver_sql(
        log_rows(counting, "true") + " ORDER BY substr(c.record_id, 1, 18), c.record_id, c.table_no",
        execution_options={"yield_per": AT_ONCE},
    )
    left_out = connection.exec_driver_sql(
        "SELECT seq, table_no, record_id, 0 AS hlc, 0 AS origin_id, '{}' AS fields, bases, 1 AS counts,"
        " 0 AS segment FROM replaced ORDER BY record_id, table_no"
    )
    record = attrgetter("record_id", "table_no")
    for _, rows in groupby(heapq.merge(logged, left_out, key=record), key=record):
        yield list(rows)


def versions_in(
    connection: Connection, known: Origins, rows: list[Row[Any]], counting: str
) -> tuple[LoggedTable, list[Version]]:
    """The writes of one record, from its rows in the log; `counting` as for `all_rows`."""
    entry, reader = tables_by_number()[rows[0].table_no], Reader(connection, known, counting)
    found: list[Version] = []
    for row in sorted(rows, key=lambda row: (row.seq, -row.hlc)):
        reader.add(found, row, entry.deletion)
    return entry, found


def log_rows(counting: str, which: str) -> str:
    return (
        "SELECT c.seq AS seq, c.table_no AS table_no, c.record_id AS record_id,"
        " t.hlc + c.seq - t.first_seq AS hlc, t.origin_id AS origin_id, c.fields AS fields,"
        f" c.bases AS bases, ({counting}) AND NOT {is_aside('t')} AS counts,"
        " coalesce(t.segment_id, 0) AS segment"
        " FROM change c"
        " JOIN change_tx t ON t.id = c.tx_id LEFT JOIN sync_segment s ON s.id = t.segment_id"
        f" WHERE {which}"
    )


class Reader:
    """Turns rows of the log into versions; what replaced versions that are not here is one without values."""

    def __init__(self, connection: Connection, known: Origins, counting: str) -> None:
        self._connection = connection
        self._known = known
        self._counting = counting
        self._stamps: dict[int, Stamp] = {}

    def add(self, before: list[Version], row: Row[Any], deleted: str) -> None:
        """Put a version behind those of its record that were known before it."""
        if not row.origin_id:
            before += self._replaced(row)
            return
        stamp: Stamp = (row.hlc, *self._known.get(row.origin_id, ("", "")))
        self._stamps.setdefault(row.seq, stamp)
        told = json.loads(row.bases) if row.bases else {}
        values = json.loads(row.fields)
        seen = told.pop(SAW, None)
        if seen is None and values.get(deleted) is not None:
            saw = _seen_so_far(before, deleted)
        else:
            saw = [self._stamp(one) for one in seen or ()]
        bases = {name: tuple(map(self._stamp, of)) for name, of in told.items()}
        write = Write(stamp, values, bases, tuple(saw))
        before.append(Version(row.seq, write, bool(row.counts), segment=row.segment))

    def _replaced(self, row: Row[Any]) -> Iterator[Version]:
        """What was replaced by writes that are not here, by the segments in which those came."""
        found: dict[int, dict[str, tuple[Stamp, ...]]] = {}
        for name, of in json.loads(row.bases).items():
            for hlc, origin, *segment in of:
                bases = found.setdefault(segment[0] if segment else 0, {})
                bases[name] = (*bases.get(name, ()), (hlc, *self._known[origin]))
        for key, bases in found.items():
            yield Version(row.seq, Write((0, "", ""), {}, bases), key not in self._silent, segment=key)

    @cached_property
    def _silent(self) -> set[int]:
        """The segments that do not count."""
        query = f"SELECT id FROM sync_segment s WHERE {UNSETTLED} AND NOT ({self._counting})"
        return set(self._connection.exec_driver_sql(query).scalars())

    def _stamp(self, told: int | list[int]) -> Stamp:
        """A version as the log names it: by its place here, or by clock and origin while it is not here.

        It may be of another record, which was merged with this one.
        """
        if isinstance(told, list):
            return (told[0], *self._known[told[1]])
        if told not in self._stamps:
            hlc, origin = self._connection.exec_driver_sql(
                "SELECT t.hlc + c.seq - t.first_seq, t.origin_id FROM change c JOIN change_tx t"
                " ON t.id = c.tx_id WHERE c.seq = :seq",
                {"seq": told},
            ).one()
            self._stamps[told] = (hlc, *self._known[origin])
        return self._stamps[told]


def _seen_so_far(before: Iterable[Version], deleted: str) -> list[Stamp]:
    """What the person at this computer knew of a record when they deleted it: all that had arrived, unless
    the deletion tells it (`aliases.tell_seen`)."""
    heads = merge((version.write for version in before), deleted).heads
    return sorted({write.stamp for name, writes in heads.items() if name != deleted for write in writes})
