"""Running numbers of projects, which in a shared workspace one computer gives for all."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app import kinship, versions
from app.database import Database, database_of, today
from app.local_values import MEMBERSHIP, keep_local, local_value
from app.models.field_ids import logged_tables
from app.models.projects import Project
from app.models.reference import Unit
from app.services.identifiers import (
    is_provisional,
    next_project_number,
    number_order,
    provisional_number,
)

LABEL = "Number projects"
"""What giving the final numbers is called in the history; nobody takes it back."""

GIVER = "numbering"
"""Of this computer alone: the device that gives the final numbers, as the roster says; empty for none."""

_TAKEN = "numbering.taken"
"""Of this computer alone: the greatest final number of each year in what does not count here, as JSON."""

_COUNT = "numbering.count"
"""Of this computer alone: how many provisional numbers it has given; none is given twice."""

_FEWEST = 3
"""So many signs of a computer's id stand in a provisional number; more where two begin alike."""


@dataclass(frozen=True, slots=True)
class SameNumber:
    """Several projects under one number, as (id, name), the one that keeps it first."""

    number: str
    projects: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Numbered:
    id: str
    name: str
    number: str
    deleted: bool


def new_number(session: Session, unit_id: str | None) -> str:
    """The number of a new project: a provisional one where another computer gives them."""
    database = database_of(session)
    if database.local(MEMBERSHIP) is None or gives_numbers(database):
        return next_project_number(_given(session, _all(session)), today(session).year)
    unit = session.get(Unit, unit_id) if unit_id else None
    device = database.local("device") or ""
    return provisional_number(unit.short_zh if unit else "", _signs(session, device), _count(session))


def gives_numbers(database: Database) -> bool:
    """Whether this computer gives the final numbers of a shared workspace."""
    giver = database.local(GIVER)
    return bool(giver) and giver == database.local("device")


def note_taken(session: Session, numbers: Iterable[str]) -> None:
    """Never give these again, although no project bears them here: they may stand on paper elsewhere."""
    greatest: dict[str, str] = {}
    for number in sorted((*_taken(session), *numbers), key=number_order):
        if not is_provisional(number):
            greatest[number.rpartition("-")[0]] = number
    keep_local(session, _TAKEN, json.dumps(sorted(greatest.values())))


def due(session: Session) -> bool:
    """Whether there is anything to give a number to, or to put right."""
    found = _all(session)
    return bool(_contested(session) or _waiting(found) or _later(session, found))


def give_numbers(session: Session) -> None:
    """Give every project that waits its final number, in the order in which they were entered.

    Of two numbers that two computers gave to one project the greater stays, and of two projects with one
    number that which was entered first keeps it: so the greatest number never goes down, and none is given
    twice, whatever is deleted.
    """
    entry = logged_tables()["project"]
    for project, numbers in _contested(session).items():
        kinship.decide(session.connection(), entry, project, {"project_no": max(numbers, key=number_order)})
    found = _all(session)
    wanting = _in_order(session, {*_waiting(found), *_later(session, found)})
    known, year = _given(session, found), today(session).year
    for project in wanting:
        number = next_project_number(known, year)
        known.add(number)
        session.execute(
            text("UPDATE project SET project_no = :number WHERE id = :id"), {"number": number, "id": project}
        )
    session.expire_all()


def same_numbers(session: Session) -> list[SameNumber]:
    """Numbers that more than one project bears, until the computer that gives them has put it right."""
    found = _all(session)
    later = set(_later(session, found))
    numbers = {one.number for one in found if one.id in later}
    by_number: dict[str, list[_Numbered]] = {}
    for one in found:
        if one.number in numbers:
            by_number.setdefault(one.number, []).append(one)
    return [
        SameNumber(
            number, tuple((one.id, one.name) for one in sorted(those, key=lambda one: one.id in later))
        )
        for number, those in sorted(by_number.items())
    ]


def waiting_count(session: Session) -> int:
    """How many projects wait for their final number."""
    return len(_waiting(_all(session)))


def _all(session: Session) -> list[_Numbered]:
    """Every project with a number, also from the bin: what it had is not given again."""
    query = select(Project.id, Project.name, Project.project_no, Project.deleted_at)
    rows = session.execute(query.where(Project.project_no.is_not(None)))
    return [_Numbered(row.id, row.name, row.project_no, row.deleted_at is not None) for row in rows]


def _given(session: Session, found: Iterable[_Numbered]) -> set[str]:
    """The numbers that are not given again."""
    return {*_taken(session), *(one.number for one in found)}


def _taken(session: Session) -> list[str]:
    return list(json.loads(local_value(session.connection(), _TAKEN) or "[]"))


def _waiting(found: Iterable[_Numbered]) -> list[str]:
    return [one.id for one in found if is_provisional(one.number) and not one.deleted]


def _later(session: Session, found: Iterable[_Numbered]) -> list[str]:
    """The projects that bear a final number which one entered before them has."""
    by_number: dict[str, list[_Numbered]] = {}
    for one in found:
        if not is_provisional(one.number):
            by_number.setdefault(one.number, []).append(one)
    several = [those for those in by_number.values() if len(those) > 1]
    order = _in_order(session, [one.id for those in several for one in those])
    places = {key: place for place, key in enumerate(order)}
    later = [one for those in several for one in sorted(those, key=lambda one: places[one.id])[1:]]
    return [one.id for one in later if not one.deleted]


def _in_order(session: Session, ids: Collection[str]) -> list[str]:
    """Projects in the order in which they were entered, on whatever computer."""
    if not ids:
        return []
    known = versions.versions_of(session.connection(), logged_tables()["project"], ids)
    births = {key: versions.birth(found).write.stamp for key, found in known.items()}
    return sorted(ids, key=lambda key: (births[key], key))


def _contested(session: Session) -> dict[str, list[str]]:
    """Projects to which two computers gave numbers without knowing of each other, with these numbers."""
    entry = logged_tables()["project"]
    number = entry.fields["project_no"]
    rows = session.execute(
        text(
            "SELECT h.record_id, json_extract(c.fields, :path) AS number FROM open_head h"
            " JOIN change c ON c.seq = h.seq WHERE h.field_no = :field AND c.table_no = :table"
        ),
        {"path": f'$."{number}"', "field": number, "table": entry.number},
    )
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row.record_id, []).append(row.number or "")
    return {key: numbers for key, numbers in found.items() if len(numbers) > 1}


def _signs(session: Session, device: str) -> str:
    """The first signs of a device's id, so many that no other computer known here begins with them."""
    others = set(session.execute(text("SELECT DISTINCT device FROM change_origin")).scalars()) - {device}
    fewest = next(
        (
            many
            for many in range(_FEWEST, len(device))
            if not any(one[:many] == device[:many] for one in others)
        ),
        len(device),
    )
    return device[:fewest]


def _count(session: Session) -> int:
    """One more provisional number of this computer."""
    row = session.execute(
        text(
            "INSERT INTO local_value (key, value) VALUES (:key, 1) ON CONFLICT (key)"
            " DO UPDATE SET value = CAST(value AS INTEGER) + 1 RETURNING value"
        ),
        {"key": _COUNT},
    )
    return int(row.scalar_one())
