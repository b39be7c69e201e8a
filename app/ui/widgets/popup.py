"""A box below a field that never takes the focus away from it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, px


class Popup(QWidget):
    """A child of the window laid over it, so that focus and input method stay where they are.

    Closes when its anchor goes, moves, or the person clicks elsewhere.
    """

    def __init__(self, anchor: QWidget, content: QWidget) -> None:
        super().__init__(anchor.window())
        self._anchor = anchor
        self._content = content
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(content)
        self.setObjectName("popup")
        self.hide()

    def open(self) -> None:
        """Show below the anchor, or above it where there is no room."""
        window = self._anchor.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.adjustSize()
        size = self.sizeHint().expandedTo(self.minimumSize())
        corner = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + px(4)))
        if corner.y() + size.height() > window.height():
            above = self._anchor.mapTo(window, QPoint(0, 0)).y() - px(4) - size.height()
            corner.setY(above if above >= 0 else max(0, window.height() - size.height()))
        corner.setX(max(0, min(corner.x(), window.width() - size.width())))
        self.setGeometry(QRect(corner, size))
        self.show()
        self.raise_()
        window.installEventFilter(self)
        self._anchor.installEventFilter(self)

    def shut(self) -> None:
        """Go away."""
        self._anchor.window().removeEventFilter(self)
        self._anchor.removeEventFilter(self)
        self.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if (watched is self._anchor and kind in (QEvent.Type.Hide, QEvent.Type.Move)) or (
            watched is self._anchor.window()
            and kind
            in (
                QEvent.Type.Resize,
                QEvent.Type.WindowDeactivate,
                QEvent.Type.MouseButtonPress,
            )
        ):
            self.shut()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        paint_box(QPainter(self), self.rect(), look.color("surface"), look.color("borderStrong"), px(6))


def keep_focus_away(widget: QWidget) -> None:
    """Have a widget and all inside it take clicks without taking focus."""
    widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for child in widget.findChildren(QWidget):
        child.setFocusPolicy(Qt.FocusPolicy.NoFocus)
