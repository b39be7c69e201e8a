"""A field for amounts that shows what it understood."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.ui import text
from app.ui.sentences import sentence
from app.ui.widgets.line_input import LineInput


class MoneyField(LineInput):
    """Takes `1.2`, `1.2亿`, `12000万`. `parse` turns text into 分, or raises UserError.

    `amount_changed` carries the amount at commit, None when the field is emptied; an unreadable text stays,
    with the reason, and sends nothing.
    """

    amount_changed = Signal(object)

    def __init__(
        self,
        label: str,
        parse: Callable[[str], int],
        placeholder: str = "",
        hint: str = "",
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, placeholder, hint, large, parent)
        self._parse = parse
        self._amount: int | None = None
        self.edited.connect(self._understand)
        self.committed.connect(self._settle)

    @property
    def amount(self) -> int | None:
        """The last amount that was good, in 分."""
        return self._amount

    def set_amount(self, amount: int | None) -> None:
        """Show an amount of 分, in 亿元."""
        self._amount = amount
        self.set_text(text.yi(amount))
        self.set_note("")

    def _read(self, typed: str) -> int | None:
        return self._parse(typed) if typed.strip() else None

    def _understand(self, typed: str) -> None:
        try:
            amount = self._read(typed)
        except UserError:
            self.set_note("")
            return
        self.set_note("" if amount is None else f"{text.yi_with_unit(amount)}　{text.wan_with_unit(amount)}")

    def _settle(self, typed: str) -> None:
        try:
            amount = self._read(typed)
        except UserError as error:
            self.set_error(sentence(error))
            return
        self._understand(typed)
        if amount != self._amount:
            self._amount = amount
            self.amount_changed.emit(amount)
