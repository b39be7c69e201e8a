"""Whom and what fields offer while somebody types, and how they understand a day."""

from dataclasses import dataclass
from datetime import date

from app.database import Database, today
from app.services.calendar import working_calendar
from app.services.dates import Lean, parse_date
from app.services.officials import official_choices
from app.services.unit_choices import department_choices, squad_choices, unit_choices
from app.services.visit_choices import firm_choices
from app.ui.widgets.option_list import Option


@dataclass(frozen=True)
class Choices:
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

    def departments(self, typed: str) -> list[Option]:
        """Departments and offices."""
        found = self.database.read(lambda session: department_choices(session, typed))
        return [Option(one.id, one.name) for one in found]

    def squads(self, typed: str) -> list[Option]:
        """Promotion squads."""
        found = self.database.read(lambda session: squad_choices(session, typed))
        return [Option(one.id, one.name) for one in found]

    def firms(self, typed: str) -> list[Option]:
        """Firms by name or pinyin."""
        found = self.database.read(lambda session: firm_choices(session, typed))
        return [Option(one.company_id, one.name, one.detail) for one in found]

    def day(self, typed: str, lean: Lean = "FUTURE") -> date:
        """`3-24`, `+5`, 下周二; a day without a year leans as said. Raises UserError."""
        now, calendar = self.database.read(lambda session: (today(session), working_calendar(session)))
        return parse_date(typed, now, calendar, lean)

    def past_day(self, typed: str) -> date:
        """As `day`; a day without a year leans to the past."""
        return self.day(typed, "PAST")
