"""A computer that waits to be let in: nothing can be entered, and the window says why and what to do."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services.labels import labels
from app.sync import invitations
from app.sync.standing import log_place
from app.ui.page import Location
from app.ui.projects.page import ProjectsPage
from app.ui.widgets.writing import Writing
from tests.sync.conftest import Computer
from tests.ui.sync.conftest import WEEK, Opened, SharedCity

CONTROL = Qt.KeyboardModifier.ControlModifier
WAITS = "This computer waits to be let in"


@pytest.fixture
def outside(shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]) -> tuple[Opened, Computer]:
    """The window of a computer whose digits nobody has compared yet."""
    code = invitations.invite(shared.mine.database, "MEMBER", WEEK, None)
    shared.mine.sync()
    asking = shared.asking(code, "陈望舒")
    return open_at_centre(shared.seen_by(asking)), asking


def note(opened: Opened) -> str:
    shown = opened.window._frame.note
    return shown.label.text() if shown.isVisible() else ""


def is_logging(opened: Opened) -> bool:
    return opened.window.sheets.shown is not None


@pytest.mark.parametrize("page", ["today", "projects", "investors", "sync"])
def test_no_page_lets_a_visit_a_firm_or_a_project_be_entered_that_could_not_be_kept(
    outside: tuple[Opened, Computer], page: str
) -> None:
    opened, _ = outside
    window = opened.window
    window.go(Location(page))
    opened.rest()
    assert WAITS in note(opened)
    assert "Compare the digits with an administrator" in note(opened)
    button = window._top.log_button
    assert button.isVisible()
    assert not button.isEnabled()
    assert button.toolTip() == note(opened)
    for key in (Qt.Key.Key_J, Qt.Key.Key_N):
        QTest.keyClick(window, key, CONTROL)
    assert not is_logging(opened)
    shown = [one._control for one in window.findChildren(Writing) if one._control.isVisible()]
    assert [one.objectName() for one in shown if one.isEnabled()] == []


def test_the_digits_are_a_click_away(outside: tuple[Opened, Computer]) -> None:
    opened, _ = outside
    opened.window.go(Location("today"))
    QTest.mouseClick(opened.window._frame.note.action, Qt.MouseButton.LeftButton)
    assert opened.window.present_page() is opened.page
    assert "Waiting to be let in" in opened.page.outside.title.text()
    assert WAITS in note(opened)


def test_where_the_folder_is_away_the_page_of_the_digits_says_so(
    outside: tuple[Opened, Computer], shared: SharedCity
) -> None:
    opened, _ = outside
    shared.share.rename(shared.share.with_name("away"))
    opened.sync()
    assert opened.rail == ("Not in the workspace", "Shared folder won't open, see", True)
    assert "Waiting to be let in" in opened.page.outside.title.text()
    assert "The shared folder does not open now." in opened.page.outside.text.text()


def test_a_visit_that_is_asked_for_in_another_way_is_not_begun_either(
    outside: tuple[Opened, Computer],
) -> None:
    opened, _ = outside
    opened.window.log_visit()
    assert not is_logging(opened)
    assert WAITS in note(opened)


def test_nothing_is_written_by_what_everybody_may_do_for_themselves_either(
    outside: tuple[Opened, Computer],
) -> None:
    opened, asking = outside
    opened.window.go(Location("projects"))
    page = opened.window.present_page()
    assert isinstance(page, ProjectsPage)
    before = asking.database.read(log_place)
    page.views._save_new("我的")
    assert WAITS in note(opened)
    assert asking.database.read(log_place) == before


def test_who_was_let_in_enters_at_once(outside: tuple[Opened, Computer], shared: SharedCity) -> None:
    opened, asking = outside
    opened.window.go(Location("today"))
    (request,) = invitations.requests(shared.mine.database, shared.mine.store)
    invitations.admit(shared.mine.database, request, shared.city.official("陈望舒"))
    shared.mine.sync()
    opened.sync()
    opened.sync()
    assert asking.database.read(labels)
    assert note(opened) == ""
    assert opened.window._top.log_button.isEnabled()
    assert opened.window._top.log_button.toolTip() == ""
    QTest.keyClick(opened.window, Qt.Key.Key_J, CONTROL)
    assert is_logging(opened)


def test_with_a_code_that_lets_nobody_in_any_more_the_window_says_so(
    outside: tuple[Opened, Computer], shared: SharedCity
) -> None:
    opened, _ = outside
    (request,) = invitations.requests(shared.mine.database, shared.mine.store)
    invitations.refuse(shared.mine.database, request)
    shared.mine.sync()
    opened.sync()
    assert (
        note(opened) == "This code was taken back. The colleague who set up the workspace can give another."
    )
    assert opened.window._top.log_button.toolTip() == note(opened)
