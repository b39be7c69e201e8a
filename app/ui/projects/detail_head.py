"""The head of a project: light with its reason, names, money, stage rail, three ones."""

import json
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.project_list import ProjectRow
from app.services.project_view import ProjectPage, StageStep
from app.ui import text
from app.ui.projects.three_ones_card import ThreeOnesCard
from app.ui.sync.marks import Marks, MarkTag
from app.ui.theme import theme
from app.ui.widgets.button import Button, IconButton
from app.ui.widgets.inline_edit import Commit, InlineEdit
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.lamp import LampLabel
from app.ui.widgets.painting import px
from app.ui.widgets.stage import StageRail, StageStop
from app.ui.widgets.tag import Tag, TagKind
from app.ui.words import Codes, light_reason

_CARD = 630
_INSET = 9
"""Of the words in a field or a quiet button, given back so that gaps are even."""
_BESIDE_FROM = 1080
_KINDS: tuple[TagKind, TagKind, TagKind, TagKind] = ("red", "yellow", "green", "neutral")


class DetailHead(QWidget):
    """`slot_clicked` carries a slot of the three ones, `slot_acted` the one whose button was pressed.

    Name and amount are edited in place by `rename` and `set_amount`, which raise UserError.
    """

    slot_clicked = Signal(int)
    slot_acted = Signal(int)
    company_asked = Signal()
    print_asked = Signal()
    menu_asked = Signal()

    def __init__(
        self, marks: Marks, rename: Commit, set_amount: Commit, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.lamp = LampLabel("grey", 24, word=False)
        self.name = InlineEdit("", rename, "", "title", "bold")
        self.name.setObjectName("project.name")
        self.reason = Tag("")
        self.reason.setObjectName("project.reason")
        self.exchange = MarkTag(marks)
        self.company = Button("", "quiet", 26)
        self.company.clicked.connect(self.company_asked)
        self.place = ElidedLabel("", tone="textTertiary")
        self.amount = InlineEdit("", set_amount, self.tr("Investment"), "title", "bold")
        self.amount.setObjectName("project.amount")
        self.amount.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.amount_unit = Label("", "caption", tone="textTertiary")
        self.print_button = Button("", "normal", 30, icon="print", hint="Ctrl P")
        self.print_button.clicked.connect(self.print_asked)
        self.more = IconButton("more", self.tr("More"))
        self.more.clicked.connect(self.menu_asked)
        self.rail = StageRail()
        self.three_ones = ThreeOnesCard()
        self.three_ones.clicked.connect(self.slot_clicked)
        self.three_ones.acted.connect(self.slot_acted)
        first = QHBoxLayout()
        first.setSpacing(px(12))
        for widget in (self.lamp, self.name, self.reason):
            first.addWidget(widget)
            first.addSpacing(-px(_INSET))
        first.addWidget(self.exchange)  # mostly hidden, so it brings no gap of its own
        first.addWidget(self.company)
        first.addSpacing(-px(_INSET))
        first.addWidget(self.place, 1)
        self._gap = QWidget()
        first.addWidget(self._gap, 1)
        self._gap.hide()
        first.addWidget(self.amount)
        first.addSpacing(-px(12))
        for part in (self.amount_unit, self.print_button, self.more):
            first.addWidget(part)
        self._second = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._second.setSpacing(px(24))
        self._second.addWidget(self.rail, 1)
        self._second.addWidget(self.three_ones)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(10))
        column.addLayout(first)
        column.addLayout(self._second)

    def show_page(self, page: ProjectPage, codes: Codes, now: datetime) -> None:
        """Show the head of a project."""
        row = page.row
        said = light_reason(row.light_rule, row.light_inputs, row.light_days)
        self.lamp.set_lamp(row.light, _light_tip(row, said), row.light_pinned)
        self.name.set_value(row.name, seen=page.seen)
        self.reason.set_tag(said, _KINDS[row.light])
        self.reason.setToolTip(_light_tip(row, said))
        self.reason.setVisible(bool(said))
        self.exchange.show_record(row.id)
        self.company.setText(row.company_name or "")
        self.company.setToolTip(row.company_name or "")
        self.place.setText(self.tr(", ").join(filter(None, (row.industry, row.unit_name))))
        amount = text.yi(row.investment)
        self.amount.set_value(amount.replace(",", ""), amount, page.seen)
        self.amount.set_missing(row.investment is None)
        self.amount.setToolTip(text.wan_with_unit(row.investment) if row.investment is not None else "")
        share = text.percent(row.paid / row.investment, 0) if row.investment else ""
        pattern = self.tr("100 m yuan　paid in {paid} ({share})")
        self.amount_unit.setText(pattern.format(paid=text.yi(row.paid), share=share) if share else "")
        self.print_button.setText(self.tr("Print"))
        current = next((step for step in page.rail if step.state == "CURRENT"), None)
        stops = [StageStop(self._remark(step, now)) for step in page.rail]
        self.rail.set_progress(row.stage, current.share if current else 0, stops)
        self.three_ones.show_page(page, codes, now)
        self.arrange(self.width())

    def _remark(self, step: StageStep, now: datetime) -> str:
        if step.state == "CURRENT":
            return self.tr("in progress")
        if step.on is None:
            return ""
        if step.planned:
            day = text.month_day(step.on) if step.on.year == now.year else text.year_month(step.on)
            return self.tr("planned {day}").format(day=day)
        return f"{step.on:%Y-%m}" if step.precision == "MONTH" else f"{step.on:%Y-%m-%d}"

    def arrange(self, width: int) -> None:
        """The card beside the rail where there is room, below it otherwise."""
        beside = width / theme().font_scale >= _BESIDE_FROM
        self.name.setMinimumWidth(min(self.name.sizeHint().width(), width // 5 if beside else px(120)))
        self.place.setVisible(beside)
        self.company.setMaximumWidth(width // 9)
        self.company.setVisible(beside and bool(self.company.text()))
        self.print_button.set_hint("Ctrl P" if beside else "")
        self._gap.setVisible(not beside)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._second.setDirection(direction)
        self.three_ones.setMinimumWidth(px(_CARD) if beside else 0)
        self.three_ones.setMaximumWidth(px(_CARD) if beside else 16_777_215)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme().color("border"))


def _light_tip(row: ProjectRow, said: str) -> str:
    """Why the light is lit, the day its step is due, and the day it gets worse if nothing is done."""
    facts = json.loads(row.light_inputs) if row.light_inputs else {}
    lines = [said]
    if "due" in facts:
        due = QCoreApplication.translate("DetailHead", "due {day}")
        lines.append(due.format(day=text.date_with_weekday(date.fromisoformat(facts["due"]))))
    if row.worsens_on is not None:
        worse = QCoreApplication.translate("DetailHead", "If nothing is done it gets worse on {day}")
        lines.append(worse.format(day=text.date_with_weekday(row.worsens_on)))
    if row.provisional:
        lines.append(QCoreApplication.translate("DetailHead", "The holidays of that year are provisional"))
    return "\n".join(filter(None, lines))
