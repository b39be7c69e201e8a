"""Opening a workspace: what a person is told when it cannot be opened, and that nothing is lost."""

import os
import shutil
import sqlite3
import sys
import threading
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import Engine, Inspector, create_engine, inspect, text
from sqlalchemy.exc import OperationalError

from app.change_log import install
from app.database import Database, FixedClock, Session
from app.driver import driver, storage_error
from app.errors import StorageError
from app.models import Base
from app.models.people import Company
from app.paths import Workspace
from app.services.light_rules import change_limit, light_rules, lights_now
from app.services.opening import open_for_work
from app.workspace import OpenWorkspace, open_workspace
from tests.city import City


def log_of(folder: Path) -> int:
    """How far the log of a workspace goes."""
    opened = open_workspace(folder)
    position = opened.database.position()
    opened.close()
    return position


def code_of(folder: Path) -> str:
    with pytest.raises(StorageError) as caught:
        open_workspace(folder).close()
    return caught.value.code


def made(folder: Path) -> Path:
    open_workspace(folder, create=True).close()
    return folder / "workspace.db"


def test_a_missing_workspace_is_named(tmp_path: Path) -> None:
    assert code_of(tmp_path / "nowhere") == "workspace_missing"
    assert not (tmp_path / "nowhere").exists()


def test_a_workspace_opens_only_once(tmp_path: Path) -> None:
    first = open_workspace(tmp_path, create=True)
    assert code_of(tmp_path) == "workspace_open_elsewhere"
    open_workspace(tmp_path, read_only=True).close()
    first.close()
    open_workspace(tmp_path).close()


def test_a_workspace_that_cannot_be_brought_to_today_is_let_go_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path)

    def fail(_session: object) -> None:
        raise StorageError("disk_full", path=str(tmp_path))

    monkeypatch.setattr("app.services.derived.catch_up", fail)
    with pytest.raises(StorageError, match="disk_full") as kept:  # the error holds on to where it came from
        open_for_work(tmp_path)
    assert kept.value.code == "disk_full"
    open_workspace(tmp_path).close()


def test_a_workspace_whose_database_cannot_be_closed_is_let_go_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_workspace(tmp_path, create=True)

    def fail() -> None:
        raise StorageError("disk_full", path=str(tmp_path))

    with monkeypatch.context() as broken:
        broken.setattr(opened.database, "close", fail)
        with pytest.raises(StorageError, match="disk_full"):
            opened.close()
    opened.database.close()
    open_workspace(tmp_path).close()


def test_work_that_goes_on_after_closing_writes_nothing(tmp_path: Path) -> None:
    """By then the workspace may be another program's."""
    opened = open_workspace(tmp_path, create=True)
    opened.close()
    with pytest.raises(StorageError, match="database_closed"):
        opened.database.write(
            "Add investor", lambda session: session.add(Company(name_zh="甲", name_key="甲"))
        )
    with pytest.raises(StorageError, match="database_closed"):
        opened.database.set_local("device", "1")
    with pytest.raises(StorageError, match="database_closed"):
        opened.database.receive("Exchange", lambda _session: {})
    assert log_of(tmp_path) == 0


def test_closing_waits_for_a_write_on_its_way(tmp_path: Path) -> None:
    opened = open_workspace(tmp_path, create=True)
    begun, go_on, closed = threading.Event(), threading.Event(), threading.Event()

    def write(session: Session) -> None:
        begun.set()
        go_on.wait(30)
        session.add(Company(name_zh="甲示例", name_key="甲示例"))

    def close() -> None:
        opened.close()
        closed.set()

    writing = threading.Thread(target=lambda: opened.database.write("Add investor", write))
    closing = threading.Thread(target=close)
    writing.start()
    assert begun.wait(30)
    closing.start()
    with pytest.raises(StorageError, match="workspace_open_elsewhere"):
        open_workspace(tmp_path)
    assert not closed.is_set()
    go_on.set()
    writing.join()
    closing.join()
    assert log_of(tmp_path) > 0


def test_a_newer_database_is_refused_untouched(tmp_path: Path) -> None:
    path = made(tmp_path)
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    before = path.read_bytes()
    assert code_of(tmp_path) == "database_newer"
    assert path.read_bytes() == before


@pytest.mark.parametrize("size", [0, 10, 3000])
def test_a_truncated_database_is_told_as_damaged(tmp_path: Path, size: int) -> None:
    path = made(tmp_path)
    os.truncate(path, size)
    assert code_of(tmp_path) == "database_damaged"
    assert path.stat().st_size == size


