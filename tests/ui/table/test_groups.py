"""Rows in groups: heads with sums, folded by key, mouse and menu; rows are still read in pages."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.ui.table.groups import Group
from app.ui.table.placed_sums import place_sums
from app.ui.table.sums import Totals
from app.ui.table.text_cells import TextCell
from app.ui.table.view import RecordTableView
from tests.ui.table.conftest import Register

LOW, HIGH = 30, 34


def group(key: str, ids: list[str]) -> Group:
    return Group(key, Totals(TextCell(f"{key} {len(ids)}"), {"amount": TextCell("4.00")}), ids)


@pytest.fixture
def ids(register: Register) -> list[str]:
    return register.fill(40)


@pytest.fixture
def grouped(table: RecordTableView, ids: list[str]) -> RecordTableView:
    """Ten projects in each of four groups."""
    table.model.groups.take("leader")
    table.set_groups([group(name, ids[at * 10 : at * 10 + 10]) for at, name in enumerate("ABCD")])
    table.grid.setFocus()
    return table


def shown(table: RecordTableView) -> list[str]:
    model = table.model
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def head(table: RecordTableView, key: str) -> int:
    return table.model.index_of(f"group:{key}")


def press(table: RecordTableView, key: Qt.Key) -> None:
    QTest.keyClick(table.grid, key)


def stand_on(table: RecordTableView, row: int, column: int = 1) -> None:
    table.grid.setCurrentIndex(table.model.index(row, column))


def test_each_group_has_a_head_with_its_sums_above_its_rows(grouped: RecordTableView) -> None:
    assert shown(grouped)[:3] == ["A 10", "Project 0", "Project 1"]
    assert shown(grouped)[11] == "B 10"
    assert grouped.model.index(11, grouped.model.column_of("amount")).data() == "4.00"
    assert grouped.model.rowCount() == 44
    assert list(grouped.model.ids) == [f"p{n}" for n in range(40)]


def test_the_model_stays_one_that_qt_understands(grouped: RecordTableView) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(grouped.model, mode)
    grouped.model.fold(["A"], True)
    grouped.model.fold(None, False)
    del tester


def test_arrows_fold_a_group_and_bring_it_back(grouped: RecordTableView) -> None:
    stand_on(grouped, head(grouped, "B"))
    press(grouped, Qt.Key.Key_Right)
    assert grouped.model.rowCount() == 44
    press(grouped, Qt.Key.Key_Left)
    assert grouped.model.rowCount() == 34
    assert shown(grouped)[11:13] == ["B 10", "C 10"]
    assert grouped.grid.currentIndex().row() == head(grouped, "B")
    press(grouped, Qt.Key.Key_Left)
    assert grouped.model.rowCount() == 34
    press(grouped, Qt.Key.Key_Right)
    assert grouped.model.rowCount() == 44


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_fold_and_bring_back_and_open_nothing(
    grouped: RecordTableView, key: Qt.Key, qtbot: QtBot
) -> None:
    stand_on(grouped, head(grouped, "A"))
    with qtbot.assertNotEmitted(grouped.opened), qtbot.assertNotEmitted(grouped.peek_requested):
        press(grouped, key)
        assert grouped.model.rowCount() == 34
        press(grouped, key)
    assert grouped.model.rowCount() == 44


def test_left_in_the_first_column_leads_to_the_head(grouped: RecordTableView) -> None:
    stand_on(grouped, 14, 1)
    press(grouped, Qt.Key.Key_Left)
    assert grouped.grid.currentIndex().row() == 14
    press(grouped, Qt.Key.Key_Left)
    assert grouped.grid.currentIndex().row() == head(grouped, "B")


def test_a_click_folds_and_a_double_click_does_so_twice(grouped: RecordTableView) -> None:
    at = grouped.grid.visualRect(grouped.model.index(head(grouped, "A"), 1)).center()
    QTest.mouseClick(grouped.grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert shown(grouped)[:2] == ["A 10", "B 10"]
    QTest.mouseDClick(grouped.grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert shown(grouped)[:2] == ["A 10", "Project 0"]


def test_what_is_done_to_records_means_nothing_on_a_head(grouped: RecordTableView, qtbot: QtBot) -> None:
    stand_on(grouped, head(grouped, "A"), grouped.model.column_of("amount"))
    with qtbot.assertNotEmitted(grouped.edit_requested), qtbot.assertNotEmitted(grouped.paste_requested):
        press(grouped, Qt.Key.Key_F2)
        QTest.keyClicks(grouped.grid, "7")
        QTest.keyClick(grouped.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert grouped.current_id is None


def test_the_menu_of_a_head_folds_all_groups(grouped: RecordTableView, qtbot: QtBot) -> None:
    at = grouped.grid.visualRect(grouped.model.index(0, 1)).center()
    for action, rows in ((1, 4), (0, 44)):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, grouped.grid.viewport().mapToGlobal(at))
        with qtbot.assertNotEmitted(grouped.menu_requested):
            QApplication.sendEvent(grouped.grid.viewport(), event)
        menu = grouped.grid.findChild(QMenu, "table.groups")
        assert menu is not None
        menu.actions()[action].trigger()
        menu.setObjectName("")
        menu.close()
        assert grouped.model.rowCount() == rows


def test_select_all_selects_records_alone(grouped: RecordTableView, ids: list[str]) -> None:
    grouped.grid.selectAll()
    assert grouped.selected_ids == ids


def test_heads_are_low_and_rows_keep_their_height_whatever_is_folded(grouped: RecordTableView) -> None:
    def heights() -> set[tuple[bool, int]]:
        rows = range(grouped.model.rowCount())
        return {(grouped.model.head_at(row) is not None, grouped.grid.rowHeight(row)) for row in rows}

    expected = {(True, LOW), (False, HIGH)}
    assert heights() == expected
    grouped.model.fold(["A", "C"], True)
    assert heights() == expected
    grouped.set_ids(grouped.model.ids)
    assert heights() == {(False, HIGH)}


def test_folded_groups_stay_folded_when_rows_are_read_anew(grouped: RecordTableView, ids: list[str]) -> None:
    grouped.model.fold(["A"], True)
    grouped.set_groups([group("A", ids[:5]), group("E", ids[5:10])])
    assert shown(grouped)[:2] == ["A 5", "E 5"]


def test_a_record_that_is_gone_to_comes_out_of_its_folded_group(grouped: RecordTableView) -> None:
    grouped.model.fold(None, True)
    assert grouped.set_current("p15")
    assert grouped.current_id == "p15"
    assert shown(grouped)[:4] == ["A 10", "B 10", "Project 10", "Project 11"]


def test_selection_and_place_stay_when_a_group_above_is_folded(grouped: RecordTableView) -> None:
    grouped.set_current("p25")
    grouped.model.fold(["A"], True)
    assert grouped.current_id == "p25"
    assert grouped.selected_ids == ["p25"]


def test_a_hundred_thousand_rows_in_groups_are_read_a_page_at_a_time(
    table: RecordTableView, register: Register
) -> None:
    ids = register.fill(100_000)
    register.asked.clear()
    table.set_groups([group(str(at), ids[at : at + 20_000]) for at in range(0, 100_000, 20_000)])
    table.model.fold(["0"], True)
    assert len(register.asked) <= 800


def test_the_menu_of_columns_offers_what_rows_can_be_grouped_by(table: RecordTableView, qtbot: QtBot) -> None:
    menu = table.columns_menu()
    assert list(menu.by) == ["", "leader"]
    assert menu.by[""].isChecked()
    with qtbot.waitSignal(table.grouping_changed) as asked:
        menu.by["leader"].trigger()
    assert asked.args == ["leader"]
    assert table.columns_menu().by["leader"].isChecked()


def test_a_sum_wider_than_its_column_reaches_into_the_empty_ones_before_it(grouped: RecordTableView) -> None:
    amount = TextCell("123,456,789.00")
    totals = Totals(TextCell("40 projects"), {"amount": amount})
    row = QRect(0, 0, grouped.grid.viewport().width(), HIGH)
    placed = place_sums(totals, grouped.grid.spans(), grouped.model.columns, row)
    box = next(found.box for found in placed if found.cell is amount)
    column = next(span for span in grouped.grid.spans() if span.column == grouped.model.column_of("amount"))
    assert box.width() >= amount.width() > column.end - column.x
    assert column.x < box.right() < column.end


def test_a_sum_stops_at_the_one_before_it(grouped: RecordTableView) -> None:
    amount, stage = TextCell("123,456,789,012,345,678,901,234,567.00"), TextCell("98")
    totals = Totals(TextCell("40 projects"), {"stage": stage, "amount": amount})
    row = QRect(0, 0, grouped.grid.viewport().width(), HIGH)
    placed = place_sums(totals, grouped.grid.spans(), grouped.model.columns, row)
    boxes = {found.cell: found.box for found in placed}
    assert boxes[amount].x() >= boxes[stage].x() + stage.width()
