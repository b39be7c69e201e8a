"""Who does the next step, inside the field that says what it is."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from app.ui import fonts
from app.ui.theme import theme
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.painting import paint_box, paint_text, px

_INSET = 6
_GAP = 5


class OwnerTag(QAbstractButton):
    """A name on a grey ground at the right end of `field`, with its first character before it."""

    def __init__(self, field: LineEdit) -> None:
        super().__init__(field)
        self._mark = ""
        self._field = field
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        ring_focus(self)
        field.installEventFilter(self)

    def set_name(self, name: str, named: bool) -> None:
        """Show a name; without somebody `named` it is a word for nobody."""
        fonts.cover(name)
        self._mark = name[:1] if named else ""
        self.setText(name)
        self._place()
        self.update()

    def _place(self) -> None:
        size = self.sizeHint()
        x = self._field.width() - size.width() - px(8)
        self.setGeometry(x, (self._field.height() - size.height()) // 2, size.width(), size.height())
        self._field.setTextMargins(0, 0, size.width() + px(4), 0)

    def _mark_width(self) -> int:
        if not self._mark:
            return 0
        return QFontMetrics(theme().font("caption", "bold")).horizontalAdvance(self._mark) + px(_GAP)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and event.type() in (QEvent.Type.Resize, QEvent.Type.StyleChange):
            self._place()
        return False

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme().font("caption")).horizontalAdvance(self.text())
        return QSize(width + self._mark_width() + 2 * px(_INSET) + 1, px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        fill = "surfaceHover" if self.underMouse() else "greySoft"
        paint_box(painter, self.rect(), look.color(fill), None, px(3))
        inner = self.rect().adjusted(px(_INSET), 0, -px(_INSET) + 1, 0)
        if self._mark:
            painter.setFont(look.font("caption", "bold"))
            paint_text(painter, inner, self._mark, look.color("accentText"))
        painter.setFont(look.font("caption"))
        rest = QRect(inner).adjusted(self._mark_width(), 0, 0, 0)
        paint_text(painter, rest, self.text(), look.color("textSecondary"))
