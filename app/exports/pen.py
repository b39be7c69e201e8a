"""Draws on sheets of paper in points from the upper left corner, and closes them into a PDF."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from io import BytesIO
from typing import Any, Literal

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFObject
from reportlab.pdfgen.canvas import Canvas

from app.exports.archival import PRINTED, date_of, make_archival
from app.exports.fonts import Piece, Role, Typefaces, advance
from app.exports.text_mapping import TextMapping

rl_config.useA85 = 0  # as text, streams are a quarter larger

MM = 72 / 25.4
Align = Literal["left", "centre", "right"]
Point = tuple[float, float]
ASCENT = 0.88
"""How far the square of a Chinese character rises above its base line, in parts of its size."""


_AS_A_PAGE_BEGINS = "0 g 0 G 1 w 0 J 0 j 10 M [] 0 d 0 Tc 0 Tw 100 Tz 0 Ts 0 Tr"
"""The graphics state in which the contents of a page are drawn (ISO 32000-1, 8.4.1)."""


@cache
def _ink(colour: str) -> Color:
    return HexColor(colour)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def centre(self) -> Point:
        return self.x + self.width / 2, self.y + self.height / 2


class _Verbatim(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object of a PDF that is written as it is told."""

    octets = b"null"

    def format(self, _document: object) -> bytes:
        return self.octets


