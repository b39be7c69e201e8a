"""Writes a document as text that people edit: its blocks in order, each as what Word has for it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from docx.oxml.ns import qn

from app.exports.compositor import composed, inks_of
from app.exports.dimensions import AIR, UPRIGHT, body_style, most_of, sheet_of
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
from app.exports.docx.book import Book
from app.exports.docx.cover import write_cover
from app.exports.docx.elements import Element, Form, element, paragraph, run
from app.exports.docx.fitting import closer, draw_together
from app.exports.docx.page_setup import STANDARD_LINES
from app.exports.docx.styles import SIZED, make_bold
from app.exports.facts_table import FactsTable
from app.exports.fonts import Role, Typefaces
from app.exports.heads import signature_lefts
from app.exports.layout import BODY_SIZE, PITCH, Serials, date_text
from app.exports.look import Look
from app.exports.paragraph import Span, Style, paragraphs
from app.exports.sheets import Place, SetPaper
from app.exports.watching import Step, unwatched

_BELOW_TABLE = 4.0
_TRACE = 2.0
"""What is left free less than on paper: an office rounds pictures and rows up, and a page may be full."""


def docx_of(document: Document, faces: Typefaces, look: Look, step: Step = unwatched) -> bytes:
    """The document in Word's format, the same bytes for the same document; `step` may raise to stop."""
    paper = composed(document, faces, look, step)
    book = Book(document, office_style(document, look), faces)
    write_paper(book, paper, step)
    return book.finish()


def office_style(document: Document, look: Look) -> Style:
    """How the text of a document is set in an office."""
    body = body_style(document, look)
    return replace(body, leading=STANDARD_LINES / 20) if body.leading == PITCH else body


def write_paper(book: Book, paper: SetPaper, step: Step = unwatched, begins: Sequence[Element] = ()) -> None:
    """Write a paper that was set into a book; what it `begins` with stands in its first paragraph."""
    if paper.made_of is None:
        raise ValueError(paper.title)
    document, look = paper.made_of
    if document.cover is not None:
        write_cover(book, document, document.cover, look)
    _Writer(book, document, look, paper, begins).write(step)


