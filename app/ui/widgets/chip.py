"""Chips: filters that are set, unset or to be added, and choices among a few."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget
from typing_extensions import override

from app.ui.icons import paint_icon
from app.ui.theme import theme
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.painting import paint_box, paint_text, px

_ICON = 12
_GAP = 5
_PADDING = 11


class Chip(QAbstractButton):
    """A rounded choice, tinted when set; `removable` has a cross, `menu` an arrow, `add` a plus."""

    removed = Signal()

    def __init__(
        self,
        text: str,
        checked: bool = False,
        removable: bool = False,
        menu: bool = False,
        add: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._menu = menu
        self._add = add
        self._removable = removable
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setCheckable(checked or not (menu or add or removable))
        self._set = checked
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ring_focus(self, 13)

    @property
    def is_set(self) -> bool:
        """Whether the chip is drawn as set."""
        return self.isChecked() if self.isCheckable() else self._set

    def set_state(self, text: str, is_set: bool) -> None:
        """Change label and state together, as a filter does when its values change."""
        self._set = is_set
        if self.isCheckable():
            self.setChecked(is_set)
        self.setText(text)
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        return theme().font("caption", "medium" if self.is_set else "regular")

    def _trailing(self) -> str:
        if self.is_set and self._removable:
            return "x"
        return "down" if self._menu else ""

    def _cross(self) -> QRect:
        """Where a click removes the chip."""
        reach = px(_ICON) + px(_GAP) + px(_PADDING)
        return QRect(self.width() - reach, 0, reach, self.height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._trailing() == "x" and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._trailing() == "x" and self.isDown() and self._cross().contains(event.position().toPoint()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    @override
    def sizeHint(self) -> QSize:
        icons = int(self._add) + int(bool(self._trailing()))
        # Wide enough for either weight, so that being chosen neither cuts the words nor moves a neighbour.
        fonts = (theme().font("caption", "regular"), theme().font("caption", "medium"))
        text = max(QFontMetrics(font).horizontalAdvance(self.text()) for font in fonts)
        return QSize(text + icons * (px(_ICON) + px(_GAP)) + 2 * px(_PADDING), px(26))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        hover = self.underMouse() and self.isEnabled()
        fill, border, ink = "surface", "borderStrong", "textSecondary"
        if self.is_set:
            fill, border, ink = "accentSoft", "accentLine", "accentText"
        if hover:
            fill = "accentSoftHover" if self.is_set else "surfaceHover"
        if not self.isEnabled():
            ink = "textDisabled"
        line = Qt.PenStyle.DashLine if self._add else Qt.PenStyle.SolidLine
        paint_box(painter, self.rect(), look.color(fill), look.color(border), self.height() / 2 - 0.5, line)
        x, edge = px(_PADDING), px(_ICON)
        top = (self.height() - edge) // 2
        if self._add:
            paint_icon(painter, QRect(x, top, edge, edge), "plus", ink)
            x += edge + px(_GAP)
        painter.setFont(self._font())
        width = self.width() - x - px(_PADDING)
        if self._trailing():
            width -= edge + px(_GAP)
            place = QRect(self.width() - px(_PADDING) - edge, top, edge, edge)
            paint_icon(painter, place, self._trailing(), ink)
        paint_text(painter, QRect(x, 0, width, self.height()), self.text(), look.color(ink))


class ChipRow(QWidget):
    """Choice chips that wrap; one value, or none until somebody chooses. `chosen` carries the key."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, px(8), px(8))
        self._group = QButtonGroup(self)
        self._chips: dict[str, Chip] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_options(options)

    @property
    def value(self) -> str | None:
        """The key chosen, None when nothing is."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), None)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these keys with their labels; nothing is chosen."""
        for chip in self._chips.values():
            self._group.removeButton(chip)
            chip.hide()
            chip.setParent(None)
            chip.deleteLater()
        self._chips = {}
        while self._flow.takeAt(0) is not None:
            pass
        before = self._before()
        for key, label in options:
            chip = Chip(label, parent=self)
            chip.setCheckable(True)
            chip.setObjectName(f"chip.{key}")
            chip.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._group.addButton(chip)
            self._flow.addWidget(chip)
            self._chips[key] = chip
            QWidget.setTabOrder(before, chip)
            before = chip
        self.updateGeometry()

    def _before(self) -> QWidget:
        """Where Tab comes from: what is made later would otherwise come last in the window."""
        widget: QWidget = self
        while (earlier := widget.previousInFocusChain()) is not None and earlier is not self:
            widget = earlier
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                break
        return widget

    def set_value(self, key: str | None) -> None:
        """Choose without a signal; None clears."""
        self._group.setExclusive(False)
        for name, chip in self._chips.items():
            chip.setChecked(name == key)
        self._group.setExclusive(True)

    def chip(self, key: str) -> Chip:
        return self._chips[key]
