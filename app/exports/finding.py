"""Finds a text on a page, over the ends of lines and whatever blanks stand between."""

from collections.abc import Sequence

from app.exports.pen import Box
from app.exports.raster import Letter

Find = tuple[Box, ...]
"""Where a find stands: a box on each line it lies on."""


def found_on(letters: Sequence[Letter], wanted: str) -> list[Find]:
    """Every place of a text on a page, one after the other."""
    sought = _plain(wanted)
    shown = [(sign, box) for letter, box in letters for sign in _plain(letter)]
    text = "".join(sign for sign, _ in shown)
    finds, at = [], text.find(sought) if sought else -1
    while at >= 0:
        finds.append(_boxes([box for _, box in shown[at : at + len(sought)]]))
        at = text.find(sought, at + len(sought))
    return finds


def _plain(text: str) -> str:
    return "".join(text.casefold().split())


def _boxes(letters: Sequence[Box]) -> Find:
    """Letters side by side as one box."""
    lines: list[Box] = []
    for box in letters:
        last = lines[-1] if lines else None
        if last is not None and _beside(last, box):
            top, bottom = min(last.y, box.y), max(last.bottom, box.bottom)
            lines[-1] = Box(last.x, top, max(last.right, box.right) - last.x, bottom - top)
        else:
            lines.append(box)
    return tuple(lines)


def _beside(one: Box, other: Box) -> bool:
    return abs(one.centre[1] - other.centre[1]) < max(one.height, other.height) / 2 and other.x >= one.x
