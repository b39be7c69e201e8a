"""Who may only read finds what writes dimmed, with the reason; who may again finds it as it was."""

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from sqlalchemy import text

from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.projects.detail_page import ProjectDetailPage
from app.ui.projects.page import ProjectsPage
from app.ui.widgets.writing import Writing
from tests.city import City

PROJECT = "松果储能电芯二期"
READS = "You only read here. An administrator can let you enter and change."


def give(window: MainWindow, role: str) -> None:
    """As a round does that brings another role."""
    window._database.set_local("role", role)
    window.syncing.changed.emit()


def controls(window: MainWindow) -> list[QWidget]:
    """What writes and is in sight."""
    QApplication.processEvents()
    return [one._control for one in window.findChildren(Writing) if one._control.isVisible()]


def menu_of(window: MainWindow) -> dict[str, tuple[bool, str]]:
    """The entries of the menu of a project's page: whether they can be chosen, and why not."""
    page = window.present_page()
    assert isinstance(page, ProjectDetailPage)
    page._show_menu()
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    found = {one.text(): (one.isEnabled(), one.toolTip()) for one in menu.actions() if one.text()}
    menu.close()
    return found


def test_everything_that_writes_is_dimmed_with_the_reason_on_every_page_of_who_only_reads(
    window: MainWindow, city: City
) -> None:
    give(window, "VIEWER")
    for place in (
        Location("today"),
        Location("projects"),
        Location("projects.detail", city.project(PROJECT)),
        Location("investors"),
        Location("investors.detail", city.company("松果储能科技")),
    ):
        window.go(place)
        found = controls(window)
        assert len(found) > 1, place
        assert [(one.objectName(), one.isEnabled(), one.toolTip()) for one in found] == [
            (one.objectName(), False, READS) for one in found
        ]
    for key in ("new", "log", "undo", "redo"):
        assert not window._commands.actions[key].isEnabled()
    window.go(Location("projects"))
    page = window.present_page()
    assert isinstance(page, ProjectsPage)
    assert not page.list.table.editing.begin(0, page.list.model.column_of("name"))
    before = len(page.list.model.ids)
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Delete)
    assert len(page.list.model.ids) == before


def test_rights_given_back_give_back_the_controls_and_a_member_still_enters_no_leaders_action(
    window: MainWindow, city: City
) -> None:
    give(window, "VIEWER")
    window.go(Location("projects.detail", city.project(PROJECT)))
    entries = menu_of(window)
    assert entries.pop("Change history")[0]
    assert set(entries.values()) == {(False, READS)}
    give(window, "MEMBER")
    assert all(one.isEnabled() for one in controls(window))
    assert window._commands.actions["log"].isEnabled()
    refused = {name for name, (able, _) in menu_of(window).items() if not able}
    assert refused == {"Enter a leader's action…"}


def test_a_project_of_another_unit_is_dimmed_and_one_of_the_own_unit_is_not(
    window: MainWindow, city: City
) -> None:
    project = city.project(PROJECT)
    units = city.database.read(
        lambda session: (
            session.execute(
                text("SELECT DISTINCT responsible_unit_id FROM project WHERE responsible_unit_id IS NOT NULL")
            )
            .scalars()
            .all()
        )
    )
    of_project = text("SELECT responsible_unit_id FROM project WHERE id = :id")
    own = city.database.read(lambda session: session.execute(of_project, {"id": project}).scalar_one())
    other = next(unit for unit in units if unit != own)
    window.go(Location("projects.detail", project))
    for scope, dimmed in (([other], True), ([own], False)):
        window._database.set_local("scope", json.dumps(scope))
        give(window, "MEMBER")
        found = controls(window)
        outside = [
            one for one in found if not one.isEnabled() and "a unit you do not work for" in one.toolTip()
        ]
        assert (len(outside) > 10) is dimmed
        assert (outside == []) is not dimmed
        assert menu_of(window)["Delete"][0] is not dimmed
    assert window._commands.actions["new"].isEnabled()
