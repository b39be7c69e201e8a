"""What somebody who is bound to units may write."""

import json
from collections.abc import Collection
from functools import cache

from sqlalchemy import Connection, text

from app import change_log
from app.models.field_ids import logged_tables
from app.models.ownership import owner, owners_of

SCOPE = "scope"
"""Of this computer alone: the units whoever works here is bound to, as JSON; empty for all."""

_FREE = frozenset({"activity_project", "follow_up"})
"""They name a project, and yet are of a visit, or of whoever has something to do."""


def read_units(told: str | None) -> list[str]:
    """The units that `SCOPE` holds."""
    found: list[str] = json.loads(told or "[]")
    return found


def leaves(connection: Connection, tx_id: int, units: Collection[str]) -> bool:
    """Whether an action writes a project of units other than these, or a part of one.

    What counts is the unit before the action, so that a project can be handed on; of a new one, or one that
    nobody answered for, the unit it gets.
    """
    allowed = with_parts(connection, units)
    touched = change_log.touched(connection, tx_id)
    projects = {one for table, ids in touched.items() for one in _projects_of(connection, table, ids)}
    return any(
        unit is not None and unit not in allowed
        for unit in (_unit_before(connection, tx_id, project) for project in projects)
    )


def with_parts(connection: Connection, units: Collection[str]) -> set[str]:
    """These units and all that belong to them."""
    query = text(
        "WITH RECURSIVE below (id) AS (SELECT value FROM json_each(:units)"
        " UNION SELECT u.id FROM below b JOIN unit u ON u.parent_id = b.id) SELECT id FROM below"
    )
    return set(connection.execute(query, {"units": json.dumps(sorted(units))}).scalars())


def _unit_before(connection: Connection, tx_id: int, project: str) -> str | None:
    path = f'$."{logged_tables()["project"].fields["responsible_unit_id"]}"'
    row = connection.execute(
        text(
            "SELECT json_extract(c.fields, :path) AS unit, (SELECT json_extract(b.fields, :path)"
            " FROM change b WHERE b.seq = json_extract(c.bases, :path || '[0]')) AS before"
            " FROM change c WHERE c.tx_id = :tx"
            f" AND {change_log.of_record(':project', 'c')} AND json_type(c.fields, :path) IS NOT NULL"
            " ORDER BY c.seq LIMIT 1"
        ),
        {"path": path, "tx": tx_id, "project": project},
    ).one_or_none()
    if row is not None:
        return str(found) if (found := row.before or row.unit) is not None else None
    query = text("SELECT responsible_unit_id FROM project WHERE id = :project")
    unit: str | None = connection.execute(query, {"project": project}).scalar()
    return unit


def _projects_of(connection: Connection, table: str, ids: Collection[str]) -> set[str]:
    """The projects that these records are, or are parts of."""
    if table == "project":
        return set(ids)
    if table == "attachment_link":
        return _projects_of_links(connection, ids)
    path = _path(table)
    if path is None:
        return set()
    column, target = path
    query = f'SELECT DISTINCT "{column}" FROM "{table}" WHERE id IN (SELECT value FROM json_each(:ids))'
    found = connection.execute(text(query), {"ids": json.dumps(sorted(ids))}).scalars()
    return _projects_of(connection, target, {one for one in found if one is not None})


def _projects_of_links(connection: Connection, ids: Collection[str]) -> set[str]:
    """Those that files are attached to."""
    query = text(
        "SELECT table_name, record_id FROM attachment_link WHERE id IN (SELECT value FROM json_each(:ids))"
    )
    rows = connection.execute(query, {"ids": json.dumps(sorted(ids))}).all()
    return {
        project
        for row in rows
        if row.table_name in logged_tables() and row.table_name != "attachment_link"
        for project in _projects_of(connection, row.table_name, {row.record_id})
    }


@cache
def _path(table: str) -> tuple[str, str] | None:
    """The column of a table that leads to a project, maybe by way of others, and the next table there."""
    if table in _FREE:
        return None
    entry = logged_tables()[table]
    ways = [(column, owner(entry, column)) for column in owners_of(table)]
    return next((way for way in ways if way[1] == "project" or (way[1] != table and _path(way[1]))), None)
