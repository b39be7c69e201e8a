"""A card with a radio circle at its left and the key that chooses it at its right."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.choice import paint_radio
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.key_hint import key_hint_size, paint_key_hint
from app.ui.widgets.painting import paint_box, px

EDGE = 14
CIRCLE = 16


class RadioCard(QAbstractButton):
    """One of several under one parent; heirs paint what it says."""

    HEIGHT: ClassVar[int]
    WIDTHS: ClassVar[tuple[int, int]]
    """The least and the usual one."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ring_focus(self, 6)

    def paint_frame(self, painter: QPainter, top: int) -> int:
        """Box, and in a line of 20 px from `top` on circle and key; returns how wide the key is."""
        look, on = theme(), self.isChecked()
        fill = "accentSoft" if on else "surfaceHover" if self.underMouse() else "surface"
        border = look.color("accent" if on else "borderStrong")
        paint_box(painter, self.rect(), look.color(fill), border, px(6), width=2 if on else 1)
        circle = QRectF(px(EDGE), top + px(2), px(CIRCLE), px(CIRCLE))
        paint_radio(painter, circle, on, self.isEnabled())
        hint = key_hint_size(self._key)
        paint_key_hint(painter, QRect(QPoint(self.width() - px(EDGE) - hint.width(), top), hint), self._key)
        return hint.width()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(self.WIDTHS[1]), px(self.HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(self.WIDTHS[0]), px(self.HEIGHT))
