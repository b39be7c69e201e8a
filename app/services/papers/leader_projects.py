"""Gathers the projects a leader answers for, what they ask of him and what he did for them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import database_of, today
from app.errors import UserError
from app.models.local import ProjectState
from app.models.people import Official
from app.models.projects import ProgressNote, Project
from app.models.three_ones import LeaderAction
from app.services.disputes import UNDISPUTED, Matter, disputes
from app.services.id_lists import ids_of, is_among
from app.services.labels import labels
from app.services.lights import Colour
from app.services.papers.content import DatedText
from app.services.papers.entries import posts_of
from app.services.papers.office import office
from app.services.papers.sentences import dated, ended
from app.services.papers.words import STAGES, light_words
from app.services.project_filter import DEFAULT_SORT, Facet, ProjectFilter, condition, ordering
from app.services.project_list import ProjectRow, project_rows

_HIS = frozenset({"ACTIVE", "SUSPENDED"})
_Notes = Mapping[tuple[str, str], DatedText]


@dataclass(frozen=True, slots=True)
class LedProject:
    """A project of the leader: amounts in 分, `investment` in its own currency.

    `late` counts the working days the next step is overdue; `requests` are what he is asked to settle.
    """

    name: str
    project_no: str
    investor: str
    investment: int | None
    currency: str
    stage: str
    light: Colour
    step: str = ""
    step_due: date | None = None
    late: int = 0
    progress: str = ""
    problem: str = ""
    requests: tuple[str, ...] = ()
    pinned: bool = False
    disputed: frozenset[Matter] = UNDISPUTED


@dataclass(frozen=True, slots=True)
class LeaderDeed:
    """What the leader did for a project on a day."""

    on: date
    project: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class LeaderSheet:
    """领导包联项目清单 as it stood at `as_of`, the worst first; deeds are those of `since` to `until`.

    `investment` and `paid` are sums in 分 of yuan.
    """

    leader: str
    post: str
    issuer: str
    as_of: datetime
    since: date
    until: date
    rows: tuple[LedProject, ...] = ()
    deeds: tuple[LeaderDeed, ...] = ()
    investment: int = 0
    paid: int = 0
    unsent: int = 0


def leader_projects(
    session: Session,
    leader_id: str,
    chosen: ProjectFilter | None = None,
    since: date | None = None,
    until: date | None = None,
) -> LeaderSheet:
    """The sheet of a leader; deeds are those of this month unless told otherwise.

    Raises UserError `no_such_record`.
    """
    leader = session.get(Official, leader_id)
    if leader is None or leader.deleted_at is not None:
        raise UserError("no_such_record", id=leader_id)
    ids = _ids(session, leader_id, chosen or ProjectFilter())
    rows = project_rows(session, ids)
    until = until or today(session)
    since = since or until.replace(day=1)
    return LeaderSheet(
        leader=leader.name,
        post=posts_of(session).get(leader_id, ""),
        issuer=office(session),
        as_of=database_of(session).clock.now(),
        since=since,
        until=until,
        rows=tuple(_led(session, ids, rows)),
        deeds=tuple(_deeds(session, leader_id, since, until)),
        investment=sum(row.investment or 0 for row in rows),
        paid=sum(row.paid for row in rows),
    )


def _ids(session: Session, leader_id: str, chosen: ProjectFilter) -> list[str]:
    """What goes on and is his, in the order of the lists: the worst light first, then the nearest day."""
    query = select(ProjectState.project_id).where(
        ProjectState.leader_id == leader_id,
        ProjectState.status.in_(_HIS),
        condition(chosen.with_facet(Facet.LEADER, frozenset()), today(session)),
    )
    return ids_of(session, query.order_by(*ordering(DEFAULT_SORT), ProjectState.project_id))


def _led(session: Session, ids: Sequence[str], rows: Sequence[ProjectRow]) -> Iterator[LedProject]:
    columns = (
        Project.id,
        Project.request_text,
        Project.total_investment_amount,
        Project.total_investment_currency,
    )
    known = {row.id: row for row in session.execute(select(*columns).where(is_among(Project.id, ids)))}
    notes, now, disputed = _notes(session, ids), today(session), disputes(session)
    for row in rows:
        more = known[row.id]
        progress, problem = notes.get((row.id, "PROGRESS")), notes.get((row.id, "PROBLEM"))
        reason = light_words(row.light_rule, row.light_inputs, row.light_days)
        trouble = ended(reason) if row.light < Colour.GREEN else ""
        yield LedProject(
            name=row.name,
            project_no=row.project_no or "",
            investor=row.company_name or "",
            investment=more.total_investment_amount,
            currency=more.total_investment_currency or "CNY",
            stage=STAGES[row.stage][0],
            light=Colour(row.light),
            step=row.next_task or "",
            step_due=row.next_due,
            late=max(0, -(row.days_left or 0)),
            progress=dated(progress, now) if progress else "",
            problem=trouble + (dated(problem, now) if problem else ""),
            requests=tuple(ended(line) for line in (more.request_text or "").splitlines() if line.strip()),
            pinned=row.light_pinned,
            disputed=disputed.get(row.id, UNDISPUTED),
        )


def _notes(session: Session, ids: Sequence[str]) -> _Notes:
    """The newest note of each kind of each project."""
    query = (
        select(ProgressNote.project_id, ProgressNote.kind, ProgressNote.written_at, ProgressNote.text)
        .where(is_among(ProgressNote.project_id, ids), ProgressNote.deleted_at.is_(None))
        .order_by(ProgressNote.written_at, ProgressNote.id)
    )
    return {
        (row.project_id, row.kind): DatedText(date.fromisoformat(row.written_at[:10]), row.text)
        for row in session.execute(query)
    }


def _deeds(session: Session, leader_id: str, since: date, until: date) -> Iterator[LeaderDeed]:
    kinds = labels(session).get("leader_action_kind", {})
    query = (
        select(LeaderAction.acted_on, LeaderAction.kind, LeaderAction.text, Project.name)
        .join(Project, Project.id == LeaderAction.project_id)
        .where(
            LeaderAction.official_id == leader_id,
            LeaderAction.acted_on.between(since, until),
            LeaderAction.deleted_at.is_(None),
            Project.deleted_at.is_(None),
        )
        .order_by(LeaderAction.acted_on, LeaderAction.id)
    )
    for row in session.execute(query):
        kind = kinds[row.kind].zh if row.kind in kinds else ""
        yield LeaderDeed(row.acted_on, row.name, kind, ended(row.text or ""))
