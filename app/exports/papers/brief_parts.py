"""The fixed parts of the one-page brief: head, three ones with the lamp, stage rail and six facts."""

from collections.abc import Callable
from dataclasses import dataclass

from app.exports.facts_table import FactsTable
from app.exports.fonts import Role, Typefaces
from app.exports.heads import fitting_title
from app.exports.layout import (
    GREY,
    SMALL_FIVE,
    SMALL_FOUR,
    TYPE_AREA,
    date_text,
    draw_internal_mark,
    draw_title,
)
from app.exports.marks import RAIL_HEIGHT, Inks, draw_lamp, draw_slot, draw_stage_rail
from app.exports.paragraph import Span, Style, break_lines, draw_lines, shortened
from app.exports.pen import ASCENT, Box, Pen
from app.services.amounts import format_area, format_money, format_rate
from app.services.papers.content import BriefFacts, ProjectBrief, SlotEntry
from app.services.papers.dispute_words import dispute_words
from app.services.papers.words import LAMP_WORDS
from app.services.three_ones import Slot

LEFT, WIDTH = TYPE_AREA.x, TYPE_AREA.width
_TITLE_ROWS = 3
_LONGEST_TITLE = 6
_STRIP_HEIGHT = 57.0
_LAMP_SHARE = 0.27
_MARK_RISE = 24.0
"""How far above the type area, in the head margin, mark and number stand."""

