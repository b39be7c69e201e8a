"""What a person sees and does in a table."""

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.table.columns import SortBy
from app.ui.table.model import PAGE, RecordTableModel
from app.ui.table.view import RecordTableView
from tests.ui.table.conftest import Hand, Register, plan_columns

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_click_takes_a_row_in_hand(table: RecordTableView, hand: Hand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.current_changed) as current:
        hand.click(3)
    assert current.args == ["p3"]
    assert table.selected_ids == ["p3"]


def test_ctrl_and_shift_select_several_rows(table: RecordTableView, hand: Hand, qtbot: QtBot) -> None:
    hand.click(2)
    hand.click(5, modifier=SHIFT)
    with qtbot.waitSignal(table.selection_changed) as chosen:
        hand.click(3, modifier=CTRL)
    assert chosen.args == [["p2", "p4", "p5"]]


def test_ctrl_a_selects_everything_without_reading_it(
    table: RecordTableView, hand: Hand, register: Register
) -> None:
    table.set_ids(register.fill(5_000))
    register.asked.clear()
    hand.press(Qt.Key.Key_A, CTRL)
    assert len(table.selected_ids) == 5_000
    assert len(register.asked) <= 400


def test_enter_opens_space_peeks_and_ctrl_enter_opens_apart(
    table: RecordTableView, hand: Hand, qtbot: QtBot
) -> None:
    hand.click(1)
    for signal, key, modifier in (
        (table.opened, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (table.peek_requested, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        (table.opened_apart, Qt.Key.Key_Return, CTRL),
    ):
        with qtbot.waitSignal(signal) as asked:
            hand.press(key, modifier)
        assert asked.args == ["p1"]


def test_a_double_click_on_the_name_opens(table: RecordTableView, hand: Hand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.opened) as opened:
        hand.double_click(4, "name")
    assert opened.args == ["p4"]


def test_the_middle_button_opens_apart_and_leaves_the_selection(
    table: RecordTableView, hand: Hand, qtbot: QtBot
) -> None:
    hand.click(0)
    with qtbot.waitSignal(table.opened_apart) as opened:
        hand.click(4, button=Qt.MouseButton.MiddleButton)
    assert opened.args == ["p4"]
    assert table.selected_ids == ["p0"]


def test_home_and_end_go_to_the_first_and_last_row(table: RecordTableView, hand: Hand) -> None:
    hand.click(3)
    hand.press(Qt.Key.Key_End)
    assert table.current_id == "p29"
    hand.press(Qt.Key.Key_Home)
    assert table.current_id == "p0"


def test_arrows_move_and_shift_extends(table: RecordTableView, hand: Hand) -> None:
    hand.click(3)
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Down, SHIFT)
    assert table.current_id == "p5"
    assert table.selected_ids == ["p4", "p5"]


def test_escape_is_left_to_the_page(table: RecordTableView, hand: Hand, qtbot: QtBot) -> None:
    hand.click(3)
    with qtbot.assertNotEmitted(table.selection_changed):
        hand.press(Qt.Key.Key_Escape)
    assert table.selected_ids == ["p3"]


def test_selection_and_current_row_follow_their_records_through_a_new_order(
    table: RecordTableView, hand: Hand, register: Register, qtbot: QtBot
) -> None:
    hand.click(2)
    hand.click(4, modifier=CTRL)
    with qtbot.assertNotEmitted(table.current_changed):
        table.set_ids(list(reversed(register.plans)))
    assert table.selected_ids == ["p4", "p2"]
    assert table.current_id == "p4"
    assert table.grid.currentIndex().row() == 25


def test_the_neighbour_takes_the_place_of_a_deleted_record(
    table: RecordTableView, hand: Hand, register: Register, qtbot: QtBot
) -> None:
    hand.click(6)
    with qtbot.waitSignal(table.current_changed) as current:
        table.set_ids([i for i in register.plans if i != "p6"])
    assert current.args == ["p7"]
    assert table.selected_ids == ["p7"]


def test_records_that_left_the_list_are_no_longer_selected(
    table: RecordTableView, hand: Hand, qtbot: QtBot
) -> None:
    hand.click(2)
    hand.click(4, modifier=CTRL)
    with qtbot.waitSignal(table.selection_changed) as chosen:
        table.set_ids(["p1", "p2", "p3"])
    assert chosen.args == [["p2"]]


def test_the_scroll_position_outlives_a_deletion_elsewhere(
    table: RecordTableView, register: Register
) -> None:
    table.set_ids(register.fill(500))
    table.scroll_to(3_000)
    table.set_ids([i for i in register.plans if i != "p400"])
    assert table.scrolled == 3_000


def test_rows_in_sight_are_read_before_they_are_painted_after_a_change(
    table: RecordTableView, register: Register
) -> None:
    table.set_ids(register.fill(5_000))
    table.scroll_to(100_000)
    table.set_ids(list(register.plans)[1:])
    top = table.grid.rowAt(0)
    assert table.model.row_at(top) == register.plans[table.model.ids[top]]


def test_a_changed_value_is_shown_after_reload(
    table: RecordTableView, hand: Hand, register: Register
) -> None:
    register.change("p0", leader=None, days=-3)
    table.reload()
    assert hand.texts("leader")[0] == "None"
    assert hand.texts("days")[:2] == ["3 over", "9"]


def test_going_to_a_record_scrolls_to_it(table: RecordTableView) -> None:
    assert table.set_current("p29")
    assert table.selected_ids == ["p29"]
    rect = table.grid.visualRect(table.grid.currentIndex())
    assert table.grid.viewport().rect().contains(rect)
    assert not table.set_current("unknown")


def test_a_click_on_a_title_sorts_upwards_then_downwards_then_by_default(
    table: RecordTableView, hand: Hand
) -> None:
    sent: list[object] = []
    table.sort_changed.connect(sent.append)
    for _ in range(3):
        hand.click_title("amount")
    assert sent == [(SortBy("amount"),), (SortBy("amount", True),), ()]
    assert table.grid.header.order == (SortBy("light"), SortBy("days"))


def test_shift_adds_a_second_key_to_the_order_shown(table: RecordTableView, hand: Hand) -> None:
    hand.click_title("amount")
    hand.click_title("leader", SHIFT)
    assert list(table.order) == [SortBy("amount"), SortBy("leader")]
    hand.click_title("leader", SHIFT)
    assert list(table.order) == [SortBy("amount"), SortBy("leader", True)]
    hand.click_title("leader", SHIFT)
    assert list(table.order) == [SortBy("amount")]


def test_a_column_without_order_does_not_sort(table: RecordTableView, hand: Hand, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(table.sort_changed):
        hand.click_title("slots")


def test_the_header_is_reached_and_used_by_key(table: RecordTableView, hand: Hand, qtbot: QtBot) -> None:
    hand.click(0)
    hand.press(Qt.Key.Key_Up, CTRL)
    header = table.grid.header
    assert header.hasFocus()
    assert header.accessibleName() == "Lamp, sorted upwards"
    QTest.keyClick(header, Qt.Key.Key_Right)
    with qtbot.waitSignal(table.sort_changed) as sorted_by:
        QTest.keyClick(header, Qt.Key.Key_Return)
    assert sorted_by.args == [(SortBy("name"),)]
    QTest.keyClick(header, Qt.Key.Key_Down)
    assert table.grid.hasFocus()


def test_a_slot_of_the_badge_is_hit_by_itself(table: RecordTableView, hand: Hand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.part_clicked) as part:
        hand.click(2, "slots", dx=8 + 22 + 10)
    assert part.args == ["p2", "slots", "slot.1"]


def test_ctrl_c_copies_the_selected_rows_with_their_titles(
    table: RecordTableView, hand: Hand, qtbot: QtBot
) -> None:
    table.set_column_shown("trade", False)
    hand.click(1)
    hand.click(2, modifier=SHIFT)
    with qtbot.waitSignal(table.copied) as copied:
        hand.press(Qt.Key.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert copied.args == [2]
    assert lines[0] == "Lamp\tProject\tThree\tStage\tAmount\tLeader\tDays"
    assert lines[2].split("\t")[1:2] + lines[2].split("\t")[4:] == ["Project 2", "2.00", "Lin", "9"]
    assert len(lines) == 3


def test_a_long_copy_is_gathered_page_by_page(
    table: RecordTableView, hand: Hand, register: Register, qtbot: QtBot
) -> None:
    table.set_ids(register.fill(1_000))
    hand.press(Qt.Key.Key_A, CTRL)
    with qtbot.waitSignal(table.copied) as copied:
        hand.press(Qt.Key.Key_C, CTRL)
    assert copied.args == [1_000]
    assert QGuiApplication.clipboard().text().splitlines()[-1].split("\t")[1] == "Project 999"


def test_typed_letters_go_to_what_the_page_finds(table: RecordTableView, hand: Hand) -> None:
    asked: list[tuple[str, str | None]] = []

    def find(letters: str, start: str | None) -> str | None:
        asked.append((letters, start))
        return "p8" if letters == "sg" else None

    table.set_find(find)
    hand.click(1)
    hand.press(Qt.Key.Key_S)
    hand.press(Qt.Key.Key_G)
    assert asked == [("s", "p1"), ("sg", "p1")]
    assert table.current_id == "p8"


def test_the_menu_is_asked_for_with_the_selected_records(
    table: RecordTableView, hand: Hand, qtbot: QtBot
) -> None:
    hand.click(1)
    hand.click(2, modifier=SHIFT)
    with qtbot.waitSignal(table.menu_requested) as asked:
        table.grid.menu_asked.emit(QPoint(5, 5))
    assert asked.args == [["p1", "p2"], QPoint(5, 5)]


def test_the_list_is_named_for_screen_readers(table: RecordTableView) -> None:
    assert table.grid.accessibleName() == "Projects"
    said = table.model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("On track, Project 0, Energy, ")
    assert said.endswith("2.00 (100 m yuan), Lin, 9 working days left")


def test_a_list_shown_anew_reads_what_is_in_sight_once(table: RecordTableView, register: Register) -> None:
    table.set_ids(register.fill(5_000))
    asked = len(register.asked)
    table.set_ids(table.model.ids[:-1])
    table.set_ids(table.model.ids)
    assert len(register.asked) == asked + 2 * PAGE


def test_a_long_list_not_shown_yet_reads_only_its_beginning(register: Register, qtbot: QtBot) -> None:
    view = RecordTableView(RecordTableModel(plan_columns(), register.rows), "Projects")
    view.model.setParent(view)
    qtbot.addWidget(view)
    view.set_ids(register.fill(20_000))
    assert len(register.asked) == PAGE


def test_the_first_row_is_entered_at_the_column_that_opens_it(table: RecordTableView) -> None:
    table.grid.setCurrentIndex(QModelIndex())
    table.set_current(table.model.ids[3])
    column = table.model.columns[table.grid.currentIndex().column()]
    assert column.opens
