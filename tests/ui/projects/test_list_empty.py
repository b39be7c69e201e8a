"""The list when nothing is in it."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.database import Session
from app.services.project_filter import Facet, ProjectFilter
from app.services.project_list import project_ids
from app.services.recycle_bin import delete_record
from app.ui.main_window import MainWindow
from app.ui.projects.new_project import NewProject
from app.ui.projects.page import ProjectsPage
from app.ui.widgets.button import Button
from tests.city import City
from tests.ui.projects.conftest import names

RED = frozenset({"0"})


def show(page: ProjectsPage, chosen: ProjectFilter) -> None:
    page.filter.set_filter(chosen)
    page.filter.changed.emit(chosen)


def buttons(inside: QWidget) -> dict[str, Button]:
    return {button.text(): button for button in inside.findChildren(Button) if button.isVisible()}


def of_industry(page: ProjectsPage, city: City, name: str) -> frozenset[str]:
    return frozenset({city.state(name).industry or ""})


def delete_all(session: Session, ids: list[str]) -> None:
    for key in ids:
        delete_record(session, key)


def test_the_condition_in_the_way_is_named_and_dropped(page: ProjectsPage, city: City) -> None:
    material = of_industry(page, city, "山雀新材料薄膜")
    show(page, ProjectFilter({Facet.INDUSTRY: material, Facet.LIGHT: RED}))
    empty = page.list.empty
    assert empty.isVisible()
    assert empty.nothing.title.text() == "No project fits"
    assert "now Due soon" in empty.nothing.text.text()
    assert set(buttons(empty.nothing)) == {"Drop “Overdue”", "Clear all"}
    buttons(empty.nothing)["Drop “Overdue”"].click()
    assert names(page) == ["山雀新材料薄膜"]
    assert not empty.isVisible()


def test_header_and_totals_stay_in_their_place(page: ProjectsPage, city: City) -> None:
    before = page.list.table.totals.geometry(), page.list.table.grid.header.geometry()
    show(page, ProjectFilter({Facet.INDUSTRY: of_industry(page, city, "山雀新材料薄膜"), Facet.LIGHT: RED}))
    assert page.list.table.isVisible()
    assert (page.list.table.totals.geometry(), page.list.table.grid.header.geometry()) == before


def test_a_text_that_is_not_found_is_offered_to_be_dropped(page: ProjectsPage) -> None:
    show(page, ProjectFilter({Facet.LIGHT: RED}, "没有这个"))
    assert "Drop “没有这个”" in buttons(page.list.empty.nothing)
    buttons(page.list.empty.nothing)["Clear all"].click()
    assert len(names(page)) == 24


def test_without_any_project_the_list_teaches_and_offers_the_first(
    page: ProjectsPage, window: MainWindow, city: City, qtbot: QtBot
) -> None:
    ids = city.database.read(lambda session: project_ids(session, ProjectFilter()))
    city.database.write("Delete project", lambda session: delete_all(session, ids))
    page.views.choose("all")
    assert page.list.empty.first.title.text() == "No projects yet"
    buttons(page.list.empty.first)["New project"].click()
    assert window.findChild(NewProject) is not None
