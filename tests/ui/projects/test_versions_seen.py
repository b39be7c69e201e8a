"""What is written rests on the version its editor showed, also when a colleague was faster meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from app.models.projects import ProjectMilestone
from app.services.amounts import parse_amount
from app.services.project_page import project_page
from app.services.projects import set_project_field
from app.ui.main_window import MainWindow
from app.ui.page import Location, Page
from app.ui.projects.detail_page import ProjectDetailPage
from app.ui.projects.page import ProjectsPage
from app.ui.projects.stage_mover import MoveForm, StageMover
from app.ui.widgets.inline_edit import InlineEdit
from tests.city import City

NUT = "松果储能电芯二期"
DRONE = "竹蜻蜓无人机总装基地"


@dataclass(frozen=True)
class Kept:
    """A field of the page: widget, name, what it held, what a colleague enters, what is typed, its column."""

    widget: str
    field: str
    held: Any
    theirs: Any
    typed: str
    column: str


FIELDS = [
    Kept("project.name", "name", "松果电芯", "松果储能电芯三期", "松果储能电芯四期", "name"),
    Kept(
        "project.amount",
        "total_investment",
        parse_amount("19亿"),
        parse_amount("20亿"),
        "21",
        "total_investment_amount",
    ),
    Kept("project.site_text", "site_text", "样板路 8 号", "样板路 10 号", "样板路 12 号", "site_text"),
]
kept = pytest.mark.parametrize("kept", FIELDS, ids=lambda one: one.field)


@pytest.fixture
def page(window: MainWindow, city: City) -> ProjectDetailPage:
    """The page of a project, from a list of two."""
    among = [city.project(NUT), city.project(DRONE)]
    window.go(Location("projects.detail", among[0], {"among": among}))
    shown = window.present_page()
    assert isinstance(shown, ProjectDetailPage)
    return shown


def opened(page: QWidget, name: str) -> InlineEdit:
    """A field with its editor open."""
    field = page.findChild(InlineEdit, name)
    assert field is not None
    field.edit()
    return field


def type_in(field: InlineEdit, typed: str) -> None:
    """Type something and leave the editor open."""
    assert field.editor is not None
    field.editor.setText(typed)


def enter(field: InlineEdit) -> None:
    assert field.editor is not None
    QTest.keyClick(field.editor, Qt.Key.Key_Return)


def colleague_enters(city: City, project: str, field: str, value: Any) -> None:
    """Another write, underneath what is being edited."""
    city.database.write("Edit project", lambda session: set_project_field(session, project, field, value))


def set_status(city: City, fact: str, status: str) -> None:
    fresh = update(ProjectMilestone).where(ProjectMilestone.id == fact).values(status=status)
    city.database.write("Edit fact", lambda session: session.execute(fresh))


def named(city: City, project: str) -> str:
    return city.database.read(lambda session: project_page(session, project)).row.name


@kept
def test_a_field_edited_in_place_rests_on_the_version_its_editor_showed(
    page: ProjectDetailPage, city: City, kept: Kept
) -> None:
    project = city.project(NUT)
    colleague_enters(city, project, kept.field, kept.held)
    first = city.change(project, kept.column)
    field = opened(page, kept.widget)
    colleague_enters(city, project, kept.field, kept.theirs)
    assert city.change(project, kept.column) > first
    type_in(field, kept.typed)
    enter(field)
    assert city.base(project, kept.column) == first


@kept
def test_a_field_nobody_else_touched_rests_on_its_present_version(
    page: ProjectDetailPage, city: City, kept: Kept
) -> None:
    project = city.project(NUT)
    colleague_enters(city, project, kept.field, kept.theirs)
    first = city.change(project, kept.column)
    field = opened(page, kept.widget)
    type_in(field, kept.typed)
    enter(field)
    assert city.base(project, kept.column) == first


def test_an_own_edit_after_another_rests_on_the_first(page: ProjectDetailPage, city: City) -> None:
    project = city.project(NUT)
    for typed in ("松果储能电芯三期", "松果储能电芯四期"):
        before = city.change(project, "name")
        field = opened(page, "project.name")
        type_in(field, typed)
        enter(field)
        assert city.base(project, "name") == before


@kept
def test_an_editor_left_untouched_writes_nothing_over_a_colleagues_change(
    page: ProjectDetailPage, city: City, kept: Kept
) -> None:
    project = city.project(NUT)
    field = opened(page, kept.widget)
    colleague_enters(city, project, kept.field, kept.theirs)
    theirs = city.change(project, kept.column)
    enter(field)
    assert city.change(project, kept.column) == theirs


def test_typing_goes_on_while_another_field_changes_underneath(page: ProjectDetailPage, city: City) -> None:
    project = city.project(NUT)
    field = opened(page, "project.site_text")
    type_in(field, "示例区样板")
    colleague_enters(city, project, "content", "年产 6 GWh 电芯")
    assert field.isVisible()
    assert field.editor is not None
    assert field.editor.text() == "示例区样板"
    assert field.editor.hasFocus()
    content = page.findChild(InlineEdit, "project.content")
    assert content is not None
    assert content.value == "年产 6 GWh 电芯"
    enter(field)
    details = city.database.read(lambda session: project_page(session, project)).details
    assert (details.site_text, details.content) == ("示例区样板", "年产 6 GWh 电芯")


@pytest.mark.parametrize("widget", ["project.name", "project.site_text"])
def test_going_on_to_the_next_project_saves_what_was_typed_for_this_one(
    page: ProjectDetailPage, city: City, widget: str
) -> None:
    nut, drone = city.project(NUT), city.project(DRONE)
    field = opened(page, widget)
    type_in(field, "松果一号")
    page.go_on(1)
    assert page.head.name.value == DRONE
    assert named(city, drone) == DRONE
    record = city.database.read(lambda session: project_page(session, nut))
    assert "松果一号" in (record.row.name, record.details.site_text)


def test_going_on_to_the_next_project_leaves_it_alone_when_nothing_was_typed(
    page: ProjectDetailPage, city: City
) -> None:
    opened(page, "project.name")
    page.go_on(1)
    assert page.head.name.editor is None
    assert (named(city, city.project(NUT)), named(city, city.project(DRONE))) == (NUT, DRONE)


def test_a_value_that_cannot_be_taken_does_not_follow_to_the_next_project(
    page: ProjectDetailPage, city: City
) -> None:
    field = opened(page, "project.amount")
    type_in(field, "abc")
    before = city.state(DRONE).investment
    page.go_on(1)
    assert page.head.amount.editor is None
    assert city.state(DRONE).investment == before


def test_tab_goes_on_to_the_next_field_after_one_was_changed(page: ProjectDetailPage) -> None:
    field = opened(page, "project.site_text")
    type_in(field, "示例区样板路 10 号")
    assert field.editor is not None
    QTest.keyClick(field.editor, Qt.Key.Key_Tab)
    land = page.findChild(InlineEdit, "project.land_mu")
    assert land is not None
    assert land.editor is not None
    assert land.editor.hasFocus()


def written_unheard(page: Page, write: Callable[[], object]) -> None:
    """A write of a colleague that is in the ledger, and of which the window has not been told."""
    page.context.jobs.run(lambda _progress: write(), page)
    assert page.context.jobs.close()


def test_a_button_rests_on_what_the_window_shows_not_on_what_it_has_not_heard_of(
    page: ProjectDetailPage, city: City, qtbot: QtBot
) -> None:
    project = city.project(NUT)
    first = city.change(project, "name")
    written_unheard(page, lambda: colleague_enters(city, project, "name", "松果储能电芯三期"))
    page.context.shell.write(
        "Edit project", lambda session: set_project_field(session, project, "name", "松果储能电芯四期")
    )
    assert city.base(project, "name") == first
    qtbot.waitUntil(lambda: not page.context.jobs.running)
    page.context.shell.write("Edit project", lambda session: set_project_field(session, project, "name", NUT))
    assert city.base(project, "name") == city.change(project, "name") - 1


def test_days_asked_for_on_the_board_rest_on_what_it_showed(page: ProjectDetailPage, city: City) -> None:
    project = city.project(NUT)
    facts = city.database.read(lambda session: project_page(session, project)).facts
    signed = next(fact.id for fact in facts if fact.type == "SIGNED")
    first = city.change(signed, "status")
    StageMover(page.context, page).move([project], 0, page, page.rect())
    (form,) = page.window().findChildren(MoveForm)
    for status in ("REPORTED", "CONFIRMED"):
        set_status(city, signed, status)
    form.reason.edit.setText("改选址")
    form.save()
    assert city.state(NUT).stage == 0
    assert city.base(signed, "status") == first


def test_a_cell_of_the_list_rests_on_what_the_list_showed_when_its_editor_came_up(
    window: MainWindow, city: City
) -> None:
    window.go(Location("projects"))
    page = window.present_page()
    assert isinstance(page, ProjectsPage)
    project = city.project(NUT)
    first = city.change(project, "name")
    written_unheard(page, lambda: colleague_enters(city, project, "name", "松果储能电芯三期"))
    assert page.list.table.edit("name", project)
    editor = page.list.table.editing.editor
    assert isinstance(editor, QLineEdit)
    assert editor.text() == NUT
    editor.setText("松果储能电芯四期")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert city.base(project, "name") == first


def test_a_form_rests_on_what_the_window_showed_when_it_came_up(page: ProjectDetailPage, city: City) -> None:
    project = city.project(NUT)
    facts = city.database.read(lambda session: project_page(session, project)).facts
    signed = next(fact.id for fact in facts if fact.type == "SIGNED")
    first = city.change(signed, "status")

    def twice() -> None:
        for status in ("REPORTED", "CONFIRMED"):
            set_status(city, signed, status)

    written_unheard(page, twice)
    StageMover(page.context, page).move([project], 0, page, page.rect())
    (form,) = page.window().findChildren(MoveForm)
    form.reason.edit.setText("改选址")
    form.save()
    assert city.base(signed, "status") == first
