"""Columns give way, move, and are remembered."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.table.cell import EMPTY
from app.ui.table.columns import Column, Layout, fit
from app.ui.table.view import RecordTableView
from app.ui.theme import Theme
from tests.ui.table.conftest import Hand, Plan

LIST = tuple(
    Column[Plan](
        key,
        key,
        lambda plan: EMPTY,
        width,
        wide,
        rank=rank,
        stretch=key == "name",
        frozen=key in ("light", "name"),
    )
    for key, width, wide, rank in (
        ("light", 44, 48, 0),
        ("name", 180, None, 0),
        ("industry", 72, 84, 1),
        ("slots", 82, 84, 0),
        ("stage", 112, 108, 0),
        ("investment", 64, 84, 0),
        ("paid", 60, 84, 2),
        ("leader", 72, 84, 0),
        ("contact", 64, 84, 5),
        ("unit", 90, 110, 4),
        ("next", 150, 190, 6),
        ("due", 58, 72, 3),
        ("days", 88, 92, 0),
    )
)


def test_on_a_laptop_every_column_fits_and_the_name_takes_the_rest() -> None:
    found = fit(LIST, Layout(), 1156, 1.0)
    assert len(found.shown) == len(LIST)
    assert found.widths["name"] == 200
    assert sum(found.widths.values()) == 1156


def test_on_a_wide_screen_columns_take_their_wide_widths() -> None:
    found = fit(LIST, Layout(), 1342, 1.0)
    assert found.widths["next"] == 190
    assert found.widths["name"] == 1342 - 1124


def test_at_one_and_a_half_the_compact_columns_are_left() -> None:
    found = fit(LIST, Layout(), 1226, 1.5)
    assert found.shown == ("light", "name", "slots", "stage", "investment", "leader", "next", "days")
    assert found.widths["days"] == 132


def test_what_a_person_showed_stays_however_narrow_it_is() -> None:
    found = fit(LIST, Layout(hidden={"industry": False, "next": True}), 700, 1.0)
    assert "industry" in found.shown
    assert "next" not in found.shown


def test_a_column_that_never_gives_way_cannot_be_hidden() -> None:
    assert "slots" in fit(LIST, Layout(hidden={"slots": True}), 1156, 1.0).shown


def test_titles_in_another_language_widen_their_columns() -> None:
    found = fit(LIST, Layout(), 1400, 1.0, lambda title: 100)
    assert found.widths["due"] == 100


def test_a_layout_outlives_json_and_strange_content() -> None:
    layout = Layout({"name": 240}, ("name", "light"), {"paid": True})
    assert Layout.from_dict(json.loads(json.dumps(layout.to_dict()))) == layout
    assert Layout.from_dict({"widths": 3, "order": "x", "hidden": {"paid": "yes"}}) == Layout()


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (("days", "light"), ("days", "light", "name")),
        (("gone", "name"), ("light", "name")),
        ((), ("light", "name")),
    ],
)
def test_columns_new_to_an_order_follow_their_neighbour(
    order: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert fit(LIST, Layout(order=order), 1156, 1.0).shown[: len(expected)] == expected


def shown(table: RecordTableView) -> list[str]:
    return [choice.key for choice in table.column_choices if choice.shown]


def test_columns_give_way_as_the_window_narrows_and_come_back(table: RecordTableView) -> None:
    table.resize(720, 400)
    assert "trade" not in shown(table)
    assert "leader" in shown(table)
    table.resize(1000, 400)
    assert "trade" in shown(table)


def test_a_larger_font_leaves_fewer_columns(table: RecordTableView, look: Theme) -> None:
    look.set_font_scale(1.5)
    assert "trade" not in shown(table)
    assert table.grid.rowHeight(0) == 51
    assert table.grid.header.height() == 48
    look.set_font_scale(1.0)
    assert table.grid.rowHeight(0) == 34


def test_a_column_hidden_in_the_menu_is_gone_and_remembered(table: RecordTableView, qtbot: QtBot) -> None:
    menu = table.columns_menu()
    assert not menu.ticks["slots"].isEnabled()
    with qtbot.waitSignal(table.layout_changed):
        menu.ticks["leader"].trigger()
    assert "leader" not in shown(table)
    assert table.layout_state["hidden"] == {"leader": True}


def test_the_original_columns_come_back(table: RecordTableView) -> None:
    table.set_layout_state({"hidden": {"leader": True}, "order": ["days", "light"]})
    assert shown(table)[:2] == ["days", "light"]
    table.columns_menu().actions()[-1].trigger()
    assert shown(table)[0] == "light"
    assert "leader" in shown(table)


def test_a_dragged_border_is_remembered_in_unscaled_px(
    table: RecordTableView, look: Theme, qtbot: QtBot
) -> None:
    look.set_font_scale(1.5)
    with qtbot.waitSignal(table.layout_changed):
        table.grid.header.resizeSection(table.model.column_of("days"), 180)
    assert table.layout_state["widths"] == {"days": 120}


def test_a_moved_column_is_remembered(table: RecordTableView, qtbot: QtBot) -> None:
    header = table.grid.header
    with qtbot.waitSignal(table.layout_changed):
        header.moveSection(header.visualIndex(table.model.column_of("days")), 2)
    assert shown(table)[:3] == ["light", "name", "days"]
    table.resize(990, 400)
    assert shown(table)[:3] == ["light", "name", "days"]


def narrow(table: RecordTableView) -> int:
    """Make the table scroll sideways; the column that is then half hidden."""
    for key in ("trade", "leader"):
        table.set_column_shown(key, True)
    table.resize(500, 400)
    table.grid.horizontalScrollBar().setValue(180)
    return table.model.column_of("stage")


def test_lamp_name_and_badge_stay_while_the_others_slide_under_them(
    table: RecordTableView, hand: Hand
) -> None:
    narrow(table)
    lamp, name, badge = (
        table.grid.visualRect(table.model.index(0, table.model.column_of(key)))
        for key in ("light", "name", "slots")
    )
    assert lamp.x() == 0
    assert name.x() == lamp.width()
    assert badge.x() == lamp.width() + name.width()
    under = table.grid.indexAt(QPoint(230, 10))
    assert table.model.columns[under.column()].key == "slots"


def test_a_frozen_cell_is_clicked_where_it_is_seen(table: RecordTableView, hand: Hand, qtbot: QtBot) -> None:
    narrow(table)
    with qtbot.waitSignal(table.part_clicked) as part:
        hand.click(1, "slots", dx=8 + 10)
    assert part.args == ["p1", "slots", "slot.0"]


def test_a_frozen_title_sorts_where_it_is_seen(table: RecordTableView, hand: Hand, qtbot: QtBot) -> None:
    narrow(table)
    with qtbot.waitSignal(table.sort_changed):
        hand.click_title("name")
    assert table.order[0].key == "name"


def test_going_to_a_cell_brings_it_out_from_under_the_frozen_ones(table: RecordTableView) -> None:
    stage = narrow(table)
    table.grid.setCurrentIndex(table.model.index(0, stage))
    assert table.grid.visualRect(table.model.index(0, stage)).x() >= 44 + 180 + 82


def test_a_double_click_on_a_border_hugs_the_values(table: RecordTableView) -> None:
    header = table.grid.header
    column = table.model.column_of("trade")
    header.resizeSection(column, 200)
    header.sectionHandleDoubleClicked.emit(column)
    assert 40 < header.sectionSize(column) < 100


def test_columns_are_widened_and_moved_by_key(table: RecordTableView, hand: Hand, qtbot: QtBot) -> None:
    hand.click(0)
    hand.press(Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    header = table.grid.header
    QTest.keyClick(header, Qt.Key.Key_Right)
    QTest.keyClick(header, Qt.Key.Key_Right)
    before = header.sectionSize(table.model.column_of("trade"))
    QTest.keyClick(header, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert header.sectionSize(table.model.column_of("trade")) == before + 8
    QTest.keyClick(header, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert shown(table)[:3] == ["light", "trade", "name"]
