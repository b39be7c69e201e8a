"""What cells read, say and look like."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter

from app.ui.table.cell import PLAIN, Cell, CellState
from app.ui.table.project_cells import BadgeCell, LampCell, LampCountsCell, ProjectCell, StageCell
from app.ui.table.text_cells import (
    DaysCell,
    MissingCell,
    Run,
    RunsCell,
    TagCell,
    TextCell,
    money_cell,
    or_missing,
)
from app.ui.theme import Theme, theme

BOX = QRect(0, 0, 160, 33)
YI = 10_000_000_000


def painted(cell: Cell, state: CellState = PLAIN, box: QRect = BOX, width: int = 200) -> QImage:
    """The cell on white."""
    image = QImage(width, box.height(), QImage.Format.Format_RGB32)
    image.fill(theme().color("surface"))
    painter = QPainter(image)
    cell.paint(painter, box, state)
    painter.end()
    return image


def has_colour(image: QImage, token: str) -> bool:
    """Whether some px has the colour of a token, as nearly as thin strokes have it."""
    wanted = theme().color(token)

    def near(x: int, y: int) -> bool:
        found = image.pixelColor(x, y)
        reds, greens = abs(found.red() - wanted.red()), abs(found.green() - wanted.green())
        return max(reds, greens, abs(found.blue() - wanted.blue())) <= 20

    return any(near(x, y) for x in range(image.width()) for y in range(image.height()))


def inked_columns(image: QImage) -> list[int]:
    """The x at which anything was painted."""
    ground = theme().color("surface").rgb()
    return [
        x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height()))
    ]


def test_a_missing_value_is_red_and_offers_itself_under_the_pointer() -> None:
    assert has_colour(painted(MissingCell()), "redText")
    offered = painted(MissingCell(), CellState(hovered=True))
    assert has_colour(offered, "accentText")
    assert not has_colour(offered, "redText")
    assert MissingCell().part_at(BOX, QPoint(3, 3)) == "assign"


def test_only_required_values_read_as_missing() -> None:
    assert or_missing(None, required=True).text == "None"
    assert or_missing(None, required=False).text == ""
    assert or_missing("Lin", required=True).text == "Lin"


def test_amounts_stand_at_the_right_with_ten_thousands_in_the_tooltip() -> None:
    cell = money_cell(1_860_000_000_00)
    assert cell.text == "18.60"
    assert "186,000" in cell.tip_at(BOX, QPoint())
    ink = inked_columns(painted(cell, CellState("right")))
    assert ink[0] > 100
    assert ink[-1] <= BOX.right()


def test_amounts_of_the_same_digits_end_and_begin_at_the_same_px() -> None:
    right = CellState("right")
    ones, eights = (inked_columns(painted(money_cell(n * YI), right)) for n in (11, 88))
    assert abs(ones[0] - eights[0]) <= 4
    assert money_cell(None).text == ""


def test_a_figure_is_said_shorter_where_it_would_be_cut() -> None:
    cell = money_cell(10_000 * YI)
    assert cell.shown_in(cell.width()) == "10,000.00"
    assert cell.shown_in(cell.width() - 1) == "10,000"


def test_a_text_that_is_cut_is_whole_in_its_tooltip() -> None:
    cell = TextCell("An unusually long name of a project")
    assert cell.tip_at(QRect(0, 0, 400, 33), QPoint()) == ""
    assert cell.tip_at(QRect(0, 0, 60, 33), QPoint()) == "An unusually long name of a project"
    assert inked_columns(painted(cell, box=QRect(0, 0, 60, 33)))[-1] <= 60


def test_a_tag_stands_behind_its_text() -> None:
    cell = TextCell("Name", tag="Not synced")
    assert has_colour(painted(cell), "greySoft")
    assert cell.said == "Name Not synced"


@pytest.mark.parametrize(
    ("cell", "text", "token"),
    [
        (DaysCell(-3), "3 over", "redText"),
        (DaysCell(5), "5", "yellowText"),
        (DaysCell(6), "6", "text"),
        (DaysCell(2, calm=True), "2", "text"),
        (DaysCell(8, "column"), "8 wd left", "textSecondary"),
    ],
)
def test_days_left_have_the_colour_of_their_urgency(cell: DaysCell, text: str, token: str) -> None:
    assert cell.text == text
    assert has_colour(painted(cell), token)


def test_days_left_say_their_date() -> None:
    assert DaysCell(4, day="24 March Tue").tip_at(BOX, QPoint()) == "24 March Tue, 4 working days left"


def test_a_lamp_says_its_rule() -> None:
    cell = LampCell("red", "permit: 3 days over", pinned=True)
    assert cell.text == "Overdue"
    assert cell.tip_at(BOX, QPoint()) == "Overdue, set by hand: permit: 3 days over"
    assert has_colour(painted(cell, CellState("center")), "red")


def test_each_slot_has_its_own_tooltip_over_the_whole_height() -> None:
    cell = BadgeCell(("filled", "missing", "draft"), ("Lin", "", ""), ("Lin, mayor", "", ""))
    assert cell.tip_at(BOX, QPoint(10, 1)) == "Lin, mayor"
    assert cell.tip_at(BOX, QPoint(30, 32)) == "contact missing"
    assert cell.part_at(BOX, QPoint(52, 5)) == "slot.2"
    assert cell.part_at(BOX, QPoint(120, 5)) == ""


def test_a_company_without_a_project_says_so() -> None:
    assert ProjectCell().text == "No project"
    cell = ProjectCell(0, ("filled", "filled", "missing"), "Pine cone")
    assert cell.text == "Pine cone"
    assert cell.said.startswith("Overdue, Pine cone, lead official")
    assert has_colour(painted(cell), "accent")


def test_lamps_are_counted_without_empty_ones() -> None:
    cell = LampCountsCell((3, 0, 12, 0))
    assert cell.text == "Overdue 3, On track 12"
    image = painted(cell)
    assert has_colour(image, "red")
    assert not has_colour(image, "yellow")
    assert abs(inked_columns(image)[-1] - cell.width()) <= 3


def test_runs_stand_side_by_side_in_their_looks() -> None:
    cell = RunsCell((Run("138", "text", "bold", "body"), Run("45 days:"), Run("17", "yellowText", before=4)))
    assert cell.text == "138 45 days: 17"
    assert has_colour(painted(cell), "yellowText")


@pytest.mark.parametrize(
    "make",
    [
        lambda: StageCell(2),
        lambda: TagCell("A strong", "accent"),
        lambda: LampCountsCell((1, 2, 3, 4)),
        lambda: TextCell("Name", weight="medium"),
    ],
)
def test_a_cell_is_as_wide_as_it_says_at_every_font_scale(make: Callable[[], Cell], look: Theme) -> None:
    for scale in (1.0, 1.5):
        look.set_font_scale(scale)
        cell = make()
        box = QRect(0, 0, cell.width(), look.px(33))
        image = painted(cell, box=box, width=cell.width() + 60)
        ink = inked_columns(image)
        assert cell.width() - 6 <= ink[-1] <= cell.width() + 1


def test_alignment_is_told_to_painters_only() -> None:
    left = inked_columns(painted(TagCell("A"), CellState("left")))[0]
    right = inked_columns(painted(TagCell("A"), CellState("right")))[-1]
    assert left <= 2
    assert right >= BOX.right() - 2
