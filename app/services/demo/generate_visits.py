"""Visits with minutes, participants and follow-ups for a demonstration workspace."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from app.models.activities import (
    Activity,
    ActivityCompany,
    ActivityParticipant,
    ActivityProject,
    FollowUp,
)
from app.services.demo import words

if TYPE_CHECKING:
    from app.services.demo.generate import Demo
    from app.services.demo.generate_people import Firm, Staff

KINDS = ("VISIT_OUT", "VISIT_OUT", "VISIT_IN", "CALL", "WECHAT", "TALK", "SITE_TOUR")
HOURS = (9, 10, 11, 14, 15, 16)
MONTHS_18 = 547
"""In days."""


def add_visits(demo: Demo, staff: Staff, firms: list[Firm], projects: dict[str, str]) -> Iterator[None]:
    """Visits on the working days of the last year and a half; `projects` is company id → project id.

    Firm after firm: what follows from the visits of a firm is then worked out once, not with every portion.
    """
    pick = demo.random
    days = [day for ago in range(1, MONTHS_18) if demo.calendar.is_workday(day := demo.ago(ago))]
    visited = sorted(pick.randrange(len(firms)) for _ in range(demo.size.visits))
    for number, firm in enumerate(firms[place] for place in visited):
        day = pick.choice(days)
        owner = staff.squad[pick.randrange(len(staff.squad))]
        text = words.TALKS[pick.randrange(len(words.TALKS))]
        project_id = projects.get(firm.id)
        activity_id = demo.add(
            Activity,
            kind=KINDS[pick.randrange(len(KINDS))],
            started_at=f"{day.isoformat()}T{pick.choice(HOURS):02}:{pick.randrange(0, 60, 10):02}",
            duration_min=pick.choice((30, 45, 60, 90)),
            place=f"示例路 {pick.randrange(1, 200)} 号",
            region=firm.region,
            subject=f"走访{firm.name}",
            minutes=text,
            squad_id=owner.unit_id,
            owner_id=owner.id,
            intent_change=pick.choice((-1, 0, 0, 1)),
        )
        demo.add(ActivityCompany, activity_id=activity_id, company_id=firm.id)
        if project_id is not None:
            demo.add(ActivityProject, activity_id=activity_id, project_id=project_id)
        demo.add(
            ActivityParticipant,
            activity_id=activity_id,
            side="OURS",
            official_id=owner.id,
            name=owner.name,
            title=owner.title,
        )
        for position, person in enumerate(firm.people[:1]):
            demo.add(
                ActivityParticipant,
                activity_id=activity_id,
                side="THEIRS",
                person_id=person.id,
                name=person.name,
                title=person.title,
                position=position,
            )
        if number % 2 == 0:
            _follow_up(demo, activity_id, firm.id, project_id, owner.id, day)
        yield


def _follow_up(
    demo: Demo, activity_id: str, company_id: str, project_id: str | None, owner_id: str, day: date
) -> None:
    due = demo.calendar.add(day, demo.random.randrange(2, 21))
    done = demo.calendar.add(due, -1) if due < demo.ago(4) or demo.random.random() < 0.5 else None
    demo.add(
        FollowUp,
        what=words.PROMISES[demo.random.randrange(len(words.PROMISES))],
        kind="NEXT_STEP",
        owner_id=owner_id,
        due_on=due,
        done_on=done if done is not None and done <= demo.today else None,
        activity_id=activity_id,
        company_id=company_id,
        project_id=project_id,
    )
