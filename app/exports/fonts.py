"""Chooses the typeface of every character on paper: by role first, by who has the character next."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics

from app.exports.font_files import has, is_chinese, shipped, system_type_files, type_files, usable
from app.exports.orders import GETA


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
_LAST = ("NotoSerifSC-Regular", "NotoSansSC-Regular", "ThreeOnesRare-Regular")
"""Asked when the typeface of the role lacks a character; the last has the rarest names."""

_STANDARD_NAMES = {Role.BODY: "仿宋", Role.TITLE: "小标宋"}
"""The roles whose shipped typeface is of another kind than GB/T 9704 names; 黑, 楷 and 宋 ship as such."""

_TOLD = 12
"""Characters with another typeface that are named; more would be no report."""

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
"""Parts of the names of files that hold the typefaces of the standard; the first that fits wins."""


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
        """The typeface that stands for a role."""
        return self.chains[role][0]

    def afresh(self) -> "Typefaces":
        """The same for one paper, which remembers no character yet."""
        return Typefaces(self.chains)

    def substitutes(self) -> tuple[tuple[str, str], ...]:
        """What stands in for what: for the kinds of type that GB/T 9704 asks for and this machine lacks, and
        for the characters met so far that the typeface of their role does not have."""
        lacking = [role for role in _STANDARD_NAMES if self.used(role) == _SHIPPED[role]]
        kinds = [(_STANDARD_NAMES[role], self.used(role)) for role in lacking]
        strayed: dict[str, dict[str, None]] = {}
        for (role, character), font in tuple(self._choices.items()):
            drawn = font if has(font, character) else GETA
            if drawn not in (self.used(role), _BORROWED.get(self.used(role), {}).get(character)):
                strayed.setdefault(drawn, {})[character] = None
        return (*kinds, *((_some(characters), font) for font, characters in strayed.items()))

    def pieces(self, text: str, role: Role) -> list[Piece]:
        """`text` cut where the typeface changes; what no typeface has is a geta mark."""
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
        return known, character if has(known, character) else GETA

    def _choose(self, character: str, role: Role) -> str:
        chain = self.chains[role]
        lender = _BORROWED.get(chain[0], {}).get(character)
        if lender is not None:
            return lender
        for font in chain:
            if has(font, character):
                return font
        return _LAST[0]


def _some(characters: Iterable[str]) -> str:
    """The first of them, and whether there are more."""
    told = "".join(characters)
    return told if len(told) <= _TOLD else f"{told[:_TOLD]}…"


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


def typefaces(own: Path | None = None, system: bool = False) -> Typefaces:
    """For every role the typeface of the folder `own`, else of the system, else the one that ships.

    Any other typeface in `own` is asked last, for characters that none of these has.
    """
    known = _typefaces(type_files(own) if own is not None else (), system_type_files() if system else ())
    return known.afresh()


@cache
def _typefaces(own: tuple[Path, ...], system: tuple[Path, ...]) -> Typefaces:
    ours = {role: shipped(name) for role, name in _SHIPPED.items()}
    last = [shipped(name) for name in _LAST]
    found: dict[Role, str] = {}
    for file in (*own, *system):
        role = _role_of(file)
        font = usable(file) if file in own or (role and role not in found) else None
        if font is None:
            continue
        if role and role not in found and is_chinese(font):
            found[role] = font
        elif file in own:
            last.append(font)
    chains = {role: [found.get(role), ours[role], *last] for role in Role}
    return Typefaces({role: tuple(dict.fromkeys(filter(None, chain))) for role, chain in chains.items()})


def _role_of(file: Path) -> Role | None:
    name = file.stem.lower().replace(" ", "").replace("_", "")
    for role, parts in _OFFICE_NAMES.items():
        if any(part in name for part in parts):
            return role
    return None


@cache
def _advance(font: str, character: str) -> float:
    """The width of a character at a size of one point."""
    face: Any = pdfmetrics.getFont(font).face
    return float(face.getCharWidth(ord(character))) / 1000


def advance(piece: Piece, size: float) -> float:
    """How wide a piece is with its spacing, in points."""
    return sum(_advance(piece.font, sign) for sign in piece.text) * size + piece.spacing * len(piece.text)
