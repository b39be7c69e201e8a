"""What a pack is about: whose it is, which projects, firms and files belong to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import today
from app.errors import UserError
from app.models.activities import Activity, ActivityCompany, ActivityProject
from app.models.base import stable_id
from app.models.local import ProjectState
from app.models.people import Company, Official
from app.models.projects import Project
from app.services.attachments import attachments_of
from app.services.id_lists import is_among
from app.services.papers.content import ProjectBrief
from app.services.papers.pack_news import PackNews, pack_news
from app.services.papers.scope_words import filter_words
from app.services.print_register import last_pack
from app.services.project_filter import Facet, ProjectFilter
from app.services.project_list import project_ids
from app.services.project_views import ProjectView

GOING_ON = frozenset({"ACTIVE", "SUSPENDED"})


@dataclass(frozen=True, slots=True)
class PackSubject:
    """Whom or what a pack is for: its title, the line below it, the projects it has a page for, the firms.

    `key` is what the next pack about the same is known by. `chosen` narrows lists to its projects.
    """

    key: str
    title: str
    below: str
    projects: tuple[str, ...]
    chosen: ProjectFilter | None = None
    firms: tuple[str, ...] = ()
    table: str | None = None


@dataclass(frozen=True, slots=True)
class PackFile:
    """An attached file: its name, what it belongs to, and its content by its hash."""

    name: str
    owner: str
    sha256: str


def leader_subject(session: Session, official_id: str) -> PackSubject:
    """The projects of a lead official that go on, the worst light first. Raises UserError."""
    official = session.get(Official, official_id)
    if official is None or official.deleted_at is not None:
        raise UserError("no_such_record", id=official_id)
    chosen = ProjectFilter({Facet.LEADER: frozenset({official_id}), Facet.STATUS: GOING_ON})
    of_leader = ProjectFilter({Facet.LEADER: frozenset({official_id})})
    return PackSubject(
        official_id,
        "包联项目汇报材料",
        f"{official.name}{'　' if official.post_title else ''}{official.post_title or ''}",
        tuple(project_ids(session, chosen)),
        of_leader,
        table="official",
    )


def visit_subject(session: Session, visit_id: str) -> PackSubject:
    """The firms of a visit, and the projects that it or one of them is about. Raises UserError."""
    visit = session.get(Activity, visit_id)
    if visit is None or visit.deleted_at is not None:
        raise UserError("no_such_record", id=visit_id)
    firms = session.scalars(
        select(Company)
        .join(ActivityCompany, ActivityCompany.company_id == Company.id)
        .where(
            ActivityCompany.activity_id == visit_id,
            ActivityCompany.deleted_at.is_(None),
            Company.deleted_at.is_(None),
        )
        .order_by(ActivityCompany.id)
    ).all()
    named = select(ActivityProject.project_id).where(
        ActivityProject.activity_id == visit_id, ActivityProject.deleted_at.is_(None)
    )
    theirs = ProjectState.company_id.in_([firm.id for firm in firms]) & ProjectState.status.in_(GOING_ON)
    query = select(ProjectState.project_id).where(ProjectState.project_id.in_(named) | theirs)
    concerned = set(session.scalars(query))
    day = datetime.fromisoformat(visit.started_at)
    names = "、".join(firm.name_zh for firm in firms)
    return PackSubject(
        visit_id,
        "客商会见汇报材料",
        f"{names}{'　' if names else ''}{day.year}年{day.month}月{day.day}日",
        tuple(one for one in project_ids(session, ProjectFilter()) if one in concerned),
        firms=tuple(firm.id for firm in firms),
        table="activity",
    )


def view_subject(session: Session, key: str, name: str, chosen: ProjectFilter) -> PackSubject:
    """The projects of a view, the worst light first; a filter without a `name` is told in words."""
    title = f"{name.removesuffix('项目') if name else '筛选出的'}项目汇报材料"
    below = "" if name else filter_words(session, chosen)
    return PackSubject(key, title, below, tuple(project_ids(session, chosen)), chosen)


def view_key(view: ProjectView) -> str:
    """What packs of a view are known by; one of the system may show others' projects to others."""
    return stable_id("saved_view", view.key, view.chosen.to_json()) if view.is_system else view.key


def filter_key(chosen: ProjectFilter) -> str:
    """What packs of a filter are known by that is no view's: the same filter is the same again."""
    return stable_id("saved_view", "", chosen.to_json())


def files_of(session: Session, subject: PackSubject, briefs: Mapping[str, ProjectBrief]) -> list[PackFile]:
    """The files of a visit, then those of each project, the oldest first, each content once."""
    owners = [(subject.key, subject.title)] if subject.table == "activity" else []
    owners += [(project, brief.name) for project, brief in briefs.items()]
    found = [
        PackFile(row.name, "" if owner == subject.key else name, row.sha256)
        for owner, name in owners
        for row in reversed(attachments_of(session, owner))
    ]
    return list({file.sha256: file for file in reversed(found)}.values())[::-1]


def news_of(session: Session, key: str, briefs: Mapping[str, ProjectBrief]) -> PackNews | None:
    """What changed since the last pack about the same from before today; None when there is none."""
    found = last_pack(session, key, today(session))
    if found is None:
        return None
    since, told = found
    before: Mapping[str, Sequence[Any]] = told.get("projects", {})
    query = select(Project.id, Project.name).where(is_among(Project.id, set(before) - set(briefs)))
    names = {row.id: row.name for row in session.execute(query)}
    return pack_news(since, before, briefs, names)
