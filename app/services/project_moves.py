"""Moving projects from stage to stage: forward by the dated facts a stage rests on, back by revoking them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import today
from app.errors import UserError, ValidationError
from app.models.projects import Project, ProjectMilestone
from app.services.counting import FRAMEWORK, counting
from app.services.milestones import (
    Guard,
    MilestoneDraft,
    add_milestone,
    current_standing,
    guards,
    revoke_milestone,
)
from app.services.project_facts import OURS
from app.services.projects import ProjectDraft, add_project
from app.services.stages import ORDER, SITE, Standing, applicable, rank

MOVED = "看板移动"
"""Why a fact was confirmed without its proof; kept with the fact, in the ledger's language."""

MOVED_BACK = "看板移回"
"""Why a fact was revoked when the person gave no other reason."""

_LATER = {
    1: frozenset(ORDER[rank("SIGNED") :]) - {"REGISTERED", "FILED"},
    2: frozenset(ORDER[rank("LAND_SUPPLIED") :]),
    3: frozenset(ORDER[rank("IN_PRODUCTION") :]),
}
"""What cannot stand in a project taken back to a node; a company once registered stays registered."""


@dataclass(frozen=True, slots=True)
class StageMove:
    """Projects and the stage (0 to 3) they go to; `days` date the stages passed over, by stage."""

    project_ids: tuple[str, ...]
    stage: int
    days: Mapping[int, date] = field(default_factory=dict)
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MoveNeeds:
    """What a move asks for first: days of the stages passed over, and whether it goes back."""

    passed_over: tuple[int, ...]
    back: bool


def enter_project(session: Session, draft: ProjectDraft, stage: int, begun_on: date | None = None) -> str:
    """Enter a project that stands at a stage already; returns its id.

    From stage 1 on `draft.signed_on` is needed, at stage 3 `begun_on` too. Raises ValidationError as
    `add_project` and `move_projects`, `required` under `stage_1` without the day of signing.
    """
    if stage and draft.signed_on is None:
        raise ValidationError("stage_1", "required")
    project_id = add_project(session, draft if stage else replace(draft, signed_on=None))
    session.flush()
    days = {2: begun_on} if begun_on is not None else {}
    move_projects(session, StageMove((project_id,), stage, days))
    return project_id


def move_needs(session: Session, project_ids: Sequence[str], stage: int) -> MoveNeeds:
    """What has to be known before these projects go to `stage`."""
    passed: set[int] = set()
    back = False
    for project_id in project_ids:
        node = current_standing(session, project_id).node
        back = back or node > stage + 1
        between = range(node + 1, stage + 1)
        passed |= {one - 1 for one in between if _facts(_project(session, project_id), one, frozenset())}
    return MoveNeeds(tuple(sorted(passed)), back)


def move_projects(session: Session, move: StageMove) -> None:
    """Take the projects to the stage, each by its own facts; those that are there already stay.

    Raises ValidationError `required`, `date_in_future` and `stages_reversed` under `stage_N` for a day of a
    stage passed over,
    `not_applicable` when a project never has that stage, `not_active` for one that rests or has ended.
    """
    for project_id in move.project_ids:
        _move(session, project_id, move)


def _move(session: Session, project_id: str, move: StageMove) -> None:
    project, wanted = _project(session, project_id), move.stage + 1
    where = current_standing(session, project_id)
    if where.node == wanted:
        return
    if where.status != "ACTIVE":
        raise ValidationError("stage", Guard.NOT_ACTIVE.value)
    if where.node > wanted:
        _take_back(session, project_id, wanted, move.reason)
        where = current_standing(session, project_id)
    for node in range(where.node + 1, wanted + 1):
        _reach(session, project, node, where, move)
    if current_standing(session, project_id).node != wanted:
        raise ValidationError("stage", Guard.NOT_APPLICABLE.value)


def _reach(session: Session, project: Project, node: int, where: Standing, move: StageMove) -> None:
    """Write down what the node rests on, on the day it was given or today."""
    now, stage = today(session), node - 1
    kinds = _facts(project, node, frozenset(where.reached))
    if stage < move.stage and kinds and stage not in move.days and where.node < node:
        raise ValidationError(f"stage_{stage}", "required")
    day = move.days.get(stage, now)
    if day > now:
        raise ValidationError(f"stage_{stage}", "date_in_future")
    earlier = [before for passed, before in move.days.items() if passed < stage]
    if kinds and any(day < before for before in earlier):
        raise ValidationError(f"stage_{stage}", "stages_reversed", day=max(earlier))
    for kind in kinds:
        draft = MilestoneDraft(project.id, kind, day, confirm=True, override_reason=MOVED)
        if Guard.NOT_APPLICABLE in guards(session, draft):
            raise ValidationError("stage", Guard.NOT_APPLICABLE.value)
        add_milestone(session, draft)
        session.flush()


def _facts(project: Project, node: int, reached: frozenset[str]) -> tuple[str, ...]:
    """The facts that take a project into a node and are not there yet; none where it has no such node."""
    possible = applicable(project.site_mode)
    if node == 2:
        wanted = ["SIGNED"]
    elif node == 3:
        site = [kind for kind in ("LAND_SUPPLIED", "SITE_SECURED") if kind in possible]
        if not site:
            return ()
        secured = site[0] if project.site_mode else "SITE_SECURED"
        wanted = ["REGISTERED", *([] if SITE & reached else [secured])]
    else:
        wanted = ["IN_PRODUCTION" if "IN_PRODUCTION" in possible else "OPENED"]
    return tuple(kind for kind in wanted if kind not in reached)


def _take_back(session: Session, project_id: str, node: int, reason: str) -> None:
    """Revoke what is later than the node; the rows stay, with the reason."""
    later = _LATER[node]
    if "SIGNED" in later and counting(session).framework_signed:
        later |= {FRAMEWORK}
    query = select(ProjectMilestone.id).where(
        ProjectMilestone.project_id == project_id,
        ProjectMilestone.type.in_(later),
        ProjectMilestone.status == "CONFIRMED",
        ProjectMilestone.authority == OURS,
        ProjectMilestone.deleted_at.is_(None),
    )
    for milestone_id in session.scalars(query).all():
        revoke_milestone(session, milestone_id, reason.strip() or MOVED_BACK)
    session.flush()


def _project(session: Session, project_id: str) -> Project:
    project = session.get(Project, project_id)
    if project is None or project.deleted_at is not None:
        raise UserError("no_such_record", id=project_id)
    return project
