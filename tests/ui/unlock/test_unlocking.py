"""An encrypted ledger in the window: unlocked, locked, encrypted and opened again, as a person does it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app import paths
from app.main import window_for
from app.paths import Workspace
from app.services.attachments import AttachmentRow, store_octets
from app.services.backups import make_backup
from app.services.encryption import change_passphrase, encrypt
from app.services.opening import SAMPLE_DAY, stopped_at
from app.ui.attachments.opening import open_copy
from app.ui.desk import Desk
from app.ui.first_run.ways import Way
from app.ui.jobs import Jobs
from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.program import Program
from app.ui.settings.encryption_forms import ChangeForm, OffForm, OnForm
from app.ui.settings.page import SettingsPage
from app.ui.settings.security import SecuritySettings
from app.ui.unlock.locking import Locking
from app.ui.unlock.window import UnlockWindow
from app.vault.key_file import KeyFile, new_key, write_key_file
from app.vault.sheet_key import groups_of
from app.vault.unlocking import is_encrypted, key_by_passphrase
from app.workspace import open_workspace

LONG = 90_000
PASSPHRASE = "deer by the river"

pytestmark = pytest.mark.usefixtures("quick", "seconds")


@pytest.fixture
def program(look: Look, tmp_path: Path) -> Iterator[Program]:
    """The program with its usual place in a folder of the test."""
    desk = Desk(tmp_path / "config" / "window.json")
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
    """A folder with the sample city, closed, not encrypted."""
    return Path(shutil.copytree(sample_city, tmp_path / "ledger"))


def come_up(program: Program, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: program.window is not None and program.window.isVisible(), timeout=LONG)
    assert program.window is not None
    return program.window


def door_of(program: Program, qtbot: QtBot) -> UnlockWindow:
    qtbot.waitUntil(lambda: program.door is not None and program.door.isVisible(), timeout=LONG)
    assert program.door is not None
    return program.door


def give(door: UnlockWindow, passphrase: str) -> None:
    door.by_passphrase.passphrase.edit.setText(passphrase)
    door.by_passphrase.passphrase.edit.committed.emit(passphrase)


def refused(door: UnlockWindow, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: bool(door.by_passphrase.passphrase.error), timeout=LONG)
    return door.by_passphrase.passphrase.error


def test_a_locked_ledger_shows_nothing_until_the_passphrase_and_again_after_ctrl_l(
    program: Program, ledger: Path, qtbot: QtBot, seconds: list[float]
) -> None:
    encrypt(ledger, PASSPHRASE, by_login=False)
    program.start(ledger)
    door = door_of(program, qtbot)
    assert program.window is None
    assert door.by_passphrase.passphrase.edit.echoMode() is QLineEdit.EchoMode.Password
    give(door, "deer by the road")
    assert refused(door, qtbot) == "This is not the passphrase. Nothing is lost; try again in 1 s."
    assert not door.unlock.isEnabled()
    seconds[0] += 1
    door._tick()
    assert door.unlock.isEnabled()
    assert door.by_passphrase.passphrase.text == "deer by the road"
    give(door, PASSPHRASE)
    window = come_up(program, qtbot)
    qtbot.waitUntil(lambda: program.door is None)

    window.log_visit()
    form = window.sheets.shown
    assert form is not None
    field = form.findChildren(QLineEdit)[0]
    field.setText("江鹿")
    window._commands.actions["lock"].trigger()
    door = door_of(program, qtbot)
    assert not window.isVisible()
    assert door.windowTitle() == "ThreeOnes"
    foreign = KeyFile.wrapping(new_key(), "somebody else", by_login=False)
    own = (ledger / "workspace.key.json").read_bytes()
    write_key_file(ledger / "workspace.db", foreign)
    give(door, "somebody else")
    assert "not the passphrase" in refused(door, qtbot)
    (ledger / "workspace.key.json").write_bytes(own)
    door._tick()
    give(door, PASSPHRASE)
    qtbot.waitUntil(window.isVisible, timeout=LONG)
    assert program.door is None
    assert come_up(program, qtbot) is window
    assert field.text() == "江鹿"


def test_closing_the_lock_closes_the_ledger(program: Program, ledger: Path, qtbot: QtBot) -> None:
    key = encrypt(ledger, PASSPHRASE, by_login=False).key
    program.open(ledger, key=key)
    come_up(program, qtbot).locking.lock()
    door_of(program, qtbot).close()
    qtbot.waitUntil(lambda: not program.opened)
    open_workspace(ledger, key=key).close()


def security(window: MainWindow) -> SecuritySettings:
    window.go(Location("settings", None, {"group": "security"}))
    page = window.present_page()
    assert isinstance(page, SettingsPage)
    assert isinstance(page.group, SecuritySettings)
    return page.group


def test_the_ledger_is_encrypted_changed_and_opened_again_from_the_settings(
    program: Program, ledger: Path, qtbot: QtBot
) -> None:
    program.open(ledger)
    first = come_up(program, qtbot)
    group = security(first)
    assert group.state.explanation.text().startswith("Not encrypted")
    assert "lock" not in first._commands.actions
    group.turn.click()
    on = group.window().findChild(OnForm)
    assert on is not None
    on.passphrase.edit.setText(PASSPHRASE)
    on.again.edit.setText("something else")
    on.button.click()
    assert on.again.error == "This differs from the passphrase above"
    assert not is_encrypted(ledger / "workspace.db")
    on.again.edit.setText(PASSPHRASE)
    on.button.click()
    qtbot.waitUntil(lambda: program.window is not None and program.window is not first, timeout=LONG)
    second = come_up(program, qtbot)
    assert is_encrypted(ledger / "workspace.db")
    assert second.toast.isVisible()
    files = second._context.database.files
    qtbot.waitUntil(lambda: not files.lying_open(), timeout=LONG)
    assert files.lying_sealed()

    group = security(second)
    qtbot.waitUntil(lambda: group.files.explanation.text().startswith("Encrypted."))
    change = ChangeForm(group.context)
    change.open_below(group.change)
    for field in (change.present, change.passphrase, change.again):
        field.edit.setText("another one")
    change.save()
    qtbot.waitUntil(lambda: bool(change.present.error), timeout=LONG)
    assert "not the passphrase" in change.present.error

    off = OffForm(group.context)
    off.present.edit.setText("wrong again")
    off.save()
    qtbot.waitUntil(lambda: bool(off.present.error), timeout=LONG)
    off._ask()
    qtbot.waitUntil(lambda: program.window is not None and program.window is not second, timeout=LONG)
    come_up(program, qtbot)
    assert not is_encrypted(ledger / "workspace.db")
    assert files.lying_open()
    assert not files.lying_sealed()


def test_an_opened_file_is_a_private_copy_and_goes_when_the_ledger_is_locked(
    program: Program, ledger: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(paths, "opened_folder", lambda: tmp_path / "opened")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(Path(url.toLocalFile())))
    key = encrypt(ledger, PASSPHRASE, by_login=False).key
    program.open(ledger, key=key)
    window = come_up(program, qtbot)
    stored = store_octets(window._context.database.files, "名片.jpg", b"card")
    row = AttachmentRow("a", "l", stored.name, stored.size, "2026-03-18", stored.sha256)
    open_copy(window._context, row)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0].read_bytes() == b"card"
    window.locking.lock()
    door_of(program, qtbot)
    assert not shown[0].exists()


@pytest.fixture
def door(look: Look, tmp_path: Path, qtbot: QtBot) -> Iterator[UnlockWindow]:
    """The window before a small encrypted ledger."""
    open_workspace(tmp_path, create=True).close()
    encrypt(tmp_path, PASSPHRASE, by_login=False)
    jobs = Jobs()
    shown = UnlockWindow(look, jobs, Workspace(tmp_path))
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    jobs.close()


def test_the_sheet_opens_with_a_new_passphrase_and_says_which_groups_are_wrong(
    door: UnlockWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    key = key_by_passphrase(tmp_path / "workspace.db", PASSPHRASE)
    opened: list[object] = []
    door.unlocked.connect(opened.append)
    door.other_way.click()
    assert door.with_sheet
    groups = groups_of(key)
    door.by_sheet.area.setPlainText(" ".join(["0000", *groups[1:]]))
    door.by_sheet.fresh.edit.setText("another one")
    door.by_sheet.again.edit.setText("another one")
    door.unlock.click()
    qtbot.waitUntil(lambda: bool(door.by_sheet.key.error))
    assert door.by_sheet.key.error == "Groups 1 and 2 do not fit; compare them with the sheet"
    door.by_sheet.area.setPlainText("\n".join(groups).lower())
    qtbot.waitUntil(door.unlock.isEnabled)
    door.unlock.click()
    qtbot.waitUntil(lambda: opened == [key])
    assert key_by_passphrase(tmp_path / "workspace.db", "another one") == key
    assert door.by_sheet.area.text == ""


@pytest.mark.parametrize(("minutes", "locked"), [(0, False), (5, True), (30, False)])
def test_an_idle_window_is_locked_after_the_minutes_chosen(
    tmp_path: Path, qtbot: QtBot, minutes: int, locked: bool
) -> None:
    open_workspace(tmp_path, create=True).close()
    key = encrypt(tmp_path, PASSPHRASE, by_login=False).key
    workspace = open_workspace(tmp_path, key=key)
    parent = QLineEdit()
    qtbot.addWidget(parent)
    locking = Locking(workspace.database, parent)
    assert locking.minutes == 15
    asked: list[bool] = []
    locking.asked.connect(lambda: asked.append(True))
    parent.show()
    locking.watch(parent)
    locking.set_minutes(minutes)
    locking.look(locking._alive_at + 299)
    assert asked == []
    locking.look(locking._alive_at + 301)
    assert asked == [True] * locked
    locking.stop()
    workspace.close()


def test_an_encrypted_copy_is_restored_and_asks_for_the_passphrase_of_its_time(
    program: Program, ledger: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    place, stick = Workspace(ledger), tmp_path / "stick"
    stick.mkdir()
    key = encrypt(ledger, PASSPHRASE, by_login=False).key
    made = make_backup(place, stick, key=key)
    change_passphrase(place, PASSPHRASE, "another one")
    first = program.begin(Way.RESTORE)
    first.restore_form.backup.set_folder(made.path)
    first.restore_form.folder.set_folder(tmp_path / "again")
    first.start()
    give(door_of(program, qtbot), PASSPHRASE)
    window = come_up(program, qtbot)
    assert window.windowTitle().startswith("ThreeOnes — 云瀚市")
    assert is_encrypted(tmp_path / "again" / "workspace.db")
