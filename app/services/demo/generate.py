"""A demonstration workspace of any size, the same for the same seed: the report's story by default."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.database import today
from app.models.base import Base, stable_id
from app.services.demo import generate_people, generate_projects, generate_visits
from app.services.settings import set_setting

SIGNED = 124
STARTED = 26
LISTED = 17
EVENT = "首届示例招商大会"
"""124 signed, 26 started, 17 listed: the figures of the policy report, as a story of invented projects."""


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
        return min(round(self.signed * 300 / SIGNED), 30_000) if self.signed > SIGNED else 300

    @property
    def people(self) -> int:
        return self.companies * 5 // 3

    @property
    def visits(self) -> int:
        return min(round(self.signed * 2000 / SIGNED), 100_000) if self.signed > SIGNED else 2000


@dataclass(slots=True)
class Demo:
    """The rows made so far, by record class, and what they are made from."""

    seed: int
    size: Size
    today: date
    random: Random
    units: dict[str, str]
    rows: dict[type[Base], list[dict[str, Any]]] = field(default_factory=dict)

    def add(self, record: type[Base], **values: Any) -> str:
        """One row; returns its id, the same for the same seed."""
        rows = self.rows.setdefault(record, [])
        record_id = stable_id(f"demo.{self.seed}.{record.__tablename__}", len(rows))
        rows.append({"id": record_id, **values})
        return record_id

    def ago(self, days: int) -> date:
        return self.today - timedelta(days=days)


def make_demo(session: Session, size: Size, seed: int, units: dict[str, str]) -> str:
    """Fill a workspace that has its units and code lists; returns the id of the person who works in it.

    `units` is code → id of the ranked units. Raises nothing of its own.
    """
    demo = Demo(seed, size, today(session), Random(seed), units)
    staff = generate_people.add_staff(demo)
    firms = generate_people.add_companies(demo, staff)
    projects = generate_projects.add_projects(demo, staff, firms)
    generate_visits.add_visits(demo, staff, firms, projects)
    for record, rows in demo.rows.items():
        _insert(session, record, rows)
    set_setting(session, "is_demo", True)
    return staff.squad[0].id


def _insert(session: Session, record: type[Base], rows: list[dict[str, Any]]) -> None:
    """Core inserts need the same keys in every row."""
    names = {name for row in rows for name in row}
    defaults = {
        column.key: column.default.arg
        for column in record.__table__.columns
        if column.default is not None and column.default.is_scalar
    }
    complete = [{**defaults, **dict.fromkeys(names - defaults.keys()), **row} for row in rows]
    session.execute(insert(record), complete)
