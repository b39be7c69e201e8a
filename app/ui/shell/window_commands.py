"""The window's commands with their keys, by the table of shortcuts."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Union

from app.ui.first_run.ways import Way
from app.ui.page import Location, Page
from app.ui.shell.commands import Command
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow
    from app.ui.shell.record_window import RecordWindow
    from app.ui.visits.correction_sheet import CorrectionSheet

AnyWindow = Union["MainWindow", "RecordWindow"]
Printed = Union[Page, "CorrectionSheet"]

FILE = QT_TRANSLATE_NOOP("Command", "File")
EDIT = QT_TRANSLATE_NOOP("Command", "Edit")
VIEW = QT_TRANSLATE_NOOP("Command", "View")
TOOLS = QT_TRANSLATE_NOOP("Command", "Tools")
HELP = QT_TRANSLATE_NOOP("Command", "Help")


def window_commands(window: "MainWindow") -> list[Command]:
    """All commands of the main window, wherever one is."""
    return [
        *_record(window, window.in_hand),
        *_file(window),
        *_undo(window),
        *_seeking(window),
        *_places(window),
        *_ways(window),
        *_rail(window),
        *_sight(window),
        *_tools(window),
        *_help(window),
    ]


def record_commands(window: "RecordWindow") -> list[Command]:
    """Those of a window with one record."""
    close = Command("close", FILE, QT_TRANSLATE_NOOP("Command", "Close window"), ("Ctrl+W",), window.close)
    return [
        *_record(window, window.present_page),
        *_undo(window),
        *_ways(window),
        *_sight(window),
        *_help(window),
        *_lock(window),
        close,
    ]


def _record(window: AnyWindow, in_hand: Callable[[], Printed]) -> list[Command]:
    page = window.present_page
    return [
        Command(
            "new",
            FILE,
            QT_TRANSLATE_NOOP("Command", "New"),
            ("Ctrl+N",),
            lambda: page().new_record(),
            writes=True,
        ),
        Command(
            "log",
            FILE,
            QT_TRANSLATE_NOOP("Command", "Log visit"),
            ("Ctrl+J",),
            lambda: window.log_visit(*page().log_subject()),
            writes=True,
        ),
        Command(
            "print",
            FILE,
            QT_TRANSLATE_NOOP("Command", "Print"),
            ("Ctrl+P",),
            lambda: in_hand().print_record(),
        ),
        Command(
            "save_pdf",
            FILE,
            QT_TRANSLATE_NOOP("Command", "Save as PDF…"),
            ("Ctrl+Shift+P",),
            lambda: in_hand().save_record(),
        ),
    ]


def _file(window: "MainWindow") -> list[Command]:
    def begin(way: Way) -> None:
        window.begin_asked.emit(int(way))

    return [
        Command(
            "make", FILE, QT_TRANSLATE_NOOP("Command", "New workspace…"), (), lambda: begin(Way.NEW), True
        ),
        Command("open", FILE, QT_TRANSLATE_NOOP("Command", "Open workspace…"), (), lambda: begin(Way.OPEN)),
        Command("join", FILE, QT_TRANSLATE_NOOP("Command", "Join workspace…"), (), lambda: begin(Way.JOIN)),
        Command("demo", FILE, QT_TRANSLATE_NOOP("Command", "Demo data…"), (), lambda: begin(Way.DEMO)),
        Command(
            "restore", FILE, QT_TRANSLATE_NOOP("Command", "Restore backup…"), (), lambda: begin(Way.RESTORE)
        ),
        Command(
            "settings",
            FILE,
            QT_TRANSLATE_NOOP("Command", "Settings"),
            ("Ctrl+,",),
            lambda: window.go(Location("settings")),
            True,
        ),
        *_lock(window),
        Command("quit", FILE, QT_TRANSLATE_NOOP("Command", "Quit"), ("Ctrl+Q",), window.close),
    ]


def _lock(window: AnyWindow) -> list[Command]:
    """Only an encrypted ledger can be locked."""
    name = QT_TRANSLATE_NOOP("Command", "Lock")
    return [Command("lock", FILE, name, ("Ctrl+L",), window.locking.lock)] if window.locking.possible else []


def _undo(window: AnyWindow) -> list[Command]:
    return [
        Command(
            "undo", EDIT, QT_TRANSLATE_NOOP("Command", "Undo"), ("Ctrl+Z",), window.walk.undo, writes=True
        ),
        Command(
            "redo",
            EDIT,
            QT_TRANSLATE_NOOP("Command", "Redo"),
            ("Ctrl+Y", "Ctrl+Shift+Z"),
            window.walk.redo,
            writes=True,
        ),
    ]


def _seeking(window: "MainWindow") -> list[Command]:
    return [
        Command(
            "search", EDIT, QT_TRANSLATE_NOOP("Command", "Search"), ("Ctrl+K",), window.searching.begin, True
        ),
        Command(
            "filter",
            EDIT,
            QT_TRANSLATE_NOOP("Command", "Filter on this page"),
            ("Ctrl+F",),
            lambda: window.present_page().focus_filter(),
        ),
    ]


def _places(window: "MainWindow") -> list[Command]:
    def to(page: str) -> None:
        window.go(Location(page))

    return [
        Command("today", VIEW, QT_TRANSLATE_NOOP("Command", "Today"), ("Ctrl+1",), lambda: to("today")),
        Command(
            "projects", VIEW, QT_TRANSLATE_NOOP("Command", "Projects"), ("Ctrl+2",), lambda: to("projects")
        ),
        Command(
            "investors", VIEW, QT_TRANSLATE_NOOP("Command", "Investors"), ("Ctrl+3",), lambda: to("investors")
        ),
        Command("papers", VIEW, QT_TRANSLATE_NOOP("Command", "Briefings"), ("Ctrl+6",), lambda: to("papers")),
    ]


def _ways(window: AnyWindow) -> list[Command]:
    return [
        Command("back", VIEW, QT_TRANSLATE_NOOP("Command", "Back"), ("Alt+Left",), window.back, True),
        Command("forward", VIEW, QT_TRANSLATE_NOOP("Command", "Forward"), ("Alt+Right",), window.forward),
        Command(
            "next_region",
            VIEW,
            QT_TRANSLATE_NOOP("Command", "Next area"),
            ("F6",),
            lambda: window.regions.step(1),
        ),
        Command(
            "previous_region",
            VIEW,
            QT_TRANSLATE_NOOP("Command", "Previous area"),
            ("Shift+F6",),
            lambda: window.regions.step(-1),
        ),
    ]


def _rail(window: "MainWindow") -> list[Command]:
    return [
        Command(
            "rail",
            VIEW,
            QT_TRANSLATE_NOOP("Command", "Collapse the rail"),
            ("Ctrl+B",),
            window.toggle_rail,
            True,
        ),
    ]


def _sight(window: AnyWindow) -> list[Command]:
    look = window.look
    return [
        Command(
            "larger",
            VIEW,
            QT_TRANSLATE_NOOP("Command", "Larger type"),
            ("Ctrl+=", "Ctrl++"),
            lambda: look.step_font(1),
        ),
        Command(
            "smaller",
            VIEW,
            QT_TRANSLATE_NOOP("Command", "Smaller type"),
            ("Ctrl+-",),
            lambda: look.step_font(-1),
        ),
        Command(
            "normal",
            VIEW,
            QT_TRANSLATE_NOOP("Command", "Normal type"),
            ("Ctrl+0",),
            lambda: look.step_font(0),
        ),
        Command("dark", VIEW, QT_TRANSLATE_NOOP("Command", "Light or dark"), (), look.toggle_dark),
        Command(
            "language", VIEW, QT_TRANSLATE_NOOP("Command", "Chinese or English"), (), look.toggle_language
        ),
    ]


def _tools(window: "MainWindow") -> list[Command]:
    return [
        Command(
            "bin", TOOLS, QT_TRANSLATE_NOOP("Command", "Recycle bin"), (), lambda: window.go(Location("bin"))
        ),
        Command(
            "history",
            TOOLS,
            QT_TRANSLATE_NOOP("Command", "History of changes"),
            (),
            lambda: window.go(Location("history")),
        ),
        Command(
            "sync_center",
            TOOLS,
            QT_TRANSLATE_NOOP("Command", "Sync center"),
            ("Ctrl+9",),
            lambda: window.go(Location("sync")),
            True,
        ),
        Command(
            "message",
            TOOLS,
            QT_TRANSLATE_NOOP("Command", "Copy today for WeChat"),
            (),
            window.copy_day,
            True,
        ),
        Command("sync", TOOLS, QT_TRANSLATE_NOOP("Command", "Sync now"), ("F5",), lambda: _sync(window)),
    ]


def _sync(window: "MainWindow") -> None:
    """Exchange at once; where nothing is shared yet, the page that tells how."""
    if window.syncing.standing is None:
        window.go(Location("sync"))
    else:
        window.syncing.now()


def _help(window: AnyWindow) -> list[Command]:
    return [
        Command(
            "shortcuts",
            HELP,
            QT_TRANSLATE_NOOP("Command", "Shortcuts"),
            ("Ctrl+/", "F1"),
            window.show_shortcuts,
        ),
    ]
