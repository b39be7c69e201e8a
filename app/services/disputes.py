"""What colleagues are not at one about: projects whose money, stage or lead official waits for a decision."""

import json
from collections.abc import Iterator, Mapping
from enum import StrEnum

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import versions
from app.models.field_ids import logged_tables
from app.services.conflicts import contested, open_fields
from app.services.open_slots import contests, given_way


class Matter(StrEnum):
    """What may be in dispute about a project, in the order in which it is told."""

    INVESTMENT = "INVESTMENT"
    ARRIVAL = "ARRIVAL"
    BENEFIT = "BENEFIT"
    STAGE = "STAGE"
    LEADER = "LEADER"


SUMMED = frozenset({Matter.INVESTMENT, Matter.ARRIVAL})
"""What is added up: with a disputed one no sum holds."""

Disputes = Mapping[str, frozenset[Matter]]
"""What is in dispute, by project; those that are not among its keys are undisputed."""

UNDISPUTED = frozenset[Matter]()

_AMOUNTS = ("total_investment", "contracted_inflow", "fixed_investment", "equipment_investment")
_FOREIGN = ("contracted_fdi", "reg_capital_foreign", "investment_completed")


def _money(names: tuple[str, ...], matter: Matter) -> dict[str, Matter]:
    return {f"{name}_{part}": matter for name in names for part in ("amount", "currency")}


_FIELDS: Mapping[str, Mapping[str, Matter]] = {
    "project": _money(_AMOUNTS + _FOREIGN, Matter.INVESTMENT)
    | _money(("expected_output", "expected_tax"), Matter.BENEFIT),
    "fund_arrival": dict.fromkeys(
        ("amount", "currency", "arrived_on", "counted_in_assessment"), Matter.ARRIVAL
    ),
    "project_milestone": dict.fromkeys(
        ("type", "happened_on", "confirmed_on", "authority", "status"), Matter.STAGE
    ),
    "leader_assignment": {"official_id": Matter.LEADER},
}
"""The fields that decide what papers say of a project, of each table that has some."""

_LEADERS = "leader_assignment"


def disputes(session: Session) -> Disputes:
    """Of every project with such a field that two wrote apart and nobody has decided: what is in dispute.

    The same fields as the list of what waits for a decision; where nothing waits this asks almost nothing.
    """
    return _disputes(session, None)


def disputed_of(session: Session, project_id: str) -> frozenset[Matter]:
    """What is in dispute of one project."""
    return _disputes(session, project_id).get(project_id, UNDISPUTED)


def _disputes(session: Session, only: str | None) -> Disputes:
    found: dict[str, frozenset[Matter]] = {}
    for project, matter in (*_of_fields(session, only), *_of_leaders(session, only)):
        found[project] = found.get(project, UNDISPUTED) | {matter}
    return found


def _of_fields(session: Session, only: str | None) -> Iterator[tuple[str, Matter]]:
    for name, ids in contested(session).items():
        table, fields = logged_tables()[name], _FIELDS.get(name)
        if fields is None:
            continue
        projects = _projects(session, name, ids, only)
        known = versions.versions_of(session.connection(), table, list(projects))
        for key, written in known.items():
            for column in open_fields(table, written).keys() & fields.keys():
                yield projects[key], fields[column]


def _projects(session: Session, name: str, ids: list[str], only: str | None) -> dict[str, str]:
    """Whose project each of these records is; those in the bin are left out."""
    owner = "id" if name == "project" else "project_id"
    query = text(
        f'SELECT id, {owner} AS project FROM "{name}" WHERE deleted_at IS NULL'
        f" AND id IN (SELECT value FROM json_each(:ids)) AND (:only IS NULL OR {owner} = :only)"
    )
    told = {"ids": json.dumps(ids), "only": only}
    return {row.id: row.project for row in session.execute(query, told)}


def _of_leaders(session: Session, only: str | None) -> Iterator[tuple[str, Matter]]:
    """Two namings made apart, of which the later stands meanwhile."""
    table = logged_tables()[_LEADERS]
    owners = given_way(session, table, None if only is None else [only])
    for group in contests(session, table, list(owners)):
        yield next(owners[key] for key in group if key in owners), Matter.LEADER
