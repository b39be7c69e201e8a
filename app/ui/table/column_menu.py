"""The menu that shows and hides columns, and groups by one; it stays open while columns are ticked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """A column in the menu; one that never gives way cannot be hidden."""

    key: str
    title: str
    shown: bool
    can_hide: bool


class ColumnMenu(QMenu):
    """Ticks for columns, and the way back to the columns as they came."""

    def __init__(
        self,
        choices: Sequence[ColumnChoice],
        show: Callable[[str, bool], None],
        reset: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Columns"))
        self.ticks: dict[str, QAction] = {}
        for choice in choices:
            action = self.addAction(choice.title)
            action.setCheckable(True)
            action.setChecked(choice.shown)
            action.setEnabled(choice.can_hide)
            action.toggled.connect(lambda shown, key=choice.key: show(key, shown))
            self.ticks[choice.key] = action
        self.by: dict[str, QAction] = {}
        self.addSeparator()
        self.addAction(self.tr("Original columns")).triggered.connect(reset)

    def offer_groups(
        self, choices: Sequence[tuple[str, str]], present: str, group: Callable[[str], None]
    ) -> None:
        """Offer to group the rows by one of these columns (key, title), or by none."""
        menu = QMenu(self.tr("Group by"), self)
        exclusive = QActionGroup(menu)
        for key, title in (("", self.tr("No groups")), *choices):
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(key == present)
            action.triggered.connect(lambda _checked=False, key=key: group(key))
            exclusive.addAction(action)
            self.by[key] = action
        first = self.actions()[0]
        self.insertMenu(first, menu)
        self.insertSeparator(first)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.toggle()
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self._tick(self.activeAction()):
            return
        super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)
