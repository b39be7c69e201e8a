"""Computes the derived row of a firm: its last dealing, its next step, its people and projects."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Row, delete, func, select
from sqlalchemy.orm import Session

from app.database import tell
from app.models.activities import Activity, ActivityCompany, FollowUp
from app.models.local import CompanyState, ProjectState
from app.models.people import Company, CompanyIndustry, Official, PersonCompany
from app.models.projects import Project, ProjectParty
from app.models.reference import CodeItem
from app.services.bulk import add_rows
from app.services.names import pinyin_key

_BATCH = 4000
_Known = dict[str, dict[str, Any]]


def refresh(session: Session, ids: Collection[str] | None) -> None:
    """Compute the rows of `ids` anew, or all rows with None; a deleted firm loses its row."""
    wanted = sorted(session.scalars(select(Company.id)) if ids is None else ids)
    if ids is None:
        session.execute(delete(CompanyState))
    for start in range(0, len(wanted), _BATCH):
        tell(session, start, len(wanted))
        batch = wanted[start : start + _BATCH]
        if ids is not None:
            session.execute(delete(CompanyState).where(CompanyState.company_id.in_(batch)))
        rows = _rows(session, batch)
        add_rows(session, CompanyState, rows)
    session.expire_all()


def _rows(session: Session, ids: Sequence[str]) -> list[dict[str, Any]]:
    known: _Known = {}
    for read in (_industries, _activities, _people, _projects, _next_steps):
        for company_id, values in read(session, ids):
            known.setdefault(company_id, {}).update(values)
    return [_row(company, known.get(company.id, {})) for company in _companies(session, ids)]


def _row(company: Row[Any], known: dict[str, Any]) -> dict[str, Any]:
    return {
        "company_id": company.id,
        "name": company.short_name or company.name_zh,
        "name_sort": company.name_pinyin or pinyin_key(company.short_name or company.name_zh),
        "entity_type": company.entity_type,
        "industry": known.get("industry"),
        "region": company.region or company.hq_region,
        "intent_level": company.intent_level,
        "owner_id": company.follow_owner_id,
        "owner_name": company.owner_name,
        "last_activity_at": known.get("last_activity_at"),
        "last_activity_id": known.get("last_activity_id"),
        "activity_count": known.get("activity_count", 0),
        "person_count": known.get("person_count", 0),
        "project_id": known.get("project_id"),
        "project_count": known.get("project_count", 0),
        "next_what": known.get("next_what"),
        "next_due": known.get("next_due"),
        "next_follow_up_id": known.get("next_follow_up_id"),
    }


def _companies(session: Session, ids: Sequence[str]) -> Sequence[Row[Any]]:
    """The region is kept as a code of the list, or, where the city is not listed, as its name."""
    region = (
        select(CodeItem.code, func.min(CodeItem.label_zh).label("label"))
        .where(CodeItem.list == "region", CodeItem.deleted_at.is_(None))
        .group_by(CodeItem.code)
        .subquery()
    )
    columns = Company.__table__.c
    query = (
        select(
            columns.id,
            columns.short_name,
            columns.name_zh,
            columns.name_pinyin,
            columns.entity_type,
            columns.hq_region,
            columns.intent_level,
            columns.follow_owner_id,
            region.c.label.label("region"),
            Official.name.label("owner_name"),
        )
        .outerjoin(region, region.c.code == columns.hq_region)
        .outerjoin(Official, Official.id == columns.follow_owner_id)
        .where(columns.id.in_(ids), columns.deleted_at.is_(None))
    )
    return session.execute(query).all()


def _industries(session: Session, ids: Sequence[str]) -> list[tuple[str, dict[str, Any]]]:
    """The main industry: the one of the lowest position, which comes last here and so stays."""
    query = (
        select(CompanyIndustry.company_id, CodeItem.label_zh)
        .join(CodeItem, (CodeItem.list == "industry_city") & (CodeItem.code == CompanyIndustry.industry))
        .where(CompanyIndustry.company_id.in_(ids), CompanyIndustry.deleted_at.is_(None))
        .order_by(CompanyIndustry.position.desc())
    )
    return [(row.company_id, {"industry": row.label_zh}) for row in session.execute(query)]


def _activities(session: Session, ids: Sequence[str]) -> list[tuple[str, dict[str, Any]]]:
    """SQLite gives the id of the row that holds the maximum (https://sqlite.org/lang_select.html#bareagg)."""
    query = (
        select(
            ActivityCompany.company_id,
            func.count().label("count"),
            func.max(Activity.started_at).label("at"),
            Activity.id,
        )
        .join(Activity, Activity.id == ActivityCompany.activity_id)
        .where(
            ActivityCompany.company_id.in_(ids),
            ActivityCompany.deleted_at.is_(None),
            Activity.deleted_at.is_(None),
        )
        .group_by(ActivityCompany.company_id)
    )
    return [
        (
            row.company_id,
            {"activity_count": row[1], "last_activity_at": row.at, "last_activity_id": row.id},
        )
        for row in session.execute(query)
    ]


def _people(session: Session, ids: Sequence[str]) -> list[tuple[str, dict[str, Any]]]:
    query = (
        select(PersonCompany.company_id, func.count().label("people"))
        .where(
            PersonCompany.company_id.in_(ids),
            PersonCompany.valid_to.is_(None),
            PersonCompany.deleted_at.is_(None),
        )
        .group_by(PersonCompany.company_id)
    )
    return [(row.company_id, {"person_count": row.people}) for row in session.execute(query)]


def _projects(session: Session, ids: Sequence[str]) -> list[tuple[str, dict[str, Any]]]:
    """How many projects, and the one whose light is worst: it comes last here and so stays."""
    live = (
        select(ProjectParty.company_id, ProjectParty.project_id)
        .join(Project, Project.id == ProjectParty.project_id)
        .where(
            ProjectParty.company_id.in_(ids),
            ProjectParty.deleted_at.is_(None),
            Project.deleted_at.is_(None),
            Project.merged_into_id.is_(None),
        )
        .outerjoin(ProjectState, ProjectState.project_id == Project.id)
        .order_by(ProjectState.light.desc(), ProjectParty.id.desc())
        .distinct()
    )
    counts: dict[str, int] = {}
    found = []
    for row in session.execute(live):
        counts[row.company_id] = counts.get(row.company_id, 0) + 1
        found.append(
            (row.company_id, {"project_id": row.project_id, "project_count": counts[row.company_id]})
        )
    return found


def _next_steps(session: Session, ids: Sequence[str]) -> list[tuple[str, dict[str, Any]]]:
    """The earliest open follow-up; it comes last here and so stays. Those without a day come after all."""
    query = (
        select(FollowUp.id, FollowUp.company_id, FollowUp.what, FollowUp.due_on)
        .where(FollowUp.company_id.in_(ids), FollowUp.done_on.is_(None), FollowUp.deleted_at.is_(None))
        .order_by(FollowUp.due_on.is_(None).desc(), FollowUp.due_on.desc(), FollowUp.id.desc())
    )
    return [
        (row.company_id, {"next_what": row.what, "next_due": row.due_on, "next_follow_up_id": row.id})
        for row in session.execute(query)
    ]
