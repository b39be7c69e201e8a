"""Chooses the typeface of every character on paper: by role first, by who has the character next."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from app.errors import UserError
from app.paths import resources

GETA = "〓"
"""What printers have always set for a sign their type case lacks."""


class Role(StrEnum):
    """What a typeface is for; GB/T 9704 names them 仿宋, 宋, 黑, 楷 and 小标宋."""

    BODY = "body"
    SONG = "song"
    HEI = "hei"
    HEI_LIGHT = "hei_light"
    KAI = "kai"
    TITLE = "title"


_KAI = "ThreeOnesKai-Regular"
_SHIPPED = {
    Role.BODY: "NotoSerifSC-Regular",
    Role.SONG: "NotoSerifSC-Regular",
    Role.HEI: "NotoSansSC-Bold",
    Role.HEI_LIGHT: "NotoSansSC-Regular",
    Role.KAI: _KAI,
    Role.TITLE: "NotoSerifSC-Black",
}
_LAST = ("NotoSerifSC-Regular", "NotoSansSC-Regular")
"""Asked when the typeface of the role lacks a character; the first has every rare name."""

_BORROWED = {
    _KAI: dict.fromkeys("“”‘’·…", "NotoSerifSC-Regular"),
    "NotoSerifSC-Regular": {"—": _KAI},
    "NotoSansSC-Regular": {"—": _KAI},
}
"""Marks that a shipped typeface draws narrower than Chinese text needs them, and whose to take instead."""

_OFFICE_NAMES = {
    Role.BODY: ("fangsong", "simfang", "fzfs", "仿宋"),
    Role.TITLE: ("xiaobiaosong", "fzxbs", "小标宋"),
    Role.KAI: ("kaiti", "simkai", "fzkt", "楷体"),
    Role.HEI: ("simhei", "fzht", "heiti", "黑体"),
    Role.SONG: ("simsun", "fzss", "songti", "宋体"),
}
"""Parts of the names under which offices have the typefaces of the standard; the first that fits wins."""

_TYPE_FILES = {".ttf", ".ttc"}
_registering = Lock()


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that one typeface draws, and the points to be added after each."""

    font: str
    text: str
    spacing: float = 0.0


@dataclass(frozen=True, slots=True)
class Typefaces:
    """For each role the typefaces to ask, in order, by the name they are registered under."""

    chains: dict[Role, tuple[str, ...]]
    _choices: dict[tuple[Role, str], str] = field(default_factory=dict, repr=False)

    def used(self, role: Role) -> str:
        """The typeface that stands for a role, as the print preview names it."""
        return self.chains[role][0]

    def pieces(self, text: str, role: Role) -> list[Piece]:
        """`text` cut where the typeface changes; raises UserError when no typeface has a letter or digit."""
        cut: list[list[str]] = []
        for character in printable(text):
            font, drawn = self._font_and_sign(character, role)
            if cut and cut[-1][0] == font:
                cut[-1][1] += drawn
            else:
                cut.append([font, drawn])
        return [Piece(font, run) for font, run in cut]

    def width(self, text: str, role: Role, size: float) -> float:
        """How wide `text` is, in points."""
        return (
            sum(_advance(piece.font, sign) for piece in self.pieces(text, role) for sign in piece.text) * size
        )

    def _font_and_sign(self, character: str, role: Role) -> tuple[str, str]:
        known = self._choices.get((role, character))
        if known is None:
            known = self._choices[role, character] = self._choose(character, role)
        return known, character if _has(known, character) else GETA

    def _choose(self, character: str, role: Role) -> str:
        chain = self.chains[role]
        lender = _BORROWED.get(chain[0], {}).get(character)
        if lender is not None:
            return lender
        for font in chain:
            if _has(font, character):
                return font
        if unicodedata.category(character).startswith("S"):
            return _LAST[0]
        raise UserError("character_without_typeface", character=character, point=f"U+{ord(character):04X}")


def printable(text: str) -> str:
    """`text` without what leaves no ink: controls, joiners, variation selectors; every blank is a space."""
    return "".join(_visible(text))


def _visible(text: str) -> Iterator[str]:
    for character in text:
        category = unicodedata.category(character)
        if character in "\t\n\r" or (category.startswith("Z") and character != "\u3000"):
            yield " "
        elif category not in ("Cc", "Cf", "Cs") and not _selects_variant(character):
            yield character


def _selects_variant(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


@cache
def typefaces(folders: tuple[Path, ...] = ()) -> Typefaces:
    """The shipped typefaces, with those of the office's folders before them where their names tell."""
    shipped = resources() / "fonts"
    with _registering:
        for name in {*_SHIPPED.values(), *_LAST}:
            _register(name, shipped / f"{name}.ttf")
        own = _office_typefaces(folders)
    return Typefaces({role: _chain(own.get(role), name) for role, name in _SHIPPED.items()})


def _chain(own: str | None, shipped: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in (own, shipped, *_LAST) if name))


def _office_typefaces(folders: tuple[Path, ...]) -> dict[Role, str]:
    found: dict[Role, str] = {}
    files = (file for folder in folders if folder.is_dir() for file in sorted(folder.iterdir()))
    for file in files:
        role = _role_of(file) if file.suffix.lower() in _TYPE_FILES else None
        if role is not None and role not in found and _usable(file):
            found[role] = file.stem
    return found


def _role_of(file: Path) -> Role | None:
    name = file.stem.lower().replace(" ", "").replace("_", "")
    for role, parts in _OFFICE_NAMES.items():
        if any(part in name for part in parts):
            return role
    return None


def _usable(file: Path) -> bool:
    """Registers a typeface of the office; not one that is damaged, has PostScript outlines or forbids it."""
    try:
        _register(file.stem, file)
    except (TTFError, OSError, ValueError, KeyError, IndexError):
        return False
    return True


def _register(name: str, file: Path) -> None:
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(file)))


def _has(font: str, character: str) -> bool:
    face: Any = pdfmetrics.getFont(font).face
    return ord(character) in face.charToGlyph


@cache
def _advance(font: str, character: str) -> float:
    """The width of a character at a size of one point."""
    face: Any = pdfmetrics.getFont(font).face
    return float(face.getCharWidth(ord(character))) / 1000


def advance(piece: Piece, size: float) -> float:
    """How wide a piece is with its spacing, in points."""
    return sum(_advance(piece.font, sign) for sign in piece.text) * size + piece.spacing * len(piece.text)
