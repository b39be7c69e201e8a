"""The keys of the program on one sheet over the window; any key or click closes it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.key_hint import key_hint_size, paint_key_hint
from app.ui.widgets.painting import paint_box, paint_text, px

_COLUMNS = 2
_ROW = 32


class ShortcutSheet(QWidget):
    """A scrim with a card of two columns: what it does, and its keys."""

    def __init__(self, keys: list[tuple[str, str]], window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keys = keys
        self.setAccessibleName(self.tr("Shortcuts"))
        self.setAccessibleDescription("\n".join(f"{name} {key}" for name, key in keys))

    def open_over(self) -> None:
        """Cover the window and take the focus until a key or click."""
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def _card(self) -> QRect:
        rows = -(-len(self._keys) // _COLUMNS)
        card = QRect(0, 0, px(640), px(_ROW) * rows + px(64))
        card.moveCenter(self.rect().center())
        return card

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
        painter.setFont(look.font("bodyLarge", "bold"))
        head = QRect(card.x() + px(20), card.y(), card.width() - px(40), px(52))
        paint_text(painter, head, self.tr("Shortcuts"), look.color("text"))
        rows = -(-len(self._keys) // _COLUMNS)
        width = (card.width() - px(20) * 3) // _COLUMNS
        for number, (name, keys) in enumerate(self._keys):
            column, row = divmod(number, rows)
            x = card.x() + px(20) + column * (width + px(20))
            area = QRect(x, card.y() + px(52) + row * px(_ROW), width, px(_ROW))
            size = key_hint_size(keys)
            painter.setFont(look.font())
            paint_text(painter, area.adjusted(0, 0, -size.width() - px(8), 0), name, look.color("text"))
            place = QRect(area.right() - size.width(), area.y() + px(6), size.width(), size.height())
            paint_key_hint(painter, place, keys)
