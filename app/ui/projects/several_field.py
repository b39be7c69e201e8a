"""Several of a few things: picked one after the other, shown as chips that go again."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.widgets.chip import Chip
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.line_input import Field
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.picker import Picker


class SeveralField(Field):
    """`names` are those one may choose of, by id; `chosen` the ids picked, in order of choice.

    `changed` is sent when others are.
    """

    changed = Signal()

    def __init__(self, label: str, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        self.picker = Picker("", self._offer)
        super().__init__(label, self.picker, parent=parent)
        self._names = names
        self.chosen: list[str] = []
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, px(6), px(6))
        self._column.insertWidget(2, self._chips)
        self._chips.hide()
        self.picker.picked.connect(self._add)

    def set_chosen(self, ids: Sequence[str]) -> None:
        """Show what is chosen now."""
        self.chosen = [key for key in ids if key in self._names]
        self._show()

    def _offer(self, typed: str) -> list[Option]:
        wanted = typed.strip().lower()
        rest = ((key, name) for key, name in self._names.items() if key not in self.chosen)
        return [Option(key, name) for key, name in rest if wanted in name.lower()]

    def _add(self, key: str) -> None:
        self.picker.clear()
        self.chosen.append(key)
        self.set_error("")
        self._show()

    def _drop(self, key: str) -> None:
        self.chosen.remove(key)
        self._show()

    def _show(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            chip = item.widget()
            if chip is not None:
                chip.hide()
                chip.setParent(None)
                chip.deleteLater()
        for key in self.chosen:
            chip = Chip(self._names[key], checked=True, removable=True)
            chip.removed.connect(lambda key=key: self._drop(key))
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(self.chosen))
        self.changed.emit()
