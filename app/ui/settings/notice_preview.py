"""What a notice of days off would change, line by line what it lacks, and the choice to enter it."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.holiday_notice import BadLine, DayChange, Notice
from app.ui import text
from app.ui.layouts import clear
from app.ui.sentences import sentence
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.painting import px

_MOST_BAD = 12


class NoticePreview(Card):
    """`entered` carries the notice that is to be entered; `left` says that nothing is."""

    entered = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.setObjectName("settings.notice")
        self._notice: Notice | None = None
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.cancel = Button(self.tr("Leave it"), "quiet", 26)
        self.cancel.setObjectName("settings.notice.cancel")
        self.enter = Button(self.tr("Enter these days"), "filled", 26)
        self.enter.setObjectName("settings.notice.enter")
        row.addWidget(self.cancel)
        row.addWidget(self.enter)
        self.add_action(both)
        self.cancel.clicked.connect(self._leave)
        self.enter.clicked.connect(self._enter)
        self.hide()

    def show_notice(self, name: str, notice: Notice, changes: list[DayChange]) -> None:
        """Show what a file says; without a day that can be taken there is nothing to enter."""
        self._notice = notice
        self.set_title(name)
        self.set_count(self.tr("%n day(s) change", "", len(changes)))
        clear(self.body)
        off = [change.day for change in changes if not change.is_workday]
        worked = [change.day for change in changes if change.is_workday]
        self._add_days(self.tr("Off from now on: {days}"), off)
        self._add_days(self.tr("Worked from now on: {days}"), worked)
        if notice.days and not changes:
            self._add(self.tr("All these days are in the calendar like this; they count as published then."))
        for line in notice.bad[:_MOST_BAD]:
            self._add(self._reason(line), "redText")
        rest = len(notice.bad) - _MOST_BAD
        if rest > 0:
            self._add(self.tr("and %n more line(s) left out", "", rest), "redText")
        self.enter.setEnabled(bool(notice.days))
        self.show()
        (self.enter if notice.days else self.cancel).setFocus()

    def _add_days(self, pattern: str, days: Iterable[date]) -> None:
        said = self.tr(", ").join(text.full_date(day) for day in days)
        if said:
            self._add(pattern.format(days=said))

    def _add(self, said: str, tone: str = "text") -> None:
        self.body.addWidget(Label(said, tone="redText" if tone == "redText" else "text", wrap=True))

    def _reason(self, line: BadLine) -> str:
        pattern = self.tr("Line {number} left out, “{line}”: {reason}")
        return pattern.format(number=line.number, line=line.text[:60], reason=sentence(line.reason))

    def _enter(self) -> None:
        self.hide()
        self.entered.emit(self._notice)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
