"""The columns of the project list."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.services.project_filter import Facet
from app.services.project_groups import ProjectGroup
from app.services.project_list import ProjectRow
from app.services.project_list import Totals as Sums
from app.ui import text
from app.ui.projects.computed_words import computed_words
from app.ui.projects.facet_words import value_word
from app.ui.sync.marks import MarkOf
from app.ui.table.cell import EMPTY, Cell
from app.ui.table.columns import Column
from app.ui.table.project_cells import BadgeCell, LampCell, LampCountsCell, StageCell
from app.ui.table.sums import Totals as TotalsLine
from app.ui.table.text_cells import DaysCell, Run, RunsCell, TextCell, money_cell, name_cell, or_missing
from app.ui.theme import theme
from app.ui.widgets.stage import STAGES
from app.ui.words import light_reason

_STAGE = 112


def project_columns(today: date, mark: MarkOf) -> tuple[Column[ProjectRow], ...]:
    """灯 to 剩工作日; `today` decides how dates are shortened."""
    lamp, name, *what = _what(mark)
    columns = (lamp, name, _number(), *what, *_money(), *_who(), *_when(today))
    return tuple(replace(column, computed=computed_words(column.key)) for column in columns)


def _what(mark: MarkOf) -> tuple[Column[ProjectRow], ...]:
    stage = _stage_width()
    return (
        Column(
            "light",
            QCoreApplication.translate("ProjectColumns", "Lamp"),
            _lamp,
            44,
            48,
            "center",
            frozen=True,
            groups=True,
        ),
        Column(
            "name",
            QCoreApplication.translate("ProjectColumns", "Project"),
            lambda row: name_cell(row.name, *mark(row.id)),
            150,
            frozen=True,
            stretch=True,
            editable=True,
            opens=True,
        ),
        Column(
            "industry",
            QCoreApplication.translate("ProjectColumns", "Industry"),
            lambda row: TextCell(row.industry or "", "textSecondary"),
            72,
            84,
            rank=1,
            editable=True,
            groups=True,
        ),
        Column(
            "three_ones",
            QCoreApplication.translate("ProjectColumns", "Three ones"),
            _badge,
            82,
            84,
            frozen=True,
        ),
        Column(
            "stage",
            QCoreApplication.translate("ProjectColumns", "Stage"),
            lambda row: StageCell(row.stage),
            stage,
            stage,
            groups=True,
        ),
    )


def _number() -> Column[ProjectRow]:
    return Column(
        "number",
        QCoreApplication.translate("ProjectColumns", "Number"),
        lambda row: TextCell(row.project_no or "", "textSecondary"),
        124,
        132,
        rank=1,
        sortable=False,
        optional=True,
    )


def _stage_width() -> int:
    """Room for the blocks and the longest word, in px at 100 %; never less than in the design."""
    words = max(StageCell(stage).width() for stage in range(STAGES))
    return max(_STAGE, round(words / theme().font_scale) + 24)


def _money() -> tuple[Column[ProjectRow], ...]:
    return (
        Column(
            "investment",
            QCoreApplication.translate("ProjectColumns", "Investment"),
            lambda row: money_cell(row.investment),
            64,
            84,
            "right",
            editable=True,
        ),
        Column(
            "paid",
            QCoreApplication.translate("ProjectColumns", "Paid in"),
            lambda row: money_cell(row.paid, "textSecondary"),
            60,
            84,
            "right",
            rank=2,
        ),
    )


def _who() -> tuple[Column[ProjectRow], ...]:
    return (
        Column(
            "leader",
            QCoreApplication.translate("ProjectColumns", "Lead official"),
            lambda row: or_missing(row.leader_name, row.stage > 0),
            72,
            84,
            editable=True,
            groups=True,
        ),
        Column(
            "contact",
            QCoreApplication.translate("ProjectColumns", "Contact"),
            lambda row: or_missing(row.contact_name, row.stage > 0),
            64,
            84,
            rank=5,
            editable=True,
            groups=True,
        ),
        Column(
            "unit",
            QCoreApplication.translate("ProjectColumns", "Unit"),
            lambda row: TextCell(row.unit_name or "", "textSecondary"),
            90,
            110,
            rank=4,
            editable=True,
            groups=True,
        ),
    )


def _when(today: date) -> tuple[Column[ProjectRow], ...]:
    return (
        Column(
            "next",
            QCoreApplication.translate("ProjectColumns", "Next milestone"),
            lambda row: TextCell(row.next_task or ""),
            150,
            190,
            rank=6,
        ),
        Column(
            "due",
            QCoreApplication.translate("ProjectColumns", "Due"),
            lambda row: _due(row, today),
            66,
            90,
            rank=3,
        ),
        Column(
            "days",
            QCoreApplication.translate("ProjectColumns", "Days left"),
            _days,
            88,
            92,
            "right",
        ),
    )


def reason_of(row: ProjectRow) -> str:
    """The sentence that explains a row's light."""
    return light_reason(row.light_rule, row.light_inputs, row.light_days)


