"""The search box of the top bar: it looks like a field and opens the palette."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from app.ui.icons import paint_icon
from app.ui.theme import theme
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.key_hint import key_hint_size, paint_key_hint
from app.ui.widgets.painting import paint_box, paint_text, px


class SearchField(QAbstractButton):
    """300 px wide where there is room; `clicked` opens the palette."""

    def __init__(self, text: str, keys: str = "Ctrl K", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setText(text)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(px(300))
        ring_focus(self)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setMaximumWidth(px(300))
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(300), px(30))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(140), px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        paint_box(painter, self.rect(), look.color("surface"), look.color("borderInput"), px(4))
        edge, pad = px(16), px(8) + 1
        paint_icon(painter, QRect(pad, (self.height() - edge) // 2, edge, edge), "search", "textTertiary")
        hint = key_hint_size(self._keys)
        right = self.width() - pad - hint.width()
        left = pad + edge + px(8)
        painter.setFont(look.font())
        paint_text(
            painter,
            QRect(left, 0, right - left - px(8), self.height()),
            self.text(),
            look.color("textTertiary"),
        )
        paint_key_hint(
            painter,
            QRect(right, (self.height() - hint.height()) // 2, hint.width(), hint.height()),
            self._keys,
        )
