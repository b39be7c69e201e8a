"""Gathers what only our side should know of guests: their firm and its aims, manners, projects, promises."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.models.activities import FollowUp
from app.services.papers.dealings import Duty, dealing, duties, lines_of
from app.services.papers.firm_background import FirmBackground, firm_background
from app.services.papers.reception import Reception, reception, reception_visits
from app.services.papers.sentences import ended


@dataclass(frozen=True, slots=True)
class ReceptionBriefing:
    """接待手册 with its part for our side: the first firm's background, demands and steps of the visits."""

    public: Reception
    background: FirmBackground | None
    demands: tuple[str, ...] = ()
    steps: tuple[Duty, ...] = ()
    unsent: int = 0


def reception_briefing(session: Session, visit_id: str, *, masks: bool = True) -> ReceptionBriefing:
    """The handbook of a visit for our side. Raises UserError `no_such_record`."""
    visits = reception_visits(session, visit_id)
    firms = [firm for visit in visits for firm in dealing(session, visit).firms]
    asked = [ended(line) for visit in visits for line in lines_of(visit.demands)]
    ids = [visit.id for visit in visits]
    return ReceptionBriefing(
        reception(session, visit_id, masks=masks),
        firm_background(session, firms[0].id) if firms else None,
        tuple(dict.fromkeys(asked)),
        duties(session, FollowUp.activity_id.in_(ids), FollowUp.done_on.is_(None)),
    )
