"""Working days left: three forms of the same number, with the colour that goes with it."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui.theme import FontWeight, theme
from app.ui.widgets.label import Label, Tone

DaysForm = Literal["sentence", "column", "figure"]


@dataclass(frozen=True, slots=True)
class DaysText:
    """Text, colour token and weight of a number of days."""

    text: str
    tone: Tone
    weight: FontWeight


def warn_days() -> int:
    """At or under how many working days the number turns yellow, unless the workspace says otherwise."""
    return int(theme().tokens["lamp"]["defaults"]["warnDays"])


def days_left(days: int, form: DaysForm = "sentence", warn: int | None = None) -> DaysText:
    """How `days` working days read; below 0 is overdue, 0 today. `figure` needs a header with the unit."""
    limit = warn_days() if warn is None else warn
    if days < 0:
        return DaysText(_overdue(-days, form), "redText", "bold")
    tone: Tone = "yellowText" if days <= limit else "text" if form == "figure" else "textSecondary"
    return DaysText(_left(days, form), tone, "bold" if days <= limit else "regular")


def _overdue(days: int, form: DaysForm) -> str:
    if form == "figure":
        return QCoreApplication.translate("DaysLeft", "{n} over").format(n=days)
    if form == "column":
        return QCoreApplication.translate("DaysLeft", "%n wd over", "narrow column", days)
    return QCoreApplication.translate("DaysLeft", "%n working day(s) overdue", "", days)


def _left(days: int, form: DaysForm) -> str:
    if form == "figure":
        return str(days)
    if days == 0:
        return QCoreApplication.translate("DaysLeft", "Today")
    if form == "column":
        return QCoreApplication.translate("DaysLeft", "%n wd left", "narrow column", days)
    return QCoreApplication.translate("DaysLeft", "%n working day(s) left", "", days)


class DaysLeft(Label):
    """Days left as a label; the date is in the tooltip."""

    def __init__(self, form: DaysForm = "sentence", parent: QWidget | None = None) -> None:
        super().__init__("", "body" if form == "sentence" else "caption", parent=parent)
        self._form: DaysForm = form
        self._days: int | None = None
        self._warn: int | None = None

    def set_days(self, days: int | None, date_text: str = "", warn: int | None = None) -> None:
        """Show a number of working days, None for nothing; `date_text` is the date in words."""
        self._days, self._warn = days, warn
        self.setToolTip(date_text)
        self._show()

    def _show(self) -> None:
        if self._days is None:
            self.setText("")
            return
        shown = days_left(self._days, self._form, self._warn)
        self.setText(shown.text)
        self.set_tone(shown.tone)
        self.set_weight(shown.weight)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)
