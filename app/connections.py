"""Connections to the database of a workspace: how they are opened, and how a transaction begins and ends."""

import os
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from app.vault.unlocking import key_pragma

BUSY_SECONDS = 2.0
"""How long a write waits for another program, and the window for a write beside it, before it says so."""


def engine_on(path: Path, driver: Any, *, key: bytes | None, read_only: bool) -> Engine:
    """Of connections that begin with `begin` and wait `busy_seconds`, by their execution options."""
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: _connect(path, driver, key, read_only),
        poolclass=QueuePool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "reset", take_back)
    return engine


def take_back(connection: Any, *_: object) -> None:
    """Take back what a COMMIT that failed has left open: SQLAlchemy takes the transaction for ended."""
    connection.rollback()


def waiting(seconds: float) -> str:
    return f"PRAGMA busy_timeout = {int(seconds * 1000)}"


def _connect(path: Path, driver: Any, key: bytes | None, read_only: bool) -> Any:
    mode = _read_only_mode(path) if read_only else "mode=rw"
    connection = driver.connect(
        f"{path.absolute().as_uri()}?{mode}",
        uri=True,
        timeout=BUSY_SECONDS,  # until a transaction says otherwise
        isolation_level=None,
        check_same_thread=False,
    )
    if key is not None:
        connection.execute(key_pragma(key))
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")  # or INSERT OR REPLACE deletes past the log
    if not read_only:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA cache_size = -32000")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _read_only_mode(path: Path) -> str:
    """SQLite keeps its index of the log beside the database; where it cannot, nobody writes either."""
    log = path.with_name(f"{path.name}-wal")
    by_rights = os.access in os.supports_effective_ids
    writable = os.access(path.parent, os.W_OK, effective_ids=by_rights)
    return "mode=ro" if writable or log.exists() else "mode=ro&immutable=1"


def _begin(connection: Connection) -> None:
    """By the driver itself: a round of the exchange begins some seventy times, and SQLAlchemy's own way takes
    half as long as the reading that follows."""
    options, driver_connection = connection.get_execution_options(), connection.connection.driver_connection
    assert driver_connection is not None
    seconds = options.get("busy_seconds", BUSY_SECONDS)
    if connection.info.get("busy_seconds", BUSY_SECONDS) != seconds:
        driver_connection.execute(waiting(seconds))
        connection.info["busy_seconds"] = seconds
    driver_connection.execute(options.get("begin", "BEGIN"))
