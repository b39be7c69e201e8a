"""Gathers what the agenda of a talk with investors says: nothing that guests at the table may not read."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.database import database_of
from app.models.activities import Activity, FollowUp
from app.models.projects import Project
from app.services.papers.dealings import Attendee, Dealing, dealing, demands_before, duties, lines_of
from app.services.papers.office import office
from app.services.papers.openness import OPEN_PROJECTS
from app.services.papers.sentences import ended
from app.services.visit_details import visit_record


@dataclass(frozen=True, slots=True)
class TalkAgenda:
    """座谈会议程; `items` follow the customary order, `issues` are what is to be talked about."""

    title: str
    issuer: str
    as_of: datetime
    dealing: Dealing
    items: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()

    @property
    def chair(self) -> Attendee | None:
        """Who presides: the highest of ours."""
        return self.dealing.ours[0] if self.dealing.ours else None


def talk_agenda(session: Session, visit_id: str) -> TalkAgenda:
    """议程 of one visit or talk. Raises UserError `no_such_record`."""
    visit = visit_record(session, visit_id)
    met = dealing(session, visit, outside=True)
    return TalkAgenda(
        f"与{met.firm}座谈会议程",
        office(session),
        database_of(session).clock.now(),
        met,
        customary(met),
        _issues(session, visit, met),
    )


def customary(met: Dealing) -> tuple[str, ...]:
    """What a talk goes through, with the names of those who speak."""
    guest = f"{met.theirs[0].title}{met.theirs[0].name}" if met.theirs else "客方"
    ours = f"通报{'、'.join(met.projects)}推进情况" if met.projects else "介绍投资环境和产业政策"
    host = f"{met.ours[0].title}{met.ours[0].name}" if met.ours else "我方负责同志"
    return (
        "主持人介绍双方参加人员。",
        f"{guest}介绍企业情况和投资意向。",
        f"我方{ours}。",
        "双方围绕议题座谈交流。",
        f"{host}讲话。",
    )


def _issues(session: Session, visit: Activity, met: Dealing) -> tuple[str, ...]:
    """What the firms ask for and what we promised them: both sides know of it.

    Firms at one table do not read what another asked for or was promised elsewhere, nor of closed projects.
    """
    firms = [firm.id for firm in met.firms] if len(met.firms) == 1 else []
    asked = lines_of(visit.demands)
    for firm in firms if not asked else ():
        asked += tuple(
            line for _, text in demands_before(session, firm, visit.started_at, 1) for line in lines_of(text)
        )
    closed = select(Project.id).where(~OPEN_PROJECTS)
    known = duties(
        session,
        FollowUp.kind.in_(("DEMAND", "PROMISE")),
        FollowUp.done_on.is_(None),
        or_(FollowUp.company_id.in_(firms), FollowUp.activity_id == visit.id),
        FollowUp.project_id.is_(None) | FollowUp.project_id.not_in(closed),
    )
    asked += tuple(duty.what for duty in known if duty.kind == "DEMAND")
    promised = tuple(f"我方承诺事项办理情况：{duty.what}" for duty in known if duty.kind == "PROMISE")
    secret = session.scalars(select(Project.name).where(~OPEN_PROJECTS)).all()
    told = (line for line in (*asked, *promised) if not any(name in line for name in secret))
    return tuple(dict.fromkeys(map(ended, told)))
