"""A pack as one text document: cover, contents that Word can bring up to date, the papers, the files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docx.oxml.ns import qn

from app.exports.dimensions import UPRIGHT
from app.exports.document import Document
from app.exports.docx.book import Book
from app.exports.docx.cover import write_cover
from app.exports.docx.elements import Element, Form, element, paragraph, run, words
from app.exports.docx.writer import office_style, write_paper
from app.exports.fonts import Role, Typefaces
from app.exports.layout import PITCH, TYPE_AREA
from app.exports.look import Look
from app.exports.pack_front import HEAD_HEIGHT, HEADING, INDENT, SMALL_SIZE, Entry, contents_pages
from app.exports.sheets import SetPaper
from app.exports.watching import Step, unwatched

_HEADING_LINE = 41.0
_ENTRIES = "P"
"""Which entries of the contents are meant, where somebody adds others."""

_SIGNS_OF_PAGE = 5.5
"""What dots and page take of a line at least, in characters."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A paper of a pack with what the contents say of it: the part it begins, where it does, and itself."""

    entries: tuple[Entry, ...]
    paper: SetPaper


def docx_of_pack(
    front: Document, papers: Sequence[Bound], faces: Typefaces, look: Look, step: Step = unwatched
) -> bytes:
    """The pack in Word's format; `front` is its cover, and what stands at the foot of the contents."""
    if front.cover is None:
        raise ValueError(front.title)
    book = Book(front, office_style(front, look), faces)
    write_cover(book, front, front.cover, look)
    _write_contents(book, front, papers, look)
    for done, one in enumerate(papers, 1):
        write_paper(book, one.paper, lambda _, __, done=done: step(done, len(papers)), _begin(one, done))  # type: ignore[misc]
    return book.finish()


def _begin(one: Bound, number: int) -> list[Element]:
    """The mark that the contents lead to, and the entries they are made of when they are made anew."""
    if not one.entries:
        return []
    mark = {"id": number, "name": _mark(number)}
    begins = [element("bookmarkStart", **mark), element("bookmarkEnd", id=number)]
    for entry in one.entries:
        name = entry.name.replace("\\", "\\\\").replace('"', '\\"')
        begins += _field(f'TC "{name}" \\f {_ENTRIES} \\l "{entry.level + 1}"')
    return begins


def _mark(number: int) -> str:
    return f"_Toc{number:08}"


def _write_contents(book: Book, front: Document, papers: Sequence[Bound], look: Look) -> None:
    book.begin_sheets(UPRIGHT, PITCH)
    book.set_edges(front, look, TYPE_AREA.width, counted=False)
    book.add(paragraph(Form("Contents", after=HEAD_HEIGHT - _HEADING_LINE), run(HEADING)))
    lines = [(number, entry) for number, one in enumerate(papers, 1) for entry in one.entries]
    firsts = _firsts_of_pages([entry for _, entry in lines])
    for at, (number, entry) in enumerate(lines):
        line = paragraph(_form(entry, at in firsts), *_line(book, number, entry))
        if at == 0:
            line[1:1] = _opening(f"TOC \\f {_ENTRIES} \\l 1-2 \\h \\z")
        if at == len(lines) - 1:
            line.append(_part("end"))
        book.add(line)


def _firsts_of_pages(entries: Sequence[Entry]) -> set[int]:
    """Which lines begin a page but the first: a part is not parted from what it holds."""
    firsts, count = set[int](), 0
    for some in contents_pages(entries):
        firsts.add(count)
        count += len(some)
    return firsts - {0}


def _form(entry: Entry, breaks: bool) -> Form:
    left = INDENT if entry.level else 0.0
    tabs = (("right", TYPE_AREA.width),)
    return Form(f"Contents{entry.level + 1}", left=left, breaks=breaks, tabs=tabs, dotted=True)  # type: ignore[arg-type]


def _line(book: Book, number: int, entry: Entry) -> Iterator[Element]:
    """The name, dots and the page, which lead there."""
    role, size = (Role.BODY, SMALL_SIZE) if entry.level else (Role.HEI, 16.0)
    room = TYPE_AREA.width - (INDENT if entry.level else 0) - _SIGNS_OF_PAGE * SMALL_SIZE
    name = entry.name
    while book.faces.width(name, role, size) > room:
        name = f"{name.removesuffix('…')[:-1]}…"
    led = element("hyperlink", anchor=_mark(number), history=1)
    led.append(run(name))
    led.append(element("r", element("tab")))
    page = run(str(entry.page), Role.SONG, SMALL_SIZE)
    led.extend([*_opening(f"PAGEREF {_mark(number)} \\h"), page, _part("end")])
    yield led


def _field(code: str) -> list[Element]:
    begin, said, _ = _opening(code)
    return [begin, said, _part("end")]


def _opening(code: str) -> list[Element]:
    """A field up to what it shows."""
    said = words(f" {code} ")
    said.tag = qn("w:instrText")
    return [_part("begin"), element("r", said), _part("separate")]


def _part(kind: str) -> Element:
    return element("r", element("fldChar", fldCharType=kind))
