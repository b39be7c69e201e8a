"""The first window joins a workspace: a code, eight digits to compare, and the ledger opens by itself."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.main import window_for
from app.services.opening import SAMPLE_DAY, open_for_work, stopped_at
from app.services.project_filter import ProjectFilter
from app.services.project_list import project_ids
from app.services.roles import ROLES
from app.services.settings import get_setting
from app.services.workspace_info import workspace_info
from app.sync import invitations, membership
from app.sync.package_contents import look_into
from app.sync.packages import take_package, write_package
from app.sync.recovery import Sheet, make_sheet
from app.ui.first_run import join
from app.ui.first_run.window import FirstRunWindow
from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.widgets.label import Label
from app.ui.widgets.segmented import SegmentedControl
from tests.rights import as_anybody
from tests.sync.conftest import Computer
from tests.ui.conftest import Show
from tests.ui.first_run.joining import LONG, ask, invited, let_in


def say_work(window: FirstRunWindow, role: str) -> None:
    QTest.mouseClick(window.join_form.work.button(role), Qt.MouseButton.LeftButton)


def work_in_settings(folder: Path, look: Look, show: Show) -> str:
    """The work that the settings of the ledger show as chosen."""
    workspace = open_for_work(folder, clock=stopped_at(SAMPLE_DAY))
    opened = window_for(workspace, look)
    opened.go(Location("settings"))
    show(opened, 1366, 768)
    shown = chosen_work(opened)
    opened.close()
    workspace.close()
    return shown


def chosen_work(opened: MainWindow) -> str:
    control = opened.present_page().findChild(SegmentedControl, "settings.role")
    assert isinstance(control, SegmentedControl)
    return control.button(control.current).text()


def test_digits_are_shown_and_the_ledger_comes_once_somebody_agrees(
    window: FirstRunWindow, office: Computer, qtbot: QtBot, tmp_path: Path
) -> None:
    ask(window, invited(office), tmp_path / "share")
    form = window.join_form
    qtbot.waitUntil(lambda: "Nobody has agreed" in form.remark.text(), timeout=LONG)
    (request,) = invitations.requests(office.database, office.store)
    assert form.digits.isVisible()
    assert form.digits.text().replace(" ", "") == request.digits
    member = membership.enter_member(office.database, request.name)
    invitations.admit(office.database, request, member)
    office.sync()
    with qtbot.waitSignal(window.created, timeout=LONG) as made:
        QTest.mouseClick(window.begin, Qt.MouseButton.LeftButton)
    assert made.args == [tmp_path / "ledger"]
    workspace = open_for_work(tmp_path / "ledger", clock=stopped_at(SAMPLE_DAY))
    info = workspace.database.read(workspace_info)
    ids = workspace.database.read(lambda session: project_ids(session, ProjectFilter()))
    workspace.close()
    assert info.member_name == "陈望舒"
    assert len(ids) == 24


def test_the_work_is_asked_for_beside_the_name_with_what_it_is_for(window: FirstRunWindow) -> None:
    form = window.join_form
    words = [form.work.button(role).text() for role in ROLES]
    assert words == ["Squad", "Office", "Lead official"]
    assert form.work.y() == form.member.y()
    assert form.work.x() > form.member.geometry().right()
    told = [label.text() for label in form.findChildren(Label) if label.isVisible()]
    assert "My work" in told
    assert any(line.startswith("Today goes by your work") for line in told)


@pytest.mark.parametrize(("right", "entered"), [("MEMBER", ()), ("VIEWER", ("office_staff",))])
def test_who_says_what_work_they_do_finds_it_so_whatever_was_entered_of_them(
    window: FirstRunWindow,
    office: Computer,
    look: Look,
    show: Show,
    qtbot: QtBot,
    tmp_path: Path,
    right: str,
    entered: tuple[str, ...],
) -> None:
    say_work(window, "responsible_leader")
    ask(window, invited(office, right), tmp_path / "share")
    qtbot.waitUntil(lambda: "Nobody has agreed" in window.join_form.remark.text(), timeout=LONG)
    let_in(office, frozenset(entered))
    with qtbot.waitSignal(window.created, timeout=LONG):
        QTest.mouseClick(window.begin, Qt.MouseButton.LeftButton)
    assert work_in_settings(tmp_path / "ledger", look, show) == "Lead official"


def test_who_touches_nothing_keeps_the_work_that_a_colleague_has_entered(
    window: FirstRunWindow, office: Computer, look: Look, show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    ask(window, invited(office), tmp_path / "share")
    qtbot.waitUntil(lambda: "Nobody has agreed" in window.join_form.remark.text(), timeout=LONG)
    let_in(office, frozenset({"office_staff"}))
    with qtbot.waitSignal(window.created, timeout=LONG):
        QTest.mouseClick(window.begin, Qt.MouseButton.LeftButton)
    assert work_in_settings(tmp_path / "ledger", look, show) == "Office"


def test_the_work_is_said_once_when_the_ledger_was_opened_before_anybody_agreed(
    office: Computer, look: Look, show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    share, code = tmp_path / "share", invited(office)
    order = join.JoinOrder(tmp_path / "ledger", code, share, "陈望舒", "responsible_leader")
    join.ask(order, stopped_at(SAMPLE_DAY))
    join.ask(replace(order, work=""), stopped_at(SAMPLE_DAY))
    workspace = open_for_work(order.folder, clock=stopped_at(SAMPLE_DAY))
    opened = window_for(workspace, look)
    opened.go(Location("settings"))
    show(opened, 1366, 768)
    qtbot.waitUntil(lambda: not opened.jobs.running, timeout=LONG)
    assert chosen_work(opened) == "Squad"
    let_in(office)
    opened.syncing.now()
    qtbot.waitUntil(lambda: chosen_work(opened) == "Lead official", timeout=LONG)
    qtbot.waitUntil(lambda: not opened.jobs.running, timeout=LONG)
    control = opened.present_page().findChild(SegmentedControl, "settings.role")
    assert isinstance(control, SegmentedControl)
    QTest.mouseClick(control.button("office_staff"), Qt.MouseButton.LeftButton)
    opened.syncing.now()
    qtbot.waitUntil(lambda: not opened.jobs.running, timeout=LONG)
    assert chosen_work(opened) == "Office"
    opened.close()
    member = workspace.database.local("member")
    workspace.close()
    office.sync()
    told = office.database.read(lambda session: get_setting(session, f"role.{member}", ""))
    assert told == "office_staff"


def test_the_key_of_a_recovery_sheet_stands_in_for_a_code_and_nobody_is_asked(
    window: FirstRunWindow, office: Computer, qtbot: QtBot, tmp_path: Path
) -> None:
    kept: list[Sheet] = []
    make_sheet(office.database, kept.append)
    office.sync()
    form = window.join_form
    form.member.set_text("")
    form.code.edit.setText(" ".join(kept[0].groups))
    form.code.edit.textEdited.emit(form.code.text)
    assert not form.member.isEnabled()
    assert not form.work.isEnabled()
    assert "nobody has to let you in" in form.code.below.text()
    assert form.order() is None
    assert (form.code.error, form.member.error, form.share.error) == ("", "", "Please fill this in")
    ask(window, " ".join([*kept[0].groups[:-1], "0000"]), tmp_path / "share")
    qtbot.waitUntil(lambda: bool(form.code.error), timeout=LONG)
    assert "Groups 15 and 16 do not fit" in form.code.error
    with qtbot.waitSignal(window.created, timeout=LONG):
        ask(window, " ".join(kept[0].groups), tmp_path / "share")
    workspace = open_for_work(tmp_path / "ledger", clock=stopped_at(SAMPLE_DAY))
    info = workspace.database.read(workspace_info)
    workspace.close()
    assert info.member_name == "周以宁"


def test_who_has_only_a_stick_saves_a_request_and_takes_in_the_answer(
    window: FirstRunWindow, office: Computer, qtbot: QtBot, tmp_path: Path
) -> None:
    stick, request = tmp_path / "stick.zip", tmp_path / "request.zip"
    code = invited(office)
    write_package(office.database, stick)
    form = window.join_form
    ask(window, code, stick)
    qtbot.waitUntil(form.save.isVisible, timeout=LONG)
    assert window.begin.text() == "Take in package"
    form.save_asked.emit(tmp_path / "request")
    qtbot.waitUntil(lambda: "Saved" in form.remark.text(), timeout=LONG)
    form.answer_chosen.emit(stick)
    qtbot.waitUntil(lambda: "had not let you in yet" in form.remark.text(), timeout=LONG)
    (asked,) = look_into(office.database, request).requests
    assert form.digits.text().replace(" ", "") == asked.digits
    take_package(office.database, request)
    invitations.admit(office.database, asked, membership.enter_member(office.database, asked.name))
    write_package(office.database, stick)
    with qtbot.waitSignal(window.created, timeout=LONG):
        form.answer_chosen.emit(stick)
    workspace = open_for_work(tmp_path / "ledger", clock=stopped_at(SAMPLE_DAY))
    ids = workspace.database.read(lambda session: project_ids(session, ProjectFilter()))
    workspace.close()
    assert len(ids) == 24


def test_a_wrong_code_is_said_under_its_field_and_what_was_typed_stays(
    window: FirstRunWindow, office: Computer, qtbot: QtBot, tmp_path: Path
) -> None:
    code = invited(office)
    ask(window, f"{code[:-4]}AAAA", tmp_path / "share")
    form = window.join_form
    qtbot.waitUntil(lambda: bool(form.code.error), timeout=LONG)
    assert "The code is wrong" in form.code.error
    assert window.focusWidget() is form.code.edit
    assert form.member.text == "陈望舒"
    assert window.begin.isEnabled()


def test_a_folder_that_is_away_is_said(
    window: FirstRunWindow, office: Computer, qtbot: QtBot, tmp_path: Path
) -> None:
    ask(window, invited(office), tmp_path / "elsewhere")
    qtbot.waitUntil(window.note.isVisible, timeout=LONG)
    said = window.note.label.text()
    assert f"{tmp_path / 'elsewhere'} is not there, or its drive is not connected. Nothing was begun" in said
    assert not (tmp_path / "ledger").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="rights are kept another way on Windows")
@pytest.mark.parametrize("inner", ["", "inner"])
def test_a_folder_that_may_not_be_read_is_said(
    window: FirstRunWindow, office: Computer, qtbot: QtBot, tmp_path: Path, inner: str
) -> None:
    code, share = invited(office), tmp_path / "share"
    with as_anybody(tmp_path):
        share.chmod(0o000)
        ask(window, code, share / inner)
        qtbot.waitUntil(window.note.isVisible, timeout=LONG)
        assert f"The shared folder {share / inner} may not be read by this user" in window.note.label.text()
    assert not (tmp_path / "ledger").exists()


def test_what_lacks_is_marked(window: FirstRunWindow) -> None:
    QTest.mouseClick(window.begin, Qt.MouseButton.LeftButton)
    assert window.join_form.code.error == "Please fill this in"
    assert window.join_form.member.error == "Please fill this in"
