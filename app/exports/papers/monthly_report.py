"""D10 月度通报及排名: how far signed projects have come, unit by unit, with charts and tables."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from app.database import Session
from app.exports.charts import Bar, draw_funnel, draw_ranking, funnel_height, ranking_height
from app.exports.compositor import inks_of
from app.exports.document import (
    Annex,
    AnnexNote,
    Block,
    Document,
    Drawing,
    Heading,
    Ledger,
    Section,
    Text,
)
from app.exports.fonts import Role
from app.exports.layout import date_text
from app.exports.look import Look
from app.exports.marks import Inks
from app.exports.orders import Order
from app.exports.paper import Paper
from app.exports.papers.lit_table import wide_lit_table
from app.exports.papers.meeting_lines import named_items
from app.exports.table import Band, Cell, Column, Row, TextCell
from app.services.amounts import NOTHING, format_rate, in_unit
from app.services.papers.dispute_words import MARK_NOTE, mark, sum_note
from app.services.papers.month_problems import Unstarted
from app.services.papers.month_words import all_alike
from app.services.papers.monthly_report import MonthlyReport, Step, monthly_report
from app.services.papers.ranking import RankRow

_RANKING = (
    Column("位次", 14, "centre", "number"),
    Column("单位", 36),
    Column("签约\n（个）", 18, "right", "number"),
    Column("协议引资额\n（亿元）", 26, "right", "amount"),
    Column("挂牌\n（个）", 18, "right", "number"),
    Column("开工\n（个）", 18, "right", "number"),
    Column("开工率\n（%）", 20, "right", "percent"),
    Column("投产\n（个）", 18, "right", "number"),
    Column("到位资金\n（亿元）", 24, "right", "amount"),
    Column("资金到位率\n（%）", 26, "right", "percent"),
    Column("上期\n位次", 16, "centre", "number"),
    Column("位次\n变化", 18, "centre"),
)
_UNSTARTED = (
    Column("序号", 13, "centre", "number"),
    Column("项目名称", 46),
    Column("责任单位", 28, "centre"),
    Column("协议引资额\n（亿元）", 27, "right", "amount"),
    Column("签约时间", 29, "centre", "date"),
    Column("已签约\n（天）", 20, "right", "number"),
    Column("下一节点", 36),
)
_DEFINITIONS = (Column("指标", 26, "centre"), Column("口径", 130))
_BEST = 3
_MOST = 9
"""Lines of a cell."""

_LEAST = 23.0
"""Height of rows that mostly have one line."""

_ROUNDING = "因四舍五入，分项之和与合计可能略有差异。"


def compose_monthly_report(report: MonthlyReport, look: Look) -> Document:
    """The report with its annexes; one that would be empty is left out and the numbers close up."""
    inks = inks_of(look)
    annexes = _annexes(report, inks)
    names = tuple(name for name, _, _ in annexes)
    note = (AnnexNote(names),)
    sections = [Section((*_body(report, names, inks), *note))]
    for number, (name, blocks, across) in enumerate(annexes, 1):
        head = Annex(name, number if len(annexes) > 1 else None)
        sections.append(Section((head, *blocks), across))
    below = f"{report.issuer}　{date_text(report.as_of)}"
    return Document(report.title, tuple(sections), report.as_of, below, unsent=report.unsent)


def _body(report: MonthlyReport, annexes: Sequence[str], inks: Inks) -> Iterator[Block]:
    yield Heading("总体情况")
    yield from map(Text.of, report.overall)
    if report.steps[0].count:
        yield _funnel(report.steps, inks)
    if report.places:
        yield Heading("各地进展及特点")
        yield from named_items(report.places)
        bars = _bars(report.ranking)
        if len(bars) > 1:
            yield _ranking_chart(report, bars, inks)
    if report.problems:
        yield Heading("存在问题")
        yield from named_items(report.problems)
    if report.demands:
        yield Heading("下步要求")
        parted = (text.partition("。") for text in report.demands)
        yield from named_items([(name, rest) for name, _, rest in parted])


def _annexes(report: MonthlyReport, inks: Inks) -> list[tuple[str, tuple[Block, ...], bool]]:
    found: list[tuple[str, tuple[Block, ...], bool]] = []
    if report.ranking:
        found.append(("各地招商引资项目推进情况排名表", (_ranking_table(report, inks),), True))
    if report.lit:
        note = f"亮灯为{date_text(report.as_of)}的情况；“超期”“剩”为距下一节点的工作日数。"
        found.append(("红灯、黄灯项目表", (wide_lit_table(report.lit, inks, note),), True))
    if report.unstarted:
        found.append(("签约未开工项目清单", (_unstarted_table(report.unstarted),), False))
    rows = tuple(Row((TextCell(name), TextCell(text))) for name, text in report.definitions)
    found.append(("指标说明", (Ledger(_DEFINITIONS, rows, least=_LEAST),), False))
    return found


def _funnel(steps: Sequence[Step], inks: Inks) -> Drawing:
    whole = steps[0].count
    shown = [(step.name, step.count, format_rate(step.count, whole)) for step in steps]
    words = "；".join(f"{name}{count}个，占{share}" for name, count, share in shown)
    caption = "图1　签约项目推进情况（占签约项目的比重）"
    return Drawing(
        funnel_height(len(shown)),
        lambda pen, box: draw_funnel(pen, box, shown, caption, inks),
        f"{caption}：{words}。",
    )


def _bars(ranking: Sequence[RankRow]) -> list[Bar]:
    """The ranked units; of each group the first and last three are marked, fewer of a small one."""
    bars = []
    for group, members in groupby((row for row in ranking if row.place), key=lambda row: row.group):
        rows = list(members)
        ends = 0 if all_alike(rows) else min(_BEST, len(rows) // 2)
        for at, row in enumerate(rows):
            rate = row.figures.rate("start_rate")
            said = f"{rate.value}%（{rate.numerator}/{rate.denominator}）"
            mark = 1 if at < ends else -1 if at >= len(rows) - ends else 0
            bars.append(Bar(row.unit, rate.numerator / rate.denominator, said, mark, group))
    return bars


def _ranking_chart(report: MonthlyReport, bars: Sequence[Bar], inks: Inks) -> Drawing:
    rate = report.whole.figures.rate("start_rate")
    average = (rate.numerator / (rate.denominator or 1), f"{report.whole.unit}{rate.value}%")
    ends = "实心为居前，空心为居后，" if any(bar.mark for bar in bars) else ""
    caption = f"图2　各地开工率排位（{ends}虚线为总体水平）"
    words = "；".join(f"{bar.name}{bar.said}" for bar in bars)
    return Drawing(
        ranking_height(bars),
        lambda pen, box: draw_ranking(pen, box, bars, average, caption, inks),
        f"{caption}：{words}。",
    )


def _ranking_table(report: MonthlyReport, inks: Inks) -> Ledger:
    rows: list[Row | Band] = []
    for group, members in groupby(report.ranking, key=lambda row: row.group):
        units = list(members)
        if group:
            rows.append(Band(group, inks.accent_soft, f"{len(units)}个"))
        rows += [Row(_rank_cells(row)) for row in units]
    total = Row(_rank_cells(report.whole, Role.HEI, "合计"), inks.shade)
    disputed = sum_note(report.disputed, stages=True)
    notes = tuple(filter(None, ("按开工率排位，开工率相同的按资金到位率。", _ROUNDING, disputed)))
    summary = f"截至{date_text(report.until)}累计"
    return Ledger(_RANKING, tuple(rows), total, "单位：个、亿元、%", summary, notes, least=_LEAST)


def _rank_cells(row: RankRow, role: Role = Role.HEI_LIGHT, name: str = "") -> tuple[Cell, ...]:
    figures = row.figures
    place = _number(row.place, role) if not name else TextCell("")
    earlier = (_number(row.before, role), TextCell(_moved(row))) if not name else (TextCell(""), TextCell(""))
    return (
        place,
        TextCell(name or row.unit, role=role),
        _number(figures.signed, role),
        _yi(figures.contracted, role),
        _number(figures.listed, role),
        _number(figures.started, role),
        _number(row.start_rate, role),
        _number(row.producing, role),
        _yi(figures.arrived, role),
        _number(row.arrival_rate, role),
        *earlier,
    )


def _number(value: object, role: Role) -> TextCell:
    return TextCell(NOTHING if value is None else str(value), role=role, value=value)  # type: ignore[arg-type]


def _yi(minor: int, role: Role) -> TextCell:
    amount = in_unit(minor, "YI")
    return TextCell(str(amount), role=role, value=amount)


def _moved(row: RankRow) -> str:
    if row.place is None or row.before is None:
        return NOTHING
    change = row.before - row.place
    return f"升{change}" if change > 0 else f"降{-change}" if change < 0 else "持平"


def _unstarted_table(projects: Sequence[Unstarted]) -> Ledger:
    rows = []
    for number, one in enumerate(projects, 1):
        amount = None if one.contracted is None else in_unit(one.contracted, "YI")
        cells = (
            TextCell(str(number), value=number),
            TextCell(one.name, mark(one.disputed), most=_MOST),
            TextCell(one.unit),
            TextCell(NOTHING if amount is None else str(amount), value=amount),
            TextCell(one.signed_on.isoformat() if one.signed_on else NOTHING, value=one.signed_on),
            TextCell(NOTHING if one.days is None else str(one.days), value=one.days),
            TextCell(one.next_step or NOTHING, most=_MOST),
        )
        rows.append(Row(cells))
    disputed = (MARK_NOTE,) if any(one.disputed for one in projects) else ()
    notes = ("不含已终止、暂缓的项目，按签约先后排列。", *disputed)
    return Ledger(_UNSTARTED, tuple(rows), unit="单位：亿元、天", notes=notes, least=_LEAST)


def _gather(session: Session, order: Order) -> MonthlyReport:
    return monthly_report(session, order.since, order.until)


PAPER = Paper(_gather, compose_monthly_report)
"""D10."""
