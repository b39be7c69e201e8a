"""Pages of PDFs that others have made, drawn scaled onto ours as they are: text stays text."""

import zlib
from collections import deque
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pypdfium2
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, StreamObject

from app.exports.pen import Box, Pen
from app.exports.raster import ALONE

_NO_PASSWORD = 4
"""FPDF_ERR_PASSWORD of PDFium."""

_FOR_PRINT = 1
_NOT_FLATTENED = 0
_WITHOUT_SECURITY = 3
_TO_THE_PAGE_TREE = {
    "/Parent",
    "/StructParent",
    "/StructParents",
    "/PieceInfo",
    "/Metadata",
    "/OC",
    "/Length",
}


class UnreadablePdfError(Exception):
    """A PDF that cannot be shown; `locked` where it wants a password."""

    def __init__(self, *, locked: bool) -> None:
        super().__init__()
        self.locked = locked


@dataclass(frozen=True, slots=True)
class _Seen:
    """A page as it is seen: the left, lower, right and upper edge of what shows, and how it is turned."""

    edges: tuple[float, float, float, float]
    turned: int

    @property
    def size(self) -> tuple[float, float]:
        left, lower, right, upper = self.edges
        width, height = right - left, upper - lower
        return (height, width) if self.turned in (90, 270) else (width, height)

    def matrix(self, box: Box, sheet_height: float) -> tuple[float, float, float, float, float, float]:
        """What brings its coordinates into a box of the same proportions."""
        left, lower, right, upper = self.edges
        x, y, s = box.x, sheet_height - box.bottom, box.width / self.size[0]
        if self.turned == 90:
            return 0, -s, s, 0, x - lower * s, y + right * s
        if self.turned == 180:
            return -s, 0, 0, -s, x + right * s, y + upper * s
        if self.turned == 270:
            return 0, s, -s, 0, x + upper * s, y - left * s
        return s, 0, 0, s, x - left * s, y - lower * s


class ForeignPdf:
    """One such PDF; `name` tells it from the others in the same document of ours."""

    def __init__(self, content: bytes, name: str) -> None:
        """Raises UnreadablePdfError."""
        self._name = name
        try:
            self._reader = PdfReader(BytesIO(_flattened(content)))
            self._pages = list(self._reader.pages)
            self._seen = [_seen(page) for page in self._pages]
            for page in self._pages:
                _contents(page)
        except UnreadablePdfError:
            raise
        except Exception as error:  # whatever a broken file makes a reader raise: it is not shown
            raise UnreadablePdfError(locked=False) from error
        if not self._pages:
            raise UnreadablePdfError(locked=False)

    @property
    def sizes(self) -> list[tuple[float, float]]:
        """How large each page is, as it is seen, in points."""
        return [seen.size for seen in self._seen]

    def draw(self, pen: Pen, at: int, box: Box) -> None:
        """Draw a page into a box of its proportions."""
        page, seen = self._pages[at], self._seen[at]
        form = DictionaryObject({NameObject("/Type"): NameObject("/XObject")})
        form[NameObject("/Subtype")] = NameObject("/Form")
        form[NameObject("/Filter")] = NameObject("/FlateDecode")
        for name in ("/Resources", "/Group"):
            if name in page:
                form[NameObject(name)] = page.raw_get(name)
        left, lower, right, upper = seen.edges
        edges = f"/BBox [{left:.3f} {lower:.3f} {right:.3f} {upper:.3f}]".encode()
        name = f"{self._name}p{at}"
        waiting = deque[tuple[int, IndirectObject]]()
        octets = zlib.compress(_contents(page))
        pen.take_form(name, _stream(self._dictionary(form, pen, waiting), octets, edges))
        while waiting:
            number, reference = waiting.popleft()
            pen.fill(number, self._written(reference.get_object(), pen, waiting))
        pen.form(name, seen.matrix(box, pen.size[1]))

    def _written(self, value: Any, pen: Pen, waiting: deque[tuple[int, IndirectObject]]) -> bytes:
        if isinstance(value, StreamObject):
            return _stream(self._dictionary(value, pen, waiting), value._data)
        if isinstance(value, DictionaryObject):
            return b"<<" + self._dictionary(value, pen, waiting) + b">>"
        if isinstance(value, ArrayObject):
            return b"[" + b" ".join(self._written(one, pen, waiting) for one in value) + b"]"
        if isinstance(value, IndirectObject):
            number, is_new = pen.reserve(f"{self._name}o{value.idnum}")
            if is_new:
                waiting.append((number, value))
            return b"%d 0 R" % number
        if value is None:
            return b"null"
        stream = BytesIO()
        value.write_to_stream(stream)
        return stream.getvalue()

    def _dictionary(
        self, value: DictionaryObject, pen: Pen, waiting: deque[tuple[int, IndirectObject]]
    ) -> bytes:
        parts = []
        for key in value:
            if key not in _TO_THE_PAGE_TREE:
                name = BytesIO()
                NameObject(key).write_to_stream(name)
                parts.append(name.getvalue() + b" " + self._written(value.raw_get(key), pen, waiting))
        return b" ".join(parts)


def _stream(dictionary: bytes, octets: bytes, more: bytes = b"") -> bytes:
    head = b"<<" + dictionary + b" " + more + b" /Length %d>>" % len(octets)
    return head + b"\nstream\n" + octets + b"\nendstream"


def _flattened(content: bytes) -> bytes:
    """The PDF with notes and filled-in fields as part of its pages, mended and without a lock on editing."""
    with ALONE:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            raise UnreadablePdfError(locked=error.err_code == _NO_PASSWORD) from error
        try:
            for at in range(len(document)):
                page = document[at]
                if pypdfium2.raw.FPDFPage_Flatten(page, _FOR_PRINT) == _NOT_FLATTENED:
                    raise UnreadablePdfError(locked=False)
                page.close()
            mended = BytesIO()
            document.save(mended, flags=_WITHOUT_SECURITY)
        finally:
            document.close()
    return mended.getvalue()


def _seen(page: Any) -> _Seen:
    box = page.cropbox
    edges = (float(box.left), float(box.bottom), float(box.right), float(box.top))
    if edges[2] - edges[0] < 1 or edges[3] - edges[1] < 1:
        raise UnreadablePdfError(locked=False)
    return _Seen(edges, int(page.rotation or 0) % 360)


def _contents(page: Any) -> bytes:
    found = page.get_contents()
    return bytes(found.get_data()) if found is not None else b""
