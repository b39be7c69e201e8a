"""Binds papers that have been set into one PDF: pages numbered through, outline, watermark, foot."""

from collections.abc import Sequence
from dataclasses import replace

from app.exports.fonts import Role, Typefaces
from app.exports.layout import Sheet, draw_foot, draw_page_number
from app.exports.look import Look
from app.exports.pen import Pen
from app.exports.sheets import Page, SetPaper
from app.exports.watching import Step, unwatched

_WATERMARK = "#E9E9E9"
_WATERMARK_SIZE = 20.0
_TILT = 35.0
_WATERMARKS = ((0.28, 0.2), (0.72, 0.4), (0.28, 0.6), (0.72, 0.8))
"""Where watermarks have their middle, in parts of the sheet."""


def bound(
    papers: Sequence[SetPaper],
    faces: Typefaces,
    look: Look,
    *,
    title: str = "",
    step: Step = unwatched,
) -> bytes:
    """The PDF of these papers one after the other; the same for the same papers and moment.

    It is called as the first one, unless a title is given.
    """
    pages = [(paper, page) for paper in papers for page in paper.pages]
    first = papers[0]
    age = next((paper.said for paper in papers if paper.said), "")
    size = pages[0][1].sheet.size
    pen = Pen(faces, size, title or first.title, first.as_of, first.language, subject=age)
    for number, (paper, page) in enumerate(pages, 1):
        step(number - 1, len(pages))
        if number > 1:
            pen.next_sheet(page.sheet.size)
        _draw(pen, page, number, paper.foot if look.foot else "", look.watermark)
    step(len(pages), len(pages))
    return pen.finish()


def page_alone(papers: Sequence[SetPaper], faces: Typefaces, look: Look, number: int) -> bytes:
    """One page of what is bound as a PDF of its own, just as it stands in the whole; it leads nowhere."""
    paper, page = [(paper, page) for paper in papers for page in paper.pages][number - 1]
    size = page.sheet.size
    pen = Pen(faces, size, paper.title, paper.as_of, paper.language, alone=True, subject=paper.said)
    page = replace(page, bookmarks=())
    _draw(pen, page, number, paper.foot if look.foot else "", look.watermark)
    return pen.finish()


def _draw(pen: Pen, page: Page, number: int, said: str, watermark: str) -> None:
    if watermark:
        draw_watermark(pen, page.sheet, watermark)
    for mark in page.bookmarks:
        pen.bookmark(mark.title, mark.level)
    for stroke in page.strokes:
        stroke(pen)
    if page.plain:
        return
    if said:
        draw_foot(pen, said, number, page.sheet.area)
    else:
        draw_page_number(pen, number, page.sheet.area)


def draw_watermark(pen: Pen, sheet: Sheet, text: str) -> None:
    """Write who printed it and when, pale and below everything else: no transparency, so any printer can."""
    width, height = sheet.size
    room = 0.6 * min(width, height) / max(1.0, pen.faces.width(text, Role.HEI_LIGHT, 1))
    for across, down in _WATERMARKS:
        middle = (across * width, down * height)
        pen.tilted(middle, text, Role.HEI_LIGHT, min(_WATERMARK_SIZE, room), _WATERMARK, _TILT)
