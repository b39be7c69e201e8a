"""When a photo was taken, as the camera has written it down."""

from datetime import datetime
from pathlib import Path

PHOTOS = frozenset({"image/jpeg", "image/png", "image/tiff", "image/webp"})
"""Kinds of files a camera writes that Exif data may be in."""

_EXIF, _TAKEN, _CHANGED = 0x8769, 0x9003, 0x0132
_AS_WRITTEN = "%Y:%m:%d %H:%M:%S"


def photo_time(path: Path) -> str | None:
    """Local time to the minute of DateTimeOriginal, otherwise of DateTime (Exif 2.3, 4.6.5); None without.

    A broken picture has none. Where it was taken is never read.
    """
    from PIL import Image  # a tenth of a second that only photos are worth

    try:
        with Image.open(path) as image:
            told = image.getexif()
            written = told.get_ifd(_EXIF).get(_TAKEN) or told.get(_CHANGED)
        taken = datetime.strptime(str(written).strip("\0 "), _AS_WRITTEN)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):  # Pillow's for broken pictures
        return None
    return taken.isoformat(timespec="minutes")
