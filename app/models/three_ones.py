"""The three ones of a signed project: one lead official, one contact person, one progress plan."""

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Record, refers_to

NOT_BEGUN = "TODO"
"""The code of `plan_task_status` for a step nobody has begun, as it lies in every ledger."""


class LeaderAssignment(Record, Base, kw_only=True):
    """责任领导 of a project; the open row has no `valid_to`, and there is at most one."""

    __tablename__ = "leader_assignment"
    __table_args__ = (
        Index("ix_leader_assignment_project_id", "project_id"),
        Index("ix_leader_assignment_official_id", "official_id"),
    )

    project_id: Mapped[str] = mapped_column(refers_to("project"))
    official_id: Mapped[str] = mapped_column(refers_to("official"))
    valid_from: Mapped[date]
    valid_to: Mapped[date | None] = mapped_column(default=None)
    accepted_on: Mapped[date | None] = mapped_column(default=None)
    reason: Mapped[str | None] = mapped_column(default=None)
    appointed_by: Mapped[str | None] = mapped_column(default=None)


class ContactAssignment(Record, Base, kw_only=True):
    """联系人 of a project; the open row has no `valid_to`, and there is at most one."""

    __tablename__ = "contact_assignment"
    __table_args__ = (
        Index("ix_contact_assignment_project_id", "project_id"),
        Index("ix_contact_assignment_official_id", "official_id"),
    )

    project_id: Mapped[str] = mapped_column(refers_to("project"))
    official_id: Mapped[str] = mapped_column(refers_to("official"))
    valid_from: Mapped[date]
    valid_to: Mapped[date | None] = mapped_column(default=None)
    accepted_on: Mapped[date | None] = mapped_column(default=None)
    reason: Mapped[str | None] = mapped_column(default=None)
    appointed_by: Mapped[str | None] = mapped_column(default=None)


class LeaderAction(Record, Base, kw_only=True):
    """What a lead official did for a project: heard a report, went on site, wrote an instruction."""

    __tablename__ = "leader_action"
    __table_args__ = (Index("ix_leader_action_project_id", "project_id"),)

    project_id: Mapped[str] = mapped_column(refers_to("project"))
    official_id: Mapped[str] = mapped_column(refers_to("official"))
    acted_on: Mapped[date]
    kind: Mapped[str]
    text: Mapped[str | None] = mapped_column(default=None)


class ProgressPlan(Record, Base, kw_only=True):
    """One version of a project's 推进计划; the current one is the highest version not withdrawn."""

    __tablename__ = "progress_plan"
    __table_args__ = (Index("ix_progress_plan_project_id", "project_id"),)

    project_id: Mapped[str] = mapped_column(refers_to("project"))
    version: Mapped[int]
    status: Mapped[str] = mapped_column(default="DRAFT")
    is_baseline: Mapped[bool] = mapped_column(default=False)
    drafted_on: Mapped[date | None] = mapped_column(default=None)
    approved_by_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    approved_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str | None] = mapped_column(default=None)


class PlanTask(Record, Base, kw_only=True):
    """One step of a plan version; `key` names the same step across versions."""

    __tablename__ = "plan_task"
    __table_args__ = (Index("ix_plan_task_plan_id", "plan_id"),)

    plan_id: Mapped[str] = mapped_column(refers_to("progress_plan"))
    key: Mapped[str]
    seq: Mapped[int]
    name: Mapped[str]
    node: Mapped[int] = mapped_column(default=2)
    milestone_type: Mapped[str | None] = mapped_column(default=None)
    owner_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    owner_unit_id: Mapped[str | None] = mapped_column(refers_to("unit"), default=None)
    start_on: Mapped[date | None] = mapped_column(default=None)
    due_on: Mapped[date | None] = mapped_column(default=None)
    due_rule: Mapped[str | None] = mapped_column(default=None)
    is_milestone: Mapped[bool] = mapped_column(default=False)
    is_critical: Mapped[bool] = mapped_column(default=False)
    evidence_required: Mapped[bool] = mapped_column(default=False)
    weight: Mapped[int] = mapped_column(default=1)
    status: Mapped[str] = mapped_column(default=NOT_BEGUN)
    started_on: Mapped[date | None] = mapped_column(default=None)
    done_on: Mapped[date | None] = mapped_column(default=None)
    percent: Mapped[int | None] = mapped_column(default=None)
    delay_reason: Mapped[str | None] = mapped_column(default=None)


class PlanTaskLink(Record, Base, kw_only=True):
    """A step that must be done before another: `task_id` waits for `predecessor_id`."""

    __tablename__ = "plan_task_link"
    __table_args__ = (
        Index("ix_plan_task_link_task_id", "task_id"),
        Index("ix_plan_task_link_predecessor_id", "predecessor_id"),
    )

    task_id: Mapped[str] = mapped_column(refers_to("plan_task"))
    predecessor_id: Mapped[str] = mapped_column(refers_to("plan_task"))


class PlanTaskSupport(Record, Base, kw_only=True):
    """A unit that supports a step (配合单位)."""

    __tablename__ = "plan_task_support"
    __table_args__ = (Index("ix_plan_task_support_task_id", "task_id"),)

    task_id: Mapped[str] = mapped_column(refers_to("plan_task"))
    unit_id: Mapped[str] = mapped_column(refers_to("unit"))
