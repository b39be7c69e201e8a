"""The peers of sync: bare SQLite that reads, packs and inserts the very same rows, without any meaning."""

import json
import os
from pathlib import Path
from typing import Any

import zstandard

from app.driver import driver
from app.models.field_ids import logged_tables

LOG = ("change_origin", "change_tx", "change")
_PORTION = 5000


def pack(source: Path, target: Path) -> int:
    """Read the log of a database and write it compressed into one file; the bytes before compression."""
    connection = driver().connect(str(source))
    compressor = zstandard.ZstdCompressor(level=3).compressobj()
    size = 0
    with target.open("wb") as file:
        for table in LOG:
            for row in connection.execute(f"SELECT * FROM {table}"):
                line = json.dumps(row, ensure_ascii=False).encode() + b"\n"
                size += len(line)
                file.write(compressor.compress(line))
        file.write(compressor.flush())
        file.flush()
        os.fsync(file.fileno())
    connection.close()
    return size


def insert_all(source: Path, target: Path) -> int:
    """Copy log and records of one database into another, empty one, row by row; how many rows."""
    read, write = driver().connect(str(source)), driver().connect(str(target), isolation_level=None)
    write.execute("PRAGMA journal_mode = WAL")
    write.execute("PRAGMA synchronous = FULL")
    write.execute("PRAGMA foreign_keys = OFF")
    _without_triggers(write)
    rows = 0
    write.execute("BEGIN IMMEDIATE")
    for table in (*LOG, *logged_tables()):
        found = read.execute(f'SELECT * FROM "{table}"')
        marks = ", ".join("?" * len(found.description))
        while portion := found.fetchmany(_PORTION):
            write.executemany(f'INSERT OR REPLACE INTO "{table}" VALUES ({marks})', portion)
            rows += len(portion)
    write.execute("COMMIT")
    for connection in (read, write):
        connection.close()
    return rows


def rows(source: Path) -> int:
    """How many records have been written, those that are deleted included."""
    connection = driver().connect(str(source))
    (found,) = connection.execute("SELECT count(*) FROM change").fetchone()
    connection.close()
    return int(found)


def payload(source: Path) -> int:
    """The bytes of all values that the log of a database holds."""
    connection = driver().connect(str(source))
    (found,) = connection.execute("SELECT sum(length(CAST(fields AS BLOB))) FROM change").fetchone()
    connection.close()
    return int(found)


def _without_triggers(connection: Any) -> None:
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
    for name in names:
        connection.execute(f'DROP TRIGGER "{name}"')
