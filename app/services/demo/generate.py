"""A demonstration workspace of any size, the same for the same seed: the report's story by default."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import chain
from random import Random
from typing import Any

from sqlalchemy.orm import Session

from app.database import Database, today
from app.models.base import Base, stable_id
from app.services.bulk import add_rows
from app.services.calendar import working_calendar
from app.services.demo import generate_people, generate_projects, generate_visits
from app.services.demo.generate_people import Firm
from app.services.settings import set_setting
from app.services.working_days import WorkingCalendar
from app.services.workspace_setup import ranked_units

SIGNED = 124
STARTED = 26
LISTED = 17
"""124 signed, 26 started, 17 listed: the figures of the policy report, as a story of invented projects."""

PORTION = 2000
"""So many firms, people, projects or visits are made and written at a time."""

Progress = Callable[[int, int], None]
"""Hears how much of how much is made."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much to make; the other numbers keep their proportion to the signed projects."""

    signed: int = SIGNED

    @property
    def started(self) -> int:
        return round(self.signed * STARTED / SIGNED)

    @property
    def listed(self) -> int:
        return round(self.signed * LISTED / SIGNED)

    @property
    def in_talks(self) -> int:
        return self.signed // 4

    @property
    def companies(self) -> int:
        return min(round(self.signed * 300 / SIGNED), 30_000)

    @property
    def steps(self) -> int:
        """Everything that is made one after another."""
        return self.companies + self.people + self.signed + self.in_talks + self.visits

    @property
    def people(self) -> int:
        return self.companies * 5 // 3

    @property
    def visits(self) -> int:
        return min(round(self.signed * 2000 / SIGNED), 100_000)


@dataclass(slots=True)
class Demo:
    """The rows made and not stored yet, by record class, and what they are made from."""

    seed: int
    size: Size
    today: date
    calendar: WorkingCalendar
    units: dict[str, str]
    random: Random
    rows: dict[type[Base], list[dict[str, Any]]] = field(default_factory=dict)
    made: Counter[type[Base]] = field(default_factory=Counter)

    def add(self, record: type[Base], **values: Any) -> str:
        """One row; returns its id, the same for the same seed."""
        record_id = stable_id(f"demo.{self.seed}.{record.__tablename__}", self.made[record])
        self.made[record] += 1
        self.rows.setdefault(record, []).append({"id": record_id, **values})
        return record_id

    def ago(self, days: int) -> date:
        return self.today - timedelta(days=days)

    def store(self, session: Session) -> None:
        """Write what was made since the last time."""
        for record, rows in self.rows.items():
            add_rows(session, record, rows)
        self.rows.clear()


def make_demo(database: Database, size: Size, seed: int, progress: Progress) -> str:
    """Fill a workspace that has its units and code lists; returns the id of the person who works in it.

    However large it is, only a portion of it is in memory at a time; `progress` hears after each.
    """
    units = database.read(ranked_units)
    demo = Demo(seed, size, database.read(today), database.read(working_calendar), units, Random(seed))
    staff = generate_people.add_staff(demo)
    firms: list[Firm] = []
    projects: dict[str, str] = {}
    steps = chain(
        generate_people.add_companies(demo, staff, firms),
        generate_people.add_people(demo, firms),
        generate_projects.add_projects(demo, staff, firms, projects),
        generate_visits.add_visits(demo, staff, firms, projects),
    )
    database.write("Make demo data", lambda session: set_setting(session, "is_demo", True))
    total = size.steps
    for done, _ in enumerate(steps, start=1):
        if done % PORTION == 0 or done == total:
            database.write("Make demo data", demo.store)
            progress(done, total)
    return staff.squad[0].id
