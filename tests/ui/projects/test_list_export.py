"""Exporting the shown list."""

import re
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.errors import StorageError
from app.services.print_register import print_register
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.papers.register_page import RegisterPage
from app.ui.projects.page import ProjectsPage
from app.ui.widgets.note import Note
from app.ui.widgets.toast import Toast
from tests.city import City
from tests.conftest import TODAY
from tests.two_desks import TwoDesks

NUT = "松果储能电芯二期"


@pytest.fixture
def apart(city: City, tmp_path: Path) -> Iterator[TwoDesks]:
    """Before the window opens, two colleagues have written an amount and named a lead official apart."""
    made = TwoDesks(city, tmp_path)
    made.write_apart(NUT, "project.total_investment_amount", (1_900_000_000_00, 2_000_000_000_00))
    made.name_apart(NUT, ("韩星野", "沈砚秋"))
    yield made
    made.close()


def exported(page: ProjectsPage, out: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts of the workbook that the shown list becomes."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    page.tools.export.click()
    qtbot.waitUntil(lambda: out.exists() and not page.context.jobs.running)
    return texts(out)


def texts(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as book:
        return re.findall(r"<t[^>]*>([^<]+)</t>", book.read("xl/sharedStrings.xml").decode())


def noted(window: MainWindow) -> list[str]:
    return [note.label.text() for note in window.findChildren(Note) if note.isVisible()]


def test_the_shown_list_is_exported_with_its_columns(
    page: ProjectsPage, window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "list 3.18"
    asked: list[str] = []

    def choose(_parent: object, _title: str, suggested: str, _kinds: str) -> tuple[str, str]:
        asked.append(suggested)
        return str(out), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    page.list.table.set_column_shown("unit", False)
    page.tools.export.click()
    toast = window.findChild(Toast)
    assert toast is not None
    qtbot.waitUntil(lambda: "19" in toast.text)
    assert asked == ["Projects Signed and later 2026-03-18.xlsx"]
    written = tmp_path / "list 3.18.xlsx"
    assert str(written) in toast.text
    found = texts(written)
    assert "Investment (CNY 100m)" in found
    assert "Unit" not in found
    assert any(text.startswith("Total 19 project") for text in found)
    assert {"石榴籽生物制剂", "Lacking: Lead official, Progress plan"} <= set(found)


def test_a_file_that_cannot_be_written_is_told_above_the_page(
    page: ProjectsPage, window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = str(tmp_path / "gone" / "list.xlsx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (gone, ""))
    page.tools.export.click()
    qtbot.waitUntil(lambda: any(gone in sentence for sentence in noted(window)))


def test_what_is_in_dispute_is_remarked_in_a_column_of_its_own_until_it_is_decided(
    apart: TwoDesks, page: ProjectsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = exported(page, tmp_path / "before.xlsx", qtbot, monkeypatch)
    assert {"Remarks", "In dispute: Investment, Lead official", NUT} <= set(found)
    assert [one for one in found if one.startswith("Includes 1 project")]
    apart.decide()
    found = exported(page, tmp_path / "after.xlsx", qtbot, monkeypatch)
    assert NUT in found
    assert not {"Remarks", "In dispute: Investment, Lead official"} & set(found)


def test_groups_keep_their_sums_beside_the_remarks(
    apart: TwoDesks, page: ProjectsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.list.group_by("unit")
    page.list.show_filter(page.filter.chosen)
    found = exported(page, tmp_path / "list.xlsx", qtbot, monkeypatch)
    assert {"Remarks", "In dispute: Investment, Lead official"} <= set(found)
    assert [one for one in found if one.startswith("南泠区")]


def test_an_exported_list_is_entered_into_the_register(
    page: ProjectsPage,
    window: MainWindow,
    city: City,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Who took which rows out of the ledger, and when."""
    out = tmp_path / "list.xlsx"
    exported(page, out, qtbot, monkeypatch)
    (row,) = city.database.read(print_register)
    assert (row.about, row.form, row.file_name) == ("Signed and later", "xlsx", "list.xlsx")
    assert (row.printed_by, row.printed_at, row.data_at) == ("周以宁", TODAY, TODAY)
    assert (row.rows, row.phones) == (19, False)
    assert row.sha256 == sha256(out.read_bytes()).hexdigest()
    window.go(Location("papers.register"))
    register = window.present_page()
    assert isinstance(register, RegisterPage)
    shown = [register.model.index(0, column).data() for column in range(register.model.columnCount())]
    assert shown[:3] == ["项目列表", "Signed and later", "Excel"]
    assert shown[3].startswith("19 row")
    assert shown[3].endswith(", no phone numbers")


def test_a_list_that_could_not_be_entered_is_there_and_that_is_said(
    page: ProjectsPage,
    window: MainWindow,
    city: City,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_args: object, **_more: object) -> None:
        raise StorageError("disk_full")

    monkeypatch.setattr(city.database, "write", full)
    assert NUT in exported(page, tmp_path / "list.xlsx", qtbot, monkeypatch)
    toast = window.findChild(Toast)
    assert toast is not None
    qtbot.waitUntil(lambda: "list.xlsx, but not entered into the print register" in toast.text)
