"""Finds the typefaces a paper may be set in: the workspace's own, the system's, those that ship."""

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from app.paths import resources

_TYPE_FILES = {".ttf", ".ttc"}
_USUAL = "一的国"
"""Characters that whatever calls itself a Chinese typeface has; extension sets do not."""

_registering = Lock()
_registered: dict[Path, str] = {}


def shipped(name: str) -> str:
    """The name under which a typeface of the program is registered."""
    file = resources() / "fonts" / f"{name}.ttf"
    with _registering:
        return _registered.get(file) or _register(file)


def usable(file: Path) -> str | None:
    """The name a file is registered under; None when it is damaged, has PostScript outlines or forbids it."""
    with _registering:
        if file in _registered:
            return _registered[file]
        try:
            return _register(file)
        except (TTFError, OSError, ValueError, KeyError, IndexError):
            return None


def has(font: str, character: str) -> bool:
    """Whether a registered typeface has a character."""
    face: Any = pdfmetrics.getFont(font).face
    return ord(character) in face.charToGlyph


def is_chinese(font: str) -> bool:
    """Whether a registered typeface can set Chinese by itself."""
    return all(has(font, character) for character in _USUAL)


def type_files(folder: Path) -> tuple[Path, ...]:
    """The files of a folder that may be typefaces, in the order of their names."""
    try:
        found = [file for file in folder.iterdir() if file.suffix.lower() in _TYPE_FILES]
    except OSError:
        return ()
    return tuple(sorted(found))


@cache
def system_type_files() -> tuple[Path, ...]:
    """The same of the folders where this system keeps its typefaces, and of those inside them."""
    return tuple(sorted(_walked(_system_folders()), key=lambda file: (file.name, file)))


def _walked(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for place, _, names in os.walk(folder):
            yield from (Path(place, name) for name in names if Path(name).suffix.lower() in _TYPE_FILES)


def _system_folders() -> list[Path]:
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        return [windows / "Fonts", home / "AppData" / "Local" / "Microsoft" / "Windows" / "Fonts"]
    if sys.platform == "darwin":
        return [home / "Library" / "Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    shares = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    own = [home / ".local" / "share" / "fonts", home / ".fonts"]
    return own + [Path(share) / "fonts" for share in shares.split(":") if share]


def _register(file: Path) -> str:
    """Register a file under a name of its own, also where another has the same name inside or outside."""
    name, number = file.stem, 1
    while name in _registered.values():
        number += 1
        name = f"{file.stem}-{number}"
    font: Any = TTFont(name, str(file))
    taken = {pdfmetrics.getFont(known).face.name for known in _registered.values()}
    while font.face.name in taken:
        font.face.name += b"-"  # reportlab takes two typefaces of one name for one
    pdfmetrics.registerFont(font)
    _registered[file] = name
    return name
