"""What stands around a table: its summary and unit above it, notes and lines to sign on below."""

from collections.abc import Sequence
from dataclasses import replace

from app.exports.document import Ledger, numbered_notes
from app.exports.fonts import Role, Typefaces
from app.exports.layout import SMALL_FIVE
from app.exports.paragraph import Line, Span, Style, break_lines, draw_lines
from app.exports.pen import MM, Box, Pen, Point
from app.exports.sheets import Stroke

NOTE = Style(SMALL_FIVE, 14.0, indent=0, hang=2, justify=False)
SUMMARY = Style(10.5, 14.0, indent=0, justify=False)
_SUMMARY_AIR = 6.0
_GAP = 12.0


def summary_lines(faces: Typefaces, block: Ledger, width: float) -> list[Line]:
    """The summary beside the unit; one line at least where there is either."""
    room = width - faces.width(block.unit, Role.HEI_LIGHT, SUMMARY.size) - _GAP
    lines = break_lines(faces, [Span(block.summary, Role.HEI_LIGHT)], room, SUMMARY)
    return lines or ([Line(0, ())] if block.unit else [])


def summary_height(faces: Typefaces, block: Ledger, width: float) -> float:
    """How high the summary is with what is free below it; nothing where there is none."""
    lines = summary_lines(faces, block, width)
    return len(lines) * SUMMARY.leading + _SUMMARY_AIR if lines else 0.0


def summary_at(lines: Sequence[Line], unit: str, area: Box, y: float) -> Stroke:
    """The summary as it is drawn from y downward, the unit flush right on its last line."""

    def draw(pen: Pen) -> None:
        bottom = draw_lines(pen, lines, (area.x, y), SUMMARY)
        (said,) = break_lines(pen.faces, [Span(unit, Role.HEI_LIGHT)], area.width, SUMMARY) or [Line(0, ())]
        left = area.right - said.width(SUMMARY.size)
        draw_lines(pen, [said], (left, bottom - SUMMARY.leading), SUMMARY)

    return draw


def note_lines(faces: Typefaces, block: Ledger, width: float) -> list[Line]:
    """The notes, numbered when there are several."""
    texts = numbered_notes(block.notes)
    styles = [NOTE, *[replace(NOTE, indent=2)] * (len(texts) - 1)]
    parts = zip(texts, styles, strict=False)
    return [line for text, style in parts for line in break_lines(faces, [Span(text)], width, style)]


def notes_at(lines: Sequence[Line], at: Point) -> Stroke:
    """The notes as they are drawn from an upper left corner."""
    return lambda pen: draw_lines(pen, lines, at, NOTE)


def draw_sign_lines(pen: Pen, names: Sequence[str], area: Box, base: float) -> None:
    """Each duty with a line to sign on, side by side."""
    share = area.width / len(names)
    for number, name in enumerate(names):
        left = area.x + number * share
        width = pen.text((left, base), f"{name}：", Role.HEI_LIGHT, SUMMARY.size)
        ends = left + width + min(42 * MM, share - width - 10)
        pen.line((left + width, base + 2), (ends, base + 2), 0.5)
