"""The sheet of keys: whatever has a key is on it, under its name."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.main import PAGES
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.shell.shortcut_sheet import ShortcutSheet
from tests.city import City

RECORDS = {"projects.detail": "松果储能电芯二期", "investors.detail": "竹蜻蜓航空"}


def go(window: MainWindow, city: City, page: str) -> QWidget:
    """The page of that name, on a record where it is about one."""
    record = None
    if page in RECORDS:
        record = (city.project if page.startswith("projects") else city.company)(RECORDS[page])
    window.go(Location(page, record))
    return window.present_page()


def pressed(part: QWidget) -> set[str]:
    """The keys of a part; Return and Enter are one."""
    shortcuts = [one.key() for one in part.findChildren(QShortcut)]
    actions = [key for one in part.findChildren(QAction) for key in one.shortcuts()[:1]]
    return {tidy(key.toString()) for key in (*shortcuts, *actions) if not key.isEmpty()}


def tidy(keys: str) -> str:
    return keys.replace("Return", "Enter")


@pytest.mark.parametrize("page", PAGES)
def test_every_key_of_a_page_is_on_the_sheet_with_a_name(window: MainWindow, city: City, page: str) -> None:
    shown = go(window, city, page)
    told = window.present_page().keys()
    assert all(name for name, _ in told)
    assert pressed(shown) <= {tidy(keys) for _, keys in told}


def test_every_command_with_a_key_is_on_the_sheet(window: MainWindow) -> None:
    told = {tidy(QKeySequence(keys).toString()) for _, keys in window._commands.sheet()}
    actions = [one for one in window.actions() if not one.shortcut().isEmpty()]
    assert {tidy(one.shortcut().toString()) for one in actions} <= told


@pytest.mark.parametrize("sheet", ["log", "visit"])
def test_the_keys_of_an_open_sheet_come_first(window: MainWindow, city: City, sheet: str) -> None:
    page = go(window, city, "projects.detail")
    if sheet == "log":
        window.log_visit()
    else:
        window.correct_visit(page.pane.visits.lines()[0]._event.id)  # type: ignore[attr-defined]
    open_ = window.sheets.shown
    assert open_ is not None
    told = window.sheets.keys()
    assert pressed(open_) <= {tidy(keys) for _, keys in told}
    window.show_shortcuts()
    shown = window.findChild(ShortcutSheet)
    assert shown is not None
    assert "Who Alt 1" in shown.accessibleDescription()
    assert "Edit the plan Ctrl E" in shown.accessibleDescription()


def test_no_other_module_makes_shortcuts_without_a_name() -> None:
    makers = {path.name for path in Path("app/ui").rglob("*.py") if "QShortcut(" in path.read_text("utf-8")}
    assert makers == {"page_keys.py"}
