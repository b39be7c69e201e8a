"""Units and squads as an office keeps them: presets, the ranked ones, names from and to a day."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session, aliased

from app.database import today
from app.errors import UserError, ValidationError
from app.models.base import new_id, stable_id
from app.models.people import Official
from app.models.projects import Project
from app.models.reference import Unit
from app.services import reference
from app.services.names import within
from app.services.quality_settings import move_zone
from app.services.settings import get_setting, set_setting

SQUAD = "SQUAD"
CITY = "CITY"
NAME_LIMIT = 100
SHORT_LIMIT = 30

_FOLLOWS = (Official.unit_id, Project.responsible_unit_id, Project.host_unit_id, Unit.parent_id)
"""References that mean the unit as it is today; all others mean what it was then."""


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit under one of its names; both days of the validity included."""

    id: str
    code: str
    name: str
    short: str
    unit_type: str
    is_ranked: bool
    rank_group: str | None
    valid_from: date | None
    valid_to: date | None
    successor: str | None
    current: bool


@dataclass(frozen=True, slots=True)
class UnitChoice:
    """A unit to belong to."""

    id: str
    name: str
    unit_type: str


@dataclass(frozen=True, slots=True)
class UnitDraft:
    """A unit as a form holds it."""

    name: str = ""
    short: str = ""
    unit_type: str = "COUNTY"
    rank_group: str | None = None


@dataclass(frozen=True, slots=True)
class Squad:
    """A promotion squad and how many officials in office are in it."""

    id: str
    name: str
    members: int


def units(session: Session) -> list[UnitRow]:
    """All units but squads, those of today first, each part in protocol order."""
    successor = aliased(Unit)
    query = (
        select(Unit, successor.short_zh)
        .outerjoin(successor, successor.id == Unit.successor_id)
        .where(Unit.deleted_at.is_(None), Unit.unit_type != SQUAD)
        .order_by(Unit.protocol_order, Unit.code, Unit.valid_from)
    )
    day = today(session)
    rows = [
        UnitRow(
            unit.id,
            unit.code,
            unit.name_zh,
            unit.short_zh,
            unit.unit_type,
            unit.is_ranked,
            unit.rank_group,
            unit.valid_from,
            unit.valid_to,
            following,
            (unit.valid_to is None or unit.valid_to >= day)
            and (unit.valid_from is None or unit.valid_from <= day),
        )
        for unit, following in session.execute(query)
    ]
    return sorted(rows, key=lambda row: not row.current)


def unit_choices(session: Session) -> list[UnitChoice]:
    """The units and squads of today, in protocol order."""
    day = today(session)
    query = (
        select(Unit.id, Unit.short_zh, Unit.unit_type)
        .where(
            Unit.deleted_at.is_(None),
            Unit.valid_to.is_(None) | (Unit.valid_to >= day),
            Unit.valid_from.is_(None) | (Unit.valid_from <= day),
        )
        .order_by(Unit.protocol_order, Unit.code, Unit.id)
    )
    return [UnitChoice(row.id, row.short_zh, row.unit_type) for row in session.execute(query)]


def present_preset(session: Session) -> str:
    """The code of the preset the units come from; empty when the office typed them."""
    return get_setting(session, "units_preset", "")


def use_preset(session: Session, preset: str, edited: Path | None = None) -> int:
    """Take the units of a preset and let them alone be ranked; returns how many are ranked.

    Units of the former preset stay, unranked, because records refer to them. Raises `Fault` for a file
    somebody edited wrongly.
    """
    entries = {entry.code: entry for entry in reference.units(preset, edited)}
    known = {unit.id: unit for unit in session.scalars(select(Unit).where(Unit.unit_type != SQUAD))}
    for unit in known.values():
        unit.is_ranked = False
    at_home = {code: stable_id("unit", code) for code in entries}
    reachable = {*known, *at_home.values()}
    for code, entry in entries.items():
        unit = known.get(at_home[code]) or Unit(
            id=at_home[code], code=code, name_zh="", short_zh="", unit_type=entry.unit_type
        )
        successor = stable_id("unit", entry.successor) if entry.successor else None
        unit.name_zh, unit.short_zh, unit.name_en = entry.name_zh, entry.short_zh, entry.name_en
        unit.unit_type, unit.level = entry.unit_type, entry.level
        unit.parent_id = at_home[entry.parent] if entry.parent else None
        unit.is_ranked, unit.rank_group = entry.is_ranked, entry.rank_group
        unit.protocol_order = entry.protocol_order
        unit.valid_from, unit.valid_to = entry.valid_from, entry.valid_to
        unit.successor_id = successor if successor in reachable else None
        unit.deleted_at = None
        session.add(unit)
    set_setting(session, "units_preset", preset)
    return sum(entry.is_ranked for entry in entries.values())


def add_unit(session: Session, draft: UnitDraft) -> str:
    """Enter a unit from today on; returns the id.

    Raises ValidationError `required`, `not_unique`, `too_long`.
    """
    name = _free_name(session, draft.name)
    last = session.scalar(select(func.max(Unit.protocol_order)).where(Unit.rank_group == draft.rank_group))
    unit = Unit(
        id=new_id(),
        code="",
        name_zh=name,
        short_zh=_short(draft.short, name),
        unit_type=draft.unit_type,
        rank_group=draft.rank_group,
        is_ranked=draft.rank_group is not None,
        parent_id=_city(session),
        protocol_order=(last or 0) + 1,
        valid_from=today(session),
    )
    unit.code = f"{draft.unit_type}-{unit.id[-8:].upper()}"
    session.add(unit)
    return unit.id


