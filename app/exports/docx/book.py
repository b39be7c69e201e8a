"""The file that papers are written into one after the other: its sheets, feet, styles and pictures."""

from collections.abc import Callable
from io import BytesIO

from docx.section import Section as Sheets
from docx.shared import Pt
from docx.text.run import Run

from app.exports.dimensions import UPRIGHT
from app.exports.document import Document
from app.exports.docx.elements import Element, Form, element, paragraph
from app.exports.docx.file import content, empty_package
from app.exports.docx.page_setup import set_feet, set_heads, set_up, watermark
from app.exports.docx.pictures import picture
from app.exports.docx.styles import add_sizes, set_styles
from app.exports.fonts import Typefaces, printable
from app.exports.layout import Sheet
from app.exports.look import Look
from app.exports.paragraph import Style
from app.exports.pen import Box, Pen


class Book:
    """Where the next element goes; text is set as `body` says unless a paper says otherwise."""

    def __init__(self, document: Document, body: Style, faces: Typefaces) -> None:
        self.faces = faces
        self._package = empty_package(document)
        self._styles: Element = self._package.styles.element
        set_styles(self._styles, body, document.language)
        self._sizes = {(body.size, body.leading): ""}
        self._content: Element = self._package.element.body
        self._end: Element = self._content.sectPr
        self._feet: tuple[object, ...] | None = None
        self.as_of = document.as_of

    def begin_sheets(self, sheet: Sheet, pitch: float, *, gridded: bool = False) -> None:
        """What follows stands on sheets like this."""
        if self._feet is not None:
            self._end_sheets()
        upright = sheet is UPRIGHT
        set_up(self._last_sheets, sheet, pitch, upright, gridded=gridded)

    def set_edges(
        self, document: Document, look: Look, width: float, *, counted: bool, numbered: bool = True
    ) -> None:
        """What stands behind and below the text of these sheets; the same as before is not said again."""
        if self._feet is None and look.watermark:
            set_heads(self._last_sheets, watermark(self.faces, look.watermark))
        feet = (document.age if look.foot else "", width, counted and look.foot, numbered)
        if feet != self._feet:
            set_feet(self._last_sheets, document, look, width, counted=counted, numbered=numbered)
        self._feet = feet

    @property
    def _last_sheets(self) -> Sheets:
        return self._package.sections[-1]

    def _end_sheets(self) -> None:
        """They end in a paragraph, which takes no line of its own where a table fills the page."""
        self._package.add_section()
        ending = self._end.getprevious()
        ending.pPr.insert(0, element("pStyle", val="Gap"))

    def sizes(self, body: Style) -> str:
        """What the names of styles end in for text that is set so."""
        key = (body.size, body.leading)
        if key not in self._sizes:
            self._sizes[key] = add_sizes(self._styles, body)
        return self._sizes[key]

    def add(self, one: Element) -> None:
        """Put an element behind the others."""
        self._end.addprevious(one)

    def drawn(self, draw: Callable[[Pen, Box], object], width: float, height: float, said: str) -> Element:
        """A run with a picture of strokes, and what it shows in words for who cannot see it."""
        image = picture(draw, width, height, self.faces, self.as_of)
        holder = Run(element("r"), self._package)
        shape = holder.add_picture(BytesIO(image), Pt(width), Pt(height))._inline
        shape.docPr.set("descr", printable(said))
        for side in ("distT", "distB", "distL", "distR"):
            shape.set(side, "0")
        return holder._r

    def finish(self) -> bytes:
        """The bytes of the file."""
        if self._end.getprevious() is not None and self._end.getprevious().tag == element("tbl").tag:
            self.add(paragraph(Form("Gap", leading=1)))
        return content(self._package)
