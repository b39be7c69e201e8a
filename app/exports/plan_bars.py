"""Draws a progress plan as bars over months: done solid, planned hollow, late hatched, today a line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.exports.fonts import Role
from app.exports.marks import COLOURED, Inks
from app.exports.pen import ASCENT, Box, Pen, Point
from app.services.dates import add_months
from app.services.papers.content import PlanStep

_YEARS_HEIGHT = 11.0
_MONTHS_HEIGHT = 13.0
HEAD_HEIGHT = _YEARS_HEIGHT + _MONTHS_HEIGHT
_NAME_SIZE = 9.0
_MARK_SIZE = 9.0
_HATCH = 3.0
_MONTH_WIDTH = 26
_YEAR_WIDTH = 32
_TENTHS = (11, 21)
"""The days on which the second and third ten days (旬) of a month begin."""

_NARROWEST_MONTH = 9.0
"""A month narrower than this has no ticks for its tens of days."""

_TICK = 3.6
_BAR_HEIGHT = 10.0
_FOR_TEXT = 9.5
"""How high a bar must be for a label inside it."""

_FLAG_WIDTH = 22.0


@dataclass(frozen=True, slots=True)
class Scale:
    """Days along a stretch of paper: whole months from `first` on."""

    first: date
    last: date
    left: float
    width: float

    def x(self, day: date) -> float:
        """Where a day begins, held within the stretch."""
        share = (day - self.first).days / (self.last - self.first).days
        return self.left + self.width * min(1.0, max(0.0, share))

    def after(self, day: date) -> float:
        """Where a day ends."""
        return self.x(day + timedelta(days=1))


def scale_for(steps: Sequence[PlanStep], today: date, left: float, width: float) -> Scale:
    """Whole months that hold every date of the steps and today, three at least."""
    days = [day for step in steps for day in _days(step)]
    first = min([*days, today]).replace(day=1)
    last = add_months(max([*days, today]).replace(day=1), 1)
    return Scale(first, max(last, add_months(first, 3)), left, width)


def _days(step: PlanStep) -> list[date]:
    days = (step.start_on, step.due_on, step.baseline_start, step.baseline_due, step.done_on)
    return [day for day in days if day is not None]


def draw_plan(
    pen: Pen, box: Box, steps: Sequence[PlanStep], today: date, row: float, inks: Inks = COLOURED
) -> float:
    """Draw steps as rows of `row` points below a head of months; returns the y below them.

    Names are cut to their column; a step without dates says 未排期.
    """
    names = box.width * 0.27
    scale = scale_for(steps, today, box.x + names, box.width - names - 6)
    bottom = box.y + HEAD_HEIGHT + row * len(steps)
    _draw_grid(pen, box, scale, today, bottom, inks)
    for number, step in enumerate(steps):
        top = box.y + HEAD_HEIGHT + number * row
        if number:
            pen.line((box.x, top), (box.right, top), 0.3, inks.hair)
        _draw_name(pen, Box(box.x, top, names, row), step, inks)
    _draw_today(pen, scale, today, box.y, bottom, inks)
    for number, step in enumerate(steps):
        band = Box(box.x + names, box.y + HEAD_HEIGHT + number * row, box.width - names, row)
        _draw_step(pen, band, scale, step, today, inks)
    return bottom


def draw_axis(pen: Pen, box: Box, scale: Scale, today: date, inks: Inks = COLOURED) -> None:
    """Draw years, months with ticks for their tens of days, and today, as the head of `draw_row`."""
    head = Box(box.x, box.y + 1, box.width, HEAD_HEIGHT)
    _draw_uprights(pen, head, scale, box.bottom, inks)
    if _month_width(scale) >= _NARROWEST_MONTH:
        for month in _every_month(scale):
            for day in _TENTHS:
                x = scale.x(month.replace(day=day))
                pen.line((x, box.bottom - _TICK), (x, box.bottom), 0.6, inks.second)
    middle = min(max(scale.x(today), box.x + _FLAG_WIDTH / 2), box.right - _FLAG_WIDTH / 2)
    _draw_times(pen, head, scale, middle, inks)
    _draw_flag(pen, middle, head.y, inks)


def draw_row(pen: Pen, box: Box, scale: Scale, step: PlanStep, today: date, inks: Inks = COLOURED) -> None:
    """Draw one step into a cell below `draw_axis`."""
    for month in _every_month(scale) if _month_width(scale) >= _NARROWEST_MONTH else _months(scale):
        x = scale.x(month)
        if x > box.x + 1:
            pen.line((x, box.y), (x, box.bottom), 0.3, inks.line if month.month == 1 else inks.hair)
    x = scale.x(today)
    pen.line((x, box.y), (x, box.bottom), 1.2, inks.text)
    _draw_step(pen, box, scale, step, today, inks)


def _draw_grid(pen: Pen, box: Box, scale: Scale, today: date, bottom: float, inks: Inks) -> None:
    head = Box(box.x, box.y, box.width, HEAD_HEIGHT)
    pen.box(head, inks.shade)
    base = head.centre[1] + (ASCENT - 0.5) * _MARK_SIZE
    pen.text((box.x + 4, base), "节点", Role.HEI, _MARK_SIZE, inks.second)
    _draw_uprights(pen, head, scale, bottom, inks)
    _draw_times(pen, head, scale, scale.x(today), inks)
    pen.line((box.x, box.y), (box.right, box.y), 0.8, inks.text)
    pen.line((box.x, box.y + HEAD_HEIGHT), (box.right, box.y + HEAD_HEIGHT), 0.5, inks.text)
    pen.line((box.x, bottom), (box.right, bottom), 0.8, inks.text)


def _draw_uprights(pen: Pen, head: Box, scale: Scale, bottom: float, inks: Inks) -> None:
    """Where years and named months begin, from the head down."""
    for first, _ in _years(scale):
        pen.line((scale.x(first), head.y), (scale.x(first), bottom), 0.6, inks.line)
    for month in _months(scale):
        pen.line((scale.x(month), head.y + _YEARS_HEIGHT), (scale.x(month), bottom), 0.3, inks.hair)


def _draw_times(pen: Pen, head: Box, scale: Scale, flag: float, inks: Inks) -> None:
    """Name years and months, but no month where the flag of today stands."""
    sink = (ASCENT - 0.5) * _MARK_SIZE
    base = head.y + _YEARS_HEIGHT / 2 + sink
    for first, room in _years(scale):
        if room >= _YEAR_WIDTH:
            pen.text((scale.x(first) + 2.5, base), f"{first.year}年", Role.HEI_LIGHT, _MARK_SIZE, inks.second)
    base = head.y + _YEARS_HEIGHT + _MONTHS_HEIGHT / 2 + sink
    for month in _months(scale):
        left, name = scale.x(month) + 2.5, f"{month.month}月"
        width = pen.faces.width(name, Role.HEI_LIGHT, _MARK_SIZE)
        is_free = abs(left + width / 2 - flag) > (width + _FLAG_WIDTH) / 2
        if is_free and left + width < head.right:
            pen.text((left, base), name, Role.HEI_LIGHT, _MARK_SIZE, inks.second)


def _years(scale: Scale) -> Iterator[tuple[date, float]]:
    """Where each year begins on the stretch, and how wide it is there."""
    for year in range(scale.first.year, scale.last.year + 1):
        first, last = max(scale.first, date(year, 1, 1)), min(scale.last, date(year + 1, 1, 1))
        if first < last:
            yield first, scale.x(last) - scale.x(first)


def _months(scale: Scale) -> Iterator[date]:
    """The months that are named: as many as have room, the same ones in every year."""
    fits = (step for step in (1, 2, 3, 6) if step * _month_width(scale) >= _MONTH_WIDTH)
    every = next(fits, 12)
    return (month for month in _every_month(scale) if (month.month - 1) % every == 0)


def _every_month(scale: Scale) -> Iterator[date]:
    return (add_months(scale.first, number) for number in range(_month_count(scale)))


def _month_count(scale: Scale) -> int:
    return (scale.last.year - scale.first.year) * 12 + scale.last.month - scale.first.month


def _month_width(scale: Scale) -> float:
    return scale.width / _month_count(scale)


def _draw_name(pen: Pen, box: Box, step: PlanStep, inks: Inks) -> None:
    base = box.centre[1] + (ASCENT - 0.5) * _NAME_SIZE
    late = step.days_late > 0 and step.status != "DONE"
    if step.status == "DONE":
        x, y = box.x + 4, box.centre[1]
        pen.path([(x, y), (x + 2.2, y + 2.4), (x + 6.4, y - 2.6)], None, inks.accent, 1.2, closed=False)
    elif late:
        pen.box(Box(box.x + 3.6, box.centre[1] - 3.2, 6.4, 6.4), inks.red)
        pen.box(Box(box.x + 5, box.centre[1] - 0.6, 3.6, 1.2), inks.white)
    name = fitted(pen, step.name, Role.HEI_LIGHT, _NAME_SIZE, box.width - 18)
    pen.text((box.x + 14, base), name, Role.HEI if late else Role.HEI_LIGHT, _NAME_SIZE, inks.text)


def fitted(pen: Pen, text: str, role: Role, size: float, width: float) -> str:
    """`text`, or as much of it as fits with … behind."""
    if pen.faces.width(text, role, size) <= width:
        return text
    while text and pen.faces.width(text + "…", role, size) > width:
        text = text[:-1]
    return text + "…"


def _draw_today(pen: Pen, scale: Scale, today: date, top: float, bottom: float, inks: Inks) -> None:
    x = scale.x(today)
    pen.line((x, top + _YEARS_HEIGHT), (x, bottom), 1.2, inks.text)
    _draw_flag(pen, x, top, inks)


def _draw_flag(pen: Pen, x: float, top: float, inks: Inks) -> None:
    flag = Box(x - _FLAG_WIDTH / 2, top + _YEARS_HEIGHT, _FLAG_WIDTH, _MONTHS_HEIGHT - 1)
    pen.box(flag, inks.text, radius=2)
    base = flag.centre[1] + (ASCENT - 0.5) * _MARK_SIZE
    pen.text((x, base), "今天", Role.HEI_LIGHT, _MARK_SIZE, inks.white, "centre")


def _draw_step(pen: Pen, band: Box, scale: Scale, step: PlanStep, today: date, inks: Inks) -> None:
    due = step.due_on or step.done_on
    if due is None:
        base = band.centre[1] + (ASCENT - 0.5) * _MARK_SIZE
        pen.text((band.x + 4, base), "未排期", Role.HEI_LIGHT, _MARK_SIZE, inks.grey)
        return
    start = step.start_on or due
    height = min(_BAR_HEIGHT, band.height * 0.52)
    bar = Box(0, band.centre[1] - height / 2 - 0.8, 0, height)
    if step.is_milestone and step.start_on in (None, due):
        end = _draw_diamond(pen, (scale.x(due), bar.centre[1]), height, step, inks)
        left = scale.x(due) - height
    else:
        left, end = _draw_bar(pen, bar, scale, (start, due), step, today, inks)
    _draw_baseline(pen, scale, step, bar.bottom + 1.6, inks)
    inside = step.status not in ("DONE", "DOING") and bar.height >= _FOR_TEXT
    _draw_label(pen, band, (left, end), step, scale.x(today), inks, inside=inside)


def _draw_diamond(pen: Pen, centre: Point, height: float, step: PlanStep, inks: Inks) -> float:
    x, y = centre
    half = height * 0.62
    edge = inks.red if step.days_late and step.status != "DONE" else inks.accent
    fill = edge if step.status == "DONE" else inks.white
    pen.path([(x, y - half), (x + half, y), (x, y + half), (x - half, y)], fill, edge, 1)
    return x + half


def _draw_bar(
    pen: Pen, bar: Box, scale: Scale, span: tuple[date, date], step: PlanStep, today: date, inks: Inks
) -> tuple[float, float]:
    """The bar of a step, from its start to where it ended, is due or has come by today."""
    start, due = scale.x(span[0]), scale.after(span[1])
    if step.status == "DONE":
        done = scale.after(step.done_on or span[1])
        _solid(pen, bar, start, min(done, due), inks.accent)
        if done > due:
            _hatched(pen, bar, (due, done), (inks.yellow, inks.yellow_edge))
        return start, max(start + 2, done)
    now = scale.x(today)
    _hollow(pen, bar, start, due, inks)
    if step.status == "DOING" and step.percent is not None:
        _solid(pen, bar, start, start + (due - start) * step.percent / 100, inks.accent)
    elif step.status == "DOING" and now > start:
        _solid(pen, bar, start, min(now, due), inks.accent)
    if step.days_late > 0 and now > due:
        _hatched(pen, bar, (due, now), (inks.red_soft, inks.red))
        return start, now
    return start, due


def _solid(pen: Pen, bar: Box, start: float, end: float, ink: str) -> None:
    pen.box(Box(start, bar.y, max(2.0, end - start), bar.height), ink)


def _hollow(pen: Pen, bar: Box, start: float, end: float, inks: Inks) -> None:
    pen.box(Box(start, bar.y, max(3.0, end - start), bar.height), inks.white, inks.accent, 0.8)


def _hatched(pen: Pen, bar: Box, span: tuple[float, float], inks: tuple[str, str]) -> None:
    """A stretch of slanted strokes, which a copier keeps apart from solid and hollow."""
    stretch = Box(span[0], bar.y, max(2.0, span[1] - span[0]), bar.height)
    fill, edge = inks
    pen.box(stretch, fill)
    pen.clip(stretch)
    x = stretch.x - stretch.height
    while x < stretch.right:
        pen.line((x, stretch.bottom), (x + stretch.height, stretch.y), 0.9, edge)
        x += _HATCH
    pen.unclip()
    pen.box(stretch, None, edge, 0.8)


def _draw_baseline(pen: Pen, scale: Scale, step: PlanStep, y: float, inks: Inks) -> None:
    """The dates of the confirmed plan, where they have moved since."""
    moved = (step.baseline_start, step.baseline_due) != (step.start_on, step.due_on)
    if step.baseline_due is None or not moved:
        return
    start = scale.x(step.baseline_start or step.baseline_due)
    pen.line((start, y), (max(start + 2, scale.after(step.baseline_due)), y), 1.4, inks.line)


def _draw_label(
    pen: Pen,
    band: Box,
    span: tuple[float, float],
    step: PlanStep,
    now: float,
    inks: Inks,
    *,
    inside: bool,
) -> None:
    """How late a step is or was, or a milestone's day: off today's line, behind the bar, in it or before."""
    text, ink = _label(step, inks)
    if not text:
        return
    width = pen.faces.width(text, Role.HEI_LIGHT, _MARK_SIZE)
    within = [span[1] - 3 - width] if inside and span[1] - span[0] >= width + 6 else []
    places = (span[1] + 4, *within, span[0] - 4 - width)
    free = (
        left
        for left in places
        if left >= band.x and left + width <= band.right and not left < now < left + width
    )
    left = next(free, max(span[1], now) + 4)
    base = band.centre[1] - 0.8 + (ASCENT - 0.5) * _MARK_SIZE
    pen.text((left, base), text, Role.HEI_LIGHT, _MARK_SIZE, ink)


def _label(step: PlanStep, inks: Inks) -> tuple[str, str]:
    if step.status == "DONE":
        return (f"晚{step.days_late}个工作日", inks.yellow_text) if step.days_late else ("", inks.text)
    if step.days_late:
        return f"超期{step.days_late}个工作日", inks.red_text
    if step.is_milestone and step.due_on:
        return f"{step.due_on.month}月{step.due_on.day}日", inks.second
    return "", inks.text


def draw_legend(pen: Pen, right: float, base: float, inks: Inks = COLOURED) -> None:
    """Say what each kind of bar means, in one line that ends at `right`."""
    x = right
    for name in ("原计划", "超期", "计划", "已完成"):
        x -= pen.faces.width(name, Role.HEI_LIGHT, _MARK_SIZE)
        pen.text((x, base), name, Role.HEI_LIGHT, _MARK_SIZE, inks.second)
        x -= 16
        _draw_sample(pen, Box(x, base - 6.4, 13, 6.4), name, inks)
        x -= 9


def _draw_sample(pen: Pen, box: Box, name: str, inks: Inks) -> None:
    if name == "原计划":
        pen.line((box.x, box.centre[1]), (box.right, box.centre[1]), 1.4, inks.line)
    elif name == "计划":
        pen.box(box, inks.white, inks.accent, 0.8)
    elif name == "已完成":
        pen.box(box, inks.accent)
    else:
        pen.box(box, inks.red_soft, inks.red, 0.8)
        for left in (box.x + 1, box.x + 4.5, box.x + 8):
            pen.line((left, box.bottom - 0.6), (left + 4, box.y + 0.6), 0.9, inks.red)
