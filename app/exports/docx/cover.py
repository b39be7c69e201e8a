"""The cover of a text document: a page without a number, laid out as on paper."""

from dataclasses import replace

from app.exports import cover as on_paper
from app.exports.dimensions import UPRIGHT
from app.exports.document import Cover, Document
from app.exports.docx.book import Book
from app.exports.docx.elements import Form, paragraph, run
from app.exports.docx.opening import title
from app.exports.fonts import Role
from app.exports.layout import PITCH, TITLE_LEADING, TITLE_SIZE, TYPE_AREA, date_text
from app.exports.look import Look
from app.exports.paragraph import Span, Style, break_lines


def write_cover(book: Book, document: Document, cover: Cover, look: Look) -> None:
    """Write the cover as the first page of a book."""
    book.begin_sheets(UPRIGHT, PITCH)
    book.set_edges(document, look, TYPE_AREA.width, counted=False, numbered=False)
    leading = on_paper.LEADING
    book.add(paragraph(Form("Mark", leading=leading), run(look.header if document.internal else "")))
    rows, size = on_paper.cover_title(book.faces, document.title)
    top = TYPE_AREA.y + leading
    book.add(title(rows, size, before=on_paper.TITLE_TOP - top))
    top = on_paper.TITLE_TOP + len(rows) * size * TITLE_LEADING / TITLE_SIZE
    centred = Form("BodyText", leading=leading, left=0, align="centre")
    style = Style(document.size, leading, indent=0, justify=False)
    for at, text in enumerate(_rows(book, cover.below, style, Role.KAI)):
        before = 0 if at else on_paper.BELOW_TITLE
        book.add(paragraph(replace(centred, before=before), run(text, Role.KAI)))
        top += before + leading
    before = on_paper.ISSUER_TOP - top
    for text in (cover.issuer, date_text(document.as_of)):
        for row in _rows(book, text, style, Role.BODY):
            book.add(paragraph(replace(centred, before=before), run(row)))
            before = 0
        before = on_paper.BELOW_ISSUER


def _rows(book: Book, text: str, style: Style, role: Role) -> list[str]:
    lines = break_lines(book.faces, [Span(text, role)], TYPE_AREA.width, style) if text else []
    return [line.text for line in lines]
