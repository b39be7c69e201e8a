"""工作日历: the days worked of each year, as published, as reckoned, or as set by hand."""

from datetime import date
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget
from typing_extensions import override

from app.database import today
from app.services.calendar import confirm_year, days_of_year, set_day, working_calendar
from app.services.holiday_notice import Notice, changes_by, enter_notice, read_notice
from app.ui import text
from app.ui.attempt import attempt
from app.ui.page import Context
from app.ui.settings.group import Group
from app.ui.settings.notice_preview import NoticePreview
from app.ui.settings.recount import Recount
from app.ui.settings.year_calendar import YearCalendar
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button, IconButton
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.note import Note
from app.ui.widgets.painting import px


class CalendarSettings(Group):
    """A click turns a day over; every deadline and light is worked out anew."""

    SHOWS: ClassVar[frozenset[str]] = frozenset({"calendar_day"})
    WIDE: ClassVar[bool] = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._today: date = context.database.read(today)
        self.year = self._today.year
        self.note = Note("warning", closable=False)
        self.column.addWidget(self.note)
        self.recount = Recount(context)
        self.column.addWidget(self.recount)
        self.preview = NoticePreview()
        self.preview.entered.connect(self._enter_notice)
        self.column.addWidget(self.preview)
        self.card = Card(" ")
        self.card.add_action(self._years())
        self.calendar = YearCalendar(self._today)
        self.calendar.setObjectName("settings.calendar")
        self.calendar.turned.connect(self._turn)
        self.card.body.addWidget(self.calendar)
        words = self.tr(
            "Grey: weekend. Red with H: a day off on a weekday. Blue with W: a weekend that is worked."
            " Dotted: reckoned. Click a day, or press Space, to turn it over."
        )
        self.legend = Label(words, "caption", tone="textSecondary", wrap=True)
        self.card.body.addSpacing(px(12))
        self.card.body.addWidget(self.legend)
        self.column.addWidget(self.card)
        self.column.addStretch(1)
        self.note.acted.connect(self._confirm)

    def _years(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        self.back = IconButton("back", self.tr("Earlier year"), size=28, icon_size=14)
        self.now = Button(self.tr("This year"), "quiet", 26)
        self.forward = IconButton("fwd", self.tr("Later year"), size=28, icon_size=14)
        self.back.setObjectName("settings.calendar.back")
        self.forward.setObjectName("settings.calendar.forward")
        self.back.clicked.connect(lambda: self._go(self.year - 1))
        self.now.clicked.connect(lambda: self._go(self._today.year))
        self.forward.clicked.connect(lambda: self._go(self.year + 1))
        self.bring = Button(self.tr("Import notice"), "text", 26, icon="imp")
        self.bring.setObjectName("settings.calendar.import")
        tip = self.tr("A CSV of date, kind and name, such as 2027-02-05 to 2027-02-11, off, Spring Festival")
        self.bring.setToolTip(tip)
        self.bring.clicked.connect(self._ask)
        for button in (self.bring, self.back, self.now, self.forward):
            row.addWidget(button)
        return both

    def _go(self, year: int) -> None:
        self.year = year
        self.show_values()

    def _turn(self, day: date) -> None:
        worked = not self.calendar.is_worked(day)
        said = self.tr("{day} is a working day now") if worked else self.tr("{day} is a day off now")
        self.recount.run(
            QT_TRANSLATE_NOOP("Action", "Change a working day"),
            lambda session: set_day(session, day, worked),
            text.full_date(day),
            said.format(day=text.date_with_weekday(day)),
        )

    def _ask(self) -> None:
        file, _ = QFileDialog.getOpenFileName(self, self.bring.text(), "", "CSV (*.csv *.txt)")
        if file:
            self.preview_notice(Path(file))

    def preview_notice(self, file: Path) -> None:
        """Show what a file would change; nothing is entered yet."""
        database = self.context.database
        notice = attempt(self.context.shell, lambda: read_notice(file, self._today))
        if notice is not None:
            changes = database.read(lambda session: changes_by(session, notice))
            self.preview.show_notice(file.name, notice, changes)
            self.ensureWidgetVisible(self.preview)

    def _enter_notice(self, notice: Notice) -> None:
        self._go(notice.days[-1].day.year)
        self.recount.run(
            QT_TRANSLATE_NOOP("Action", "Import the notice of days off"),
            lambda session: enter_notice(session, notice),
            str(self.year),
            self.tr("The notice for {year} is entered").format(year=self.year),
        )

    def _confirm(self) -> None:
        year = self.year
        self.recount.run(
            QT_TRANSLATE_NOOP("Action", "Confirm the days off of a year"),
            lambda session: confirm_year(session, year),
            str(year),
            self.tr("The days off of {year} are confirmed").format(year=year),
        )

    @override
    def show_values(self) -> None:
        database = self.context.database
        days = database.read(lambda session: days_of_year(session, self.year))
        reckoned = database.read(working_calendar).is_provisional(date(self.year, 7, 1))
        self.card.set_title(str(self.year))
        off = sum(not day.is_workday for day in days.values())
        extra = sum(day.is_workday and day.day.weekday() >= 5 for day in days.values())
        counted = self.tr("%n day(s) off on weekdays", "", off)
        if extra:
            pattern = self.tr("{off}, %n weekend day(s) worked", "", extra)
            counted = pattern.format(off=counted)
        self.card.set_count(counted)
        self.calendar.show_year(self.year, days)
        said = self.tr("The notice for {year} has not been entered; its days are reckoned")
        action = self.tr("As published, confirm") if any(day.provisional for day in days.values()) else ""
        self.note.say(said.format(year=self.year) if reckoned else "", "warning", action, closable=False)

    @override
    def mark(self, wanted: str) -> int:
        """Found by the words of its legend."""
        return int(bool(wanted) and wanted.casefold() in self.legend.text().casefold())
