"""What stays on this computer: its identity, unfinished drafts, and rows derived from the records."""

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class LocalValue(Base, kw_only=True):
    """A value of this computer alone, such as the device id or who works here."""

    __tablename__ = "local_value"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class Draft(Base, kw_only=True):
    """A form being filled in, kept until it is saved or thrown away; `content` is JSON."""

    __tablename__ = "draft"

    key: Mapped[str] = mapped_column(primary_key=True)
    saved_at: Mapped[str]
    content: Mapped[str]


class ProjectState(Base, kw_only=True):
    """Everything about a project that follows from its records and today; rebuilt, never synced.

    Lists sort and filter on this table alone; an index holds all that an order or sums need.
    `light` is 0 red, 1 yellow, 2 green, 3 grey;
    `stage` 0 to 3; slots are FILLED, DRAFT, OPEN, MISSING, NOT_YET; amounts in 分 of CNY.
    """

    __tablename__ = "project_state"
    __table_args__ = (
        Index("ix_project_state_light", "light", "due_sort", "project_id"),
        Index("ix_project_state_stage", "stage", "light", "due_sort", "project_id"),
        Index("ix_project_state_name", "name_sort", "project_id"),
        Index("ix_project_state_investment", "investment", "project_id"),
        Index(
            "ix_project_state_totals",
            *(
                "stage",
                "light",
                "missing",
                "contact_id",
                "next_due",
                "investment",
                "paid",
                "status",
                "is_major",
            ),
        ),
        Index("ix_project_state_worsens_on", "worsens_on"),
        Index("ix_project_state_leader_id", "leader_id"),
        Index("ix_project_state_contact_id", "contact_id"),
    )

    project_id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_sort: Mapped[str]
    computed_on: Mapped[date]
    stage: Mapped[int]
    milestone: Mapped[str | None] = mapped_column(default=None)
    node: Mapped[int] = mapped_column(default=1)
    status: Mapped[str] = mapped_column(default="ACTIVE")
    signed_on: Mapped[date | None] = mapped_column(default=None)
    light: Mapped[int] = mapped_column(default=3)
    light_rule: Mapped[str | None] = mapped_column(default=None)
    light_inputs: Mapped[str | None] = mapped_column(default=None)
    light_pinned: Mapped[bool] = mapped_column(default=False)
    worsens_on: Mapped[date | None] = mapped_column(default=None)
    provisional: Mapped[bool] = mapped_column(default=False)
    leader_slot: Mapped[str] = mapped_column(default="NOT_YET")
    contact_slot: Mapped[str] = mapped_column(default="NOT_YET")
    plan_slot: Mapped[str] = mapped_column(default="NOT_YET")
    missing: Mapped[int] = mapped_column(default=0)
    leader_id: Mapped[str | None] = mapped_column(default=None)
    leader_name: Mapped[str | None] = mapped_column(default=None)
    contact_id: Mapped[str | None] = mapped_column(default=None)
    contact_name: Mapped[str | None] = mapped_column(default=None)
    squad_id: Mapped[str | None] = mapped_column(default=None)
    plan_version: Mapped[int | None] = mapped_column(default=None)
    tasks_done: Mapped[int] = mapped_column(default=0)
    tasks_total: Mapped[int] = mapped_column(default=0)
    next_task_id: Mapped[str | None] = mapped_column(default=None)
    next_task: Mapped[str | None] = mapped_column(default=None)
    next_due: Mapped[date | None] = mapped_column(default=None)
    due_sort: Mapped[str] = mapped_column(default="9999-12-31")
    company_id: Mapped[str | None] = mapped_column(default=None)
    company_name: Mapped[str | None] = mapped_column(default=None)
    unit_id: Mapped[str | None] = mapped_column(default=None)
    unit_name: Mapped[str | None] = mapped_column(default=None)
    unit_order: Mapped[int] = mapped_column(default=0)
    industry: Mapped[str | None] = mapped_column(default=None)
    investment: Mapped[int | None] = mapped_column(default=None)
    paid: Mapped[int] = mapped_column(default=0)
    last_note_at: Mapped[str | None] = mapped_column(default=None)
    is_major: Mapped[bool] = mapped_column(default=False)
    major_basis: Mapped[str | None] = mapped_column(default=None)


class CompanyState(Base, kw_only=True):
    """Everything about a firm that follows from its records: last dealing, next step, projects."""

    __tablename__ = "company_state"
    __table_args__ = (
        Index("ix_company_state_last_activity_at", "last_activity_at"),
        Index("ix_company_state_name", "name_sort"),
    )

    company_id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_sort: Mapped[str]
    entity_type: Mapped[str]
    industry: Mapped[str | None] = mapped_column(default=None)
    region: Mapped[str | None] = mapped_column(default=None)
    intent_level: Mapped[int | None] = mapped_column(default=None)
    owner_id: Mapped[str | None] = mapped_column(default=None)
    owner_name: Mapped[str | None] = mapped_column(default=None)
    last_activity_at: Mapped[str | None] = mapped_column(default=None)
    last_activity_id: Mapped[str | None] = mapped_column(default=None)
    activity_count: Mapped[int] = mapped_column(default=0)
    person_count: Mapped[int] = mapped_column(default=0)
    project_id: Mapped[str | None] = mapped_column(default=None)
    project_count: Mapped[int] = mapped_column(default=0)
    next_what: Mapped[str | None] = mapped_column(default=None)
    next_due: Mapped[date | None] = mapped_column(default=None)
    next_follow_up_id: Mapped[str | None] = mapped_column(default=None)
