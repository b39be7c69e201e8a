"""Names and values of a record that are edited in place: texts, amounts, days, and what is picked."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.services.amounts import parse_amount
from app.ui import text
from app.ui.attempt import attempt
from app.ui.page import Shell
from app.ui.widgets.card import KeyValueGrid
from app.ui.widgets.inline_edit import Commit, InlineEdit, in_tab_order
from app.ui.widgets.option_list import Option
from app.ui.widgets.pick_line import PickLine
from app.ui.widgets.picker import PickerPopup
from app.ui.widgets.popup import spot
from app.ui.widgets.writing import writing
from app.ui.words import Codes

Change = Callable[[str, Any, int, str], None]
"""Writes a field of the record: name, value, where in the log it was read, and how it is told then.

Raises UserError.
"""


class FactsGrid(KeyValueGrid):
    """`begin` a reading, add the fields, `finish`; a field that somebody edits stays open meanwhile.

    `record` is what the names of its fields begin with.
    """

    def __init__(
        self, shell: Shell, change: Change, record: str, name_width: int = 72, parent: QWidget | None = None
    ) -> None:
        super().__init__(name_width, parent)
        self._shell, self._change, self._record = shell, change, record
        self._picker: PickerPopup | None = None
        self._seen = 0
        self._edits: dict[str, InlineEdit] = {}

    def begin(self, seen: int) -> None:
        """The fields that follow were read at this place of the log."""
        self._seen = seen
        self.clear(self._edits.values())

    def finish(self) -> None:
        """All fields are there."""
        in_tab_order(self.values)

    def line(self, name: str, field: str, value: str | None, shown: str | None = None) -> None:
        """A text."""

        def commit(typed: str, seen: int) -> None:
            self._take(name, field, typed, typed, seen)

        self._edit(name, field, value or "", shown, commit)

    def money(self, name: str, field: str, amount: int | None, raw: str | None, shown: str = "") -> None:
        """Typed as people write amounts, 9.6亿; a bare number is 亿元."""
        said = text.yi_with_unit(amount) if amount is not None else ""
        written = raw or text.yi(amount).replace(",", "")
        self.parsed(name, field, written, shown or said, lambda typed: parse_amount(typed, "YI"))

    def parsed(self, name: str, field: str, value: str, shown: str, read: Callable[[str], object]) -> None:
        """What `read` makes of the text; nothing of an empty one."""

        def commit(typed: str, seen: int) -> None:
            self._take(name, field, read(typed) if typed else None, typed, seen)

        self._edit(name, field, value, shown, commit)

    def day(self, name: str, field: str, day: date | None, read: Callable[[str], date]) -> None:
        """A day, typed in any of the ways days are typed."""
        value = "" if day is None else day.isoformat()
        self.parsed(name, field, value, "" if day is None else text.full_date(day), read)

    def code(self, name: str, field: str, value: str | int | None, codes: Codes, code_list: str = "") -> None:
        """One of a list of codes, the one of the field's name where no other is given."""
        known = code_list or field
        self.pick(
            name,
            codes.word(known, value),
            lambda typed: options(codes.choices(known), typed),
            field,
        )

    def yes(self, name: str, field: str, value: bool | None) -> None:
        """Yes or no."""
        words = {True: self.tr("Yes"), False: self.tr("No")}
        choices = [(str(int(answer)), word) for answer, word in words.items()]
        self.pick(
            name,
            "" if value is None else words[value],
            lambda typed: options(choices, typed),
            field,
            lambda key: bool(int(key)),
        )

    def pick(
        self,
        name: str,
        shown: str,
        search: Callable[[str], list[Option]],
        field: str,
        value_of: Callable[[str], object] = str,
    ) -> None:
        """What `search` offers; `value_of` turns the key of what is picked into what is written."""
        button = self._choice(name, shown, field)

        def choose() -> None:
            seen = self._seen
            called = {option.key: option.main for option in search("")}
            self._picker = PickerPopup(button, search, name)
            self._picker.picked.connect(
                lambda key: self._take_choice(name, field, value_of(key), called.get(key, ""), seen)
            )
            self._picker.open_once()

        button.clicked.connect(choose)
        self.add_row(name, button)

    def ticks(self, name: str, field: str, chosen: tuple[str, ...], codes: Codes, code_list: str) -> None:
        """Several of a list of codes; each tick is written at once."""
        shown = self.tr(", ").join(codes.word(code_list, code) for code in chosen)
        button = self._choice(name, shown, field)
        held = set(chosen)

        def tick(code: str, on: bool) -> None:
            held.add(code) if on else held.discard(code)
            told = self.tr(", ").join(codes.word(code_list, one) for one in sorted(held))
            self._take_choice(name, field, {code: on}, told, self._seen)

        def choose() -> None:
            every = codes.choices(code_list)
            anchor = spot(self, button.geometry())
            self._picker = PickerPopup(
                anchor, lambda typed: options(every, typed), name, multiple=True, checked=sorted(held)
            )
            self._picker.toggled.connect(tick)
            self._picker.popup.gone.connect(anchor.deleteLater)
            self._picker.open_once()

        button.clicked.connect(choose)
        self.add_row(name, button)

    def _choice(self, name: str, shown: str, field: str) -> PickLine:
        """What is chosen, or that nothing is yet; said with its name to who does not see it."""
        button = writing(PickLine(shown or self.tr("+ Set"), "text" if shown else "textTertiary"))
        button.setObjectName(f"{self._record}.{field}")
        button.setAccessibleName(f"{name} {button.text()}")
        return button

    def _take_choice(self, name: str, field: str, value: Any, told: str, seen: int) -> None:
        """Write a choice; without an editor to say it under, what cannot be taken is said above the page."""
        attempt(self._shell, lambda: self._take(name, field, value, told, seen))

    def _take(self, name: str, field: str, value: Any, told: str, seen: int) -> None:
        self._change(field, value, seen, said_of(name, told))

    def _edit(self, name: str, field: str, value: str, shown: str | None, commit: Commit) -> None:
        edit = self._edits.get(field)
        if edit is None:
            edit = self._edits[field] = InlineEdit("", commit)
            edit.setObjectName(f"{self._record}.{field}")
            edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        edit.set_name(name)
        edit.set_value(value, shown, self._seen)
        self.add_row(name, edit)


def said_of(name: str, value: str) -> str:
    """What a field is given, as it is told when it is done."""
    empty = QCoreApplication.translate("FactsGrid", "empty")
    pattern = QCoreApplication.translate("FactsGrid", "“{field}”  {value}")
    return pattern.format(field=name, value=value or empty)


def options(choices: list[tuple[str, str]], typed: str) -> list[Option]:
    """The choices whose name holds what was typed."""
    wanted = typed.strip()
    return [Option(code, name) for code, name in choices if wanted in name]
