"""What pages do with layouts again and again."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget


def let_go(going: Iterable[QWidget], to: QWidget) -> None:
    """These go: the keyboard comes to what stays, not to whatever comes next in the window."""
    focused = QApplication.focusWidget()
    if focused is not None and any(one is focused or one.isAncestorOf(focused) for one in going):
        to.setFocus(Qt.FocusReason.OtherFocusReason)


def clear(layout: QLayout) -> None:
    """Take all widgets and inner layouts out.

    Each is hidden first: a layout shows what it was given only later, so it would come up as a window.
    """
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def scrolled(widget: QWidget) -> QScrollArea:
    """`widget` in an area without a frame that scrolls up and down."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area
