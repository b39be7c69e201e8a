"""One version of a field between which a person decides: the value, who wrote it, where and when."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from app.ui import fonts
from app.ui.theme import theme
from app.ui.widgets.choice import paint_radio
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.key_hint import key_hint_size, paint_key_hint
from app.ui.widgets.painting import paint_box, paint_text, px

_HEIGHT = 132
_EDGE = 14
_CIRCLE = 16


@dataclass(frozen=True, slots=True)
class SideWords:
    """What the card says; `remark` stands beside the value."""

    title: str
    value: str
    remark: str
    who: str
    device: str
    when: str


class SideCard(QAbstractButton):
    """Cards of one field exclude one another."""

    def __init__(self, words: SideWords, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._key = key
        fonts.cover(words.title + words.value + words.who + words.device)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setText(words.title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{words.title} {words.value}")
        self.setAccessibleDescription(f"{words.device} {words.when}")
        self.setToolTip(words.value)
        ring_focus(self, 6)

    def _paint_value(self, painter: QPainter, line: QRect) -> None:
        look = theme()
        painter.setFont(look.font(20, "bold"))
        area = line.adjusted(0, -px(4), 0, px(4))
        width = min(painter.fontMetrics().horizontalAdvance(self.words.value) + 1, area.width())
        paint_text(painter, area, self.words.value, look.color("text"))
        painter.setFont(look.font("caption"))
        rest = area.adjusted(width + px(16), px(2), 0, 0)
        if rest.width() > px(40):
            paint_text(painter, rest, self.words.remark, look.color("textSecondary"))

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
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(300), px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(180), px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        on = self.isChecked()
        fill = "accentSoft" if on else "surfaceHover" if self.underMouse() else "surface"
        border = look.color("accent" if on else "borderStrong")
        paint_box(painter, self.rect(), look.color(fill), border, px(6), width=2 if on else 1)
        edge = px(_EDGE)
        line = QRect(edge, px(12), self.width() - 2 * edge, px(20))
        circle = QRectF(edge, line.y() + px(2), px(_CIRCLE), px(_CIRCLE))
        paint_radio(painter, circle, on, self.isEnabled())
        hint = key_hint_size(self._key)
        place = QRect(line.right() + 1 - hint.width(), line.y(), hint.width(), hint.height())
        paint_key_hint(painter, place, self._key)
        painter.setFont(look.font("body", "bold"))
        title = line.adjusted(px(_CIRCLE + 8), 0, -hint.width() - px(8), 0)
        paint_text(painter, title, self.text(), look.color("text"))
        self._paint_value(painter, line.translated(0, px(30)))
        self._paint_who(painter, line.translated(0, px(62)))
        painter.setFont(look.font("caption"))
        paint_text(painter, line.translated(0, px(88)), self.words.when, look.color("textSecondary"))
