"""Who may come in and who may only read: what the sync centre lets each of them do."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import text

from app.services.unit_choices import unit_choices
from app.sync.folder_store import OUTER
from app.sync.recovery import make_sheet
from app.sync.standing import standing
from app.ui.sync.member_forms import InviteForm, RightsForm, SheetForm
from app.ui.widgets.label import Label
from tests.sync.conftest import Computer
from tests.ui.sync.conftest import POMEGRANATE, Opened, SharedCity, investment, rights_of, set_investment


def taken_out(opened: Opened) -> list[bool]:
    """Of the computers in the list, this one first."""
    return [line.device.removed for line in opened.page.devices.lines]


def sent_since_the_last_round(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> tuple[Opened, Computer]:
    """A colleague has sent a value that the window has not heard of."""
    colleague = shared.colleague("何雨田")
    opened = open_at_centre(shared)
    colleague.write(set_investment(45_100_000_000))
    colleague.sync()
    return opened, colleague


def test_nobody_is_invited_until_a_day_that_has_passed(centre: Opened) -> None:
    QTest.mouseClick(centre.page.devices.invite, Qt.MouseButton.LeftButton)
    (form,) = centre.window.findChildren(InviteForm)
    form.until.set_date(date(2026, 3, 17))
    QTest.mouseClick(form.button, Qt.MouseButton.LeftButton)
    centre.rest()
    assert "This day has passed" in form.until.error
    assert not form.code.isVisible()
    assert form.until.edit.hasFocus()
    form.until.set_error("")
    form.until.set_date(date(2026, 3, 18))
    QTest.mouseClick(form.button, Qt.MouseButton.LeftButton)
    centre.rest()
    assert form.code.isVisible(), "an invitation for today is good until its end"


def test_who_only_reads_looks_into_what_was_noticed(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    same = text("UPDATE project SET project_no = 'ZS-2026-0001' WHERE name IN (:one, :other)")
    names = {"one": POMEGRANATE, "other": "松果储能电芯二期"}
    reader, member = shared.colleague("何雨田", "VIEWER"), shared.colleague("陈望舒")
    member.write(lambda session: session.execute(same, names))
    member.sync()
    (shared.share / OUTER / "seg" / "notes.txt").write_text("someone's")
    opened = open_at_centre(shared.seen_by(reader))
    opened.sync()
    files, number = opened.page.right.findings.rows
    assert (files.buttons[0].text(), number.buttons[0].text()) == ("Check", "Open")
    QTest.mouseClick(files.buttons[0], Qt.MouseButton.LeftButton)
    opened.rest()
    assert opened.page.findings is not None
    opened.page.findings.leave.click()
    QTest.mouseClick(number.buttons[0], Qt.MouseButton.LeftButton)
    assert opened.window.present_page().location().page == "projects.detail"


def test_rights_are_chosen_with_the_keyboard_and_hold_from_one_button_on(centre: Opened) -> None:
    colleague = centre.city.colleague("何雨田")
    centre.sync()
    form = rights_of(centre, "何雨田")
    assert not form.give.isEnabled()
    assert form.role.button("MEMBER").hasFocus()
    QTest.keyClick(form.role.button("MEMBER"), Qt.Key.Key_Right)
    centre.rest()
    assert (form.isVisible(), form.role.current) == (True, "LEADER")
    assert any("何雨田, Member" in line.who for line in centre.page.devices.lines), "nothing is signed yet"
    units = centre.city.mine.database.read(lambda session: unit_choices(session, limit=2))
    form.units.picker.picked.emit(units[0].id)
    QTest.mouseClick(form.give, Qt.MouseButton.LeftButton)
    centre.rest()
    (line,) = [line for line in centre.page.devices.lines if line.device.device == colleague.mine.device]
    assert line.who == f"何雨田, Leader, only {units[0].name}"


def test_what_is_as_it_was_before_is_not_set_again(centre: Opened) -> None:
    centre.city.colleague("何雨田")
    centre.sync()
    form = rights_of(centre, "何雨田")
    (unit,) = centre.city.mine.database.read(lambda session: unit_choices(session, limit=1))
    for role, rests in (("VIEWER", False), ("MEMBER", True)):
        QTest.mouseClick(form.role.button(role), Qt.MouseButton.LeftButton)
        assert form.give.isEnabled() is not rests
    form.units.picker.picked.emit(unit.id)
    assert form.give.isEnabled()
    QTest.mouseClick(form.role.button("ADMIN"), Qt.MouseButton.LeftButton)
    assert not form.units.isVisible(), "an administrator is bound to no units"
    QTest.mouseClick(form.role.button("MEMBER"), Qt.MouseButton.LeftButton)
    assert form.units.isVisible()
    form.units.set_chosen([])
    assert not form.give.isEnabled()


def test_of_a_recovery_sheet_only_what_becomes_of_the_paper_is_said(centre: Opened) -> None:
    make_sheet(centre.city.mine.database, lambda _sheet: None)
    centre.sync()
    line = next(line for line in centre.page.devices.lines if line.device.is_sheet)
    line.opened.emit(line.key)
    assert centre.window.findChildren(RightsForm) == []
    (form,) = centre.window.findChildren(SheetForm)
    told = [label.text() for label in form.findChildren(Label) if label.isVisible()]
    assert told == ["Recovery sheet", "Once taken out, this sheet counts no more."]
    QTest.mouseClick(form.button, Qt.MouseButton.LeftButton)
    centre.rest()
    gone = next(line for line in centre.page.devices.lines if line.device.is_sheet)
    assert gone.when == "No longer counts"


def test_what_somebody_had_sent_before_they_were_taken_out_counts(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    opened, colleague = sent_since_the_last_round(shared, open_at_centre)
    opened.page.enrolling.remove(colleague.mine.device)
    opened.rest()
    assert taken_out(opened) == [False, True]
    assert not opened.page.right.asides
    assert investment(shared.mine) == 45_100_000_000


def test_who_is_taken_out_while_the_folder_is_away_is_out(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    colleague = shared.colleague("何雨田")
    opened = open_at_centre(shared)
    away = shared.share.rename(shared.folder / "away")
    opened.page.enrolling.remove(colleague.mine.device)
    opened.rest()
    assert taken_out(opened) == [False, True]
    away.rename(shared.share)
    opened.sync()
    colleague.sync()
    found = colleague.database.read(standing)
    assert found is not None
    assert found.removed


def test_what_somebody_had_sent_before_they_could_only_read_counts(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    opened, _ = sent_since_the_last_round(shared, open_at_centre)
    opened.page.enrolling.give_role(shared.city.official("何雨田"), "VIEWER")
    opened.rest()
    assert not opened.page.right.asides
    assert investment(shared.mine) == 45_100_000_000
