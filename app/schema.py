"""Makes a database, brings an older one up to date after a backup, and refuses a newer one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from app import change_log, new_fields
from app.driver import as_storage_errors, driver
from app.errors import StorageError
from app.vault.key_file import path_beside, read_key_file, write_key_file
from app.vault.unlocking import key_pragma

HEAD = "0011"
"""The schema this program reads and writes; equals the newest migration."""

_PAGES_AT_ONCE = 1000
"""Of 4 KB each: other writers get their turn between them."""

MIGRATIONS = Path(__file__).with_name("migrations")


def version(engine: Engine) -> str | None:
    """The schema version in the database, None when it is empty."""
    with engine.connect() as connection:
        if not connection.exec_driver_sql(
            "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
        ).scalar():
            return None
        return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def prepare(engine: Engine, path: Path, backups: Path, key: bytes | None = None) -> None:
    """Bring the database at `path` to HEAD. Raises StorageError `database_newer`, `database_damaged`.

    Alembic is imported only when there is something to do: it costs more than the rest of a start.
    """
    with as_storage_errors(path):
        found = check(engine, path)
        if found == HEAD:
            return
        if found is not None:
            backup(path, backups, f"before-{HEAD}", key=key)
        with _one_transaction(engine) as connection:
            before = new_fields.columns(connection)
            _upgrade(connection)
            change_log.install(connection)
            new_fields.note(connection, before)


def check(engine: Engine, path: Path) -> str | None:
    """The version of a database of ours, None when it is empty.

    Raises StorageError `database_not_ours`, `database_newer`.
    """
    found = version(engine)
    if found is None and _has_tables(engine):
        raise StorageError("database_not_ours", path=str(path))
    if found is not None and found not in known_versions():
        raise StorageError("database_newer", path=str(path))
    return found


def known_versions() -> set[str]:
    """The versions that this program can bring up to date."""
    return {file.name[:4] for file in (MIGRATIONS / "versions").glob("[0-9]*.py")}


def backup(
    path: Path,
    folder: Path,
    reason: str,
    report: Callable[[int, int], None] | None = None,
    key: bytes | None = None,
) -> Path:
    """Copy the database, consistent even while it is open, to `folder`; returns the copy's path.

    A copy of an encrypted one is encrypted with the same key, and has its key file beside it. `report` is
    told how many pages are done and how many there are; what it raises stops the copy. A copy that is not
    whole is removed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{datetime.now():%Y%m%d-%H%M%S}-{reason}.db"
    source = driver().connect(str(path))
    copy = driver().connect(str(target))
    if key is not None:
        for connection in (source, copy):
            connection.execute(key_pragma(key))

    def tell(_status: int, remaining: int, total: int) -> None:
        if report is not None:
            report(total - remaining, total)

    try:
        if key is not None and (known := read_key_file(path)) is not None:
            write_key_file(target, known)
        source.backup(copy, pages=_PAGES_AT_ONCE, progress=tell)
    except BaseException:
        copy.close()
        target.unlink(missing_ok=True)
        path_beside(target).unlink(missing_ok=True)
        raise
    finally:
        copy.close()
        source.close()
    return target


def _has_tables(engine: Engine) -> bool:
    with engine.connect() as connection:
        return bool(connection.execute(text("SELECT count(*) FROM sqlite_master")).scalar_one())


@contextmanager
def _one_transaction(engine: Engine) -> Iterator[Connection]:
    """A transaction for schema changes: a crash in the middle leaves the old schema."""
    with engine.execution_options(begin="BEGIN IMMEDIATE").connect() as connection:
        yield connection
        connection.commit()


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
