"""The page of a project opened in the whole window, and what a person does there."""

from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.services.project_page import project_page
from app.services.project_view import ProjectPage
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.projects.detail_page import ProjectDetailPage
from app.ui.small_form import SmallForm
from app.ui.widgets.inline_edit import InlineEdit
from app.ui.widgets.toast import Toast
from tests.city import City

NUT = "松果储能电芯二期"
F = TypeVar("F", bound=SmallForm)
W = TypeVar("W", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton


class Opened:
    """The page of a project in the whole window."""

    def __init__(self, window: MainWindow, city: City, name: str) -> None:
        self.window, self.city, self.id = window, city, city.project(name)
        window.go(Location("projects.detail", self.id))
        page = window.present_page()
        assert isinstance(page, ProjectDetailPage)
        self.page = page
        self.settle()

    @property
    def record(self) -> ProjectPage:
        return self.city.database.read(lambda session: project_page(session, self.id))

    @property
    def toast(self) -> str:
        return self.window.findChildren(Toast)[0].accessibleName()

    def settle(self) -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def form(self, kind: type[F]) -> F:
        found = [form for form in self.window.findChildren(kind) if form.isVisible()]
        assert len(found) == 1
        return found[0]

    def child(self, kind: type[W], name: str) -> W:
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        QTest.mouseClick(self.child(QWidget, name), LEFT)

    def edit(self, name: str, text: str) -> InlineEdit:
        field = self.child(InlineEdit, name)
        field.edit()
        assert field.editor is not None
        field.editor.setText(text)
        QTest.keyClick(field.editor, Qt.Key.Key_Return)
        return field

    def menu(self, words: str) -> None:
        """Choose from the menu behind the three dots."""
        self.page.head.more.click()
        shown = [menu for menu in self.page.findChildren(QMenu) if menu.isVisible()][-1]
        action = next(one for one in shown.actions() if one.text().startswith(words))
        shown.close()
        action.trigger()

    def has_files(self, count: int) -> bool:
        return len(self.record.files) == count

    def undo(self) -> None:
        self.window.walk.undo()
