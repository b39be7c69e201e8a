"""What the colours of the bars mean."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, paint_text, px


class Legend(QWidget):
    """实际, 计划, 超期; and 首次确认 where the plan has left its baseline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._baseline = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_baseline(self, shown: bool) -> None:
        """Whether the thin line of the first confirmed days is among the bars."""
        self._baseline = shown
        self.updateGeometry()
        self.update()

    def _entries(self) -> list[tuple[str, str, str]]:
        entries = [
            (self.tr("Actual"), "accent", "accent"),
            (self.tr("Planned"), "surface", "accentLine"),
            (self.tr("Overdue"), "red", "red"),
        ]
        if self._baseline:
            entries.append((self.tr("First confirmed"), "borderStrong", "borderStrong"))
        return entries

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme().font("caption"))
        wide = sum(metrics.horizontalAdvance(word) + px(30) for word, _, _ in self._entries())
        return QSize(wide, px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setFont(look.font("caption"))
        x = 0
        for word, fill, border in self._entries():
            high = px(3) if fill == "borderStrong" else px(8)
            box = QRectF(x, (self.height() - high) / 2, px(14), high)
            paint_box(painter, box, look.color(fill), look.color(border))
            x += px(18)
            wide = painter.fontMetrics().horizontalAdvance(word)
            paint_text(painter, QRectF(x, 0, wide + 2, self.height()), word, look.color("textTertiary"))
            x += wide + px(12)
