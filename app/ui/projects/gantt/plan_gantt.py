"""The plan as bars on a line of time; bars are dragged, keys move them by working days."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
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
from app.ui.projects.gantt.canvas import name_place, paint_ghost, paint_ground, paint_name, paint_today
from app.ui.projects.gantt.drag import Grip, Move, carried, moved, stepped
from app.ui.projects.gantt.drawing import paint_task
from app.ui.projects.gantt.head import HEAD, NAMES, paint_days_off, paint_head, paint_lines
from app.ui.projects.gantt.tips import described, explain, move_tip
from app.ui.projects.gantt.zoomed_view import ZoomedView
from app.ui.sync.marks import UNMARKED, Marks, Said, mark_place
from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, px
from app.ui.widgets.writing import refusal_for

ROW = 26
_GRIP = 6
_DRAG_AFTER = 4
_TICK = (10, 32)
"""Where in a row a click ticks a step off."""


class PlanGantt(ZoomedView):
    """`moved` carries the step, its new dates, and whether its followers come along.

    `opened` asks to edit a step, `dated` to type its day, `ticked` to tick it off or open it again,
    `removed` to take it out, `menu_asked` for what else can be done, with the place on the screen.
    """

    moved = Signal(object, object, bool)
    opened = Signal(object)
    dated = Signal(object)
    ticked = Signal(object)
    removed = Signal(object)
    menu_asked = Signal(object, QPoint)
    current_changed = Signal(int)

    def __init__(self, marks: Marks | None = None, parent: QWidget | None = None) -> None:
        super().__init__(px(NAMES), parent)
        self._marks = marks
        if marks is not None:
            marks.syncing.marked.connect(self.update)
        self.setObjectName("project.gantt")
        self._calendar = WorkingCalendar(())
        self.current = 0
        self._held: tuple[TaskRow, Grip] | None = None
        self._from = QPointF()
        self._move: Move | None = None
        self._carried: Mapping[str, Move] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)

    def show_tasks(self, tasks: Sequence[TaskRow], calendar: WorkingCalendar, today: date) -> None:
        """Show the steps of a plan; the next open one is in hand."""
        held = self.tasks[self.current].key if self.current < len(self.tasks) else None
        if self._held is not None and self._held[0] not in tasks:
            self._drop()  # it is another one now than the one that was taken
        self._calendar = calendar
        self.show_span(tasks, today)
        keys = [task.key for task in tasks]
        waiting = [place for place, task in enumerate(tasks) if task.status != "DONE" and task.due_on]
        following = min(waiting, key=lambda place: tasks[place].due_on or date.max, default=0)
        self.current = keys.index(held) if held in keys else following
        self.setAccessibleName(self.tr("Plan"))
        self.setAccessibleDescription(described(tasks))
        self.updateGeometry()
        self.update()

    def make_current(self, row: int) -> None:
        """Take a row in hand."""
        if 0 <= row < len(self.tasks):
            self.current = row
            self.current_changed.emit(row)
            self.update()

    def bar_of(self, row: int) -> QRectF:
        """Where the bar of a row can be held."""
        task = self.tasks[row]
        due = task.due_on or self.today
        start = task.start_on or due
        left, right = self.scale().x(start), self.scale().end(due)
        middle = self.row_area(row).center().y()
        wide = max(right - left, float(px(14)))
        return QRectF(left, middle - px(8), wide, px(16))

    def row_area(self, row: int) -> QRect:
        """Where a row lies."""
        return QRect(0, px(HEAD) + row * px(ROW), self.width(), px(ROW))

    def _said(self, row: int) -> Said:
        """The word of the exchange beside a step."""
        return self._marks.of(self.tasks[row].id) if self._marks is not None else UNMARKED

    def _follow(self, row: int) -> None:
        if self._marks is not None:
            self._marks.show(self.tasks[row].id)

    def _row_at(self, y: float) -> int:
        row = int((y - px(HEAD)) // px(ROW))
        return row if 0 <= row < len(self.tasks) and y >= self._head().bottom() else -1

    def _head(self) -> QRect:
        """The line of time stays at the upper edge of what is scrolled."""
        return QRect(0, max(0, -self.y()), self.width(), px(HEAD))

    def _grip_at(self, at: QPointF) -> tuple[TaskRow, Grip] | None:
        row = self._row_at(at.y())
        if row < 0 or at.x() < px(NAMES) or refusal_for(self):
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

    def _drop(self) -> tuple[TaskRow, Move] | None:
        """Let go of what is held; what it has become, if it has moved."""
        held, move = self._held, self._move
        self._held = self._move = None
        self._carried = {}
        QToolTip.hideText()
        self.update()
        if held is None or move is None or (move.start, move.due) == (held[0].start_on, held[0].due_on):
            return None
        return held[0], move

    def _drag(self, event: QMouseEvent, task: TaskRow, grip: Grip) -> None:
        across = event.position().x() - self._from.x()
        if self._move is None and abs(across) < px(_DRAG_AFTER):
            return
        self._move = moved(task, grip, round(across / self.scale().day_px), self._calendar)
        alone = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._carried = {} if alone else carried(self.tasks, task, self._move, self._calendar)
        tip = move_tip(task, self._move, len(self._carried), self._calendar)
        QToolTip.showText(event.globalPosition().toPoint() + QPoint(12, 12), tip, self)
        self.update()

    def _step(self, steps: int) -> None:
        if self.current < len(self.tasks) and not refusal_for(self):
            task = self.tasks[self.current]
            if task.status != "DONE" and task.due_on is not None:
                self.moved.emit(task, stepped(task, steps, self._calendar), True)

    def _act(self, key: int) -> bool:
        """Do what a key asks of the row in hand; whether it asks anything."""
        asked = {
            Qt.Key.Key_Return: self.dated,
            Qt.Key.Key_Enter: self.dated,
            Qt.Key.Key_F2: self.opened,
            Qt.Key.Key_Space: self.ticked,
            Qt.Key.Key_Delete: self.removed,
        }.get(Qt.Key(key))
        if asked is None or self.current >= len(self.tasks) or refusal_for(self):
            return False
        asked.emit(self.tasks[self.current])
        return True

    def _paint_row(self, painter: QPainter, row: int, task: TaskRow) -> None:
        area = QRectF(self.row_area(row))
        held = self._move is not None and self._held is not None and self._held[0].id == task.id
        move = self._move if held else self._carried.get(task.id)
        if move is None:
            paint_task(painter, area, task, self.scale(), self.today, float(px(NAMES)))
            return
        painter.setOpacity(0.35)
        paint_task(painter, area, task, self.scale(), self.today, float(px(NAMES)))
        painter.setOpacity(1)
        paint_ghost(painter, area, self.scale(), move, held)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        row = self.current if by_key else self._row_at(event.pos().y())
        if 0 <= row < len(self.tasks):
            self.make_current(row)
            at = self.mapToGlobal(self.row_area(row).bottomLeft()) if by_key else event.globalPos()
            self.menu_asked.emit(self.tasks[row], at)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._held is None:
            row = self._row_at(event.pos().y())
            QToolTip.showText(
                event.globalPos(),
                "\n".join(filter(None, (explain(self.tasks[row]), refusal_for(self)))) if row >= 0 else "",
                self,
            )
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            drops = event.key() == Qt.Key.Key_Escape and self._held is not None
            if drops or (control and event.key() == Qt.Key.Key_0):
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        many = 5 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        if key == Qt.Key.Key_Escape and self._held is not None:
            self._drop()
        elif control and key == Qt.Key.Key_0:
            self.fit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers() and self.tasks:
            step = 1 if key == Qt.Key.Key_Down else -1
            self.make_current(max(0, min(len(self.tasks) - 1, self.current + step)))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not control:
            self._step(many if key == Qt.Key.Key_Right else -many)
        elif control or not self._act(key):
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().y())
        if row >= 0 and event.position().x() > px(_TICK[1]) and not refusal_for(self):
            self.opened.emit(self.tasks[row])

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._drag(event, *self._held)
            return
        grip = self._grip_at(event.position())
        ends = (Grip.START, Grip.END)
        shape = Qt.CursorShape.SizeHorCursor if grip and grip[1] in ends else Qt.CursorShape.SizeAllCursor
        self.setCursor(shape if grip else Qt.CursorShape.ArrowCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        row = self._row_at(event.position().y())
        if row < 0:
            return
        self.make_current(row)
        if event.button() == Qt.MouseButton.LeftButton:
            if px(_TICK[0]) <= event.position().x() <= px(_TICK[1]) and not refusal_for(self):
                self.ticked.emit(self.tasks[row])
            elif mark_place(name_place(self.row_area(row)), self._said(row)).contains(at):
                self._follow(row)
            else:
                self._held, self._from = self._grip_at(event.position()), event.position()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dropped = self._drop()
        if dropped is not None:
            self.moved.emit(*dropped, not event.modifiers() & Qt.KeyboardModifier.AltModifier)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        first = max(0, (event.rect().top() - px(HEAD)) // px(ROW))
        last = min(len(self.tasks), (event.rect().bottom() - px(HEAD)) // px(ROW) + 1)
        canvas = QRect(px(NAMES), px(HEAD), self.width() - px(NAMES), self.height() - px(HEAD))
        painter.save()
        painter.setClipRect(canvas)
        paint_days_off(painter, canvas, self.scale(), self._calendar)
        painter.restore()
        for row in range(first, last):
            paint_ground(painter, self.row_area(row), row == self.current)
            paint_name(painter, self.row_area(row), self.tasks[row], self.today, self._said(row))
        painter.save()
        painter.setClipRect(canvas)
        paint_lines(painter, canvas, self.scale())
        for row in range(first, last):
            self._paint_row(painter, row, self.tasks[row])
        paint_today(painter, canvas, self.scale(), self.today)
        painter.restore()
        paint_head(painter, self._head(), self.scale(), self.today, self.tr("Milestone"))
        if self.hasFocus() and self.tasks:
            paint_box(painter, self.row_area(self.current), None, theme().color("focus"), 0, width=2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.keep_span(px(NAMES))
        super().resizeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(640), px(HEAD) + max(1, len(self.tasks)) * px(ROW))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1.25 if turn.y() > 0 else 0.8, event.position().x())
            event.accept()
        elif turn.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(turn.x() or turn.y())
            event.accept()
        else:
            event.ignore()
