"""The board as a person uses it: cards moved by mouse, key and menu."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.services.project_list import ProjectRow
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.projects.board.card_words import card_tip, settled_pieces
from app.ui.projects.page import ProjectsPage
from app.ui.projects.stage_mover import MoveForm, StageMover
from tests.city import City
from tests.ui.projects.conftest import Drag, column

SIGNED = "纸飞机动漫总部"
EARLY = "云雀航空部件"
STARTED = "松果储能电芯二期"
CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_board_sorts_projects_into_their_stages(board: ProjectsPage) -> None:
    assert [len(column(board, stage)) for stage in range(4)] == [5, 8, 7, 4]


def test_ctrl_right_moves_a_card_and_undo_brings_it_back(
    board: ProjectsPage, qtbot: QtBot, window: MainWindow, city: City
) -> None:
    board.board.select(city.project(SIGNED))
    qtbot.keyClick(board.board.columns[1].list, Qt.Key.Key_Right, CTRL)
    assert SIGNED in column(board, 2)
    assert board.board.current_id == city.project(SIGNED)
    window.walk.undo()
    assert SIGNED in column(board, 1)
    assert board.board.current_id == city.project(SIGNED)


def open_slots(board: ProjectsPage) -> list[int]:
    """The columns that show a dashed place."""
    return [one.stage for one in board.board.columns if one.list.cards.has_slot]


def test_a_card_is_dragged_to_the_next_column(board: ProjectsPage, drag: Drag) -> None:
    drag(SIGNED, 2)
    assert SIGNED in column(board, 2)


def test_esc_puts_a_dragged_card_back(board: ProjectsPage, qtbot: QtBot, city: City, drag: Drag) -> None:
    drag(SIGNED, 2, drop=False)
    assert open_slots(board) == [2]
    qtbot.keyClick(board.board.columns[1].list, Qt.Key.Key_Escape)
    assert open_slots(board) == []
    assert city.state(SIGNED).stage == 1


def test_passing_over_a_stage_asks_for_its_day(
    board: ProjectsPage, qtbot: QtBot, window: MainWindow, city: City, drag: Drag
) -> None:
    drag(EARLY, 2)
    form = window.findChild(MoveForm)
    assert form is not None
    assert city.state(EARLY).stage == 0
    form.save()
    assert form.days[1].error
    form.days[1].edit.setText("2026-3-2")
    qtbot.keyClick(form.days[1].edit, Qt.Key.Key_Return)
    assert city.state(EARLY).stage == 2
    assert str(city.state(EARLY).signed_on) == "2026-03-02"


def test_moving_back_asks_why_and_takes_silence(
    board: ProjectsPage, qtbot: QtBot, window: MainWindow, city: City, drag: Drag
) -> None:
    drag(STARTED, 1)
    form = window.findChild(MoveForm)
    assert form is not None
    assert form.reason.isVisible()
    qtbot.keyClick(form.reason.edit, Qt.Key.Key_Return)
    assert city.state(STARTED).stage == 1


def test_the_form_of_a_move_stands_in_the_dashed_place(
    board: ProjectsPage, qtbot: QtBot, window: MainWindow, city: City, drag: Drag
) -> None:
    drag(EARLY, 2)
    form = window.findChild(MoveForm)
    assert form is not None
    target = board.board.columns[2].list
    place = target.slot_rect()
    corner = form.mapTo(window, QPoint(0, 0)) - target.viewport().mapTo(window, place.topLeft())
    assert corner.manhattanLength() <= 2
    assert form.width() <= place.width()
    assert city.project(EARLY) in board.board.columns[0].list.cards.lifted
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert open_slots(board) == []
    assert not board.board.columns[0].list.cards.lifted
    assert city.state(EARLY).stage == 0


def test_several_cards_move_together(
    board: ProjectsPage, qtbot: QtBot, window: MainWindow, city: City
) -> None:
    cards = board.board.columns[1].list
    both = [city.project(SIGNED), city.project("木棉电动工具")]
    board.board.select(both[0])
    cards.select_ids(both)
    qtbot.keyClick(cards, Qt.Key.Key_Right, CTRL)
    assert {SIGNED, "木棉电动工具"} <= set(column(board, 2))
    window.walk.undo()
    assert {SIGNED, "木棉电动工具"} <= set(column(board, 1))


def test_the_menu_of_a_card_moves_it(board: ProjectsPage, city: City) -> None:
    menu = QMenu(board)
    ids = [city.project(SIGNED)]
    mover = board.findChild(StageMover)
    assert mover is not None
    mover.add_to(menu, 1, lambda stage: board.board.move_requested.emit(ids, stage))
    entries = menu.actions()  # Qt 6.8 takes a menu away with the last hold on its action
    stages = entries[0].menu()
    assert isinstance(stages, QMenu)
    assert [action.isEnabled() for action in stages.actions()] == [True, False, True, True]
    stages.actions()[2].trigger()
    assert city.state(SIGNED).stage == 2


def test_back_returns_to_the_board_and_its_card(board: ProjectsPage, window: MainWindow, city: City) -> None:
    board.board.select(city.project(SIGNED))
    window.go(Location("today"))
    window.back()
    assert board.board.isVisible()
    assert board.board.current_id == city.project(SIGNED)


def test_a_card_has_room_for_its_unit_and_tells_all_in_the_tip(
    board: ProjectsPage, rows: dict[str, ProjectRow]
) -> None:
    row = rows["银杏云数据中心"]
    assert [said for said, _ in settled_pieces(row)] == ["林知远"]
    assert "林知远, Contact open　云瀚高新区" in card_tip(row)
