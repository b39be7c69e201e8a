"""What a reader of a PDF finds in it: text, where each character stands, typefaces, pixels."""

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pypdfium2
from pypdf import PdfReader

PT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Sign:
    """A character on a page; the box that its typeface gives it, in mm from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def pages(pdf: bytes) -> list[str]:
    """The text of every page."""
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def text(pdf: bytes) -> str:
    """The text of the whole document without blanks and line ends."""
    return "".join("".join(pages(pdf)).split())


def signs(pdf: bytes, page: int = 0) -> list[Sign]:
    """Every visible character of a page and where it stands."""
    document = pypdfium2.PdfDocument(pdf)
    sheet = document[page]
    height = sheet.get_height()
    layer = sheet.get_textpage()
    found = []
    for at in range(layer.count_chars()):
        written = layer.get_text_range(at, 1)
        if written.strip():
            left, bottom, right, top = layer.get_charbox(at, loose=True)
            place = (left * PT, (height - top) * PT, right * PT, (height - bottom) * PT)
            found.append(Sign(written, *place))
    document.close()
    return found


def told_aside(pdf: bytes) -> str:
    """What a document tells of itself where no page shows it: its entries and its XMP packet."""
    reader = PdfReader(BytesIO(pdf))
    root: Any = reader.trailer["/Root"]
    entries = " ".join(map(str, (reader.metadata or {}).values()))
    return f"{entries} {root['/Metadata'].get_data().decode()}"


def word_text(content: bytes) -> str:
    """The text of all parts of a Word file, headers, feet and properties too, without blanks."""
    with zipfile.ZipFile(BytesIO(content)) as file:
        parts = [file.read(name).decode() for name in file.namelist() if name.endswith(".xml")]
    return "".join(re.sub("<[^>]*>", "", "".join(parts)).split())


def typefaces_in(pdf: bytes) -> dict[str, bool]:
    """The typefaces of a document, and whether each lies in the file."""
    found = {}
    for page in PdfReader(BytesIO(pdf)).pages:
        fonts: Any = page["/Resources"]["/Font"]  # type: ignore[index]
        for font in fonts.values():
            known = font.get_object()
            found[str(known["/BaseFont"])] = "/FontFile2" in known.get("/FontDescriptor", {})
    return found


def colours(pdf: bytes, page: int = 0) -> int:
    """How many pixels of a page are neither black, white nor grey."""
    document = pypdfium2.PdfDocument(pdf)
    raw = document[page].render(scale=1).to_pil().convert("RGB").tobytes()
    document.close()
    pixels = zip(raw[::3], raw[1::3], raw[2::3], strict=True)
    return sum(max(pixel) - min(pixel) > 24 for pixel in pixels)
