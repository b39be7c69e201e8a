"""One version of a field between which a person decides: the value, who wrote it, where and when."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui import fonts
from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, paint_lines, paint_text, px
from app.ui.widgets.radio_card import CIRCLE, EDGE, RadioCard


@dataclass(frozen=True, slots=True)
class SideWords:
    """What the card says; `remark` stands beside the value, `note` is what its author wrote with it."""

    title: str
    value: str
    remark: str
    who: str
    device: str
    when: str
    note: str = ""


_BESIDE = 16
_LINE = 22


class SideCard(RadioCard):
    """Cards of one field exclude one another. A remark without room beside the value has a line below it."""

    HEIGHT = 154
    WIDTHS = (180, 300)

    def __init__(self, words: SideWords, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.words = words
        fonts.cover(words.title + words.value + words.who + words.device + words.note)
        self.setText(words.title)
        self.setAccessibleName(f"{words.title} {words.value}")
        self.setAccessibleDescription(" ".join(filter(None, (words.device, words.when, words.note))))
        self.setToolTip("\n".join(filter(None, (words.value, words.note))))

    def _remark_is_below(self) -> bool:
        words, look = self.words, theme()
        value = QFontMetrics(look.font(20, "bold")).horizontalAdvance(words.value)
        remark = QFontMetrics(look.font("caption")).horizontalAdvance(words.remark)
        room = self.width() - 2 * px(EDGE)
        return bool(words.remark) and (value > room or value + px(_BESIDE) + remark + 2 > room)

    def _paint_value(self, painter: QPainter, line: QRect) -> None:
        look = theme()
        painter.setFont(look.font(20, "bold"))
        area = line.adjusted(0, -px(4), 0, px(4))
        width = painter.fontMetrics().horizontalAdvance(self.words.value) + 1
        if width > area.width():
            painter.setFont(look.font("body", "bold"))
            place = QRectF(area).adjusted(0, -px(4), 0, px(6))
            paint_lines(painter, place, self.words.value, look.color("text"), most=2)
            return
        paint_text(painter, area, self.words.value, look.color("text"))
        if not self._remark_is_below():
            painter.setFont(look.font("caption"))
            beside = area.adjusted(width + px(_BESIDE), px(2), 0, 0)
            paint_text(painter, beside, self.words.remark, look.color("textSecondary"))

    def _paint_who(self, painter: QPainter, line: QRect) -> None:
        look = theme()
        edge = px(20)
        mark = QRect(line.x(), line.y(), edge, edge)
        paint_box(painter, mark, look.color("surface" if self.isChecked() else "accentSoft"), None, edge / 2)
        painter.setFont(look.font("caption", "bold"))
        painter.setPen(look.color("accentText"))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, self.words.who[:1])
        painter.setFont(look.font("caption"))
        rest = line.adjusted(edge + px(8), 0, 0, 0)
        said = "　".join(filter(None, (self.words.who, self.words.device)))
        paint_text(painter, rest, said, look.color("textSecondary"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        edge = px(EDGE)
        line = QRect(edge, px(12), self.width() - 2 * edge, px(20))
        key = self.paint_frame(painter, line.y())
        painter.setFont(look.font("body", "bold"))
        title = line.adjusted(px(CIRCLE + 8), 0, -key - px(8), 0)
        paint_text(painter, title, self.text(), look.color("text"))
        self._paint_value(painter, line.translated(0, px(30)))
        if self._remark_is_below():
            painter.setFont(look.font("caption"))
            paint_text(painter, line.translated(0, px(58)), self.words.remark, look.color("textSecondary"))
            line.translate(0, px(_LINE))
        self._paint_who(painter, line.translated(0, px(62)))
        painter.setFont(look.font("caption"))
        paint_text(painter, line.translated(0, px(88)), self.words.when, look.color("textSecondary"))
        paint_text(painter, line.translated(0, px(110)), self.words.note, look.color("text"))

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(0, px(_LINE) if self._remark_is_below() else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()  # a line more or less, by the width
