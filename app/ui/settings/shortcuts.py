"""快捷键: every command of the window with its keys, as the menus have them."""

from PySide6.QtGui import QKeySequence
from typing_extensions import override

from app.ui.page import Context
from app.ui.settings.group import Group
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.painting import px


class Shortcuts(Group):
    """Read from the actions of the window, so that the list cannot disagree with them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._card: Card | None = None
        self.column.addStretch(1)

    def _fill(self, keys: list[tuple[str, str]]) -> None:
        card = Card(flush=True)
        for name, shown in keys:
            self.add_row(card, name, "", Label(shown, tone="textSecondary")).setMinimumHeight(px(36))
        self.column.insertWidget(0, card)
        self._card = card

    @override
    def show_values(self) -> None:
        if self._card is not None:
            return
        text = QKeySequence.SequenceFormat.NativeText
        keys = [
            (action.text(), "　".join(key.toString(text) for key in action.shortcuts()))
            for action in self.window().actions()
            if action.shortcuts()
        ]
        if keys:
            self._fill(keys)
