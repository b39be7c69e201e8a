"""Draws lamps, the three-slot badge and the stage rail as vectors that stay readable without colour."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.exports.fonts import Role
from app.exports.layout import date_text
from app.exports.pen import ASCENT, Box, Pen, Point
from app.services.lights import Colour
from app.services.papers.content import StageMark
from app.services.three_ones import Slot

LAMP_CHARACTERS = {Colour.RED: "红", Colour.YELLOW: "黄", Colour.GREEN: "绿", Colour.GREY: "未亮"}
"""Papers name the lamp beside its shape: colour alone is lost in a copier."""

SLOT_LETTERS = ("领", "联", "计")
_GRID = 16.0


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a paper."""

    accent: str = "#1C5AA3"
    accent_line: str = "#6E9BD1"
    accent_soft: str = "#E4EDF8"
    red: str = "#C3272B"
    red_text: str = "#A31B20"
    red_soft: str = "#FBE9E8"
    yellow: str = "#F2B01E"
    yellow_edge: str = "#8A5A00"
    yellow_text: str = "#744A00"
    green: str = "#087B66"
    grey: str = "#6B7585"
    line: str = "#8C95A3"
    hair: str = "#C9CED6"
    shade: str = "#F0F2F5"
    text: str = "#000000"
    second: str = "#475163"
    rule: str = "#B3161B"
    white: str = "#FFFFFF"
    lamp_fills: bool = True


COLOURED = Inks()
BLACK = Inks(
    accent="#000000",
    accent_line="#7A7A7A",
    accent_soft="#FFFFFF",
    red="#000000",
    red_text="#000000",
    red_soft="#FFFFFF",
    yellow="#FFFFFF",
    yellow_edge="#000000",
    yellow_text="#000000",
    green="#000000",
    grey="#555555",
    line="#777777",
    hair="#BBBBBB",
    shade="#F2F2F2",
    second="#333333",
    rule="#000000",
    lamp_fills=False,
)
"""黑白打印: outlines and signs only."""


def draw_lamp(pen: Pen, box: Box, light: Colour, inks: Inks = COLOURED, pinned: bool = False) -> None:
    """Draw a lamp as large as fits in the middle of a box: square, triangle, disc or ring with its sign."""
    edge = min(box.width, box.height)
    scale = edge / _GRID
    left, top = box.centre[0] - edge / 2, box.centre[1] - edge / 2

    def at(x: float, y: float) -> Point:
        return left + x * scale, top + y * scale

    _LAMPS[light](pen, at, scale, inks)
    if pinned:
        pen.circle(at(13.4, 13.4), 2.5 * scale, inks.text, inks.white, scale)


def draw_named_lamp(pen: Pen, box: Box, light: Colour, inks: Inks = COLOURED, pinned: bool = False) -> None:
    """Draw a lamp with its name beside it into a cell; one that is not lit is a word alone."""
    name = LAMP_CHARACTERS[light]
    if light is Colour.GREY:
        base = box.centre[1] + (ASCENT - 0.5) * 9
        pen.text((box.centre[0], base), name, Role.HEI_LIGHT, 9, inks.second, "centre")
        return
    draw_lamp(pen, Box(box.centre[0] - 12.5, box.centre[1] - 6, 12, 12), light, inks, pinned)
    base = box.centre[1] + (ASCENT - 0.5) * 9.5
    pen.text((box.centre[0] + 2.5, base), name, Role.HEI_LIGHT, 9.5)


_At = Callable[[float, float], Point]


def _red(pen: Pen, at: _At, scale: float, inks: Inks) -> None:
    x, y = at(1.2, 1.2)
    outline = Box(x, y, 13.6 * scale, 13.6 * scale)
    pen.box(outline, inks.red if inks.lamp_fills else inks.white, inks.red, 1.4 * scale)
    x, y = at(4, 6.85)
    pen.box(Box(x, y, 8 * scale, 2.3 * scale), inks.white if inks.lamp_fills else inks.red)


def _yellow(pen: Pen, at: _At, scale: float, inks: Inks) -> None:
    pen.path([at(8, 1.6), at(15.1, 14.2), at(0.9, 14.2)], inks.yellow, inks.yellow_edge, 1.2 * scale)
    pen.line(at(8, 6), at(8, 10.3), 1.8 * scale, inks.text)
    pen.circle(at(8, 12.3), scale, inks.text)


def _green(pen: Pen, at: _At, scale: float, inks: Inks) -> None:
    fill = inks.green if inks.lamp_fills else inks.white
    pen.circle(at(8, 8), 6.4 * scale, fill, inks.green, 1.2 * scale)
    tick = [at(4.7, 8.2), at(7.1, 10.6), at(11.4, 5.8)]
    pen.path(tick, None, inks.white if inks.lamp_fills else inks.green, 1.7 * scale, closed=False)


def _grey(pen: Pen, at: _At, scale: float, inks: Inks) -> None:
    pen.circle(at(8, 8), 6 * scale, None, inks.grey, 1.6 * scale)


