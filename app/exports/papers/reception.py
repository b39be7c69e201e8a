"""D3 接待手册, for our side and for the guests, whose version holds nothing that is meant for us alone."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.database import Session
from app.errors import UserError
from app.exports.document import Block, Cover, Document, Heading, Ledger, Section, Text
from app.exports.layout import date_text
from app.exports.look import Look
from app.exports.orders import Order
from app.exports.paper import Paper
from app.exports.papers.meeting_lines import day_text, named_items, numbered
from app.exports.table import Column, Row, TextCell
from app.services.amounts import NOTHING
from app.services.names import list_name
from app.services.papers.dealings import Attendee, Duty
from app.services.papers.reception import Reception, Stop, reception
from app.services.papers.reception_briefing import ReceptionBriefing, reception_briefing

_PEOPLE = (Column("序号", 14, "centre", "number"), Column("姓名", 36, "centre"), Column("职务", 106))
_STOPS = (
    Column("日期", 19, "centre"),
    Column("时间", 18, "centre"),
    Column("内容", 24, "centre"),
    Column("地点", 30),
    Column("参加领导", 22, "centre"),
    Column("陪同", 22, "centre"),
    Column("责任人", 30, "centre"),
)
_CONTACTS = (Column("姓名", 30, "centre"), Column("职务", 80), Column("电话", 46, "centre"))
_WEEKDAYS = "一二三四五六日"
_SIZE, _LEAST = 12.0, 26.0
_MOST = 8


def compose_guest_handbook(handbook: Reception, _look: Look) -> Document:
    """The handbook for the guests; it bears no mark of internal papers, nor how old its data is."""
    below = f"{handbook.issuer}　{date_text(handbook.as_of)}"
    blocks = tuple(_public(handbook))
    title, front = f"{handbook.firm}考察手册", Cover(_days(handbook), handbook.issuer)
    return Document(
        title, (Section(blocks),), handbook.as_of, below, internal=False, dated=False, cover=front
    )


def _days(handbook: Reception) -> str:
    one, other = handbook.since, handbook.until
    return date_text(one) if one == other else f"{date_text(one)}—{date_text(other)}"


def compose_reception(briefing: ReceptionBriefing, look: Look) -> Document:
    """The handbook for our side: what the guests read, then what we should know of them."""
    handbook = briefing.public
    blocks = (*_public(handbook), *_internal(briefing))
    guests, title = compose_guest_handbook(handbook, look), f"{handbook.firm}接待手册"
    ours = replace(guests, title=title, sections=(Section(blocks),), internal=True, dated=True)
    return replace(ours, unsent=briefing.unsent)


def _public(handbook: Reception) -> Iterator[Block]:
    if handbook.guests:
        yield Heading("来宾名单")
        yield _people(handbook.guests)
    if handbook.ours:
        yield Heading("陪同人员名单")
        yield _people(handbook.ours)
    yield Heading("日程安排")
    yield Ledger(_STOPS, tuple(_stop(stop) for stop in handbook.stops), least=_LEAST)
    if handbook.sights:
        yield Heading("考察点简介")
        yield from named_items([(sight.name, sight.text) for sight in handbook.sights])
    if handbook.contacts:
        yield Heading("联系人")
        rows = (
            Row(
                (TextCell(list_name(one.name)), TextCell(one.post or NOTHING), TextCell(one.phone or NOTHING))
            )
            for one in handbook.contacts
        )
        yield Ledger(_CONTACTS, tuple(rows), size=_SIZE, least=_LEAST)


def _people(people: Sequence[Attendee]) -> Ledger:
    rows = (
        Row((TextCell(str(at), value=at), TextCell(list_name(one.name)), TextCell(one.title or NOTHING)))
        for at, one in enumerate(people, 1)
    )
    return Ledger(_PEOPLE, tuple(rows), size=_SIZE, least=_LEAST)


def _stop(stop: Stop) -> Row:
    return Row(
        (
            TextCell(
                f"{stop.on.month}月{stop.on.day}日", f"星期{_WEEKDAYS[stop.on.weekday()]}", value=stop.on
            ),
            TextCell(stop.hours or NOTHING),
            TextCell(stop.what),
            TextCell(stop.place or NOTHING, most=_MOST),
            TextCell(_names(stop.leaders), most=_MOST),
            TextCell(_names(stop.others), most=_MOST),
            TextCell(list_name(stop.owner) if stop.owner else NOTHING, stop.phone),
        )
    )


def _names(names: Sequence[str]) -> str:
    return "、".join(names) if len(names) > 1 else list_name("".join(names)) or NOTHING


def _internal(briefing: ReceptionBriefing) -> Iterator[Block]:
    """What our side should know; the guests' version has none of it."""
    known = briefing.background
    facts = (
        tuple(f"{name.replace('　', '').replace(' ', '')}：{value}。" for name, value in known.facts)
        if known
        else ()
    )
    profile = ("".join(facts), *(known.standing if known else ()))
    yield from _part("企业情况（内部掌握）", [text for text in profile if text])
    if known:
        yield from _part("与本市的联系（内部掌握）", known.ties)
        yield from _part("投资意向与诉求（内部掌握）", (*known.intent, *briefing.demands))
        yield from _part("谈话要点（内部掌握）", known.points)
        yield from _part("注意事项（内部掌握）", known.cautions)
    steps = [_step(step, briefing.public.as_of.year) for step in briefing.steps]
    yield from _part("后续事项（内部掌握）", steps)


def _part(name: str, paragraphs: Sequence[str]) -> list[Block]:
    return [Heading(name), *map(Text.of, numbered(paragraphs))] if paragraphs else []


def _step(step: Duty, year: int) -> str:
    due = f"{day_text(step.due_on, year)}前" if step.due_on else ""
    aside = "，".join(filter(None, (step.owner, due)))
    return f"{step.what.rstrip('。')}{f'（{aside}）' if aside else ''}。"


def _visit_of(order: Order) -> str:
    if order.record_id is None:
        raise UserError("paper_needs_visit")
    return order.record_id


def _gather_guests(session: Session, order: Order) -> Reception:
    return reception(session, _visit_of(order), masks=order.look.masked)


def _gather(session: Session, order: Order) -> ReceptionBriefing:
    return reception_briefing(session, _visit_of(order), masks=order.look.masked)


PAPER = Paper(_gather, compose_reception)
"""D3 for our side."""

FOR_GUESTS = Paper(_gather_guests, compose_guest_handbook)
"""D3C, for the guests."""
