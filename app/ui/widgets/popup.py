"""A box below a field that never takes the focus away from it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, px


class Popup(QWidget):
    """A child of the window laid over it, so that focus and input method stay where they are.

    Closes at Esc, when its anchor goes or moves, and when the person clicks elsewhere. A keyboard that was in
    it goes back to where it came from. `gone` is sent then.
    """

    gone = Signal()

    def __init__(self, anchor: QWidget, content: QWidget) -> None:
        super().__init__(anchor.window())
        self._anchor = anchor
        self._content = content
        self._before: QWidget | None = None
        self._window: QWidget | None = None
        self.lasts = False
        """Whether it stays while another program is in front: what was typed, or is shown once, is in it."""
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(content)
        self.setObjectName("popup")
        self.hide()

    def open(self) -> None:
        """Show below the anchor, or above it where there is no room."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._place()
        if self.isHidden():
            self._come_up()

    def _place(self) -> None:
        window = self._anchor.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.adjustSize()
        size = self.size().expandedTo(self.minimumSize())
        corner = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + px(4)))
        if corner.y() + size.height() > window.height():
            above = self._anchor.mapTo(window, QPoint(0, 0)).y() - px(4) - size.height()
            lowest = max(0, window.height() - size.height())
            corner.setY(min(above, lowest) if above >= 0 else lowest)
        corner.setX(max(0, min(corner.x(), window.width() - size.width())))
        self.setGeometry(QRect(corner, size))

    def _come_up(self) -> None:
        self.show()
        self.raise_()
        self._window = window = self._anchor.window()
        window.installEventFilter(self)
        self._anchor.installEventFilter(self)
        application().focusChanged.connect(self._went)

    def shut(self) -> None:
        """Go away."""
        if self.isHidden():
            return
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = None
        if isValid(self._anchor):
            self._anchor.removeEventFilter(self)
        application().focusChanged.disconnect(self._went)
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        before, self._before = self._before, None
        self.hide()
        if inside and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.gone.emit()

    def _went(self, _before: QWidget | None, now: QWidget | None) -> None:
        """The keyboard has gone elsewhere in the window."""
        if now is not None and now.window() is self.window() and not self._holds(now):
            self.shut()

    def _holds(self, widget: QWidget | None) -> bool:
        """Whether a widget lies in here, in the anchor, or in a popup of something in here."""
        while widget is not None and widget is not self and widget is not self._anchor:
            widget = widget._anchor if isinstance(widget, Popup) else widget.parentWidget()
        return widget is not None

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._place()  # a field inside has got a line of remark, or lost it
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self.lasts and kind == QEvent.Type.Hide and event.spontaneous():
            return False  # the window is minimised
        if (watched is self._anchor and kind in (QEvent.Type.Hide, QEvent.Type.Move)) or (
            watched is self._window
            and (
                kind in (QEvent.Type.Resize, QEvent.Type.MouseButtonPress)
                or (kind == QEvent.Type.WindowDeactivate and not self.lasts)
            )
        ):
            self.shut()
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        paint_box(QPainter(self), self.rect(), look.color("surface"), look.color("borderStrong"), px(6))


def show_once(anchor: QWidget, content: QWidget) -> Popup:
    """Show a box below `anchor`, with the keyboard in it; box and content are thrown away once it goes."""
    popup = Popup(anchor, content)
    popup.lasts = True
    popup.gone.connect(popup.deleteLater)
    popup.open()
    content.setFocus()
    return popup


def spot(over: QWidget, place: QRect) -> QWidget:
    """An unseen anchor at a place in a widget; the mouse goes through it."""
    anchor = QWidget(over)
    anchor.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    anchor.setGeometry(place)
    anchor.lower()
    anchor.show()
    return anchor


def application() -> QApplication:
    """The running application."""
    running = QApplication.instance()
    assert isinstance(running, QApplication)
    return running


def keep_focus_away(widget: QWidget) -> None:
    """Have a widget and all inside it take clicks without taking focus."""
    widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for child in widget.findChildren(QWidget):
        child.setFocusPolicy(Qt.FocusPolicy.NoFocus)
