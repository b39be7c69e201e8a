"""A value that is chosen from a list: looks like text until somebody comes near."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from app.ui import fonts
from app.ui.theme import theme
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.label import Tone
from app.ui.widgets.painting import field_inset, paint_box, paint_text, px


class PickLine(QAbstractButton):
    """Stands on the pixels of an InlineEdit, so that fields of both kinds line up."""

    def __init__(self, shown: str, tone: Tone = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.cover(shown)
        self._tone = tone
        self.setText(shown)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ring_focus(self)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme().font())
        width = metrics.horizontalAdvance(self.text()) + 2 * field_inset()
        return QSize(width, max(px(26), metrics.height() + 6))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        if self.underMouse():
            paint_box(painter, self.rect(), None, look.color("borderInput"), px(4))
        painter.setFont(look.font())
        inner = self.rect().adjusted(field_inset(), 0, -field_inset(), 0)
        paint_text(painter, inner, self.text(), look.color(self._tone))
