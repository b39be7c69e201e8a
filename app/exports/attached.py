"""Attached PDFs and pictures as pages of a pack: scaled onto the sheet, or a sentence why not."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from itertools import groupby
from pathlib import PurePath
from threading import Lock

from app.errors import StorageError
from app.exports.compositor import composed
from app.exports.dimensions import UPRIGHT
from app.exports.document import Block, Document, Drawing, Ledger, NewPage, Section, Text
from app.exports.fonts import Role, Typefaces
from app.exports.foreign_pages import ForeignPdf, UnreadablePdfError
from app.exports.layout import GREY, LANDSCAPE_A4, SMALL_FIVE, foot
from app.exports.look import Look
from app.exports.paragraph import Span
from app.exports.pen import MM, Box, Pen
from app.exports.pictures import PICTURES, UnreadablePictureError, draw_picture, picture_sizes
from app.exports.plan_bars import fitted
from app.exports.sheets import Bookmark, Page, SetPaper
from app.exports.table import Column, Row, TextCell
from app.exports.watching import Step, unwatched
from app.file_store import FileStore
from app.services.papers.pack import PackFile

_CAPTION_BASE = 18.5 * MM
_UPRIGHT_BOX = Box(20 * MM, 22 * MM, 170 * MM, 240 * MM)
_ACROSS_BOX = Box(18 * MM, 22 * MM, 261 * MM, 168 * MM)
"""What an attached page is scaled into: below its caption, above our page number."""

_EDGE = "#BFBFBF"
_CAPTION_SIZE = 10.5
_WHOLE_PAGE = 10_000.0
_NOT_SHOWN = "未附入的附件"
_LOCKED = "《{}》设有打开密码，未能附入，请另附原件。"
_BROKEN = "《{}》已经损坏，无法打开，未能附入，请另附原件。"
_AWAY = "《{}》尚未取到本机，未能附入，请取到后重新印制。"
_COLUMNS = (
    Column("序号", 10, "centre", "number"),
    Column("文件", 60),
    Column("所属项目", 60),
)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A file that can be shown: how large its pages are, in points, and how one is drawn into a box."""

    sizes: Sequence[tuple[float, float]]
    draw: Callable[[Pen, int, Box], object]


