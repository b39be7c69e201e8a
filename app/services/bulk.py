"""Many new rows of one table, without what an object or a statement of its own for each would cost."""

from collections.abc import Hashable, Sequence
from typing import Any

from sqlalchemy import Table
from sqlalchemy.orm import Session
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from app.models.base import Base

_Row = dict[str, Any]


def add_rows(session: Session, record: type[Base], rows: Sequence[_Row]) -> None:
    """Insert `rows`, which may leave out what has a default; those that fill the same columns go in together.

    Empty columns are not written at all: one NULL costs the driver more than ten values.
    """
    table = record.__table__
    assert isinstance(table, Table)
    for columns, alike in _alike(table, rows).items():
        names = ", ".join(f'"{name}"' for name in columns)
        statement = f'INSERT INTO "{table.name}" ({names}) VALUES ({", ".join("?" * len(columns))})'
        values = [_as_stored(session, table, name, [row[name] for row in alike]) for name in columns]
        session.connection().exec_driver_sql(statement, list(zip(*values, strict=True)))


def _alike(table: Table, rows: Sequence[_Row]) -> dict[tuple[str, ...], list[_Row]]:
    """The rows by the columns that are filled in them."""
    defaults = {
        column.name: column.default.arg
        for column in table.columns
        if isinstance(column.default, ScalarElementColumnDefault)
    }
    found: dict[tuple[str, ...], list[_Row]] = {}
    for row in rows:
        filled = {name: value for name, value in {**defaults, **row}.items() if value is not None}
        found.setdefault(tuple(filled), []).append(filled)
    return found


def _as_stored(session: Session, table: Table, column: str, values: list[Hashable]) -> list[Hashable]:
    """The values of a column as SQLite keeps them, each different one worked out once: days repeat."""
    dialect = session.get_bind().dialect
    process = table.columns[column].type.dialect_impl(dialect).bind_processor(dialect)
    if process is None:
        return values
    stored = {value: process(value) for value in set(values)}
    return [stored[value] for value in values]
