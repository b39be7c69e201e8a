"""The line of days, weeks, months or quarters above the bars, and today's flag."""

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from app.services.working_days import WorkingCalendar
from app.ui import text
from app.ui.projects.gantt.scale import Scale, Zoom
from app.ui.theme import theme
from app.ui.widgets.painting import hairline, paint_box, paint_text, px

HEAD = 24
NAMES = 176
_WEEK = timedelta(days=7)
_SHORTEST_QUARTER = 90


def paint_days_off(painter: QPainter, area: QRect, scale: Scale, calendar: WorkingCalendar) -> None:
    """Shade the days off where days or weeks are named."""
    if scale.zoom(px(1)) not in (Zoom.DAY, Zoom.WEEK):
        return
    for day in _visible(scale, area):
        if not calendar.is_workday(day):
            shade = QRectF(scale.x(day), area.y(), scale.day_px, area.height())
            painter.fillRect(shade, theme().color("canvas"))


def paint_lines(painter: QPainter, area: QRect, scale: Scale) -> None:
    """The lines between the times the head names."""
    for day, _ in _ticks(scale, scale.zoom(px(1)), area, painter.fontMetrics()):
        x = round(scale.x(day))
        hairline(painter, x, area.y(), x, area.bottom(), theme().color("border"))


def paint_head(painter: QPainter, area: QRect, scale: Scale, today: date, names: str) -> None:
    """The names of the times in `area`, from the left edge of the widget on; the flag of today wins."""
    look = theme()
    painter.fillRect(area, look.color("surfaceSubtle"))
    painter.setFont(look.font("caption"))
    own = QRect(px(14), area.y(), px(NAMES) - px(14), area.height())
    paint_text(painter, own, names, look.color("textTertiary"))
    painter.save()
    painter.setClipRect(area.adjusted(px(NAMES), 0, 0, 0))
    zoom = scale.zoom(px(1))
    flag = _flag(painter, area, scale, today)
    for day, label in _ticks(scale, zoom, area, painter.fontMetrics()):
        x = round(scale.x(day))
        hairline(painter, x, area.y(), x, area.bottom(), look.color("border"))
        wide = painter.fontMetrics().horizontalAdvance(label)
        box = QRect(x + px(4), area.y(), wide + 2, area.height())
        if not flag.adjusted(-px(2), 0, px(2), 0).intersects(box):
            first = day.day == 1 and (day.month == 1 or zoom in (Zoom.DAY, Zoom.WEEK))
            paint_text(painter, box, label, look.color("text" if first else "textTertiary"))
    paint_box(painter, flag, look.color("text"), None, px(3))
    paint_text(painter, flag, _today(), look.color("surface"), Qt.AlignmentFlag.AlignHCenter)
    painter.restore()
    hairline(painter, 0, area.bottom(), area.right(), area.bottom(), look.color("border"))


def _ticks(scale: Scale, zoom: Zoom, area: QRect, metrics: QFontMetrics) -> Iterator[tuple[date, str]]:
    if zoom is Zoom.DAY:
        for day in _visible(scale, area):
            yield day, text.month_name(day) if day.day == 1 else str(day.day)
    elif zoom is Zoom.WEEK:
        for day in _visible(scale, area):
            if day.weekday() == 0:
                yield day, text.month_day(day)
    elif zoom is Zoom.MONTH:
        for day in scale.months():
            yield day, text.month_name(day)
    else:
        yield from quarters(scale, metrics)


def quarters(scale: Scale, metrics: QFontMetrics) -> Iterator[tuple[date, str]]:
    """Quarters with their year; where that is too wide, the year alone at its first quarter in view."""
    pattern = QCoreApplication.translate("Gantt", "Q{quarter} {year}", "a quarter")
    short = QCoreApplication.translate("Gantt", "Q{quarter}", "a quarter of the year named before it")
    year = QCoreApplication.translate("Gantt", "{year}", "a year above the bars of a plan")
    days = list(scale.months(3))
    room = round(_SHORTEST_QUARTER * scale.day_px) - px(8)
    labels = [pattern.format(quarter=(day.month + 2) // 3, year=day.year) for day in days]
    narrow = any(metrics.horizontalAdvance(label) > room for label in labels)
    named = 0
    for day, label in zip(days, labels, strict=True):
        if not narrow:
            yield day, label
        elif scale.x(day) >= px(NAMES) and day.year != named:
            named = day.year
            yield day, year.format(year=day.year)
        else:
            yield day, short.format(quarter=(day.month + 2) // 3)


def _visible(scale: Scale, area: QRect) -> Iterator[date]:
    day = max(scale.first, scale.day(px(NAMES)))
    while day <= scale.last and scale.x(day) <= area.right():
        yield day
        day += timedelta(days=1)


def _flag(painter: QPainter, area: QRect, scale: Scale, today: date) -> QRect:
    wide = painter.fontMetrics().horizontalAdvance(_today()) + px(10)
    return QRect(round(scale.x(today)) - wide // 2, area.y() + px(3), wide, px(18))


def _today() -> str:
    return QCoreApplication.translate("Gantt", "Today")
