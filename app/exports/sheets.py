"""A paper that has been set: its pages, each of which knows how to draw itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.exports.document import Document
from app.exports.layout import Sheet
from app.exports.look import Look
from app.exports.pen import Pen
from app.exports.table import Table

Stroke = Callable[[Pen], object]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline, `level` deep."""

    title: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its sheet, what is drawn on it, where the outline leads to it.

    A cover has no number and says nothing of itself (`plain`).
    """

    sheet: Sheet
    strokes: tuple[Stroke, ...]
    bookmarks: tuple[Bookmark, ...] = ()
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """What a block got beside itself where it was set.

    `air` is what was left above it down to its line of the grid; a ledger has its `table`, and `turns` are
    the rows that begin a page, by number from 0, each with the height of a repeated band above it.
    """

    air: float = 0.0
    table: Table | None = None
    turns: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class SetPaper:
    """The pages of one paper as of a moment; `said` stands at the foot of each, with their count when
    `counted`. Pages that are a document in a row tell what they are `made_of`, and where each block went."""

    title: str
    as_of: datetime
    pages: tuple[Page, ...]
    said: str = ""
    counted: bool = False
    language: str = "zh-CN"
    made_of: tuple[Document, Look] | None = None
    places: tuple[Place, ...] = ()

    @property
    def foot(self) -> str:
        return f"{self.said}　共{len(self.pages)}页".strip() if self.counted else self.said
