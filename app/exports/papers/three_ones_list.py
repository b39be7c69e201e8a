"""D8 三个一责任清单: who answers for each signed project, what is lacking on top."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.exports.fonts import Role, Typefaces, typefaces
from app.exports.layout import (
    LANDSCAPE_A4,
    SMALL_FIVE,
    SMALL_FOUR,
    TITLE_SIZE,
    Sheet,
    chinese,
    date_text,
    draw_foot,
    draw_internal_mark,
    draw_title,
    foot,
    title_lines,
)
from app.exports.marks import BLACK, COLOURED, LAMP_CHARACTERS, Inks, draw_badge, draw_lamp
from app.exports.paragraph import Span, Style, break_lines, draw_lines
from app.exports.pen import ASCENT, MM, Box, Pen
from app.exports.table import Band, Cell, Column, DrawnCell, Row, Table, TextCell
from app.exports.watching import Step, unwatched
from app.exports.writing import Target, deliver
from app.services.amounts import in_unit
from app.services.lights import Colour
from app.services.names import list_name
from app.services.papers.content import SlotEntry, ThreeOnesList, ThreeOnesRow
from app.services.three_ones import Slot

_COLUMNS = (
    Column("序号", 10, "centre"),
    Column("项目名称", 43),
    Column("三个一", 15, "centre"),
    Column("投资方", 30),
    Column("总投资\n（亿元）", 17, "right"),
    Column("签约时间", 21, "centre"),
    Column("责任领导\n（职务）", 28, "centre"),
    Column("联系人\n（电话）", 27, "centre"),
    Column("推进计划", 22, "centre"),
    Column("当前\n阶段", 13, "centre"),
    Column("亮灯", 13, "centre"),
    Column("备注", 24),
)
_INVESTMENT = 4
_NAME = 1
_SIZES = {True: 9.5, False: 10.5}
"""Text on A4, and on larger sheets: between 小五 and 五号."""

_SLOTS = ("责任领导", "联系人", "推进计划")
_LACKING = "三个一未落实"
_NOTE_LEADING = 14.0
_SIGNED = ("编制", "审核", "签发")
_SIGNATURE_HEIGHT = 30.0


@dataclass(frozen=True, slots=True)
class _Page:
    """What one sheet holds: rows of the table, and whether notes and signatures follow."""

    rows: tuple[Row | Band, ...]
    ends: bool


def render_three_ones_list(
    listing: ThreeOnesList,
    out: Target,
    *,
    faces: Typefaces | None = None,
    sheet: Sheet = LANDSCAPE_A4,
    black: bool = False,
    step: Step = unwatched,
) -> None:
    """Write the list as PDF to a path or an open binary file, on as many landscape sheets as it takes.

    Projects that lack one of the three come first, then the groups in their order; within each the worst
    light first, then the longest signed. Raises StorageError when the file cannot be written, UserError for
    a character without a typeface.
    """
    inks = BLACK if black else COLOURED
    pen = Pen(faces or typefaces(), sheet.size, listing.title, listing.as_of)
    table = Table(pen, sheet.area.x, sheet.area.width, _COLUMNS, _SIZES[sheet == LANDSCAPE_A4])
    pages = list(_pages(table, listing, sheet, inks, step))
    said = f"{foot(listing.as_of, listing.unsent)}　共{len(pages)}页"
    for number, page in enumerate(pages, 1):
        step(number - 1, len(pages))
        if number > 1:
            pen.next_sheet()
        _draw_page(table, listing, sheet, page, number)
        draw_foot(pen, said, number, sheet.area)
    deliver(pen.finish(), out)


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


def _rows(listing: ThreeOnesList, inks: Inks) -> Iterator[tuple[Band, list[Row]]]:
    before = 0
    for number, (name, members) in enumerate(arranged(listing.rows), 1):
        lacks = name == _LACKING
        fill = inks.red_soft if lacks else inks.accent_soft
        title = f"{chinese(number) if number < 100 else number}、{name}"
        aside = f"{len(members)}个项目，{_yi(members)}亿元"
        if lacks:
            aside += "，" + "，".join(_counted(members))
        rows = [Row(_cells(row, before + at, inks)) for at, row in enumerate(members, 1)]
        before += len(members)
        yield Band(title, fill, aside), rows


def _counted(rows: Sequence[ThreeOnesRow]) -> list[str]:
    lacking = [name for row in rows for name in _missing(row)]
    return [f"缺{name}{lacking.count(name)}个" for name in _SLOTS if name in lacking]


def _yi(rows: Sequence[ThreeOnesRow]) -> str:
    return str(in_unit(sum(row.total_investment or 0 for row in rows), "YI"))


def _cells(row: ThreeOnesRow, serial: int, inks: Inks) -> tuple[Cell, ...]:
    states = [entry.state for entry in _slots(row)]
    amount = "—" if row.total_investment is None else str(in_unit(row.total_investment, "YI"))
    return (
        TextCell(str(serial)),
        TextCell(row.name, row.project_no, most=9),
        DrawnCell(lambda pen, box: _draw_badge(pen, box, states, inks)),
        TextCell(row.investor or "—"),
        TextCell(amount),
        TextCell(row.signed_on.isoformat() if row.signed_on else "—"),
        _slot_cell(row.leader, inks, list_name(row.leader.name)),
        _slot_cell(row.contact, inks, list_name(row.contact.name)),
        _slot_cell(row.plan, inks, row.plan.name),
        TextCell(row.stage or "—"),
        DrawnCell(lambda pen, box: _draw_light(pen, box, row.light, inks)),
        TextCell(row.note, most=6),
    )


def _slot_cell(entry: SlotEntry, inks: Inks, name: str) -> Cell:
    if entry.state is Slot.MISSING:
        return DrawnCell(lambda pen, box: _draw_missing(pen, box, inks))
    if entry.state is Slot.NOT_YET:
        return TextCell("签约后落实", colour=inks.grey)
    below = entry.detail if entry.state is Slot.FILLED else f"{entry.detail}（待确认）"
    return TextCell(name or "已落实", below, most=3)


def _draw_missing(pen: Pen, box: Box, inks: Inks) -> None:
    height = min(box.height - 5, 22)
    frame = Box(box.x + 2.5, box.centre[1] - height / 2, box.width - 5, height)
    pen.box(frame, inks.red_soft, inks.red, 0.9, (3, 2), 2)
    base = box.centre[1] + (ASCENT - 0.5) * 11
    pen.text((box.centre[0], base), "缺", Role.HEI, 11, inks.red_text, "centre")


def _draw_badge(pen: Pen, box: Box, states: Sequence[Slot], inks: Inks) -> None:
    edge = min(11.0, (box.width - 6) / 3.2)
    draw_badge(pen, box.centre[0] - 1.6 * edge, box.centre[1] - edge / 2, edge, states, inks)


def _draw_light(pen: Pen, box: Box, light: Colour, inks: Inks) -> None:
    if light is Colour.GREY:
        base = box.centre[1] + (ASCENT - 0.5) * 9
        pen.text((box.centre[0], base), LAMP_CHARACTERS[light], Role.HEI_LIGHT, 9, inks.second, "centre")
        return
    draw_lamp(pen, Box(box.centre[0] - 12.5, box.centre[1] - 6, 12, 12), light, inks)
    base = box.centre[1] + (ASCENT - 0.5) * 9.5
    pen.text((box.centre[0] + 2.5, base), LAMP_CHARACTERS[light], Role.HEI_LIGHT, 9.5)


def _total(listing: ThreeOnesList, inks: Inks) -> Row:
    cells: list[Cell] = [TextCell("") for _ in _COLUMNS]
    cells[_NAME] = TextCell(f"合计　{len(listing.rows)}个项目", role=Role.HEI)
    cells[_INVESTMENT] = TextCell(_yi(listing.rows), role=Role.HEI)
    for at, entries in enumerate(zip(*map(_slots, listing.rows), strict=True), 6):
        cells[at] = TextCell(_share(entries), role=Role.HEI, most=3)
    return Row(tuple(cells), inks.shade)


def _share(entries: Sequence[SlotEntry]) -> str:
    """How many are in place of those that must be: 16/19."""
    filled = sum(entry.state is Slot.FILLED for entry in entries)
    needed = sum(entry.state is not Slot.NOT_YET for entry in entries)
    return f"落实{filled}/{needed}"


def _pages(table: Table, listing: ThreeOnesList, sheet: Sheet, inks: Inks, step: Step) -> Iterator[_Page]:
    """Rows sheet by sheet: no row parted, no band at the foot, the total with the notes below it."""
    bottom = sheet.area.bottom
    held: list[Row | Band] = []
    y = _head_top(table.pen, listing, sheet) + table.head_height
    for band, rows in _rows(listing, inks):
        again = Band(f"{band.text}（续）", band.fill)
        for number, row in enumerate(rows):
            step(0, 0)
            new: list[Row | Band] = [band, row] if number == 0 else [row]
            if held and y + sum(map(table.height, new)) > bottom:
                yield _Page(tuple(held), ends=False)
                held, y = [], sheet.area.y + table.head_height
                new = [band, row] if number == 0 else [again, row]
            held += new
            y += sum(map(table.height, new))
    total = _total(listing, inks)
    if held and y + table.height(total) + _tail_height(table.pen, listing, sheet) > bottom:
        yield _Page(tuple(held), ends=False)
        held = []
    yield _Page((*held, total), ends=True)


def _draw_page(table: Table, listing: ThreeOnesList, sheet: Sheet, page: _Page, number: int) -> None:
    if number == 1:
        _draw_heading(table.pen, listing, sheet)
    y = table.draw_head(_head_top(table.pen, listing, sheet) if number == 1 else sheet.area.y)
    for row in page.rows:
        if isinstance(row, Band) and row.aside:
            table.pen.bookmark(row.text)
        y = table.draw(row, y, last=row is page.rows[-1])
    if page.ends:
        _draw_tail(table.pen, listing, sheet, y)


def _head_top(pen: Pen, listing: ThreeOnesList, sheet: Sheet) -> float:
    rows, size = title_lines(pen.faces, listing.title, sheet.area.width)
    return sheet.area.y + len(rows) * size * 1.5 + 46


def _draw_heading(pen: Pen, listing: ThreeOnesList, sheet: Sheet) -> None:
    area = sheet.area
    if listing.internal:
        draw_internal_mark(pen, Box(area.x, area.y - 20, area.width, 18), SMALL_FOUR, 18)
    rows, size = title_lines(pen.faces, listing.title, area.width, TITLE_SIZE)
    y = draw_title(pen, rows, area.y - 4, area, size)
    base = y + 2 + ASCENT * 14
    line = f"{listing.issuer}　{date_text(listing.as_of)}"
    pen.text((area.centre[0], base), line, Role.KAI, 14, align="centre")
    base += 22
    pen.text((area.x, base), _summary(listing), Role.HEI_LIGHT, 10.5)
    pen.text((area.right, base), "单位：个、亿元", Role.HEI_LIGHT, 10.5, align="right")


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


def _notes(pen: Pen, listing: ThreeOnesList, sheet: Sheet) -> tuple[list[str], Style]:
    usual = ("“缺”为签约后应落实而未落实；“待确认”为本人尚未接受或计划尚未审定。",)
    texts = [*usual, *listing.notes]
    if len(texts) == 1:
        return [f"注：{texts[0]}"], _note_style()
    return [f"{'注：' if at == 1 else '　　'}{at}.{text}" for at, text in enumerate(texts, 1)], _note_style()


def _note_style() -> Style:
    return Style(SMALL_FIVE, _NOTE_LEADING, indent=0, hang=2, justify=False)


def _tail_height(pen: Pen, listing: ThreeOnesList, sheet: Sheet) -> float:
    texts, style = _notes(pen, listing, sheet)
    lines = sum(len(break_lines(pen.faces, [Span(text)], sheet.area.width, style)) for text in texts)
    return 4 + lines * style.leading + _SIGNATURE_HEIGHT


def _draw_tail(pen: Pen, listing: ThreeOnesList, sheet: Sheet, y: float) -> None:
    texts, style = _notes(pen, listing, sheet)
    y += 4
    for text in texts:
        lines = break_lines(pen.faces, [Span(text)], sheet.area.width, style)
        y = draw_lines(pen, lines, (sheet.area.x, y), style)
    base = y + _SIGNATURE_HEIGHT - 6
    step = sheet.area.width / len(_SIGNED)
    for number, name in enumerate(_SIGNED):
        left = sheet.area.x + number * step
        width = pen.text((left, base), f"{name}：", Role.HEI_LIGHT, 10.5)
        pen.line((left + width, base + 2), (left + width + 42 * MM, base + 2), 0.5)
