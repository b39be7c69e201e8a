"""The change log with its indexes, against the rows it describes, with and without theirs."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from app.models.field_ids import logged_tables
from app.paths import Workspace
from bench.figures import Figure

_LOG = ("change", "change_tx", "change_origin")


def measure(folder: Path) -> Iterator[Figure]:
    """Sizes on disk by page, as SQLite's own table of pages tells them; nothing where it has none."""
    connection = sqlite3.connect(Workspace(folder).database)
    try:
        log, rows = (_size(connection, "tbl_name", names) for names in (_LOG, tuple(logged_tables())))
        bare = _size(connection, "name", tuple(logged_tables()))
    except sqlite3.OperationalError:
        return
    finally:
        connection.close()
    yield Figure("size of the log, bulk data", "its rows, with indexes", log, rows, 1.5, "MB")
    yield Figure("size of the log, bulk data, bare", "its rows alone", log, bare, 1.5, "MB")


def _size(connection: sqlite3.Connection, column: str, tables: tuple[str, ...]) -> float:
    """Of what lies in `tables` by the column of SQLite's own table: `name` leaves their indexes out."""
    marks = ", ".join("?" * len(tables))
    query = (
        "SELECT sum(s.pgsize) FROM dbstat s JOIN sqlite_master m ON m.name = s.name"
        f" WHERE m.{column} IN ({marks})"
    )
    return float(connection.execute(query, tables).fetchone()[0]) / 1e6
