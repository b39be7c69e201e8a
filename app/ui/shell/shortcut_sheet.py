"""The keys of the present page on one sheet over the window; any key or click closes it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.key_hint import chord, key_hint_size, paint_key_hint
from app.ui.widgets.painting import paint_box, paint_text, px

Keys = list[tuple[str, str]]
_ROW = 30
_HEAD = 36
_COLUMN = 340


class ShortcutSheet(QWidget):
    """A scrim with a card: the page's own keys, then those that hold everywhere; each with what it does."""

    def __init__(self, of_page: Keys, of_window: Keys, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        groups = ((self.tr("On this page"), of_page), (self.tr("Everywhere"), of_window))
        self._groups = [
            (title, [(name, chord(pressed)) for name, pressed in keys]) for title, keys in groups if keys
        ]
        self.setAccessibleName(self.tr("Shortcuts"))
        lines = [f"{name} {key}" for _, keys in self._groups for name, key in keys]
        self.setAccessibleDescription("\n".join(lines))

    def open_over(self) -> None:
        """Cover the window and take the focus until a key or click."""
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def _columns(self) -> int:
        """Two, or three where two would be too high for the window."""
        return 2 if self._height(2) <= self.height() - px(32) else 3

    def _height(self, columns: int) -> int:
        rows = sum(-(-len(keys) // columns) for _, keys in self._groups)
        return px(_ROW) * rows + px(_HEAD) * len(self._groups) + px(24)

    def _card(self) -> QRect:
        columns = self._columns()
        width = min(px(_COLUMN) * columns, self.width() - px(16))
        card = QRect(0, 0, width, min(self._height(columns), self.height()))
        card.moveCenter(self.rect().center())
        return card

    def _paint_group(self, painter: QPainter, area: QRect, title: str, keys: Keys) -> int:
        """One heading with its keys below, column by column; returns where the next begins."""
        look = theme()
        painter.setFont(look.font("section", "bold"))
        head = QRect(area.x(), area.y(), area.width(), px(_HEAD))
        paint_text(painter, head, title, look.color("text"))
        columns = self._columns()
        rows = -(-len(keys) // columns)
        gap = px(28)
        width = (area.width() - gap * (columns - 1)) // columns
        for number, (name, pressed) in enumerate(keys):
            column, row = divmod(number, rows)
            x = area.x() + column * (width + gap)
            line = QRect(x, head.bottom() + 1 + row * px(_ROW), width, px(_ROW))
            size = key_hint_size(pressed)
            painter.setFont(look.font())
            paint_text(
                painter, line.adjusted(0, 0, -size.width() - px(8), 0), name, look.color("textSecondary")
            )
            top = line.y() + (line.height() - size.height()) // 2
            place = QRect(line.right() - size.width(), top, size.width(), size.height())
            paint_key_hint(painter, place, pressed)
        return head.bottom() + 1 + rows * px(_ROW)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.close()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        painter.fillRect(self.rect(), look.color("scrim"))
        card = self._card()
        paint_box(painter, card, look.color("surface"), look.color("borderStrong"), px(8))
        area = card.adjusted(px(24), px(10), -px(24), 0)
        for title, keys in self._groups:
            area.setTop(self._paint_group(painter, area, title, keys))
