"""The first window joins a workspace: a code, eight digits to compare, and the ledger opens by itself."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.errors import UserError
from app.main import window_for
from app.services.members import MemberDraft, change_member
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
from app.ui.first_run.ways import Way
from app.ui.first_run.window import FirstRunWindow
from app.ui.jobs import Jobs, Progress
from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.widgets.label import Label
from app.ui.widgets.segmented import SegmentedControl
from tests.city import City
from tests.rights import as_anybody
from tests.sync.conftest import Computer
from tests.ui.conftest import Show

LONG = 60_000
WEEK = date(2026, 3, 25)


@pytest.fixture
def window(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[FirstRunWindow]:
    jobs = Jobs()
    shown = FirstRunWindow(look, jobs, tmp_path / "ledger", stopped_at(SAMPLE_DAY))
    qtbot.addWidget(shown)
    shown.resize(1366, 768)
    shown.show()
    shown.choose(Way.JOIN)
    yield shown
    assert jobs.close()


@pytest.fixture
def office(city: City, tmp_path: Path) -> Computer:
    """The administrator's computer, with the sample city on a shared folder."""
    computer = Computer(city.workspace)
    share = tmp_path / "share"
    share.mkdir()
    member = computer.database.local("member")
    assert member is not None
    membership.found(computer.database, share, member)
    computer.sync()
    return computer


def invited(office: Computer, right: str = "MEMBER") -> str:
    code = invitations.invite(office.database, right, WEEK, None)
    office.sync()
    return code


def say_work(window: FirstRunWindow, role: str) -> None:
    QTest.mouseClick(window.join_form.work.button(role), Qt.MouseButton.LeftButton)


def let_in(office: Computer, roles: frozenset[str] = frozenset()) -> None:
    """Agree to the one request, with what the administrator enters of that person."""
    (request,) = invitations.requests(office.database, office.store)
    member = membership.enter_member(office.database, request.name)
    office.write(lambda session: change_member(session, member, MemberDraft(request.name, roles=roles)))
    invitations.admit(office.database, request, member)
    office.sync()


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


def ask(window: FirstRunWindow, code: str, share: Path) -> None:
    form = window.join_form
    form.code.set_text(code)
    form.member.set_text("陈望舒")
    form.share.set_folder(share)
    QTest.mouseClick(window.begin, Qt.MouseButton.LeftButton)


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


