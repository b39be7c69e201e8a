"""The toast: what was just done and how to take it back; one at a time at the bottom of the page."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from app.ui import fonts
from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, paint_text, px

_FROM_BOTTOM = 16


class _Action(QAbstractButton):
    """The word that takes it back, with its shortcut."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme().font("body", "medium")).horizontalAdvance(self.text())
        return QSize(width + 2 * px(8) + 1, px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        if self.hasFocus():
            paint_box(painter, self.rect(), None, look.color("toastAction"), px(4), width=2)
        painter.setFont(look.font("body", "medium"))
        paint_text(
            painter, self.rect(), self.text(), look.color("toastAction"), Qt.AlignmentFlag.AlignHCenter
        )


class Toast(QWidget):
    """A child of the page, raised over it. Stays 8 s; the clock stands still under pointer or focus.

    Never for errors. `gone` is sent when it leaves, whoever sent it away.
    """

    gone = Signal()

    def __init__(self, page: QWidget, over: QWidget | None = None) -> None:
        """`over` is the part of `page` it lies on, all of it unless said: never on a sheet beside it."""
        super().__init__(page)
        self._page, self._over = page, over or page
        self._text = ""
        self._on_action: Callable[[], object] | None = None
        self.action = _Action(self)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.action)
        self._left = QTimer(self)
        self._left.setSingleShot(True)
        self._left.timeout.connect(self.dismiss)
        self._rest = 0
        self.action.clicked.connect(self._act)
        self.action.installEventFilter(self)
        self._over.installEventFilter(self)
        self.setObjectName("toast")
        self.hide()

    @property
    def text(self) -> str:
        return self._text

    @property
    def running(self) -> bool:
        """Whether the clock runs; it stands under pointer or focus."""
        return self._left.isActive()

    def say(self, text: str, action: str = "", on_action: Callable[[], object] | None = None) -> None:
        """Show what was done, in place of the toast before; `action` may name its key: `Undo Ctrl Z`."""
        fonts.cover(text)
        self._text = text
        self._on_action = on_action
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.setAccessibleName(text)
        self.place()
        self.show()
        self.raise_()
        self._left.start(int(theme().tokens["motion"]["toastStayMs"]))
        announcement = QAccessibleAnnouncementEvent(self, f"{text} {action}".strip())
        QAccessible.updateAccessibility(announcement)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def dismiss(self) -> None:
        """Leave now."""
        self._left.stop()
        self._on_action = None
        if not self.isHidden():
            self.hide()
            self.gone.emit()

    def place(self) -> None:
        """Bottom centre of the page."""
        text = QFontMetrics(theme().font()).horizontalAdvance(self._text) + 1
        action = self.action.sizeHint().width() + px(14) if self.action.text() else px(8)
        width = min(px(16) + text + action + px(8), self._over.width() - 2 * px(16))
        height = px(40)
        self._row.setContentsMargins(0, 0, px(8), 0)
        inside = QPoint((self._over.width() - width) // 2, self._over.height() - px(_FROM_BOTTOM) - height)
        self.setGeometry(QRect(self._over.mapTo(self._page, inside), QSize(width, height)))

    def _act(self) -> None:
        done = self._on_action
        self.dismiss()
        if done is not None:
            done()

    def _hold(self) -> None:
        if self._left.isActive():
            self._rest = max(1, self._left.remainingTime())
            self._left.stop()

    def _go_on(self) -> None:
        if self._rest and not self.isHidden() and not self.underMouse() and not self.action.hasFocus():
            self._left.start(self._rest)
            self._rest = 0

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Enter:
            self._hold()
        elif event.type() == QEvent.Type.Leave:
            QTimer.singleShot(0, self, self._go_on)
        elif event.type() == QEvent.Type.StyleChange and hasattr(self, "action"):
            self.place()
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._over and kind == QEvent.Type.Resize:
            self.place()
        elif watched is self.action and kind == QEvent.Type.FocusIn:
            self._hold()
        elif watched is self.action and kind == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._go_on)
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        paint_box(painter, self.rect(), look.color("toast"), None, px(6))
        painter.setFont(look.font())
        right = self.action.x() - px(14) if self.action.isVisible() else self.width() - px(16)
        paint_text(
            painter,
            self.rect().adjusted(px(16), 0, right - self.width(), 0),
            self._text,
            look.color("onToast"),
        )
