"""Sets a document: its parts one below the other on as many pages as they take, text on the line grid."""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from app.exports import heads
from app.exports.dimensions import UPRIGHT, body_style, sheet_of, table_size
from app.exports.document import (
    Annex,
    AnnexNote,
    Blank,
    Block,
    Document,
    Drawing,
    Facts,
    Heading,
    Ledger,
    NewPage,
    Signature,
    Text,
)
from app.exports.facts_table import FactsTable
from app.exports.fonts import Role, Typefaces
from app.exports.layout import (
    SMALL_FIVE,
    date_text,
    foot,
    heading,
    lines_here,
)
from app.exports.look import Look
from app.exports.marks import BLACK, COLOURED, Inks
from app.exports.paragraph import Line, Span, Style, break_lines, draw_lines
from app.exports.pen import ASCENT, MM, Box, Pen
from app.exports.sheets import Bookmark, Page, SetPaper, Stroke
from app.exports.table import Band, Row, Table
from app.exports.watching import Step, unwatched

_NOTE = Style(SMALL_FIVE, 14.0, indent=0, hang=2, justify=False)
_SUMMARY_SIZE = 10.5
_SUMMARY_HEIGHT = 20.0
_SIGN_HEIGHT = 30.0
_AIR = 6.0
"""Above and below what does not stand on the grid."""

_END = 0.01


def inks_of(look: Look) -> Inks:
    """The colours a paper is drawn in."""
    return BLACK if look.black else COLOURED


def composed(document: Document, faces: Typefaces, look: Look, step: Step = unwatched) -> SetPaper:
    """The document on pages; `step` is told again and again that it goes on, and may raise to stop."""
    return _Compositor(document, faces, look, step).set()


