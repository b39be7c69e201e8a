"""The columns of the list of investors."""

from dataclasses import replace
from datetime import date
from math import ceil

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics

from app.services.company_filter import NEGLECTED_DAYS
from app.services.company_list import CompanyRow, CompanyTotals
from app.ui import text
from app.ui.investors.computed_words import computed_words
from app.ui.sync.marks import MarkOf
from app.ui.table.cell import EMPTY, Cell
from app.ui.table.columns import Column
from app.ui.table.project_cells import ProjectCell
from app.ui.table.sums import Totals
from app.ui.table.text_cells import DaysCell, Run, RunsCell, TagCell, TextCell, name_cell, or_missing
from app.ui.theme import theme
from app.ui.widgets.label import Tone
from app.ui.words import Codes, intent_word


def company_columns(today: date, mark: MarkOf) -> tuple[Column[CompanyRow], ...]:
    """客商 to 期限."""
    columns = (*_firm(mark), *_dealings(today))
    return tuple(replace(column, computed=computed_words(column.key)) for column in columns)


def _firm(mark: MarkOf) -> tuple[Column[CompanyRow], ...]:
    return (
        Column(
            "name",
            QCoreApplication.translate("CompanyColumns", "Investor"),
            lambda row: name_cell(row.name, *mark(row.id)),
            128,
            170,
            frozen=True,
            editable=True,
            opens=True,
            inset=14,
        ),
        Column(
            "industry",
            QCoreApplication.translate("CompanyColumns", "Industry"),
            lambda row: TextCell(row.industry or "", "textSecondary"),
            78,
            96,
            rank=3,
            editable=True,
        ),
        Column(
            "region",
            QCoreApplication.translate("CompanyColumns", "City"),
            lambda row: TextCell(row.region or "", "textSecondary"),
            54,
            80,
            rank=2,
            editable=True,
        ),
    )


def _dealings(today: date) -> tuple[Column[CompanyRow], ...]:
    ages = [last_words(days, "") for days in (None, 0, 1, 99)]
    intents = [intent_word(letter) + "　" for letter in "ABC"]
    return (
        Column(
            "last", QCoreApplication.translate("CompanyColumns", "Last visit"), _last, *_room(84, 100, ages)
        ),
        Column(
            "intent",
            QCoreApplication.translate("CompanyColumns", "Intent"),
            _intent,
            *_room(64, 72, intents),
            editable=True,
        ),
        Column(
            "project",
            QCoreApplication.translate("CompanyColumns", "Project"),
            _project,
            112,
            120,
            rank=5,
        ),
        Column(
            "owner",
            QCoreApplication.translate("CompanyColumns", "Looked after by"),
            lambda row: or_missing(row.owner_name, row.project_count > 0),
            66,
            90,
            rank=4,
            editable=True,
        ),
        Column(
            "next",
            QCoreApplication.translate("CompanyColumns", "Next step"),
            lambda row: TextCell(row.next_what or ""),
            120,
            stretch=True,
        ),
        Column("due", QCoreApplication.translate("CompanyColumns", "Due"), _due, 92, 110, "right"),
        Column(
            "contact",
            QCoreApplication.translate("CompanyColumns", "Meet again"),
            lambda row: _again(row, today),
            72,
            84,
            rank=1,
        ),
    )


def _room(width: int, wide: int, words: list[str]) -> tuple[int, int]:
    """Two widths in which each of the words can be read whole, whatever the language."""
    metrics = QFontMetrics(theme().font())
    longest = max(map(metrics.horizontalAdvance, words)) / theme().font_scale
    needed = ceil(longest) + 18
    return max(width, needed), max(wide, needed)


def last_words(days: int | None, at: str | None) -> str:
    """今天, 昨天, 20 天前; the date beyond 99 days; blank when never met."""
    if days is None or at is None:
        return QCoreApplication.translate("CompanyColumns", "never")
    if days == 0:
        return QCoreApplication.translate("CompanyColumns", "today")
    if days == 1:
        return QCoreApplication.translate("CompanyColumns", "yesterday")
    if 0 < days <= 99:
        return QCoreApplication.translate("CompanyColumns", "%n day(s) ago", "", days)
    return at[:10]


def _last(row: CompanyRow) -> Cell:
    neglected = row.days_since is None or row.days_since >= NEGLECTED_DAYS
    words = last_words(row.days_since, row.last_activity_at)
    tip = (
        text.date_with_weekday(date.fromisoformat(row.last_activity_at[:10])) if row.last_activity_at else ""
    )
    return TextCell(words, "yellowText" if neglected else "text", tip=tip)


def _intent(row: CompanyRow) -> Cell:
    if row.intent is None:
        return EMPTY
    return TagCell(intent_word(row.intent), "accent" if row.intent == "A" else "neutral")


def _project(row: CompanyRow) -> Cell:
    if row.light is None or row.slots is None:
        return TextCell(QCoreApplication.translate("CompanyColumns", "None"), "textTertiary")
    return ProjectCell(row.light, row.slots)


def _due(row: CompanyRow) -> Cell:
    if row.days_left is None or row.next_due is None:
        return EMPTY
    return DaysCell(row.days_left, "column", text.date_with_weekday(row.next_due))


def _again(row: CompanyRow, today: date) -> Cell:
    if row.contact_due is None:
        return EMPTY
    tip = text.date_with_weekday(row.contact_due)
    tone: Tone = "redText" if row.contact_late else "textSecondary"
    return TextCell(text.short_date(row.contact_due, today), tone, tip=tip)


def company_totals_line(totals: CompanyTotals, codes: Codes) -> Totals:
    """138 家, by kind, how many neglected, how many people."""
    separator = QCoreApplication.translate("CompanyColumns", ", ", "between counts")
    words = [(codes.word("entity_type", kind), text.count(count)) for kind, count in totals.by_type]
    kinds = separator.join(" ".join(pair) for pair in words)
    firms, late, people = totals.count, totals.neglected, totals.people
    count = QCoreApplication.translate("CompanyColumns", "%n investor(s)", "", firms)
    neglected = QCoreApplication.translate("CompanyColumns", "%n not met for 45 days", "", late)
    known = QCoreApplication.translate("CompanyColumns", "%n people", "", people)
    label = RunsCell(
        (
            Run(count, "text", "bold", "body", 0),
            Run(kinds),
            Run(neglected, "yellowText", "bold"),
        )
    )
    return Totals(EMPTY, {"name": label}, RunsCell((Run(known),)))
