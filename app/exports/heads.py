"""The heads of papers: mark and title, the head of a newsletter, the head of a table across, an annex."""

from app.exports.document import Annex, Document, Masthead, Signature
from app.exports.fonts import Role, Typefaces
from app.exports.layout import (
    BODY_SIZE,
    GREY,
    RED,
    SMALL_FIVE,
    SMALL_FOUR,
    TITLE_LEADING,
    TITLE_SIZE,
    date_text,
    draw_title,
    title_lines,
)
from app.exports.look import Look
from app.exports.paragraph import Line, Span, Style, break_lines, draw_lines
from app.exports.pen import ASCENT, MM, Box, Pen
from app.exports.sheets import Stroke

_LEAST_TITLE = 12.0
_LONGEST_TITLE = 6
_MASTHEAD_SIZE = 36.0
_MASTHEAD_TOP = 35 * MM
"""发文机关标志 below the upper edge of the type area (7.2.4); only where it is red."""

_RULE_BELOW = 4 * MM
"""The rule below the line of issuer and date (7.2.7)."""

KAI_SIZE = 14.0
_ACROSS_RISE = 20.0
"""How far above the type area of a sheet across its mark stands, in the margin."""

Head = tuple[float, Stroke]
"""How high a head is, and how it is drawn; both from the upper edge of the type area."""


def fitting_title(
    faces: Typefaces, title: str, width: float, smaller: float = BODY_SIZE, least: float = _LEAST_TITLE
) -> tuple[list[str], float]:
    """A title of any length in at most six rows, and its size: past three rows from `smaller` to `least`."""
    rows, size = title_lines(faces, title, width)
    if len(rows) > 3:
        rows, size = title_lines(faces, title, width, smaller, _LONGEST_TITLE, least)
    if len(rows) > _LONGEST_TITLE:
        rows = [*rows[: _LONGEST_TITLE - 1], f"{rows[_LONGEST_TITLE - 1][:-1]}…"]
    return rows, size


def upright_head(faces: Typefaces, document: Document, look: Look, area: Box, pitch: float) -> Head:
    """Mark on the first line, title below it, the 楷体 line below that (7.2, 7.3.1)."""
    rows, size = fitting_title(faces, document.title, area.width)
    top = area.y + pitch
    title_height = len(rows) * size * TITLE_LEADING / TITLE_SIZE
    below = kai_lines(faces, document.below, area.width)
    height = pitch + title_height + len(below) * _kai_style().leading + (6 if below else 0)
    header = look.header if document.internal else ""

    def draw(pen: Pen) -> None:
        base = area.y + (pitch - BODY_SIZE) / 2 + ASCENT * BODY_SIZE
        pen.text((area.x, base), header, Role.HEI, BODY_SIZE, within=0.6 * area.width)
        room, mark = 0.36 * area.width, (Role.HEI_LIGHT, SMALL_FIVE, GREY)
        pen.text((area.right, base), document.mark, *mark, "right", within=room)
        y = draw_title(pen, rows, top, area, size) + 6
        for line in below:
            free = area.width - line.width(KAI_SIZE)
            y = draw_lines(pen, [line], (area.x + free / 2, y), _kai_style())

    return height, draw


def masthead(faces: Typefaces, document: Document, look: Look, area: Box, pitch: float) -> Head:
    """The head of a newsletter: name, issue, issuer and date over a rule; as a 红头 when that is chosen."""
    head = document.masthead
    if head is None:
        raise ValueError("no masthead")
    top = area.y + (_MASTHEAD_TOP if look.red_head else 1.3 * pitch)
    size = masthead_size(faces, head, area.width)
    ink = RED if look.red_head and not look.black else "#000000"
    issue_base = top + size * 1.3 + pitch * (1 if look.red_head else 0.6)
    line_base = issue_base + (pitch if head.issue else 0)
    rule = line_base + (_RULE_BELOW if look.red_head else 8)
    rows, title_size = fitting_title(faces, document.title, area.width)
    title_top = rule + pitch * 0.6
    height = title_top - area.y + len(rows) * title_size * TITLE_LEADING / TITLE_SIZE + 4
    header = look.header if document.internal else ""

    def draw(pen: Pen) -> None:
        base = area.y + (pitch - BODY_SIZE) / 2 + ASCENT * BODY_SIZE
        pen.text((area.x, base), header, Role.HEI, BODY_SIZE, within=0.6 * area.width)
        pen.text((area.centre[0], top + ASCENT * size), head.name, Role.TITLE, size, ink, "centre")
        pen.text((area.centre[0], issue_base), head.issue, Role.BODY, BODY_SIZE, align="centre")
        pen.text((area.x, line_base), head.issuer, Role.BODY, KAI_SIZE, within=0.66 * area.width)
        pen.text((area.right, line_base), date_text(document.as_of), Role.BODY, KAI_SIZE, align="right")
        pen.line((area.x, rule), (area.right, rule), 1.5 if look.red_head else 1.0, ink)
        draw_title(pen, rows, title_top, area, title_size)

    return height, draw


