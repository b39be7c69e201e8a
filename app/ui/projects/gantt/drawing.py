"""How steps of a plan are drawn: done, late, overdue and planned parts, diamonds, labels."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from app.services.project_view import TaskRow
from app.ui import text
from app.ui.projects.gantt.scale import Scale
from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, paint_text, px
from app.ui.words import days_left_words

BAR = 12
DIAMOND = 14


def state_of(task: TaskRow, today: date) -> str:
    """done, overdue, doing or planned."""
    if task.status == "DONE":
        return "done"
    if task.due_on is not None and task.due_on < today:
        return "overdue"
    begun = task.started_on is not None or task.status == "DOING"
    return "doing" if begun else "planned"


def paint_task(
    painter: QPainter, row: QRectF, task: TaskRow, scale: Scale, today: date, canvas: float
) -> None:
    """Paint a step into its row, right of `canvas`; one without a last day draws nothing."""
    if task.due_on is None:
        return
    row = row.adjusted(canvas, 0, 0, 0)
    start = task.start_on or task.due_on
    bar = QRectF(0, row.center().y() - px(BAR) / 2, 0, px(BAR))
    _paint_baseline(painter, bar, task, scale)
    if task.is_milestone and start == task.due_on and task.status != "DONE":
        _paint_point(painter, row, task, scale, task.due_on, today)
        return
    state = state_of(task, today)
    if state == "done":
        _paint_done(painter, bar, row, task, scale, start)
    elif state == "overdue":
        _paint_overdue(painter, bar, row, task, scale, start, today)
    else:
        _paint_open(painter, bar, task, scale, start, today)
        if task.is_milestone:
            _paint_diamond(painter, scale.end(task.due_on), row, "accent")


def _paint_point(painter: QPainter, row: QRectF, task: TaskRow, scale: Scale, due: date, today: date) -> None:
    """A step of one day: its diamond with the day beside it."""
    middle = scale.x(due) + scale.day_px / 2
    overdue = due < today
    _paint_diamond(painter, middle, row, "red" if overdue else "accent")
    words = days_left_words(task.days_left) if overdue and task.days_left else text.month_day(due)
    _label(painter, row, middle, middle, px(13), words, "redText" if overdue else "textSecondary", True)


def _paint_done(
    painter: QPainter, bar: QRectF, row: QRectF, task: TaskRow, scale: Scale, start: date
) -> None:
    due, done = task.due_on or start, task.done_on or task.due_on or start
    _fill(painter, bar, scale.x(start), scale.end(min(due, done)), "accent", "accent")
    if done > due:
        _fill(painter, bar, scale.end(due), scale.end(done), "yellow", "yellowEdge")
        if task.days_late:
            word = _late_word(task.days_late)
            _label(painter, row, scale.x(start), scale.end(done), px(8), word, "yellowText", True)


def _late_word(days: int) -> str:
    return QCoreApplication.translate("Gantt", "%n working day(s) late", "", days)


def _paint_overdue(
    painter: QPainter, bar: QRectF, row: QRectF, task: TaskRow, scale: Scale, start: date, today: date
) -> None:
    due = task.due_on or start
    _fill(painter, bar, scale.x(start), scale.end(due), "accent", "accent")
    _fill(painter, bar, scale.end(due), scale.x(today), "red", "red")
    _paint_diamond(painter, scale.end(due), row, "red")
    if task.days_left is not None:
        right = max(scale.x(today), scale.end(due))
        words = days_left_words(task.days_left)
        _label(painter, row, scale.x(start), right, px(13), words, "redText", False)


def _paint_open(
    painter: QPainter, bar: QRectF, task: TaskRow, scale: Scale, start: date, today: date
) -> None:
    due = task.due_on or start
    begun = task.started_on
    if begun is not None and begun <= today:
        _fill(painter, bar, scale.x(begun), scale.x(today), "accent", "accent")
        _fill(painter, bar, scale.x(today), scale.end(due), "surface", "accentLine")
    else:
        _fill(painter, bar, scale.x(start), scale.end(due), "surface", "accentLine")


def _paint_baseline(painter: QPainter, bar: QRectF, task: TaskRow, scale: Scale) -> None:
    """The dates first confirmed, thin under the bar, where they differ."""
    if task.baseline_due is None or (task.baseline_start, task.baseline_due) == (task.start_on, task.due_on):
        return
    left = scale.x(task.baseline_start or task.baseline_due)
    line = QRectF(left, bar.bottom() + px(1), max(2.0, scale.end(task.baseline_due) - left), px(3))
    painter.fillRect(line, theme().color("borderStrong"))


def _fill(painter: QPainter, bar: QRectF, left: float, right: float, fill: str, border: str) -> None:
    if right - left < 1:
        return
    look = theme()
    box = QRectF(round(left), bar.y(), round(right) - round(left), bar.height())
    paint_box(painter, box, look.color(fill), look.color(border), px(2))


def _paint_diamond(painter: QPainter, x: float, row: QRectF, edge: str) -> None:
    look = theme()
    half, y = px(DIAMOND) / 2, row.center().y()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color(edge), 1.5))
    painter.setBrush(look.color("surface"))
    corners = (QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y))
    painter.drawPolygon(QPolygonF(corners))
    painter.restore()


def _label(
    painter: QPainter,
    row: QRectF,
    left: float,
    right: float,
    gap: int,
    words: str,
    tone: str,
    before: bool,
) -> None:
    """Words at one side of a bar, at the other where there is no room on the first."""
    look = theme()
    painter.setFont(look.font("caption"))
    wide = painter.fontMetrics().horizontalAdvance(words) + 2
    if before and left - gap - wide < row.left():
        before = False
    elif not before and right + gap + wide > row.right() and left - gap - wide >= row.left():
        before = True
    box = QRectF(left - gap - wide if before else right + gap, row.y(), wide, row.height())
    align = Qt.AlignmentFlag.AlignRight if before else Qt.AlignmentFlag.AlignLeft
    paint_text(painter, box, words, look.color(tone), align)
