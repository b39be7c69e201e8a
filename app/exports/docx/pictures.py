"""Drawings of a paper as pictures for where strokes cannot go, sharp enough for print."""

from collections.abc import Callable
from datetime import datetime

from app.exports.fonts import Typefaces
from app.exports.pen import Box, Pen
from app.exports.raster import image

DOTS = 200
"""Pixels per inch."""


def picture(
    draw: Callable[[Pen, Box], object], width: float, height: float, faces: Typefaces, as_of: datetime
) -> bytes:
    """Strokes as a picture, `width` by `height` points; the same ones give the same bytes."""
    pen = Pen(faces, (width, height), "", as_of)
    draw(pen, Box(0, 0, width, height))
    return image(pen.finish(), DOTS)