def masthead_size(faces: Typefaces, head: Masthead, width: float) -> float:
    """How large the name of a newsletter can be set."""
    return min(_MASTHEAD_SIZE, 0.94 * width / faces.width(head.name, Role.TITLE, 1))


def across_head(faces: Typefaces, document: Document, look: Look, area: Box) -> Head:
    """Of a table: the mark in the margin, the title, the 楷体 line."""
    rows, size = fitting_title(faces, document.title, area.width)
    height = len(rows) * size * 1.5 + (24 if document.below else 4)
    header = look.header if document.internal else ""

    def draw(pen: Pen) -> None:
        base = area.y - _ACROSS_RISE + 3 + ASCENT * SMALL_FOUR
        pen.text((area.x, base), header, Role.HEI, SMALL_FOUR, within=0.6 * area.width)
        room, mark = 0.36 * area.width, (Role.HEI_LIGHT, SMALL_FIVE, GREY)
        pen.text((area.right, base), document.mark, *mark, "right", within=room)
        y = draw_title(pen, rows, area.y - 4, area, size)
        middle, room = (area.centre[0], y + 2 + ASCENT * KAI_SIZE), area.width
        pen.text(middle, document.below, Role.KAI, KAI_SIZE, align="centre", within=room)

    return height, draw


def annex_head(faces: Typefaces, annex: Annex, area: Box, pitch: float, across: bool) -> Head:
    """附件1 on the first line, its title on the third (7.3.7); on a sheet across the first is the margin."""
    rows, size = fitting_title(faces, annex.title, area.width)
    word = "附件" if annex.number is None else f"附件{annex.number}"
    lines_above = 0 if across else 2
    height = lines_above * pitch + len(rows) * size * TITLE_LEADING / TITLE_SIZE + (8 if across else 0)

    def draw(pen: Pen) -> None:
        size_of_word = SMALL_FOUR if across else BODY_SIZE
        top = area.y - _ACROSS_RISE if across else area.y + (pitch - BODY_SIZE) / 2
        pen.text((area.x, top + ASCENT * size_of_word), word, Role.HEI, size_of_word)
        draw_title(pen, rows, area.y + lines_above * pitch, area, size)

    return height, draw


def signature_lefts(faces: Typefaces, block: Signature, width: float, body: Style) -> tuple[float, float]:
    """Where office and date begin: the office ends two characters from the right, and the date begins two
    characters right of it or, when it is the longer one, ends two characters from the right (7.3.5.2)."""
    em = body.size + body.tracking
    office_width = faces.width(block.office, Role.BODY, body.size)
    date_width = faces.width(date_text(block.on), Role.BODY, body.size)
    office_left = width - 2 * em - office_width
    date_left = office_left + 2 * em
    if date_left + date_width > width - 2 * em and date_width > office_width:
        date_left = width - 2 * em - date_width
        office_left = date_left - 2 * em
    return max(0.0, office_left), max(0.0, min(date_left, width - date_width))


def kai_lines(faces: Typefaces, text: str, width: float) -> list[Line]:
    """The line below a title, broken where it must be."""
    return break_lines(faces, [Span(text, Role.KAI)], width, _kai_style()) if text else []


def _kai_style() -> Style:
    return Style(KAI_SIZE, 20.0, indent=0, justify=False)
