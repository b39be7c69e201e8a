"""What may be known of a visit besides whom, when and what was said: how long it took, its mood, demands."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.errors import UserError
from app.models.activities import Activity
from app.models.people import Official
from app.services.measures import Measure, read_figure
from app.services.names import within

DEMANDS_LIMIT = 1000
_MINUTES = Measure(1, ("分钟", "分", "min"), least=1, most=24 * 60)


@dataclass(frozen=True, slots=True)
class VisitDetails:
    """As a form holds them; `duration` in minutes as typed."""

    duration: str = ""
    demands: str = ""
    sentiment: int | None = None
    intent_change: int | None = None
    highest_leader_id: str | None = None
    highest_leader: str = ""


def visit_details(session: Session, visit_id: str) -> VisitDetails:
    """What is known. Raises UserError `no_such_record`."""
    visit = visit_record(session, visit_id)
    leader = session.get(Official, visit.highest_leader_id) if visit.highest_leader_id else None
    return VisitDetails(
        "" if visit.duration_min is None else str(visit.duration_min),
        visit.demands or "",
        visit.sentiment,
        visit.intent_change,
        visit.highest_leader_id,
        leader.name if leader else "",
    )


def describe_visit(session: Session, visit_id: str, details: VisitDetails) -> None:
    """Take over what a form holds.

    Raises ValidationError under `duration` and `demands`, UserError `no_such_record`.
    """
    visit = visit_record(session, visit_id)
    demands = within(DEMANDS_LIMIT, details.demands.strip(), "demands")
    visit.duration_min = read_figure(_MINUTES, "duration", details.duration)
    visit.demands = demands or None
    visit.sentiment, visit.intent_change = details.sentiment, details.intent_change
    visit.highest_leader_id = details.highest_leader_id


def visit_record(session: Session, visit_id: str) -> Activity:
    """A visit of the ledger. Raises UserError `no_such_record`."""
    visit = session.get(Activity, visit_id)
    if visit is None or visit.deleted_at is not None:
        raise UserError("no_such_record", id=visit_id)
    return visit
