"""A field for dates: typed in many ways, or picked from a calendar that knows the holidays."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from app.errors import UserError
from app.ui import text
from app.ui.icons import icon
from app.ui.sentences import sentence
from app.ui.widgets.calendar_page import CalendarPage
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.popup import Popup, keep_focus_away


class DateField(LineInput):
    """Takes `3-24`, `+5`, 下周二. `parse` turns text into a day, or raises UserError.

    `date_changed` carries the day at commit, None when the field is emptied. Alt+Down opens the calendar.
    """

    date_changed = Signal(object)

    def __init__(
        self,
        label: str,
        parse: Callable[[str], date],
        today: date,
        is_workday: Callable[[date], bool] | None = None,
        placeholder: str = "",
        hint: str = "",
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, placeholder, hint, large, parent)
        self._parse = parse
        self._today = today
        self._day: date | None = None
        self.calendar = CalendarPage(today, is_workday)
        self.popup = Popup(self.edit, self.calendar)
        keep_focus_away(self.calendar)
        self._open = QAction(icon("cal", "textSecondary", 16), self.tr("Calendar"), self)
        self._open.triggered.connect(self.open_calendar)
        self.edit.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self.calendar.picked.connect(self._picked)
        self.edited.connect(self._understand)
        self.committed.connect(self._settle)
        self.edit.installEventFilter(self)

    @property
    def day(self) -> date | None:
        """The last day that was good."""
        return self._day

    def set_date(self, day: date | None) -> None:
        """Show a day without a signal."""
        self._day = day
        self.set_text("" if day is None else text.short_date(day, self._today))
        self.set_note("")

    def open_calendar(self) -> None:
        """Show the calendar below the field, which keeps the focus; its arrows move in the calendar."""
        self.calendar.set_day(self._day or self._today)
        self.popup.open()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self, typed: str) -> date | None:
        return self._parse(typed) if typed.strip() else None

    def _understand(self, typed: str) -> None:
        try:
            day = self._read(typed)
        except UserError:
            self.set_note("")
            return
        self.set_note("" if day is None else text.date_with_weekday(day))
        if day is not None and self.popup.isVisible():
            self.calendar.set_day(day)

    def _settle(self, typed: str) -> None:
        try:
            day = self._read(typed)
        except UserError as error:
            self.set_error(sentence(error))
            return
        self._change(day)

    def _picked(self, day: date) -> None:
        self.popup.shut()
        self._change(day)

    def _change(self, day: date | None) -> None:
        changed = day != self._day
        self.set_date(day)
        if day is not None:
            self.set_note(text.date_with_weekday(day))
        if changed:
            self.date_changed.emit(day)

    def _steer(self, event: QKeyEvent) -> bool:
        """Keys while the calendar is open."""
        if event.key() == Qt.Key.Key_Escape:
            self.popup.shut()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._picked(self.calendar.day)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.calendar.grid.keyPressEvent(event)
        else:
            return False
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.popup.shut()
        elif (
            isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self.edit.composing
        ):
            if self.popup.isVisible():
                return self._steer(event)
            if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.open_calendar()
                return True
        return False
