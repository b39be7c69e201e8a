"""A choice among two to four, side by side in one frame."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from app.ui.icons import paint_icon
from app.ui.theme import FontSize, theme
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.painting import hairline, paint_box, paint_text, px

_PADDING = 10
_GAP = 5
_ICON = 14


class _Segment(QAbstractButton):
    """One choice; paints its share of the common frame."""

    def __init__(self, text: str, size: FontSize, icon: str, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._height = height
        self._control = parent
        self._size = size
        self._icon = icon
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ring_focus(self)

    def _shell(self) -> QRect:
        return QRect(-self.x(), -self.y(), self._control.width(), self._control.height())

    @override
    def sizeHint(self) -> QSize:
        plain = QFontMetrics(theme().font(self._size)).horizontalAdvance(self.text())
        bold = QFontMetrics(theme().font(self._size, "bold")).horizontalAdvance(self.text())
        icon = px(_ICON) + (px(_GAP) if self.text() else 0) if self._icon else 0
        return QSize(max(plain, bold) + icon + 2 * px(_PADDING) + 1, px(self._height))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        shell = self._shell()
        inner = QPainterPath()
        inner.addRoundedRect(QRectF(shell).adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        painter.setClipPath(inner)
        on = self.isChecked()
        fill = "accentSoft" if on else "surfaceHover" if self.underMouse() and self.isEnabled() else "surface"
        painter.fillRect(self.rect(), look.color(fill))
        painter.setClipping(False)
        last = self.geometry().right() == self._control.rect().right()
        if not last:
            hairline(painter, self.width() - 1, 1, self.width() - 1, self.height() - 2, look.color("border"))
        paint_box(painter, shell, None, look.color("borderInput"), px(4))
        ink = "textDisabled" if not self.isEnabled() else "accentText" if on else "textSecondary"
        painter.setFont(look.font(self._size, "bold" if on else "regular"))
        width = painter.fontMetrics().horizontalAdvance(self.text())
        lead = px(_ICON) + (px(_GAP) if self.text() else 0) if self._icon else 0
        x = (self.width() - width - lead) // 2
        if self._icon:
            edge = px(_ICON)
            paint_icon(painter, QRect(x, (self.height() - edge) // 2, edge, edge), self._icon, ink)
        paint_text(painter, QRect(x + lead, 0, width + 2, self.height()), self.text(), look.color(ink))


class SegmentedControl(QWidget):
    """Two to four choices; `chosen` carries the key of a choice made by the person.

    `large` is as high as the fields of a sheet.
    """

    chosen = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        current: str | None = None,
        size: FontSize = "body",
        icons: Sequence[str] = (),
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._segments: dict[str, _Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for index, (key, label) in enumerate(options):
            segment = _Segment(label, size, icons[index] if icons else "", 36 if large else 30, self)
            segment.setObjectName(f"segment.{key}")
            segment.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._group.addButton(segment)
            row.addWidget(segment)
            self._segments[key] = segment
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_current(current if current is not None else options[0][0])

    @property
    def current(self) -> str:
        """The key chosen, empty when nothing is."""
        return next((key for key, segment in self._segments.items() if segment.isChecked()), "")

    def set_current(self, key: str | None) -> None:
        """Choose without a signal, None for nothing; raises KeyError for a key that is not offered."""
        if key is not None:
            self._segments[key].setChecked(True)
            return
        self._group.setExclusive(False)
        for segment in self._segments.values():
            segment.setChecked(False)
        self._group.setExclusive(True)

    def set_label(self, key: str, label: str) -> None:
        """Change a label, as after a change of language."""
        segment = self._segments[key]
        segment.setText(label)
        segment.updateGeometry()

    def button(self, key: str) -> QAbstractButton:
        return self._segments[key]

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            for segment in self._segments.values():
                segment.updateGeometry()
        super().changeEvent(event)
