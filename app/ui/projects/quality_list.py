"""引资质量 of a project: the score, its radar, and each part with what it rests on and what is missing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.amounts import parse_area
from app.services.quality_rules import Part, Quality, RatedPart
from app.ui.facts_grid import Change, FactsGrid
from app.ui.page import Shell
from app.ui.quality_words import input_word, known_words, part_word, part_words, points_words, rule_words
from app.ui.widgets.inline_edit import in_tab_order
from app.ui.widgets.label import Hairline, Label
from app.ui.widgets.painting import px
from app.ui.widgets.pick_line import PickLine
from app.ui.widgets.radar import Axis, Radar
from app.ui.words import Codes

_CODES = frozenset({"industry_city", "project_kind"})
_ANSWERS = frozenset({"closes_chain_gap"})
_AMOUNTS = frozenset({"fixed_investment", "expected_tax", "expected_output"})
_ELSEWHERE = frozenset({"company_tag", "party"})
"""Inputs that stand on another page or in another tab."""


class QualityList(QWidget):
    """What is missing is filled in where it is missed; a field that somebody edits stays open meanwhile.

    `tags_asked` asks for the page of the investor, `firms_asked` for the firms of the project.
    """

    tags_asked = Signal()
    firms_asked = Signal()

    def __init__(self, shell: Shell, change: Change, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(10), px(14), px(12))
        column.setSpacing(px(6))
        self.score = Label("", "display", "bold")
        self.score.setObjectName("project.quality.score")
        self._of = Label("", tone="textTertiary")
        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.addWidget(self.score, 0, Qt.AlignmentFlag.AlignBaseline)
        head.addWidget(self._of, 1, Qt.AlignmentFlag.AlignBaseline)
        column.addLayout(head)
        self.radar = Radar()
        column.addWidget(self.radar)
        self.sections = {part: _Section(part, shell, change) for part in Part}
        for section in self.sections.values():
            section.asked.connect(self._go)
            column.addWidget(section)
        self._rule = Label("", "caption", tone="textTertiary", wrap=True)
        column.addWidget(Hairline())
        column.addWidget(self._rule)
        column.addStretch(1)

    def show_quality(self, quality: Quality, seen: int, codes: Codes) -> None:
        """Replace what is shown, as read at `seen` in the log."""
        self.score.setText("—" if quality.score is None else str(quality.score))
        self._of.setText(self.tr("of 100  {known}").format(known=known_words(quality)))
        self._rule.setText(rule_words(quality))
        rated = {part.part: part for part in quality.parts}
        self.radar.show_axes(
            [
                Axis(part_word(part.part), None if part.share is None else float(part.share))
                for part in quality.parts
            ]
        )
        self.radar.setAccessibleName(
            self.tr("; ").join(f"{part_word(part.part)} {points_words(part)}" for part in quality.parts)
        )
        for part, section in self.sections.items():
            section.setVisible(part in rated)
            if part in rated:
                section.show_part(rated[part], seen, codes)
        in_tab_order([value for section in self.sections.values() for value in section.grid.values])

    def _go(self, field: str) -> None:
        if field == "party":
            self.firms_asked.emit()
        else:
            self.tags_asked.emit()


class _Section(QWidget):
    """One part: its points, what it rests on, and fields for what is missing.

    `asked` carries an input that is filled in elsewhere.
    """

    asked = Signal(str)

    def __init__(self, part: Part, shell: Shell, change: Change) -> None:
        super().__init__()
        self.setObjectName(f"project.quality.{part.value}")
        self.name, self.points = Label("", weight="medium"), Label("", tone="textSecondary")
        self.grounds = Label("", "caption", tone="textSecondary", wrap=True)
        self.grid = FactsGrid(shell, change, "quality", 104)
        title = QHBoxLayout()
        title.addWidget(self.name, 1)
        title.addWidget(self.points)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, 0)
        column.setSpacing(px(2))
        column.addLayout(title)
        column.addWidget(self.grounds)
        column.addWidget(self.grid)

    def show_part(self, part: RatedPart, seen: int, codes: Codes) -> None:
        self.name.setText(part_word(part.part))
        self.points.setText(points_words(part))
        self.points.set_tone("textTertiary" if part.points is None else "text")
        self.grounds.setText(part_words(part, codes))
        self.grounds.setVisible(bool(part.grounds) or not part.missing)
        self.grid.begin(seen)
        for field in part.missing:
            self._field(field, codes)
        self.grid.setVisible(bool(part.missing))

    def _field(self, field: str, codes: Codes) -> None:
        """An empty field of its kind."""
        name, blank, grid = input_word(field), self.tr("+ Set"), self.grid
        if field in _CODES:
            grid.code(name, field, None, codes)
        elif field in _ELSEWHERE:
            way = PickLine(blank, "textTertiary")
            way.setObjectName(f"quality.{field}")
            way.setAccessibleName(f"{name} {blank}")
            way.clicked.connect(lambda: self.asked.emit(field))
            grid.add_row(name, way)
        elif field in _ANSWERS:
            grid.yes(name, field, None)
        elif field in _AMOUNTS:
            grid.money(name, field, None, None, blank)
        elif field == "land_mu":
            grid.parsed(name, field, "", blank, parse_area)
        else:
            grid.line(name, field, "", blank)
