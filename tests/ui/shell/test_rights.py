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
from app.ui.today.page import TodayPage
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
    assert entries.pop("Copy for WeChat")[0]
    assert set(entries.values()) == {(False, READS)}
    give(window, "MEMBER")
    assert all(one.isEnabled() for one in controls(window))
    assert window._commands.actions["log"].isEnabled()
    refused = {name for name, (able, _) in menu_of(window).items() if not able}
    assert refused == {"Enter a leader's action…"}


def own_and_other_unit(city: City, project: str) -> tuple[str, str]:
    """The unit of a project, and one of another project."""
    query = text(
        "SELECT responsible_unit_id FROM project WHERE responsible_unit_id IS NOT NULL ORDER BY id <> :id"
    )
    units = city.database.read(lambda session: session.execute(query, {"id": project}).scalars().all())
    return units[0], next(unit for unit in units if unit != units[0])


def test_a_project_of_another_unit_is_dimmed_and_one_of_the_own_unit_is_not(
    window: MainWindow, city: City
) -> None:
    project = city.project(PROJECT)
    own, other = own_and_other_unit(city, project)
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


def test_lists_say_before_the_try_that_a_project_is_of_another_unit(window: MainWindow, city: City) -> None:
    project, outside = city.project(PROJECT), "a unit you do not work for"
    window._database.set_local("scope", json.dumps([own_and_other_unit(city, project)[1]]))
    window.go(Location("projects"))
    give(window, "MEMBER")
    page = window.present_page()
    assert isinstance(page, ProjectsPage)
    table = page.list.table
    assert not table.edit("investment", project)
    assert outside in window.toast.text
    table.set_current(project)
    table.menu_requested.emit([project], table.mapToGlobal(table.rect().center()))
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    refused = {one.text(): one.toolTip() for one in menu.actions() if one.text() and not one.isEnabled()}
    menu.close()
    assert set(refused) == {"Move to", "Delete"}
    assert all(outside in why for why in refused.values())
    page.tools.kind_chosen.emit("board")
    card = next(c.list for c in page.board.columns if project in c.list.cards.ids)
    tip = card.cards.index(card.cards.row_of(project)).data(Qt.ItemDataRole.ToolTipRole)
    assert outside in tip

    def is_carried() -> bool:
        card.lifted.emit(project, card.mapToGlobal(card.card_rect(project).center()))
        carried = page.board._carried is not None
        page.board.put_back()
        return carried

    assert not is_carried()
    window._database.set_local("scope", "[]")
    window.syncing.changed.emit()
    assert is_carried()


def test_today_leaves_steps_of_other_units_as_they_are(window: MainWindow, city: City) -> None:
    window.go(Location("today", None, {"scope": "city"}))
    page = window.present_page()
    assert isinstance(page, TodayPage)
    due = page.due.list
    shown = map(due.items.item, range(due.items.rowCount()))
    item = next(item for item in shown if item is not None and item.is_task)
    assert item.project_id is not None
    window._database.set_local("scope", json.dumps([own_and_other_unit(city, item.project_id)[1]]))
    give(window, "MEMBER")
    due.hovered = due.items.row_of(item.id)
    assert not due.in_hand(due.hovered)
    assert "a unit you do not work for" in due.items.index(due.hovered).data(Qt.ItemDataRole.ToolTipRole)
    due.ticked.emit(item)
    assert "a unit you do not work for" in window.toast.text