class Attached:
    """The attached files of a pack, each a paper of its own pages."""

    def __init__(
        self, store: FileStore, faces: Typefaces, look: Look, as_of: datetime, unsent: int = 0
    ) -> None:
        self._store = store
        self._faces = faces
        self._look = look
        self._as_of = as_of
        self._unsent = unsent
        self._opened = lru_cache(maxsize=1)(self._open)  # pages of one file follow one another
        self._alone = Lock()

    def papers(
        self, files: Sequence[PackFile], step: Step = unwatched, *, as_text: bool = False
    ) -> Iterator[SetPaper]:
        """A paper for each PDF and picture; what is neither is listed on a last page.

        `as_text` their pages are pictures in documents, which go into a text as well.
        """
        others = []
        for number, file in enumerate(files, 1):
            step(0, 0)
            if _ending(file) in ("pdf", *PICTURES):
                yield self._paper(file, f"A{number}", as_text)
            else:
                others.append(file)
        if others:
            yield self._list(others)

    def _paper(self, file: PackFile, key: str, as_text: bool) -> SetPaper:
        try:
            shown = self._shown(file.sha256, key, _ending(file) == "pdf")
        except StorageError:
            return self._sentence(file, _BROKEN if self._store.holds(file.sha256) else _AWAY)
        except UnreadablePdfError as error:
            return self._sentence(file, _LOCKED if error.locked else _BROKEN)
        except UnreadablePictureError:
            return self._sentence(file, _BROKEN)
        if as_text:
            return composed(self._document(file, shown), self._faces, self._look)
        pages = tuple(_page(file, shown, at) for at in range(len(shown.sizes)))
        first = replace(pages[0], bookmarks=(Bookmark(_named(file)),))
        return SetPaper(file.name, self._as_of, (first, *pages[1:]), foot(self._as_of, self._unsent))

    def _shown(self, sha256: str, key: str, is_pdf: bool) -> _Shown:
        """A file is read again when its pages are drawn, so that few of them lie in memory."""
        if is_pdf:
            sizes = self._opened(sha256, key).sizes
            return _Shown(sizes, lambda pen, at, box: self._draw(sha256, key, pen, at, box))
        sizes = picture_sizes(self._read(sha256))
        return _Shown(sizes, lambda pen, at, box: draw_picture(pen, self._read(sha256), at, box))

    def _draw(self, sha256: str, key: str, pen: Pen, at: int, box: Box) -> None:
        """Pages are drawn, searched and printed side by side; a reader of PDF is made for one at a time."""
        with self._alone:
            self._opened(sha256, key).draw(pen, at, box)

    def _open(self, sha256: str, key: str) -> ForeignPdf:
        return ForeignPdf(self._read(sha256), key)

    def _read(self, sha256: str) -> bytes:
        return b"".join(self._store.blocks(sha256))

    def _document(self, file: PackFile, shown: _Shown) -> Document:
        across = [width > height for width, height in shown.sizes]
        sections = [
            Section(tuple(block for at, _ in pages for block in _blocks(file, shown, at))[1:], lies)
            for lies, pages in groupby(enumerate(across), key=lambda page: page[1])
        ]
        return Document(
            _named(file),
            tuple(sections),
            self._as_of,
            unsent=self._unsent,
            size=_CAPTION_SIZE,
            headed=False,
        )

    def _sentence(self, file: PackFile, pattern: str) -> SetPaper:
        section = Section((Text.of(pattern.format(file.name)),))
        document = Document(file.name, (section,), self._as_of, file.owner, unsent=self._unsent)
        paper = composed(document, self._faces, self._look)
        first = replace(paper.pages[0], bookmarks=(Bookmark(_named(file)),))
        return replace(paper, pages=(first, *paper.pages[1:]))

    def _list(self, files: Sequence[PackFile]) -> SetPaper:
        rows = tuple(
            Row((TextCell(str(number), value=number), TextCell(file.name), TextCell(file.owner or "—")))
            for number, file in enumerate(files, 1)
        )
        said = Text.of("下列附件不是PDF或图片，未能附入，请另附原件。")
        section = Section((said, Ledger(_COLUMNS, rows)))
        document = Document(_NOT_SHOWN, (section,), self._as_of, unsent=self._unsent)
        return composed(document, self._faces, self._look)


def _blocks(file: PackFile, shown: _Shown, at: int) -> Iterator[Block]:
    """A page as a picture below its caption."""

    def draw(pen: Pen, box: Box) -> None:
        width, height = shown.sizes[at]
        scale = min(box.width / width, box.height / height)
        place = Box(box.x + (box.width - width * scale) / 2, box.y, width * scale, height * scale)
        shown.draw(pen, at, place)
        pen.box(place, None, _EDGE, 0.5)

    said = "　".join(filter(None, ("附件", _named(file), _which(shown, at))))
    yield NewPage()
    yield Text((Span(said, Role.HEI_LIGHT),), indent=0)
    yield Drawing(_WHOLE_PAGE, draw, said)


def _which(shown: _Shown, at: int) -> str:
    return f"第{at + 1}页，共{len(shown.sizes)}页" if len(shown.sizes) > 1 else ""


def _page(file: PackFile, shown: _Shown, at: int) -> Page:
    width, height = shown.sizes[at]
    across = width > height
    sheet, room = (LANDSCAPE_A4, _ACROSS_BOX) if across else (UPRIGHT, _UPRIGHT_BOX)
    scale = min(room.width / width, room.height / height)
    box = Box(room.x + (room.width - width * scale) / 2, room.y, width * scale, height * scale)
    place = _which(shown, at)

    def draw(pen: Pen) -> None:
        right = pen.text((room.right, _CAPTION_BASE), place, Role.HEI_LIGHT, SMALL_FIVE, GREY, "right")
        said = fitted(pen, f"附件　{_named(file)}", Role.HEI_LIGHT, SMALL_FIVE, room.width - right - 12)
        pen.text((room.x, _CAPTION_BASE), said, Role.HEI_LIGHT, SMALL_FIVE, GREY)
        shown.draw(pen, at, box)
        pen.box(box, None, _EDGE, 0.5)

    return Page(sheet, (draw,))


def _named(file: PackFile) -> str:
    return f"{file.name}（{file.owner}）" if file.owner else file.name


def _ending(file: PackFile) -> str:
    return PurePath(file.name).suffix.removeprefix(".").lower()