def _lamp(row: ProjectRow) -> Cell:
    return LampCell(row.light, reason_of(row), row.light_pinned)


def _badge(row: ProjectRow) -> Cell:
    return BadgeCell(row.slots, (row.leader_name or "", row.contact_name or "", ""))


def _due(row: ProjectRow, today: date) -> Cell:
    if row.next_due is None:
        return EMPTY
    tip = text.date_with_weekday(row.next_due)
    if row.provisional:
        note = QCoreApplication.translate("ProjectColumns", "reckoned: the holidays are not published yet")
        tip = f"{tip}　{note}"
    brief = f"{row.next_due:%Y-%m}" if row.next_due.year != today.year else ""
    return TextCell(text.short_date(row.next_due, today), "textSecondary", tip=tip, brief=brief)


def _days(row: ProjectRow) -> Cell:
    if row.days_left is None:
        return EMPTY
    day = text.date_with_weekday(row.next_due) if row.next_due else ""
    return DaysCell(row.days_left, day=day, calm=row.light == 3)


def group_words(by: Facet, group: ProjectGroup) -> tuple[str, str]:
    """What a group is called, and how many projects it has."""
    count = group.totals.count
    counted = QCoreApplication.translate("ProjectColumns", "%n project(s)", "", count)
    return value_word(by, group.value, group.label), counted


def group_line(by: Facet, group: ProjectGroup) -> TotalsLine:
    """望川经开区　12 个项目, with the lights and the money."""
    name, counted = group_words(by, group)
    return TotalsLine(
        RunsCell((Run(name, "text", "bold", "body"), Run(counted, "textTertiary"))), _sum_cells(group.totals)
    )


def _sum_cells(sums: Sums) -> dict[str, Cell]:
    return {
        "three_ones": LampCountsCell(sums.lights),
        "investment": TextCell(text.yi(sums.investment), weight="bold"),
        "paid": TextCell(text.yi(sums.paid), weight="bold"),
    }


def totals_line(sums: Sums, selected: int) -> TotalsLine:
    """合计 19 个项目, with the lights, the money and the share paid in."""
    count = sums.count
    label = (
        QCoreApplication.translate("ProjectColumns", "%n selected", "", selected)
        if selected > 1
        else QCoreApplication.translate("ProjectColumns", "Total %n project(s)", "", count)
    )
    share = text.percent(sums.paid / sums.investment) if sums.investment else "—"
    full = QCoreApplication.translate("ProjectColumns", "Amounts in 100 m yuan　paid in {share}")
    short = QCoreApplication.translate("ProjectColumns", "CNY 100m　paid {share}")
    return TotalsLine(
        TextCell(label, weight="bold"),
        _sum_cells(sums),
        RunsCell((Run(full.format(share=share), "textTertiary", size="body"),)),
        RunsCell((Run(short.format(share=share), "textTertiary", size="body"),)),
    )
