"""Correcting the ledger in the list: cells in place, several rows at once, tables pasted and copied."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.services.amounts import parse_amount
from app.services.projects import set_project_field
from app.ui.main_window import MainWindow
from app.ui.projects.page import ProjectsPage
from app.ui.projects.pasting import cells_of
from app.ui.widgets.note import Note
from tests.city import City

FIRST = "石榴籽生物制剂"
SECOND = "松果储能电芯二期"
THIRD = "月桥光电显示模组"
CTRL = Qt.KeyboardModifier.ControlModifier
YI = 10_000_000_000


def edit(page: ProjectsPage, city: City, name: str, key: str) -> QLineEdit:
    assert page.list.table.edit(key, city.project(name))
    editor = page.list.table.editing.editor
    assert editor is not None
    line = editor.focusProxy() or editor
    assert isinstance(line, QLineEdit)
    return line


def paste(page: ProjectsPage, city: City, qtbot: QtBot, name: str, key: str, held: str) -> None:
    QGuiApplication.clipboard().setText(held)
    table = page.list.table
    selected = table.selected_ids
    table.set_current(city.project(name), select=len(selected) < 2)
    row, column = page.list.model.index_of(city.project(name)), page.list.model.column_of(key)
    if len(selected) < 2:
        table.grid.setCurrentIndex(page.list.model.index(row, column))
    else:
        table.grid.selectionModel().setCurrentIndex(
            page.list.model.index(row, column), table.grid.selectionModel().SelectionFlag.NoUpdate
        )
    qtbot.keyClick(table.grid, Qt.Key.Key_V, CTRL)


def noted(window: MainWindow) -> str:
    return " ".join(note.label.text() for note in window.findChildren(Note) if note.isVisible())


def test_an_amount_says_beneath_what_it_is_taken_for(page: ProjectsPage, city: City, qtbot: QtBot) -> None:
    line = edit(page, city, FIRST, "investment")
    line.setText("52000万")
    assert page.list.table.editing.remark == "5.20 (100 m yuan)　52,000 (10 k yuan)"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert city.state(FIRST).investment == 5_2 * YI // 10
    assert page.list.table.editing.remark == ""


def test_what_is_no_amount_stays_with_the_reason(page: ProjectsPage, city: City, qtbot: QtBot) -> None:
    line = edit(page, city, FIRST, "investment")
    line.setText("abc")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert page.list.table.editing.reason == "Please enter a number, such as 3.00"
    line.setText("3")
    assert page.list.table.editing.reason == ""
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert city.state(FIRST).investment == 4_2 * YI // 10


def test_several_rows_take_one_value_and_one_undo(
    page: ProjectsPage, city: City, qtbot: QtBot, window: MainWindow
) -> None:
    page.list.table.select_ids([city.project(name) for name in (FIRST, SECOND, THIRD)])
    line = edit(page, city, FIRST, "investment")
    assert line.placeholderText().startswith("Change 3 project")
    line.setText("20")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert {city.state(name).investment for name in (FIRST, SECOND, THIRD)} == {20 * YI}
    window.walk.undo()
    assert [city.state(name).investment for name in (FIRST, SECOND)] == [4_2 * YI // 10, 18_6 * YI // 10]


def test_a_column_of_a_spreadsheet_goes_into_the_rows_below(
    page: ProjectsPage, city: City, qtbot: QtBot, window: MainWindow
) -> None:
    paste(page, city, qtbot, FIRST, "investment", "5.5\r\n20亿\r\n")
    assert [city.state(name).investment for name in (FIRST, SECOND)] == [5_5 * YI // 10, 20 * YI]
    assert city.state(THIRD).investment == 12 * YI
    window.walk.undo()
    assert city.state(FIRST).investment == 4_2 * YI // 10


def test_one_value_goes_into_all_selected_rows(page: ProjectsPage, city: City, qtbot: QtBot) -> None:
    page.list.table.select_ids([city.project(FIRST), city.project(THIRD)])
    paste(page, city, qtbot, FIRST, "unit", "禾湾县")
    assert [city.state(name).unit_name for name in (FIRST, SECOND, THIRD)] == [
        "禾湾县",
        "望川经开区",
        "禾湾县",
    ]


def test_a_cell_that_cannot_be_taken_is_named_and_nothing_is_pasted(
    page: ProjectsPage, city: City, qtbot: QtBot, window: MainWindow
) -> None:
    paste(page, city, qtbot, FIRST, "investment", "5.5\nabc")
    assert "Row 2, Investment" in noted(window)
    assert city.state(FIRST).investment == 4_2 * YI // 10


def test_a_block_is_pasted_into_the_projects_of_ones_units_and_the_others_are_named(
    page: ProjectsPage, city: City, qtbot: QtBot, window: MainWindow
) -> None:
    unit = text("SELECT responsible_unit_id FROM project WHERE name = :name")
    before = {name: city.state(name).investment for name in (FIRST, SECOND, THIRD)}
    order = [name for key in page.list.model.ids for name in before if city.project(name) == key]
    city.database.write(
        "Edit project",
        lambda session: session.execute(
            text(
                "UPDATE project SET responsible_unit_id = (SELECT id FROM unit WHERE short_zh = '禾湾县')"
                " WHERE name = :name"
            ),
            {"name": order[1]},
        ),
    )
    own = city.database.read(
        lambda session: [session.execute(unit, {"name": name}).scalar_one() for name in (order[0], order[2])]
    )
    city.database.set_local("role", "MEMBER")
    city.database.set_local("scope", json.dumps(own))
    page.list.table.select_ids([city.project(name) for name in order])
    paste(page, city, qtbot, order[0], "investment", "20")
    assert [city.state(name).investment for name in order] == [20 * YI, before[order[1]], 20 * YI]
    assert noted(window).startswith(f"Not changed: {order[1]}, of units you do not work for")
    qtbot.keyClick(page.list.table.grid, Qt.Key.Key_Z, CTRL)
    assert [city.state(name).investment for name in order] == [before[name] for name in order]


def test_what_does_not_fit_its_project_is_named_too(
    page: ProjectsPage, city: City, qtbot: QtBot, window: MainWindow
) -> None:
    page.context.database.write(
        "Edit project",
        lambda session: set_project_field(
            session, city.project(SECOND), "contracted_inflow", parse_amount("10", "YI")
        ),
    )
    paste(page, city, qtbot, FIRST, "investment", "5.5\n3\n20")
    assert "Row 2, Investment: This is less than the contracted inflow" in noted(window)
    assert city.state(FIRST).investment == 4_2 * YI // 10
    page.list.table.select_ids([city.project(name) for name in (FIRST, SECOND, THIRD)])
    line = edit(page, city, FIRST, "investment")
    line.setText("5")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert page.list.table.editing.reason.startswith(f"{SECOND}: This is less than")
    assert city.state(FIRST).investment == 4_2 * YI // 10


@pytest.mark.parametrize(
    ("held", "cells"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('"甲\n乙"\t1\n丙\t2\n', [["甲 乙", "1"], ["丙", "2"]]),
        ('"甲\n""乙"""\n丙', [['甲 "乙"'], ["丙"]]),
        ('"甲"公司\t"乙"\n', [['"甲"公司', '"乙"']]),
        ("a\n\nb", [["a"], [""], ["b"]]),
        ("", [[""]]),
        ('"甲\n乙', [['"甲'], ["乙"]]),
    ],
)
def test_cells_are_divided_as_a_spreadsheet_copies_them(held: str, cells: list[list[str]]) -> None:
    assert cells_of(held) == cells


