"""Check boxes, radio buttons, and radio cards with a line of explanation."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget
from typing_extensions import override

from app.ui.theme import Theme, theme
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.painting import paint_box, paint_check, paint_text, px

_EDGE = 16
_GAP = 8


def paint_check_box(
    painter: QPainter, rect: QRectF, state: Qt.CheckState, enabled: bool = True, look: Theme | None = None
) -> None:
    """Paint the 16 px box of a check box; for delegates too."""
    look = look or theme()
    on = state != Qt.CheckState.Unchecked
    fill = "surface" if not on else "accent" if enabled else "borderStrong"
    border = "border" if not enabled else "accent" if on else "borderInput"
    paint_box(painter, rect, look.color(fill), look.color(border), look.px(3))
    if state == Qt.CheckState.Checked:
        paint_check(painter, rect.adjusted(2, 2, -2, -2), look.color("onAccent"))
    elif on:
        bar = QRectF(rect.x() + rect.width() / 4, rect.center().y() - 1, rect.width() / 2, 2)
        painter.fillRect(bar, look.color("onAccent"))


def paint_radio(painter: QPainter, rect: QRectF, on: bool, enabled: bool = True) -> None:
    """Paint the 16 px circle of a radio button."""
    look = theme()
    border = "border" if not enabled else "accent" if on else "borderInput"
    paint_box(painter, rect, look.color("surface"), look.color(border), rect.width() / 2)
    if on:
        quarter = rect.width() / 4
        dot = rect.adjusted(quarter, quarter, -quarter, -quarter)
        paint_box(painter, dot, look.color("accent" if enabled else "borderStrong"), None, dot.width() / 2)


def _size(button: QAbstractButton) -> QSize:
    text = QFontMetrics(theme().font()).horizontalAdvance(button.text())
    return QSize(px(_EDGE) + (px(_GAP) + text + 1 if button.text() else 0), max(px(20), px(_EDGE)))


def _paint_text(painter: QPainter, button: QAbstractButton) -> None:
    left = px(_EDGE) + px(_GAP)
    painter.setFont(theme().font())
    ink = theme().color("text" if button.isEnabled() else "textDisabled")
    paint_text(painter, QRect(left, 0, button.width() - left, button.height()), button.text(), ink)


def _box(button: QAbstractButton) -> QRectF:
    return QRectF(0, (button.height() - px(_EDGE)) // 2, px(_EDGE), px(_EDGE))


class CheckBox(QCheckBox):
    """A check box as designed; the whole label can be clicked."""

    def __init__(self, text: str = "", checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setChecked(checked)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        ring_focus(self, 3)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def sizeHint(self) -> QSize:
        return _size(self)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_check_box(painter, _box(self), self.checkState(), self.isEnabled())
        _paint_text(painter, self)


class RadioButton(QRadioButton):
    """A radio button as designed."""

    def __init__(self, text: str = "", checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setChecked(checked)
        ring_focus(self, 8)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def sizeHint(self) -> QSize:
        return _size(self)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_radio(painter, _box(self), self.isChecked(), self.isEnabled())
        _paint_text(painter, self)
