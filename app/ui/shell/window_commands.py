"""The window's commands with their keys, by the table of shortcuts."""

from typing import TYPE_CHECKING

from app.ui.page import Location
from app.ui.shell.commands import Command
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

FILE = QT_TRANSLATE_NOOP("Command", "File")
EDIT = QT_TRANSLATE_NOOP("Command", "Edit")
VIEW = QT_TRANSLATE_NOOP("Command", "View")
HELP = QT_TRANSLATE_NOOP("Command", "Help")


def window_commands(window: "MainWindow") -> list[Command]:
    """All commands that hold wherever one is."""
    page = window.present_page
    look = window.look
    tr = QT_TRANSLATE_NOOP
    return [
        Command("new", FILE, tr("Command", "New"), ("Ctrl+N",), lambda: page().new_record()),
        Command("log", FILE, tr("Command", "Log visit"), ("Ctrl+J",), window.log_visit),
        Command("print", FILE, tr("Command", "Print"), ("Ctrl+P",), lambda: page().print_record()),
        Command(
            "settings", FILE, tr("Command", "Settings"), ("Ctrl+,",), lambda: window.go(Location("settings"))
        ),
        Command("quit", FILE, tr("Command", "Quit"), ("Ctrl+Q",), window.close),
        Command("undo", EDIT, tr("Command", "Undo"), ("Ctrl+Z",), window.walk.undo),
        Command("redo", EDIT, tr("Command", "Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), window.walk.redo),
        Command("search", EDIT, tr("Command", "Search"), ("Ctrl+K",), window.focus_search),
        Command(
            "filter", EDIT, tr("Command", "Filter on this page"), ("Ctrl+F",), lambda: page().focus_filter()
        ),
        Command("today", VIEW, tr("Command", "Today"), ("Ctrl+1",), lambda: window.go(Location("today"))),
        Command(
            "projects", VIEW, tr("Command", "Projects"), ("Ctrl+2",), lambda: window.go(Location("projects"))
        ),
        Command(
            "investors",
            VIEW,
            tr("Command", "Investors"),
            ("Ctrl+3",),
            lambda: window.go(Location("investors")),
        ),
        Command("back", VIEW, tr("Command", "Back"), ("Alt+Left",), window.back),
        Command("forward", VIEW, tr("Command", "Forward"), ("Alt+Right",), window.forward),
        Command("rail", VIEW, tr("Command", "Collapse the rail"), ("Ctrl+B",), window.toggle_rail),
        Command(
            "larger", VIEW, tr("Command", "Larger type"), ("Ctrl+=", "Ctrl++"), lambda: look.step_font(1)
        ),
        Command("smaller", VIEW, tr("Command", "Smaller type"), ("Ctrl+-",), lambda: look.step_font(-1)),
        Command("normal", VIEW, tr("Command", "Normal type"), ("Ctrl+0",), lambda: look.step_font(0)),
        Command("dark", VIEW, tr("Command", "Light or dark"), (), look.toggle_dark),
        Command("language", VIEW, tr("Command", "中文 / English"), (), look.toggle_language),
        Command("bin", HELP, tr("Command", "Recycle bin"), (), lambda: window.go(Location("bin"))),
        Command("shortcuts", HELP, tr("Command", "Shortcuts"), ("Ctrl+/", "F1"), window.show_shortcuts),
    ]
