"""D5 拜访（来访）纪要: who met whom, what was said, asked and answered, who does what by when."""

from collections.abc import Sequence

from app.database import Session
from app.errors import UserError
from app.exports.document import Blank, Block, Document, Heading, Ledger, Section, Text
from app.exports.layout import SMALL_FOUR, date_text
from app.exports.look import Look
from app.exports.orders import Order
from app.exports.paper import Paper
from app.exports.papers.meeting_lines import day_text, gathering, labelled, numbered
from app.exports.paragraph import Span
from app.exports.table import Column, Row, TextCell
from app.services.papers.dealings import Duty
from app.services.papers.visit_minutes import (
    AGREED,
    ANSWERS,
    DEMANDS,
    NEXT,
    TALK,
    VisitMinutes,
    visit_minutes,
)

_COLUMNS = (
    Column("序号", 11, "centre", "number"),
    Column("事项", 62),
    Column("责任人", 22, "centre"),
    Column("完成时限", 25, "centre", "date"),
    Column("办理情况", 36),
)


def compose_visit_minutes(minutes: VisitMinutes, _look: Look) -> Document:
    """The minutes in the order of the handbook; what was not recorded is left out."""
    blocks: list[Block] = [*gathering(minutes.dealing)]
    if minutes.recorder:
        blocks.append(labelled("记　　录", Span(minutes.recorder)))
    blocks.append(Blank())
    blocks += _part("企业情况", minutes.profiles)
    blocks += _part(TALK, minutes.part(TALK))
    for name in (DEMANDS, ANSWERS):
        blocks += _part(name, numbered(minutes.part(name)))
    if minutes.agreed or minutes.part(AGREED):
        blocks += _part("议定（承诺）事项", numbered(minutes.part(AGREED))) or [Heading("议定（承诺）事项")]
        blocks += [duty_table(minutes.agreed)] if minutes.agreed else []
    steps = (step_text(step, minutes.as_of.year) for step in minutes.steps)
    blocks += _part(NEXT, numbered((*minutes.part(NEXT), *steps)))
    below = f"{minutes.issuer}　{date_text(minutes.as_of)}"
    return Document(minutes.title, (Section(tuple(blocks)),), minutes.as_of, below, unsent=minutes.unsent)


def step_text(duty: Duty, year: int) -> str:
    """送地块交付时间表（周以宁，3月23日前）。"""
    due = f"{day_text(duty.due_on, year)}前" if duty.due_on else ""
    done = f"{day_text(duty.done_on, year)}已办结" if duty.done_on else ""
    aside = "，".join(filter(None, (duty.owner, done or due)))
    what = duty.what.strip().rstrip("。；;，, ")
    return f"{what}（{aside}）。" if aside else f"{what}。"


def duty_table(agreed: Sequence[Duty]) -> Ledger:
    """What was agreed, with who does it by when and how it stands."""
    return Ledger(
        _COLUMNS, tuple(_duty_row(number, duty) for number, duty in enumerate(agreed, 1)), size=SMALL_FOUR
    )


def _duty_row(number: int, duty: Duty) -> Row:
    due = duty.due_on.isoformat() if duty.due_on else "—"
    state = f"{duty.done_on.month}月{duty.done_on.day}日办结" if duty.done_on else "办理中"
    return Row(
        (
            TextCell(str(number), value=number),
            TextCell(duty.what, most=8),
            TextCell(duty.owner or "—", most=3),
            TextCell(due, value=duty.due_on),
            TextCell(state, " ".join(duty.result.split())),
        )
    )


def _part(name: str, paragraphs: Sequence[str]) -> list[Block]:
    return [Heading(name), *map(Text.of, paragraphs)] if paragraphs else []


def _gather(session: Session, order: Order) -> VisitMinutes:
    if order.record_id is None:
        raise UserError("paper_needs_visit")
    return visit_minutes(session, order.record_id)


PAPER = Paper(_gather, compose_visit_minutes)
"""D5."""
