"""A year as twelve months: days worked and off by colour and sign; a click or Space turns a day over."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from app.services.working_days import CalendarDay
from app.ui import text
from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, paint_text, px

_CELL = (31, 24)
_HEAD, _WEEKDAYS, _GAP = 26, 18, 20
_WEEKS, _WEEK = 6, 7
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class YearCalendar(QWidget):
    """`turned` carries a day. Provisional days have a dotted border."""

    turned = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.year = today.year
        self.day = today
        self._days: Mapping[date, CalendarDay] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_year(self, year: int, days: Mapping[date, CalendarDay]) -> None:
        """Show a year by the days that are not as their weekday would have them."""
        self.year, self._days = year, days
        if self.day.year != year:
            self.day = self._today if self._today.year == year else date(year, 1, 1)
        self._say()
        self.update()

    def is_worked(self, day: date) -> bool:
        """Whether a day of the year shown is worked."""
        known = self._days.get(day)
        return day.weekday() < 5 if known is None else known.is_workday

    def explained(self, day: date) -> str:
        """The day with what it is, its name, and where that comes from."""
        known = self._days.get(day)
        parts = [
            f"{text.full_date(day)} {text.weekday(day)}",
            self.tr("working day") if self.is_worked(day) else self.tr("day off"),
        ]
        if known is not None:
            source = {
                "NOTICE": self.tr("by the State Council's notice"),
                "RECKONED": self.tr("reckoned"),
                "MANUAL": self.tr("set by hand"),
            }
            parts += [part for part in (known.name, source.get(known.source)) if part]
        return "　".join(parts)

    def cell(self, day: date) -> QRect:
        """Where a day is painted."""
        month = self._month(day.month)
        index = day.day - 1 + day.replace(day=1).weekday()
        width, height = px(_CELL[0]), px(_CELL[1])
        top = month.y() + px(_HEAD) + px(_WEEKDAYS)
        return QRect(month.x() + (index % _WEEK) * width, top + (index // _WEEK) * height, width, height)

    def _columns(self, width: int) -> int:
        wide = px(_CELL[0]) * _WEEK + px(_GAP)
        return max((n for n in (4, 3, 2) if n * wide - px(_GAP) <= width), default=1)

    def _month(self, month: int) -> QRect:
        row, column = divmod(month - 1, self._columns(self.width()))
        width, height = px(_CELL[0]) * _WEEK, self._month_height()
        return QRect(column * (width + px(_GAP)), row * (height + px(_GAP)), width, height)

    def _month_height(self) -> int:
        return px(_HEAD) + px(_WEEKDAYS) + _WEEKS * px(_CELL[1])

    def _day_at(self, at: QPoint) -> date | None:
        day = date(self.year, 1, 1)
        while day.year == self.year:
            if self.cell(day).contains(at):
                return day
            day += timedelta(days=1)
        return None

    def _say(self) -> None:
        self.setAccessibleName(self.explained(self.day))

    def _paint_month(self, painter: QPainter, month: int) -> None:
        look, place = theme(), self._month(month)
        first = date(self.year, month, 1)
        painter.setFont(look.font("body", "bold"))
        head = QRect(place.x() + px(4), place.y(), place.width(), px(_HEAD))
        paint_text(painter, head, text.month_name(first), look.color("text"))
        painter.setFont(look.font("caption"))
        monday = date(2024, 1, 1)
        for column in range(_WEEK):
            box = QRect(place.x() + column * px(_CELL[0]), place.y() + px(_HEAD), px(_CELL[0]), px(_WEEKDAYS))
            short = text.weekday(monday + timedelta(days=column))
            painter.setPen(look.color("textTertiary"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, short[-1] if len(short) < 3 else short[:2])
        day = first
        while day.month == month:
            self._paint_day(painter, day)
            day += timedelta(days=1)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        look, box = theme(), self.cell(day).adjusted(1, 1, -1, -1)
        known, worked = self._days.get(day), self.is_worked(day)
        odd = worked != (day.weekday() < 5)
        fill = None if worked and not odd else "accentSoft" if worked else "redSoft" if odd else "greySoft"
        if fill:
            paint_box(painter, box, look.color(fill), None, px(3))
        if known is not None and known.provisional:
            ink = look.color("borderInput")
            paint_box(painter, box, None, ink, px(3), Qt.PenStyle.DotLine)
        if day == self._today:
            paint_box(painter, box, None, look.color("accent"), px(3), width=2)
        if self.hasFocus() and day == self.day:
            paint_box(painter, self.cell(day), None, look.color("focus"), px(4), width=2)
        tone = "accentText" if worked and odd else "redText" if odd else "text" if worked else "textTertiary"
        painter.setFont(look.font("caption", "bold" if odd else "regular"))
        painter.setPen(look.color(tone))
        if not odd:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))
            return
        painter.drawText(box.adjusted(px(3), 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), str(day.day))
        painter.setFont(look.font(10))
        mark = (
            self.tr("W", "sign of a weekend that is worked") if worked else self.tr("H", "sign of a day off")
        )
        corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(box.adjusted(0, 0, -px(2), 0), int(corner), mark)

    @override
    def sizeHint(self) -> QSize:
        return QSize(4 * (px(_CELL[0]) * _WEEK + px(_GAP)) - px(_GAP), self.heightForWidth(self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(_CELL[0]) * _WEEK, px(100))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rows = -(-12 // self._columns(width))
        return rows * (self._month_height() + px(_GAP)) - px(_GAP)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self._day_at(event.pos())
            QToolTip.showText(event.globalPos(), self.explained(day) if day else "", self)
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            day = self.day + timedelta(days=step)
            self.day = day if day.year == self.year else self.day
            self._say()
            self.update()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.turned.emit(self.day)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position().toPoint())
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            self.day = day
            self._say()
            self.turned.emit(day)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for month in range(1, 13):
            if self._month(month).intersects(event.rect()):
                self._paint_month(painter, month)
