"""The page of GB/T 9704-2012: sheet, type area, line grid, headings, page number and marks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.exports.fonts import Role, Typefaces
from app.exports.look import INTERNAL
from app.exports.paragraph import Span, Style, break_lines
from app.exports.pen import ASCENT, MM, Align, Box, Pen
from app.exports.title_shape import TitleParts, title_parts
from app.services.papers.english import english_moment

A4 = (210 * MM, 297 * MM)
CHARACTERS = 28
LINES = 22
TYPE_AREA = Box(28 * MM, 37 * MM, 156 * MM, 225 * MM)
"""版心: 天头 37 mm, 订口 28 mm, 156 mm by 225 mm (GB/T 9704-2012, 5.2.1)."""

BODY_SIZE = 15.75
"""3号 as type founders count it; 28 characters of Word's 16 pt are wider than the type area."""

PITCH = TYPE_AREA.height / LINES
TRACKING = TYPE_AREA.width / CHARACTERS - BODY_SIZE
"""What makes 28 characters fill the line to the last (5.2.3)."""

TITLE_SIZE = 22.0
TITLE_LEADING = 33.0
SMALL_FOUR = 12.0
SMALL_FIVE = 9.0
PAGE_NUMBER_SIZE = 14.0
PAGE_NUMBER_DROP = 7 * MM
"""一字线 below the lower edge of the type area (7.5)."""

GREY = "#707070"
RED = "#B3161B"
_DASH_RISE = 0.38
"""How high a 一字线 stands over the base line, in parts of its size."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A size of paper and where its contents lie, in points."""

    size: tuple[float, float]
    area: Box


def _landscape(width: float, height: float, side: float) -> Sheet:
    area = Box(side * MM, 25 * MM, (width - 2 * side) * MM, (height - 25 - 20) * MM)
    return Sheet((width * MM, height * MM), area)


LANDSCAPE_A4 = _landscape(297, 210, 18)
LANDSCAPE_A3 = _landscape(420, 297, 20)
"""Sheets of tables: 25 mm at the head, where they are bound."""

BODY = Style(BODY_SIZE, PITCH, indent=2, tracking=TRACKING)
"""正文: 3号 on the grid, first line indented by two characters (7.3.3)."""

_HEADING_ROLES = (Role.HEI, Role.KAI, Role.BODY, Role.BODY)
_DIGITS = "〇一二三四五六七八九"


def heading(text: str, level: int, number: int) -> Span:
    """A heading with its serial: 一、 in 黑体, （一） in 楷体, 1. and （1） as the text (7.3.3)."""
    serial = (f"{chinese(number)}、", f"（{chinese(number)}）", f"{number}.", f"（{number}）")[level - 1]
    return Span(serial + text, _HEADING_ROLES[level - 1])


class Serials:
    """Counts the headings of a paper: a heading begins those below it anew."""

    def __init__(self) -> None:
        self._counted = [0] * len(_HEADING_ROLES)

    def heading(self, name: str, level: int) -> Span:
        """The next heading of a level, with its serial."""
        self._counted[level - 1] += 1
        self._counted[level:] = [0] * (len(self._counted) - level)
        return heading(name, level, self._counted[level - 1])


def chinese(number: int) -> str:
    """A number from 1 to 9999 as serials write it: 一, 十, 十二, 二十, 一百零一."""
    if not 1 <= number <= 9999:
        raise ValueError(number)
    digits = f"{number:04}"
    parts = (
        _DIGITS[int(digit)] + unit if digit != "0" else "零"
        for digit, unit in zip(digits, ("千", "百", "十", ""), strict=True)
    )
    said = re.sub("零+", "零", "".join(parts)).strip("零")
    return said.removeprefix("一") if 10 <= number <= 19 else said


def line_top(line: int) -> float:
    """The y of the upper edge of a line of the grid, the first being 0."""
    return TYPE_AREA.y + line * PITCH


