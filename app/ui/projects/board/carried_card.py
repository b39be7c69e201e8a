"""The card that follows the cursor while it is dragged."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.services.project_list import ProjectRow
from app.ui import text
from app.ui.projects.board.card_delegate import paint_card
from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, paint_text, px

_RIM = 4


class CarriedCard(QWidget):
    """Lies over the board and lets the mouse through; says how many cards it stands for."""

    def __init__(self, row: ProjectRow, size: QSize, grip: QPoint, parent: QWidget, count: int = 1) -> None:
        super().__init__(parent)
        self._row = row
        self._count = count
        self._grip = grip + QPoint(px(_RIM), px(_RIM))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("projects.board.carried")
        self.resize(size + QSize(2 * px(_RIM), 2 * px(_RIM)))

    @property
    def row(self) -> ProjectRow:
        return self._row

    @property
    def card_top(self) -> int:
        """The upper edge of the card itself, in coordinates of the parent."""
        return self.y() + px(_RIM)

    def follow(self, cursor: QPoint) -> None:
        """Keep the spot where it was taken under the cursor, in coordinates of the parent."""
        self.move(cursor - self._grip)
        self.show()
        self.raise_()

    def _paint_count(self, painter: QPainter, card: QRect) -> None:
        look = theme()
        painter.setFont(look.font("caption", "bold"))
        figure = text.count(self._count)
        wide = max(px(20), painter.fontMetrics().horizontalAdvance(figure) + px(12))
        place = QRect(card.right() - wide + px(_RIM), card.y() - px(_RIM), wide, px(20))
        paint_box(painter, place, look.color("accent"), None, px(10))
        paint_text(painter, place, figure, look.color("onAccent"), Qt.AlignmentFlag.AlignHCenter)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        rim = px(_RIM)
        paint_box(painter, self.rect(), look.color("scrim"), None, px(6) + rim)
        card = QRect(self.rect()).adjusted(rim, rim, -rim, -rim)
        paint_card(painter, card, self._row)
        paint_box(painter, card, None, look.color("accent"), px(6), width=2)
        if self._count > 1:
            self._paint_count(painter, card)
