"""The sentences of the peek pane."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.services.project_list import ProjectRow
from app.ui import text
from app.ui.widgets.kinds import SlotState, slot_state
from app.ui.words import slot_word


def slots_words(row: ProjectRow) -> tuple[str, bool]:
    """三个一已齐, or what is lacking; and whether something required is."""
    states = [slot_state(state) for state in row.slots]
    missing = [slot for slot, state in enumerate(states) if state is SlotState.MISSING]
    if missing:
        listed = QCoreApplication.translate("Peek", ", ", "between slots").join(map(slot_word, missing))
        return QCoreApplication.translate("Peek", "Lacking: {slots}").format(slots=listed), True
    if SlotState.OPEN in states:
        two = [slot for slot, state in enumerate(states) if state is SlotState.OPEN]
        listed = QCoreApplication.translate("Peek", ", ", "between slots").join(map(slot_word, two))
        return QCoreApplication.translate("Peek", "Two versions to decide: {slots}").format(
            slots=listed
        ), False
    if SlotState.DRAFT in states:
        drafts = [slot for slot, state in enumerate(states) if state is SlotState.DRAFT]
        listed = QCoreApplication.translate("Peek", ", ", "between slots").join(map(slot_word, drafts))
        return QCoreApplication.translate("Peek", "To be confirmed: {slots}").format(slots=listed), False
    if SlotState.NOT_YET in states:
        return QCoreApplication.translate("Peek", "The three ones are due after signing"), False
    return QCoreApplication.translate("Peek", "All three in place"), False


def plan_words(version: int | None, confirmed_on: date | None) -> str:
    """计划 v2，2月26日确认; empty without a plan."""
    if version is None:
        return ""
    if confirmed_on is None:
        pattern = QCoreApplication.translate("Peek", "Plan v{version}, to be confirmed")
        return pattern.format(version=version)
    pattern = QCoreApplication.translate("Peek", "Plan v{version}, confirmed {date}")
    return pattern.format(version=version, date=text.month_day(confirmed_on))


def money_words(row: ProjectRow) -> str:
    """22.00 亿元，到位 2.20 亿元; before signing nothing can have been paid in."""
    if row.investment is None:
        return ""
    amount = text.yi_with_unit(row.investment)
    if not row.stage and not row.paid:
        return amount
    pattern = QCoreApplication.translate("Peek", "{amount}, paid in {paid}")
    return pattern.format(amount=amount, paid=text.yi_with_unit(row.paid))


def signed_words(row: ProjectRow, days: int | None) -> str:
    """2025-12-30（已 54 个工作日）; `days` are working days since."""
    if row.signed_on is None:
        return ""
    day = row.signed_on.isoformat()
    if days is None or days < 0:
        return day
    pattern = QCoreApplication.translate("Peek", "{date} (%n working day(s) ago)", "", days)
    return pattern.format(date=day)


def when_words(at: datetime, now: datetime, timed: bool = True) -> str:
    """今天 14:40, 昨天 16:05, then the date; with its year when that is another."""
    if timed and now.date() - at.date() <= timedelta(days=1) and at <= now:
        return text.relative(at, now)
    return text.month_day(at.date()) if at.year == now.year else text.full_date(at.date())
