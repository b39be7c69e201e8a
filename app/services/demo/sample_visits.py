"""The visits of the sample city, and for every other investor the last contact its list tells."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.models.activities import (
    Activity,
    ActivityCompany,
    ActivityParticipant,
    ActivityProject,
    FollowUp,
)
from app.services.demo.sample_names import City, key


def add_visits(session: Session, city: City) -> None:
    """Write down all visits with who took part and what follows."""
    told = {row["company"] for row in city.rows("visits")}
    for row in city.rows("visits"):
        _add(session, city, row)
    for row in city.rows("companies"):
        if row["name"] not in told:
            _add(session, city, _last_contact(city, row))
        elif not any(
            visit["company"] == row["name"] and visit.get("due") == row["due"]
            for visit in city.rows("visits")
        ):
            _next_step(session, city, row)


def _last_contact(city: City, row: dict[str, Any]) -> dict[str, Any]:
    return {
        "at": f"{row['last']}T10:00",
        "company": row["name"],
        "kind": "CALL",
        "ours": [row.get("owner") or city.content["me"]],
        "theirs": [],
        "text": "电话了解近况。",
        "next": row["next"],
        "due": row["due"],
        "unowned": True,
    }


def _add(session: Session, city: City, row: dict[str, Any]) -> None:
    firm = city.companies[row["company"]]
    owner = city.officials[row["ours"][-1] if "周以宁" not in row["ours"] else "周以宁"]
    activity = Activity(
        id=key("activity", row["at"], row["company"]),
        kind=row["kind"],
        started_at=row["at"],
        place=row.get("place"),
        subject=row["text"],
        minutes=row["text"],
        owner_id=owner.id,
        squad_id=owner.unit_id,
    )
    session.add(activity)
    session.add(ActivityCompany(id=key("ac", activity.id), activity_id=activity.id, company_id=firm.id))
    if "project" in row:
        link = ActivityProject(
            id=key("ap", activity.id), activity_id=activity.id, project_id=city.projects[row["project"]]
        )
        session.add(link)
    _participants(session, city, activity.id, row)
    if "next" in row:
        session.add(
            FollowUp(
                id=key("next", activity.id),
                what=row["next"],
                kind="NEXT_STEP",
                owner_id=None if row.get("unowned") else owner.id,
                due_on=date.fromisoformat(row["due"]) if "due" in row else None,
                done_on=date.fromisoformat(row["done"]) if "done" in row else None,
                activity_id=activity.id,
                company_id=firm.id,
                project_id=city.projects[row["project"]] if "project" in row else None,
            )
        )


def _participants(session: Session, city: City, activity_id: str, row: dict[str, Any]) -> None:
    for position, name in enumerate(row["ours"]):
        official = city.officials[name]
        session.add(
            ActivityParticipant(
                id=key("our", activity_id, name),
                activity_id=activity_id,
                side="OURS",
                official_id=official.id,
                name=name,
                title=official.post_title,
                position=position,
            )
        )
    for position, name in enumerate(row["theirs"]):
        session.add(
            ActivityParticipant(
                id=key("their", activity_id, name),
                activity_id=activity_id,
                side="THEIRS",
                person_id=city.people[name].id,
                name=name,
                position=position,
            )
        )


def _next_step(session: Session, city: City, row: dict[str, Any]) -> None:
    """What follows with a firm; nobody's task of a day yet."""
    session.add(
        FollowUp(
            id=key("next", row["name"]),
            what=row["next"],
            kind="NEXT_STEP",
            due_on=date.fromisoformat(row["due"]),
            company_id=city.companies[row["name"]].id,
        )
    )
