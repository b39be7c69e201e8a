"""Many new rows of one table in one statement."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Table, insert
from sqlalchemy.orm import Session

from app.models.base import Base


def add_rows(session: Session, record: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Insert `rows`, past the ORM: that makes a statement of its own for every pattern of empty fields.

    A column that some row names is filled in the others with its default.
    """
    if not rows:
        return
    table = record.__table__
    assert isinstance(table, Table)
    absent: dict[str, Any] = {name: None for row in rows for name in row}
    for column in table.columns:
        if column.default is not None and column.default.is_scalar:
            absent[column.key] = column.default.arg
    session.execute(insert(table), [{**absent, **row} for row in rows])
