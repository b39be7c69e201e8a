"""The ground of the bars: names with their marks, the line of today, and where moved bars would go."""

from datetime import date

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from app.services.project_view import TaskRow
from app.ui.projects.gantt.drag import Move
from app.ui.projects.gantt.drawing import state_of
from app.ui.projects.gantt.head import NAMES
from app.ui.projects.gantt.scale import Scale
from app.ui.sync.marks import UNMARKED, Said, paint_mark
from app.ui.theme import theme
from app.ui.widgets.lamp import paint_lamp
from app.ui.widgets.painting import hairline, paint_box, paint_check, paint_text, px


def paint_ground(painter: QPainter, area: QRect, current: bool) -> None:
    """The line under a step; the one in hand is tinted."""
    look = theme()
    if current:
        painter.fillRect(area, look.color("selection"))
    hairline(painter, 0, area.bottom(), area.width(), area.bottom(), look.color("border"))


def paint_name(painter: QPainter, area: QRect, task: TaskRow, today: date, said: Said = UNMARKED) -> None:
    """The name of a step with its mark: done, overdue, or none; and the word of the exchange."""
    look = theme()
    state = state_of(task, today)
    edge = px(14)
    mark = QRect(px(14), area.y() + (area.height() - edge) // 2, edge, edge)
    if state == "done":
        paint_check(painter, QRectF(mark), look.color("accent"))
    elif state == "overdue":
        paint_lamp(painter, mark, "red")
    painter.setFont(look.font("body", "medium" if state == "overdue" else "regular"))
    ink = look.color("textSecondary" if state == "done" else "text")
    name = paint_mark(painter, name_place(area), said)
    paint_text(painter, name, task.name, ink)


def name_place(row: QRect) -> QRect:
    """Where the name of a step stands, right of its mark."""
    left = px(14) + px(14) + px(8)
    return QRect(left, row.y(), px(NAMES) - left - px(6), row.height())


def paint_today(painter: QPainter, area: QRect, scale: Scale, today: date) -> None:
    """The line of today over everything."""
    painter.fillRect(round(scale.x(today)), area.y(), 2, area.height(), theme().color("text"))


def paint_ghost(painter: QPainter, row: QRectF, scale: Scale, move: Move, held: bool) -> None:
    """Where a bar would go: the held one framed, one that comes along outlined."""
    look = theme()
    left = scale.x(move.start or move.due)
    box = QRectF(left, row.center().y() - px(6), max(scale.end(move.due) - left, float(px(4))), px(12))
    fill = look.color("accentSoft") if held else None
    paint_box(painter, box, fill, look.color("accent"), px(2), width=2 if held else 1)