def test_asking_twice_goes_on_waiting(
    window: FirstRunWindow, office: Computer, look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    code = invited(office)
    ask(window, code, tmp_path / "share")
    qtbot.waitUntil(lambda: "Nobody has agreed" in window.join_form.remark.text(), timeout=LONG)
    digits = window.join_form.digits.text()
    window.close()
    jobs = Jobs()
    again = FirstRunWindow(look, jobs, tmp_path / "ledger", stopped_at(SAMPLE_DAY))
    qtbot.addWidget(again)
    again.show()
    again.choose(Way.JOIN)
    ask(again, code, tmp_path / "share")
    qtbot.waitUntil(lambda: bool(again.join_form.digits.text()), timeout=LONG)
    assert again.join_form.digits.text() == digits
    assert jobs.close()


def test_who_waits_with_a_code_that_another_used_is_told_and_asks_with_a_new_one(
    window: FirstRunWindow, office: Computer, qtbot: QtBot, tmp_path: Path
) -> None:
    code = invited(office)
    ask(window, code, tmp_path / "share")
    form = window.join_form
    qtbot.waitUntil(lambda: "Nobody has agreed" in form.remark.text(), timeout=LONG)
    join.ask(join.JoinOrder(tmp_path / "quicker", code, tmp_path / "share", "何雨田"), stopped_at(SAMPLE_DAY))
    quicker = next(one for one in invitations.requests(office.database, office.store) if one.name == "何雨田")
    invitations.admit(office.database, quicker, membership.enter_member(office.database, "何雨田"))
    office.sync()
    assert invitations.requests(office.database, office.store) == []
    QTest.mouseClick(window.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(form.code.error), timeout=LONG)
    assert "has been used" in form.code.error
    assert window.begin.text() == "Join workspace"
    ask(window, invited(office), tmp_path / "share")
    qtbot.waitUntil(
        lambda: bool(form.digits.text()) and "Nobody has agreed" in form.remark.text(), timeout=LONG
    )
    (request,) = invitations.requests(office.database, office.store)
    assert request.name == "陈望舒"


@pytest.mark.parametrize("removed", [True, False])
def test_the_folder_of_a_ledger_that_belongs_or_belonged_to_a_workspace_is_refused(
    window: FirstRunWindow, office: Computer, qtbot: QtBot, tmp_path: Path, removed: bool
) -> None:
    order = join.JoinOrder(tmp_path / "ledger", invited(office), tmp_path / "share", "陈望舒")
    join.ask(order, stopped_at(SAMPLE_DAY))
    (request,) = invitations.requests(office.database, office.store)
    let_in(office)
    assert join.look_again(order.folder, stopped_at(SAMPLE_DAY), Progress(lambda: None)).admitted
    if removed:
        membership.remove(office.database, [request.device.device])
        office.sync()
        join.look_again(order.folder, stopped_at(SAMPLE_DAY), Progress(lambda: None))
    ask(window, "ANY-CODE", tmp_path / "share")
    form = window.join_form
    qtbot.waitUntil(lambda: bool(form.folder.error), timeout=LONG)
    assert ("taken out" in form.folder.error) is removed
    assert "hoose an empty folder" in form.folder.error
    assert window.focusWidget() is form.folder.edit
    form.folder.set_folder(tmp_path / "empty")
    ask(window, invited(office), tmp_path / "share")
    qtbot.waitUntil(lambda: "Nobody has agreed" in form.remark.text(), timeout=LONG)
    assert form.digits.isVisible()


def test_who_waits_can_go_back_to_the_fields_and_ask_otherwise(
    window: FirstRunWindow, office: Computer, qtbot: QtBot, tmp_path: Path
) -> None:
    ask(window, invited(office), tmp_path / "share")
    form = window.join_form
    qtbot.waitUntil(lambda: "Nobody has agreed" in form.remark.text(), timeout=LONG)
    QTest.mouseClick(form.back, Qt.MouseButton.LeftButton)
    assert form.code.isVisible()
    assert form.member.text == "陈望舒"
    assert window.begin.text() == "Join workspace"
    assert window.focusWidget() is form.code.edit
    ask(window, invited(office), tmp_path / "share")
    qtbot.waitUntil(form.digits.isVisible, timeout=LONG)
    qtbot.waitUntil(lambda: "Nobody has agreed" in form.remark.text(), timeout=LONG)


def test_who_waited_too_long_asks_with_a_new_code(office: Computer, tmp_path: Path) -> None:
    order = join.JoinOrder(tmp_path / "ledger", invited(office), tmp_path / "share", "陈望舒")
    join.ask(order, stopped_at(SAMPLE_DAY))
    late = stopped_at(WEEK + timedelta(days=1))
    assert join.look_again(order.folder, late, Progress(lambda: None)).refusal == "invitation_expired"
    code = invitations.invite(office.database, "MEMBER", WEEK + timedelta(days=7), None)
    office.sync()
    assert join.ask(replace(order, code=code), late).refusal == ""
    (request,) = invitations.requests(office.database, office.store)
    invitations.admit(office.database, request, membership.enter_member(office.database, request.name))
    office.sync()
    assert join.look_again(order.folder, late, Progress(lambda: None)).admitted


def test_who_waits_may_go_on_with_a_recovery_sheet(office: Computer, tmp_path: Path) -> None:
    kept: list[Sheet] = []
    make_sheet(office.database, kept.append)
    order = join.JoinOrder(tmp_path / "ledger", invited(office), tmp_path / "share", "陈望舒")
    assert join.ask(order, stopped_at(SAMPLE_DAY)).digits
    order = replace(order, code=" ".join(kept[0].groups))
    assert join.ask(order, stopped_at(SAMPLE_DAY)) == join.Waiting(order.folder, "", False)
    assert join.look_again(order.folder, stopped_at(SAMPLE_DAY), Progress(lambda: None)).admitted


def test_a_sheet_that_is_refused_leaves_no_ledger_behind(office: Computer, tmp_path: Path) -> None:
    kept: list[Sheet] = []
    make_sheet(office.database, kept.append)  # no round has told the folder of it
    order = join.JoinOrder(tmp_path / "ledger", " ".join(kept[0].groups), tmp_path / "share", "")
    with pytest.raises(UserError, match="sheet_not_of_space"):
        join.ask(order, stopped_at(SAMPLE_DAY))
    assert not order.folder.exists()
    office.sync()
    assert join.ask(order, stopped_at(SAMPLE_DAY)) == join.Waiting(order.folder, "", False)


def test_what_lacks_is_marked(window: FirstRunWindow) -> None:
    QTest.mouseClick(window.begin, Qt.MouseButton.LeftButton)
    assert window.join_form.code.error == "Please fill this in"
    assert window.join_form.member.error == "Please fill this in"
