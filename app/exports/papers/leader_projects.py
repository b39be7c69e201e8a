"""D9 领导包联项目清单: the projects a leader answers for, what they ask of him, what he did."""

from collections.abc import Iterator

from app.database import Session
from app.errors import UserError
from app.exports.compositor import inks_of
from app.exports.document import Block, Document, Heading, Ledger, Section, Text
from app.exports.layout import date_text
from app.exports.look import Look
from app.exports.marks import LAMP_CHARACTERS, Inks, draw_named_lamp
from app.exports.orders import Order
from app.exports.paper import Paper
from app.exports.table import Cell, Column, DrawnCell, Row, TextCell
from app.services.amounts import NOTHING, format_money
from app.services.lights import Colour
from app.services.papers.dispute_words import marked, table_notes
from app.services.papers.leader_projects import LeaderSheet, LedProject, leader_projects
from app.services.papers.words import STAGES

_COLUMNS = (
    Column("序号", 10, "centre", "number"),
    Column("项目", 48),
    Column("阶段", 13, "centre"),
    Column("计划节点", 40),
    Column("实际", 50),
    Column("问题", 44),
    Column("需协调", 42),
    Column("灯", 14, "centre"),
)
_REQUESTS = (Column("序号", 10, "centre", "number"), Column("项目", 55), Column("需您协调的事项", 196))
_DEEDS = (
    Column("日期", 25, "centre", "date"),
    Column("项目", 55),
    Column("方式", 25, "centre"),
    Column("内容", 156),
)
_MOST = 8
"""Lines of a cell."""

_SIZE, _LEAST = 10.5, 22.0
"""Of the tables whose rows mostly have one line."""


def compose_leader_projects(sheet: LeaderSheet, look: Look) -> Document:
    """His list on sheets across, the worst light on top, then what he is asked for, then his deeds."""
    parts: list[Block] = [Heading("包联项目情况")]
    if sheet.rows:
        notes = table_notes((row.disputed for row in sheet.rows), stages=True)
        rows = tuple(_rows(sheet, inks_of(look)))
        parts.append(Ledger(_COLUMNS, rows, summary=_sums(sheet), notes=notes))
    else:
        parts.append(Text.of("目前没有包联项目。"))
    requests = tuple(_requests(sheet))
    if requests:
        parts += [Heading("需您协调的事项"), Ledger(_REQUESTS, requests, size=_SIZE, least=_LEAST)]
    parts.append(Heading(f"{_time(sheet)}履责情况"))
    if sheet.deeds:
        parts.append(Ledger(_DEEDS, tuple(_deeds(sheet)), size=_SIZE, least=_LEAST))
    else:
        parts.append(Text.of("暂无履责记录。"))
    return Document(
        f"{sheet.post}{sheet.leader}包联项目清单",
        (Section(tuple(parts), across=True),),
        sheet.as_of,
        f"{sheet.issuer}　{date_text(sheet.as_of)}",
        unsent=sheet.unsent,
    )


def _sums(sheet: LeaderSheet) -> str:
    """How many projects, how much money, at which stages, under which lights, in one line."""
    stages, lights = [row.stage for row in sheet.rows], [row.light for row in sheet.rows]
    parts = [
        f"共{len(sheet.rows)}个项目",
        f"总投资{format_money(sheet.investment)}",
        f"到位资金{format_money(sheet.paid)}",
        "阶段：" + "、".join(f"{name}{stages.count(name)}" for name, _ in STAGES if name in stages),
        "亮灯：" + "、".join(f"{LAMP_CHARACTERS[light]}{lights.count(light)}" for light in Colour),
    ]
    asked = sum(len(row.requests) for row in sheet.rows)
    return "　".join([*parts, f"需协调{asked}项"] if asked else parts)


def _rows(sheet: LeaderSheet, inks: Inks) -> Iterator[Row]:
    for serial, row in enumerate(sheet.rows, 1):
        yield Row(_cells(serial, row, inks))


def _cells(serial: int, row: LedProject, inks: Inks) -> tuple[Cell, ...]:
    money = format_money(row.investment, currency=row.currency) if row.investment else ""
    due = f"{date_text(row.step_due)}到期" if row.step_due else ""
    late = f"，已超期{row.late}个工作日" if row.late else ""
    asked = "".join(_numbered(row.requests))
    return (
        TextCell(str(serial), value=serial),
        TextCell(marked(row.name, row.disputed), "　".join(filter(None, (row.investor, money))), most=_MOST),
        TextCell(row.stage),
        TextCell(row.step or NOTHING, f"{due}{late}", most=_MOST),
        TextCell(row.progress or NOTHING, most=_MOST),
        TextCell(row.problem or NOTHING, most=_MOST),
        TextCell(asked or NOTHING, most=_MOST),
        DrawnCell(
            lambda pen, box: draw_named_lamp(pen, box, row.light, inks, row.pinned),
            LAMP_CHARACTERS[row.light],
        ),
    )


def _numbered(texts: tuple[str, ...]) -> list[str]:
    return [f"{number}.{text}" for number, text in enumerate(texts, 1)] if len(texts) > 1 else list(texts)


def _requests(sheet: LeaderSheet) -> Iterator[Row]:
    asked = [(row.name, text) for row in sheet.rows for text in row.requests]
    for serial, (name, text) in enumerate(asked, 1):
        yield Row((TextCell(str(serial), value=serial), TextCell(name, most=_MOST), TextCell(text, most=20)))


def _time(sheet: LeaderSheet) -> str:
    """本月 for the month that goes on, otherwise from which day to which."""
    if sheet.until == sheet.as_of.date() and sheet.since == sheet.until.replace(day=1):
        return "本月"
    return f"{date_text(sheet.since)}—{date_text(sheet.until)}"


def _deeds(sheet: LeaderSheet) -> Iterator[Row]:
    for deed in sheet.deeds:
        yield Row(
            (
                TextCell(deed.on.isoformat(), value=deed.on),
                TextCell(deed.project, most=_MOST),
                TextCell(deed.kind or NOTHING),
                TextCell(deed.text or NOTHING, most=20),
            )
        )


def _gather(session: Session, order: Order) -> LeaderSheet:
    if order.record_id is None:
        raise UserError("paper_needs_leader")
    return leader_projects(session, order.record_id, order.chosen, order.since, order.until)


PAPER = Paper(_gather, compose_leader_projects)
"""D9."""