_LAMPS = {Colour.RED: _red, Colour.YELLOW: _yellow, Colour.GREEN: _green, Colour.GREY: _grey}


def draw_slot(pen: Pen, box: Box, slot: int, state: Slot, inks: Inks = COLOURED) -> None:
    """Draw one square: solid in place, framed to be confirmed, dashed missing, dotted not required yet."""
    unit = box.width / 20
    ink = {
        Slot.FILLED: inks.white,
        Slot.DRAFT: inks.accent,
        Slot.MISSING: inks.red_text,
        Slot.NOT_YET: inks.grey,
    }[state]
    if state is Slot.FILLED:
        pen.box(box, inks.accent, radius=2 * unit)
    elif state is Slot.DRAFT:
        pen.box(box, inks.white, inks.accent, 1.1 * unit, radius=2 * unit)
    elif state is Slot.MISSING:
        pen.box(box, inks.red_soft, inks.red, 1.3 * unit, (3 * unit, 2 * unit), 2 * unit)
    else:
        pen.box(box, None, inks.grey, unit, (unit, 1.6 * unit), 2 * unit)
    size = 12.5 * unit
    base = box.centre[1] + (ASCENT - 0.5) * size
    pen.text((box.centre[0], base), SLOT_LETTERS[slot], Role.HEI_LIGHT, size, ink, "centre")


def draw_badge(
    pen: Pen, x: float, y: float, edge: float, states: Sequence[Slot], inks: Inks = COLOURED
) -> float:
    """Draw the three squares side by side from an upper left corner; returns their whole width."""
    gap = edge / 10
    for slot, state in enumerate(states):
        draw_slot(pen, Box(x + slot * (edge + gap), y, edge, edge), slot, state, inks)
    return 3 * edge + 2 * gap


def draw_badge_in(
    pen: Pen, box: Box, states: Sequence[Slot], inks: Inks = COLOURED, most: float = 12.0
) -> None:
    """Draw the three squares in the middle of a cell, `most` points high at most."""
    edge = min(most, (box.width - 6) / 3.2)
    draw_badge(pen, box.centre[0] - 1.6 * edge, box.centre[1] - edge / 2, edge, states, inks)


def badge_text(states: Sequence[Slot]) -> str:
    """Which of the three stand: 领联计, with a circle for what is missing."""
    named = zip(SLOT_LETTERS, states, strict=True)
    return "".join(letter if state in (Slot.FILLED, Slot.DRAFT) else "○" for letter, state in named)


RAIL_HEIGHT = 42.0


def draw_stage_rail(pen: Pen, box: Box, stages: Sequence[StageMark], inks: Inks = COLOURED) -> None:
    """Draw the four stages as knots on a line, filled to where the project has come."""
    step = box.width / len(stages)
    radius, y = 5.2, box.y + 6.5
    for number, stage in enumerate(stages):
        x = box.x + number * step
        last = number + 1 == len(stages)
        _rail_line(pen, (x + radius, y), box.right if last else x + step + radius, stage, inks)
    for number, stage in enumerate(stages):
        x = box.x + number * step + radius
        _knot(pen, (x, y), radius, stage.state, inks)
        name = pen.text((x - radius, box.y + 26), stage.name, Role.HEI, 10.5, _ink(stage, inks))
        pen.text((x - radius + name + 5, box.y + 26), stage.regime, Role.HEI_LIGHT, 9, inks.second)
        pen.text((x - radius, box.y + 39), _stage_date(stage), Role.HEI_LIGHT, 9, inks.second)


def _ink(stage: StageMark, inks: Inks) -> str:
    return inks.accent if stage.state == "CURRENT" else inks.text


def _rail_line(pen: Pen, start: Point, end: float, stage: StageMark, inks: Inks) -> None:
    share = {"DONE": 1.0, "CURRENT": min(1.0, max(0.0, stage.share)), "COMING": 0.0}[stage.state]
    x, y = start
    reached = x + (end - x) * share
    if share < 1:
        pen.line((reached, y), (end, y), 1.2, inks.hair)
    if share > 0:
        pen.line((x, y), (reached, y), 2.6, inks.accent_line if stage.state == "DONE" else inks.accent)


def _knot(pen: Pen, centre: Point, radius: float, state: str, inks: Inks) -> None:
    x, y = centre
    if state == "DONE":
        pen.circle(centre, radius, inks.accent_line)
        pen.path(
            [(x - 2.4, y + 0.1), (x - 0.6, y + 1.9), (x + 2.5, y - 1.8)], None, inks.white, 1.3, closed=False
        )
    elif state == "CURRENT":
        pen.circle(centre, radius, inks.accent)
        pen.circle(centre, radius * 0.38, inks.white)
    else:
        pen.circle(centre, radius - 0.6, inks.white, inks.line, 1.2)


def _stage_date(stage: StageMark) -> str:
    if stage.on is None:
        return "进行中" if stage.state == "CURRENT" else "—"
    day = date_text(stage.on) if stage.whole_day else f"{stage.on.year}年{stage.on.month}月"
    return f"计划{day}" if stage.planned else day
