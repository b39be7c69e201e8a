"""下一步 of a visit: what, who, and in how many working days."""

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.database import Session, me, today
from app.services.calendar import working_calendar
from app.services.officials import official_choices, official_name
from app.services.visits import NextStep
from app.ui import text
from app.ui.page import Context
from app.ui.visits.owner_tag import OwnerTag
from app.ui.widgets.calendar_page import CalendarPage
from app.ui.widgets.chip import ChipRow
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.picker import PickerPopup
from app.ui.widgets.popup import show_once

_DAYS = ("3", "5", "10")


class NextStepField(QWidget):
    """`edited` whenever anything changes."""

    edited = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._owner: tuple[str, str] | None = None
        self._due: date | None = None
        self._picker: PickerPopup | None = None
        self.what = LineInput("", hint="Alt 5", large=True)
        self.what.setObjectName("quicklog.next")
        self.owner = OwnerTag(self.what.edit)
        self.owner.setObjectName("quicklog.next.owner")
        self.dues = ChipRow()
        self._shown = Label("", "caption", tone="textSecondary")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.dues, 1)
        row.addWidget(self._shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(7))
        column.addWidget(self.what)
        column.addLayout(row)
        self.setFocusProxy(self.what)
        self.retranslate()
        self.what.edited.connect(lambda _: self.edited.emit())
        self.dues.chosen.connect(self._choose)
        self.owner.clicked.connect(self._ask_owner)

    def begin(self) -> None:
        """Nothing yet, mine, due in three working days."""
        self.what.set_text("")
        self._owner = self._context.database.read(_myself)
        self.dues.set_value("3")
        self._choose("3")
        self._show_owner()

    def step(self) -> NextStep | None:
        """What follows, None when nothing was typed."""
        what = self.what.text.strip()
        return NextStep(what, self._due, self._owner[0] if self._owner else None) if what else None

    def content(self) -> dict[str, Any]:
        """Everything as plain values, to be kept as a draft."""
        return {
            "next": self.what.text,
            "due": self._due.isoformat() if self._due else None,
            "owner": self._owner,
        }

    def restore(self, content: dict[str, Any]) -> None:
        """Fill in from a draft; its day stays, whatever day it is now."""
        self.what.set_text(content["next"])
        self._due = date.fromisoformat(content["due"]) if content["due"] else None
        self._owner = (content["owner"][0], content["owner"][1]) if content["owner"] else None
        self.dues.set_value(next((key for key in _DAYS if self._in_days(key) == self._due), "day"))
        self._show_due()
        self._show_owner()

    def retranslate(self) -> None:
        self.what.set_label(self.tr("Next step"))
        chosen = self.dues.value
        self.dues.set_options(
            [
                ("3", self.tr("3 working days")),
                ("5", self.tr("5")),
                ("10", self.tr("10")),
                ("day", self.tr("Pick a day")),
            ]
        )
        self.dues.set_value(chosen)
        self._show_due()
        self._show_owner()

    def _in_days(self, key: str) -> date:
        return self._context.database.read(
            lambda session: working_calendar(session).add(today(session), int(key))
        )

    def _choose(self, key: str) -> None:
        if key in _DAYS:
            self._take(self._in_days(key))
        else:
            self._ask_day()

    def _take(self, day: date) -> None:
        self._due = day
        self._show_due()
        self.edited.emit()

    def _ask_day(self) -> None:
        now, calendar = self._context.database.read(
            lambda session: (today(session), working_calendar(session))
        )
        page = CalendarPage(now, calendar.is_workday)
        if self._due is not None:
            page.set_day(self._due)
        popup = show_once(self.dues.chip("day"), page)

        def take(day: date) -> None:
            self._take(day)
            popup.shut()
            self.dues.chip("day").setFocus()

        page.picked.connect(take)

    def _show_due(self) -> None:
        shown = self.tr("due {day}").format(day=text.month_day(self._due)) if self._due else ""
        self._shown.setText(shown)
        self._shown.setToolTip(text.date_with_weekday(self._due) if self._due else "")

    def _ask_owner(self) -> None:
        def find(typed: str) -> list[Option]:
            found = self._context.database.read(lambda session: official_choices(session, typed))
            return [Option(one.id, one.name, one.post_title or "") for one in found]

        self._picker = PickerPopup(self.owner, find, self.tr("Who does it? Name or pinyin"))
        self._picker.picked.connect(self._set_owner)
        self._picker.open_once()

    def _set_owner(self, official_id: str) -> None:
        name = self._context.database.read(lambda session: official_name(session, official_id))
        self._owner = (official_id, name or "")
        self._show_owner()
        self.edited.emit()

    def _show_owner(self) -> None:
        self.owner.set_name(self._owner[1] if self._owner else self.tr("Nobody yet"), bool(self._owner))
        said = self.tr("Who does the next step: {name}")
        self.owner.setAccessibleName(said.format(name=self.owner.text()))


def _myself(session: Session) -> tuple[str, str] | None:
    member = me(session)
    return (member, official_name(session, member) or "") if member else None
