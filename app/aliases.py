"""Firms and people that were merged: which one is shown for another, and what refers to them (M8)."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import Connection, text

from app import change_log, versions
from app.clock import LOCAL_TIME
from app.merge import Stamp
from app.models.base import stable_id
from app.models.field_ids import LoggedTable, logged_tables
from app.versions import MERGEABLE

_BY_ID = (("attachment_link", "record_id"),)
"""References that are no foreign keys, because they can lead to any table."""

LONGEST = 50
"""Merges that may lie one behind the other."""

_IDS = "SELECT value FROM json_each(:ids)"


@dataclass(frozen=True, slots=True)
class Union:
    """Somebody said at `stamp`, in the record `pair` of a likeness, that `loser` is `winner`."""

    table: str
    loser: str
    winner: str
    pair: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Alias:
    """What stands for a record that was merged: `shows` in the end, by way of the union it was merged in."""

    union: Union
    shows: str


def pair_id(table: str, one: str, other: str) -> str:
    """The likeness of two records has the same id on every computer."""
    return stable_id("likeness", table, *sorted((one, other)))


def aliases_of(unions: Iterable[Union]) -> dict[str, Alias]:
    """Who stands for whom: the latest word on a record holds, but none that would close a circle, or a chain
    longer than people make (and than a program can follow)."""
    into: dict[str, Union] = {}
    below: dict[str, int] = {}
    for union in sorted(unions, key=lambda one: (one.stamp, one.pair), reverse=True):
        up = _upwards(into, union.winner)
        if union.loser in into or union.loser in up or below.get(union.loser, 0) + len(up) > LONGEST:
            continue
        into[union.loser] = union
        for step, key in enumerate(up, below.get(union.loser, 0) + 1):
            below[key] = max(step, below.get(key, 0))
    return {loser: Alias(union, _upwards(into, loser)[-1]) for loser, union in into.items()}


def follow(connection: Connection, touched: Mapping[str, Collection[str]]) -> dict[str, set[str]]:
    """Keep who stands for whom in step with the likenesses; the records that may show something else."""
    pairs = _pairs_of(connection, touched)
    if not pairs:
        return {}
    before, after = _kept(connection), aliases_of(_unions(connection))
    turned = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    if turned:
        _keep(connection, after)
    found: dict[str, set[str]] = {}
    for table, ends in pairs.items():
        found.setdefault(table, set()).update(ends)
    for key in turned:
        union = (after.get(key) or before[key]).union
        found.setdefault(union.table, set()).add(key)
    for table in list(found):
        for known in (before, after):
            found[table] |= {end for key in list(found[table]) for end in _way(known, key)}
        shown = {known[key].shows for known in (before, after) for key in turned if key in known}
        for child, column in _references(table) if turned else ():
            found.setdefault(child.name, set()).update(
                _showing(connection, child, column, turned), _led_to(connection, child, column, shown)
            )
    return found


def standing(connection: Connection, entry: LoggedTable, ids: Collection[str]) -> set[str]:
    """Of these records those that show something else because of a merge, and which were merged into."""
    if not ids or connection.exec_driver_sql("SELECT 1 FROM alias LIMIT 1").scalar() is None:
        return set()
    told = {"ids": _json(ids)}
    found: set[str] = set()
    if entry.name in MERGEABLE:
        query = (
            f"WITH RECURSIVE way (id) AS (SELECT record_id FROM alias WHERE record_id IN ({_IDS}) UNION"
            " SELECT a.into_id FROM way JOIN alias a ON a.record_id = way.id) SELECT id FROM way"
        )
        found |= set(connection.execute(text(query), told).scalars())
    for column in _referring(entry.name):
        query = (
            f'SELECT r.id FROM "{entry.name}" r JOIN alias a ON a.record_id = r."{column}"'
            f" WHERE r.id IN ({_IDS})"
        )
        found |= set(connection.execute(text(query), told).scalars())
    return found


def shown_instead(
    connection: Connection, entry: LoggedTable, own: Mapping[str, Mapping[str, object]]
) -> Iterator[tuple[str, dict[str, object]]]:
    """What records show otherwise than their own writes say, because a firm or person was merged."""
    known = _kept(connection)
    if not known:
        return
    columns = _referring(entry.name)
    for key, row in own.items():
        values: dict[str, object] = {
            column: known[str(row[column])].shows for column in columns if row[column] in known
        }
        if key in known and row["deleted_at"] is None:
            values["deleted_at"] = _moment(known[key].union.stamp)
        if values:
            yield key, values


def tell_seen(
    connection: Connection, records: Mapping[str, Collection[str]], tx_id: int, *, aged: bool
) -> None:
    """Within an action: who deletes a record has seen what it shows of those that were merged into it, and
    nothing that does not count, such as what is held for an administrator, nor, where what they saw had
    `aged`, what came since."""
    told_anyway = aged or connection.exec_driver_sql(versions.ANY_HELD).scalar()
    for name in records if told_anyway else MERGEABLE:
        entry = logged_tables()[name]
        query = (
            "SELECT c.seq, c.record_id FROM change c WHERE c.tx_id = :tx AND c.table_no = :table"
            " AND c.seq >= (SELECT first_seq FROM change_tx WHERE id = :tx)"
            " AND (:anyway OR c.record_id IN (SELECT into_id FROM alias))"
            " AND json_extract(c.fields, :field) IS NOT NULL"
        )
        told = {"tx": tx_id, "table": entry.number, "anyway": told_anyway, "field": f'$."{entry.deletion}"'}
        deletions = connection.execute(text(query), told).all() if records.get(name) else []
        found = versions.versions_of(connection, entry, {row.record_id for row in deletions})
        for row in deletions:
            others = [one for one in found[row.record_id] if one.seq != row.seq]
            living = sorted(versions.living(entry, others))  # also what this write itself has replaced
            seen = change_log.known_to_editor(connection, living)
            connection.execute(
                text(
                    "UPDATE change SET bases = json_set(coalesce(bases, '{}'), '$.saw', json(:seen))"
                    " WHERE seq = :seq"
                ),
                {"seen": json.dumps(seen), "seq": row.seq},
            )


def _upwards(into: Mapping[str, Union], key: str) -> list[str]:
    """A record and those it was merged into, one after the other."""
    found = [key]
    while found[-1] in into:
        found.append(into[found[-1]].winner)
    return found


def _way(known: Mapping[str, Alias], key: str) -> Iterator[str]:
    """The records into which one was merged, one after the other."""
    while key in known:
        key = known[key].union.winner
        yield key


def _pairs_of(connection: Connection, touched: Mapping[str, Collection[str]]) -> dict[str, set[str]]:
    """The ends, by table, of likenesses that were touched, or of which an end was.

    One that nothing counts of has no row any more, only what it had led to.
    """
    found: dict[str, set[str]] = {}
    for table, ids in touched.items():
        if table in ("likeness", *MERGEABLE):
            of = "id" if table == "likeness" else "one_id"
            query = f"SELECT table_name, one_id, other_id FROM likeness WHERE {of} IN ({_IDS})"
            if table == "likeness":
                query += f" UNION SELECT table_name, record_id, into_id FROM alias WHERE pair_id IN ({_IDS})"
            else:
                query += f" UNION {query.replace('one_id IN', 'other_id IN')}"
            for row in connection.execute(text(query), {"ids": _json(ids)}):
                if row.table_name in MERGEABLE:
                    found.setdefault(row.table_name, set()).update((row.one_id, row.other_id))
    return found


def _unions(connection: Connection) -> list[Union]:
    """All that were said and hold, of records of one table that have both arrived.

    What was merged into a record is no reason for its being there.
    """
    entry = logged_tables()["likeness"]
    stays = str(entry.fields["stays_id"])
    query = " UNION ALL ".join(
        f"SELECT l.* FROM likeness l JOIN {table} a ON a.id = l.one_id JOIN {table} b ON b.id = l.other_id"
        f" WHERE l.table_name = '{table}' AND l.deleted_at IS NULL AND l.one_id <> l.other_id"
        " AND l.stays_id IN (l.one_id, l.other_id)"
        for table in MERGEABLE
    )
    borrowed = _borrowed(connection)
    rows = [row for row in connection.execute(text(query)) if borrowed.isdisjoint((row.one_id, row.other_id))]
    found = versions.versions_of(connection, entry, {row.id for row in rows})
    return [
        Union(
            row.table_name,
            row.one_id if row.stays_id == row.other_id else row.other_id,
            row.stays_id,
            row.id,
            versions.merged(entry, found[row.id]).heads[stays][0].stamp,
        )
        for row in rows
    ]


def _borrowed(connection: Connection) -> set[str]:
    """The records that are there only by what was merged into them: their own writes do not count."""
    into: dict[str, set[str]] = {}
    for table, key in connection.exec_driver_sql("SELECT DISTINCT table_name, into_id FROM alias"):
        into.setdefault(table, set()).add(key)
    return {
        key
        for table, ids in into.items()
        for key in ids - versions.standing_alone(connection, logged_tables()[table], ids)
    }


def _kept(connection: Connection) -> dict[str, Alias]:
    return {
        row.record_id: Alias(
            Union(row.table_name, row.record_id, row.into_id, row.pair_id, tuple(json.loads(row.stamp))),
            row.shows_id,
        )
        for row in connection.exec_driver_sql("SELECT * FROM alias")
    }


def _keep(connection: Connection, known: Mapping[str, Alias]) -> None:
    connection.exec_driver_sql("DELETE FROM alias")
    rows = [
        {
            "record": key,
            "table": one.union.table,
            "into": one.union.winner,
            "shows": one.shows,
            "pair": one.union.pair,
            "stamp": json.dumps(one.union.stamp),
        }
        for key, one in known.items()
    ]
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO alias (record_id, table_name, into_id, shows_id, pair_id, stamp)"
            " VALUES (:record, :table, :into, :shows, :pair, :stamp)",
            rows,
        )


@cache
def _referring(table: str) -> tuple[str, ...]:
    """The columns of a table that may name a record which can be merged."""
    columns = logged_tables()[table].table.columns
    by_key = (
        column.name
        for column in columns
        if any(key.column.table.name in MERGEABLE for key in column.foreign_keys)
    )
    return (*by_key, *(column for name, column in _BY_ID if name == table))


@cache
def _references(target: str) -> tuple[tuple[LoggedTable, str], ...]:
    """The tables and columns that may name a record of this one."""
    return tuple(
        (entry, column)
        for entry in logged_tables().values()
        for column in _referring(entry.name)
        if (entry.name, column) in _BY_ID
        or any(key.column.table.name == target for key in entry.table.columns[column].foreign_keys)
    )


def _showing(connection: Connection, child: LoggedTable, column: str, ids: Collection[str]) -> set[str]:
    query = f'SELECT id FROM "{child.name}" WHERE "{column}" IN ({_IDS})'
    return set(connection.execute(text(query), {"ids": _json(ids)}).scalars())


def _led_to(connection: Connection, child: LoggedTable, column: str, ids: Collection[str]) -> set[str]:
    """Those that show one of these records and may name another."""
    query = (
        f'SELECT r.id FROM "{child.name}" r JOIN open_head h ON h.record_id = r.id AND h.field_no = :field'
        f' WHERE r."{column}" IN ({_IDS})'
    )
    told = {"ids": _json(ids), "field": child.fields[column]}
    return set(connection.execute(text(query), told).scalars())


def _moment(stamp: Stamp) -> str:
    """When a union was said, as local ISO text to the minute."""
    said = datetime.fromtimestamp((stamp[0] >> 16) / 1000, LOCAL_TIME)
    return said.replace(tzinfo=None).isoformat(timespec="minutes")


def _json(ids: Collection[str]) -> str:
    return json.dumps(sorted(ids))
