"""A way to begin, as a card with a radio circle and the key that chooses it."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.choice import paint_radio
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.key_hint import key_hint_size, paint_key_hint
from app.ui.widgets.painting import paint_box, paint_text, px

_HEIGHT = 66
_EDGE = 14
_CIRCLE = 16


class StartCard(QAbstractButton):
    """One of several ways; they exclude one another under one parent."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._detail = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ring_focus(self, 6)

    def set_words(self, title: str, detail: str) -> None:
        """The bold title and the line that explains it."""
        self._detail = detail
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(520), px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(260), px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        on = self.isChecked()
        fill = "accentSoft" if on else "surfaceHover" if self.underMouse() else "surface"
        border = look.color("accent" if on else "borderStrong")
        paint_box(painter, self.rect(), look.color(fill), border, px(6), width=2 if on else 1)
        top = (self.height() - px(40)) // 2
        circle = QRectF(px(_EDGE), top + px(2), px(_CIRCLE), px(_CIRCLE))
        paint_radio(painter, circle, on, self.isEnabled())
        hint = key_hint_size(self._key)
        paint_key_hint(
            painter,
            QRect(self.width() - px(_EDGE) - hint.width(), top, hint.width(), hint.height()),
            self._key,
        )
        left = px(_EDGE + _CIRCLE + 12)
        width = self.width() - left - 2 * px(_EDGE) - hint.width()
        painter.setFont(look.font("section", "bold"))
        paint_text(painter, QRect(left, top, width, px(20)), self.text(), look.color("text"))
        painter.setFont(look.font("caption"))
        below = QRect(left, top + px(20), width, px(20))
        paint_text(painter, below, self._detail, look.color("textSecondary"))