def test_a_file_that_is_no_database_is_told_as_damaged(tmp_path: Path) -> None:
    (tmp_path / "workspace.db").write_text("台账" * 5000, encoding="utf-8")
    assert code_of(tmp_path) == "database_damaged"


def test_someone_elses_database_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "workspace.db"
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE other (x)"))
    engine.dispose()
    before = path.read_bytes()
    assert code_of(tmp_path) == "database_not_ours"
    assert path.read_bytes() == before


def test_a_database_cut_in_the_middle_is_told_as_damaged_and_not_touched(tmp_path: Path) -> None:
    path = made(tmp_path)
    os.truncate(path, path.stat().st_size // 2)
    before = path.read_bytes()
    assert code_of(tmp_path) == "database_damaged"
    assert path.read_bytes() == before


def test_after_a_crash_the_rest_is_taken_from_the_log_beside_it(tmp_path: Path) -> None:
    opened = open_workspace(tmp_path / "crashed", create=True)
    opened.database.write("Add", lambda s: s.add(Company(name_zh="示例", name_key="示例")))
    copy = Path(shutil.copytree(tmp_path / "crashed", tmp_path / "copy"))
    opened.close()
    assert (copy / "workspace.db-wal").stat().st_size
    (copy / "workspace.db-shm").unlink()
    again = open_workspace(copy)
    assert again.database.position() == 1
    again.close()


@pytest.fixture
def nobody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A workspace in which this process, even when started by root, has only the rights of anybody.

    It is made before the rights go: what is imported for that may lie where only its owner can read.
    """
    if sys.platform == "win32":
        pytest.skip("rights are kept another way on Windows")
    me = os.geteuid()
    with TemporaryDirectory() as folder:
        made(Path(folder))
        if me == 0:
            for path in (Path(folder), *Path(folder).rglob("*")):
                os.chown(path, 65534, 65534)
            os.seteuid(65534)
        try:
            yield Path(folder)
        finally:
            os.seteuid(me)
            for path in (Path(folder), *Path(folder).rglob("*")):
                path.chmod(0o777)


def test_a_file_that_may_only_be_read_is_said_and_can_be_looked_at(nobody: Path) -> None:
    path = nobody / "workspace.db"
    path.chmod(0o444)
    before = path.read_bytes()
    assert code_of(nobody) == "database_read_only"
    look_at(nobody)
    assert path.read_bytes() == before


def test_a_folder_that_may_only_be_read_is_said_and_can_be_looked_at(nobody: Path) -> None:
    path = nobody / "workspace.db"
    nobody.chmod(0o555)
    before = path.read_bytes()
    with pytest.raises(StorageError, match="folder_read_only"):
        open_workspace(nobody / "new", create=True)
    assert code_of(nobody) == "database_read_only"
    look_at(nobody)
    assert path.read_bytes() == before


def look_at(folder: Path) -> None:
    looked = open_workspace(folder, read_only=True)
    assert looked.database.position() == 0
    looked.database.set_local("look.mode", "DARK")
    assert looked.database.local("look.mode") == "DARK"
    with pytest.raises(StorageError, match="database_read_only"):
        looked.database.write("Add", lambda s: s.add(Company(name_zh="示例", name_key="示例")))
    looked.close()


def test_a_file_nobody_may_read_is_said(nobody: Path) -> None:
    path = nobody / "workspace.db"
    path.chmod(0o000)
    assert code_of(nobody) == "file_unreadable"


def test_an_io_error_on_a_full_disk_is_said_to_be_the_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = sqlite3.OperationalError("disk I/O error")
    told = storage_error(full, tmp_path)
    assert told is not None
    assert told.code == "database_unreadable"
    monkeypatch.setattr("app.driver._ROOM", 1 << 62)
    told = storage_error(full, tmp_path)
    assert told is not None
    assert told.code == "disk_full"


def test_a_locked_database_says_so_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_workspace(tmp_path, create=True)
    opened.database.engine.dispose()
    other = driver().connect(str(opened.database.path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr("app.connections.BUSY_SECONDS", 0.01)
    with pytest.raises(StorageError, match="database_locked"):
        opened.database.write("Add", lambda s: s.add(Company(name_zh="示例", name_key="示例")))
    other.execute("ROLLBACK")
    other.close()
    opened.database.write("Add", lambda s: s.add(Company(name_zh="示例", name_key="示例")))
    opened.close()


def test_a_locked_ledger_is_refused_on_opening_without_other_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_for_work(tmp_path, create=True).close()
    other = driver().connect(str(Workspace(tmp_path).database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr("app.connections.BUSY_SECONDS", 0.01)
    monkeypatch.setattr("app.database._CLOSING_SECONDS", 0.01)
    took = list[float]()
    for _ in range(3):  # a wait would be in each, and what a busy machine does besides is not
        begun = time.monotonic()
        with pytest.raises(StorageError, match="database_locked"):
            open_for_work(tmp_path, clock=FixedClock(datetime(2099, 1, 1)))
        took.append(time.monotonic() - begun)
    assert min(took) < 2
    other.execute("ROLLBACK")
    other.close()


def test_the_window_does_not_stand_still_behind_a_long_write_beside_it(
    workspace: OpenWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, begun, go_on = workspace.database, threading.Event(), threading.Event()

    def long(session: Session) -> None:
        begun.set()
        go_on.wait(10)

    beside = threading.Thread(target=lambda: database.refresh(long))
    beside.start()
    begun.wait(10)
    monkeypatch.setattr("app.database.BUSY_SECONDS", 0.01)
    with pytest.raises(StorageError, match="still_writing"):
        database.write("Add", lambda s: s.add(Company(name_zh="示例", name_key="示例")))
    go_on.set()
    beside.join()
    database.write("Add", lambda s: s.add(Company(name_zh="示例", name_key="示例")))


def test_whoever_follows_a_write_can_stop_it_and_nothing_is_written(city: City) -> None:
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    before = city.database.read(lights_now)
    with pytest.raises(KeyboardInterrupt):
        city.database.write("Change", lambda s: change_limit(s, "next_yellow_wd", 30), heard=stop)
    assert city.database.read(light_rules).limits.next_yellow_wd != 30
    assert city.database.read(lights_now) == before


def test_a_full_disk_says_so_and_keeps_what_was_there(workspace: OpenWorkspace) -> None:
    database = workspace.database
    database.write("Add", lambda s: s.add(Company(name_zh="甲示例", name_key="甲示例")))
    limit_pages(database)
    with pytest.raises(StorageError, match="disk_full"):
        database.write("Add", lambda s: s.add(Company(name_zh="乙" * 200_000, name_key="乙")))
    names = database.read(lambda s: s.execute(text("SELECT name_zh FROM company")).scalars().all())
    assert names == ["甲示例"]


def limit_pages(database: Database) -> None:
    """SQLite reports a full page quota exactly as it reports a full disk."""
    with database.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")


def test_a_migration_that_fails_leaves_the_old_database_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path)
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    engine.dispose()
    with pytest.raises(OperationalError, match="duplicate column"):
        open_workspace(tmp_path)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one() == "0001"
        assert connection.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"
    engine.dispose()
    assert [copy.suffix for copy in (tmp_path / "backups").iterdir()] == [".db"]


def test_the_migrations_make_exactly_the_tables_of_the_models(tmp_path: Path) -> None:
    migrated = open_workspace(tmp_path / "migrated", create=True)
    engine = create_engine(f"sqlite:///{tmp_path / 'models.db'}")
    Base.metadata.create_all(engine)
    with engine.begin() as connection:
        install(connection)
    expected, found = inspect(engine), inspect(migrated.database.engine)
    assert set(found.get_table_names()) - {"alembic_version"} == set(expected.get_table_names())
    assert indexes(migrated.database.engine) == indexes(engine)
    for table in expected.get_table_names():
        assert columns(found, table) == columns(expected, table)
        assert references(found, table) == references(expected, table)
    engine.dispose()
    migrated.close()


def columns(inspector: Inspector, table: str) -> set[tuple[str, str, bool]]:
    """Without their order: a column that came later is the last one in an older database."""
    return {(c["name"], str(c["type"]), c["nullable"]) for c in inspector.get_columns(table)}


def indexes(engine: Engine) -> set[str]:
    with engine.connect() as connection:
        query = "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        return set(connection.exec_driver_sql(query).scalars())


def references(inspector: Inspector, table: str) -> set[tuple[str, str]]:
    return {
        (key["constrained_columns"][0], key["referred_table"]) for key in inspector.get_foreign_keys(table)
    }


def test_the_driver_of_the_standard_library_works_as_well(tmp_path: Path) -> None:
    opened = open_workspace(tmp_path, create=True, encrypted_driver=False)
    opened.database.write("Add", lambda s: s.add(Company(name_zh="示例", name_key="示例")))
    assert opened.database.position() == 1
    opened.close()
