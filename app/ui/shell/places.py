"""The pages of a window, each made when it is first needed, and the way one has come through them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.database import ChangeSet
from app.ui.page import Context, Location, Page
from app.ui.shell.navigation import Navigation

PageFactory = Callable[[Context], Page]


class Places(QObject):
    """`left` is sent before another place comes up, `shown` after it and when the present one is renamed."""

    left = Signal()
    shown = Signal()

    def __init__(
        self, context: Context, factories: Mapping[str, PageFactory], stack: QStackedWidget, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._factories = factories
        self._stack = stack
        self._pages: dict[str, Page] = {}
        self._behind: set[Page] = set()
        self._navigation = Navigation()
        self._narrow = False

    @property
    def begun(self) -> bool:
        """Whether one is anywhere yet."""
        return bool(self._stack.count())

    @property
    def can_go_back(self) -> bool:
        return self._navigation.can_go_back

    @property
    def can_go_forward(self) -> bool:
        return self._navigation.can_go_forward

    def has(self, name: str) -> bool:
        """Whether this window has a page of that name."""
        return name in self._factories

    def present(self) -> Page:
        """The page one is looking at."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        return page

    def page(self, name: str) -> Page:
        """The page of that name."""
        if name not in self._pages:
            page = self._factories[name](self._context)
            page.crumbs_changed.connect(self.shown)
            self._pages[name] = page
            self._stack.addWidget(page)
        return self._pages[name]

    def go(self, location: Location) -> None:
        """Show another place; the present one goes into the history."""
        if self.begun:
            self._navigation.leave(self.present().location())
        self._show(location)

    def back(self) -> None:
        if self.can_go_back:
            self._show(self._navigation.back(self.present().location()))

    def forward(self) -> None:
        if self.can_go_forward:
            self._show(self._navigation.forward(self.present().location()))

    def set_narrow(self, narrow: bool) -> None:
        """Have the page one is on, and those one comes to, give room to a sheet beside them."""
        self._narrow = narrow
        self.present().set_narrow(narrow)

    def refresh(self, changes: ChangeSet) -> None:
        """Read the present page again when it shows what has changed."""
        if self.begun and changes.meets(self.present().SHOWS):
            self.present().refresh(changes)

    def read_again(self) -> None:
        """Everything, in another language or on another day; a hidden page when it is next shown."""
        self._behind = set(self._pages.values())
        if self.begun:
            self._catch_up(self.present())
            self.shown.emit()

    def _show(self, location: Location) -> None:
        leave_field(self._stack)
        page = self.page(location.page)
        self.left.emit()
        self._stack.setCurrentWidget(page)
        page.set_narrow(self._narrow)
        self._catch_up(page)
        page.open(location)
        page.setFocus()
        self.shown.emit()

    def _catch_up(self, page: Page) -> None:
        if page in self._behind:
            self._behind.remove(page)
            page.refresh(None)


def leave_field(around: QWidget) -> None:
    """Save what is being typed in there: a field is saved when it is left."""
    focused = QApplication.focusWidget()
    if focused is not None and around.isAncestorOf(focused):
        focused.clearFocus()
