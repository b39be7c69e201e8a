"""A demonstration workspace of any size, the same for the same seed: the report's story by default."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import chain, count
from random import Random
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import Database, today
from app.models.base import Base, id_at
from app.models.people import Company
from app.models.projects import Project
from app.services import company_state, derived, project_state
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
        return self.companies + self.people + self.projects + self.visits

    @property
    def projects(self) -> int:
        return self.signed + self.in_talks

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
    ids: Iterator[str] = field(init=False)

    def __post_init__(self) -> None:
        self.ids = _ids(self.today, self.seed)

    def add(self, record: type[Base], **values: Any) -> str:
        """One row; returns its id, the same for the same seed and day."""
        values["id"] = record_id = next(self.ids)
        self.rows.setdefault(record, []).append(values)
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

    However large it is, only a portion of it is in memory at a time; `progress` hears after each. What
    follows from the records is worked out at the end, once.
    """
    database.derive = None
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
    made = size.steps
    total = made + size.projects + size.companies
    for done, _ in enumerate(steps, start=1):
        if done % PORTION == 0 or done == made:
            database.write("Make demo data", demo.store)
            progress(done, total)
    for done in _derive(database):
        progress(made + done, total)
    database.derive = derived.refresh
    return staff.squad[0].id


def _derive(database: Database) -> Iterator[int]:
    """Work out the derived rows in portions; tells how many are done."""
    done = 0
    for record, refresh in ((Project, project_state.refresh), (Company, company_state.refresh)):
        ids = database.read(partial(_ids_of, record))
        for start in range(0, len(ids), PORTION):
            portion = ids[start : start + PORTION]
            database.refresh(partial(refresh, ids=portion))
            done += len(portion)
            yield done


def _ids_of(record: type[Project] | type[Company], session: Session) -> list[str]:
    return list(session.scalars(select(record.id)))


def _ids(day: date, seed: int) -> Iterator[str]:
    """Ids as if a record had been born every millisecond: what comes in order is stored the fastest."""
    born = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)
    noise = Random(seed)
    return (id_at(ms, noise.getrandbits(80)) for ms in count(born))
