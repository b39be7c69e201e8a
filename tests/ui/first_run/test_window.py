"""The first window makes a ledger, makes a demonstration, or opens what is there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import places
from app.paths import Workspace
from app.places import local_place
from app.services.members import members
from app.services.opening import open_for_work
from app.services.project_filter import ProjectFilter
from app.services.project_list import project_ids
from app.services.workspace_info import workspace_info
from app.services.workspace_setup import ranked_units
from app.ui.first_run.ways import Way
from app.ui.first_run.window import FirstRunWindow
from app.ui.jobs import Jobs
from app.ui.look import Look

LONG = 60_000


@pytest.fixture
def window(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[FirstRunWindow]:
    jobs = Jobs()
    shown = FirstRunWindow(look, jobs, tmp_path / "ledger")
    qtbot.addWidget(shown)
    shown.resize(1366, 768)
    shown.show()
    yield shown
    assert jobs.close()


def fill(window: FirstRunWindow, name: str = "周以宁") -> None:
    window.new_form.member.set_text(name)
    window.new_form.title.set_text("队员")
    window.new_form.mobile.set_text("138 0577 0001")


def test_new_ledger_starts_with_its_city_units_and_first_member(
    window: FirstRunWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    fill(window)
    with qtbot.waitSignal(window.created, timeout=LONG) as made:
        QTest.mouseClick(window.begin, Qt.MouseButton.LeftButton)
    assert made.args == [tmp_path / "ledger"]
    workspace = open_for_work(tmp_path / "ledger")
    info = workspace.database.read(workspace_info)
    (member,) = workspace.database.read(members)
    ranked = workspace.database.read(ranked_units)
    workspace.close()
    assert (info.city, info.member_name, info.role) == ("温州市", "周以宁", "squad_member")
    assert (member.name, member.post_title, member.mobile, member.is_me) == (
        "周以宁",
        "队员",
        "+8613805770001",
        True,
    )
    assert len(ranked) == 14


@pytest.mark.parametrize(("preset", "count"), [("2013", 15), ("", 0)])
def test_other_units_can_be_chosen(
    window: FirstRunWindow, qtbot: QtBot, tmp_path: Path, preset: str, count: int
) -> None:
    fill(window)
    window.new_form.preset.set_current(preset)
    window.new_form.city.set_text("云瀚市")
    with qtbot.waitSignal(window.created, timeout=LONG):
        window.start()
    workspace = open_for_work(tmp_path / "ledger")
    ranked = workspace.database.read(ranked_units)
    workspace.close()
    assert len(ranked) == count


def test_name_follows_the_city_until_it_is_typed(window: FirstRunWindow) -> None:
    form = window.new_form
    first = form.name.text
    form.city.edit.setText("云瀚市")
    form.city.edited.emit("云瀚市")
    assert form.name.text == first.replace("温州市", "云瀚市")
    form.name.set_text("我的台账")
    form.city.edit.setText("别市")
    form.city.edited.emit("别市")
    assert form.name.text == "我的台账"


def test_lacking_name_and_bad_number_are_said_under_their_fields(
    window: FirstRunWindow, tmp_path: Path
) -> None:
    window.new_form.mobile.set_text("没有")
    window.start()
    assert window.new_form.member.error
    assert window.new_form.mobile.error
    assert not (tmp_path / "ledger").exists()
    fill(window)
    assert not window.new_form.mobile.error


def test_ledger_that_is_there_is_not_made_again(window: FirstRunWindow, tmp_path: Path) -> None:
    open_for_work(tmp_path / "ledger", create=True).close()
    before = Workspace(tmp_path / "ledger").database.read_bytes()
    fill(window)
    window.start()
    assert window.new_form.folder.below.text()
    assert Workspace(tmp_path / "ledger").database.read_bytes() == before


def test_existing_ledger_is_opened(window: FirstRunWindow, qtbot: QtBot, tmp_path: Path) -> None:
    open_for_work(tmp_path / "old", create=True).close()
    window.choose(Way.OPEN)
    window.open_form.folder.set_folder(tmp_path / "old")
    with qtbot.waitSignal(window.created, timeout=LONG) as opened:
        window.start()
    assert opened.args == [tmp_path / "old"]


def test_folder_without_a_ledger_is_said_and_left_alone(
    window: FirstRunWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.choose(Way.OPEN)
    window.open_form.folder.set_folder(tmp_path / "empty")
    window.start()
    qtbot.waitUntil(lambda: not window.note.isHidden(), timeout=LONG)
    assert str(tmp_path / "empty") in window.note.label.text()
    assert not (tmp_path / "empty").exists()
    assert window.begin.isEnabled()


def test_a_folder_of_somebody_nobody_knows_here_is_a_folder_like_any_other(
    window: FirstRunWindow, qtbot: QtBot
) -> None:
    window.choose(Way.OPEN)
    window.open_form.folder.edit.setText("~nobody-by-this-name/ledger")
    window.start()
    qtbot.waitUntil(lambda: not window.note.isHidden(), timeout=LONG)
    assert "~nobody-by-this-name" in window.note.label.text()


def test_after_an_attempt_that_failed_the_keyboard_is_where_the_next_begins(
    window: FirstRunWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.choose(Way.OPEN)
    window.open_form.folder.set_folder(tmp_path / "empty")
    window.open_form.folder.edit.setFocus()
    QTest.keyClick(window.open_form.folder.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.note.isHidden(), timeout=LONG)
    assert window.begin.hasFocus()
    open_for_work(tmp_path / "empty", create=True).close()
    with qtbot.waitSignal(window.created, timeout=LONG):
        QTest.keyClick(window.begin, Qt.Key.Key_Return)


def test_demonstration_is_made_apart_from_real_data(
    window: FirstRunWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.choose(Way.DEMO)
    with qtbot.waitSignal(window.created, timeout=LONG) as made:
        window.start()
        assert not window.begin.isEnabled()
    assert made.args == [tmp_path / "demo"]
    workspace = open_for_work(tmp_path / "demo")
    signed = workspace.database.read(lambda session: project_ids(session, ProjectFilter()))
    workspace.close()
    assert len(signed) >= 124


def test_digits_choose_and_enter_begins(window: FirstRunWindow, qtbot: QtBot) -> None:
    window.cards[Way.NEW].setFocus()
    QTest.keyClick(window, Qt.Key.Key_3)
    assert window.way == Way.DEMO
    assert window.cards[Way.DEMO].isChecked()
    QTest.keyClick(window, Qt.Key.Key_1)
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert window.new_form.member.error


def test_digit_typed_into_a_field_chooses_nothing(window: FirstRunWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(window.new_form.mobile.edit, "13")
    assert window.way == Way.NEW
    assert window.new_form.mobile.text == "13"


def test_language_changes_every_word(window: FirstRunWindow, qtbot: QtBot) -> None:
    before = window.language.text()
    QTest.mouseClick(window.language, Qt.MouseButton.LeftButton)
    assert window.language.text() != before


def test_idea_gives_way_where_there_is_no_room(window: FirstRunWindow, qtbot: QtBot) -> None:
    window.resize(900, 700)
    qtbot.waitUntil(lambda: not window._idea.isVisible())
    assert window.begin.isVisible()


def test_on_a_small_screen_the_largest_letters_make_the_window_no_higher(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    look.theme.set_font_scale(1.5)
    jobs = Jobs()
    shown = FirstRunWindow(look, jobs, tmp_path / "ledger")
    qtbot.addWidget(shown)
    shown.resize(1366, 768)
    shown.show()
    QApplication.processEvents()
    assert (shown.width(), shown.height()) == (1366, 768)
    assert shown.begin.isVisible()
    assert jobs.close()


def test_nothing_in_the_foot_is_cut_in_english(window: FirstRunWindow) -> None:
    for button in (window.begin, window.restore_link, window.language):
        assert button.width() >= button.sizeHint().width()


def test_the_ways_stay_in_place_and_the_form_is_as_high_as_it_needs(window: FirstRunWindow) -> None:
    tops, feet = set(), set()
    for way in Way:
        window.choose(way)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        tops.add(window.cards[Way.JOIN].mapTo(window, QPoint()).y())
        feet.add(window.begin.mapTo(window, QPoint()).y())
    assert len(tops) == 1
    assert max(feet) - min(feet) > 100


@pytest.fixture
def nas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the system calls a network drive; what a person has here lies in `home`."""
    folder = tmp_path / "nas"
    monkeypatch.setattr(places, "network_drive", lambda one: "//nas/office" if one == folder else "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return folder


@pytest.mark.parametrize("way", [Way.NEW, Way.JOIN, Way.DEMO, Way.RESTORE])
def test_a_network_drive_is_refused_by_every_way_and_the_folder_proposed_is_taken(
    window: FirstRunWindow, qtbot: QtBot, tmp_path: Path, nas: Path, way: Way
) -> None:
    workspace = open_for_work(tmp_path / "old", create=True)
    workspace.close()
    window.choose(way)
    fill(window)
    window.join_form.code.set_text("-".join(["AAAA"] * 14))
    window.join_form.member.set_text("周以宁")
    window.join_form.share.set_folder(tmp_path / "share")
    window.restore_form.backup.set_folder(tmp_path / "old" / "workspace.db")
    form = window._in_order[way]
    form.folder.set_folder(nas)
    window.start()
    qtbot.waitUntil(lambda: not window.note.isHidden(), timeout=LONG)
    said = window.note.label.text()
    assert "this is a network drive (//nas/office)" in said
    assert str(tmp_path / "home") in said
    assert not nas.exists()
    window.note.action.click()
    assert form.folder.folder == local_place()


def test_a_ledger_on_a_network_drive_is_copied_home_and_opened(
    window: FirstRunWindow, qtbot: QtBot, tmp_path: Path, nas: Path
) -> None:
    open_for_work(tmp_path / "made", create=True).close()
    (tmp_path / "made").rename(nas)
    window.choose(Way.OPEN)
    window.open_form.folder.set_folder(nas)
    window.start()
    qtbot.waitUntil(lambda: not window.note.isHidden(), timeout=LONG)
    assert "was not touched and is safe" in window.note.label.text()
    with qtbot.waitSignal(window.created, timeout=LONG) as opened:
        window.note.action.click()
    (home,) = opened.args
    assert home.is_relative_to(tmp_path / "home")
    open_for_work(home).close()
    assert Workspace(nas).database.exists()
