"""The sync centre as a person sees it: how it stands, who is in, what to decide, what has merged."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.models.projects import Project
from app.services.projects import ProjectDraft, add_project
from app.services.recycle_bin import delete_record
from app.services.settings import set_setting
from app.services.today import Scope, today_view
from app.sync import invitations
from app.ui.page import Location
from app.ui.sync.log_lines import PairLine
from app.ui.sync.member_forms import InviteForm
from app.ui.sync.numbering_part import NumberingPart
from app.ui.sync.state import Stand
from tests.sync.conftest import Computer
from tests.ui.sync.conftest import (
    POMEGRANATE,
    WEEK,
    Opened,
    SharedCity,
    enter_twice,
    investment,
    rights_of,
    set_investment,
)


def test_without_a_shared_folder_the_page_explains_and_the_rail_says_where_the_data_is(
    alone: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    opened = open_at_centre(alone)
    assert opened.page.alone.isVisible()
    assert opened.rail == ("On this computer", "Not shared yet", False)


def test_workspace_is_put_on_a_folder_and_published(
    alone: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    opened = open_at_centre(alone)
    opened.page.put_on(alone.share)
    opened.rest()
    assert opened.page.state.isVisible()
    assert opened.page.state.line.text() == "Synced"
    assert str(alone.share) in opened.page.state.place.text()
    (line,) = opened.page.devices.lines
    assert line.who == "周以宁, Administrator, numbers projects"
    assert line.device.is_this
    assert list((alone.share / "招商同步-请勿改动" / "seg").iterdir())


def test_rail_leads_to_the_centre_and_f5_syncs(centre: Opened, qtbot: QtBot) -> None:
    window = centre.window
    window.go(Location("today"))
    QTest.mouseClick(window._rail.state, Qt.MouseButton.LeftButton)
    assert window.present_page().location().page == "sync"
    assert dict(window.present_page().keys())["Decide"] == "Ctrl+Return"
    centre.city.mine.write(set_investment(41_000_000_000))
    qtbot.waitUntil(lambda: window.syncing.state.waiting == 1)
    assert centre.rail == ("Synced", "1 to send", False) or "send" in centre.rail[1]
    QTest.keyClick(window, Qt.Key.Key_F5)
    centre.rest()
    assert window.syncing.state.waiting == 0
    assert centre.rail[0] == "Synced"
    assert "all sent" in centre.rail[1]


def test_what_a_colleague_wrote_is_listed_as_merged(centre: Opened) -> None:
    colleague = centre.city.colleague("何雨田")
    colleague.write(set_investment(45_100_000_000))
    colleague.sync()
    centre.sync()
    assert investment(centre.city.mine) == 45_100_000_000
    said = centre.page.right.merged[0].accessibleName()
    assert POMEGRANATE in said
    assert "何雨田" in said
    assert centre.page.right.nothing.isVisible()
    assert centre.page.right.merged_head.remark.text().startswith(f"{len(centre.page.right.merged)}, ")
    assert "1 received" in centre.page.state.detail.text()
    centre.sync()
    assert "1 received" in centre.page.state.detail.text()


def test_a_computer_says_whether_it_has_what_was_sent_from_here(centre: Opened) -> None:
    centre.city.colleague("何雨田")

    def reached() -> dict[str, str]:
        centre.sync()
        return {line.device.member_name: line.reached for line in centre.page.devices.lines}

    assert reached() == {"周以宁": "", "何雨田": "Synced"}
    nameless = centre.page.devices.lines[0].accessibleName()
    assert nameless.startswith("This computer 周以宁"), "or it is said twice which one it is"
    centre.city.mine.write(set_investment(41_000_000_000))
    assert reached()["何雨田"] == ""


def test_a_setting_that_came_is_named_in_words(centre: Opened) -> None:
    colleague = centre.city.colleague("何雨田", "ADMIN")
    colleague.write(lambda session: set_setting(session, "workspace_name", "云瀚招商"))
    colleague.sync()
    centre.sync()
    said = centre.page.right.merged[0].accessibleName()
    assert "workspace_name" not in said
    assert "Name of the workspace" in said


def test_away_is_a_state_and_nothing_comes_up(centre: Opened) -> None:
    centre.city.mine.write(set_investment(41_000_000_000))
    centre.city.share.rename(centre.city.share.with_name("away"))
    centre.sync()
    assert centre.rail[0] == "Works offline"
    assert not centre.rail[2]
    assert "to send" in centre.rail[1]
    assert "colleagues' data of" in centre.page.state.detail.text()
    centre.city.share.with_name("away").rename(centre.city.share)
    centre.sync()
    assert centre.rail[0] == "Synced"


def test_another_folder_in_its_place_is_said_with_its_reason(centre: Opened) -> None:
    space = centre.city.share / "招商同步-请勿改动" / "space.json"
    space.write_text("{}", encoding="utf-8")
    centre.sync()
    assert centre.window.syncing.state.stand is Stand.FAILED
    assert centre.rail[0] == "Sync not finished"
    assert centre.rail[2]
    assert "was not touched" in centre.page.state.detail.text()


def test_two_values_stand_side_by_side_with_who_wrote_them(two_values: tuple[Opened, Computer]) -> None:
    opened, _ = two_values
    pane = opened.page.right.pane
    assert opened.rail[1:] == ("1 to decide", True) or opened.rail[2]
    assert pane.subject.name.text() == POMEGRANATE
    said = {card.words.who: card.words.value for card in pane.sides}
    assert said == {"何雨田": "4.51 (100 m yuan)", "周以宁": "4.30 (100 m yuan)"}
    assert [card.words.who for card in pane.sides if "this computer" in card.words.title] == ["周以宁"]
    words, (sight,) = opened.page._words(), opened.page.right._sights
    assert words.against(sight).split(" or ")[0].startswith(("This computer 4.3", "何雨田 4.5"))
    assert "周以宁" not in words.against(sight)


def test_what_waits_for_a_decision_is_not_said_to_have_merged_by_itself(
    two_values: tuple[Opened, Computer],
) -> None:
    opened, colleague = two_values
    both = text("UPDATE project SET fixed_investment_amount = 3000012300000, name = :new WHERE name = :name")
    colleague.write(lambda s: s.execute(both, {"new": "石榴籽生物制剂（园区）", "name": POMEGRANATE}))
    mine = text("UPDATE project SET name = :new WHERE name = :name")
    opened.city.mine.write(lambda s: s.execute(mine, {"new": "石榴籽生物制剂一期", "name": POMEGRANATE}))
    colleague.sync()
    opened.sync()
    assert {sight.conflict.field for sight in opened.page.right._sights} == {
        "name",
        "total_investment_amount",
    }
    (line,) = opened.page.right.merged
    assert "300.00123 (100 m yuan)" in line.accessibleName()
    assert opened.page.right.merged_head.remark.text().startswith("1, ")


def test_the_other_value_is_taken_with_the_keyboard_and_reaches_the_colleague(
    two_values: tuple[Opened, Computer],
) -> None:
    opened, colleague = two_values
    pane = opened.page.right.pane
    place = next(number for number, card in enumerate(pane.sides, 1) if card.words.who == "何雨田")
    opened.page.setFocus()
    QTest.keyClick(opened.window, Qt.Key(Qt.Key.Key_0 + place))
    assert pane.take.text() == "Take 何雨田's value"
    QTest.keyClick(opened.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened.page.right.nothing.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert opened.page.right.hasFocus(), f"the keyboard is taken to {focused.objectName()}"
    assert investment(opened.city.mine) == 45_100_000_000
    opened.sync()
    colleague.sync()
    assert investment(colleague) == 45_100_000_000


def test_the_colleague_is_asked_in_the_timeline_and_finds_it_among_their_tasks(
    two_values: tuple[Opened, Computer],
) -> None:
    opened, colleague = two_values
    assert opened.page.right.pane.ask.text() == "Ask 何雨田"
    opened.page.right.pane.ask.click()
    opened.sync()
    colleague.sync()
    asked = colleague.database.read(lambda session: today_view(session, Scope.MINE)).due.items
    assert any(item.what.startswith("@何雨田 Investment: 4.") for item in asked)
    assert not opened.page.right.nothing.isVisible()


def test_a_third_value_is_typed_and_a_wrong_one_refused(two_values: tuple[Opened, Computer]) -> None:
    opened, _ = two_values
    pane = opened.page.right.pane
    QTest.keyClick(opened.window, Qt.Key.Key_3)
    assert pane.third is not None
    assert pane.other.isChecked()
    assert QApplication.focusWidget() is pane.third.edit
    for typed in ("abc", "4.4"):
        pane.third.edit.setText(typed)
        pane.third.edit.textEdited.emit(typed)
        pane.apply()
        assert pane.isVisible() == (typed == "abc")
    assert investment(opened.city.mine) == 44_000_000_000


def test_decision_is_undone_like_any_change(two_values: tuple[Opened, Computer]) -> None:
    opened, _ = two_values
    pane = opened.page.right.pane
    before = investment(opened.city.mine)
    pane.sides[1].setChecked(True)
    pane.apply()
    assert investment(opened.city.mine) != before
    opened.window.walk.undo()
    opened.rest()
    assert investment(opened.city.mine) == before


def test_code_is_shown_once_and_the_newcomer_let_in_by_their_digits(centre: Opened, qtbot: QtBot) -> None:
    QTest.mouseClick(centre.page.devices.invite, Qt.MouseButton.LeftButton)
    (form,) = centre.window.findChildren(InviteForm)
    QTest.mouseClick(form.button, Qt.MouseButton.LeftButton)
    centre.rest()
    code = form.code.text()
    assert len(code) > 8
    assert "shown only now" in form.remark.text()
    newcomer = centre.city.asking(code, "陈望舒")
    centre.sync()
    (row,) = centre.page.devices.requests
    assert centre.rail == ("Synced", "1 to let in", True)
    assert "陈望舒" in row.accessibleName()
    QTest.mouseClick(row.button, Qt.MouseButton.LeftButton)
    centre.rest()
    assert centre.page.devices.requests == []
    newcomer.sync()
    assert investment(newcomer) == investment(centre.city.mine)
    assert newcomer.database.local("member") == centre.city.city.official("陈望舒")


def test_administrator_takes_a_computer_out(centre: Opened) -> None:
    colleague = centre.city.colleague("何雨田")
    centre.sync()
    form = rights_of(centre, "何雨田")
    QTest.mouseClick(form.button, Qt.MouseButton.LeftButton)
    centre.rest()
    gone = next(line for line in centre.page.devices.lines if "何雨田" in line.who)
    assert gone.when == "Taken out"
    colleague.sync()
    centre.city.mine.write(set_investment(41_000_000_000))
    centre.sync()
    colleague.sync()
    assert investment(colleague) != 41_000_000_000


def test_who_may_only_read_from_now_on_and_what_they_wrote_before_they_knew(centre: Opened) -> None:
    colleague = centre.city.colleague("何雨田")
    centre.sync()
    form = rights_of(centre, "何雨田")
    assert form.role.current == "MEMBER"
    QTest.mouseClick(form.role.button("VIEWER"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(form.give, Qt.MouseButton.LeftButton)
    centre.rest()
    assert any("何雨田, Only reads" in line.who for line in centre.page.devices.lines)
    before = investment(centre.city.mine)
    colleague.write(set_investment(41_000_000_000))
    colleague.sync()
    centre.sync()
    assert investment(centre.city.mine) == before
    (row,) = centre.page.right.asides
    assert row.isVisible()
    assert centre.rail == ("Synced", "1 to decide", True)
    assert row.name.text() == "何雨田"
    row.buttons[0].click()
    centre.rest()
    assert investment(centre.city.mine) == 41_000_000_000
    assert centre.page.right.asides == []


def test_members_do_not_invite(shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]) -> None:
    opened = open_at_centre(shared.seen_by(shared.colleague("何雨田")))
    assert len(opened.page.devices.lines) == 2
    assert not opened.page.devices.invite.isVisible()


def test_who_waits_to_be_let_in_sees_the_digits(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    code = invitations.invite(shared.mine.database, "MEMBER", WEEK, None)
    shared.mine.sync()
    opened = open_at_centre(shared.seen_by(shared.asking(code, "陈望舒")))
    assert opened.rail == ("On this computer", "Not in the workspace", True)
    assert opened.page.outside.isVisible()
    assert "Waiting to be let in" in opened.page.outside.title.text()


def test_what_a_colleague_deleted_while_it_was_changed_here_is_kept_with_one_click(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    colleague = shared.colleague("何雨田")
    key = shared.city.project(POMEGRANATE)
    colleague.write(lambda session: delete_record(session, key))
    shared.mine.write(set_investment(43_000_000_000))
    colleague.sync()
    opened = open_at_centre(shared)
    opened.sync()
    (row,) = opened.page.right.back
    assert row.isVisible()
    assert row.name.text() == POMEGRANATE
    assert "何雨田 deleted it" in row.said.text()
    row.buttons[0].click()
    opened.rest()
    assert opened.page.right.back == []
    assert not opened.page.right.back_head.isVisible()
    opened.sync()
    colleague.sync()
    assert investment(colleague) == 43_000_000_000


def test_what_looks_entered_twice_comes_after_the_fields_and_is_decided_with_the_same_keys(
    two_values: tuple[Opened, Computer],
) -> None:
    opened, colleague = two_values
    enter_twice(opened, colleague)
    right = opened.page.right
    assert right.pane.isVisible()
    assert [type(line) for line in right.next] == [PairLine]
    QTest.keyClick(opened.window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert not right.pane.isVisible()
    assert {card.twin.name for card in right.alike.cards} == {"石榴籽生物制剂", "石榴籽生物制剂有限公司"}
    assert "何雨田" in " ".join(card.lines[2] for card in right.alike.cards)
    QTest.keyClick(opened.window, Qt.Key.Key_3)
    assert right.alike.apart.isChecked()
    QTest.keyClick(opened.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    opened.rest()
    assert not right.alike.isVisible()
    assert right.next == []
    assert right.pane.isVisible()


def test_an_administrator_lets_another_computer_number_projects(centre: Opened, qtbot: QtBot) -> None:
    colleague = centre.city.colleague("何雨田")
    centre.sync()
    here, there = (
        next(one for one in centre.page.devices.lines if one.device.is_this is own) for own in (True, False)
    )
    assert here.who == "周以宁, Administrator, numbers projects"
    QTest.mouseClick(there, Qt.MouseButton.LeftButton)
    part = next(
        one for one in QApplication.allWidgets() if isinstance(one, NumberingPart) and one.isVisible()
    )
    qtbot.mouseClick(part.button, Qt.MouseButton.LeftButton)
    centre.rest()
    assert (
        next(one for one in centre.page.devices.lines if one.device.numbers).device.device
        == there.device.device
    )
    colleague.sync()
    made = centre.city.mine.database.write(
        "New project", lambda session: add_project(session, ProjectDraft("芦苇纸业"))
    )
    centre.sync()
    assert centre.page.right.findings.isHidden()  # the other computer was here a moment ago
    row = centre.city.mine.database.read(lambda session: session.get(Project, made))
    assert row is not None
    assert row.project_no is not None
    assert row.project_no.startswith("暂-")
    colleague.sync()
    centre.sync()
    number = centre.city.mine.database.read(lambda session: session.get(Project, made).project_no)  # type: ignore[union-attr]
    assert number == "ZS-2026-0001"
    taken = text("UPDATE project SET project_no = 'ZS-2026-0001' WHERE name = :name")
    centre.city.mine.write(lambda session: session.execute(taken, {"name": POMEGRANATE}))
    centre.sync()
    (row_shown,) = centre.page.right.findings.rows
    assert row_shown.name.text() == "ZS-2026-0001"
    assert "芦苇纸业" in row_shown.said.toolTip()
