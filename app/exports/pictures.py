"""Attached pictures: as large as they are to be printed, upright, without what a camera noted in them."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageOps, ImageSequence

from app.exports.pen import Box, Pen

PICTURES = ("jpg", "jpeg", "png", "webp", "tif", "tiff", "bmp", "gif")
"""Endings of files that are shown as pictures."""

_LARGEST = 72 / 96
"""Points of a dot at most: small pictures are not blown up."""

_SHARPEST = 220 / 72
"""Dots in a point of paper: printers show no more of a photo."""

_PHOTOS = {"JPEG", "WEBP", "MPO"}
_QUALITY = 88


class UnreadablePictureError(Exception):
    """A picture that cannot be shown."""


def picture_sizes(content: bytes) -> list[tuple[float, float]]:
    """How large a picture is at most, in points, and each page of a scan.

    Raises UnreadablePictureError.
    """
    with _broken_told(), Image.open(BytesIO(content)) as image:
        sizes = []
        for frame in _frames(image):
            frame.load()
            width, height = ImageOps.exif_transpose(frame).size
            sizes.append((width * _LARGEST, height * _LARGEST))
    return sizes


def draw_picture(pen: Pen, content: bytes, at: int, box: Box) -> None:
    """Draw a picture, or a page of a scan, into a box of its proportions."""
    with _broken_told(), Image.open(BytesIO(content)) as image:
        photo = image.format in _PHOTOS
        image.seek(at)
        upright = _on_white(ImageOps.exif_transpose(image))
    room = max(1, round(box.width * _SHARPEST)), max(1, round(box.height * _SHARPEST))
    if upright.width > room[0]:
        upright = upright.resize(room, Image.Resampling.LANCZOS)
    written = BytesIO()
    upright.save(written, "JPEG" if photo else "PNG", quality=_QUALITY)
    pen.picture(box, written)


def _frames(image: Image.Image) -> Iterator[Image.Image]:
    """The pages of a scan in one file; of moving pictures the first alone."""
    if image.format == "TIFF":
        yield from ImageSequence.Iterator(image)
    else:
        yield image


def _on_white(image: Image.Image) -> Image.Image:
    """Without anything to see through: white paper is below."""
    if "A" in image.getbands() or "transparency" in image.info:
        shown = image.convert("RGBA")
        below = Image.new("RGBA", shown.size, "white")
        return Image.alpha_composite(below, shown).convert("RGB")
    return image if image.mode == "L" else image.convert("RGB")


@contextmanager
def _broken_told() -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError) as error:
        raise UnreadablePictureError from error  # what Pillow raises for broken pictures
