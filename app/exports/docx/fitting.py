"""Keeps paragraphs as long as on paper in offices that put air between Chinese and other letters."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.exports.docx.elements import Element, element
from app.exports.fonts import Typefaces
from app.exports.layout import BODY_SIZE
from app.exports.paragraph import HANGING, Span, Style, break_lines
from app.exports.quantities import closed_up

STANDARD_POINTS = 16.0
"""三号 as Word counts it."""

TIGHTER = -6
"""Twentieths of a point that body text stands closer, so that 28 characters fill the line.

The grid of the sheet would see to that in Word, but LibreOffice gives a character that is a trace wider than
its cell two of them; so text keeps off the grid, and lines and characters are as far apart everywhere.
"""

_AIR = 0.22
"""What LibreOffice puts between a Chinese letter and another, in parts of the size, with a trace more."""

_HAN = "\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MEETING = re.compile(f"(?=[{_HAN}][0-9A-Za-z]|[0-9A-Za-z][{_HAN}])")
_CHANGE = re.compile("(?=[\u2e80-\U0003ffff][!-~]|[!-~][\u2e80-\U0003ffff])")
"""Where one script follows another; LibreOffice does not set the two closer there."""

_STEPS = range(0, 17, 2)
"""Twentieths of a point that characters come closer at most: two signs more on a line of 28."""


def office_points(size: float) -> float:
    """A size as Word counts it: 三号 is 16 points there, others halves of a point."""
    return STANDARD_POINTS if size == BODY_SIZE else round(size * 2) / 2


def closer(faces: Typefaces, spans: Sequence[Span], width: float, style: Style) -> int:
    """How much closer characters stand, in twentieths of a point, so that no line is added by that air.

    Nor is one by a mark at the end of a line, which paper sets half as wide. Only a paragraph whose last line
    is all but full is concerned. Where no air is put in, it is as many lines: what is taken away is less than
    what that line holds.
    """
    text = closed_up("".join(span.text for span in spans))
    meetings = len(_MEETING.findall(text))
    if not meetings and HANGING.isdisjoint(text):
        return 0
    size, usual = office_points(style.size), TIGHTER if style.size == BODY_SIZE else 0
    air = _AIR * size * meetings / len(text)
    share = 1 - len(_CHANGE.findall(text)) / len(text)
    most = len(break_lines(faces, spans, width, style))
    for room in (width - size / 2, width):
        for step in _STEPS:
            tried = replace(style, size=size, tracking=(usual - step) / 20 * share + air)
            if len(break_lines(faces, spans, room, tried)) <= most:
                return step
    return 0


def draw_together(paragraph: Element, step: int, style: Style) -> None:
    """Set the runs of a paragraph closer by so many twentieths of a point than its style."""
    if not step:
        return
    usual = TIGHTER if style.size == BODY_SIZE else 0
    for run in paragraph.iter(element("r").tag):
        look = run.find(element("rPr").tag)
        if look is None:
            look = element("rPr")
            run.insert(0, look)
        later = [child for child in look if child.tag in {element(name).tag for name in ("sz", "szCs", "u")}]
        spacing = element("spacing", val=usual - step)
        if later:
            later[0].addprevious(spacing)
        else:
            look.append(spacing)
