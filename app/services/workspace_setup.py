"""What a new workspace starts with: units, departments, code lists, the calendar, its first member."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.base import new_id, stable_id
from app.models.people import Official, OfficialRole
from app.models.reference import CodeItem, Unit
from app.services import reference
from app.services.bulk import add_rows
from app.services.calendar import seed_calendar
from app.services.settings import set_setting
from app.services.units import use_preset

EMPTY_PRESET = ""
"""The office types in its units itself."""


@dataclass(frozen=True, slots=True)
class WorkspaceDraft:
    """What the first person tells: the workspace's name, the city, a preset of units, who they are."""

    name: str
    city: str
    preset: str
    member_name: str
    role: str


def fill_workspace(session: Session, draft: WorkspaceDraft, edited: Path | None = None) -> str:
    """Fill an empty workspace; returns the id of its first member.

    `edited` holds a city's own reference files.
    """
    seed_reference(session, draft.preset, edited)
    set_setting(session, "workspace_name", draft.name)
    set_setting(session, "city", draft.city)
    member = Official(id=new_id(), name=draft.member_name)
    session.add(member)
    session.add(OfficialRole(official_id=member.id, role=draft.role))
    set_setting(session, f"role.{member.id}", draft.role)
    return member.id


def seed_reference(session: Session, preset: str, edited: Path | None = None) -> None:
    """The calendar, the code lists, and, with a preset, its units and the departments.

    The ids follow from the codes, so that two computers that seed apart hold the same records.
    """
    seed_calendar(session)
    rows = [
        _code_row(name, entry.code, entry.label_zh, entry.label_en, entry.sort, entry.parent)
        for name, code_list in reference.code_lists(edited).items()
        for entry in code_list.items
    ]
    listed = reference.industries(edited)
    rows += [
        _code_row("industry_city", entry.code, entry.label_zh, entry.label_en, order, None)
        for order, entry in enumerate(listed.industries)
    ]
    rows += [
        _code_row("region", area.code, area.short_zh, area.name_en, order, None)
        for order, area in enumerate(reference.regions(edited).areas)
    ]
    add_rows(session, CodeItem, rows)
    if preset != EMPTY_PRESET:
        use_preset(session, preset, edited)
        _seed_departments(session, edited)


def _code_row(
    name: str, code: str, label_zh: str, label_en: str | None, sort: int, parent: str | None
) -> dict[str, Any]:
    return {
        "id": stable_id("code_item", name, code),
        "list": name,
        "code": code,
        "label_zh": label_zh,
        "label_en": label_en,
        "sort": sort,
        "parent": parent,
    }


def _seed_departments(session: Session, edited: Path | None) -> None:
    """Each name a department has had is a unit of its own, the older one pointing to its successor."""
    for order, entry in enumerate(reference.departments(edited)):
        names = entry.names
        for number, name in enumerate(names):
            last = number + 1 == len(names)
            following = stable_id("unit", entry.successor, 0) if entry.successor else None
            session.add(
                Unit(
                    id=stable_id("unit", entry.code, number),
                    code=entry.code,
                    name_zh=name.name_zh,
                    short_zh=name.short_zh,
                    name_en=name.name_en,
                    unit_type="DEPARTMENT",
                    protocol_order=1000 + order,
                    valid_from=name.valid_from,
                    valid_to=name.valid_to,
                    successor_id=following if last else stable_id("unit", entry.code, number + 1),
                    duties=entry.role_zh,
                )
            )


def ranked_units(session: Session) -> dict[str, str]:
    """The units that take part in the ranking, in protocol order: code → id."""
    query = select(Unit.code, Unit.id).where(Unit.is_ranked, Unit.deleted_at.is_(None))
    return {row.code: row.id for row in session.execute(query.order_by(Unit.protocol_order))}
