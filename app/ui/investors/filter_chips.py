"""The filter chips of the list of investors."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.database import Database
from app.services.company_filter import NONE, CompanyFacet, CompanyFilter
from app.services.company_list import choices
from app.ui.widgets.button import Button
from app.ui.widgets.chip import Chip
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.picker import PickerPopup
from app.ui.words import Codes, intent_word

_SHOWN = (
    CompanyFacet.TYPE,
    CompanyFacet.INDUSTRY,
    CompanyFacet.REGION,
    CompanyFacet.INTENT,
    CompanyFacet.OWNER,
)
_NAMED = 3


class FilterChips(QWidget):
    """`changed` carries the new CompanyFilter at every tick and letter."""

    changed = Signal(object)

    def __init__(self, database: Database, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("investors.filter")
        self._database = database
        self._codes = Codes(database)
        self._chosen = CompanyFilter()
        self._names: dict[CompanyFacet, dict[str, str]] = {}
        self._popup: PickerPopup | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(8))
        self.chips = {facet: Chip("", removable=True, menu=True) for facet in _SHOWN}
        for facet, chip in self.chips.items():
            chip.setObjectName(f"investors.filter.{facet.value}")
            chip.clicked.connect(lambda _=False, key=facet: self._open(key))
            chip.removed.connect(lambda key=facet: self._apply(self._chosen.with_facet(key, frozenset())))
            self._row.addWidget(chip)
        self.text = LineEdit()
        self.text.setObjectName("investors.filter.text")
        self.text.setFixedSize(px(150), px(26))
        self.text.setClearButtonEnabled(True)
        self.text.textChanged.connect(self._typed)
        self.clear = Button("", "quiet", 26)
        self.clear.clicked.connect(lambda: self._apply(CompanyFilter()))
        self._row.addWidget(self.text)
        self._row.addWidget(self.clear)
        self._row.addStretch(1)
        self.retranslate()

    @property
    def chosen(self) -> CompanyFilter:
        """The filter as it stands."""
        return self._chosen

    def set_filter(self, chosen: CompanyFilter) -> None:
        """Show a filter without a signal."""
        self._chosen = chosen
        if self.text.text() != chosen.text:
            blocked = self.text.blockSignals(True)
            self.text.setText(chosen.text)
            self.text.blockSignals(blocked)
        self._show()

    def add_trailing(self, widget: QWidget) -> None:
        """Put a control of the page at the right end."""
        self._row.addWidget(widget)

    def retranslate(self) -> None:
        self.text.setPlaceholderText(self.tr("Name or pinyin"))
        self.text.setAccessibleName(self.tr("Name or pinyin"))
        self.clear.setText(self.tr("Clear"))
        self._names.clear()
        self._show()

    def _open(self, facet: CompanyFacet) -> None:
        found = self._database.read(lambda session: choices(session, facet, self._chosen))
        options = [
            Option(one.value, self._word(facet, one.value, one.label), count=one.count) for one in found
        ]
        self._names[facet] = {option.key: option.main for option in options}
        checked = sorted(self._chosen.facets.get(facet, frozenset()))
        popup = PickerPopup(
            self.chips[facet],
            lambda typed: [o for o in options if typed.strip() in o.main],
            facet_name(facet),
            multiple=True,
            checked=checked,
        )
        popup.toggled.connect(lambda value, on: self._toggle(facet, value, on))
        self._popup = popup
        popup.open_once()

    def _toggle(self, facet: CompanyFacet, value: str, on: bool) -> None:
        values = self._chosen.facets.get(facet, frozenset())
        self._apply(self._chosen.with_facet(facet, values | {value} if on else values - {value}))

    def _typed(self, typed: str) -> None:
        self._apply(CompanyFilter(self._chosen.facets, typed.strip()))

    def _apply(self, chosen: CompanyFilter) -> None:
        self.set_filter(chosen)
        self.changed.emit(chosen)

    def _show(self) -> None:
        for facet, chip in self.chips.items():
            values = sorted(self._chosen.facets.get(facet, frozenset()))
            words = [self._names.get(facet, {}).get(v) or self._word(facet, v, None) for v in values]
            chip.set_state(chip_words(facet, words), bool(values))
        self.clear.setVisible(not self._chosen.is_empty())

    def _word(self, facet: CompanyFacet, value: str, label: str | None) -> str:
        if value == NONE:
            return self.tr("Not filled in")
        if facet is CompanyFacet.TYPE:
            return self._codes.word("entity_type", value)
        if facet is CompanyFacet.INTENT:
            return intent_word(value)
        return label or value


def facet_name(facet: CompanyFacet) -> str:
    """类型, 产业, 所在地, 意向, 维护人."""
    return {
        CompanyFacet.TYPE: QCoreApplication.translate("CompanyFacet", "Kind"),
        CompanyFacet.INDUSTRY: QCoreApplication.translate("CompanyFacet", "Industry"),
        CompanyFacet.REGION: QCoreApplication.translate("CompanyFacet", "City"),
        CompanyFacet.INTENT: QCoreApplication.translate("CompanyFacet", "Intent"),
        CompanyFacet.OWNER: QCoreApplication.translate("CompanyFacet", "Looked after by"),
        CompanyFacet.CONTACT: QCoreApplication.translate("CompanyFacet", "Last met"),
        CompanyFacet.PROJECT: QCoreApplication.translate("CompanyFacet", "Project"),
        CompanyFacet.INCOMPLETE: QCoreApplication.translate("CompanyFacet", "To complete"),
    }[facet]


def chip_words(facet: CompanyFacet, words: list[str]) -> str:
    """产业 alone, or 产业：新能源、新材料; more than three values are counted."""
    if not words:
        return facet_name(facet)
    shown = QCoreApplication.translate("CompanyFacet", ", ", "between values").join(words[:_NAMED])
    if len(words) > _NAMED:
        rest = len(words) - _NAMED
        pattern = QCoreApplication.translate("CompanyFacet", "{named} and %n more", "", rest)
        shown = pattern.format(named=shown)
    pattern = QCoreApplication.translate("CompanyFacet", "{facet}: {values}")
    return pattern.format(facet=facet_name(facet), values=shown)
