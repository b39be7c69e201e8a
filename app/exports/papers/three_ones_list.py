"""D8 三个一责任清单: who answers for each signed project, what is lacking on top."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from app.database import Session
from app.exports.compositor import inks_of
from app.exports.document import Document, Ledger, Section
from app.exports.fonts import Role
from app.exports.layout import chinese, date_text
from app.exports.look import Look
from app.exports.marks import LAMP_CHARACTERS, Inks, badge_text, draw_badge_in, draw_named_lamp
from app.exports.orders import Order
from app.exports.paper import Paper
from app.exports.pen import ASCENT, Box, Pen
from app.exports.table import Band, Cell, Column, DrawnCell, Row, TextCell
from app.services.amounts import in_unit
from app.services.lights import Colour
from app.services.names import list_name
from app.services.papers.content import SlotEntry, ThreeOnesList, ThreeOnesRow
from app.services.papers.dispute_words import sum_note
from app.services.papers.three_ones_list import three_ones_list
from app.services.three_ones import Slot

_COLUMNS = (
    Column("序号", 10, "centre", "number"),
    Column("项目名称", 40),
    Column("三个一", 15, "centre"),
    Column("投资方", 30),
    Column("总投资\n（亿元）", 17, "right", "amount"),
    Column("签约时间", 21, "centre", "date"),
    Column("责任领导\n（职务）", 27, "centre"),
    Column("联系人\n（电话）", 24, "centre"),
    Column("推进计划", 23, "centre"),
    Column("当前\n阶段", 12, "centre"),
    Column("亮灯", 13, "centre"),
    Column("备注", 32.5),
)
_INVESTMENT = 4
_NAME = 1
_SLOTS = ("责任领导", "联系人", "推进计划")
_LACKING = "三个一未落实"
_SIGNED = ("编制", "审核", "签发")
_USUAL_NOTE = "“缺”为签约后应落实而未落实；“待确认”为本人尚未接受或计划尚未审定。"


def compose_three_ones_list(listing: ThreeOnesList, look: Look) -> Document:
    """The list on sheets across.

    Projects that lack one of the three come first, then the groups in their order; within each the worst
    light first, then the longest signed.
    """
    inks = inks_of(look)
    ledger = Ledger(
        _COLUMNS,
        tuple(_rows(listing, inks)),
        _total(listing, inks),
        unit="单位：个、亿元",
        summary=_summary(listing),
        notes=tuple(filter(None, (_USUAL_NOTE, *listing.notes, _disputed(listing)))),
        signed=_SIGNED,
    )
    return Document(
        listing.title,
        (Section((ledger,), across=True),),
        listing.as_of,
        f"{listing.issuer}　{date_text(listing.as_of)}",
        internal=listing.internal,
        unsent=listing.unsent,
    )


def _disputed(listing: ThreeOnesList) -> str:
    return sum_note(row.disputed for row in listing.rows)


def arranged(rows: Sequence[ThreeOnesRow]) -> list[tuple[str, list[ThreeOnesRow]]]:
    """The named groups of the list in their order; those of the first lack one of the three."""
    lacking = [row for row in rows if _missing(row)]
    others = sorted((row for row in rows if not _missing(row)), key=_place)
    groups = [(name, list(group)) for (_, name), group in groupby(others, key=_group)]
    top = [(_LACKING, sorted(lacking, key=lambda row: (row.light, *_place(row))))] if lacking else []
    return top + groups


def _group(row: ThreeOnesRow) -> tuple[int, str]:
    return row.group_order, row.group


def _place(row: ThreeOnesRow) -> tuple[object, ...]:
    signed = row.signed_on.toordinal() if row.signed_on else 10**9
    return row.group_order, row.group, row.light, signed, row.project_no, row.name


def _slots(row: ThreeOnesRow) -> tuple[SlotEntry, SlotEntry, SlotEntry]:
    return row.leader, row.contact, row.plan


def _missing(row: ThreeOnesRow) -> list[str]:
    return [name for name, entry in zip(_SLOTS, _slots(row), strict=True) if entry.state is Slot.MISSING]


def _rows(listing: ThreeOnesList, inks: Inks) -> Iterator[Row | Band]:
    before = 0
    for number, (name, members) in enumerate(arranged(listing.rows), 1):
        lacks = name == _LACKING
        fill = inks.red_soft if lacks else inks.accent_soft
        title = f"{chinese(number) if number < 100 else number}、{name}"
        aside = f"{len(members)}个项目，{_yi(members)}亿元"
        if lacks:
            aside += "，" + "，".join(_counted(members))
        yield Band(title, fill, aside)
        for at, row in enumerate(members, before + 1):
            yield Row(_cells(row, at, inks))
        before += len(members)


def _counted(rows: Sequence[ThreeOnesRow]) -> list[str]:
    lacking = [name for row in rows for name in _missing(row)]
    return [f"缺{name}{lacking.count(name)}个" for name in _SLOTS if name in lacking]


def _yi(rows: Sequence[ThreeOnesRow]) -> str:
    return str(in_unit(sum(row.total_investment or 0 for row in rows), "YI"))


def _cells(row: ThreeOnesRow, serial: int, inks: Inks) -> tuple[Cell, ...]:
    states = [entry.state for entry in _slots(row)]
    amount = "—" if row.total_investment is None else str(in_unit(row.total_investment, "YI"))
    return (
        TextCell(str(serial), value=serial),
        TextCell(row.name, row.project_no, most=9),
        DrawnCell(lambda pen, box: draw_badge_in(pen, box, states, inks, 11.0), badge_text(states)),
        TextCell(row.investor or "—"),
        TextCell(amount, value=None if row.total_investment is None else in_unit(row.total_investment, "YI")),
        TextCell(row.signed_on.isoformat() if row.signed_on else "—", value=row.signed_on),
        _slot_cell(row.leader, inks, list_name(row.leader.name)),
        _slot_cell(row.contact, inks, list_name(row.contact.name)),
        _slot_cell(row.plan, inks, row.plan.name),
        TextCell(row.stage or "—"),
        DrawnCell(lambda pen, box: draw_named_lamp(pen, box, row.light, inks), LAMP_CHARACTERS[row.light]),
        TextCell(row.note, most=6),
    )


def _slot_cell(entry: SlotEntry, inks: Inks, name: str) -> Cell:
    if entry.state is Slot.MISSING:
        return DrawnCell(lambda pen, box: _draw_missing(pen, box, inks), "缺")
    if entry.state is Slot.NOT_YET:
        return TextCell("签约后落实", colour=inks.grey)
    below = (
        entry.detail if entry.state is Slot.FILLED else "\n".join(filter(None, (entry.detail, "（待确认）")))
    )
    return TextCell(name or "已落实", below, most=3)


def _draw_missing(pen: Pen, box: Box, inks: Inks) -> None:
    height = min(box.height - 5, 22)
    frame = Box(box.x + 2.5, box.centre[1] - height / 2, box.width - 5, height)
    pen.box(frame, inks.red_soft, inks.red, 0.9, (3, 2), 2)
    base = box.centre[1] + (ASCENT - 0.5) * 11
    pen.text((box.centre[0], base), "缺", Role.HEI, 11, inks.red_text, "centre")


def _total(listing: ThreeOnesList, inks: Inks) -> Row:
    cells: list[Cell] = [TextCell("") for _ in _COLUMNS]
    cells[_NAME] = TextCell(f"合计　{len(listing.rows)}个项目", role=Role.HEI)
    cells[_INVESTMENT] = TextCell(
        _yi(listing.rows),
        role=Role.HEI,
        value=in_unit(sum(row.total_investment or 0 for row in listing.rows), "YI"),
    )
    for at, entries in enumerate(zip(*map(_slots, listing.rows), strict=True), 6):
        cells[at] = TextCell(_share(entries), role=Role.HEI, most=3)
    return Row(tuple(cells), inks.shade)


def _share(entries: Sequence[SlotEntry]) -> str:
    """How many are in place of those that must be: 16/19."""
    filled = sum(entry.state is Slot.FILLED for entry in entries)
    needed = sum(entry.state is not Slot.NOT_YET for entry in entries)
    return f"落实{filled}/{needed}"


def _summary(listing: ThreeOnesList) -> str:
    lights = [row.light for row in listing.rows]
    lit = "、".join(f"{LAMP_CHARACTERS[colour]}{lights.count(colour)}" for colour in Colour)
    complete = sum(all(entry.state is Slot.FILLED for entry in _slots(row)) for row in listing.rows)
    lacking = sum(bool(_missing(row)) for row in listing.rows)
    waiting = sum(_waits(row) for row in listing.rows)
    ones = f"三个一全部落实{complete}个、待确认{waiting}个、有缺项{lacking}个"
    return f"范围：{listing.scope}　{ones}　亮灯：{lit}"


def _waits(row: ThreeOnesRow) -> bool:
    return not _missing(row) and any(entry.state is Slot.DRAFT for entry in _slots(row))


def _gather(session: Session, order: Order) -> ThreeOnesList:
    return three_ones_list(session, order.chosen, masks=order.look.masked)


PAPER = Paper(_gather, compose_three_ones_list)
"""D8."""
