"""What a record shows because of another, and the rows that follow from the log when all rules are kept."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, text

from app import aliases, change_log, versions
from app.merge import Stamp
from app.models.field_ids import LoggedTable, logged_tables
from app.models.ownership import owned_by, parts_first

Row = Mapping[str, object]
Records = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Slot:
    """What a project has one of at a time (M6): one record with the same `key` may be open.

    `field` says whether it is, `is_open` is told its value, `ended` what a record shows there that gave way
    to another.
    """

    key: tuple[str, ...]
    field: str
    is_open: Callable[[object], bool]
    ended: Callable[[Row, Row], object]


def _day_before(earlier: Row, later: Row) -> str:
    """The last day of who gave way: the one before the other's first, and never before their own first."""
    day = date.fromisoformat(str(later["valid_from"])) - timedelta(days=1)
    return max(str(earlier["valid_from"]), day.isoformat())


_HOLDER = Slot(("project_id",), "valid_to", lambda value: value is None, _day_before)

SLOTS: Mapping[str, Slot] = {
    "leader_assignment": _HOLDER,
    "contact_assignment": _HOLDER,
    "progress_plan": Slot(
        ("project_id", "version"),
        "status",
        lambda value: value != "WITHDRAWN",
        lambda _earlier, _later: "WITHDRAWN",
    ),
}


def align(connection: Connection, records: Records) -> dict[str, frozenset[str]]:
    """Bring the rows of these records to what the log says, and those that show something else with them.

    The triggers must be quiet: what is set here follows from the log and is no change of its own. Returns
    all records that were looked at, by table.
    """
    for name, ids in records.items():
        versions.align(connection, logged_tables()[name], ids)
    return _follow(connection, records)


def settle(
    connection: Connection, records: Records, tx_id: int, seen: int | None
) -> dict[str, frozenset[str]]:
    """After an action: where others' versions stand beside what was written, find out which are left.

    Returns the records it touched, and those that show something else because of them.
    """
    first = connection.execute(
        text("SELECT first_seq FROM change_tx WHERE id = :id"), {"id": tx_id}
    ).scalar_one()
    aged = seen is not None and seen < first - 1
    aliases.tell_seen(connection, records, tx_id, aged=aged)
    with change_log.quiet(connection):
        for name, ids in records.items():
            concerned = ids if aged else _listed(connection, ids)
            if concerned:
                versions.align(connection, logged_tables()[name], concerned)
        return _follow(connection, records)


def decide(connection: Connection, entry: LoggedTable, record_id: str, values: Row) -> None:
    """Within an action: set fields, by column, and thereby replace every version of them that was seen."""
    heads = versions.heads_of(entry, versions.versions_of(connection, entry, [record_id])[record_id])
    fields = {str(entry.fields[column]): value for column, value in values.items()}
    bases = {name: change_log.known_to_editor(connection, heads.get(name, [])) for name in fields}
    change_log.log(connection, entry, record_id, fields, bases)
    with change_log.quiet(connection):
        align(connection, {entry.name: [record_id]})


def say_alike(connection: Connection, table: str, ends: tuple[str, str], stays: str | None) -> None:
    """Within an action: two firms or people are one of which one stays, or with None they are two (M8).

    All that lives of either and that its author had seen is named as a base.
    """
    entry = logged_tables()["likeness"]
    one, other = sorted(ends)
    key = aliases.pair_id(table, one, other)
    told = {"table_name": table, "one_id": one, "other_id": other, "stays_id": stays, "deleted_at": None}
    fields = {str(entry.fields[column]): value for column, value in told.items()}
    bases = versions.heads_of(entry, versions.versions_of(connection, entry, [key]).get(key, []))
    seen = bases.setdefault(str(entry.fields["stays_id"]), [])
    of = logged_tables()[table]
    for found in versions.versions_of(connection, of, ends).values():
        seen += change_log.known_to_editor(connection, versions.living(of, found))
    change_log.log(connection, entry, key, fields, bases)
    with change_log.quiet(connection):
        align(connection, {entry.name: [key]})


