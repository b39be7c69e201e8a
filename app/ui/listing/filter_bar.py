"""The filter of a list as a row of chips, a find box, and room for the page's own buttons."""

from enum import StrEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from app.database import Database
from app.services.facets import FacetFilter
from app.services.workspace_info import workspace_info
from app.ui.listing.facet_popup import TEXT, FacetMenu, FacetPopup
from app.ui.listing.find_chip import FindChip
from app.ui.listing.fitting_bar import FittingBar
from app.ui.listing.terms import FacetTerms
from app.ui.widgets.button import Button
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.label import Label
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px

F = TypeVar("F", bound=StrEnum)
C = TypeVar("C", bound=FacetFilter[Any])


class FilterBar(FittingBar, Generic[C, F]):
    """Set filters are tinted chips, frequent ones outlined; all others are behind "+ Filter".

    `changed` carries the new filter at every tick and letter; `content_asked` says that the keyboard
    goes on to the list.
    """

    changed = Signal(object)
    content_asked = Signal()

    def __init__(self, database: Database, terms: FacetTerms[C, F], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{terms.name}.filter")
        self._database = database
        self._terms = terms
        self._chosen = terms.empty
        self._names: dict[F, dict[str, str]] = {}
        self._pending: F | None = None
        self._open: FacetPopup | FacetMenu | None = None
        self._chips = {facet: self._make_chip(facet) for facet in terms.all}
        self.find_box = FindChip()
        self.find_box.edit.setObjectName(f"{terms.name}.filter.text")
        self.find_box.hide()
        self.add = Chip("", add=True)
        self.add.setObjectName(f"{terms.name}.filter.add")
        self.clear = Button("", "quiet", 26)
        self.clear.setObjectName(f"{terms.name}.filter.clear")
        self._hint = Label("", "caption", tone="textTertiary")
        self._lay_out()
        self.find_box.edited.connect(self._typed)
        self.find_box.done.connect(self.content_asked)
        self.find_box.emptied_and_left.connect(self._put_away)
        self.add.clicked.connect(self.offer)
        self.clear.clicked.connect(lambda: self._apply(terms.empty))
        self._retranslate()

    def _make_chip(self, facet: F) -> Chip:
        chip = Chip(self._terms.word(facet), removable=True, menu=True)
        chip.setObjectName(f"{self._terms.name}.filter.{facet.value}")
        chip.clicked.connect(lambda: self.open_facet(facet))
        chip.removed.connect(lambda: self._apply(self._chosen.with_facet(facet, frozenset())))
        return chip

    def _lay_out(self) -> None:
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, px(8), px(6))
        for widget in (*self._chips.values(), self.find_box, self.add, self.clear):
            self._flow.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._holder.setSizePolicy(policy)
        self._trailing = QHBoxLayout()
        self._trailing.addWidget(self._hint)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._holder, 1)
        self._row.addLayout(self._trailing)
        self._measure()

    @property
    def chosen(self) -> C:
        """The filter as it stands."""
        return self._chosen

    def set_filter(self, chosen: C) -> None:
        """Show a filter without a signal, as when a saved view is opened."""
        self._chosen = chosen
        self.find_box.set_text(chosen.text)
        self._sync()

    def refresh(self) -> None:
        """Read the names of values again, after data or language changed."""
        self._names.clear()
        self._sync()

    def line_width(self) -> int:
        """The room the chips take in one line, in px on the screen, frequent ones and the hint among them."""
        hint = self._hint.sizeHint().width() + px(8) if self._hint.text() else 0
        return sum(widget.sizeHint().width() + px(8) for widget in self._line()) + hint

    def add_trailing(self, widget: QWidget) -> None:
        """Put a control of the page at the right end."""
        self._trailing.addWidget(widget)

    def set_hint(self, text: str) -> None:
        """A short remark before the controls at the right, such as how cards are moved."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        self._fit()

    def focus_text(self) -> None:
        """Ctrl+F: show the find box and go there."""
        self.find_box.show()
        self._fit()
        self.find_box.setFocus()
        self.find_box.edit.selectAll()

    def chip(self, facet: F) -> Chip:
        return self._chips[facet]

    def offer(self) -> None:
        """List the filters that are not shown as chips."""
        terms = self._terms
        offered = [facet for facet in terms.all if facet not in terms.unoffered]
        options = [Option(one.value, terms.word(one)) for one in offered if self._chips[one].isHidden()]
        if self.find_box.isHidden():
            options.insert(0, Option(TEXT, terms.find_name(), "Ctrl F"))
        menu = FacetMenu(self._below(self.add), options)
        self._take_over(menu)
        menu.picked.connect(self._add)
        menu.open()

    def open_facet(self, facet: F) -> None:
        """List the values of a facet below its chip, which is shown for that if need be."""
        self._pending = facet
        self._sync()
        self._holder.updateGeometry()
        self._flow.activate()
        rest = self._database.read(lambda session: self._terms.choices(session, facet, self._chosen))
        checked = self._chosen.facets.get(facet, frozenset())
        popup = FacetPopup(self._below(self._chips[facet]), self._terms, facet, rest, checked)
        popup.name_values(self._known(facet, checked))
        self._take_over(popup)
        self._pending = facet
        popup.toggled.connect(lambda value, on: self._toggle(facet, value, on))
        popup.open()

    def _below(self, chip: QWidget) -> QWidget:
        """An anchor in the place of a chip: it stands still while the chips change at every tick."""
        spot = QWidget(self)
        spot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        spot.setGeometry(QRect(chip.mapTo(self, QPoint(0, 0)), chip.size()))
        spot.setFocusProxy(chip)
        spot.lower()
        spot.show()
        return spot

    def _take_over(self, popup: FacetPopup | FacetMenu) -> None:
        """One list at a time; the one before is thrown away."""
        self._dispose()
        self._open = popup
        popup.gone.connect(lambda: QTimer.singleShot(0, self, lambda: self._closed(popup)))

    def _closed(self, popup: FacetPopup | FacetMenu) -> None:
        if self._open is popup:
            self._dispose()
            self._sync()

    def _dispose(self) -> None:
        if self._open is not None:
            shut, self._open, self._pending = self._open, None, None
            shut.list.popup.deleteLater()
            shut.anchor.deleteLater()

    def _add(self, key: str) -> None:
        if key == TEXT:
            self.focus_text()
        else:
            # The list of filters gives the focus back first; the values take it after that.
            QTimer.singleShot(0, self, lambda: self.open_facet(self._facet(key)))

    def _facet(self, key: str) -> F:
        return next(facet for facet in self._chips if facet.value == key)

    def _toggle(self, facet: F, value: str, on: bool) -> None:
        values = self._chosen.facets.get(facet, frozenset())
        self._apply(self._chosen.with_facet(facet, values | {value} if on else values - {value}))

    def _typed(self, text: str) -> None:
        self._apply(self._chosen.with_text(text))

    def _put_away(self) -> None:
        self.find_box.hide()
        self._fit()

    def _apply(self, chosen: C) -> None:
        if chosen == self._chosen:
            return
        self.set_filter(chosen)
        self.changed.emit(chosen)

    def _sync(self) -> None:
        """Show the filter: labels and states of the chips, then which of them there is room for."""
        for facet, chip in self._chips.items():
            values = self._chosen.facets.get(facet)
            text = self._terms.chip(facet, self.words(facet, values) if values else ())
            chip.set_state(text, bool(values))
            chip.setAccessibleName(text)
        self._place(self.clear, not self._chosen.is_empty())
        if not self.find_box.edit.hasFocus():
            self.find_box.setVisible(bool(self._chosen.text))
        self._fit()

    def words(self, facet: F, values: frozenset[str]) -> list[str]:
        """The names of values in the order of the list of values."""
        names = self._known(facet, values)
        order = {value: place for place, value in enumerate(names)}
        placed = sorted(values, key=lambda value: (order.get(value, len(order)), value))
        return [self._terms.value_word(facet, value, names.get(value)) for value in placed]

    def _known(self, facet: F, wanted: frozenset[str] = frozenset()) -> dict[str, str]:
        """What records call the values of a facet; read once, and again when one is not known."""
        terms = self._terms
        if facet not in terms.named:
            return {}
        known = self._names.get(facet)
        if known is None or not wanted <= known.keys():
            found = self._database.read(lambda session: terms.choices(session, facet, terms.empty))
            known = {choice.value: choice.label for choice in found if choice.label is not None}
            if facet in terms.members:
                info = self._database.read(workspace_info)
                if info.member_id:
                    known.setdefault(info.member_id, info.member_name)
            self._names[facet] = known
        return known

    def _fixed(self) -> list[Chip]:
        """The chips that are shown at any width."""
        return [chip for facet, chip in self._chips.items() if chip.is_set or facet is self._pending]

    def _line(self) -> list[QWidget]:
        """What stands in the line when there is room for all of it."""
        fixed = self._fixed()
        spare = [self._chips[facet] for facet in self._terms.frequent if self._chips[facet] not in fixed]
        others = [widget for widget in (self.find_box, self.add, self.clear) if not widget.isHidden()]
        return [*fixed, *spare, *others]

    def _place(self, widget: QWidget, shown: bool) -> None:
        """Show or hide; the keyboard goes from what is hidden to "+ Filter" instead of anywhere."""
        if not shown and widget.hasFocus():
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        widget.setVisible(shown)

    @override
    def _measure(self) -> None:
        self._flow.setContentsMargins(0, px(2), 0, px(2))
        self._row.setSpacing(px(8))
        self._trailing.setSpacing(px(8))
        self._hint.setContentsMargins(0, 0, px(16), 0)

    @override
    def _fit(self) -> None:
        """Outlined frequent chips are the first to give way when there is not room for all in one line."""
        fixed = self._fixed()
        spare = [self._chips[facet] for facet in self._terms.frequent if self._chips[facet] not in fixed]
        need = sum(widget.sizeHint().width() + px(8) for widget in self._line())
        beside = self._trailing.sizeHint().width()
        roomy = need + beside <= self.width() or not self.isVisible()
        for chip in self._chips.values():
            self._place(chip, chip in fixed or (roomy and chip in spare))
        self._flow.invalidate()
        self._holder.updateGeometry()

    @override
    def _retranslate(self) -> None:
        self.add.setText(self.tr("Filter"))
        self.clear.setText(self.tr("Clear"))
        self.find_box.set_names(self._terms.find(), self.tr("Filter by name"), self.tr("Clear"))
        self.refresh()
