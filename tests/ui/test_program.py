"""The course of the program: the first start, every start that fails, and from one workspace to another."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.database import Database
from app.errors import StorageError
from app.main import window_for
from app.paths import Workspace
from app.services import opening
from app.services.drafts import save_draft
from app.services.opening import SAMPLE_DAY, DemoOrder, stopped_at
from app.services.project_filter import ProjectFilter
from app.services.project_list import project_ids
from app.ui import program as program_module
from app.ui.desk import Desk
from app.ui.first_run.ways import Way
from app.ui.first_run.window import FirstRunWindow
from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.program import Program
from app.ui.widgets.note import Note
from app.workspace import OpenWorkspace, open_workspace

LONG = 90_000


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """What this computer remembers: nothing yet."""
    return Desk(tmp_path / "config" / "window.json")


@pytest.fixture
def program(look: Look, desk: Desk, tmp_path: Path) -> Iterator[Program]:
    """The program with its usual place in a folder of the test."""
    made = Program(
        look,
        desk,
        lambda workspace: window_for(workspace, look, desk),
        tmp_path / "data" / "workspace",
        stopped_at(SAMPLE_DAY),
    )
    yield made
    made.close()


@pytest.fixture
def ledger(tmp_path: Path, sample_city: Path) -> Path:
    """A folder with the sample city, closed."""
    return Path(shutil.copytree(sample_city, tmp_path / "ledger"))


def come_up(program: Program, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: program.window is not None and program.window.isVisible(), timeout=LONG)
    assert program.window is not None
    return program.window


def refused(program: Program, qtbot: QtBot) -> FirstRunWindow:
    qtbot.waitUntil(lambda: program.first is not None and bool(sentence(program)), timeout=LONG)
    assert program.first is not None
    assert program.first.isVisible()
    return program.first


def sentence(program: Program) -> str:
    return program.first.note.label.text() if program.first is not None else ""


def test_first_start_shows_a_window_at_once_and_then_the_demonstration(
    program: Program, desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.first_run.begin.DemoOrder", lambda: DemoOrder(signed=10))
    program.start()
    assert program.first is not None
    assert program.first.isVisible()
    assert program.first.way is Way.DEMO
    assert not program.first.begin.isEnabled()
    window = come_up(program, qtbot)
    assert window.windowTitle() == "ThreeOnes — 温州市招商台账 (demo data)"
    assert desk.workspace == tmp_path / "data" / "demo"
    qtbot.waitUntil(lambda: program.first is None)


def test_the_next_start_opens_the_workspace_of_last_time(
    program: Program, desk: Desk, ledger: Path, qtbot: QtBot
) -> None:
    program.open(ledger)
    come_up(program, qtbot).close()
    assert not program.opened
    assert Desk(desk._file).workspace == ledger
    program.start()
    come_up(program, qtbot)
    assert program.first is None


def test_window_lies_where_it_lay(program: Program, ledger: Path, qtbot: QtBot) -> None:
    program.open(ledger)
    window = come_up(program, qtbot)
    window.showNormal()
    window.setGeometry(40, 60, 740, 610)
    window.close()
    program.open(ledger)
    assert come_up(program, qtbot).size().width() == 740


def test_menu_leads_to_another_workspace_and_closes_the_first(
    program: Program, ledger: Path, qtbot: QtBot, tmp_path: Path, sample_city: Path
) -> None:
    program.open(ledger)
    before = come_up(program, qtbot)
    other = Path(shutil.copytree(sample_city, tmp_path / "other"))
    before.begin_asked.emit(int(Way.OPEN))
    assert program.first is not None
    assert before.isVisible()
    program.first.open_form.folder.set_folder(other)
    program.first.start()
    qtbot.waitUntil(lambda: program.window is not None and program.window is not before, timeout=LONG)
    assert come_up(program, qtbot)._context.place.folder == other
    open_workspace(ledger).close()


Spoil = Callable[[Path], object]


def cut(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.truncate(file.stat().st_size // 2)


def make_newer(file: Path) -> None:
    database = Database(file)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    database.close()


@pytest.mark.parametrize(
    ("spoil", "says", "offers"),
    [
        (Path.unlink, "There is no workspace", ""),
        (cut, "The ledger is damaged", "Restore backup"),
        (lambda file: file.write_bytes(b""), "The ledger is damaged", "Restore backup"),
        (lambda file: file.write_text("no database" * 500), "The ledger is damaged", "Restore backup"),
        (make_newer, "newer version", ""),
    ],
    ids=["missing", "cut", "empty", "no database", "newer"],
)
def test_ledger_that_cannot_be_opened_is_named_and_not_touched(
    program: Program, ledger: Path, qtbot: QtBot, spoil: Spoil, says: str, offers: str
) -> None:
    file = Workspace(ledger).database
    spoil(file)
    before = file.read_bytes() if file.exists() else None
    program.open(ledger)
    first = refused(program, qtbot)
    assert says in sentence(program)
    assert first.note.action.text() == offers
    assert program.window is None
    assert (file.read_bytes() if file.exists() else None) == before


def test_the_ledger_that_is_open_is_not_opened_again(program: Program, ledger: Path, qtbot: QtBot) -> None:
    program.open(ledger)
    window = come_up(program, qtbot)
    first = program.begin(Way.OPEN)
    program.open(ledger / ".." / ledger.name)
    qtbot.waitUntil(lambda: not first.isVisible())
    assert program.window is window
    assert window.isVisible()


def test_a_ledger_that_lay_in_a_clouds_folder_is_copied_home_and_works(
    program: Program, desk: Desk, ledger: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    (tmp_path / "我的坚果云").mkdir()
    ledger = ledger.rename(tmp_path / "我的坚果云" / "ledger")
    before = Workspace(ledger).database.read_bytes()
    program.start(ledger)
    first = refused(program, qtbot)
    assert "坚果云 mirrors this folder" in sentence(program)
    assert first.note.action.text() == "Copy it and open"
    first.note.action.click()
    window = come_up(program, qtbot)
    home = window._context.place.folder
    assert home.is_relative_to(tmp_path / "home")
    assert desk.workspace == home
    assert window._context.database.read(lambda session: project_ids(session, ProjectFilter()))
    assert Workspace(ledger).database.read_bytes() == before


def test_ledger_open_elsewhere_can_be_looked_at(program: Program, ledger: Path, qtbot: QtBot) -> None:
    other = open_workspace(ledger)
    program.open(ledger)
    refused(program, qtbot)
    assert "already open" in sentence(program)
    assert program.first is not None
    program.first.note.action.click()
    window = come_up(program, qtbot)
    found = window.findChild(Note, "window.note")
    assert found is not None
    assert found.isVisible()
    assert "reading only" in found.label.text()
    assert window.page("projects").context.database.read(lambda s: project_ids(s, ProjectFilter()))
    window.look.toggle_dark()
    window.log_visit()
    save_draft(window._context.database, "visit", {"minutes": "来看地"})
    window.close()
    other.close()


def test_full_disk_is_said_and_can_be_tried_again(
    program: Program, ledger: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = opening.open_for_work
    room: list[bool] = []

    def full(folder: Path, **options: object) -> OpenWorkspace:
        if not room:
            room.append(True)
            raise StorageError("disk_full", path=str(folder))
        return real(folder, clock=stopped_at(SAMPLE_DAY))

    monkeypatch.setattr(program_module, "open_for_work", full)
    program.open(ledger)
    first = refused(program, qtbot)
    assert "disk is full" in sentence(program)
    assert first.note.action.text() == "Try again"
    first.note.action.click()
    come_up(program, qtbot)


def test_fault_while_opening_is_a_sentence_too(
    program: Program, ledger: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(folder: Path, **options: object) -> OpenWorkspace:
        raise ZeroDivisionError

    monkeypatch.setattr(program_module, "open_for_work", broken)
    program.open(ledger)
    refused(program, qtbot)
    assert "did not work" in sentence(program)


def test_slow_opening_shows_that_it_is_under_way(
    program: Program, ledger: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.open(ledger)
    program._say_that_it_takes_time()
    assert program.first is not None
    assert not program.first.begin.isEnabled()
    come_up(program, qtbot)
    qtbot.waitUntil(lambda: program.first is None)


def test_damaged_ledger_comes_back_from_its_backup_beside_the_old_one(
    program: Program, ledger: Path, qtbot: QtBot
) -> None:
    place = Workspace(ledger)
    place.backups.mkdir()
    shutil.copyfile(place.database, place.backups / "20260318-090000.db")
    place.files.mkdir(exist_ok=True)
    (place.files / "a").write_bytes(b"photo")
    cut(place.database)
    damaged = place.database.read_bytes()
    program.open(ledger)
    first = refused(program, qtbot)
    first.note.action.click()
    assert first.way is Way.RESTORE
    first.start()
    window = come_up(program, qtbot)
    restored = window._context.place
    assert restored.folder == ledger.with_name("ledger-restored")
    assert (restored.files / "a").read_bytes() == b"photo"
    assert place.database.read_bytes() == damaged


def test_damaged_memory_of_this_computer_is_as_good_as_none(tmp_path: Path) -> None:
    file = tmp_path / "window.json"
    file.write_text("{", encoding="utf-8")
    desk = Desk(file)
    assert desk.workspace is None
    desk.set("look.language", "en")
    assert Desk(file).get("look.language") == "en"


def test_joining_begins_in_a_folder_in_which_no_ledger_lies(
    program: Program, qtbot: QtBot, sample_city: Path, tmp_path: Path
) -> None:
    usual = tmp_path / "data" / "workspace"
    shutil.copytree(sample_city, usual)
    shutil.copytree(sample_city, usual.with_name("workspace-2"))
    program.start()
    come_up(program, qtbot).begin_asked.emit(int(Way.JOIN))
    assert program.first is not None
    assert program.first.join_form.folder.folder == usual.with_name("workspace-3")
