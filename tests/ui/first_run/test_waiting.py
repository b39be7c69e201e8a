"""Who has asked to be let in waits, goes back, asks anew, or is refused."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.database import Clock
from app.errors import UserError
from app.services.opening import SAMPLE_DAY, stopped_at
from app.sync import invitations, membership
from app.sync.recovery import Sheet, make_sheet
from app.ui.first_run import join, patience
from app.ui.first_run.ways import Way
from app.ui.first_run.window import FirstRunWindow
from app.ui.jobs import Jobs, Progress
from app.ui.look import Look
from tests.sync.conftest import Computer
from tests.ui.first_run.joining import LONG, WEEK, ask, invited, let_in


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


def test_an_answer_to_the_first_asking_is_not_taken_for_one_to_the_second(
    window: FirstRunWindow, office: Computer, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = Event()

    def slow(folder: Path, clock: Clock | None, progress: Progress) -> join.Waiting:
        if not answers.is_set():
            assert answers.wait(LONG / 1000)
            return join.Waiting(folder, "", False, refusal="invitation_used")
        return join.look_again(folder, clock, progress)

    monkeypatch.setattr(patience, "look_again", slow)
    form = window.join_form
    ask(window, invited(office), tmp_path / "share")
    qtbot.waitUntil(lambda: bool(form.digits.text()), timeout=LONG)
    QTest.mouseClick(form.back, Qt.MouseButton.LeftButton)
    ask(window, invited(office), tmp_path / "share")
    qtbot.waitUntil(lambda: bool(form.digits.text()), timeout=LONG)
    answers.set()
    qtbot.waitUntil(lambda: bool(form.remark.text()) or bool(form.code.error), timeout=LONG)
    assert "Nobody has agreed" in form.remark.text()
    assert form.code.error == ""


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
