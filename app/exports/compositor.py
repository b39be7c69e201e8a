"""Sets a document: its parts one below the other on as many pages as they take, text on the line grid."""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from app.exports import heads, ledger_parts
from app.exports.cover import covers
from app.exports.dimensions import AIR, UPRIGHT, body_style, most_of, sheet_of, table_size
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
from app.exports.fonts import Typefaces
from app.exports.layout import Serials, date_text, lines_here
from app.exports.ledger_pages import Room, shared_out, turns_of
from app.exports.look import Look
from app.exports.marks import BLACK, COLOURED, Inks
from app.exports.paragraph import Line, Span, Style, break_lines, draw_lines, paragraphs
from app.exports.pen import Box
from app.exports.sheets import Bookmark, Page, Place, SetPaper, Stroke
from app.exports.table import Band, Strip, Table, first_rows
from app.exports.watching import Step, unwatched

_SIGN_HEIGHT = 30.0
_NOTES_KEPT = 12
"""Lines of notes that stay with the last row; more go on over the page."""

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
        self._serials, self._air = Serials(), 0.0
        self._places: list[Place] = []
        self._ledger: Table | None = None
        self._turns: tuple[tuple[int, float], ...] = ()

    def set(self) -> SetPaper:
        document = self._document
        for number, section in enumerate(document.sections):
            if number:
                self._close_page()
            self._sheet = sheet_of(section, self._look)
            self._y = self._area.y
            if document.headed and not number:
                self._set_head()
            for at, block in enumerate(section.blocks):
                self._step(0, 0)
                self._air, self._ledger, self._turns = 0.0, None, ()
                self._set(block, section.blocks[at + 1 :])
                self._places.append(Place(self._air, self._ledger, self._turns))
        self._close_page()
        across = any(section.across for section in document.sections)
        return SetPaper(
            document.title,
            document.as_of,
            (*covers(document, self._faces, self._look), *self._pages),
            document.age,
            across,
            document.language,
            (document, self._look),
            tuple(self._places),
        )

    @property
    def _area(self) -> Box:
        return self._sheet.area

    def _set_head(self) -> None:
        if self._sheet is not UPRIGHT:
            height, draw = heads.across_head(self._faces, self._document, self._look, self._area)
        elif self._document.masthead is not None:
            height, draw = heads.masthead(self._faces, self._document, self._look, self._area, self._pitch)
        else:
            height, draw = heads.upright_head(
                self._faces, self._document, self._look, self._area, self._pitch
            )
        self._strokes.append(draw)
        self._y += height
        if self._sheet is UPRIGHT:
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
        self._air += self._area.y + lines * self._pitch - self._y
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
        for spans in paragraphs(block.spans):
            self._set_paragraph(replace(block, spans=tuple(spans)))

    def _set_paragraph(self, block: Text) -> None:
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
        name = f"{block.name}。" if block.text else block.name
        title = self._serials.heading(name, block.level)
        spans, *others = paragraphs([title, Span(block.text)])
        lines = self._broken(Text(tuple(spans)))
        if not block.text:
            self._snap()
            self._make_room(len(lines) * self._pitch + self._needed(next_one))
        if block.level == 1:
            self._marks.append(Bookmark(title.text.rstrip("。"), 1))
        self._set_lines(lines)
        for more in others:
            self._set_paragraph(Text(tuple(more)))

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
            first = sum(map(table.height, first_rows(self._rows(block, table))))
            return self._above(block) + table.head_height + first
        if isinstance(block, Drawing):
            return min(block.height, self._most) + 2 * AIR
        if isinstance(block, Facts):
            return self._facts(block)[0].height + 2 * AIR
        return 0.0

    def _set_blank(self, block: Blank) -> None:
        if not self._is_empty:
            self._snap()
            self._y = min(self._y + block.lines * self._pitch, self._area.bottom)

    @property
    def _most(self) -> float:
        return most_of(self._area, self._pitch)

    def _facts(self, block: Facts) -> list[FactsTable]:
        whole = FactsTable(self._faces, self._area.x, self._area.width, block.pairs, block.in_row)
        return whole.parts(self._most)

    def _set_facts(self, block: Facts) -> None:
        for table in self._facts(block):
            self._make_room(table.height + AIR)
            top = self._y + (0 if self._is_empty else AIR)
            self._strokes.append(lambda pen, table=table, top=top: table.draw(pen, top, self._inks))  # type: ignore[misc]
            self._y = top + table.height + AIR

    def _set_drawing(self, block: Drawing) -> None:
        height = min(block.height, self._most)
        self._make_room(height + AIR)
        box = Box(self._area.x, self._y + (0 if self._is_empty else AIR), self._area.width, height)
        self._strokes.append(lambda pen: block.draw(pen, box))
        self._y = box.bottom + AIR

    def _table(self, block: Ledger) -> Table:
        size = table_size(block, self._sheet)
        return Table(self._faces, self._area.x, self._area.width, block.columns, size, block.least)

    def _rows(self, block: Ledger, table: Table) -> list[Strip]:
        """The rows, of which none is higher than a page has room for."""
        return table.parted(block.rows, self._most - table.head_height - self._above(block))

    def _above(self, block: Ledger) -> float:
        summary = ledger_parts.summary_height(self._faces, block, self._area.width)
        return summary or (0 if self._is_empty else AIR)

    def _set_ledger(self, block: Ledger) -> None:
        table = self._table(block)
        rows = self._rows(block, table)
        self._make_room(self._above(block) + table.head_height + sum(map(table.height, first_rows(rows))))
        self._set_summary(block)
        notes = ledger_parts.note_lines(self._faces, block, self._area.width)
        tail_height = (
            min(len(notes), _NOTES_KEPT) * ledger_parts.NOTE.leading
            + 4
            + (_SIGN_HEIGHT if block.signed else 0)
        )
        room = Room(self._area.bottom - self._y, self._area.height, tail_height)
        table, pages = shared_out(table, rows, block.total, room, self._step)
        self._ledger, self._turns = table, turns_of(table, pages)
        for number, strips in enumerate(pages):
            if number:
                self._close_page()
            named = [strip for strip in strips if isinstance(strip, Band) and not strip.goes_on]
            self._marks += [Bookmark(band.text, 1) for band in named]
            self._strokes.append(table.drawing(strips, self._y))
            self._y += table.head_height + sum(map(table.height, strips))
        self._set_notes(notes, block.signed)

    def _set_summary(self, block: Ledger) -> None:
        if lines := ledger_parts.summary_lines(self._faces, block, self._area.width):
            self._strokes.append(ledger_parts.summary_at(lines, block.unit, self._area, self._y + 2.25))
        self._y += self._above(block)

    def _set_notes(self, lines: list[Line], signed: Sequence[str]) -> None:
        self._y += 4
        while lines:
            free = int((self._area.bottom - self._y) / ledger_parts.NOTE.leading + _END)
            if free < 1:
                self._close_page()
                continue
            drawn, at = lines[:free], (self._area.x, self._y)
            self._strokes.append(ledger_parts.notes_at(drawn, at))
            self._y += len(drawn) * ledger_parts.NOTE.leading
            lines = lines[free:]
        if signed:
            self._make_room(_SIGN_HEIGHT)
            area, base = self._area, self._y + _SIGN_HEIGHT - 6
            self._strokes.append(lambda pen: ledger_parts.draw_sign_lines(pen, signed, area, base))
            self._y += _SIGN_HEIGHT
        self._y += AIR

    def _set_signature(self, block: Signature) -> None:
        self._set_blank(Blank())
        self._make_room(2 * self._pitch)
        lefts = heads.signature_lefts(self._faces, block, self._area.width, self._body)
        style = Style(self._body.size, self._pitch, indent=0, justify=False)
        for text, left in zip((block.office, date_text(block.on)), lefts, strict=True):
            room = self._area.width - left + 1
            lines = break_lines(self._faces, [Span(text)], room, style)
            self._set_lines([Line(left, line.pieces) for line in lines])

    def _set_annex_note(self, block: AnnexNote) -> None:
        self._set_blank(Blank())
        names = [self._broken(text) for text in _annex_texts(block.names)]
        self._make_room(min(sum(map(len, names)) * self._pitch, self._most))
        for lines in names:
            self._set_lines(lines)

    def _set_annex(self, block: Annex) -> None:
        if not self._is_empty or self._strokes:
            self._close_page()
        height, draw = heads.annex_head(
            self._faces, block, self._area, self._pitch, self._sheet is not UPRIGHT
        )
        self._marks.append(Bookmark(f"附件{block.number or ''}　{block.title}", 1))
        self._strokes.append(draw)
        self._y += height
        if self._sheet is UPRIGHT:
            self._snap()
            self._y += self._pitch


def _annex_texts(names: Sequence[str]) -> list[Text]:
    """附件：1.… two characters in; what goes on stands under the first character of the name (7.3.4)."""
    if len(names) == 1:
        return [Text((Span(f"附件：{names[0]}"),), 2, 5)]
    firsts = ["附件：", *[""] * (len(names) - 1)]
    said = [
        f"{first}{number}.{name}" for number, (first, name) in enumerate(zip(firsts, names, strict=True), 1)
    ]
    return [Text((Span(text),), 5 if at else 2, 5.75) for at, text in enumerate(said)]
