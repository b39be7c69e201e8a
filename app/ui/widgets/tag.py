"""Tags of five kinds: a word on a tinted ground."""

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.ui import fonts
from app.ui.icons import paint_icon
from app.ui.theme import FontWeight, theme
from app.ui.widgets.painting import paint_box, paint_text, px

TagKind = Literal["neutral", "accent", "red", "yellow", "green"]
_INKS: dict[str, tuple[str, str]] = {
    "neutral": ("greySoft", "textSecondary"),
    "accent": ("accentSoft", "accentText"),
    "red": ("redSoft", "redText"),
    "yellow": ("yellowSoft", "yellowText"),
    "green": ("greenSoft", "greenText"),
}


class Mark(QWidget):
    """A mark of fixed size that follows the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)


class Tag(Mark):
    """A word on a tinted ground, 20 px high."""

    def __init__(
        self,
        text: str,
        kind: TagKind = "neutral",
        icon: str = "",
        weight: FontWeight = "regular",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._weight: FontWeight = weight
        self.set_tag(text, kind)

    @property
    def text(self) -> str:
        return self._text

    @property
    def kind(self) -> TagKind:
        return self._kind

    def set_tag(self, text: str, kind: TagKind = "neutral") -> None:
        fonts.cover(text)
        self._text = text
        self._kind: TagKind = kind
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        text = QFontMetrics(theme().font("caption", self._weight)).horizontalAdvance(self._text)
        return QSize(text + 2 * px(6) + (px(12) + px(4) if self._icon else 0), px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_tag(painter, QRectF(self.rect()), self._text, self._kind, self._icon, self._weight)


def paint_tag(
    painter: QPainter,
    rect: QRectF,
    text: str,
    kind: TagKind = "neutral",
    icon: str = "",
    weight: FontWeight = "regular",
) -> None:
    """Paint a tag that fills `rect`; for delegates."""
    fill, ink = _INKS[kind]
    paint_box(painter, rect, theme().color(fill), None, px(3))
    left = px(6)
    if icon:
        edge = px(12)
        place = QRectF(rect.x() + left, rect.y() + int((rect.height() - edge) / 2), edge, edge)
        paint_icon(painter, place, icon, ink)
        left += edge + px(4)
    painter.setFont(theme().font("caption", weight))
    paint_text(painter, rect.adjusted(left, 0, -px(6) + 1, 0), text, theme().color(ink))
