"""The search box of the top bar: type, and what is found hangs under it."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from app.ui.icons import paint_icon
from app.ui.theme import theme
from app.ui.widgets.key_hint import key_hint_size, paint_key_hint
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.painting import paint_box, px

KEYS = "Ctrl K"


class SearchBox(QWidget):
    """300 px wide where there is room, 210 in a narrow window; the key hint gives way to what is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compact = False
        self.field = LineEdit(self)
        self.field.setProperty("bare", "true")
        self.field.setObjectName("search.field")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.field.textChanged.connect(self.update)
        self.field.installEventFilter(self)
        self._measure()

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        self.retranslate()
        self._measure()

    def retranslate(self) -> None:
        whole = self.tr("Search projects, investors, people, visits")
        self.field.setPlaceholderText(self.tr("Search") if self._compact else whole)
        self.field.setAccessibleName(whole)

    def _measure(self) -> None:
        hint = key_hint_size(KEYS).width() + px(8)
        self._row.setContentsMargins(px(8) + px(16) + px(8), 1, hint + px(4), 1)
        self.setFixedSize(px(210 if self._compact else 300), px(30))

    @override
    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(210 if self._compact else 300), px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        focused = self.field.hasFocus()
        border = look.color("focus" if focused else "borderInput")
        paint_box(
            painter, self.rect(), look.color("surface"), border, px(4), Qt.PenStyle.SolidLine, 1 + focused
        )
        edge = px(16)
        paint_icon(painter, QRect(px(9), (self.height() - edge) // 2, edge, edge), "search", "textTertiary")
        if not self.field.text():
            size = key_hint_size(KEYS)
            left = self.width() - px(8) - size.width()
            paint_key_hint(
                painter, QRect(left, (self.height() - size.height()) // 2, size.width(), size.height()), KEYS
            )
