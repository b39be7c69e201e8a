"""The contents of a pack: what it holds, with the page each part begins on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.exports.dimensions import UPRIGHT
from app.exports.fonts import Role
from app.exports.layout import BODY_SIZE, TYPE_AREA, foot
from app.exports.pen import ASCENT, Box, Pen
from app.exports.plan_bars import fitted
from app.exports.sheets import Bookmark, Page, SetPaper, Stroke

CONTENTS = "目录"
HEADING = "目　　录"
_TITLE_SIZE = 22.0
HEAD_HEIGHT = 3 * 28.0
_ROW, _SMALL_ROW = 28.0, 22.0
_SIZE, SMALL_SIZE = BODY_SIZE, 14.0
INDENT = 2 * SMALL_SIZE
_GAP = 6.0
_DOTS = (0.9, 3.1)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: what begins there, `level` 0 for a part, and the page, the cover being 1."""

    name: str
    page: int
    level: int = 0

    @property
    def height(self) -> float:
        return _SMALL_ROW if self.level else _ROW


def aim(page: int) -> Stroke:
    """Lets the contents lead to a page."""
    return lambda pen: pen.aim(_key(page))


def contents(entries: Sequence[Entry], as_of: datetime, unsent: int = 0) -> SetPaper:
    """The list of contents; it takes the same number of pages whatever page the parts begin on."""
    pages: list[Page] = []
    for at, some in enumerate(contents_pages(entries)):
        strokes: list[Stroke] = [] if at else [_draw_heading]
        y = TYPE_AREA.y + (0 if at else HEAD_HEIGHT)
        for entry in some:
            box = Box(TYPE_AREA.x, y, TYPE_AREA.width, entry.height)
            strokes.append(lambda pen, entry=entry, box=box: _draw_entry(pen, entry, box))  # type: ignore[misc]
            y += entry.height
        pages.append(Page(UPRIGHT, tuple(strokes), () if at else (Bookmark(CONTENTS),)))
    return SetPaper(CONTENTS, as_of, tuple(pages), foot(as_of, unsent))


def contents_pages(entries: Sequence[Entry]) -> list[list[Entry]]:
    """The entries page by page; the name of a part never stands alone at the end of one."""
    found: list[list[Entry]] = [[]]
    y = HEAD_HEIGHT
    for at, entry in enumerate(entries):
        following = entries[at + 1] if at + 1 < len(entries) else None
        held = entry.height + (following.height if following and following.level > entry.level else 0)
        if y + held > TYPE_AREA.height and found[-1]:
            found.append([])
            y = 0
        found[-1].append(entry)
        y += entry.height
    return found


def _draw_heading(pen: Pen) -> None:
    base = TYPE_AREA.y + ASCENT * _TITLE_SIZE + 8
    pen.text((TYPE_AREA.centre[0], base), HEADING, Role.TITLE, _TITLE_SIZE, align="centre")


def _draw_entry(pen: Pen, entry: Entry, box: Box) -> None:
    size, role, indent = (SMALL_SIZE, Role.BODY, INDENT) if entry.level else (_SIZE, Role.HEI, 0.0)
    base = box.y + (box.height - size) / 2 + ASCENT * size
    number = pen.text((box.right, base), str(entry.page), Role.SONG, SMALL_SIZE, align="right")
    room = box.width - indent - number - 4 * SMALL_SIZE
    width = pen.text((box.x + indent, base), fitted(pen, entry.name, role, size, room), role, size)
    rise = base - 0.28 * SMALL_SIZE
    start, end = box.x + indent + width + _GAP, box.right - number - _GAP
    pen.line((end, rise), (start, rise), 0.9, dash=_DOTS)
    pen.link(box, _key(entry.page))


def _key(page: int) -> str:
    return f"page{page}"
