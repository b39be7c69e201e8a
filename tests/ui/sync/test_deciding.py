"""What is in hand at the centre stays in hand while colleagues go on, and the keyboard stays on the page."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.services.recycle_bin import delete_record
from app.services.today import Scope, today_view
from app.ui.sync.side_card import SideCard
from app.ui.widgets.toast import Toast
from tests.sync.conftest import Computer
from tests.ui.sync.conftest import POMEGRANATE, Opened, SharedCity, enter_twice, set_investment

RENAMED = "石榴籽生物制剂一期"


def set_of_project(field: str, value: object) -> Callable[..., object]:
    query = text(f"UPDATE project SET {field} = :value WHERE name = :name")
    return lambda session: session.execute(query, {"value": value, "name": POMEGRANATE})


def goes_on(two_values: tuple[Opened, Computer], field: str, value: object) -> None:
    """The colleague writes another field of the project, which comes here."""
    opened, colleague = two_values
    colleague.write(set_of_project(field, value))
    colleague.sync()
    opened.sync()
    assert len(opened.page.right.merged) == 1


OF_THE_PROJECT = pytest.mark.parametrize(
    ("field", "value"),
    [("major_override", True), ("name", RENAMED)],
    ids=["another field", "the name"],
)


@OF_THE_PROJECT
def test_the_side_that_is_chosen_stays_chosen_while_a_colleague_goes_on_with_the_project(
    two_values: tuple[Opened, Computer], field: str, value: object
) -> None:
    opened, _ = two_values
    pane = opened.page.right.pane
    pane.sides[1].setChecked(True)
    said = pane.take.text()
    goes_on(two_values, field, value)
    assert pane.sides[1].isChecked()
    assert pane.take.text() == said
    assert pane.subject.name.text() == (value if field == "name" else POMEGRANATE)


@OF_THE_PROJECT
def test_a_value_that_is_being_typed_stays_while_a_colleague_goes_on_with_the_project(
    two_values: tuple[Opened, Computer], field: str, value: object
) -> None:
    opened, _ = two_values
    pane = opened.page.right.pane
    QTest.keyClick(opened.window, Qt.Key.Key_3)
    assert pane.third is not None
    QTest.keyClicks(pane.third.edit, "4.4")
    goes_on(two_values, field, value)
    assert pane.third.edit.text() == "4.4"
    assert pane.third.edit.hasFocus()
    assert pane.other.isChecked()


def test_a_third_version_is_not_taken_unread_and_leaves_what_is_typed(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    second, third = (shared.colleague(person) for person in ("何雨田", "陈望舒"))
    for computer, amount in zip((shared.mine, second, third), (43, 45, 46), strict=True):
        computer.write(set_investment(amount * 1_000_000_000))
    second.sync()
    opened = open_at_centre(shared)
    pane = opened.page.right.pane
    QTest.keyClick(opened.window, Qt.Key.Key_3)
    assert pane.third is not None
    QTest.keyClicks(pane.third.edit, "4.4")
    pane.sides[1].setChecked(True)
    third.sync()
    opened.sync()
    assert len(pane.sides) == 3
    assert not any(card.isChecked() for card in (*pane.sides, pane.other))
    assert not pane.take.isEnabled()
    assert pane.third.edit.text() == "4.4"


def test_with_three_versions_the_key_shown_beside_another_value_leads_there(three_values: Opened) -> None:
    opened = three_values
    pane = opened.page.right.pane
    opened.page.setFocus()
    QTest.keyClick(opened.window, Qt.Key(Qt.Key.Key_0 + int(pane._third_key.key)))
    assert pane.other.isChecked()
    assert pane.third is not None
    assert pane.third.edit.hasFocus()


def test_the_count_is_of_the_fields_that_the_rail_counts_and_of_what_looks_alike_by_itself(
    two_values: tuple[Opened, Computer],
) -> None:
    opened, colleague = two_values
    enter_twice(opened, colleague)
    right = opened.page.right
    assert len(right.next) == 1
    assert opened.rail[1] == "1 to decide"
    assert right.count.text() == "1 of 1"
    QTest.keyClick(opened.window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert right.alike.isVisible()
    assert right.count.text() == "1 of 1"


def test_who_is_asked_about_a_step_of_the_plan_reads_which_one(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    step = text(
        "SELECT t.id, t.name FROM plan_task t JOIN progress_plan p ON p.id = t.plan_id"
        " WHERE t.deleted_at IS NULL AND t.done_on IS NULL AND p.status = 'CONFIRMED' ORDER BY t.id LIMIT 1"
    )
    key, name = shared.mine.database.read(lambda session: session.execute(step).one())
    due = text("UPDATE plan_task SET due_on = :day WHERE id = :key")
    colleague = shared.colleague("何雨田")
    for computer, day in ((shared.mine, "2026-03-24"), (colleague, "2026-03-31")):
        computer.write(partial(Session.execute, statement=due, params={"day": day, "key": key}))
    colleague.sync()
    opened = open_at_centre(shared)
    opened.page.right.pane.ask.click()
    opened.sync()
    colleague.sync()
    asked = colleague.database.read(lambda session: today_view(session, Scope.MINE)).due.items
    assert any(one.what.startswith(f"@何雨田 Step of a plan “{name}” Planned end: ") for one in asked)


def deleted_and_changed(shared: SharedCity, subject: str) -> None:
    """何雨田 has deleted a visit whose time was changed here."""
    query = text("SELECT min(activity_id) FROM activity_project")
    visit = shared.city.database.read(lambda session: session.execute(query).scalar_one())

    def set_field(field: str, value: str) -> Callable[..., object]:
        wanted = text(f"UPDATE activity SET {field} = :value WHERE id = :key")
        return lambda session: session.execute(wanted, {"value": value, "key": visit})

    shared.mine.write(set_field("subject", subject))
    colleague = shared.colleague("何雨田")
    colleague.write(lambda session: delete_record(session, visit))
    shared.mine.write(set_field("started_at", "2026-03-17T12:00"))
    colleague.sync()


@pytest.mark.parametrize("answer", [0, 1], ids=["keep it", "delete again"])
def test_the_keyboard_stays_on_the_page_after_an_answer(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened], answer: int
) -> None:
    deleted_and_changed(shared, "看场地")
    opened = open_at_centre(shared)
    (row,) = opened.page.right.back
    row.buttons[answer].setFocus()
    QTest.keyClick(row.buttons[answer], Qt.Key.Key_Space)
    opened.rest()
    assert opened.page.right.back == []
    focused = QApplication.focusWidget()
    assert focused is not None
    assert opened.page.right.hasFocus(), f"the keyboard is taken to {focused.objectName()}"


def test_the_keyboard_stays_on_the_page_after_what_was_put_aside_is_judged(centre: Opened) -> None:
    colleague = centre.city.colleague("何雨田", "VIEWER")
    colleague.write_past_the_rule(set_investment(41_000_000_000))
    colleague.sync()
    centre.sync()
    (row,) = centre.page.right.asides
    row.buttons[0].setFocus()
    QTest.keyClick(row.buttons[0], Qt.Key.Key_Space)
    centre.rest()
    assert centre.page.right.asides == []
    focused = QApplication.focusWidget()
    assert focused is not None
    assert centre.page.right.hasFocus(), f"the keyboard is taken to {focused.objectName()}"


@pytest.mark.parametrize(
    ("answer", "said"), [(0, "Visit stays"), (1, "Visit is in the recycle bin")], ids=["keep", "delete"]
)
def test_a_record_without_a_name_is_called_by_its_kind_after_the_answer(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened], answer: int, said: str
) -> None:
    deleted_and_changed(shared, "")
    opened = open_at_centre(shared)
    (row,) = opened.page.right.back
    assert row.name.text() == "Visit"
    row.buttons[answer].click()
    opened.rest()
    assert opened.window.findChildren(Toast)[-1].text == said


def test_nobody_is_offered_to_ask_themselves(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    mine = shared.colleague("周以宁", "ADMIN")
    mine.write(set_investment(45_100_000_000))
    shared.mine.write(set_investment(43_000_000_000))
    mine.sync()
    pane = open_at_centre(shared).page.right.pane
    assert {card.words.who for card in pane.findChildren(SideCard)} == {"周以宁"}
    assert not pane.ask.isVisible()