def date_text(day: date) -> str:
    """A date with its whole year and nothing padded: 2026年3月18日 (7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def moment_text(moment: datetime) -> str:
    """A date with its time of day: 2026年3月18日14:40."""
    return f"{date_text(moment)}{moment:%H:%M}"


def draw_page_number(pen: Pen, page: int, area: Box = TYPE_AREA) -> None:
    """Write — 1 — below the type area: right on odd pages, left on even ones, one character in (7.5)."""
    base = area.bottom + PAGE_NUMBER_DROP + _DASH_RISE * PAGE_NUMBER_SIZE
    text = f"— {page} —"
    if page % 2:
        pen.text((area.right - PAGE_NUMBER_SIZE, base), text, Role.SONG, PAGE_NUMBER_SIZE, align="right")
    else:
        pen.text((area.x + PAGE_NUMBER_SIZE, base), text, Role.SONG, PAGE_NUMBER_SIZE)


def draw_internal_mark(
    pen: Pen,
    area: Box = TYPE_AREA,
    size: float = BODY_SIZE,
    leading: float = PITCH,
    text: str = INTERNAL,
) -> None:
    """Write 内部资料 into the upper left corner of the type area, where the standard has its marks (7.2)."""
    pen.text((area.x, area.y + (leading - size) / 2 + ASCENT * size), text, Role.HEI, size)


def title_lines(
    faces: Typefaces,
    title: str,
    width: float,
    size: float = TITLE_SIZE,
    most: int = 3,
    least: float = BODY_SIZE,
) -> tuple[list[str], float]:
    """A title in as few rows as hold it, in 梯形 or 菱形, and the size at which they do.

    The size goes down by steps to `least` before there are more than `most` rows, or before they look ill.
    """
    parts = title_parts(title, lambda text: faces.width(text, Role.TITLE, 1))
    sizes = [size, *(size - step for step in range(1, 99) if size - step > least), min(size, least)]
    holding: tuple[list[str], float] | None = None
    for tried in sizes:
        for count in range(1, most + 1):
            found = parts.rows(count, width / tried)
            if found and found[1]:
                return found[0], tried
            holding = holding or (found and (found[0], tried))
    return holding or (_many_rows(faces, parts, width, sizes[-1], most + 1), sizes[-1])


def _many_rows(faces: Typefaces, parts: TitleParts, width: float, size: float, fewest: int) -> list[str]:
    """A title that is too long for few rows, or has a word that is too long for any."""
    style, title = Style(size, size, indent=0, justify=False), "".join(parts.texts)
    broken = [line.text for line in break_lines(faces, [Span(title, Role.TITLE)], width, style)]
    ways = (parts.rows(count, width / size) for count in range(fewest, len(broken) + 2))
    return next((found[0] for found in ways if found), broken)


def draw_title(pen: Pen, rows: Sequence[str], y: float, area: Box, size: float = TITLE_SIZE) -> float:
    """Write a centred title from y downward; returns the y below it."""
    leading = size * TITLE_LEADING / TITLE_SIZE
    middle = area.x + area.width / 2
    for number, row in enumerate(rows):
        top = y + number * leading + (leading - size) / 2
        pen.text((middle, top + ASCENT * size), row, Role.TITLE, size, align="centre")
    return y + len(rows) * leading


def lines_here(lines: int, free: int) -> int:
    """How many of a paragraph's lines go on a page with that many free: all, or two and two left at least."""
    if lines <= free:
        return lines
    here = free - 1 if lines - free == 1 else free
    return here if here >= 2 else 0


def foot(as_of: datetime, unsent: int, language: str = "zh-CN") -> str:
    """What every paper says about its own age: 数据截至 …, and what other devices do not have yet.

    An English one goes out of the house, and devices are no concern of its reader.
    """
    if language.startswith("en"):
        return f"As of {english_moment(as_of)}"
    text = f"数据截至{moment_text(as_of)}"
    return f"{text}，含本机未同步{unsent}条" if unsent else text


def draw_foot(pen: Pen, said: str, page: int, area: Box = TYPE_AREA) -> None:
    """The page number, and what the paper says of itself on the other side of the same line."""
    draw_page_number(pen, page, area)
    base = area.bottom + PAGE_NUMBER_DROP + _DASH_RISE * PAGE_NUMBER_SIZE
    at = (area.x if page % 2 else area.right, base)
    side: Align = "left" if page % 2 else "right"
    pen.text(at, said, Role.SONG, SMALL_FIVE, GREY, side, within=0.8 * area.width)
