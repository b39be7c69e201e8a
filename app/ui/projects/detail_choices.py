"""Whom and what the fields of a project's page offer, and how they understand a day."""

from dataclasses import dataclass
from datetime import date

from app.database import Database, today
from app.services.calendar import working_calendar
from app.services.dates import parse_date
from app.services.officials import official_choices
from app.services.unit_choices import unit_choices
from app.ui.widgets.option_list import Option


@dataclass(frozen=True)
class DetailChoices:
    """Reads the database anew each time."""

    database: Database

    def people(self, typed: str) -> list[Option]:
        """Colleagues by name, pinyin, post or unit."""
        found = self.database.read(lambda session: official_choices(session, typed))
        return [Option(one.id, one.name, one.unit_name or "") for one in found]

    def units(self, typed: str) -> list[Option]:
        """Units that can answer for a project."""
        found = self.database.read(lambda session: unit_choices(session, typed))
        return [Option(one.id, one.name) for one in found]

    def day(self, typed: str) -> date:
        """`3-24`, `+5`, 下周二; a day without a year leans to the future. Raises UserError."""
        now, calendar = self.database.read(lambda session: (today(session), working_calendar(session)))
        return parse_date(typed, now, calendar, "FUTURE")
