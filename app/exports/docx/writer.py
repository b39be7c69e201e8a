"""Writes a document as text that people edit: its blocks in order, each as what Word has for it."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

from docx.shared import Pt
from docx.text.run import Run

from app.exports.compositor import inks_of
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
    Section,
    Signature,
    Text,
)
from app.exports.docx import opening, tables
from app.exports.docx.elements import Element, Form, element, paragraph, run
from app.exports.docx.file import content, empty_package
from app.exports.docx.page_setup import STANDARD_LINES, set_feet, set_heads, set_up, watermark
from app.exports.docx.pictures import picture
from app.exports.docx.styles import make_bold, set_styles
from app.exports.facts_table import FactsTable
from app.exports.fonts import Role, Typefaces, printable
from app.exports.heads import signature_lefts
from app.exports.layout import BODY_SIZE, PITCH, Serials, date_text
from app.exports.look import Look
from app.exports.pen import Box, Pen
from app.exports.table import Table
from app.exports.watching import Step, unwatched

_AIR = 6.0
_BELOW_TABLE = 4.0


def docx_of(document: Document, faces: Typefaces, look: Look, step: Step = unwatched) -> bytes:
    """The document in Word's format, the same bytes for the same document; `step` may raise to stop."""
    return _Writer(document, faces, look, step).write()


