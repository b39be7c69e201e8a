"""D2 客商背景材料: what a leader who meets a firm should know, from its facts to what to mind."""

from collections.abc import Sequence

from app.database import Session
from app.errors import UserError
from app.exports.document import Block, Document, Facts, Heading, Ledger, Section, Text
from app.exports.fonts import Role
from app.exports.layout import date_text
from app.exports.look import Look
from app.exports.orders import Order
from app.exports.paper import Paper
from app.exports.papers.meeting_lines import numbered
from app.exports.table import Cell, Column, Row, TextCell
from app.services.names import list_name
from app.services.papers.firm_background import FirmBackground, KeyPerson, PastDealing, firm_background

_HISTORY = (
    Column("日期", 23, "centre", "date"),
    Column("方式\n（地点）", 20, "centre"),
    Column("我方\n人员", 18, "centre"),
    Column("客方\n人员", 18, "centre"),
    Column("主要内容", 46),
    Column("后续事项", 31),
)
_TABLE_SIZE = 10.5
_LEAST = 23.0


def compose_firm_background(known: FirmBackground, _look: Look) -> Document:
    """The parts in the order of the handbook; those nothing is known of are left out."""
    blocks: list[Block] = []
    if known.facts:
        blocks += [Heading("企业概况"), Facts(known.facts)]
    if known.people:
        blocks += [Heading("主要人员"), people_table(known.people)]
    blocks += _part("主业与行业地位", known.standing)
    blocks += _part("在各地布局", known.layout)
    if known.ties or known.dealings:
        blocks += [Heading("与我市的联系及往来记录"), *map(Text.of, known.ties)]
        blocks += [_history(known)] if known.dealings else []
    blocks += _part("投资意向与诉求", known.intent)
    blocks += _part("谈话要点", numbered(known.points))
    blocks += _part("注意事项", numbered(known.cautions))
    below = f"{known.issuer}　{date_text(known.as_of)}"
    return Document(
        f"{known.name}背景材料", (Section(tuple(blocks)),), known.as_of, below, unsent=known.unsent
    )


def people_table(people: Sequence[KeyPerson]) -> Ledger:
    """Name and post of each, and of the other columns those something is known for."""
    further = (
        (Column("籍贯", 18, "centre"), [one.native_place for one in people]),
        (Column("温商关系", 20, "centre"), [one.link for one in people]),
        (Column("履历及社会职务", 62), [one.career for one in people]),
    )
    shown = [(column, values) for column, values in further if any(values)]
    columns = (Column("姓名", 23, "centre"), Column("称呼", 21, "centre"), Column("职务", 30))
    rows = (
        Row((*_named(one), *(TextCell(values[at] or "—", most=8) for _, values in shown)))
        for at, one in enumerate(people)
    )
    return Ledger((*columns, *(column for column, _ in shown)), tuple(rows), size=_TABLE_SIZE, least=_LEAST)


def _named(one: KeyPerson) -> tuple[Cell, ...]:
    return (
        TextCell(list_name(one.name), role=Role.HEI),
        TextCell(one.honorific or "—"),
        TextCell(one.title or "—"),
    )


def _history(known: FirmBackground) -> Ledger:
    shown = len(known.dealings)
    notes = (f"共往来{known.dealt}次，列最近{shown}次。",) if known.dealt > shown else ()
    return Ledger(
        _HISTORY, tuple(map(_history_row, known.dealings)), notes=notes, size=_TABLE_SIZE, least=_LEAST
    )


def _history_row(met: PastDealing) -> Row:
    return Row(
        (
            TextCell(met.on.isoformat(), value=met.on),
            TextCell(met.kind or "—", met.place),
            TextCell("、".join(met.ours) or "—", most=8),
            TextCell("、".join(met.theirs) or "—", most=8),
            TextCell(met.text or "—", most=10),
            TextCell("；".join(met.follow) or "—", most=8),
        )
    )


def _part(name: str, paragraphs: Sequence[str]) -> list[Block]:
    return [Heading(name), *map(Text.of, paragraphs)] if paragraphs else []


def _gather(session: Session, order: Order) -> FirmBackground:
    if order.record_id is None:
        raise UserError("paper_needs_firm")
    return firm_background(session, order.record_id)


PAPER = Paper(_gather, compose_firm_background)
"""D2."""