def set_ranked(session: Session, unit_id: str, group: str | None) -> None:
    """Let a unit be ranked in a group, or in none."""
    unit = _unit(session, unit_id)
    unit.is_ranked, unit.rank_group = group is not None, group or unit.rank_group


def move_unit(session: Session, unit_id: str, step: int) -> None:
    """Let a unit of today stand one place earlier (-1) or later (1) in every table."""
    ordered = [row.id for row in units(session) if row.current]
    place = ordered.index(unit_id)
    other = max(0, min(len(ordered) - 1, place + step))
    ordered.insert(other, ordered.pop(place))
    first, last = sorted((place, other))
    moved = [_unit(session, ordered[number]) for number in range(first, last + 1)]
    orders = sorted(unit.protocol_order for unit in moved)
    if len(set(orders)) < len(orders):
        moved, orders = [_unit(session, key) for key in ordered], list(range(len(ordered)))
    for unit, order in zip(moved, orders, strict=True):
        unit.protocol_order = order


def correct_name(session: Session, unit_id: str, name: str, short: str) -> None:
    """Mend a name that was written wrongly, in every paper of every time. Raises as `add_unit`."""
    unit = _unit(session, unit_id)
    unit.name_zh = _free_name(session, name, unit_id)
    unit.short_zh = _short(short, unit.name_zh)


def rename_unit(session: Session, unit_id: str, name: str, short: str, since: date) -> str:
    """Give a unit a new name from a day on; returns the id under which it goes on.

    The old name ends the day before and stays in old papers; officials and projects go with the unit.
    Raises ValidationError `required`, `not_unique`, and under `since` `date_in_future`, `date_order`.
    """
    old = _unit(session, unit_id)
    new_name = _free_name(session, name)
    if since > today(session):
        raise ValidationError("since", "date_in_future")
    if old.valid_from is not None and since <= old.valid_from:
        raise ValidationError("since", "date_order")
    new = Unit(
        id=new_id(),
        code=old.code,
        name_zh=new_name,
        short_zh=_short(short, new_name),
        unit_type=old.unit_type,
        parent_id=old.parent_id,
        level=old.level,
        is_ranked=old.is_ranked,
        rank_group=old.rank_group,
        protocol_order=old.protocol_order,
        valid_from=since,
        duties=old.duties,
    )
    session.add(new)
    session.flush()
    old.valid_to, old.successor_id, old.is_ranked = since - timedelta(days=1), new.id, False
    for column in _FOLLOWS:
        table = column.class_
        session.execute(
            update(table).where(column == unit_id, table.deleted_at.is_(None)).values({column: new.id})
        )
    move_zone(session, unit_id, new.id)
    return new.id


def squads(session: Session) -> list[Squad]:
    """The promotion squads, in protocol order."""
    day = today(session)
    query = (
        select(Unit.id, Unit.name_zh, func.count(Official.id))
        .outerjoin(
            Official,
            (Official.unit_id == Unit.id)
            & Official.deleted_at.is_(None)
            & (Official.term_to.is_(None) | (Official.term_to >= day)),
        )
        .where(Unit.deleted_at.is_(None), Unit.unit_type == SQUAD)
        .group_by(Unit.id)
        .order_by(Unit.protocol_order, Unit.code)
    )
    return [Squad(*row) for row in session.execute(query)]


def add_squad(session: Session, name: str) -> str:
    """Set up a squad; returns the id. Raises ValidationError under `name`: `required`, `not_unique`."""
    return add_unit(session, UnitDraft(name, name, SQUAD))


def rename_squad(session: Session, unit_id: str, name: str) -> None:
    """Call a squad otherwise. Raises as `add_squad`, UserError `no_such_record`."""
    correct_name(session, unit_id, name, name)


def _free_name(session: Session, name: str, unit_id: str = "") -> str:
    tidy = within(NAME_LIMIT, " ".join(name.split()), "name")
    if not tidy:
        raise ValidationError("name", "required")
    taken = select(Unit.id).where(
        Unit.deleted_at.is_(None), Unit.valid_to.is_(None), Unit.name_zh == tidy, Unit.id != unit_id
    )
    if session.scalar(taken.limit(1)):
        raise ValidationError("name", "not_unique")
    return tidy


def _short(short: str, name: str) -> str:
    """The short name as it is stored; a unit without one is called by its name everywhere."""
    return within(SHORT_LIMIT, " ".join(short.split()), "short") or name


def _city(session: Session) -> str | None:
    return session.scalar(select(Unit.id).where(Unit.unit_type == CITY, Unit.deleted_at.is_(None)).limit(1))


def _unit(session: Session, unit_id: str) -> Unit:
    unit = session.get(Unit, unit_id)
    if unit is None or unit.deleted_at is not None:
        raise UserError("no_such_record", id=unit_id)
    return unit
