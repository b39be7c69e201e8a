"""A group of settings: cards of rows in a column that scrolls, found by what the rows say."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.ui.page import Context
from app.ui.settings.row import SettingRow
from app.ui.widgets.card import Card
from app.ui.widgets.painting import px

_NARROW = 760


class Group(QScrollArea):
    """Build cards in the constructor; `show_values` reads what is set, now and after every change."""

    SHOWS: ClassVar[frozenset[str]] = frozenset()
    WIDE: ClassVar[bool] = False

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.rows: list[SettingRow] = []
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(px(16), px(14), px(16), px(16))
        self.column.setSpacing(px(12))
        if not self.WIDE:
            inside.setMaximumWidth(px(_NARROW))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def add_card(self, title: str = "", count: str = "") -> Card:
        """Another card at the end of the column, its rows reaching the border."""
        card = Card(title, count, flush=True)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.column.addWidget(card)
        return card

    def add_row(
        self, card: Card, name: str, explanation: str = "", control: QWidget | None = None
    ) -> SettingRow:
        """Another setting on a card."""
        row = SettingRow(name, explanation, control, first=not card.body.count() and not card.title.text())
        card.body.addWidget(row)
        self.rows.append(row)
        return row

    def show_values(self) -> None:
        """Show what is set now."""

    def mark(self, wanted: str) -> int:
        """How many settings speak of `wanted`; marks them and scrolls to the first."""
        found = [row for row in self.rows if row.mark(wanted)]
        if found:
            self.ensureWidgetVisible(found[0], 0, px(40))
        return len(found)
