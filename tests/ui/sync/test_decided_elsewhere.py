"""A colleague decides while somebody here has the same field in hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import text

from app.services.assignments import AssignmentDraft, assign_leader
from app.services.companies import CompanyDraft, add_company
from app.services.conflict_sides import Side
from app.services.conflicts import conflicts, decide
from app.ui.look import CHINESE, Look
from app.ui.widgets.button import IconButton
from app.ui.widgets.note import Note
from tests.sync.conftest import Computer
from tests.ui.sync.conftest import POMEGRANATE, Opened, SharedCity

PINECONE = "松果储能电芯二期"
CONTROL = Qt.KeyboardModifier.ControlModifier


def set_amount(name: str, amount: int) -> Callable[..., object]:
    query = text("UPDATE project SET total_investment_amount = :amount WHERE name = :name")
    return lambda session: session.execute(query, {"amount": amount, "name": name})


def amount_of(computer: Computer, name: str) -> int:
    query = text("SELECT total_investment_amount FROM project WHERE name = :name")
    return int(computer.database.read(lambda session: session.execute(query, {"name": name}).scalar_one()))


@pytest.fixture
def two_fields(shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]) -> tuple[Opened, Computer]:
    """何雨田 and the person here differ about two projects, and both computers know it."""
    colleague = shared.colleague("何雨田")
    for name in (PINECONE, POMEGRANATE):
        colleague.write(set_amount(name, 45_100_000_000))
        shared.mine.write(set_amount(name, 43_000_000_000))
    colleague.sync()
    opened = open_at_centre(shared)
    opened.sync()
    colleague.sync()
    opened.page.right.take_about(shared.city.project(POMEGRANATE))
    assert opened.page.right.pane.subject.name.text() == POMEGRANATE
    return opened, colleague


def settle(colleague: Computer, record: str, theirs: bool = True) -> None:
    """As 何雨田, by the value entered there or by that of the other computer."""
    (one,) = colleague.database.read(lambda session: conflicts(session, record))
    side = next(side for side in one.sides if (side.device == colleague.mine.device) is theirs)
    colleague.write(lambda session: decide(session, record, one.field, side.seq))
    colleague.sync()


def told(opened: Opened) -> list[str]:
    return [note.label.text() for note in opened.page.right.findChildren(Note) if note.isVisible()]


def test_who_decided_what_is_in_hand_is_told_and_the_next_waits_for_a_choice(
    two_fields: tuple[Opened, Computer],
) -> None:
    opened, colleague = two_fields
    pane = opened.page.right.pane
    settle(colleague, opened.city.city.project(POMEGRANATE))
    opened.sync()
    assert told(opened) == [f"{POMEGRANATE}: 何雨田 has set Investment to 4.51 (100 m yuan)"]
    assert pane.subject.name.text() == PINECONE
    before = amount_of(opened.city.mine, PINECONE)
    assert not any(card.isChecked() for card in (*pane.sides, pane.other))
    assert (pane.take.text(), pane.take.isEnabled()) == ("Choose a value", False)
    opened.page.setFocus()
    QTest.keyClick(opened.window, Qt.Key.Key_Return, CONTROL)
    assert len(opened.page.right._sights) == 1
    opened.sync()
    assert told(opened), "or it is gone before it was read"
    assert not any(card.isChecked() for card in pane.sides)
    place = next(number for number, card in enumerate(pane.sides, 1) if card.words.who == "何雨田")
    QTest.keyClick(opened.window, Qt.Key(Qt.Key.Key_0 + place))
    assert pane.take.text() == "Take 何雨田's value"
    QTest.keyClick(opened.window, Qt.Key.Key_Return, CONTROL)
    opened.rest()
    assert amount_of(opened.city.mine, PINECONE) == 45_100_000_000 != before
    assert opened.page.right.nothing.isVisible()
    assert told(opened) == []


def test_what_was_told_of_leads_to_its_record(two_fields: tuple[Opened, Computer]) -> None:
    opened, colleague = two_fields
    project = opened.city.city.project(POMEGRANATE)
    settle(colleague, project, theirs=False)
    opened.sync()
    (note,) = [one for one in opened.page.right.findChildren(Note) if one.isVisible()]
    assert note.label.text().endswith("has set Investment to 4.30 (100 m yuan)")
    assert note.action.text() == "Change it"
    QTest.mouseClick(note.action, Qt.MouseButton.LeftButton)
    found = opened.window.present_page().location()
    assert (found.page, found.record_id) == ("projects.detail", project)


def test_the_last_one_decided_elsewhere_is_told_over_nothing(two_fields: tuple[Opened, Computer]) -> None:
    opened, colleague = two_fields
    settle(colleague, opened.city.city.project(PINECONE))
    opened.sync()
    assert told(opened) == [], "of what somebody has not in hand, the list tells by being shorter"
    settle(colleague, opened.city.city.project(POMEGRANATE))
    opened.sync()
    assert opened.page.right.nothing.isVisible()
    assert [said.split(":")[0] for said in told(opened)] == [POMEGRANATE]


def test_what_somebody_decides_here_or_leaves_is_not_told(two_fields: tuple[Opened, Computer]) -> None:
    opened, colleague = two_fields
    pane = opened.page.right.pane
    QTest.keyClick(opened.window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert pane.subject.name.text() == PINECONE
    settle(colleague, opened.city.city.project(POMEGRANATE))
    opened.sync()
    assert told(opened) == []
    assert any(card.isChecked() for card in pane.sides)
    QTest.keyClick(opened.window, Qt.Key.Key_Return, CONTROL)
    opened.rest()
    assert opened.page.right.nothing.isVisible()
    assert told(opened) == []


def test_after_a_decision_here_the_next_can_be_decided_with_one_key(
    two_fields: tuple[Opened, Computer],
) -> None:
    opened, _ = two_fields
    for left in (1, 0):
        QTest.keyClick(opened.window, Qt.Key.Key_Return, CONTROL)
        opened.rest()
        assert len(opened.page.right._sights) == left
        assert told(opened) == []


def test_who_goes_on_has_read_what_was_told(two_fields: tuple[Opened, Computer]) -> None:
    opened, colleague = two_fields
    settle(colleague, opened.city.city.project(POMEGRANATE))
    opened.sync()
    assert told(opened)
    opened.page.right.note.action.setFocus()
    QTest.keyClick(opened.window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told(opened) == []
    assert opened.page.right.hasFocus()


def test_what_is_open_no_more_although_nobody_wrote_is_told_without_a_name(
    two_fields: tuple[Opened, Computer],
) -> None:
    opened, _ = two_fields
    page, right = opened.page, opened.page.right
    rest = [one for one in right._sights if one.conflict.name == PINECONE]
    right.show_sights(rest, page._words())
    assert told(opened) == [f"{POMEGRANATE}: Investment needs no decision any more"]
    assert not any(card.isChecked() for card in right.pane.sides)
    assert not right.note.action.isVisible()


def test_what_was_told_is_put_away_for_good(two_fields: tuple[Opened, Computer]) -> None:
    opened, colleague = two_fields
    settle(colleague, opened.city.city.project(POMEGRANATE))
    opened.sync()
    (note,) = [one for one in opened.page.right.findChildren(Note) if one.isVisible()]
    (close,) = [one for one in note.findChildren(IconButton) if one.isVisible()]
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert opened.page.right.hasFocus()
    opened.sync()
    assert told(opened) == []
    assert not any(card.isChecked() for card in opened.page.right.pane.sides)


def test_who_settled_who_leads_a_project_is_told(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    colleague, project = shared.colleague("何雨田"), shared.city.project(POMEGRANATE)
    query = text("SELECT DISTINCT official_id FROM leader_assignment WHERE project_id <> :project ORDER BY 1")
    here, there, *_ = shared.mine.database.read(
        lambda session: session.execute(query, {"project": project}).scalars().all()
    )
    for computer, official in ((shared.mine, here), (colleague, there)):
        draft = AssignmentDraft(project, official, date(2026, 3, 16), "分工调整")
        computer.write(partial(assign_leader, draft=draft))
    colleague.sync()
    opened = open_at_centre(shared)
    opened.sync()
    colleague.sync()
    (sight,) = opened.page.right._sights
    assert sight.conflict.is_slot
    (one,) = colleague.database.read(conflicts)
    colleague.write(partial(decide, record_id=one.record_id, field=one.field, chosen=one.sides[1].seq))
    colleague.sync()
    opened.sync()
    assert told(opened) == [f"{POMEGRANATE}: 何雨田 has decided Lead official"]


def test_two_firms_that_follow_wait_for_an_answer_too(two_fields: tuple[Opened, Computer]) -> None:
    opened, colleague = two_fields
    right = opened.page.right
    settle(colleague, opened.city.city.project(PINECONE))
    for name in ("石榴籽生物制剂有限公司", "石榴籽生物制剂"):
        opened.city.mine.write(partial(add_company, draft=CompanyDraft(name)))
    opened.sync()
    settle(colleague, opened.city.city.project(POMEGRANATE))
    opened.sync()
    assert right.alike.isVisible()
    assert told(opened)
    assert not any(button.isChecked() for button in (*right.alike.cards, right.alike.apart))
    assert (right.alike.take.text(), right.alike.take.isEnabled()) == ("Choose an answer", False)
    QTest.keyClick(opened.window, Qt.Key.Key_Return, CONTROL)
    opened.rest()
    assert right.alike.isVisible()
    QTest.keyClick(opened.window, Qt.Key.Key_3)
    assert right.alike.apart.isChecked()
    QTest.keyClick(opened.window, Qt.Key.Key_Return, CONTROL)
    opened.rest()
    assert right.nothing.isVisible()


def test_a_field_and_a_slot_say_in_chinese_how_many_may_have_written(
    two_fields: tuple[Opened, Computer], look: Look
) -> None:
    opened, _ = two_fields
    look.set_language(CHINESE)
    opened.rest()
    assert opened.page.right.pane.before.text().startswith("两人都改过，原为 ")
    sight, words = opened.page.right._sights[0], opened.page._words()
    mine, theirs = sight.conflict.sides

    def said(*sides: Side, is_slot: bool = False) -> str:
        written = replace(sight.conflict, sides=sides, is_slot=is_slot)
        return words.before(replace(sight, conflict=written)).split("，原为")[0]

    assert said(mine, theirs, replace(theirs, member_name="许青禾")) == "不止一人改过"
    assert said(mine, replace(theirs, member_name="")) == "不止一人改过"
    assert said(mine, replace(theirs, member_name=mine.member_name)) == "几台电脑上都改过"
    assert said(mine, theirs, is_slot=True) == "一个项目只有一个，几处各定了一个"
