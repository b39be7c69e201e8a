"""D5 拜访（来访）纪要: who met whom, what was said, asked and answered, who does what by when."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from app.database import Session
from app.errors import UserError
from app.exports.document import Blank, Block, Document, Heading, Ledger, Section, Text
from app.exports.fonts import Role
from app.exports.layout import SMALL_FOUR, date_text
from app.exports.look import Look
from app.exports.orders import Order
from app.exports.paper import Paper
from app.exports.paragraph import Span
from app.exports.table import Column, Row, TextCell
from app.services.papers.dealings import Attendee, Dealing, Duty
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
_SERIAL = re.compile(r"\d+[.．、]|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、")
_WEEKDAYS = "一二三四五六日"
_SHORT_NAME = 4
_LABEL = 7
"""Characters before what a labelled line says: the indent, and a label of four with its colon."""


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
    return Document(minutes.title, (Section(tuple(blocks)),), minutes.as_of, below)


def gathering(met: Dealing) -> Iterable[Text]:
    """Time, place, projects and people of both sides, a labelled line each."""
    yield labelled("时　　间", Span(time_text(met)))
    if met.place:
        yield labelled("地　　点", Span(met.place))
    if met.projects:
        yield labelled("涉及项目", Span("、".join(met.projects)))
    if met.ours:
        yield labelled("我方人员", *people_spans(met.ours))
    if met.theirs:
        yield labelled("客方人员", *people_spans(met.theirs))


def labelled(label: str, *said: Span) -> Text:
    """A line that begins with what it is about in 黑体; what goes on stands below its text (纪要, 10.3)."""
    return Text((Span(f"{label}：", Role.HEI), *said), hang=_LABEL, ragged=True)


def time_text(met: Dealing) -> str:
    """2026年3月18日（星期三）14:40—16:10; without a time of day when that is midnight."""
    day = f"{date_text(met.started_at)}（星期{_WEEKDAYS[met.started_at.weekday()]}）"
    if (met.started_at.hour, met.started_at.minute) == (0, 0):
        return day
    if met.until is None:
        return f"{day}{met.started_at:%H:%M}"
    same_day = met.until.date() == met.started_at.date()
    until = f"{met.until:%H:%M}" if same_day else f"{met.until.month}月{met.until.day}日{met.until:%H:%M}"
    return f"{day}{met.started_at:%H:%M}—{until}"


def people_spans(people: Sequence[Attendee]) -> Iterable[Span]:
    """Titles before names, as texts have them, names unparted: 副市长林知远，招商二分队副队长周以宁."""
    for number, one in enumerate(people):
        yield Span(f"{'，' if number else ''}{one.title}")
        yield Span(one.name, whole=len(one.name) <= _SHORT_NAME)


def numbered(paragraphs: Sequence[str]) -> Sequence[str]:
    """Several paragraphs with their serials, unless they have some already; one alone has none."""
    if len(paragraphs) < 2 or any(map(_SERIAL.match, paragraphs)):
        return paragraphs
    return [f"{number}.{text}" for number, text in enumerate(paragraphs, 1)]


def day_text(day: date, year: int) -> str:
    """3月23日, with the year when it is another one."""
    return f"{day.month}月{day.day}日" if day.year == year else date_text(day)


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
