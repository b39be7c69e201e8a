"""The plan as bars on a line of months; bars are dragged, keys move them by working days."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from app.services.project_view import TaskRow
from app.services.working_days import WorkingCalendar
from app.ui import text
from app.ui.projects.gantt.canvas import (
    HEAD,
    NAMES,
    paint_ghost,
    paint_ground,
    paint_months,
    paint_today,
)
from app.ui.projects.gantt.drag import Grip, Move, moved, stepped
from app.ui.projects.gantt.drawing import paint_task
from app.ui.projects.gantt.scale import Scale, fitted, zoomed
from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, px
from app.ui.words import days_left_words

ROW = 26
_GRIP = 6
_DRAG_AFTER = 4


class PlanGantt(QWidget):
    """`moved` carries the step, its new dates, and whether its followers come along.

    `opened` asks to edit a step, `ticked` to tick it off or open it again.
    """

    moved = Signal(object, object, bool)
    opened = Signal(object)
    ticked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("project.gantt")
        self.tasks: Sequence[TaskRow] = ()
        self._calendar = WorkingCalendar(())
        self._today = date.min
        self._scale = Scale(date(2026, 1, 1), date(2026, 12, 31), 0, 1)
        self._fits = True
        self.current = 0
        self._held: tuple[TaskRow, Grip] | None = None
        self._from = QPointF()
        self._move: Move | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_tasks(self, tasks: Sequence[TaskRow], calendar: WorkingCalendar, today: date) -> None:
        """Show the steps of a plan; the next open one is in hand."""
        held = self.tasks[self.current].key if self.current < len(self.tasks) else None
        self.tasks, self._calendar, self._today = tasks, calendar, today
        keys = [task.key for task in tasks]
        waiting = [place for place, task in enumerate(tasks) if task.status != "DONE" and task.due_on]
        following = min(waiting, key=lambda place: tasks[place].due_on or date.max, default=0)
        self.current = keys.index(held) if held in keys else following
        self._fit()
        self._describe()
        self.updateGeometry()
        self.update()

    def scale(self) -> Scale:
        """Days to pixels as shown."""
        return self._scale

    def bar_of(self, row: int) -> QRectF:
        """Where the bar of a row can be held."""
        task = self.tasks[row]
        due = task.due_on or self._today
        start = task.start_on or due
        left, right = self._scale.x(start), self._scale.end(due)
        wide = max(right - left, float(px(14)))
        return QRectF(left, self._row(row).y() + px(5), wide, px(16))

    def _describe(self) -> None:
        lines = []
        for task in self.tasks:
            due = text.date_with_weekday(task.due_on) if task.due_on else ""
            left = days_left_words(task.days_left) if task.days_left is not None else ""
            lines.append(" ".join(filter(None, (task.name, due, left))))
        self.setAccessibleName(self.tr("Plan"))
        self.setAccessibleDescription("\n".join(lines))

    def _fit(self) -> None:
        days = [day for task in self.tasks for day in (task.start_on, task.due_on, task.done_on) if day]
        width = max(60, self.width() - px(NAMES))
        self._scale = fitted(days or [self._today], self._today, px(NAMES), width)
        self._fits = True

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Larger or smaller around a place, by default today."""
        days = (self._scale.last - self._scale.first).days + 1
        least = (self.width() - px(NAMES)) / days
        around = at if at is not None else self._scale.x(self._today)
        self._scale = zoomed(self._scale, factor, around, least)
        self._fits = self._scale.day_px <= least + 0.001
        if self._fits:
            self._fit()
        self._keep_inside()
        self.update()

    def _keep_inside(self) -> None:
        days = (self._scale.last - self._scale.first).days + 1
        lowest = self.width() - days * self._scale.day_px
        left = max(min(self._scale.left, px(NAMES)), min(lowest, px(NAMES)))
        self._scale = Scale(self._scale.first, self._scale.last, left, self._scale.day_px)

    def _row(self, row: int) -> QRect:
        return QRect(0, px(HEAD) + row * px(ROW), self.width(), px(ROW))

    def _row_at(self, y: float) -> int:
        row = int((y - px(HEAD)) // px(ROW))
        return row if 0 <= row < len(self.tasks) and y >= px(HEAD) else -1

    def _grip_at(self, at: QPointF) -> tuple[TaskRow, Grip] | None:
        row = self._row_at(at.y())
        if row < 0 or at.x() < px(NAMES):
            return None
        task, bar = self.tasks[row], self.bar_of(row)
        if task.status == "DONE" or task.due_on is None:
            return None
        if not bar.adjusted(-px(4), -px(4), px(4), px(4)).contains(at):
            return None
        if bar.width() > 3 * px(_GRIP) and task.start_on is not None:
            if at.x() <= bar.left() + px(_GRIP):
                return task, Grip.START
            if at.x() >= bar.right() - px(_GRIP):
                return task, Grip.END
        return task, Grip.WHOLE

    def _finish_drag(self, followers: bool) -> None:
        held, move = self._held, self._move
        self._held = self._move = None
        QToolTip.hideText()
        self.update()
        if (
            held is not None
            and move is not None
            and (move.start, move.due) != (held[0].start_on, held[0].due_on)
        ):
            self.moved.emit(held[0], move, followers)

    def _tip(self, task: TaskRow, move: Move) -> str:
        late = self._calendar.between(task.due_on or move.due, move.due)
        pattern = (
            self.tr("{step}　{old} to {new}, %n working day(s) later", "", late)
            if late >= 0
            else self.tr("{step}　{old} to {new}, %n working day(s) earlier", "", -late)
        )
        old = text.month_day(task.due_on or move.due)
        return pattern.format(step=task.name, old=old, new=text.date_with_weekday(move.due))

    def _step(self, steps: int) -> None:
        if self.current < len(self.tasks):
            task = self.tasks[self.current]
            if task.status != "DONE" and task.due_on is not None:
                self.moved.emit(task, stepped(task, steps, self._calendar), True)

    def _explain(self, row: int) -> str:
        task = self.tasks[row]
        parts = [task.name]
        if task.start_on is not None:
            parts.append(self.tr("from {day}").format(day=text.date_with_weekday(task.start_on)))
        if task.due_on is not None:
            parts.append(self.tr("due {day}").format(day=text.date_with_weekday(task.due_on)))
        if task.provisional:
            parts.append(self.tr("the holidays of that year are not published yet"))
        if task.owner_name or task.owner_unit:
            parts.append("　".join(filter(None, (task.owner_name, task.owner_unit))))
        return "\n".join(parts)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._held is None:
            row = self._row_at(event.pos().y())
            QToolTip.showText(event.globalPos(), self._explain(row) if row >= 0 else "", self)
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        many = 5 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        if key == Qt.Key.Key_Escape and self._held is not None:
            self._held = self._move = None
            QToolTip.hideText()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.tasks:
            step = 1 if key == Qt.Key.Key_Down else -1
            self.current = max(0, min(len(self.tasks) - 1, self.current + step))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(many if key == Qt.Key.Key_Right else -many)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current < len(self.tasks):
            self.opened.emit(self.tasks[self.current])
        elif key == Qt.Key.Key_Space and self.current < len(self.tasks):
            self.ticked.emit(self.tasks[self.current])
        elif control and key == Qt.Key.Key_0:
            self._fit()
        else:
            super().keyPressEvent(event)
            return
        self.update()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().y())
        if row >= 0:
            self.opened.emit(self.tasks[row])

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            grip = self._grip_at(event.position())
            shapes = {Grip.START: Qt.CursorShape.SizeHorCursor, Grip.END: Qt.CursorShape.SizeHorCursor}
            shape = shapes.get(grip[1], Qt.CursorShape.SizeAllCursor) if grip else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        across = event.position().x() - self._from.x()
        if self._move is None and abs(across) < px(_DRAG_AFTER):
            return
        task, grip_held = self._held
        self._move = moved(task, grip_held, round(across / self._scale.day_px), self._calendar)
        QToolTip.showText(
            event.globalPosition().toPoint() + QPoint(12, 12), self._tip(task, self._move), self
        )
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().y())
        if row < 0:
            return
        self.current = row
        if event.button() == Qt.MouseButton.LeftButton:
            if px(10) <= event.position().x() <= px(32):
                self.ticked.emit(self.tasks[row])
            else:
                self._held, self._from = self._grip_at(event.position()), event.position()
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._finish_drag(not event.modifiers() & Qt.KeyboardModifier.AltModifier)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), px(HEAD), look.color("surfaceSubtle"))
        for row, task in enumerate(self.tasks):
            paint_ground(painter, self._row(row), task, self._today, row == self.current)
        painter.save()
        painter.setClipRect(QRect(px(NAMES), 0, self.width() - px(NAMES), self.height()))
        paint_months(painter, self.rect(), self._scale, self._today, self._calendar)
        for row, task in enumerate(self.tasks):
            area = QRectF(self._row(row))
            if self._held is not None and self._move is not None and self._held[0].id == task.id:
                painter.setOpacity(0.35)
                paint_task(painter, area, task, self._scale, self._today)
                painter.setOpacity(1)
                paint_ghost(painter, area, self._scale, self._move)
            else:
                paint_task(painter, area, task, self._scale, self._today)
        paint_today(painter, self.rect(), self._scale, self._today)
        painter.restore()
        if self.hasFocus() and self.tasks:
            paint_box(painter, self._row(self.current), None, look.color("focus"), 0, width=2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._fits:
            self._fit()
        else:
            self._keep_inside()
        super().resizeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(640), px(HEAD) + max(1, len(self.tasks)) * px(ROW))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.25 if turn.y() > 0 else 0.8, event.position().x())
            event.accept()
        elif (turn.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and not self._fits:
            across = turn.x() or turn.y()
            left = self._scale.left + across
            self._scale = Scale(self._scale.first, self._scale.last, left, self._scale.day_px)
            self._keep_inside()
            self.update()
            event.accept()
        else:
            event.ignore()
