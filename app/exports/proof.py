"""A paper as it will be printed, to be looked at: set once, each page drawn when somebody looks at it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from app.exports.binding import bound, page_alone
from app.exports.document import Document
from app.exports.fonts import Typefaces
from app.exports.look import Look
from app.exports.paper import Paper
from app.exports.parts import parts_of
from app.exports.raster import Letter, letters
from app.exports.sheets import SetPaper
from app.exports.watching import Step, unwatched


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a paper and the pages it stands on, from the first to the last; 0 when it is left out."""

    name: str
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Proof:
    """A pack is of several papers. `document` is None for one whose pages are more than a document in a row.

    Pages are counted from 1. What has been drawn is kept.
    """

    papers: tuple[SetPaper, ...]
    faces: Typefaces
    look: Look
    document: Document | None = None
    parts: tuple[Part, ...] = ()
    _drawn: dict[int, bytes] = field(default_factory=dict, repr=False)
    _read: dict[int, tuple[Letter, ...]] = field(default_factory=dict, repr=False)

    @property
    def title(self) -> str:
        return self.papers[0].title

    @property
    def as_of(self) -> datetime:
        return self.papers[0].as_of

    @property
    def tells_age(self) -> bool:
        """Whether the foot of its pages says as of when its data is."""
        return self.look.foot and any(paper.foot for paper in self.papers)

    @property
    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Width and height of every page in points."""
        return tuple(page.sheet.size for paper in self.papers for page in paper.pages)

    def page(self, number: int) -> bytes:
        """A page as a PDF of its own."""
        if number not in self._drawn:
            self._drawn[number] = page_alone(self.papers, self.faces, self.look, number)
        return self._drawn[number]

    def pdf(self) -> bytes:
        """The whole, as it goes into a file."""
        return bound(self.papers, self.faces, self.look)

    def letters(self, number: int) -> tuple[Letter, ...]:
        """What can be read on a page, and where."""
        if number not in self._read:
            self._read[number] = letters(self.page(number))
        return self._read[number]


def proof(paper: Paper[Any], content: object, faces: Typefaces, look: Look, step: Step = unwatched) -> Proof:
    """A paper set to be looked at. Raises what `step` raises."""
    set_paper = paper.set(content, faces, look, step)
    if paper.lay is not None:
        return Proof((set_paper,), faces, look)
    document = paper.compose(content, look)
    return Proof((set_paper,), faces, look, document, _parts(parts_of(document), set_paper, look.left_out))


def _parts(names: Sequence[str], paper: SetPaper, left_out: Sequence[str]) -> tuple[Part, ...]:
    """Where each part begins, by the outline; it reaches to the page before the next one's."""
    found = [(mark.title, at) for at, page in enumerate(paper.pages, 1) for mark in page.bookmarks]
    starts: dict[str, int] = {}
    for name in names:
        while name not in left_out and name not in starts and found:
            title, at = found.pop(0)
            if title.endswith(name):
                starts[name] = at
    firsts = list(starts.values())
    ends = [*firsts[1:], len(paper.pages) + 1]
    spans = {
        name: (first, max(first, end - 1)) for name, first, end in zip(starts, firsts, ends, strict=False)
    }
    return tuple(Part(name, *spans.get(name, (0, 0))) for name in names)
