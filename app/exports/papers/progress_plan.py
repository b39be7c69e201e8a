"""D7 项目推进计划表: the steps of a plan as rows, each with its bar over months."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from app.database import Session
from app.errors import UserError
from app.exports.compositor import composed, inks_of
from app.exports.document import Block, Document, Drawing, Facts, Ledger, Section, Text
from app.exports.fonts import Role, Typefaces
from app.exports.layout import LANDSCAPE_A3, LANDSCAPE_A4, chinese, date_text
from app.exports.look import Look, SheetKind
from app.exports.marks import LAMP_CHARACTERS, Inks
from app.exports.orders import Order
from app.exports.paper import Paper
from app.exports.papers.project_brief import slot_text
from app.exports.pen import ASCENT, MM, Box, Pen
from app.exports.plan_bars import Scale, draw_axis, draw_legend, draw_row, scale_for
from app.exports.sheets import SetPaper
from app.exports.table import Band, Cell, Column, DrawnCell, Row, TextCell
from app.services.amounts import NOTHING, format_money
from app.services.dates import add_months
from app.services.names import list_name
from app.services.papers.content import PlanStep
from app.services.papers.dispute_words import dispute_words
from app.services.papers.progress_plan import PlanLine, PlanSheet, progress_plan
from app.services.papers.words import STAGES

_COLUMNS = (
    Column("序号", 9.5, "centre", "number"),
    Column("节点", 16, "centre"),
    Column("事项", 41),
    Column("责任单位", 24, "centre"),
    Column("责任人", 15, "centre"),
    Column("起", 19, "centre", "date"),
    Column("止", 19, "centre", "date"),
    Column("工期\n（工作日）", 18.5, "centre", "number"),
    Column("进度", 14, "centre"),
)
"""Shares are millimetres of A4; what the columns leave of the sheet is for the bars."""

_SHEETS = {SheetKind.USUAL: LANDSCAPE_A4, SheetKind.A3_ACROSS: LANDSCAPE_A3}
_SIZE = {SheetKind.USUAL: 9.0, SheetKind.A3_ACROSS: 10.5}
_ROOMY, _CLOSE = 23.0, 18.0
_FEW = 10
"""As many steps stand on one sheet of A4 when rows are roomy."""

_EDGE = timedelta(days=8)
"""What ends nearer to the end of the last month would have its mark over the edge."""

_STATES = {"DONE": "已完成", "DOING": "进行中"}
_SIGNED = ("编制", "审核", "责任领导审定")
_LEGEND = "图例：空心为计划，实心为已完成，斜线为超期，菱形为里程碑，细线为原计划，竖线为今天。"
_LEGEND_HEIGHT = 12.0


def compose_progress_plan(sheet: PlanSheet, look: Look) -> Document:
    """The table on sheets across: facts and three ones on top, then the steps stage by stage."""
    inks = inks_of(look)
    parts: list[Block] = [Facts(_facts(sheet), in_row=4)]
    if sheet.lines:
        parts += [_legend(sheet, inks), _ledger(sheet, look, inks)]
    else:
        parts.append(Text.of(_why_empty(sheet)))
    return Document(
        f"{sheet.name}推进计划表",
        (Section(tuple(parts), across=True),),
        sheet.as_of,
        "　".join(filter(None, (sheet.issuer, date_text(sheet.as_of), dispute_words(sheet.disputed)))),
        sheet.project_no,
        unsent=sheet.unsent,
    )


def _facts(sheet: PlanSheet) -> tuple[tuple[str, str], ...]:
    total = sheet.total_investment
    lamp = LAMP_CHARACTERS[sheet.light]
    light = f"{lamp}灯" if sheet.light_reason else lamp
    return (
        ("投资方", sheet.investor or NOTHING),
        ("责任单位", sheet.unit or NOTHING),
        ("总投资", format_money(total.amount, currency=total.currency or "CNY")),
        ("签约时间", date_text(sheet.signed_on)) if sheet.signed_on else ("当前阶段", sheet.stage),
        ("责任领导", slot_text(sheet.leader)),
        ("联系人", slot_text(sheet.contact)),
        ("推进计划", slot_text(sheet.plan)),
        ("亮灯", "，".join(filter(None, (light, sheet.light_reason)))),
    )


def _why_empty(sheet: PlanSheet) -> str:
    if not sheet.version:
        return "本项目尚未编制推进计划。"
    return f"第{sheet.version}版推进计划尚未列入事项。"


def _legend(sheet: PlanSheet, inks: Inks) -> Drawing:
    said = _summary(sheet)

    def draw(pen: Pen, box: Box) -> None:
        base = box.y + ASCENT * 10.5
        pen.text((box.x, base), said, Role.HEI_LIGHT, 10.5)
        draw_legend(pen, box.right, base, inks)

    return Drawing(_LEGEND_HEIGHT, draw, f"{said}{_LEGEND}")


def _summary(sheet: PlanSheet) -> str:
    steps = [line.step for line in sheet.lines]
    counts = (
        ("已完成", sum(step.status == "DONE" for step in steps)),
        ("进行中", sum(step.status == "DOING" for step in steps)),
        ("超期", sum(_is_late(step) for step in steps)),
        ("未排期", sum(step.due_on is None and step.status != "DONE" for step in steps)),
    )
    said = "，".join(f"{name}{count}项" for name, count in counts if count or name == "已完成")
    return f"共{len(steps)}项：{said}。"


def _is_late(step: PlanStep) -> bool:
    return step.days_late > 0 and step.status != "DONE"


def _ledger(sheet: PlanSheet, look: Look, inks: Inks) -> Ledger:
    today = sheet.as_of.date()
    steps = [line.step for line in sheet.lines]
    scale = _scale(steps, today)
    kind = look.sheet if look.sheet in _SHEETS else SheetKind.USUAL
    wider = _SIZE[kind] / _SIZE[SheetKind.USUAL]
    columns = [replace(column, share=column.share * wider) for column in _COLUMNS]
    bars = _SHEETS[kind].area.width / MM - sum(column.share for column in columns)
    axis = Column("横道", bars, draw=lambda pen, box: draw_axis(pen, box, _within(scale, box), today, inks))
    return Ledger(
        (*columns, axis),
        tuple(_rows(sheet, scale, inks)),
        notes=tuple(_notes(sheet)),
        signed=() if sheet.confirmed else _SIGNED,
        size=_SIZE[kind],
        least=_ROOMY if kind is SheetKind.A3_ACROSS or len(steps) <= _FEW else _CLOSE,
    )


def _scale(steps: Sequence[PlanStep], today: date) -> Scale:
    """Whole months, with room behind the last day."""
    scale = scale_for(steps, today, 0, 1)
    ends = [step.done_on or step.due_on for step in steps]
    if any(day + _EDGE >= scale.last for day in ends if day is not None):
        return replace(scale, last=add_months(scale.last, 1))
    return scale


def _within(scale: Scale, box: Box) -> Scale:
    return replace(scale, left=box.x, width=box.width)


def _rows(sheet: PlanSheet, scale: Scale, inks: Inks) -> Iterator[Row | Band]:
    today = sheet.as_of.date()
    groups = [(node, list(lines)) for node, lines in groupby(sheet.lines, key=lambda line: line.node)]
    serial = 0
    for number, (node, lines) in enumerate(groups, 1):
        if len(groups) > 1:
            done = sum(line.step.status == "DONE" for line in lines)
            yield Band(_stage(number, node), inks.accent_soft, f"{len(lines)}项，已完成{done}项")
        for line in lines:
            serial += 1
            yield Row(_cells(serial, line, scale, today, inks))


def _stage(number: int, node: int) -> str:
    name, regime = STAGES[min(max(node, 1), len(STAGES)) - 1]
    return f"{chinese(number)}、{name}阶段（{regime}）"


def _cells(serial: int, line: PlanLine, scale: Scale, today: date, inks: Inks) -> tuple[Cell, ...]:
    step = line.step
    return (
        TextCell(str(serial), value=serial),
        TextCell(line.milestone or NOTHING),
        TextCell(step.name, role=Role.HEI if step.is_critical else Role.HEI_LIGHT),
        TextCell(line.unit or NOTHING),
        TextCell(list_name(line.owner) or NOTHING),
        _day_cell(step.start_on),
        _day_cell(step.due_on),
        TextCell(NOTHING if line.days is None else str(line.days), value=line.days),
        TextCell(_state(step), role=Role.HEI_LIGHT, colour=inks.red_text if _is_late(step) else inks.text),
        DrawnCell(
            lambda pen, box: draw_row(pen, box, _within(scale, box), step, today, inks), _bar_text(step)
        ),
    )


def _day_cell(day: date | None) -> TextCell:
    return TextCell(day.isoformat() if day else NOTHING, value=day)


def _state(step: PlanStep) -> str:
    if step.status == "DONE":
        return "已完成"
    if _is_late(step):
        return "超期"
    if step.percent:
        return f"{step.percent}%"
    return _STATES.get(step.status, "未开始")


def _bar_text(step: PlanStep) -> str:
    """What the bar tells, where none can be drawn."""
    if step.status == "DONE":
        late = f"，晚{step.days_late}个工作日" if step.days_late else ""
        return f"{date_text(step.done_on)}完成{late}" if step.done_on else "已完成"
    if _is_late(step):
        return f"超期{step.days_late}个工作日"
    return "" if step.due_on else "未排期"


def _notes(sheet: PlanSheet) -> Iterator[str]:
    critical = [line.step.is_critical for line in sheet.lines]
    yield "工期含起止两日。" + ("事项加粗的为关键事项。" if any(critical) and not all(critical) else "")
    if any(line.provisional for line in sheet.lines):
        yield "部分日期所在年份的放假安排尚未公布，工作日按推算。"
    if sheet.note:
        yield sheet.note


def _lay(sheet: PlanSheet, faces: Typefaces, look: Look) -> SetPaper:
    """Bars over months have no room on an upright sheet."""
    if look.sheet is SheetKind.A4:
        look = replace(look, sheet=SheetKind.A4_ACROSS)
    return composed(compose_progress_plan(sheet, look), faces, look)


def _gather(session: Session, order: Order) -> PlanSheet:
    if order.record_id is None:
        raise UserError("paper_needs_project")
    return progress_plan(session, order.record_id, masks=order.look.masked)


PAPER = Paper(_gather, compose_progress_plan, _lay)
"""D7."""