class _Writer:
    """Where the next block goes, and what it needs to know of those before it."""

    def __init__(
        self,
        book: Book,
        document: Document,
        look: Look,
        paper: SetPaper,
        begins: Sequence[Element],
    ) -> None:
        self._book = book
        self._document = document
        self._faces = book.faces
        self._look = look
        self._places = iter(paper.places)
        self._counted = paper.counted
        self._begins = list(begins)
        self._inks = inks_of(look)
        self._body = office_style(document, look)
        self._pitch = self._body.leading
        self._sizes = book.sizes(self._body)
        self._sheet = UPRIGHT
        self._serials = Serials()
        self._breaks = False
        self._is_fresh = True
        self._above = 0.0
        self._place = Place()

    def write(self, step: Step) -> None:
        for number, section in enumerate(self._document.sections):
            self._begin(section, first=not number)
            for block in section.blocks:
                step(0, 0)
                self._place = next(self._places)
                self._add_block(block)

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
        document = self._document
        self._sheet = sheet_of(section, self._look)
        gridded = self._is_upright and document.size == BODY_SIZE
        self._book.begin_sheets(self._sheet, self._pitch, gridded=gridded)
        self._book.set_edges(document, self._look, self._width, counted=self._counted)
        self._is_fresh, self._breaks, self._above = True, False, 0.0
        if first and document.headed:
            for one in opening.head(self._faces, document, self._look, self._sheet, self._pitch):
                self._add(one)

    def _add(self, *added: Element) -> None:
        for one in added:
            if self._begins and one.tag == element("p").tag:
                one[1:1] = self._begins
                self._begins = []
            for name in one.iter(element("pStyle").tag) if self._sizes else ():
                if (key := name.get(qn("w:val"))) in SIZED:
                    name.set(qn("w:val"), f"{key}{self._sizes}")
            if not self._document.language.startswith("zh"):
                make_bold(one)
            self._book.add(one)
        self._is_fresh = False

    def _line(self, form: Form, *runs: Element) -> Element:
        """A paragraph, which begins the page that somebody asked for, below what was left free above it."""
        above = max(0.0, self._above - _TRACE)
        before = 0.0 if self._is_fresh or self._breaks else form.before + above
        made = paragraph(replace(form, breaks=self._breaks, before=before), *runs)
        self._add(made)
        self._breaks, self._above = False, 0.0
        return made

    def _gap(self, height: float) -> None:
        """What keeps tables apart, at the head of a page next to nothing."""
        free = height + self._above
        self._above = 0.0
        self._line(Form("Gap", leading=1 if self._is_fresh or self._breaks else max(1.0, free), keeps=True))

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
        self._above += self._place.air
        for spans in paragraphs(block.spans):
            self._add_paragraph(replace(block, spans=tuple(spans)))

    def _add_paragraph(self, block: Text) -> None:
        runs = [run(span.text, None if span.role is Role.BODY else span.role) for span in block.spans]
        if block.align != "left":
            self._line(Form(left=0, align=block.align), *runs)
            return
        form = (
            Form()
            if (block.indent, block.hang) == (2, 0)
            else Form(indent=block.indent, hang=block.hang, em=self._em)
        )
        made = self._line(replace(form, align="left") if block.ragged else form, *runs)
        style = replace(self._body, indent=block.indent, hang=block.hang, justify=not block.ragged)
        draw_together(made, closer(self._faces, block.spans, self._width, style), style)

    def _add_heading(self, block: Heading) -> None:
        title = self._serials.heading(f"{block.name}。" if block.text else block.name, block.level)
        if block.text:
            self._add_text(Text((title, Span(block.text))))
        else:
            self._above += self._place.air
            self._line(Form(f"Heading{block.level}"), run(title.text))

    def _add_blank(self, block: Blank) -> None:
        self._above += self._place.air
        for _ in range(0 if self._is_fresh or self._breaks else block.lines):
            self._line(Form())

    def _add_facts(self, block: Facts) -> None:
        self._gap(AIR)
        table = FactsTable(self._faces, 0, self._width, block.pairs, block.in_row)
        self._add(tables.facts(block, table, self._inks))
        self._above = AIR

    def _add_ledger(self, block: Ledger) -> None:
        if block.unit or block.summary:
            self._line(*tables.summary(block, self._width))
        else:
            self._gap(AIR)
        if (table := self._place.table) is not None:
            self._add(tables.ledger(block, table, self._book.drawn, self._place.turns))
        below = list(tables.below(block, self._width))
        self._add(*below)
        self._above = AIR if below else _BELOW_TABLE + AIR

    def _add_drawing(self, block: Drawing) -> None:
        height = min(block.height, most_of(self._sheet.area, self._pitch))
        image = self._book.drawn(block.draw, self._width, height, block.words)
        self._line(Form("Picture", before=AIR), image)
        self._above = AIR

    def _add_signature(self, block: Signature) -> None:
        self._above += self._place.air
        self._line(Form(keeps=True))
        office, day = signature_lefts(self._faces, block, self._width, self._body)
        self._line(Form(left=office, align="left", keeps=True), run(block.office))
        self._line(Form(left=day, align="left"), run(date_text(block.on)))

    def _add_annex_note(self, block: AnnexNote) -> None:
        self._above += self._place.air
        self._line(Form())
        several = len(block.names) > 1
        for number, name in enumerate(block.names, 1):
            label, indent = ("附件：", 2) if number == 1 else ("", 5)
            serial = f"{number}." if several else ""
            self._line(
                Form(indent=indent, hang=5.75 if several else 5, em=self._em), run(f"{label}{serial}{name}")
            )

    def _add_annex(self, block: Annex) -> None:
        breaks = not self._is_fresh
        self._add(*opening.annex(self._faces, block, self._sheet, self._pitch, breaks=breaks))
        self._breaks, self._above = False, 0.0