def test_a_name_that_is_not_in_the_list_is_refused(
    page: ProjectsPage, city: City, qtbot: QtBot, window: MainWindow
) -> None:
    paste(page, city, qtbot, FIRST, "leader", "没有此人")
    assert "没有此人" in noted(window)
    paste(page, city, qtbot, FIRST, "leader", "林知远")
    assert city.state(FIRST).leader_name == "林知远"


def test_rows_are_copied_as_a_table(page: ProjectsPage, city: City, qtbot: QtBot) -> None:
    page.list.table.set_current(city.project(FIRST))
    qtbot.keyClick(page.list.table.grid, Qt.Key.Key_C, CTRL)
    head, row = QGuiApplication.clipboard().text().rstrip().split("\r\n")
    assert len(head.split("\t")) == len(row.split("\t"))
    assert FIRST in row.split("\t")


def test_typed_letters_go_to_the_next_project_that_begins_so(
    page: ProjectsPage, city: City, qtbot: QtBot
) -> None:
    page.list.table.set_current(city.project(FIRST))
    qtbot.keyClicks(page.list.table.grid, "sgcn")
    assert page.list.table.current_id == city.project(SECOND)


def test_the_selection_is_totalled_in_the_last_row(page: ProjectsPage, city: City) -> None:
    page.list.table.select_ids([city.project(FIRST), city.project(SECOND)])
    totals = page.list.table.totals.totals
    assert totals is not None
    assert totals.label.text == "2 selected"
    assert totals.cells["investment"].text == "22.80"


def test_f2_on_a_computed_cell_says_what_it_follows_from(
    page: ProjectsPage, city: City, window: MainWindow, qtbot: QtBot
) -> None:
    table, model = page.list.table, page.list.model
    for key in (column.key for column in model.columns if not column.editable):
        window.toast.dismiss()
        table.edit(key, city.project(FIRST))
        hidden = table.grid.header.isSectionHidden(model.column_of(key))
        assert window.toast.isVisible() is not hidden, key
    table.grid.setCurrentIndex(model.index(model.index_of(city.project(FIRST)), model.column_of("paid")))
    qtbot.keyClick(table.grid, Qt.Key.Key_F2)
    assert window.toast.text == "Paid in is the sum of the payments on the project's page."