class _Compositor:
    """Where on which page the next part goes."""

    def __init__(self, document: Document, faces: Typefaces, look: Look, step: Step) -> None:
        self._document = document
        self._faces = faces
        self._look = look
        self._step = step
        self._inks = inks_of(look)
        self._body = body_style(document, look)
        self._pitch = self._body.leading
        self._pages: list[Page] = []
        self._strokes: list[Stroke] = []
        self._marks: list[Bookmark] = [Bookmark(document.title)]
        self._sheet = UPRIGHT
        self._y = 0.0
        self._serials = [0] * 4

    def set(self) -> SetPaper:
        document = self._document
        for number, section in enumerate(document.sections):
            if number:
                self._close_page()
            self._sheet = sheet_of(section, self._look)
            self._y = self._area.y
            if not number:
                self._set_head()
            for at, block in enumerate(section.blocks):
                self._step(0, 0)
                self._set(block, section.blocks[at + 1 :])
        self._close_page()
        said = foot(document.as_of, document.unsent, document.language)
        across = any(section.across for section in document.sections)
        return SetPaper(
            document.title,
            document.as_of,
            tuple(self._pages),
            said,
            across,
            document.language,
            (document, self._look),
        )

    @property
    def _area(self) -> Box:
        return self._sheet.area

    @property
    def _is_upright(self) -> bool:
        return self._sheet is UPRIGHT

    def _set_head(self) -> None:
        if not self._is_upright:
            height, draw = heads.across_head(self._faces, self._document, self._look, self._area)
        elif self._document.masthead is not None:
            height, draw = heads.masthead(self._faces, self._document, self._look, self._area, self._pitch)
        else:
            height, draw = heads.upright_head(
                self._faces, self._document, self._look, self._area, self._pitch
            )
        self._strokes.append(draw)
        self._y += height
        if self._is_upright:
            self._snap()
            self._y += self._pitch

    def _close_page(self) -> None:
        self._pages.append(Page(self._sheet, tuple(self._strokes), tuple(self._marks)))
        self._strokes, self._marks = [], []
        self._y = self._area.y

    @property
    def _is_empty(self) -> bool:
        return self._y <= self._area.y + _END

    def _make_room(self, height: float) -> None:
        """Begin a page when this one has too little left."""
        if self._y + height > self._area.bottom + _END and not self._is_empty:
            self._close_page()

    def _snap(self) -> None:
        """Go to the next line of the grid."""
        lines = math.ceil((self._y - self._area.y) / self._pitch - _END)
        self._y = self._area.y + lines * self._pitch

    @property
    def _free_lines(self) -> int:
        return int((self._area.bottom - self._y) / self._pitch + _END)

    def _set(self, block: Block, following: Sequence[Block]) -> None:
        setters: dict[type, Callable[[Any], None]] = {
            Text: self._set_text,
            Blank: self._set_blank,
            Facts: self._set_facts,
            Ledger: self._set_ledger,
            Drawing: self._set_drawing,
            Signature: self._set_signature,
            AnnexNote: self._set_annex_note,
            Annex: self._set_annex,
            NewPage: lambda _: None if self._is_empty else self._close_page(),
        }
        if isinstance(block, Heading):
            self._set_heading(block, following[0] if following else None)
        else:
            setters[type(block)](block)

    def _set_lines(self, lines: list[Line], keep: int = 0) -> None:
        """Lines on the grid, of which a page break leaves none alone; `keep` more must follow on the page."""
        self._snap()
        while lines:
            here = lines_here(len(lines), self._free_lines - keep)
            if here == 0 and self._is_empty:
                here = min(len(lines), self._free_lines)
            drawn, at = lines[:here], (self._area.x, self._y)
            self._strokes.append(lambda pen, drawn=drawn, at=at: draw_lines(pen, drawn, at, self._body))  # type: ignore[misc]
            lines = lines[here:]
            self._y += here * self._pitch
            if lines:
                self._close_page()

    def _broken(self, block: Text) -> list[Line]:
        style = replace(self._body, indent=block.indent, hang=block.hang, justify=not block.ragged)
        return break_lines(self._faces, block.spans, self._area.width, style)

    def _set_text(self, block: Text) -> None:
        lines = self._broken(block)
        if block.align == "left":
            self._set_lines(lines)
            return
        self._snap()
        for line in lines:
            self._make_room(self._pitch)
            free = self._area.width - line.width(self._body.size)
            shifted = Line(free / 2 if block.align == "centre" else free, line.pieces)
            self._set_lines([shifted])

    def _set_heading(self, block: Heading, next_one: Block | None) -> None:
        level = block.level - 1
        self._serials[level] += 1
        self._serials[level + 1 :] = [0] * (len(self._serials) - level - 1)
        name = f"{block.name}。" if block.text else block.name
        title = heading(name, block.level, self._serials[level])
        spans = [title, Span(block.text)] if block.text else [title]
        lines = self._broken(Text(tuple(spans)))
        if not block.text:
            self._snap()
            self._make_room(len(lines) * self._pitch + self._needed(next_one))
        if block.level == 1:
            self._marks.append(Bookmark(title.text.rstrip("。"), 1))
        self._set_lines(lines)

    def _needed(self, block: Block | None) -> float:
        """How much of a part must stand on the page of its heading."""
        if isinstance(block, Heading) and not block.text:
            return 2 * self._pitch
        if isinstance(block, Text | Heading):
            named = block if isinstance(block, Text) else Text.of(f"（一）{block.name}。{block.text}")
            lines = len(self._broken(named))
            return (lines if lines <= 3 else 2) * self._pitch
        if isinstance(block, Ledger):
            table = self._table(block)
            first = sum(table.height(row) for row in block.rows[: 2 if _begins_with_band(block) else 1])
            return self._above(block) + table.head_height + first
        if isinstance(block, Drawing):
            return block.height + 2 * _AIR
        if isinstance(block, Facts):
            return self._facts(block).height + 2 * _AIR
        return 0.0

    def _set_blank(self, block: Blank) -> None:
        if not self._is_empty:
            self._snap()
            self._y = min(self._y + block.lines * self._pitch, self._area.bottom)

    def _facts(self, block: Facts) -> FactsTable:
        return FactsTable(self._faces, self._area.x, self._area.width, block.pairs, block.in_row)

    def _set_facts(self, block: Facts) -> None:
        table = self._facts(block)
        self._make_room(table.height + _AIR)
        top = self._y + (0 if self._is_empty else _AIR)
        self._strokes.append(lambda pen: table.draw(pen, top, self._inks))
        self._y = top + table.height + _AIR

    def _set_drawing(self, block: Drawing) -> None:
        height = min(block.height, self._area.height)
        self._make_room(height + _AIR)
        box = Box(self._area.x, self._y + (0 if self._is_empty else _AIR), self._area.width, height)
        self._strokes.append(lambda pen: block.draw(pen, box))
        self._y = box.bottom + _AIR

    def _table(self, block: Ledger) -> Table:
        size = table_size(block, self._sheet)
        return Table(self._faces, self._area.x, self._area.width, block.columns, size, block.least)

    def _above(self, block: Ledger) -> float:
        return _SUMMARY_HEIGHT if block.unit or block.summary else (0 if self._is_empty else _AIR)

    def _set_ledger(self, block: Ledger) -> None:
        table, rows = self._table(block), list(block.rows)
        first = table.head_height + sum(map(table.height, rows[: 2 if _begins_with_band(block) else 1]))
        self._make_room(self._above(block) + first)
        self._set_summary(block)
        tail = [block.total] if block.total else []
        notes = _note_lines(self._faces, block, self._area.width)
        tail_height = len(notes) * _NOTE.leading + 4 + (_SIGN_HEIGHT if block.signed else 0)
        drawn: list[Row | Band] = []
        top, band = self._y, None
        self._y += table.head_height
        for at, row in enumerate([*rows, *tail]):
            self._step(0, 0)
            held: list[Row | Band] = [row, *rows[at + 1 : at + 2]] if isinstance(row, Band) else [row]
            rest = tail_height if at + 1 >= len(rows) else 0.0
            if drawn and self._y + sum(map(table.height, held)) + rest > self._area.bottom + _END:
                self._close_table(table, top, drawn)
                self._close_page()
                drawn, top = [], self._y
                self._y += table.head_height
                if band and not isinstance(row, Band) and row is not block.total:
                    drawn.append(Band(f"{band.text}（续）", band.fill))
                    self._y += table.height(drawn[0])
            if isinstance(row, Band):
                band = row
                self._marks.append(Bookmark(row.text, 1))
            drawn.append(row)
            self._y += table.height(row)
        self._close_table(table, top, drawn)
        self._set_notes(notes, block.signed)

    def _close_table(self, table: Table, top: float, rows: Sequence[Row | Band]) -> None:
        def draw(pen: Pen) -> None:
            y = table.draw_head(pen, top)
            for row in rows:
                y = table.draw(pen, row, y, last=row is rows[-1])

        self._strokes.append(draw)

    def _set_summary(self, block: Ledger) -> None:
        area, base = self._area, self._y + 4 + ASCENT * _SUMMARY_SIZE

        def draw(pen: Pen) -> None:
            pen.text((area.x, base), block.summary, Role.HEI_LIGHT, _SUMMARY_SIZE)
            pen.text((area.right, base), block.unit, Role.HEI_LIGHT, _SUMMARY_SIZE, align="right")

        self._strokes.append(draw)
        self._y += self._above(block)

    def _set_notes(self, lines: list[Line], signed: Sequence[str]) -> None:
        at = (self._area.x, self._y + 4)
        self._strokes.append(lambda pen: draw_lines(pen, lines, at, _NOTE))
        self._y += len(lines) * _NOTE.leading + 4
        if signed:
            area, base = self._area, self._y + _SIGN_HEIGHT - 6
            self._strokes.append(lambda pen: _draw_sign_lines(pen, signed, area, base))
            self._y += _SIGN_HEIGHT
        self._y += _AIR

    def _set_signature(self, block: Signature) -> None:
        self._set_blank(Blank())
        self._make_room(2 * self._pitch)
        lefts = heads.signature_lefts(self._faces, block, self._area.width, self._body)
        style = Style(self._body.size, self._pitch, indent=0, justify=False)
        for text, left in zip((block.office, date_text(block.on)), lefts, strict=True):
            room = self._area.width - left + 1
            (line, *_) = break_lines(self._faces, [Span(text)], room, style)
            self._set_lines([Line(left, line.pieces)])

    def _set_annex_note(self, block: AnnexNote) -> None:
        """附件：1.… two characters in; what goes on stands under the first character of the name (7.3.4)."""
        self._set_blank(Blank())
        several = len(block.names) > 1
        for number, name in enumerate(block.names, 1):
            first, indent = ("附件：", 2) if number == 1 else ("", 5)
            hang = 5 + (0.75 if several else 0)
            said = Span(f"{first}{f'{number}.' if several else ''}{name}")
            self._set_lines(self._broken(Text((said,), indent, hang)))

    def _set_annex(self, block: Annex) -> None:
        if not self._is_empty or self._strokes:
            self._close_page()
        height, draw = heads.annex_head(self._faces, block, self._area, self._pitch, not self._is_upright)
        self._marks.append(Bookmark(f"附件{block.number or ''}　{block.title}", 1))
        self._strokes.append(draw)
        self._y += height
        if self._is_upright:
            self._snap()
            self._y += self._pitch


def _note_lines(faces: Typefaces, block: Ledger, width: float) -> list[Line]:
    if len(block.notes) == 1:
        texts = [f"注：{block.notes[0]}"]
    else:
        texts = [f"{'注：' if at == 1 else ''}{at}.{text}" for at, text in enumerate(block.notes, 1)]
    styles = [_NOTE, *[replace(_NOTE, indent=2)] * (len(texts) - 1)]
    parts = zip(texts, styles, strict=False)
    return [line for text, style in parts for line in break_lines(faces, [Span(text)], width, style)]


def _begins_with_band(block: Ledger) -> bool:
    return bool(block.rows) and isinstance(block.rows[0], Band)


def _draw_sign_lines(pen: Pen, names: Sequence[str], area: Box, base: float) -> None:
    share = area.width / len(names)
    for number, name in enumerate(names):
        left = area.x + number * share
        width = pen.text((left, base), f"{name}：", Role.HEI_LIGHT, _SUMMARY_SIZE)
        ends = left + width + min(42 * MM, share - width - 10)
        pen.line((left + width, base + 2), (ends, base + 2), 0.5)
