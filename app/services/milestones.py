"""Dated facts of a project: reported, confirmed on proof, sent back or revoked, within the allowed moves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import me, today
from app.errors import UserError, ValidationError
from app.models.projects import ProjectMilestone
from app.services.counting import counted_as, counting
from app.services.dates import Precision, RoughDate, precision_of, surely_before
from app.services.labels import labels
from app.services.project_facts import OURS, project_record
from app.services.stages import ENDINGS, ORDER, SITE, Fact, Standing, applicable, rank, standing


class Guard(StrEnum):
    """Why a fact cannot be taken as it stands (domain handbook §3.3)."""

    NOT_APPLICABLE = "not_applicable"
    REVIEW_SKIPPED = "review_skipped"
    STARTED_WITHOUT_LAND = "started_without_land"
    STARTED_WITHOUT_PERMIT = "started_without_permit"
    EVIDENCE_MISSING = "evidence_missing"
    NOT_ACTIVE = "not_active"
    NOT_SUSPENDED = "not_suspended"
    ALREADY_ENDED = "already_ended"
    ENDING_UNAPPROVED = "ending_unapproved"
    SITE_UNDECIDED = "site_undecided"
    RESTART_BEFORE_REST = "restart_before_rest"
    DAYS_REVERSED = "days_reversed"


_NEVER = frozenset(
    {
        Guard.NOT_APPLICABLE,
        Guard.STARTED_WITHOUT_LAND,
        Guard.STARTED_WITHOUT_PERMIT,
        Guard.NOT_SUSPENDED,
        Guard.ALREADY_ENDED,
        Guard.SITE_UNDECIDED,
        Guard.RESTART_BEFORE_REST,
    }
)
"""Guards no reason lifts: the law does not allow these to be confirmed, or they mean nothing."""

_AFTER = {
    "SIGNED": ("REVIEWED",),
    "LAND_WON": ("LAND_LISTED",),
    "LAND_SUPPLIED": ("LAND_LISTED", "LAND_WON"),
    "STARTED": ("LAND_SUPPLIED", "SITE_SECURED", "PERMITTED"),
    "COMPLETED": ("STARTED",),
    "TRIAL": ("STARTED",),
    "IN_PRODUCTION": ("STARTED",),
    "OPENED": ("REGISTERED",),
    "FULL_CAPACITY": ("IN_PRODUCTION", "OPENED"),
}
"""What a fact cannot come before without a reason: the law, or the nature of things. Others may."""

_NEEDS_REASON = frozenset({"SUSPENDED", "TERMINATED", "LOST", "TRANSFERRED", "RESUMED"})


@dataclass(frozen=True, slots=True)
class MilestoneDraft:
    """A fact as a form holds it; `confirm` says whether it is also confirmed at once."""

    project_id: str
    type: str
    happened_on: date
    precision: str = "DAY"
    authority: str = OURS
    evidence_ok: bool = False
    confirm: bool = False
    reason_code: str | None = None
    override_reason: str | None = None
    note: str | None = None

    @property
    def dated(self) -> RoughDate:
        """The day, as far as it is known."""
        return RoughDate(self.happened_on, precision_of(self.precision))


def guards(session: Session, draft: MilestoneDraft) -> list[Guard]:
    """What stands against confirming this fact; empty when nothing does."""
    project = project_record(session, draft.project_id)
    where = current_standing(session, draft.project_id)
    found = list(_status_guards(draft, where))
    counts_as = counted_as(draft.type, counting(session))
    if counts_as in ORDER:
        if counts_as not in applicable(project.site_mode):
            found.append(Guard.NOT_APPLICABLE)
        if where.status != "ACTIVE":
            found.append(Guard.NOT_ACTIVE)
        if not draft.evidence_ok and rank(counts_as) >= rank("SIGNED"):
            found.append(Guard.EVIDENCE_MISSING)
    if counts_as == "SIGNED" and "REVIEWED" not in where.reached:
        found.append(Guard.REVIEW_SKIPPED)
    if out_of_order(draft, where) is not None:
        found.append(Guard.DAYS_REVERSED)
    if draft.type == "STARTED" and project.site_mode is None and SITE.isdisjoint(where.reached):
        found.append(Guard.SITE_UNDECIDED)
    if draft.type == "STARTED" and project.site_mode == "NEW_LAND":
        if SITE.isdisjoint(where.reached):
            found.append(Guard.STARTED_WITHOUT_LAND)
        if "PERMITTED" not in where.reached:
            found.append(Guard.STARTED_WITHOUT_PERMIT)
    return found


def out_of_order(draft: MilestoneDraft, where: Standing) -> tuple[str, RoughDate] | None:
    """A fact that must come before this one and is dated later, or the other way about; with its day.

    Days of which only the month or year is known are compared as far as both are known.
    """
    for kind in where.reached:
        other = where.dated(kind)
        if other is None or kind == draft.type:
            continue
        too_late = kind in _AFTER.get(draft.type, ()) and surely_before(draft.dated, other)
        too_early = draft.type in _AFTER.get(kind, ()) and surely_before(other, draft.dated)
        if too_late or too_early:
            return kind, other
    return None


def _status_guards(draft: MilestoneDraft, where: Standing) -> Iterator[Guard]:
    """Resting, restarting and ending: a signed project ends only with the leading group's approval."""
    ended = where.status in ENDINGS
    if draft.type == "RESUMED" and where.status != "SUSPENDED":
        yield Guard.NOT_SUSPENDED
    rests = [RoughDate(pause.start, Precision.DAY) for pause in where.pauses if pause.end is None]
    if draft.type == "RESUMED" and any(surely_before(draft.dated, start) for start in rests):
        yield Guard.RESTART_BEFORE_REST
    if draft.type == "SUSPENDED" and where.status != "ACTIVE":
        yield Guard.NOT_ACTIVE
    if draft.type in ENDINGS and ended:
        yield Guard.ALREADY_ENDED
    if draft.type in ENDINGS and not ended and where.signed and not draft.evidence_ok:
        yield Guard.ENDING_UNAPPROVED


