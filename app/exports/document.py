"""What a paper consists of before it is set: the same parts become a PDF, a DOCX and a workbook."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from app.exports.layout import BODY_SIZE, foot
from app.exports.paragraph import Span
from app.exports.pen import Align, Box, Pen
from app.exports.table import Band, Column, Row

NUMBERED = 4
"""Levels of headings that GB/T 9704 numbers: 一、 （一） 1. （1）."""


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; `indent` of its first line and `hang` of the others count characters.

    Full lines reach the right margin unless it is `ragged`.
    """

    spans: tuple[Span, ...]
    indent: float = 2
    hang: float = 0
    align: Align = "left"
    ragged: bool = False

    @classmethod
    def of(cls, text: str) -> "Text":
        return cls((Span(text),))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its serial; with `text` behind it in the same paragraph when there is one."""

    name: str
    level: int = 1
    text: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """Empty lines."""

    lines: int = 1


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with their values, `in_row` of them side by side, framed."""

    pairs: tuple[tuple[str, str], ...]
    in_row: int = 2


@dataclass(frozen=True, slots=True)
class Ledger:
    """A table whose head stands on every page; `total` stays with the last row, `notes` below it.

    `unit` stands flush right above the table, `summary` left on the same line; `signed` are duties such as
    编制、审核、签发, each with a line to sign on. Text is `size` points; without, what suits the sheet. Rows
    are `least` points high; without, two lines.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row | Band, ...]
    total: Row | None = None
    unit: str = ""
    summary: str = ""
    notes: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()
    size: float | None = None
    least: float | None = None


def numbered_notes(notes: Sequence[str]) -> list[str]:
    """注：… of one note, 注：1.… and 2.… of several."""
    if len(notes) == 1:
        return [f"注：{notes[0]}"]
    return [f"{'注：' if at == 1 else ''}{at}.{text}" for at, text in enumerate(notes, 1)]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure over the whole width, `height` points high; `words` say the same where it cannot be drawn."""

    height: float
    draw: Callable[[Pen, Box], object]
    words: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Who issues the paper and its date, without a seal (GB/T 9704-2012, 7.3.5.2)."""

    office: str
    on: date


@dataclass(frozen=True, slots=True)
class AnnexNote:
    """附件说明 below the text: which annexes follow (7.3.4)."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """The head of an annex on a page of its own; `number` is None when there is one alone (7.3.7)."""

    title: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins a page."""


Block = Text | Heading | Blank | Facts | Ledger | Drawing | Signature | AnnexNote | Annex | NewPage


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of a newsletter: its name large, which issue it is, who issues it."""

    name: str
    issue: str
    issuer: str


@dataclass(frozen=True, slots=True)
class Cover:
    """A plain page before the others: below the title for whom or of when it is, and who issues it."""

    below: str
    issuer: str


@dataclass(frozen=True, slots=True)
class Section:
    """Parts on sheets of one kind: upright ones have the line grid, those across are for tables."""

    blocks: tuple[Block, ...]
    across: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A paper: its title, the 楷体 line below it, its sections; what is shown was so at `as_of`.

    `mark` may stand beside the header, such as a project's number. `unsent` counts changes of this device
    that no other has yet. `internal` papers carry the header that was chosen. Text is `size` points;
    smaller than 三号, and with closer lines, only where a paper is to stay one page. One that is not `dated`
    tells its readers nowhere how old its data is; one that is not `headed` begins with its first block.
    """

    title: str
    sections: tuple[Section, ...]
    as_of: datetime
    below: str = ""
    mark: str = ""
    masthead: Masthead | None = None
    internal: bool = True
    unsent: int = 0
    language: str = "zh-CN"
    keywords: tuple[str, ...] = field(default=())
    size: float = BODY_SIZE
    dated: bool = True
    cover: Cover | None = None
    headed: bool = True

    @property
    def age(self) -> str:
        """What it says of how old its data is."""
        return foot(self.as_of, self.unsent, self.language) if self.dated else ""
