"""The recycle bin, as a person sees it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.services.recycle_bin import delete_record
from app.ui.bin.gone_record import GoneRecord
from app.ui.bin.page import BinPage
from app.ui.main_window import MainWindow
from app.ui.page import Location
from tests.city import City


@pytest.fixture
def page(window: MainWindow) -> BinPage:
    """The recycle bin in the window."""
    window.go(Location("bin"))
    found = window.present_page()
    assert isinstance(found, BinPage)
    return found


def delete(city: City, *records: str) -> None:
    def all_of_them(session: object) -> None:
        for record in records:
            delete_record(session, record)  # type: ignore[arg-type]

    city.database.write("Delete", all_of_them)


def shown(page: BinPage) -> list[list[str]]:
    cells = [page.model.cells_at(row) or () for row in range(page.model.rowCount())]
    return [[cell.text for cell in row] for row in cells]


def test_an_empty_bin_teaches_what_it_is_for(page: BinPage) -> None:
    assert page.empty.isVisible()
    assert not page.table.isVisible()


def test_a_deleted_project_lies_in_the_bin_with_what_belongs_to_it(page: BinPage, city: City) -> None:
    delete(city, city.project("松果储能电芯二期"))
    (row,) = shown(page)
    assert row[:2] == ["松果储能电芯二期", "Project"]
    assert "Milestone" in row[2]
    assert row[3] == "周以宁"


def test_one_key_brings_a_project_back(page: BinPage, city: City, qtbot: QtBot) -> None:
    project = city.project("松果储能电芯二期")
    before = city.state("松果储能电芯二期")
    delete(city, project)
    qtbot.keyClick(page.table.grid, Qt.Key.Key_Return)
    assert shown(page) == []
    after = city.state("松果储能电芯二期")
    assert (after.light, after.leader_slot, after.plan_slot) == (
        before.light,
        before.leader_slot,
        before.plan_slot,
    )


def test_restoring_can_be_undone(page: BinPage, city: City, window: MainWindow) -> None:
    project = city.project("松果储能电芯二期")
    delete(city, project)
    page.restore(project)
    window.walk.undo()
    assert [row[0] for row in shown(page)] == ["松果储能电芯二期"]


def test_of_two_projects_deleted_together_one_can_come_back_alone(page: BinPage, city: City) -> None:
    first, second = city.project("松果储能电芯二期"), city.project("竹蜻蜓无人机总装基地")
    delete(city, first, second)
    assert {row[0] for row in shown(page)} == {"松果储能电芯二期", "竹蜻蜓无人机总装基地"}
    page.restore(first)
    assert [row[0] for row in shown(page)] == ["竹蜻蜓无人机总装基地"]


def test_what_was_made_and_undone_is_not_in_the_bin(page: BinPage, window: MainWindow, city: City) -> None:
    from app.services.companies import CompanyDraft, add_company

    city.database.write("Create investor", lambda session: add_company(session, CompanyDraft("海棠示例")))
    window.walk.undo()
    assert shown(page) == []


@pytest.mark.parametrize(
    ("page_name", "table", "name"),
    [
        ("projects.detail", "project", "松果储能电芯二期"),
        ("investors.detail", "company", "松果储能科技"),
    ],
)
def test_the_place_of_a_deleted_record_brings_it_back(
    window: MainWindow, city: City, page_name: str, table: str, name: str
) -> None:
    record = city.project(name) if table == "project" else city.company(name)
    window.go(Location(page_name, record))
    delete(city, record)
    gone = window.present_page().findChild(GoneRecord)
    assert isinstance(gone, GoneRecord)
    assert gone.isVisible()
    assert gone.title.text() == f"{name} has been deleted"
    gone.back.click()
    assert not gone.isVisible()
    assert window.present_page().crumbs()[-1][0] == name


def test_the_place_of_a_record_never_known_leads_to_the_bin(window: MainWindow) -> None:
    window.go(Location("projects.detail", "no-such-id"))
    gone = window.present_page().findChild(GoneRecord)
    assert isinstance(gone, GoneRecord)
    assert gone.title.text() == "This project is not here"
    assert not gone.back.isVisible()
    gone.bin.click()
    assert window.present_page().location().page == "bin"
