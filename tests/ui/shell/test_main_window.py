"""The window around the pages: history, areas, menus, keys, notes, and work that goes on without its page."""

import threading

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from app import log
from app.errors import StorageError, UserError
from app.services.projects import set_project_field
from app.ui.attempt import attempt
from app.ui.jobs import Progress
from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.projects.page import ProjectsPage
from app.ui.shell.rail import RailButton, Section
from app.ui.shell.rail_progress import RailProgress
from app.ui.shell.shortcut_sheet import ShortcutSheet
from app.ui.widgets.note import Note
from tests.city import City

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Strays(QObject):
    """Hears of windows that come up beside the one, if only for a moment: they take the keyboard away."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched.windowType() is Qt.WindowType.Window
        ):
            self.found.add(f"{type(watched).__name__} {watched.objectName()}")
        return False


def note(window: MainWindow) -> Note:
    found = window.findChild(Note, "window.note")
    assert found is not None
    return found


def place(window: MainWindow) -> str:
    return window.present_page().location().page


def test_the_title_names_the_workspace_and_says_that_it_is_a_demonstration(window: MainWindow) -> None:
    assert window.windowTitle().startswith("ThreeOnes — ")
    assert window.windowTitle().endswith("(demo data)")


def test_no_page_opens_a_window_of_its_own(window: MainWindow, city: City, qapp: QApplication) -> None:
    strays = Strays()
    qapp.installEventFilter(strays)
    for page in ("projects", "investors", "settings", "bin", "history"):
        window.go(Location(page))
    for project in ("松果储能电芯二期", "云雀航空部件", "石榴籽生物制剂"):
        window.go(Location("projects.detail", city.project(project)))
    window.go(Location("investors.detail", city.company("松果储能科技")))
    window.log_visit()
    window.look.set_language("zh_CN")
    qapp.removeEventFilter(strays)
    assert strays.found == set()
    assert window.isActiveWindow()


def test_a_page_left_behind_shows_what_has_changed_since(window: MainWindow, city: City) -> None:
    window.go(Location("projects"))
    window.go(Location("today"))
    window.look.set_language("zh_CN")
    project = city.project("松果储能电芯二期")
    city.database.write(
        "Edit project", lambda session: set_project_field(session, project, "name", "松果储能电芯三期")
    )
    window.go(Location("projects"))
    page = window.present_page()
    assert isinstance(page, ProjectsPage)
    row, column = page.list.model.index_of(project), page.list.model.column_of("name")
    assert page.list.model.index(row, column).data() == "松果储能电芯三期"
    assert page.list.model.headerData(column, Qt.Orientation.Horizontal) == "项目"


def test_keys_walk_back_and_forward(window: MainWindow, city: City) -> None:
    QTest.keyClick(window, Qt.Key.Key_2, CONTROL)
    window.go(Location("projects.detail", city.project("松果储能电芯二期")))
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert place(window) == "projects"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert place(window) == "today"
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert place(window) == "projects"


@pytest.mark.parametrize(
    ("button", "expected"), [(Qt.MouseButton.BackButton, "today"), (Qt.MouseButton.LeftButton, "projects")]
)
def test_the_mouse_goes_back_over_any_widget(
    window: MainWindow, button: Qt.MouseButton, expected: str
) -> None:
    window.go(Location("projects"))
    press(window, button)
    assert place(window) == expected


def press(window: MainWindow, button: Qt.MouseButton) -> None:
    at = QPointF(window.rect().center())
    for kind in (QMouseEvent.Type.MouseButtonPress, QMouseEvent.Type.MouseButtonRelease):
        held = button if kind == QMouseEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        globally = QPointF(window.mapToGlobal(QPoint(0, 0))) + at
        event = QMouseEvent(kind, at, globally, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(window.windowHandle(), event)


def test_f6_goes_round_through_rail_bar_and_page(window: MainWindow) -> None:
    window.present_page().setFocus()
    seen = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(next(name for name in ("rail", "topBar", "page") if name in chain(focused, window)))
    assert sorted(seen) == ["page", "rail", "topBar"]
    QTest.keyClick(window, Qt.Key.Key_F6, SHIFT)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert seen[1] in chain(focused, window)


def chain(widget: QWidget, window: MainWindow) -> list[str]:
    names = []
    found: QWidget | None = widget
    while found is not None:
        names.append("page" if found is window.present_page() else found.objectName())
        found = found.parentWidget()
    return names


def test_alt_alone_opens_the_menu_and_a_chord_does_not(window: MainWindow, qtbot: QtBot) -> None:
    handle = window.windowHandle()
    QTest.keyPress(handle, Qt.Key.Key_Alt)
    QTest.keyClick(handle, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(handle, Qt.Key.Key_Alt)
    assert QApplication.activePopupWidget() is None
    QTest.keyClick(handle, Qt.Key.Key_Alt)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = menu.actions()  # Qt 6.8 takes a menu away with the last hold on its action
    groups = [action.menu() for action in entries]
    assert [action.text() for action in menu.actions()][:3] == ["File", "Edit", "View"]
    offered = [
        action.objectName() for group in groups if isinstance(group, QMenu) for action in group.actions()
    ]
    assert {"command.make", "command.open", "command.demo", "command.settings"} <= set(offered)
    menu.close()


def test_the_menu_asks_for_another_workspace(window: MainWindow, qtbot: QtBot) -> None:
    action = next(action for action in window.actions() if action.objectName() == "command.demo")
    with qtbot.waitSignal(window.begin_asked):
        action.trigger()


def test_the_sheet_of_keys_names_each_with_its_chord(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Slash, CONTROL)
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None
    assert "Log visit Ctrl J" in sheet.accessibleDescription()
    assert "Back Alt ←" in sheet.accessibleDescription()
    assert "Larger type Ctrl =" in sheet.accessibleDescription()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_the_sheet_of_keys_begins_with_those_of_the_page(window: MainWindow) -> None:
    window.go(Location("projects"))
    window.show_shortcuts()
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None
    assert sheet.accessibleDescription().startswith("Open Enter")


def test_what_did_not_work_stands_above_the_page_until_something_else_is_done(
    window: MainWindow, city: City
) -> None:
    def refuse() -> None:
        raise UserError("nothing_to_undo")

    attempt(window, refuse)
    assert note(window).isVisible()
    project = city.project("松果储能电芯二期")
    window.write("Rename", lambda session: set_project_field(session, project, "name", "另一名"))
    assert not note(window).isVisible()


def test_a_full_disk_is_said_above_the_page(window: MainWindow) -> None:
    def full() -> None:
        raise StorageError("disk_full")

    attempt(window, full)
    assert "disk is full" in note(window).label.text()


def test_a_fault_of_the_program_is_told_calmly_with_its_details(window: MainWindow) -> None:
    log.fault(ZeroDivisionError("a thing nobody thought of"))
    assert note(window).isVisible()
    assert "ZeroDivisionError" not in note(window).label.text()
    note(window).action.click()
    copied = QGuiApplication.clipboard().text()
    assert "ZeroDivisionError: a thing nobody thought of" in copied
    assert place(window) == "today"


def test_refusal_that_nobody_caught_is_still_said(window: MainWindow) -> None:
    log.fault(StorageError("disk_full"))
    assert "disk is full" in note(window).label.text()
    assert note(window).action.text() == ""


def test_work_whose_page_is_away_goes_on_in_the_rail(window: MainWindow, qtbot: QtBot) -> None:
    go_on = threading.Event()
    bar = window.findChild(RailProgress)
    assert bar is not None

    def work(progress: Progress) -> None:
        progress.report(3, 10)
        go_on.wait(30)
        progress.check()

    today = window.present_page()
    done: list[object] = []
    today.context.jobs.run(work, today, done.append, name="正在导出")
    bar.look()
    assert not bar.isVisible()
    window.go(Location("projects"))
    qtbot.waitUntil(lambda: bar.label.text() == "正在导出 3/10")  # it may come up before the work has begun
    assert bar.isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert done == [None]


def test_a_narrow_window_shows_icons_until_the_rail_is_opened_by_hand(window: MainWindow) -> None:
    rail = window.findChild(QWidget, "rail")
    assert rail is not None
    window.resize(1100, 700)
    assert rail.width() < 60
    QTest.keyClick(window, Qt.Key.Key_B, CONTROL)
    assert rail.width() > 150


def test_a_window_that_is_closed_again_stays_closed(window: MainWindow) -> None:
    shut: list[bool] = []
    window.shut.connect(lambda: shut.append(True))
    window.close()
    window.show()
    assert window.close()
    assert shut == [True]


def test_a_count_beside_a_section_has_commas_from_a_thousand_on(look: Look) -> None:
    button = RailButton(Section("projects", "folder", "Projects", ""))
    button.set_count(2_500)
    assert button.accessibleName() == "Projects 2,500"
