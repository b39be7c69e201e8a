"""Which records belong to which: a row that means nothing without another goes and comes with it."""

from collections.abc import Iterator
from functools import cache

from app.models.field_ids import LoggedTable, logged_tables

_ALSO_OWNED = {
    ("contact_channel", "person_id"),
    ("contact_channel", "company_id"),
    ("follow_up", "activity_id"),
    ("follow_up", "project_id"),
    ("follow_up", "company_id"),
}
"""Optional references whose rows still make no sense alone."""


@cache
def owners_of(table: str) -> tuple[str, ...]:
    """The columns that say to which records a row belongs."""
    return tuple(
        column.name
        for column in logged_tables()[table].table.columns
        if column.foreign_keys and (not column.nullable or (table, column.name) in _ALSO_OWNED)
    )


@cache
def owned_by(table: str) -> tuple[tuple[LoggedTable, str], ...]:
    """The tables whose rows mean nothing without a row of `table`, with the column that names it."""
    return tuple(
        (child, column)
        for child in logged_tables().values()
        for column in owners_of(child.name)
        if owner(child, column) == table
    )


def owner(child: LoggedTable, column: str) -> str:
    """The table in which the record lies that a column names."""
    (key,) = child.table.columns[column].foreign_keys
    return key.column.table.name


def parts_first() -> Iterator[LoggedTable]:
    """All tables, each after those whose rows belong to its own."""
    return reversed(list(logged_tables().values()))
