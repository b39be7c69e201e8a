"""Pages of PDF as pictures, and the letters on them with their places."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from math import ceil
from threading import Lock
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from app.exports.pen import Box

ALONE = Lock()
"""PDFium is made for one thread at a time."""

_LARGE, _QUALITY = 500_000, 88
"""Bytes of a PNG above which it is a photo or a scan, and how these are written."""

_EDGE = 0.5
"""Within a pixel: what is cut off is rounded up to whole ones."""

Letter = tuple[str, Box]
"""A character, and its place in points from the upper left corner."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels of four bytes, blue green red and one unused, row by row of `stride` bytes."""

    width: int
    height: int
    stride: int
    pixels: bytes


def picture(pdf: bytes, width: int) -> Picture:
    """The only page of a PDF, `width` pixels wide."""
    return strip(pdf, width, 0, None)


def strip(pdf: bytes, width: int, top: int, bottom: int | None) -> Picture:
    """What of that lies between two rows of pixels; a whole page for a printer would be too large."""
    with ALONE:
        document = pypdfium2.PdfDocument(pdf)
        page = document[0]
        scale = (width - _EDGE) / page.get_width()
        height = ceil(page.get_height() * scale)
        end = height if bottom is None else min(bottom, height)
        cut = (0, max(0.0, height - end - _EDGE) / scale, 0, max(0.0, top - _EDGE) / scale)
        bitmap = page.render(scale=scale, crop=cut, prefer_bgrx=True)
        drawn = Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        bitmap.close()
        document.close()
    return drawn


def image(pdf: bytes, dots: int) -> bytes:
    """The only page of a PDF as a file, of so many pixels an inch: PNG, or JPEG where that would be large."""
    with ALONE:
        document = pypdfium2.PdfDocument(pdf)
        drawn = document[0].render(scale=dots / 72).to_pil().convert("RGB")
        document.close()
    out = BytesIO()
    drawn.save(out, "PNG", dpi=(dots, dots))
    if out.tell() > _LARGE:
        out = BytesIO()
        drawn.save(out, "JPEG", quality=_QUALITY, dpi=(dots, dots))
    return out.getvalue()


def letters(pdf: bytes) -> tuple[Letter, ...]:
    """What can be read on the only page of a PDF, in reading order."""
    with ALONE:
        document = pypdfium2.PdfDocument(pdf)
        page = document[0]
        text = page.get_textpage()
        found = tuple(_letters(text, page.get_height()))
        document.close()
    return found


def _letters(text: Any, height: float) -> Iterator[Letter]:
    before = ""
    for at in range(text.count_chars()):
        half = chr(pdfium.FPDFText_GetUnicode(text, at))
        if "\ud800" <= half < "\udc00":
            before = half  # a rare character comes in two
            continue
        sign, before = before + half, ""
        left, low, right, high = text.get_charbox(at, loose=True)
        whole = sign.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        yield whole, Box(left, height - high, right - left, high - low)
