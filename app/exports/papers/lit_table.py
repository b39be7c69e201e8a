"""The table of projects with a red or yellow light, as newsletters and reports have it."""

from collections.abc import Sequence

from app.exports.document import Ledger
from app.exports.marks import LAMP_CHARACTERS, Inks, badge_text, draw_badge_in, draw_named_lamp
from app.exports.table import Cell, Column, DrawnCell, Row, TextCell
from app.services.amounts import in_unit
from app.services.lights import Colour
from app.services.names import list_name
from app.services.papers.dispute_words import MARK_NOTE, mark
from app.services.papers.lit_projects import LitProject

_NARROW = (
    Column("灯", 13, "centre"),
    Column("项目", 42),
    Column("三个一", 17, "centre"),
    Column("总投资\n（亿元）", 17, "right", "amount"),
    Column("责任领导", 20, "centre"),
    Column("下一节点", 32),
    Column("工作日", 17, "right"),
)
_WIDE = (
    Column("序号", 10, "centre", "number"),
    Column("灯", 13, "centre"),
    Column("项目名称", 46),
    Column("责任单位", 26, "centre"),
    Column("三个一", 18, "centre"),
    Column("总投资\n（亿元）", 18, "right", "amount"),
    Column("责任领导", 20, "centre"),
    Column("下一节点", 36),
    Column("工作日", 18, "right"),
    Column("亮灯原因", 56),
)
_MOST = 9
"""Lines of a cell."""

_LEAST = 23.0


def narrow_lit_table(projects: Sequence[LitProject], inks: Inks, notes: tuple[str, ...] = ()) -> Ledger:
    """Of an upright sheet, seven columns."""
    rows = tuple(Row(_shared(one, inks)) for one in projects)
    return Ledger(_NARROW, rows, notes=(*notes, *_marks(projects)), least=_LEAST)


def wide_lit_table(projects: Sequence[LitProject], inks: Inks, note: str) -> Ledger:
    """Of a sheet across, with whose a project is and why its light is lit."""
    rows = (Row(_wide(number, one, inks)) for number, one in enumerate(projects, 1))
    red = sum(one.light is Colour.RED for one in projects)
    summary = f"红灯{red}个，黄灯{len(projects) - red}个"
    notes = (note, *_marks(projects))
    unit = "单位：亿元、个工作日"
    return Ledger(_WIDE, tuple(rows), unit=unit, summary=summary, notes=notes, least=_LEAST)


def _marks(projects: Sequence[LitProject]) -> tuple[str, ...]:
    return (MARK_NOTE,) if any(one.disputed for one in projects) else ()


def _wide(number: int, one: LitProject, inks: Inks) -> tuple[Cell, ...]:
    lamp, name, *rest = _shared(one, inks)
    return (
        TextCell(str(number), value=number),
        lamp,
        name,
        TextCell(one.unit or "—"),
        *rest,
        TextCell(one.reason or "—", most=_MOST),
    )


def _shared(one: LitProject, inks: Inks) -> tuple[Cell, ...]:
    amount = None if one.investment is None else in_unit(one.investment, "YI")
    leader = list_name(one.leader) if one.leader else "（缺）"
    return (
        DrawnCell(lambda pen, box: draw_named_lamp(pen, box, one.light, inks), LAMP_CHARACTERS[one.light]),
        TextCell(one.name, mark(one.disputed), most=_MOST),
        DrawnCell(lambda pen, box: draw_badge_in(pen, box, one.slots, inks), badge_text(one.slots)),
        TextCell("—" if amount is None else str(amount), value=amount),
        TextCell(leader, colour=inks.text if one.leader else inks.red_text),
        TextCell(one.next_step or "—", most=_MOST),
        TextCell(days_text(one.days_left)),
    )


def days_text(days: int | None) -> str:
    """超期3, 今天, 剩16."""
    if days is None:
        return "—"
    return f"超期{-days}" if days < 0 else f"剩{days}" if days else "今天"
