"""The ground of the bars: names, months, days off, today, and the ghost of a bar being moved."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from app.services.project_view import TaskRow
from app.services.working_days import WorkingCalendar
from app.ui import text
from app.ui.projects.gantt.drag import Move
from app.ui.projects.gantt.drawing import state_of
from app.ui.projects.gantt.scale import MONTH_PX, Scale
from app.ui.theme import theme
from app.ui.widgets.lamp import paint_lamp
from app.ui.widgets.painting import hairline, paint_box, paint_check, paint_text, px

HEAD = 24
NAMES = 176
_SHADE_FROM = 4.0


def paint_ground(painter: QPainter, area: QRect, task: TaskRow, today: date, current: bool) -> None:
    """The name of a step with its mark; the one in hand is tinted."""
    look = theme()
    if current:
        painter.fillRect(area, look.color("selection"))
    hairline(painter, 0, area.y(), area.width(), area.y(), look.color("border"))
    state = state_of(task, today)
    edge = px(14)
    mark = QRect(px(14), area.y() + (area.height() - edge) // 2, edge, edge)
    if state == "done":
        paint_check(painter, QRectF(mark), look.color("accent"))
    elif state == "overdue":
        paint_lamp(painter, mark, "red")
    left = mark.right() + 1 + px(8)
    painter.setFont(look.font("body", "medium" if state == "overdue" else "regular"))
    ink = look.color("textSecondary" if state == "done" else "text")
    paint_text(painter, QRect(left, area.y(), px(NAMES) - left - px(6), area.height()), task.name, ink)


def paint_months(
    painter: QPainter, size: QRect, scale: Scale, today: date, calendar: WorkingCalendar
) -> None:
    """Month lines and names; days off are shaded when days are wide enough."""
    look = theme()
    month_px = scale.day_px * 30
    painter.setFont(look.font("caption"))
    if scale.day_px >= _SHADE_FROM:
        _paint_days_off(painter, size, scale, calendar)
    flag = _flag(painter, scale, today)
    for month in scale.months():
        x = round(scale.x(month))
        hairline(painter, x, 0, x, size.height(), look.color("border"))
        if month_px < MONTH_PX and month.month % 3 != 1:
            continue
        box = QRect(x + px(4), 0, round(max(month_px, MONTH_PX)) - px(4), px(HEAD))
        if not flag.intersects(box.adjusted(0, 0, -box.width() // 2, 0)):
            ink = "text" if month.month == 1 else "textTertiary"
            paint_text(painter, box, text.month_name(month), look.color(ink))


def _paint_days_off(painter: QPainter, size: QRect, scale: Scale, calendar: WorkingCalendar) -> None:
    look = theme()
    ordinal = max(scale.first, scale.day(px(NAMES))).toordinal()
    while (day := date.fromordinal(ordinal)) <= scale.last and scale.x(day) < size.width():
        if not calendar.is_workday(day):
            area = QRectF(scale.x(day), px(HEAD), scale.day_px, size.height())
            painter.fillRect(area, look.color("surfaceSubtle"))
        ordinal += 1


def _flag(painter: QPainter, scale: Scale, today: date) -> QRect:
    wide = painter.fontMetrics().horizontalAdvance(_today()) + px(10)
    return QRect(round(scale.x(today)) - wide // 2, px(3), wide, px(18))


def paint_today(painter: QPainter, size: QRect, scale: Scale, today: date) -> None:
    """The line of today over everything, with its flag."""
    look = theme()
    painter.setFont(look.font("caption"))
    flag = _flag(painter, scale, today)
    painter.fillRect(round(scale.x(today)), px(HEAD), 2, size.height() - px(HEAD), look.color("text"))
    paint_box(painter, flag, look.color("text"), None, px(3))
    paint_text(painter, flag, _today(), look.color("surface"), Qt.AlignmentFlag.AlignHCenter)


def paint_ghost(painter: QPainter, area: QRectF, scale: Scale, move: Move) -> None:
    """Where a bar would go."""
    look = theme()
    left = scale.x(move.start or move.due)
    box = QRectF(left, area.y() + px(7), max(scale.end(move.due) - left, 4.0), px(12))
    paint_box(painter, box, look.color("accentSoft"), look.color("accent"), px(2), width=2)


def _today() -> str:
    return QCoreApplication.translate("Gantt", "Today")
