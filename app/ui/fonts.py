"""The typefaces of the interface: bundled ones registered, platform ones first where they are good."""

import sys
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont

from app import paths

BUNDLED = "Noto Sans SC"
RARE = ("Noto Serif SC", "ThreeOnes Rare")
_PLATFORM = {
    "windows": ("Microsoft YaHei UI", "Microsoft YaHei", "Segoe UI"),
    "cocoa": ("PingFang SC",),
}


@cache
def register() -> tuple[str, ...]:
    """Register the bundled sans faces with Qt; the families that came of it, empty without the files."""
    return _load("NotoSansSC-*.ttf")


@cache
def register_rare() -> tuple[str, ...]:
    """Register the faces that have the rare characters of names (17 MB, so only on demand)."""
    return _load("NotoSerifSC-Regular.ttf") + _load("ThreeOnesRare-Regular.ttf")


def cover(text: str) -> None:
    """Make sure that every character of `text` can be drawn; loads the rare faces when one asks for it."""
    for character in text:
        if character > "\u2e7f" and not _covered(character):
            register_rare()
            return


def families() -> list[str]:
    """Families in order of preference: the platform's, then the bundled one, then the rare faces."""
    return [*_PLATFORM.get(QGuiApplication.platformName(), ()), BUNDLED, *RARE]


def interface_font(pixel_size: int, weight: int = 400) -> QFont:
    """A font of the interface with figures of equal width; `weight` is CSS-like, 400 to 700."""
    font = QFont(families())
    font.setPixelSize(max(1, pixel_size))
    font.setWeight(_face(weight))
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    if hasattr(QFont.Tag, "fromString"):  # the Qt of old systems cannot name a feature
        font.setFeature(QFont.Tag("tnum"), 1)
    if sys.platform.startswith("linux"):
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _face(weight: int) -> QFont.Weight:
    """The nearest weight that has a face of its own, so that nothing is emboldened by machine."""
    if weight >= 600:
        return QFont.Weight.Bold
    return QFont.Weight.Medium if weight >= 500 else QFont.Weight.Normal


@cache
def _covered(character: str) -> bool:
    raw = QRawFont.fromFont(QFont([family for family in families() if family not in RARE]))
    return raw.supportsCharacter(ord(character))


def _load(pattern: str) -> tuple[str, ...]:
    found: list[str] = []
    for file in sorted(_folder().glob(pattern)):
        number = QFontDatabase.addApplicationFont(str(file))
        if number >= 0:
            found += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(found))


def _folder() -> Path:
    return paths.resources() / "fonts"