class _Writer:
    """Where the next block goes, and what it needs to know of those before it."""

    def __init__(self, document: Document, faces: Typefaces, look: Look, step: Step) -> None:
        self._document = document
        self._faces = faces
        self._look = look
        self._step = step
        self._inks = inks_of(look)
        body = body_style(document, look)
        self._body = replace(body, leading=STANDARD_LINES / 20) if body.leading == PITCH else body
        self._pitch = self._body.leading
        self._package = empty_package(document)
        self._content: Element = self._package.element.body
        self._sheet = UPRIGHT
        self._serials = Serials()
        self._breaks = False
        self._is_fresh = True

    def write(self) -> bytes:
        document = self._document
        set_styles(self._package, self._body, document.language)
        for number, section in enumerate(document.sections):
            if number:
                self._end_section()
            self._begin(section, first=not number)
            for block in section.blocks:
                self._step(0, 0)
                self._add_block(block)
        if self._content[-2].tag.endswith("tbl"):
            self._gap(1)
        if not document.language.startswith("zh"):
            make_bold(self._content)
        return content(self._package)

    @property
    def _em(self) -> float:
        return self._body.size + self._body.tracking

    @property
    def _width(self) -> float:
        return self._sheet.area.width

    @property
    def _is_upright(self) -> bool:
        return self._sheet is UPRIGHT

    def _begin(self, section: Section, *, first: bool) -> None:
        self._sheet = sheet_of(section, self._look)
        sheets = self._package.sections[-1]
        gridded = self._is_upright and self._document.size == BODY_SIZE
        set_up(sheets, self._sheet, self._pitch, self._is_upright, gridded=gridded)
        counted = any(section.across for section in self._document.sections)
        mark = None if self._look.watermark == "" else watermark(self._faces, self._look.watermark)
        marked = first and not self._is_upright
        set_heads(sheets, self._document, self._look, self._width, mark, marked=marked)
        set_feet(sheets, self._document, self._look, self._width, counted=counted)
        self._is_fresh, self._breaks = True, False
        if first:
            for one in opening.head(self._faces, self._document, self._look, self._sheet, self._pitch):
                self._add(one)

    def _end_section(self) -> None:
        """A section ends in a paragraph, which takes no line of its own where a table fills the page."""
        self._package.add_section()
        self._content.p_lst[-1].style = "Gap"
        self._package.sections[-1].different_first_page_header_footer = False

    def _add(self, *added: Element) -> None:
        for one in added:
            self._content.sectPr.addprevious(one)
        self._is_fresh = False

    def _line(self, form: Form, *runs: Element) -> None:
        """A paragraph, which begins the page that somebody asked for."""
        self._add(paragraph(replace(form, breaks=self._breaks), *runs))
        self._breaks = False

    def _gap(self, height: float) -> None:
        self._line(Form("Gap", leading=height))

    def _add_block(self, block: Block) -> None:
        adders: dict[type, Callable[[Any], None]] = {
            Text: self._add_text,
            Heading: self._add_heading,
            Blank: self._add_blank,
            Facts: self._add_facts,
            Ledger: self._add_ledger,
            Drawing: self._add_drawing,
            Signature: self._add_signature,
            AnnexNote: self._add_annex_note,
            Annex: self._add_annex,
            NewPage: self._begin_page,
        }
        adders[type(block)](block)

    def _begin_page(self, _: NewPage) -> None:
        self._breaks = not self._is_fresh

    def _add_text(self, block: Text) -> None:
        runs = [run(span.text, None if span.role is Role.BODY else span.role) for span in block.spans]
        if block.align != "left":
            self._line(Form(left=0, align=block.align), *runs)
            return
        form = (
            Form()
            if (block.indent, block.hang) == (2, 0)
            else Form(indent=block.indent, hang=block.hang, em=self._em)
        )
        self._line(replace(form, align="left") if block.ragged else form, *runs)

    def _add_heading(self, block: Heading) -> None:
        title = self._serials.heading(f"{block.name}。" if block.text else block.name, block.level)
        if block.text:
            self._line(Form(), run(title.text, title.role), run(block.text))
        else:
            self._line(Form(f"Heading{block.level}"), run(title.text))

    def _add_blank(self, block: Blank) -> None:
        for _ in range(0 if self._is_fresh or self._breaks else block.lines):
            self._line(Form())

    def _add_facts(self, block: Facts) -> None:
        self._gap(_AIR)
        table = FactsTable(self._faces, 0, self._width, block.pairs, block.in_row)
        self._add(tables.facts(block, table, self._inks))
        self._gap(_AIR)

    def _add_ledger(self, block: Ledger) -> None:
        if block.unit or block.summary:
            self._line(*tables.summary(block, self._width))
        else:
            self._gap(_AIR)
        size = table_size(block, self._sheet)
        table = Table(self._faces, 0, self._width, block.columns, size, block.least)
        self._add(tables.ledger(block, table, self._drawn))
        self._gap(_BELOW_TABLE)
        self._add(*tables.below(block, self._width))
        self._gap(_AIR)

    def _add_drawing(self, block: Drawing) -> None:
        height = min(block.height, self._sheet.area.height - 1)
        self._line(Form("Picture", before=_AIR), self._drawn(block.draw, self._width, height, block.words))

    def _drawn(self, draw: Callable[[Pen, Box], object], width: float, height: float, said: str) -> Element:
        """A run with a picture of strokes, and what it shows in words for who cannot see it."""
        image = picture(draw, width, height, self._faces, self._document.as_of)
        holder = Run(element("r"), self._package.paragraphs[0])
        shape = holder.add_picture(BytesIO(image), Pt(width), Pt(height))._inline
        shape.docPr.set("descr", printable(said))
        for side in ("distT", "distB", "distL", "distR"):
            shape.set(side, "0")
        return holder._r

    def _add_signature(self, block: Signature) -> None:
        self._line(Form(keeps=True))
        office, day = signature_lefts(self._faces, block, self._width, self._body)
        self._line(Form(left=office, align="left", keeps=True), run(block.office))
        self._line(Form(left=day, align="left"), run(date_text(block.on)))

    def _add_annex_note(self, block: AnnexNote) -> None:
        self._line(Form())
        several = len(block.names) > 1
        for number, name in enumerate(block.names, 1):
            label, indent = ("附件：", 2) if number == 1 else ("", 5)
            serial = f"{number}." if several else ""
            self._line(
                Form(indent=indent, hang=5.75 if several else 5, em=self._em), run(f"{label}{serial}{name}")
            )

    def _add_annex(self, block: Annex) -> None:
        self._breaks = not self._is_fresh
        first, *others = opening.annex(self._faces, block, self._sheet, self._pitch, breaks=self._breaks)
        self._breaks = False
        self._add(first, *others)
