"""The cover of a paper: a plain page with whose it is, for whom, who issues it, of which day."""

from datetime import datetime

from app.exports.dimensions import UPRIGHT
from app.exports.document import Cover, Document
from app.exports.fonts import Role, Typefaces
from app.exports.heads import fitting_title
from app.exports.layout import BODY_SIZE, TITLE_SIZE, TYPE_AREA, date_text, draw_title
from app.exports.look import Look
from app.exports.paragraph import Span, Style, break_lines, draw_lines
from app.exports.pen import ASCENT, MM, Pen
from app.exports.sheets import Bookmark, Page

TITLE_TOP = 78 * MM
ISSUER_TOP = 218 * MM
BELOW_TITLE, BELOW_ISSUER = 14.0, 4.0
LEADING = 24.0
_LARGER = 1.18


def covers(document: Document, faces: Typefaces, look: Look) -> list[Page]:
    """The cover of a document, where it has one."""
    if document.cover is None:
        return []
    header = look.header if document.internal else ""
    return [cover_page(faces, document.title, document.cover, document.as_of, header)]


def cover_page(faces: Typefaces, title: str, cover: Cover, as_of: datetime, header: str) -> Page:
    """The cover of a paper that is called so."""
    area = TYPE_AREA
    rows, size = cover_title(faces, title)
    kai = Style(BODY_SIZE, LEADING, indent=0, justify=False)

    def draw(pen: Pen) -> None:
        pen.text((area.x, area.y + ASCENT * BODY_SIZE), header, Role.HEI, BODY_SIZE)
        y = draw_title(pen, rows, TITLE_TOP, area, size) + BELOW_TITLE
        for line in break_lines(faces, [Span(cover.below, Role.KAI)], area.width, kai) if cover.below else ():
            left = area.x + (area.width - line.width(BODY_SIZE)) / 2
            y = draw_lines(pen, [line], (left, y), kai)
        y = ISSUER_TOP
        for text in (cover.issuer, date_text(as_of)):
            for line in break_lines(faces, [Span(text)], area.width, kai):
                left = area.x + (area.width - line.width(BODY_SIZE)) / 2
                y = draw_lines(pen, [line], (left, y), kai)
            y += BELOW_ISSUER

    return Page(UPRIGHT, (draw,), (Bookmark(title),), plain=True)


def cover_title(faces: Typefaces, title: str) -> tuple[list[str], float]:
    """The rows of a title and their size, larger than elsewhere where one row holds it."""
    rows, size = fitting_title(faces, title, TYPE_AREA.width)
    return rows, size * _LARGER if size == TITLE_SIZE and len(rows) == 1 else size
