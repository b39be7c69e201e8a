"""What a table looks like: selection, hover, skeletons, flashes, totals."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from app.ui.table.project_cells import LampCountsCell
from app.ui.table.sums import Totals
from app.ui.table.text_cells import TextCell
from app.ui.table.view import RecordTableView
from app.ui.theme import Mode, Theme, theme
from tests.ui.table.conftest import Hand, Register


def picture(widget: QWidget) -> QImage:
    """A widget as it looks, in full colours."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    widget.render(image)
    return image


def ground(table: RecordTableView, row: int) -> QColor:
    """The colour of a row where no cell is painted: left of the badge."""
    image = picture(table.grid.viewport())
    badge = table.grid.visualRect(table.model.index(row, table.model.column_of("slots")))
    return QColor(image.pixel(badge.x() + 3, badge.y() + 3))


def colours(image: QImage, area: QRect) -> set[int]:
    return {
        image.pixel(x, y)
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    }


def point_at(table: RecordTableView, row: int) -> None:
    """Move the pointer over a row."""
    viewport = table.grid.viewport()
    at = QPointF(200, table.grid.rowViewportPosition(row) + 10)
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(
        QEvent.Type.MouseMove, at, viewport.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(viewport, move)


def test_selected_and_hovered_rows_have_their_own_ground(table: RecordTableView, hand: Hand) -> None:
    hand.click(2)
    point_at(table, 4)
    assert ground(table, 2) == theme().color("selection")
    assert ground(table, 4) == theme().color("surfaceHover")
    assert ground(table, 5) == theme().color("surface")


def test_the_selection_stays_visible_without_focus(table: RecordTableView, hand: Hand) -> None:
    hand.click(2)
    table.grid.clearFocus()
    assert ground(table, 2) == theme().color("selection")


def test_dark_colours_come_without_a_restart(table: RecordTableView, look: Theme, hand: Hand) -> None:
    hand.click(1)
    look.set_mode(Mode.DARK)
    assert ground(table, 1) == QColor("#243C58")
    assert ground(table, 3) == QColor("#1C2127")


def test_the_cell_with_the_keyboard_has_a_ring(table: RecordTableView, hand: Hand) -> None:
    hand.click(2, "days")
    cell = table.grid.visualRect(table.model.index(2, table.model.column_of("days")))
    edge = QRect(cell.x(), cell.center().y(), 2, 1)
    focus = {theme().color("focus").rgb()}
    assert colours(picture(table.grid.viewport()), edge) == focus
    table.grid.clearFocus()
    assert colours(picture(table.grid.viewport()), edge) != focus


def test_the_current_row_is_marked_among_several_selected(table: RecordTableView, hand: Hand) -> None:
    hand.click(1)
    mark = QRect(0, 34 * 3 + 10, 3, 1)
    assert colours(picture(table.grid.viewport()), mark.translated(0, -68)) == {
        theme().color("selection").rgb()
    }
    hand.click(3, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert colours(picture(table.grid.viewport()), mark) == {theme().color("accent").rgb()}


def test_rows_not_yet_read_are_grey_bars(table: RecordTableView, register: Register, qtbot: QtBot) -> None:
    table.set_ids(register.fill(5_000))
    table.scroll_to(100_000)
    grey = theme().color("greySoft").rgb()
    area = table.grid.viewport().rect()
    assert grey in colours(picture(table.grid.viewport()), area)
    with qtbot.waitSignal(table.model.dataChanged):
        pass
    assert grey not in colours(picture(table.grid.viewport()), area)


def test_a_record_flashes_after_an_undo_and_calms_down(table: RecordTableView, qtbot: QtBot) -> None:
    table.flash(["p28"], ms=10)
    row = table.model.index_of("p28")
    assert ground(table, row) == theme().color("matchHighlight")
    qtbot.waitUntil(lambda: ground(table, row) == theme().color("surface"))


@pytest.mark.parametrize(("height", "px"), [("rowCompact", 30), ("row", 34), ("rowTwoLine", 50)])
def test_rows_have_the_height_of_the_design(table: RecordTableView, height: str, px: int) -> None:
    table.set_row_height(height)  # type: ignore[arg-type]
    assert table.grid.rowHeight(7) == px


class Painted(QObject):
    """How high the areas are that a widget paints."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.heights: list[int] = []
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.heights.append(event.rect().height())
        return False


def test_scrolling_paints_only_the_rows_that_come_in(
    table: RecordTableView, register: Register, qtbot: QtBot
) -> None:
    table.set_ids(register.fill(500))
    QApplication.processEvents()
    painted = Painted(table.grid.viewport())
    table.scroll_to(34)
    qtbot.waitUntil(lambda: bool(painted.heights))
    assert max(painted.heights) <= 2 * 34


def totals(note: str = "in 100 million") -> Totals:
    return Totals(
        TextCell("30 projects", weight="bold"),
        {"slots": LampCountsCell((3, 4, 12, 0)), "amount": TextCell("60.00", weight="bold")},
        TextCell(note, "textTertiary"),
        TextCell("short", "redText"),
    )


def test_totals_stand_under_their_columns(table: RecordTableView) -> None:
    table.set_totals(totals())
    assert table.totals.height() == 34
    image = picture(table.totals)
    amount = table.grid.visualRect(table.model.index(0, table.model.column_of("amount")))
    under = QRect(amount.x(), 5, amount.width(), 24)
    assert theme().color("text").rgb() in colours(image, under)
    badge = table.grid.visualRect(table.model.index(0, table.model.column_of("slots")))
    assert theme().color("red").rgb() in colours(image, QRect(badge.x(), 5, badge.width(), 24))


def test_totals_are_said_as_a_sentence(table: RecordTableView) -> None:
    table.set_totals(totals())
    said = "30 projects, Three: Overdue 3, Due soon 4, On track 12, Amount: 60.00, in 100 million"
    assert table.totals.accessibleName() == said


def test_a_note_without_room_gives_way_to_its_short_form(table: RecordTableView) -> None:
    red = theme().color("redText").rgb()
    table.set_totals(totals())
    assert red not in colours(picture(table.totals), table.totals.rect())
    table.set_totals(totals("a note that is far too long for the rest of the row " * 3))
    assert red in colours(picture(table.totals), table.totals.rect())


def test_a_sum_half_hidden_under_the_frozen_columns_is_not_shown(table: RecordTableView) -> None:
    with_sum = totals("")
    without = replace(with_sum, cells={"slots": with_sum.cells["slots"]})
    table.set_column_shown("trade", True)
    table.resize(460, 400)
    bar = table.grid.horizontalScrollBar()
    for scrolled, shown in ((190, True), (250, False)):
        bar.setValue(scrolled)
        pictures = []
        for found in (with_sum, without):
            table.set_totals(found)
            pictures.append(picture(table.totals))
        assert (pictures[0] != pictures[1]) == shown


def test_tooltips_are_those_of_the_cells(table: RecordTableView, hand: Hand) -> None:
    at = hand.place(0, "light")
    event = QHelpEvent(QEvent.Type.ToolTip, at, table.grid.viewport().mapToGlobal(at))
    QApplication.sendEvent(table.grid.viewport(), event)
    assert QToolTip.text() == "On track: late"
    QToolTip.hideText()