def add_milestone(session: Session, draft: MilestoneDraft) -> str:
    """Report a fact, and confirm it when the draft says so; returns its id.

    Raises ValidationError for a day to come or a missing reason, and with the guard's code when
    confirming is against the allowed moves.
    """
    if draft.happened_on > today(session):
        raise ValidationError("happened_on", "date_in_future")
    if draft.type in _NEEDS_REASON and not (draft.note or draft.reason_code):
        raise ValidationError("note", "reason_required")
    if draft.type == "TERMINATED" and not draft.reason_code:
        raise ValidationError("reason_code", "reason_required")
    if draft.confirm:
        _pass_guards(session, draft)
    milestone = ProjectMilestone(
        project_id=draft.project_id,
        type=draft.type,
        happened_on=draft.happened_on,
        happened_on_precision=draft.precision,
        reported_on=today(session),
        authority=draft.authority,
        evidence_ok=draft.evidence_ok,
        reason_code=draft.reason_code,
        override_reason=draft.override_reason,
        note=draft.note,
    )
    if draft.confirm:
        _confirm(session, milestone)
    session.add(milestone)
    return milestone.id


def confirm_milestone(
    session: Session, milestone_id: str, *, evidence_ok: bool = True, override_reason: str | None = None
) -> None:
    """认定 a reported fact after seeing its proof.

    Raises ValidationError with the guard's code, UserError `fact_not_waiting`.
    """
    milestone = _milestone(session, milestone_id, "REPORTED", "fact_not_waiting")
    override_reason = override_reason or milestone.override_reason
    draft = MilestoneDraft(
        milestone.project_id,
        milestone.type,
        milestone.happened_on or today(session),
        precision_of(milestone.happened_on_precision),
        authority=milestone.authority,
        evidence_ok=evidence_ok,
        override_reason=override_reason,
    )
    _pass_guards(session, draft)
    milestone.evidence_ok = evidence_ok
    milestone.override_reason = override_reason
    _confirm(session, milestone)


def send_back_milestone(session: Session, milestone_id: str, reason: str) -> None:
    """退回 a reported fact with the reason. Raises UserError `fact_not_waiting`."""
    milestone = _milestone(session, milestone_id, "REPORTED", "fact_not_waiting")
    _close(milestone, "REJECTED", reason)


def revoke_milestone(session: Session, milestone_id: str, reason: str) -> None:
    """撤销 a confirmed fact, such as a listing nobody bid for; the row stays with the reason.

    Raises UserError `fact_not_confirmed`.
    """
    milestone = _milestone(session, milestone_id, "CONFIRMED", "fact_not_confirmed")
    _close(milestone, "REVOKED", reason)


def current_standing(session: Session, project_id: str) -> Standing:
    """Where the project stands by its confirmed facts."""
    project = project_record(session, project_id)
    query = select(ProjectMilestone).where(
        ProjectMilestone.project_id == project_id,
        ProjectMilestone.authority == OURS,
        ProjectMilestone.deleted_at.is_(None),
    )
    rules = counting(session)
    facts = [
        Fact(
            counted_as(row.type, rules),
            row.happened_on or row.confirmed_on,
            row.status == "CONFIRMED",
            precision_of(row.happened_on_precision) if row.happened_on else Precision.UNKNOWN,
        )
        for row in session.scalars(query)
    ]
    return standing(facts, project.site_mode)


def can_be_overruled(code: str) -> bool:
    """Whether a reason lifts what a fact was refused for."""
    return code in {guard.value for guard in Guard} - {guard.value for guard in _NEVER}


def _pass_guards(session: Session, draft: MilestoneDraft) -> None:
    for guard in guards(session, draft):
        if guard in _NEVER or not (draft.override_reason or "").strip():
            raise ValidationError("type", guard.value, **_told_with(session, draft, guard))


def _told_with(session: Session, draft: MilestoneDraft, guard: Guard) -> dict[str, object]:
    """What the sentence of a guard names: the other fact with its day."""
    other = out_of_order(draft, current_standing(session, draft.project_id))
    if guard is not Guard.DAYS_REVERSED or other is None:
        return {"type": draft.type}
    kind, day = other
    return {"type": draft.type, "other": labels(session)["milestone_type"][kind], "day": day}


def _confirm(session: Session, milestone: ProjectMilestone) -> None:
    milestone.status = "CONFIRMED"
    milestone.confirmed_on = today(session)
    milestone.confirmed_by_id = me(session)


def _close(milestone: ProjectMilestone, status: str, reason: str) -> None:
    if not reason.strip():
        raise ValidationError("note", "reason_required")
    milestone.status = status
    milestone.note = reason.strip()


def _milestone(session: Session, milestone_id: str, status: str, otherwise: str) -> ProjectMilestone:
    """The fact, which must have `status`; `otherwise` is the code of the refusal."""
    milestone = session.get(ProjectMilestone, milestone_id)
    if milestone is None or milestone.deleted_at is not None:
        raise UserError("no_such_record", id=milestone_id)
    if milestone.status != status:
        raise UserError(otherwise)
    return milestone
