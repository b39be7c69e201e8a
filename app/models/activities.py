"""Visits and other dealings with investors, and what is to be done next."""

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Record, refers_to


class Activity(Record, Base, kw_only=True):
    """A visit, reception, call or talk; `started_at` is local time (Asia/Shanghai), ISO to the minute."""

    __tablename__ = "activity"
    __table_args__ = (Index("ix_activity_started_at", "started_at"),)

    kind: Mapped[str]
    started_at: Mapped[str]
    duration_min: Mapped[int | None] = mapped_column(default=None)
    place: Mapped[str | None] = mapped_column(default=None)
    region: Mapped[str | None] = mapped_column(default=None)
    subject: Mapped[str]
    squad_id: Mapped[str | None] = mapped_column(refers_to("unit"), default=None)
    owner_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    highest_leader_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    minutes: Mapped[str | None] = mapped_column(default=None)
    demands: Mapped[str | None] = mapped_column(default=None)
    sentiment: Mapped[int | None] = mapped_column(default=None)
    intent_change: Mapped[int | None] = mapped_column(default=None)


class ActivityCompany(Record, Base, kw_only=True):
    """A firm that took part in an activity."""

    __tablename__ = "activity_company"
    __table_args__ = (
        Index("ix_activity_company_activity_id", "activity_id"),
        Index("ix_activity_company_company_id", "company_id"),
    )

    activity_id: Mapped[str] = mapped_column(refers_to("activity"))
    company_id: Mapped[str] = mapped_column(refers_to("company"))


class ActivityProject(Record, Base, kw_only=True):
    """A project an activity was about."""

    __tablename__ = "activity_project"
    __table_args__ = (
        Index("ix_activity_project_activity_id", "activity_id"),
        Index("ix_activity_project_project_id", "project_id"),
    )

    activity_id: Mapped[str] = mapped_column(refers_to("activity"))
    project_id: Mapped[str] = mapped_column(refers_to("project"))


class ActivityParticipant(Record, Base, kw_only=True):
    """Someone who took part, with the name and title as of that day."""

    __tablename__ = "activity_participant"
    __table_args__ = (
        Index("ix_activity_participant_activity_id", "activity_id"),
        Index("ix_activity_participant_person_id", "person_id"),
    )

    activity_id: Mapped[str] = mapped_column(refers_to("activity"))
    side: Mapped[str]
    official_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    person_id: Mapped[str | None] = mapped_column(refers_to("person"), default=None)
    name: Mapped[str]
    title: Mapped[str | None] = mapped_column(default=None)
    position: Mapped[int] = mapped_column(default=0)


class FollowUp(Record, Base, kw_only=True):
    """Something to be done by someone by a day: a promise made in an activity, or a task of its own."""

    __tablename__ = "follow_up"
    __table_args__ = (
        Index("ix_follow_up_owner_id", "owner_id", "done_on"),
        Index("ix_follow_up_activity_id", "activity_id"),
        Index("ix_follow_up_company_id", "company_id"),
        Index("ix_follow_up_project_id", "project_id"),
    )

    what: Mapped[str]
    kind: Mapped[str] = mapped_column(default="TASK")
    owner_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    due_on: Mapped[date | None] = mapped_column(default=None)
    due_rule: Mapped[str | None] = mapped_column(default=None)
    done_on: Mapped[date | None] = mapped_column(default=None)
    done_by_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    result: Mapped[str | None] = mapped_column(default=None)
    activity_id: Mapped[str | None] = mapped_column(refers_to("activity"), default=None)
    company_id: Mapped[str | None] = mapped_column(refers_to("company"), default=None)
    project_id: Mapped[str | None] = mapped_column(refers_to("project"), default=None)
    plan_task_id: Mapped[str | None] = mapped_column(refers_to("plan_task"), default=None)
