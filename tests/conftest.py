"""Fixtures of all tests: real SQLite in a temporary folder, a stopped clock, a checked change log."""

import gc
import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import keyring
import pytest

from app.database import Database, FixedClock
from app.driver import driver
from app.models.field_ids import logged_tables
from app.replay import differences
from app.services import derived
from app.services.opening import SAMPLE_DAY, DemoOrder, make_demo_workspace, open_for_work, stopped_at
from app.sync import keys
from app.vault import key_file, slowing
from app.workspace import OpenWorkspace, open_workspace
from tests.city import City
from tests.ledgers import lay_empty
from tests.login_store import LoginStore
from tests.terminal import Ran, Run

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

TODAY = datetime(2026, 3, 18, 14, 40)

_TESTS, _TIDIED = count(1), 10

os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # no test asks a person's key store


@pytest.fixture(scope="session", autouse=True)
def person(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests leave the settings, data and logs of whoever runs them alone: they have folders of their own."""
    folder = tmp_path_factory.mktemp("person")
    with pytest.MonkeyPatch.context() as patched:
        for name in ("config", "data", "state", "cache"):
            patched.setenv(f"XDG_{name.upper()}_HOME", str(folder / name))
        yield


@pytest.fixture(scope="session", autouse=True)
def codes_are_quick() -> Iterator[None]:
    """Codes of invitations are stretched as little as libsodium allows."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(keys, "_PASSES", 1)
        patched.setattr(keys, "_MEMORY", 8192)
        yield


@pytest.fixture(scope="session", autouse=True)
def no_garbage_in_threads() -> Iterator[None]:
    """As in the program: only the main thread takes down what is in a ring, between two tests."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def garbage(no_garbage_in_threads: None) -> Iterator[None]:
    """What is left of a window slows all later tests: it goes every few of them, whatever its age."""
    yield
    if next(_TESTS) % _TIDIED == 0:
        gc.collect()


@pytest.fixture
def encrypted_driver() -> bool:
    """Whether the driver that can encrypt is used; a module with `BOTH_DRIVERS` is run with either."""
    return True


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What may take longest begins: at the end one process would wait minutes for the other."""
    items.sort(key=_longest, reverse=True)


def _longest(item: pytest.Item) -> int:
    """The seconds a test asks for; most ask for none."""
    told = item.get_closest_marker("timeout")
    return int(told.args[0]) if told is not None else 0


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """What holds for data holds on the plain driver of the standard library as well."""
    if "encrypted_driver" in metafunc.fixturenames and getattr(metafunc.module, "BOTH_DRIVERS", False):
        metafunc.parametrize("encrypted_driver", [True, False], ids=["sqlcipher3", "sqlite3"])


@pytest.fixture
def workspace(tmp_path: Path, encrypted_driver: bool) -> Iterator[OpenWorkspace]:
    """A new workspace; at the end its log is replayed and compared with its tables."""
    opened = open_workspace(
        lay_empty(tmp_path / "workspace"),
        clock=FixedClock(TODAY),
        derive=derived.refresh,
        encrypted_driver=encrypted_driver,
    )
    yield opened
    found = opened.database.read(lambda session: differences(session.connection()))
    opened.close()
    assert found == []


@pytest.fixture
def database(workspace: OpenWorkspace) -> Database:
    """The database of a new workspace."""
    return workspace.database


@pytest.fixture(scope="session")
def sample_city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample city as it is made; tests work on copies of it."""
    folder = tmp_path_factory.mktemp("sample") / "city"
    workspace = make_demo_workspace(folder, DemoOrder(sample=True), stopped_at(SAMPLE_DAY))
    assert workspace.database.read(lambda session: differences(session.connection())) == []
    workspace.close()
    return folder


@pytest.fixture
def city(tmp_path: Path, sample_city: Path) -> Iterator[City]:
    """The sample city on its day, to be changed; at the end its log is replayed and compared."""
    folder = Path(shutil.copytree(sample_city, tmp_path / "city"))
    workspace = open_for_work(folder, clock=stopped_at(SAMPLE_DAY))
    yield City(workspace)
    touched = touched_tables(workspace.place.database, sample_city / "workspace.db")
    found = workspace.database.read(lambda session: differences(session.connection(), touched))
    workspace.close()
    assert found == []


def touched_tables(database: Path, before: Path) -> list[str] | None:
    """The tables of which a record or the log has changed; None, which is all, once others have written.

    The rest is as it was in the sample, and that has been compared: this takes a tenth of the time.
    """
    with closing(driver().connect(str(database))) as connection:
        if connection.execute("SELECT count(DISTINCT device) FROM change_origin").fetchone()[0] > 1:
            return None
        connection.execute("ATTACH ? AS before", (str(before),))
        newer = "SELECT 1 FROM change WHERE table_no = ? AND seq > (SELECT max(seq) FROM before.change)"
        return [
            name
            for name, entry in logged_tables().items()
            if connection.execute(
                f"SELECT EXISTS ({newer}) OR"
                f' EXISTS (SELECT * FROM main."{name}" EXCEPT SELECT * FROM before."{name}") OR'
                f' EXISTS (SELECT * FROM before."{name}" EXCEPT SELECT * FROM main."{name}")',
                (entry.number,),
            ).fetchone()[0]
        ]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passphrases are stretched as little as libsodium allows."""
    monkeypatch.setattr(key_file, "_PASSES", 1)
    monkeypatch.setattr(key_file, "_MEMORY", 8192)


@pytest.fixture
def login() -> Iterator[LoginStore]:
    """The key store of the login; before and after the test there is none."""
    before = keyring.get_keyring()
    store = LoginStore()
    keyring.set_keyring(store)
    yield store
    keyring.set_keyring(before)


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds since 1970 that the pauses after wrong passphrases are counted by; change the one item."""
    moment = [1_773_800_000.0]
    monkeypatch.setattr(slowing, "_now", lambda: moment[0])
    return moment


@pytest.fixture
def anyone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A person of their own: settings, data and logs lie in a folder of the test."""
    for name in ("config", "data", "state", "cache"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    return tmp_path


@pytest.fixture
def run(qapp: "QApplication", capsys: pytest.CaptureFixture[str], anyone: Path) -> Iterator[Run]:
    """Run a command as the terminal would, in English."""
    from app import cli

    def command(*arguments: object) -> Ran:
        code = cli.main(["--lang", "en", *map(str, arguments)])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return Ran(code, out, err)

    yield command
    qapp.setStyleSheet("")


@pytest.fixture
def folder(tmp_path: Path, sample_city: Path) -> Path:
    """The sample city, closed."""
    return Path(shutil.copytree(sample_city, tmp_path / "city"))


@pytest.fixture
def in_city(run: Run, folder: Path) -> Run:
    """Run a command in the sample city, on its day."""
    return lambda *arguments: run("--workspace", folder, "--today", "2026-03-18", *arguments)
