"""Units to choose from, as pickers list them."""

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.database import today
from app.models.reference import Unit

_HOSTS = ("CITY", "COUNTY", "CITY_ZONE", "COUNTY_ZONE", "TOWN", "SOE")


@dataclass(frozen=True, slots=True)
class UnitChoice:
    """A unit under the name it bears now."""

    id: str
    name: str


def unit_choices(session: Session, text: str = "", limit: int = 50) -> list[UnitChoice]:
    """Units that can answer for a project, in protocol order."""
    return _choices(session, _HOSTS, text, limit)


def squad_choices(session: Session, text: str = "", limit: int = 50) -> list[UnitChoice]:
    """The squads that look for investors."""
    return _choices(session, ("SQUAD",), text, limit)


def department_choices(session: Session, text: str = "", limit: int = 50) -> list[UnitChoice]:
    """Units that can do a step of a plan: departments first, then those that answer for projects."""
    return [*_choices(session, ("DEPARTMENT",), text, limit), *_choices(session, _HOSTS, text, limit)]


def unit_named(session: Session, name: str) -> list[str]:
    """The units that can answer for a project with this id, short or full name, as they are called now."""
    now = today(session)
    query = select(Unit.id).where(
        Unit.deleted_at.is_(None),
        Unit.unit_type.in_(_HOSTS),
        or_(Unit.valid_to.is_(None), Unit.valid_to >= now),
        or_(Unit.id == name, Unit.short_zh == name, Unit.name_zh == name),
    )
    return list(session.scalars(query))


def _choices(session: Session, types: tuple[str, ...], text: str, limit: int) -> list[UnitChoice]:
    now = today(session)
    query = (
        select(Unit.id, Unit.short_zh)
        .where(
            Unit.deleted_at.is_(None),
            Unit.unit_type.in_(types),
            or_(Unit.valid_to.is_(None), Unit.valid_to >= now),
        )
        .order_by(Unit.protocol_order, Unit.id)
        .limit(limit)
    )
    wanted = text.strip()
    if wanted:
        query = query.where(or_(Unit.short_zh.contains(wanted), Unit.name_zh.contains(wanted)))
    return [UnitChoice(row.id, row.short_zh) for row in session.execute(query)]
