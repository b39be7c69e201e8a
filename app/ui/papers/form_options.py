"""版式: sheet, header, pitch of lines, and what is printed otherwise than usual."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.exports.look import PITCHES, Look, SheetKind
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.label import Label
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.painting import px
from app.ui.widgets.segmented import SegmentedControl


@dataclass(frozen=True, slots=True)
class Offers:
    """What can be chosen of a paper. `across` tells whether its sheets lie across, stand, or both; empty
    where the paper has pages of its own. `red_head` is that of a newsletter; a workbook is not
    `paged`."""

    across: frozenset[bool] = frozenset()
    header: bool = True
    red_head: bool = False
    paged: bool = True

    @property
    def sheets(self) -> dict[str, SheetKind]:
        """Each sheet that is offered, with what is ordered by it."""
        upright = SheetKind.A4 if self.across == {True} else SheetKind.USUAL
        across = SheetKind.USUAL if self.across == {True} else SheetKind.A4_ACROSS
        known = {"A4": upright, "A4-landscape": across, "A3-landscape": SheetKind.A3_ACROSS}
        if not self.across:
            return {}
        return known if True in self.across else {key: known[key] for key in ("A4", "A4-landscape")}


class FormOptions(QWidget):
    """`changed` carries the look that is chosen. A watermark is named by who prints and the day."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._offers, self._watermark = Look(), Offers(), ""
        self.sheet: SegmentedControl | None = None
        self.header = LineEdit()
        self.header.setObjectName("papers.header")
        self.pitch = SegmentedControl([(str(pitch), f"{pitch:g}") for pitch in PITCHES])
        self.red_head, self.black, self.masked, self.watermark = (CheckBox() for _ in range(4))
        self._names = {part: Label("", tone="textSecondary") for part in ("sheet", "header", "pitch")}
        self._lay_out()
        self.header.textEdited.connect(lambda text: self._take(header=text.strip()))
        self.pitch.chosen.connect(lambda pitch: self._take(pitch=float(pitch)))
        self.red_head.clicked.connect(lambda on: self._take(red_head=on))
        self.black.clicked.connect(lambda on: self._take(black=on))
        self.masked.clicked.connect(lambda on: self._take(masked=on))
        self.watermark.clicked.connect(lambda on: self._take(watermark=self._watermark if on else ""))
        self.retranslate()

    def show_look(self, look: Look, offers: Offers, watermark: str) -> None:
        """What is chosen, without a signal, and what can be."""
        self._look, self._watermark = look, watermark
        if offers != self._offers or self.sheet is None:
            self._offers = offers
            self._make_sheets()
        if self.sheet is not None:
            chosen = (key for key, kind in offers.sheets.items() if kind is look.sheet)
            self.sheet.set_current(next(chosen, None))
        if self.header.text().strip() != look.header:
            self.header.setText(look.header)
        self.pitch.set_current(str(look.pitch) if look.pitch in PITCHES else None)
        self.black.setChecked(look.black)
        self.masked.setChecked(look.masked)
        self.red_head.setChecked(look.red_head)
        self.watermark.setChecked(bool(look.watermark))
        for name, there in (
            ("sheet", bool(offers.sheets)),
            ("header", offers.header),
            ("pitch", False in offers.across),
        ):
            self._names[name].setVisible(there)
        self.header.setVisible(offers.header)
        self.pitch.setVisible(False in offers.across)
        self.red_head.setVisible(offers.red_head)
        for box in (self.black, self.watermark):
            box.setVisible(offers.paged)

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        for row, part in enumerate(self._names):
            self._grid.addWidget(self._names[part], row, 0)
        self._grid.addWidget(self.header, 1, 1)
        self._grid.addWidget(self.pitch, 2, 1, Qt.AlignmentFlag.AlignLeft)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._grid)
        for box in (self.red_head, self.black, self.masked, self.watermark):
            self._column.addWidget(box)
        self._measure()

    def _make_sheets(self) -> None:
        if self.sheet is not None:
            self.sheet.hide()
            self._grid.removeWidget(self.sheet)
            self.sheet.deleteLater()
            self.sheet = None
        if self._offers.sheets:
            self.sheet = SegmentedControl(self._sheet_words())
            self.sheet.setAccessibleName(self.tr("Sheet"))
            self.sheet.chosen.connect(lambda key: self._take(sheet=self._offers.sheets[key]))
            self._grid.addWidget(self.sheet, 0, 1, Qt.AlignmentFlag.AlignLeft)

    def _sheet_words(self) -> Sequence[tuple[str, str]]:
        both = len(self._offers.across) > 1
        words = {
            "A4": "A4" if both else self.tr("A4 tall"),
            "A4-landscape": self.tr("A4 wide"),
            "A3-landscape": self.tr("A3 wide"),
        }
        return [(key, words[key]) for key in self._offers.sheets]

    def _take(self, **chosen: object) -> None:
        self._look = replace(self._look, **chosen)  # type: ignore[arg-type]
        self.changed.emit(self._look)

    def retranslate(self) -> None:
        for part, word in (
            ("sheet", self.tr("Sheet")),
            ("header", self.tr("Header")),
            ("pitch", self.tr("Lines")),
        ):
            self._names[part].setText(word)
        self.header.setAccessibleName(self.tr("Header"))
        self.header.setPlaceholderText(self.tr("None"))
        self.pitch.setAccessibleName(self.tr("Pitch of lines, in points"))
        self.pitch.setToolTip(self.tr("Pitch of lines, in points"))
        self.red_head.setText(self.tr("Red head"))
        self.black.setText(self.tr("Black and white (lights tell by shape)"))
        self.masked.setText(self.tr("Hide the middle of phone numbers"))
        self.watermark.setText(self.tr("Watermark with name and date"))
        if self.sheet is not None:
            for key, word in self._sheet_words():
                self.sheet.set_label(key, word)

    def _measure(self) -> None:
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(6))
        self._column.setSpacing(px(10))
        for label in self._names.values():
            label.setMinimumWidth(px(40))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._measure()
        super().changeEvent(event)
