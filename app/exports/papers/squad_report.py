"""D6 外出招商情况报告: where a squad went, what each firm said, which leads are new, what follows."""

from collections.abc import Iterator, Sequence

from app.database import Session, today
from app.exports.document import Block, Document, Heading, Ledger, Section, Text
from app.exports.layout import date_text
from app.exports.look import Look
from app.exports.orders import Order
from app.exports.paper import Paper
from app.exports.papers.meeting_lines import day_text, named_items, numbered
from app.exports.table import Column, Row, TextCell
from app.services.amounts import NOTHING
from app.services.names import list_name
from app.services.papers.dealings import Duty
from app.services.papers.period import period
from app.services.papers.squad_report import Call, SquadReport, squad_asked, squad_report

_COLUMNS = (
    Column("序号", 12, "centre", "number"),
    Column("拜访对象", 29),
    Column("时间", 20, "centre"),
    Column("地点", 26),
    Column("对接人", 25),
    Column("意向", 18, "centre"),
    Column("下步", 35),
)
_MOST = 8


def compose_squad_report(report: SquadReport, _look: Look) -> Document:
    """The report in the order of the handbook; what was not recorded is left out."""
    below = f"{report.issuer}　{date_text(report.as_of)}"
    return Document(
        report.title, (Section(tuple(_blocks(report))),), report.as_of, below, unsent=report.unsent
    )


def _blocks(report: SquadReport) -> Iterator[Block]:
    yield Heading("基本情况")
    yield Text.of(report.summary)
    if not report.calls:
        return
    yield Heading("拜访行程")
    yield Ledger(_COLUMNS, tuple(_row(number, call) for number, call in enumerate(report.calls, 1)), least=23)
    told = [call for call in report.calls if call.told or call.demands]
    if told:
        yield Heading("拜访企业小结")
        firms = dict.fromkeys(call.firm for call in told)
        yield from named_items([(firm, _told([c for c in told if c.firm == firm])) for firm in firms])
    if report.leads:
        yield Heading("新增线索")
        yield from named_items(report.leads)
    still = ((call, step) for call in report.calls for step in call.steps if step.done_on is None)
    steps = [_step(call, step, report.as_of.year) for call, step in still]
    if steps:
        yield Heading("下步安排")
        yield from map(Text.of, numbered(steps))


def _row(number: int, call: Call) -> Row:
    met = call.met
    people = "、".join(one.name for one in met.theirs)
    at = "" if (met.started_at.hour, met.started_at.minute) == (0, 0) else f"{met.started_at:%H:%M}"
    return Row(
        (
            TextCell(str(number), value=number),
            TextCell(call.firm, most=_MOST),
            TextCell(f"{met.started_at.month}月{met.started_at.day}日", at),
            TextCell(met.place or NOTHING, most=_MOST),
            TextCell(people if len(met.theirs) > 1 else list_name(people) or NOTHING, most=_MOST),
            TextCell(call.intent or NOTHING),
            TextCell("；".join(step.what for step in call.steps) or NOTHING, most=_MOST),
        )
    )


def _told(calls: Sequence[Call]) -> str:
    """What was said on each day, and what they ask for."""
    said = []
    for call in calls:
        day = f"{call.met.started_at.month}月{call.met.started_at.day}日"
        asked = f"企业提出：{''.join(call.demands)}" if call.demands else ""
        said.append(f"{day}，{call.told}{asked}")
    return "".join(said)


def _step(call: Call, step: Duty, year: int) -> str:
    due = f"{day_text(step.due_on, year)}前" if step.due_on else ""
    aside = "，".join(filter(None, (step.owner, due)))
    return f"{call.firm}：{step.what.rstrip('。')}{f'（{aside}）' if aside else ''}。"


def _gather(session: Session, order: Order) -> SquadReport:
    asked = period(order.since, order.until, today(session))
    return squad_report(session, squad_asked(session, order.record_id), asked)


PAPER = Paper(_gather, compose_squad_report)
"""D6."""
