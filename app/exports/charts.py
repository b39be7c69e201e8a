"""Charts of papers as vectors: how many have come how far, and a ranking; told apart without colour."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.exports.fonts import Role
from app.exports.marks import COLOURED, Inks
from app.exports.pen import ASCENT, Box, Pen
from app.exports.plan_bars import fitted

_SIZE = 10.5
_SMALL = 9.0
_CAPTION = 24.0
_STEP = 24.0
_BAR_ROW = 17.0
_GROUP_ROW = 19.0
_NAMES = 104.0
_STEP_NAMES = 46.0
_FIGURES = 96.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a ranking in `group`: `share` from 0 to 1 of the whole length.

    `mark` is 1 for the first, -1 for the last.
    """

    name: str
    share: float
    said: str
    mark: int = 0
    group: str = ""


def funnel_height(steps: int) -> float:
    """How high a funnel of so many steps is."""
    return steps * _STEP + _CAPTION


def draw_funnel(
    pen: Pen, box: Box, steps: Sequence[tuple[str, int, str]], caption: str, inks: Inks = COLOURED
) -> None:
    """Draw steps as bars about a middle, as wide as their count; each has a name, the count and its share."""
    most = max((count for _, count, _ in steps), default=0) or 1
    room = box.width - _STEP_NAMES - _FIGURES
    middle, shapes = box.x + _STEP_NAMES + room / 2, []
    for number, (name, count, share) in enumerate(steps):
        top = box.y + number * _STEP
        width = max(1.0, room * count / most)
        bar = Box(middle - width / 2, top + 3, width, _STEP - 6)
        shapes.append((bar, inks.accent if number == 0 else inks.accent_line, None))
        base = bar.centre[1] + (ASCENT - 0.5) * _SIZE
        pen.text((box.x + _STEP_NAMES - 12, base), name, Role.HEI, _SIZE, align="right")
        pen.text((box.right - _FIGURES + 12, base), f"{count}个", Role.HEI, _SIZE)
        pen.text((box.right, base), share, Role.HEI_LIGHT, _SIZE, inks.second, "right")
    _draw_bars(pen, box, shapes)
    _draw_caption(pen, box, caption)


def ranking_height(bars: Sequence[Bar]) -> float:
    """How high a ranking of these bars is."""
    groups = {bar.group for bar in bars if bar.group}
    return len(bars) * _BAR_ROW + len(groups) * _GROUP_ROW + _CAPTION + _GROUP_ROW


def draw_ranking(
    pen: Pen,
    box: Box,
    bars: Sequence[Bar],
    average: tuple[float, str],
    caption: str,
    inks: Inks = COLOURED,
) -> None:
    """Draw bars one below the other, the first solid, the last hollow, with a broken line at the average.

    What is too high for the box is drawn as much closer.
    """
    close = min(1.0, box.height / ranking_height(bars))
    left, room = box.x + _NAMES, box.width - _NAMES - _FIGURES
    top = box.y + _GROUP_ROW * close
    rows = list(_rows(bars, top, close))
    bottom = top + sum(height for _, _, height in rows)
    x, base = left + room * average[0], box.y + _GROUP_ROW * close / 2 + (ASCENT - 0.5) * _SMALL
    pen.text((x, base), average[1], Role.HEI_LIGHT, _SMALL, inks.red_text, "centre")
    pen.line((x, top), (x, bottom), 0.9, inks.red, (3, 2))
    shapes = []
    size = _SIZE * close
    for bar, y, height in rows:
        base = y + height / 2 + (ASCENT - 0.5) * size
        if isinstance(bar, str):
            pen.text((box.x, base), bar, Role.HEI, size)
            continue
        shape = Box(left, y + height * 0.15, max(1.0, room * bar.share), height * 0.7)
        fill = {1: inks.accent, 0: inks.accent_line, -1: inks.white}[bar.mark]
        shapes.append((shape, fill, inks.accent if bar.mark < 0 else None))
        name = fitted(pen, bar.name, Role.HEI_LIGHT, size, _NAMES - 10)
        pen.text((left - 8, base), name, Role.HEI_LIGHT, size, align="right")
        width = pen.faces.width(bar.said, Role.HEI_LIGHT, size * 0.9)
        pen.box(Box(shape.right + 3, shape.y, width + 4, shape.height), inks.white)
        pen.text((shape.right + 5, base), bar.said, Role.HEI_LIGHT, size * 0.9)
    _draw_bars(pen, box, shapes)
    pen.line((left, top), (left, bottom), 0.8, inks.line)
    _draw_caption(pen, box, caption)


def _rows(bars: Sequence[Bar], top: float, close: float) -> Iterator[tuple[Bar | str, float, float]]:
    """Each bar, and the name of a group above its first, with where it stands and how high it is."""
    group = ""
    for bar in bars:
        if bar.group != group:
            group = bar.group
            yield group, top, _GROUP_ROW * close
            top += _GROUP_ROW * close
        yield bar, top, _BAR_ROW * close
        top += _BAR_ROW * close


def _draw_bars(pen: Pen, box: Box, bars: Iterable[tuple[Box, str, str | None]]) -> None:
    from reportlab.graphics.shapes import Drawing, Rect
    from reportlab.lib.colors import HexColor

    figure: Any = Drawing(box.width, box.height)
    for bar, fill, edge in bars:
        figure.add(
            Rect(
                bar.x - box.x,
                box.bottom - bar.bottom,
                bar.width,
                bar.height,
                fillColor=HexColor(fill),
                strokeColor=None if edge is None else HexColor(edge),
                strokeWidth=0.9,
            )
        )
    pen.figure(box, figure)


def _draw_caption(pen: Pen, box: Box, caption: str) -> None:
    base = box.bottom - _CAPTION / 2 + (ASCENT - 0.5) * _SIZE
    pen.text((box.centre[0], base), caption, Role.HEI_LIGHT, _SIZE, align="centre")