_SLOT_NAMES = ("责任领导", "联系人", "推进计划")
_LACKING = {Slot.MISSING: "未落实", Slot.NOT_YET: "签约后落实", Slot.DRAFT: "待确认", Slot.FILLED: ""}
_NAME_CELL = 56.0
_DISPUTE_SIZE = 12.0
_FACT_SIZE = 10.0
_FACT_LEADING = 13.5
_FACT_LINES = 2


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the page: what it wants above it, how high it is, how it is drawn from a y downward."""

    above: float
    height: float
    draw: Callable[[Pen, float], object]


def head(faces: Typefaces, brief: ProjectBrief, inks: Inks, header: str) -> Block:
    """Title, issuer with date, and a double rule; mark and number in the margin above them."""
    rows, size = fitting_title(faces, brief.name, WIDTH, 14.0, SMALL_FOUR)
    title_height = len(rows) * size * 1.5

    def draw(pen: Pen, y: float) -> None:
        above = Box(LEFT, y - _MARK_RISE, WIDTH, 18)
        if brief.internal and header:
            draw_internal_mark(pen, above, SMALL_FOUR, above.height, header)
        base = above.centre[1] + (ASCENT - 0.5) * SMALL_FIVE
        said = "　".join(filter(None, ("项目一页纸", brief.project_no)))
        pen.text((TYPE_AREA.right, base), said, Role.HEI_LIGHT, SMALL_FIVE, GREY, "right")
        below = draw_title(pen, rows, y, TYPE_AREA, size)
        line = f"{brief.issuer}　{date_text(brief.as_of)}"
        kai = min(14.0, 14.0 * WIDTH / pen.faces.width(line, Role.KAI, 14))
        middle = TYPE_AREA.centre[0]
        pen.text((middle, below + 3 + ASCENT * 14), line, Role.KAI, kai, align="centre")
        pen.line((LEFT, below + 26), (TYPE_AREA.right, below + 26), 2, inks.rule)
        pen.line((LEFT, below + 29), (TYPE_AREA.right, below + 29), 0.5, inks.rule)

    return Block(0, title_height + 29.5, draw)


def disputed(brief: ProjectBrief, inks: Inks) -> list[Block]:
    """A line that says what is in dispute, where anything is."""
    said = dispute_words(brief.disputed)

    def draw(pen: Pen, y: float) -> None:
        base = y + ASCENT * _DISPUTE_SIZE
        pen.text((TYPE_AREA.centre[0], base), said, Role.HEI, _DISPUTE_SIZE, inks.red_text, "centre")

    return [Block(5, _DISPUTE_SIZE, draw)] if said else []


def strip(brief: ProjectBrief, inks: Inks) -> Block:
    """The lamp with its reason, then the three ones."""

    def draw(pen: Pen, y: float) -> None:
        box = Box(LEFT, y, WIDTH, _STRIP_HEIGHT)
        first = WIDTH * _LAMP_SHARE
        cell = (WIDTH - first) / 3
        pen.box(box, None, inks.accent_line, 0.8)
        _draw_light(pen, Box(LEFT, y, first, _STRIP_HEIGHT), brief, inks)
        for slot, entry in enumerate((brief.leader, brief.contact, brief.plan)):
            left = LEFT + first + slot * cell
            pen.line((left, y), (left, y + _STRIP_HEIGHT), 0.5, inks.accent_line)
            _draw_entry(pen, Box(left, y, cell, _STRIP_HEIGHT), slot, entry, inks)

    return Block(8, _STRIP_HEIGHT, draw)


def _draw_light(pen: Pen, box: Box, brief: ProjectBrief, inks: Inks) -> None:
    draw_lamp(pen, Box(box.x + 7, box.y + 7, 22, 22), brief.light, inks, brief.light_pinned)
    word = LAMP_WORDS[brief.light] + ("（人工）" if brief.light_pinned else "")
    pen.text((box.x + 35, box.y + 17), word, Role.HEI, 11)
    style = Style(SMALL_FIVE, 11.5, indent=0, justify=False, colour=inks.second)
    room = box.width - 40
    lines = break_lines(pen.faces, [Span(brief.light_reason, Role.HEI_LIGHT)], room, style)
    top = box.y + 21.5
    most = int((box.bottom - top) // style.leading)
    if len(lines) > most:
        lines = shortened(pen.faces, lines[:most], room, style, "…", Role.HEI_LIGHT)
    draw_lines(pen, lines, (box.x + 35, top), style)


def _draw_entry(pen: Pen, box: Box, slot: int, entry: SlotEntry, inks: Inks) -> None:
    draw_slot(pen, Box(box.x + 7, box.y + 8, 24, 24), slot, entry.state, inks)
    left, room = box.x + 36, box.width - 39
    lacking = entry.state in (Slot.MISSING, Slot.NOT_YET)
    ink = inks.red_text if entry.state is Slot.MISSING else inks.second
    label = _SLOT_NAMES[slot] + (" 待确认" if entry.state is Slot.DRAFT and entry.name else "")
    pen.text((left, box.y + 14), label, Role.HEI_LIGHT, SMALL_FIVE, inks.second)
    if lacking or not entry.name:
        pen.text((left, box.y + 29), _LACKING[entry.state], Role.HEI, 11, ink)
        return
    style = _name_style(pen, entry.name, room)
    name = break_lines(pen.faces, [Span(entry.name, Role.HEI)], room, style)[:2]
    y = draw_lines(pen, name, (left, box.y + 17), style)
    small = Style(SMALL_FIVE, 11, indent=0, justify=False, colour=inks.second)
    fits = pen.faces.width(entry.detail, Role.HEI_LIGHT, small.size) <= room
    parts = [entry.detail] if fits else entry.detail.split("　")
    lines = [
        line for part in parts for line in break_lines(pen.faces, [Span(part, Role.HEI_LIGHT)], room, small)
    ]
    most = max(1, int((box.bottom - 0.5 - y) // small.leading))
    if len(lines) > most:
        lines = shortened(pen.faces, lines[:most], room, small, "…", Role.HEI_LIGHT)
    draw_lines(pen, lines, (left, y), small)


def _name_style(pen: Pen, name: str, room: float) -> Style:
    """Names are never cut: a long one is set smaller, over two lines."""
    if pen.faces.width(name, Role.HEI, 12) <= room:
        return Style(12, 16, indent=0, justify=False)
    size = min(9.0, 1.85 * room / pen.faces.width(name, Role.HEI, 1))
    return Style(size, size + 1.5, indent=0, justify=False)


def rail(brief: ProjectBrief, inks: Inks) -> Block:
    """The four stages."""

    def draw(pen: Pen, y: float) -> None:
        draw_stage_rail(pen, Box(LEFT, y, WIDTH, RAIL_HEIGHT), brief.stages, inks)

    return Block(8, RAIL_HEIGHT, draw)


def facts(faces: Typefaces, brief: ProjectBrief, inks: Inks) -> Block:
    """Six cells, two in a row, each of two lines at most."""
    table = FactsTable(
        faces, LEFT, WIDTH, fact_cells(brief.facts), 2, _FACT_SIZE, _FACT_LEADING, _FACT_LINES, _NAME_CELL
    )
    return Block(7, table.height, lambda pen, y: table.draw(pen, y, inks))


def fact_cells(known: BriefFacts) -> list[tuple[str, str]]:
    """The six facts of a project by name; two spaced characters make all names four wide."""
    arrived = format_money(known.arrived)
    if known.arrived and known.total_investment and known.currency == "CNY":
        arrived += f"（{format_rate(known.arrived, known.total_investment)}）"
    site = "，".join(part for part in (known.site, format_area(known.land_mu)) if part and part != "—")
    output = known.expected_output and format_money(known.expected_output, currency=known.output_currency)
    tax = known.expected_tax and format_money(known.expected_tax, currency=known.tax_currency)
    effects = [
        f"{name}{value}"
        for name, value in (
            ("年产值", output),
            ("税收", tax),
            ("用工", known.expected_jobs and f"{known.expected_jobs}人"),
        )
        if value
    ]
    return [
        ("投 资 方", known.investor or "—"),
        ("总 投 资", format_money(known.total_investment, currency=known.currency)),
        ("落地单位", known.unit or "—"),
        ("资金到位", arrived),
        ("用地选址", site or "—"),
        ("预期效益", "，".join(effects) or "—"),
    ]
