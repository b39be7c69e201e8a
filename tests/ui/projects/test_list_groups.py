"""The project list in groups: chosen in the menu of columns, saved with a view, exported as shown."""

import re
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.services.projects import set_project_field
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.projects.page import ProjectsPage
from app.ui.widgets.toast import Toast
from tests.city import City


def group_by(page: ProjectsPage, key: str) -> None:
    page.list.table.columns_menu().by[key].trigger()


def heads(page: ProjectsPage) -> list[str]:
    model = page.list.model
    return [head.sums.label.text for row in range(model.rowCount()) if (head := model.head_at(row))]


def changed(page: ProjectsPage) -> bool:
    return page.view_bar.modified


def test_the_list_is_grouped_by_a_column_with_count_and_sums(page: ProjectsPage) -> None:
    group_by(page, "stage")
    assert [text.split()[:2] for text in heads(page)] == [
        ["Signing", "8"],
        ["Construction", "7"],
        ["Production", "4"],
    ]
    model = page.list.model
    assert model.index(0, model.column_of("investment")).data() == "64.60"
    assert model.index(0, model.column_of("paid")).data() == "7.45"
    assert model.rowCount() == 22


def test_every_offered_column_groups_and_none_ungroups(page: ProjectsPage) -> None:
    before = list(page.list.model.ids)
    for key in ("light", "industry", "leader", "contact", "unit", "stage"):
        group_by(page, key)
        assert heads(page)
        assert sorted(page.list.model.ids) == sorted(before)
    group_by(page, "")
    assert heads(page) == []
    assert list(page.list.model.ids) == before


def test_groups_are_saved_with_a_view_and_mark_it_as_changed(page: ProjectsPage, window: MainWindow) -> None:
    group_by(page, "unit")
    assert changed(page)
    page.view_bar.save_asked.emit("按单位")
    saved = page.views.key
    assert not changed(page)
    page.views.choose("all")
    assert heads(page) == []
    page.views.choose(saved)
    assert len(heads(page)) > 1
    assert not changed(page)


def test_back_finds_the_groups_as_they_were_left(page: ProjectsPage, window: MainWindow) -> None:
    group_by(page, "stage")
    page.list.model.fold(["1"], True)
    window.go(Location("today"))
    window.back()
    assert len(heads(page)) == 3
    assert page.list.model.rowCount() == 14


def test_a_write_moves_a_project_to_its_group_and_keeps_folded_ones(page: ProjectsPage, city: City) -> None:
    group_by(page, "industry")
    project = city.project("松果储能电芯二期")
    before = page.list.model.groups.holding(project)
    assert before is not None
    other = next(group for group in page.list.groups() if group.value != before.key)
    page.list.model.fold([other.value], True)
    page.context.shell.write(
        "Edit project", lambda session: set_project_field(session, project, "industry_city", "PM")
    )
    assert page.list.model.groups.folded == {other.value}


def test_letters_find_a_project_below_the_heads(page: ProjectsPage) -> None:
    group_by(page, "stage")
    grid = page.list.table.grid
    grid.setFocus()
    grid.setCurrentIndex(page.list.model.index(0, 1))
    QTest.keyClicks(grid, "songguo", Qt.KeyboardModifier.NoModifier)
    row = page.list.model.row_at(grid.currentIndex().row())
    assert row is not None
    assert row.name == "松果储能电芯二期"


def test_enter_on_a_head_opens_nothing(page: ProjectsPage, window: MainWindow) -> None:
    group_by(page, "stage")
    grid = page.list.table.grid
    grid.setFocus()
    grid.setCurrentIndex(page.list.model.index(0, 1))
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert window.present_page() is page
    QTest.keyClick(grid, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.records.open == []


def test_the_export_has_the_groups_with_their_sums(
    page: ProjectsPage, window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "list.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    group_by(page, "stage")
    page.list.model.fold(["1"], True)
    page.tools.export.click()
    toast = window.findChild(Toast)
    assert toast is not None
    qtbot.waitUntil(lambda: "19" in toast.text)
    with zipfile.ZipFile(out) as book:
        texts = re.findall(r"<t[^>]*>([^<]+)</t>", book.read("xl/sharedStrings.xml").decode())
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert any(text.startswith("Signing　8 project") for text in texts)
    assert sheet.count('outlineLevel="1"') == 19
    assert "<autoFilter" not in sheet