def overrules(connection: Connection, entry: LoggedTable, own: Mapping[str, Row]) -> dict[str, Row]:
    """What records show otherwise than their own writes, `own`, say: by id, the columns concerned.

    `own` must hold all records of a slot or none; rows of other tables must be what they ought to be.
    """
    living = _living(connection, entry, own)
    found: dict[str, Row] = {key: {"deleted_at": None} for key, row in living.items() if row is not own[key]}
    if entry.name in SLOTS:
        slot = SLOTS[entry.name]
        for stays, *others in _contests(connection, entry, living):
            for key in others:
                ended = {slot.field: slot.ended(living[key], living[stays])}
                found[key] = {**found.get(key, {}), **ended}
    for key, values in aliases.shown_instead(connection, entry, own):
        found[key] = {**found.get(key, {}), **values}
    return found


def contests(connection: Connection, entry: LoggedTable, ids: Collection[str]) -> list[list[str]]:
    """The records that stand for one slot, in the slots these records are of; the one that stays first."""
    own = _own_rows(connection, entry, _contested(connection, entry, ids))
    return _contests(connection, entry, _living(connection, entry, own))


def _follow(connection: Connection, records: Records) -> dict[str, frozenset[str]]:
    """From the parts to what they belong to, so that each rule finds what it rests on in the rows."""
    found = {name: set(ids) for name, ids in records.items()}
    moved = aliases.follow(connection, found)
    for entry in parts_first():
        standing = aliases.standing(connection, entry, found.get(entry.name, ()))
        ids = _owners(connection, entry, found) | standing | moved.get(entry.name, set())
        _set(connection, entry, ids, found)
        if entry.name in SLOTS and entry.name in found:
            _set(connection, entry, _contested(connection, entry, found[entry.name]), found)
    return {name: frozenset(ids) for name, ids in found.items()}


def _set(
    connection: Connection, entry: LoggedTable, ids: Collection[str], looked_at: dict[str, set[str]]
) -> None:
    if not ids:
        return
    looked_at.setdefault(entry.name, set()).update(ids)
    found = versions.versions_of(connection, entry, ids)
    results = {key: versions.merged(entry, known) for key, known in found.items()}
    own = {key: row for key, result in results.items() if (row := versions.row_of(entry, result))}
    for key, values in overrules(connection, entry, own).items():
        numbered = {str(entry.fields[column]): value for column, value in values.items()}
        results[key] = results[key].overruled(numbered)
    versions.keep(connection, entry, found, results)


def _owners(connection: Connection, entry: LoggedTable, touched: Mapping[str, Collection[str]]) -> set[str]:
    """Records of a table that are in the bin, or are shown again, and may owe it to what was touched."""
    found: set[str] = set()
    if own := touched.get(entry.name):
        query = f'SELECT id FROM "{entry.name}" WHERE id IN ({_IDS}) AND deleted_at IS NOT NULL'
        found |= set(connection.execute(text(query), {"ids": _json(own)}).scalars())
    for child, column in owned_by(entry.name):
        if not touched.get(child.name):
            continue
        query = (
            f'SELECT DISTINCT o.id FROM "{child.name}" r JOIN "{entry.name}" o ON o.id = r."{column}"'
            f" WHERE r.id IN ({_IDS}) AND r.deleted_at IS NULL AND o.deleted_at IS NOT NULL"
        )
        found |= set(connection.execute(text(query), {"ids": _json(touched[child.name])}).scalars())
        named = _named(connection, child, column, touched[child.name])
        found |= set(_listed(connection, named, entry.fields["deleted_at"]))
    return found


def _living(connection: Connection, entry: LoggedTable, own: Mapping[str, Row]) -> dict[str, Row]:
    """Those that are not in the bin, or are shown all the same, for a part of theirs is (M5)."""
    dead = [key for key, row in own.items() if row["deleted_at"] is not None]
    kept: set[str] = set()
    for child, column in owned_by(entry.name) if dead else ():
        query = (
            f'SELECT DISTINCT "{column}" FROM "{child.name}"'
            f' WHERE "{column}" IN ({_IDS}) AND deleted_at IS NULL'
        )
        kept |= set(connection.execute(text(query), {"ids": _json(dead)}).scalars())
    return {
        key: {**row, "deleted_at": None} if key in kept else row
        for key, row in own.items()
        if row["deleted_at"] is None or key in kept
    }


