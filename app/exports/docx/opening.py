"""How a text document and its annexes begin: mark, title, the line below, the head of a newsletter."""

import math
from collections.abc import Iterator
from dataclasses import replace

from app.exports.dimensions import UPRIGHT
from app.exports.document import Annex, Document, Masthead
from app.exports.docx.elements import Element, Form, paragraph, run
from app.exports.fonts import Role, Typefaces
from app.exports.heads import KAI_SIZE, fitting_title, kai_lines, masthead_size
from app.exports.layout import (
    GREY,
    RED,
    SMALL_FIVE,
    SMALL_FOUR,
    TITLE_LEADING,
    TITLE_SIZE,
    Sheet,
    date_text,
)
from app.exports.look import Look
from app.exports.pen import MM

_ABOVE_KAI = 6.0
_KAI_LEADING = 20.0
_RED_TOP = 35 * MM
_RISE = 22.0
_MORE = 28.0
"""What a row that was broken may be wider on each side in the typefaces of an office."""


def head(faces: Typefaces, document: Document, look: Look, sheet: Sheet, pitch: float) -> Iterator[Element]:
    """What stands above the text of the first page; the text begins on a line of the grid."""
    if sheet is not UPRIGHT:
        yield from _across(faces, document, look, sheet)
        return
    yield _mark(document, look, sheet.area.width, pitch)
    used = pitch
    if document.masthead is not None:
        for used_now, one in _masthead(faces, document, document.masthead, look, sheet, pitch):
            used += used_now
            yield one
    rows, size = fitting_title(faces, document.title, sheet.area.width)
    above = pitch * 0.6 if document.masthead is not None else 0.0
    used += above + _height(rows, size)
    below = document.below if document.masthead is None else ""
    lines = kai_lines(faces, below, sheet.area.width)
    used += len(lines) * _KAI_LEADING + (_ABOVE_KAI if lines else 0)
    rest = _rest(used, pitch)
    yield title(rows, size, above, 0 if lines else rest)
    if lines:
        told = run("\n".join(line.text for line in lines))
        yield paragraph(Form("Subtitle", before=_ABOVE_KAI, after=rest, left=-_MORE, right=-_MORE), told)


def _height(rows: list[str], size: float) -> float:
    return len(rows) * size * TITLE_LEADING / TITLE_SIZE


def _rest(used: float, pitch: float) -> float:
    """From what is used to the next line of the grid, and one line more."""
    return (math.ceil(used / pitch - 0.01) + 1) * pitch - used


def _mark(document: Document, look: Look, width: float, pitch: float) -> Element:
    form = Form("Mark", leading=pitch, tabs=(("right", width),))
    runs = [run(look.header if document.internal else "")]
    if document.mark:
        runs += [run("\t"), run(document.mark, Role.HEI_LIGHT, SMALL_FIVE, GREY)]
    return paragraph(form, *runs)


def title(rows: list[str], size: float, before: float = 0, after: float = 0) -> Element:
    """A title in rows as they were broken."""
    form = Form("Title", before=before, after=after, left=-_MORE, right=-_MORE, keeps=True)
    form = replace(form, leading=size * TITLE_LEADING / TITLE_SIZE)
    return paragraph(form, run("\n".join(rows), None, 0 if size == TITLE_SIZE else size))


def _lifted(sheet: Sheet) -> Form:
    """For what stands in the margin right above the type area."""
    form = Form("Mark", leading=20, lifted=sheet.area.y - _RISE, wide=sheet.area.width, keeps=True)
    return replace(form, tabs=(("right", sheet.area.width),))


def _across(faces: Typefaces, document: Document, look: Look, sheet: Sheet) -> Iterator[Element]:
    header = look.header if document.internal else ""
    if header or document.mark:
        mark = run(f"\t{document.mark}", Role.HEI_LIGHT, SMALL_FIVE, GREY)
        yield paragraph(_lifted(sheet), run(header, None, SMALL_FOUR), mark)
    rows, size = fitting_title(faces, document.title, sheet.area.width)
    yield title(rows, size, after=0 if document.below else 4)
    if document.below:
        wide = faces.width(document.below, Role.KAI, KAI_SIZE)
        fitted = min(KAI_SIZE, KAI_SIZE * sheet.area.width / max(1.0, wide))
        form = Form("Subtitle", after=4, left=-_MORE, right=-_MORE, keeps=True)
        yield paragraph(form, run(document.below, None, 0 if fitted == KAI_SIZE else fitted))


def _masthead(
    faces: Typefaces, document: Document, named: Masthead, look: Look, sheet: Sheet, pitch: float
) -> Iterator[tuple[float, Element]]:
    """The parts of a newsletter's head, each with its height."""
    size = masthead_size(faces, named, sheet.area.width)
    ink = RED if look.red_head and not look.black else "#000000"
    above = _RED_TOP - pitch if look.red_head else 0.3 * pitch
    leading = size * 1.3
    name = run(named.name, None, size, ink)
    yield above + leading, paragraph(Form("Masthead", leading=leading, before=above), name)
    if named.issue:
        yield pitch, paragraph(Form("BodyText", left=0, align="centre"), run(named.issue))
    form = Form("BodyText", left=0, tabs=(("right", sheet.area.width),), align="left", ruled=ink)
    yield pitch, paragraph(form, run(f"{named.issuer}\t{date_text(document.as_of)}", None, KAI_SIZE))


def annex(faces: Typefaces, block: Annex, sheet: Sheet, pitch: float, *, breaks: bool) -> Iterator[Element]:
    """附件1 on the first line, the title on the third; on a sheet across in the margin, right above."""
    rows, size = fitting_title(faces, block.title, sheet.area.width)
    word = "附件" if block.number is None else f"附件{block.number}"
    if sheet is not UPRIGHT:
        yield paragraph(replace(_lifted(sheet), breaks=breaks), run(word, None, SMALL_FOUR))
        yield title(rows, size, after=8)
        return
    yield paragraph(Form("Mark", leading=pitch, breaks=breaks, keeps=True), run(word))
    yield title(rows, size, before=pitch, after=_rest(2 * pitch + _height(rows, size), pitch))
