"""The lists below the chips of a filter: values with check boxes and counts, and the filters there are."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.services.names import pinyin_key, search_form
from app.services.project_list import Choice
from app.ui.listing.terms import FacetTerms
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import PickerPopup

TEXT = "text"
"""The key of the find box among the filters on offer."""


def fits(typed: str, name: str) -> bool:
    """Whether a name holds what was typed, as characters, full pinyin or initials."""
    wanted = search_form(typed)
    return wanted in search_form(name) or (wanted.isascii() and wanted in pinyin_key(name))


class _Shut(QObject):
    """Tells when a popup has gone, whatever closed it, and leaves the keyboard at its anchor."""

    happened = Signal()

    def __init__(self, shown: PickerPopup, anchor: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._shown = shown
        self._anchor = anchor
        shown.popup.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            if self._shown.query.hasFocus():
                self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)
            self.happened.emit()
        return False


class FacetPopup(QObject):
    """The values of one facet below its chip. `toggled` at every tick, `gone` when it has closed."""

    toggled = Signal(str, bool)
    gone = Signal()

    def __init__(
        self,
        anchor: QWidget,
        terms: FacetTerms[Any, Any],
        facet: StrEnum,
        choices: Sequence[Choice],
        checked: frozenset[str],
    ) -> None:
        super().__init__(anchor)
        self.anchor = anchor
        self._facet = facet
        self._terms = terms
        counted = {choice.value: choice for choice in choices}
        extra = [Choice(value, None, 0) for value in sorted(checked) if value not in counted]
        self._choices = [*choices, *extra]
        find = QCoreApplication.translate("FacetPopup", "Find {facet}").format(facet=terms.word(facet))
        self.list = PickerPopup(anchor, self._search, find, multiple=True, checked=sorted(checked))
        self.list.setObjectName(f"filter.{facet.value}.values")
        self.list.toggled.connect(self.toggled)
        _Shut(self.list, anchor, self).happened.connect(self.gone)

    def name_values(self, names: dict[str, str]) -> None:
        """Have values called by these names instead of their own."""
        self._choices = [
            Choice(choice.value, names.get(choice.value, choice.label), choice.count)
            for choice in self._choices
        ]

    def open(self) -> None:
        self.list.open()

    def _search(self, typed: str) -> list[Option]:
        named = [(c, self._terms.value_word(self._facet, c.value, c.label)) for c in self._choices]
        return [Option(c.value, name, count=c.count) for c, name in named if not typed or fits(typed, name)]


class FacetMenu(QObject):
    """The filters not shown yet. `picked` carries the key of a facet or `TEXT`."""

    picked = Signal(str)
    gone = Signal()

    def __init__(self, anchor: QWidget, options: Sequence[Option]) -> None:
        super().__init__(anchor)
        self.anchor = anchor
        self._options = options
        find = QCoreApplication.translate("FacetPopup", "Find a filter")
        self.list = PickerPopup(anchor, self._search, find)
        self.list.setObjectName("filter.menu")
        self.list.picked.connect(self.picked)
        _Shut(self.list, anchor, self).happened.connect(self.gone)

    def open(self) -> None:
        self.list.open()

    def _search(self, typed: str) -> list[Option]:
        return [option for option in self._options if not typed or fits(typed, option.main)]