def _contested(connection: Connection, entry: LoggedTable, touched: Collection[str]) -> set[str]:
    """All records of the slots that these records are of, where more than one may be open."""
    slot = SLOTS[entry.name]
    group = _slot_group(connection, entry, touched)
    query = f'SELECT * FROM "{entry.name}" WHERE id IN ({_IDS}) AND deleted_at IS NULL'
    listed = set(_listed(connection, group, entry.fields[slot.field]))
    found: dict[tuple[object, ...], list[str]] = {}
    for row in connection.execute(text(query), {"ids": _json(group)}).mappings():
        if row["id"] in listed or slot.is_open(row[slot.field]):
            found.setdefault(_key(slot, dict(row)), []).append(row["id"])
    several = {one for ids in found.values() if len(ids) > 1 for one in ids}
    return several | listed


def _slot_group(connection: Connection, entry: LoggedTable, ids: Collection[str]) -> list[str]:
    """All records of a slot's table in the projects of these records."""
    named = _named(connection, entry, "project_id", ids)
    query = (
        f'SELECT id FROM "{entry.name}" WHERE project_id IN (SELECT project_id FROM "{entry.name}"'
        f" WHERE id IN ({_IDS}) UNION ALL SELECT value FROM json_each(:named))"
    )
    return list(connection.execute(text(query), {"ids": _json(ids), "named": _json(named)}).scalars())


def _contests(connection: Connection, entry: LoggedTable, own: Mapping[str, Row]) -> list[list[str]]:
    """Records open in one slot, wherever there is more than one, that of the latest birth first (M6)."""
    slot = SLOTS[entry.name]
    opened: dict[tuple[object, ...], list[str]] = {}
    for key, row in own.items():
        if slot.is_open(row[slot.field]):
            opened.setdefault(_key(slot, row), []).append(key)
    found = [ids for ids in opened.values() if len(ids) > 1]
    births = _births(connection, entry, [key for ids in found for key in ids])
    return [sorted(ids, key=lambda key: (births[key], key), reverse=True) for ids in found]


def _births(connection: Connection, entry: LoggedTable, ids: Collection[str]) -> dict[str, Stamp]:
    known = versions.versions_of(connection, entry, ids) if ids else {}
    return {key: versions.birth(found).write.stamp for key, found in known.items()}


def _own_rows(connection: Connection, entry: LoggedTable, ids: Collection[str]) -> dict[str, Row]:
    found = versions.versions_of(connection, entry, ids)
    rows = {key: versions.row_of(entry, versions.merged(entry, known)) for key, known in found.items()}
    return {key: row for key, row in rows.items() if row is not None}


def _named(connection: Connection, entry: LoggedTable, column: str, ids: Collection[str]) -> set[str]:
    """Records that these have ever named in a column, where anything is listed: their rows may be gone."""
    if not _lists_anything(connection):
        return set()
    query = (
        "SELECT DISTINCT json_extract(c.fields, :path) FROM change c"
        f" WHERE {change_log.of_records(':ids', 'c')} AND json_extract(c.fields, :path) IS NOT NULL"
    )
    path = f'$."{entry.fields[column]}"'
    return set(connection.execute(text(query), {"ids": _json(ids), "path": path}).scalars())


def _listed(connection: Connection, ids: Collection[str], field_no: int | None = None) -> list[str]:
    """Those that have a field, or this one, which does not simply show its newest change."""
    if not ids or not _lists_anything(connection):
        return []
    query = (
        f"SELECT DISTINCT record_id FROM open_head WHERE record_id IN ({_IDS})"
        " AND (:field IS NULL OR field_no = :field)"
    )
    return list(connection.execute(text(query), {"ids": _json(ids), "field": field_no}).scalars())


def _lists_anything(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT 1 FROM open_head LIMIT 1").scalar() is not None


def _key(slot: Slot, row: Row) -> tuple[object, ...]:
    return tuple(row[column] for column in slot.key)


_IDS = "SELECT value FROM json_each(:ids)"


def _json(ids: Collection[str]) -> str:
    return json.dumps(sorted(ids))