class Pen:
    """One PDF being drawn; `finish` gives its bytes, the same ones for the same strokes and moment."""

    def __init__(
        self,
        faces: Typefaces,
        size: tuple[float, float],
        title: str,
        as_of: datetime,
        language: str = "zh-CN",
        alone: bool = False,
        subject: str = "",
    ) -> None:
        self.faces = faces
        self._alone = alone
        self.size = size
        self._bookmarks = 0
        self._as_of = as_of
        self._language = language
        self._holds_foreign = False
        self._file = BytesIO()
        self._canvas: Any = Canvas(
            self._file,
            pagesize=size,
            invariant=1,
            pageCompression=1,
            lang=language,
            initialFontName=faces.used(Role.BODY),
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor("三个一招商")
        self._canvas.setCreator("三个一招商")
        self._canvas.setSubject(subject)
        self._canvas.setDateFormatter(lambda *_: date_of(as_of))

    def next_sheet(self, size: tuple[float, float] | None = None) -> None:
        """Start another page, of the same size unless told."""
        self._canvas.showPage()
        if size is not None and size != self.size:
            self.size = size
            self._canvas.setPageSize(size)

    def bookmark(self, title: str, level: int = 0) -> None:
        """Put the present page into the outline of the document, `level` deep."""
        self._bookmarks += 1
        key = f"b{self._bookmarks}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(title, key, level)

    def aim(self, key: str) -> None:
        """Let links lead to the present page by a key."""
        self._canvas.bookmarkPage(key)

    def link(self, box: Box, key: str) -> None:
        """Let a rectangle lead to the page that was aimed at by a key; a page alone has no other."""
        if self._alone:
            return
        lower = self.size[1] - box.bottom
        place = (box.x, lower, box.right, lower + box.height)
        self._canvas.linkRect("", key, place, Border="[0 0 0]", F=PRINTED)

    def tilted(self, at: Point, text: str, role: Role, size: float, colour: str, degrees: float) -> None:
        """Write one line whose middle is a point, turned against the clock."""
        self._canvas.saveState()
        self._canvas.translate(at[0], self.size[1] - at[1])
        self._canvas.rotate(degrees)
        width = self.faces.width(text, role, size)
        line = self._canvas.beginText(-width / 2, 0)
        line.setFillColor(_ink(colour))
        for piece in self.faces.pieces(text, role):
            line.setFont(piece.font, size)
            line.textOut(piece.text)
        self._canvas.drawText(line)
        self._canvas.restoreState()

    def finish(self) -> bytes:
        """Close the document."""
        document = self._canvas._doc
        document.delayedFonts.append(TextMapping())
        make_archival(document, self._as_of, self._language, conforms=not self._holds_foreign)
        self._canvas.save()
        return self._file.getvalue()

    def text(
        self,
        at: Point,
        text: str,
        role: Role,
        size: float,
        colour: str = "#000000",
        align: Align = "left",
        spacing: float = 0.0,
        within: float | None = None,
    ) -> float:
        """Write one line whose base line begins, has its middle or ends at a point; returns its width.

        It is set smaller where it would be wider than `within`.
        """
        if within is not None:
            size = min(size, size * within / max(1.0, self.faces.width(text, role, size)))
        pieces = [Piece(piece.font, piece.text, spacing) for piece in self.faces.pieces(text, role)]
        width = sum(advance(piece, size) for piece in pieces) - (spacing if pieces else 0.0)
        shift = {"left": 0.0, "centre": width / 2, "right": width}[align]
        self.pieces((at[0] - shift, at[1]), pieces, size, colour)
        return width

    def pieces(self, at: Point, pieces: Sequence[Piece], size: float, colour: str = "#000000") -> None:
        """Write pieces one after the other from a point of the base line."""
        line = self._canvas.beginText(at[0], self.size[1] - at[1])
        line.setFillColor(_ink(colour))
        for piece in pieces:
            line.setCharSpace(piece.spacing)
            line.setFont(piece.font, size)
            line.textOut(piece.text)
        line.setCharSpace(0)
        self._canvas.drawText(line)

    def line(
        self, start: Point, end: Point, width: float, colour: str = "#000000", dash: Sequence[float] = ()
    ) -> None:
        """Draw a straight line."""
        self.path([start, end], None, colour, width, dash, closed=False)

    def box(
        self,
        box: Box,
        fill: str | None = None,
        edge: str | None = None,
        width: float = 0.5,
        dash: Sequence[float] = (),
        radius: float = 0.0,
    ) -> None:
        """Draw a rectangle; its edge lies inside."""
        inset = width / 2 if edge else 0.0
        self._prepare(fill, edge, width, dash)
        x, y = box.x + inset, self.size[1] - box.bottom + inset
        width, height = box.width - 2 * inset, box.height - 2 * inset
        painted = {"stroke": int(edge is not None), "fill": int(fill is not None)}
        if radius:
            self._canvas.roundRect(x, y, width, height, max(0.0, radius - inset), **painted)
        else:
            self._canvas.rect(x, y, width, height, **painted)

    def circle(
        self, centre: Point, radius: float, fill: str | None, edge: str | None = None, width: float = 0.5
    ) -> None:
        """Draw a circle."""
        self._prepare(fill, edge, width, ())
        self._canvas.circle(
            centre[0],
            self.size[1] - centre[1],
            radius,
            stroke=int(edge is not None),
            fill=int(fill is not None),
        )

    def path(
        self,
        points: Sequence[Point],
        fill: str | None,
        edge: str | None,
        width: float = 0.5,
        dash: Sequence[float] = (),
        closed: bool = True,
    ) -> None:
        """Draw a line through points, or the surface inside it."""
        self._prepare(fill, edge, width, dash)
        path = self._canvas.beginPath()
        path.moveTo(points[0][0], self.size[1] - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, self.size[1] - y)
        if closed:
            path.close()
        self._canvas.drawPath(path, stroke=int(edge is not None), fill=int(fill is not None))

    def figure(self, box: Box, figure: Any) -> None:
        """Draw a figure of reportlab.graphics with its lower left corner in that of a rectangle."""
        figure.drawOn(self._canvas, box.x, self.size[1] - box.bottom)

    def picture(self, box: Box, picture: BytesIO) -> None:
        """Draw a picture, which fills a rectangle."""
        place = (box.x, self.size[1] - box.bottom, box.width, box.height)
        self._canvas.drawImage(ImageReader(picture), *place)

    def reserve(self, name: str) -> tuple[int, bool]:
        """The number of an object of the document, and whether it is new: `fill` is to say what that is."""
        document = self._canvas._doc
        is_new = name not in document.idToObject
        if is_new:
            document.Reference(_Verbatim(), name)
        return int(document.idToObjectNumberAndVersion[name][0]), is_new

    def fill(self, number: int, octets: bytes) -> None:
        """Say what an object is, as it is to be written."""
        document = self._canvas._doc
        document.idToObject[document.numberToId[number]].octets = octets

    def take_form(self, name: str, octets: bytes) -> None:
        """Take a drawing of others into the document, as it is to be written."""
        self._holds_foreign = True
        number, _ = self.reserve(f"FormXob.{name}")
        self.fill(number, octets)

    def form(self, name: str, matrix: tuple[float, float, float, float, float, float]) -> None:
        """Draw what was taken in, its coordinates brought to those of the sheet, from below, by a matrix."""
        self._canvas.saveState()
        self._canvas._code.append(_AS_A_PAGE_BEGINS)
        self._canvas.transform(*matrix)
        self._canvas.doForm(name)
        self._canvas.restoreState()

    def clip(self, box: Box) -> None:
        """Let nothing show outside a rectangle until `unclip`."""
        self._canvas.saveState()
        path = self._canvas.beginPath()
        path.rect(box.x, self.size[1] - box.bottom, box.width, box.height)
        self._canvas.clipPath(path, stroke=0, fill=0)

    def unclip(self) -> None:
        """End the last `clip`."""
        self._canvas.restoreState()

    def _prepare(self, fill: str | None, edge: str | None, width: float, dash: Sequence[float]) -> None:
        if fill is not None:
            self._canvas.setFillColor(_ink(fill))
        if edge is not None:
            self._canvas.setStrokeColor(_ink(edge))
            self._canvas.setLineWidth(width)
            self._canvas.setDash(list(dash))
