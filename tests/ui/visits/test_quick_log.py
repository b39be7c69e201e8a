"""Logging a visit by keyboard alone, in the order of the speed path."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.services.company_page import CompanyPage, company_page
from app.ui.main_window import MainWindow
from app.ui.visits.quick_log import QuickLog
from app.ui.widgets.chip import Chip
from tests.city import City

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
GEAR = "风信子精密"
DRONE = "竹蜻蜓航空"


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def choose(log: QuickLog, initials: str) -> None:
    """Type initials into 谁 and take the first that fits."""
    log.form.who.setFocus()
    QTest.keyClicks(log.form.who.edit, initials)
    press(Qt.Key.Key_Return)


def compose(widget: QWidget, text: str) -> None:
    """Have an input method hold text that is not yet committed."""
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))


def page_of(city: City, name: str) -> CompanyPage:
    """The page of a firm as it stands."""
    firm = city.company(name)
    return city.database.read(lambda session: company_page(session, firm))


def test_initials_enter_tab_text_and_ctrl_enter_log_a_visit(log: QuickLog, city: City) -> None:
    choose(log, "zqt")
    press(Qt.Key.Key_Tab)
    assert log.form.minutes.hasFocus()
    log.form.minutes.setPlainText("地块交付时间表已送达。")
    press(Qt.Key.Key_Return, CONTROL)
    assert not log.isVisible()
    said = "地块交付时间表已送达。"
    newest = next(visit for visit in page_of(city, DRONE).visits if visit.text == said)
    assert (newest.kind, newest.started_at) == ("VISIT_OUT", "2026-03-18T14:40")
    assert newest.place == "望川 示例路 36 号"


def test_only_the_firm_is_required(log: QuickLog, city: City) -> None:
    before = page_of(city, GEAR).visit_count
    choose(log, "fxz")
    press(Qt.Key.Key_Return, CONTROL)
    assert page_of(city, GEAR).visit_count == before + 1


def test_what_was_just_done_is_told_beside_the_sheet_and_never_over_it(
    log: QuickLog, window: MainWindow
) -> None:
    window.look.set_font_scale(1.5)
    window.say("竹蜻蜓航空的走访已记好，下一步三个工作日内到期", "Undo", lambda: None)
    QTest.qWait(0)
    toast = window.toast
    over = toast.rect().translated(toast.mapTo(window, toast.rect().topLeft()))
    sheet = log.rect().translated(log.mapTo(window, log.rect().topLeft()))
    assert toast.isVisible()
    assert not over.intersects(sheet)
    window.look.set_font_scale(1.0)


def test_without_a_firm_the_field_says_so_and_the_sheet_stays(log: QuickLog) -> None:
    log.form.minutes.setPlainText("有意向")
    log.save()
    assert log.isVisible()
    assert log.form.who.edit.hasFocus()
    assert log.form._who_box.error
    assert not log.form.who.popup.isVisible(), "the list lies over the reason"


def test_the_sheet_is_not_wider_than_its_column_and_a_chosen_chip_not_cut(log: QuickLog) -> None:
    form, area = log.form, log.form.parentWidget()
    assert area is not None
    assert form.minimumSizeHint().width() <= area.width()
    for row in (form.kinds, form.moment.moments, form.next.dues):
        for chip in row.findChildren(Chip):
            assert chip.width() >= chip.sizeHint().width()
            before = chip.sizeHint()
            chip.setChecked(not chip.isChecked())
            assert chip.sizeHint() == before


def test_tab_goes_from_top_to_bottom_over_the_chips_to_the_buttons(log: QuickLog) -> None:
    choose(log, "zqt")
    press(Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    typed = QApplication.focusWidget()
    assert typed is not None
    QTest.keyClicks(typed, "abc")
    press(Qt.Key.Key_Tab)
    assert log.form.next.owner.hasFocus()
    press(Qt.Key.Key_Tab)
    assert log.form.next.dues.chip("3").hasFocus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    assert log.form.next.dues.value == "5"
    log.foot.again.setFocus()
    press(Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert not log.form.isAncestorOf(focused), "a part of the form comes after its buttons"


@pytest.mark.parametrize(
    ("number", "name"), [*enumerate(("who.edit", "when", "where", "minutes", "next"), 1)]
)
def test_alt_and_a_digit_jump_to_a_field(log: QuickLog, number: int, name: str) -> None:
    press(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)
    focused = QApplication.focusWidget()
    owner = focused if focused is None or focused.objectName() else focused.parentWidget()
    assert owner is not None
    assert owner.objectName() == f"quicklog.{name}"


def test_saving_and_logging_another_empties_the_form_and_goes_back_to_who(log: QuickLog) -> None:
    choose(log, "fxz")
    log.form.minutes.setPlainText("一")
    press(Qt.Key.Key_Return, CONTROL | SHIFT)
    assert log.isVisible()
    assert not log.form.who.has_company
    assert log.form.minutes.text == ""
    assert log.form.who.edit.hasFocus()


def test_a_name_that_fits_nothing_becomes_a_new_firm_that_wants_completing(log: QuickLog, city: City) -> None:
    log.form.who.edit.setText("白帆示例公司")
    log.form.who.edit.textEdited.emit("白帆示例公司")
    press(Qt.Key.Key_Return)
    log.form.who.edit.setText("甄示例")
    log.form.who.edit.textEdited.emit("甄示例")
    press(Qt.Key.Key_Return)
    log.save()
    page = page_of(city, "白帆示例公司")
    assert page.details.incomplete
    assert [person.name for person in page.people] == ["甄示例"]


def test_initials_left_in_the_field_are_taken_for_the_firm_they_stand_for(log: QuickLog, city: City) -> None:
    before = page_of(city, GEAR).visit_count
    QTest.keyClicks(log.form.who.edit, "fxzjm")
    press(Qt.Key.Key_Return, CONTROL)
    assert page_of(city, GEAR).visit_count == before + 1


def test_a_person_brings_the_firm_along(log: QuickLog, city: City) -> None:
    choose(log, "ssy")
    assert log.form.who.company_name == GEAR
    assert [name for _, name in log.form.who.people] == ["沈经理"]
    log.save()
    assert page_of(city, GEAR).visits[0].theirs == ("沈书言",)


def test_the_first_escape_closes_a_list_that_was_asked_for_and_the_second_the_sheet(log: QuickLog) -> None:
    QTest.keyClicks(log.form.who.edit, "sg")
    assert log.form.who.popup.isVisible()
    press(Qt.Key.Key_Escape)
    assert not log.form.who.popup.isVisible()
    assert log.isVisible()
    assert log.form.who.pending == "sg"
    press(Qt.Key.Key_Escape)
    assert not log.isVisible()


def test_escape_closes_the_sheet_at_once_when_the_list_came_by_itself(log: QuickLog) -> None:
    assert log.form.who.popup.isVisible()
    press(Qt.Key.Key_Escape)
    assert not log.isVisible()
    assert not log.form.who.popup.isVisible()


def test_the_list_lies_beside_what_is_typed_and_not_over_it(log: QuickLog, window: MainWindow) -> None:
    QTest.keyClicks(log.form.who.edit, "s")
    field = log.form.who.rect().translated(log.form.who.mapTo(window, log.form.who.rect().topLeft()))
    assert not log.form.who.popup.geometry().intersects(field)


def test_many_people_break_the_line_and_leave_room_to_type(log: QuickLog) -> None:
    choose(log, "zqt")
    one_line = log.form.who.height()
    log.form.who.set_people([(None, f"示例客商代表{number}") for number in range(6)])
    assert log.form.who.height() > one_line
    assert log.form.who.edit.width() >= 100
    assert log.form.who.edit.geometry().bottom() < log.form.who.height()


def test_enter_that_ends_composing_neither_picks_nor_saves(log: QuickLog, city: City) -> None:
    before = page_of(city, DRONE).visit_count
    compose(log.form.who.edit, "zhu")
    press(Qt.Key.Key_Return)
    assert not log.form.who.has_company
    choose(log, "")
    compose(log.form.minutes, "di")
    log.form.minutes.setFocus()
    press(Qt.Key.Key_Return, CONTROL)
    press(Qt.Key.Key_Escape)
    assert log.isVisible()
    assert page_of(city, DRONE).visit_count == before


def test_an_untouched_intent_stays_as_it_is(log: QuickLog, city: City) -> None:
    choose(log, "zqt")
    assert log.form.intent.current == "A"
    log.save()
    assert page_of(city, DRONE).row.intent == "A"


def test_a_chosen_intent_goes_to_the_firm(log: QuickLog, city: City) -> None:
    choose(log, "fxz")
    log.form.intent.button("A").click()
    log.save()
    assert page_of(city, GEAR).row.intent == "A"


def test_a_chip_begins_a_headed_line(log: QuickLog) -> None:
    log.form.minutes.setPlainText("看了厂房。")
    log.form.heads[0].click()
    assert log.form.minutes.text.splitlines()[1].startswith(log.form._headlines()[0].strip())
    assert log.form.minutes.hasFocus()


def test_the_next_step_is_due_in_working_days_and_mine(log: QuickLog, city: City) -> None:
    choose(log, "fxz")
    log.form.next.what.edit.setText("送厂房清单")
    log.form.next.dues.chip("5").click()
    log.save()
    step = page_of(city, GEAR).visits[0].next_steps[0]
    assert (step.what, step.due_on) == ("送厂房清单", date(2026, 3, 25))


def test_the_project_of_the_firm_is_linked_with_its_three_ones_and_can_be_taken_off(
    log: QuickLog, city: City
) -> None:
    choose(log, "zqt")
    assert log.form.project.project_id == city.project("竹蜻蜓无人机总装基地")
    assert log.form.project.badge.isVisible()
    log.form.project._take("\x00none")
    assert log.form.draft().project_id is None


def test_a_moment_is_taken_by_chip_or_typed(log: QuickLog) -> None:
    log.form.moment.moments.chip("yesterday").click()
    assert log.form.moment.moment().isoformat(timespec="minutes") == "2026-03-17T15:00"
    log.form.moment.when.edit.setText("3-16 9:30")
    log.form.moment.when.edit.textEdited.emit("3-16 9:30")
    assert log.form.moment.moment().isoformat(timespec="minutes") == "2026-03-16T09:30"


def test_a_moment_that_cannot_be_read_is_told_under_its_field(log: QuickLog) -> None:
    choose(log, "zqt")
    log.form.moment.when.edit.setText("2026.2.30")
    log.form.moment.when.edit.textEdited.emit("2026.2.30")
    log.save()
    assert log.isVisible()
    assert log.form.moment.when.error
