"""A month to pick a day from: holidays greyed, make-up days marked."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui import text
from app.ui.theme import theme
from app.ui.widgets.button import IconButton
from app.ui.widgets.label import Label
from app.ui.widgets.painting import paint_box, px

_CELL = (34, 28)
_HEAD = 24
_WEEKS = 6
_STEPS = {
    Qt.Key.Key_Left: timedelta(days=-1),
    Qt.Key.Key_Right: timedelta(days=1),
    Qt.Key.Key_Up: timedelta(days=-7),
    Qt.Key.Key_Down: timedelta(days=7),
}


class _Days(QWidget):
    """The grid of days."""

    def __init__(self, owner: "CalendarPage") -> None:
        super().__init__(owner)
        self._owner = owner
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def _cell(self, index: int) -> QRect:
        width, height = px(_CELL[0]), px(_CELL[1])
        return QRect((index % 7) * width, px(_HEAD) + (index // 7) * height, width, height)

    def _day_at(self, pos: QPoint) -> date | None:
        for index in range(7 * _WEEKS):
            if self._cell(index).contains(pos):
                return self._owner.first_shown() + timedelta(days=index)
        return None

    def _paint_day(self, painter: QPainter, cell: QRect, day: date) -> None:
        look = theme()
        owner = self._owner
        box = cell.adjusted(1, 1, -1, -1)
        works = owner.works(day)
        chosen = day == owner.day
        if chosen:
            paint_box(painter, box, look.color("accent"), None, px(4))
        elif not works:
            paint_box(painter, box, look.color("greySoft"), None, px(4))
        if day == owner.today and not chosen:
            paint_box(painter, box, None, look.color("accent"), px(4))
        outside = day.month != owner.day.month
        ink = "onAccent" if chosen else "textDisabled" if outside else "text" if works else "textTertiary"
        painter.setPen(look.color(ink))
        painter.setFont(look.font("body", "bold" if chosen else "regular"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._owner.set_day(self._owner.day + _STEPS[key])
        elif key == Qt.Key.Key_PageUp:
            self._owner.step_month(-1)
        elif key == Qt.Key.Key_PageDown:
            self._owner.step_month(1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._owner.picked.emit(self._owner.day)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position().toPoint())
        if day is not None:
            self._owner.set_day(day)
            self._owner.picked.emit(day)

    @override
    def sizeHint(self) -> QSize:
        return QSize(7 * px(_CELL[0]), px(_HEAD) + _WEEKS * px(_CELL[1]))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        painter.setFont(look.font("caption"))
        start = self._owner.first_shown()
        for column in range(7):
            painter.setPen(look.color("textTertiary"))
            head = QRect(column * px(_CELL[0]), 0, px(_CELL[0]), px(_HEAD))
            name = QCoreApplication.translate(
                "CalendarPage", "{weekday}", "head of a column, as short as can be"
            )
            short = text.weekday(start + timedelta(days=column))
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name.format(weekday=short)[-3:])
        for index in range(7 * _WEEKS):
            self._paint_day(painter, self._cell(index), start + timedelta(days=index))


class CalendarPage(QWidget):
    """One month; `is_workday` greys days off. Arrows move, PgUp and PgDn change the month, Enter picks."""

    picked = Signal(object)

    def __init__(
        self, today: date, is_workday: Callable[[date], bool] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.today = today
        self.day = today
        self._is_workday = is_workday or (lambda day: day.weekday() < 5)
        self._title = Label("", "body", "bold")
        self._back = IconButton("back", self.tr("Earlier month"), "PgUp", 28, 14)
        self._forward = IconButton("fwd", self.tr("Later month"), "PgDn", 28, 14)
        self._back.clicked.connect(lambda: self.step_month(-1))
        self._forward.clicked.connect(lambda: self.step_month(1))
        self.grid = _Days(self)
        head = QHBoxLayout()
        head.addWidget(self._back)
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignCenter)
        head.addWidget(self._forward)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(8), px(8), px(8))
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addWidget(self.grid)
        self.setFocusProxy(self.grid)
        self.set_day(today)

    def works(self, day: date) -> bool:
        """Whether a day is a working day."""
        return self._is_workday(day)

    def first_shown(self) -> date:
        """The Monday of the first row."""
        first = self.day.replace(day=1)
        return first - timedelta(days=first.weekday())

    def set_day(self, day: date) -> None:
        """Choose a day without a signal, and show its month."""
        self.day = day
        self._title.setText(text.year_month(day))
        off = "" if self.works(day) else self.tr("day off")
        self.grid.setAccessibleName(f"{text.full_date(day)} {text.weekday(day)} {off}".strip())
        self.grid.update()

    def step_month(self, step: int) -> None:
        """Go `step` months on; the day of the month gives way where the month is shorter."""
        month = self.day.year * 12 + self.day.month - 1 + step
        first = date(month // 12, month % 12 + 1, 1)
        after = date((month + 1) // 12, (month + 1) % 12 + 1, 1)
        self.set_day(first.replace(day=min(self.day.day, (after - first).days)))
