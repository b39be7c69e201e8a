"""Cells edited in place with editors of the page."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.errors import UserError
from app.ui.table.editing import CellEdit, Editor
from app.ui.table.view import RecordTableView
from app.ui.widgets.line_edit import LineEdit
from tests.ui.table.conftest import Hand, Register


class Desk:
    """A page that edits leaders and names as text, and refuses an empty one."""

    def __init__(self, table: RecordTableView, register: Register) -> None:
        self.table = table
        self.register = register
        self.opened: list[CellEdit] = []

    def make(self, edit: CellEdit) -> Editor | None:
        if edit.key == "amount":
            return None
        self.opened.append(edit)
        line = LineEdit(edit.parent)
        line.setText(str(getattr(self.register.plans[edit.ids[0]], edit.key) or ""))

        def commit() -> None:
            if not line.text():
                raise UserError("required")
            for plan_id in edit.ids:
                self.register.change(plan_id, **{edit.key: line.text()})
            self.table.reload()

        return Editor(line, commit)


@pytest.fixture
def desk(table: RecordTableView, register: Register) -> Desk:
    found = Desk(table, register)
    table.set_editor(found.make)
    return found


def editor_of(table: RecordTableView) -> QLineEdit:
    found = table.editing.editor
    assert isinstance(found, QLineEdit)
    return found


def test_f2_edits_the_cell_on_its_own_place_and_enter_writes(
    table: RecordTableView, hand: Hand, desk: Desk, register: Register, qtbot: QtBot
) -> None:
    hand.click(3, "leader")
    hand.press(Qt.Key.Key_F2)
    editor = editor_of(table)
    cell = table.grid.visualRect(table.model.index(3, table.model.column_of("leader")))
    assert editor.geometry() == cell
    assert editor.selectedText() == "Lin"
    assert editor.accessibleName() == "Leader"
    editor.setText("Shen")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert register.plans["p3"].leader == "Shen"
    assert hand.texts("leader")[3] == "Shen"
    assert table.editing.editor is None
    assert table.grid.hasFocus()


def test_escape_drops_what_was_typed(
    table: RecordTableView, hand: Hand, desk: Desk, register: Register, qtbot: QtBot
) -> None:
    hand.double_click(3, "leader")
    editor_of(table).setText("Shen")
    QTest.keyClick(editor_of(table), Qt.Key.Key_Escape)
    assert register.plans["p3"].leader == "Lin"
    assert table.editing.editor is None


def test_a_refused_value_stays_open_with_the_reason(
    table: RecordTableView, hand: Hand, desk: Desk, register: Register, qtbot: QtBot
) -> None:
    hand.double_click(3, "leader")
    editor_of(table).clear()
    QTest.keyClick(editor_of(table), Qt.Key.Key_Return)
    assert table.editing.reason == "Please fill this in"
    assert register.plans["p3"].leader == "Lin"
    editor_of(table).setText("Shen")
    QTest.keyClick(editor_of(table), Qt.Key.Key_Return)
    assert table.editing.reason == ""
    assert register.plans["p3"].leader == "Shen"


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1)])
def test_an_arrow_writes_and_goes_to_the_next_row_but_never_leaves_a_refused_value(
    table: RecordTableView, hand: Hand, desk: Desk, register: Register, key: Qt.Key, step: int
) -> None:
    hand.click(3, "leader")
    hand.press(Qt.Key.Key_F2)
    editor_of(table).clear()
    QTest.keyClick(editor_of(table), key)
    assert table.editing.reason == "Please fill this in"
    assert table.current_id == "p3"
    editor_of(table).setText("Shen")
    QTest.keyClick(editor_of(table), key)
    assert register.plans["p3"].leader == "Shen"
    assert table.editing.editor is None
    assert table.current_id == f"p{3 + step}"


def test_leaving_the_editor_writes(
    table: RecordTableView, hand: Hand, desk: Desk, register: Register
) -> None:
    hand.double_click(3, "leader")
    editor_of(table).setText("Shen")
    table.grid.setFocus(Qt.FocusReason.MouseFocusReason)
    assert register.plans["p3"].leader == "Shen"
    assert table.editing.editor is None


def test_tab_writes_and_edits_the_next_editable_column(
    table: RecordTableView, hand: Hand, desk: Desk, register: Register, qtbot: QtBot
) -> None:
    assert table.edit("name", "p2")
    editor_of(table).setText("New name")
    with qtbot.waitSignal(table.edit_requested) as asked:
        QTest.keyClick(editor_of(table), Qt.Key.Key_Tab)
    assert register.plans["p2"].name == "New name"
    assert asked.args == ["p2", "amount"]


def test_a_column_without_an_editor_is_asked_of_the_page(
    table: RecordTableView, hand: Hand, desk: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(table.edit_requested) as asked:
        hand.double_click(5, "amount")
    assert asked.args == ["p5", "amount"]
    assert table.cell_rect("p5", "amount").width() == 64


def test_a_column_that_cannot_be_edited_opens_at_a_double_click(
    table: RecordTableView, hand: Hand, desk: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(table.opened):
        hand.double_click(5, "stage")
    hand.press(Qt.Key.Key_F2)
    assert desk.opened == []


def test_editing_among_several_selected_rows_changes_them_all(
    table: RecordTableView, hand: Hand, desk: Desk, register: Register, qtbot: QtBot
) -> None:
    table.select_ids(["p1", "p2", "p3"])
    assert table.edit("leader", "p2")
    editor_of(table).setText("Gu")
    QTest.keyClick(editor_of(table), Qt.Key.Key_Return)
    assert [p.leader for p in register.plans.values()][:5] == ["Lin", "Gu", "Gu", "Gu", "Lin"]


def test_a_typed_letter_begins_the_edit_and_replaces_the_value(
    table: RecordTableView, hand: Hand, desk: Desk
) -> None:
    hand.click(1, "leader")
    hand.press(Qt.Key.Key_X)
    assert editor_of(table).text() == "x"


def test_enter_belongs_to_the_input_method_while_it_composes(
    table: RecordTableView, hand: Hand, desk: Desk, register: Register, qtbot: QtBot
) -> None:
    hand.double_click(1, "leader")
    QApplication.sendEvent(editor_of(table), QInputMethodEvent("lin", []))
    QTest.keyClick(editor_of(table), Qt.Key.Key_Return)
    QTest.keyClick(editor_of(table), Qt.Key.Key_Escape)
    assert table.editing.editor is not None
    assert register.plans["p1"].leader == "Lin"


def test_what_is_missing_is_put_in_by_a_click(
    table: RecordTableView, hand: Hand, desk: Desk, register: Register
) -> None:
    register.change("p1", leader=None)
    table.reload()
    hand.click(1, "leader")
    assert desk.opened[-1].ids == ("p1",)
    assert editor_of(table).text() == ""


def test_the_editor_follows_its_row_and_goes_with_it(
    table: RecordTableView, hand: Hand, desk: Desk, register: Register
) -> None:
    assert table.edit("leader", "p4")
    table.set_ids(["p9", "p4", "p1"])
    assert editor_of(table).y() == table.grid.rowViewportPosition(1)
    table.set_ids(["p9", "p1"])
    assert table.editing.editor is None


def test_the_pointer_over_a_missing_value_turns_into_a_hand(
    table: RecordTableView, hand: Hand, register: Register
) -> None:
    register.change("p1", leader=None)
    table.reload()
    viewport = table.grid.viewport()
    at = QPointF(hand.place(1, "leader"))
    QApplication.sendEvent(viewport, QEnterEvent(at, at, at))
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        viewport.mapToGlobal(at),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, move)
    assert viewport.cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_the_keyboard_leaves_a_column_that_is_hidden(table: RecordTableView, hand: Hand, desk: Desk) -> None:
    hand.click(2, "leader")
    table.set_column_shown("leader", False)
    assert table.current_id == "p2"
    assert table.model.columns[table.grid.currentIndex().column()].key == "name"
    assert not table.edit("leader")
