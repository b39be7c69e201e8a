"""Posts of people in firms: begun, changed for another, ended; every former one stays on record."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session

from app.database import today
from app.errors import UserError, ValidationError
from app.models.people import Company, Person, PersonCompany
from app.services.companies import company_named


@dataclass(frozen=True, slots=True)
class PostDraft:
    """A new post as a form holds it; a firm not known yet by its name alone. `since` None is today."""

    company_id: str | None
    title: str
    company_name: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class FormerPost:
    """A post that has ended."""

    id: str
    person_id: str
    person: str
    company_id: str
    company: str
    title: str | None
    since: date | None
    until: date


def present_post(session: Session, person_id: str, company_id: str) -> PersonCompany:
    """The post a person has in a firm now. Raises UserError `no_such_record`."""
    post = session.scalar(
        select(PersonCompany).where(
            PersonCompany.person_id == person_id,
            PersonCompany.company_id == company_id,
            PersonCompany.valid_to.is_(None),
            PersonCompany.deleted_at.is_(None),
        )
    )
    if post is None:
        raise UserError("no_such_record", id=person_id)
    return post


def held_on(day: date) -> ColumnElement[bool]:
    """The posts not yet ended on a day; when a post began is often entered late and does not count."""
    return and_(
        PersonCompany.valid_to.is_(None) | (PersonCompany.valid_to > day), PersonCompany.deleted_at.is_(None)
    )


def title_on(session: Session, person_id: str, company_id: str, day: date) -> str | None:
    """What a person was in a firm on a day: of several posts the one that ended first."""
    query = (
        select(PersonCompany.title)
        .where(PersonCompany.person_id == person_id, PersonCompany.company_id == company_id, held_on(day))
        .order_by(PersonCompany.valid_to.asc().nulls_last())
        .limit(1)
    )
    return session.scalar(query)


def add_post(session: Session, person_id: str, company_id: str, title: str) -> str:
    """A person known already has a post in this firm too. Raises ValidationError under `other`."""
    held = select(PersonCompany.id).where(
        PersonCompany.person_id == person_id,
        PersonCompany.company_id == company_id,
        PersonCompany.valid_to.is_(None),
        PersonCompany.deleted_at.is_(None),
    )
    if session.scalar(held) is not None:
        raise ValidationError("other", "relation_twice")
    post = PersonCompany(
        person_id=person_id, company_id=company_id, title=title.strip() or None, valid_from=today(session)
    )
    session.add(post)
    return post.id


def end_post(session: Session, person_id: str, company_id: str, day: date | None = None) -> None:
    """A person has left a firm, today or on a day gone by; the post stays on record.

    Raises ValidationError under `since`, UserError `no_such_record`.
    """
    _end(session, present_post(session, person_id, company_id), day)


def change_post(session: Session, person_id: str, company_id: str, draft: PostDraft) -> str:
    """A person goes from a firm to another one, or to another post in it; returns the new post.

    The former post ends on the day the new one begins. Who decides and who is the main contact goes on
    within the firm alone. Raises ValidationError under `company`, `title` or `since`, and UserError
    `no_such_record`.
    """
    former = present_post(session, person_id, company_id)
    following = draft.company_id or company_named(session, draft.company_name)
    if following is None:
        raise ValidationError("company", "required")
    title = draft.title.strip() or None
    stays = following == company_id
    if stays and title == former.title:
        raise ValidationError("title", "post_is_the_same")
    day = _end(session, former, draft.since)
    post = PersonCompany(
        person_id=person_id,
        company_id=following,
        title=title,
        is_decision_maker=former.is_decision_maker and stays,
        is_main_contact=former.is_main_contact and stays,
        valid_from=day,
    )
    session.add(post)
    return post.id


def former_posts(session: Session, person_id: str) -> tuple[FormerPost, ...]:
    """The posts a person had, the latest first."""
    return _former(session, PersonCompany.person_id == person_id)


def former_people(session: Session, company_id: str) -> tuple[FormerPost, ...]:
    """The posts people had in a firm that they are no longer in, the latest first."""
    present = select(PersonCompany.person_id).where(
        PersonCompany.company_id == company_id,
        PersonCompany.valid_to.is_(None),
        PersonCompany.deleted_at.is_(None),
    )
    return _former(session, PersonCompany.company_id == company_id, PersonCompany.person_id.not_in(present))


def _end(session: Session, post: PersonCompany, day: date | None) -> date:
    now = today(session)
    last = day or now
    if last > now:
        raise ValidationError("since", "date_in_future")
    if post.valid_from is not None and last < post.valid_from:
        raise ValidationError("since", "date_order")
    post.valid_to = last
    return last


def _former(session: Session, *conditions: ColumnElement[bool]) -> tuple[FormerPost, ...]:
    query = (
        select(PersonCompany, Person, Company)
        .join(Person, Person.id == PersonCompany.person_id)
        .join(Company, Company.id == PersonCompany.company_id)
        .where(
            *conditions,
            PersonCompany.valid_to.is_not(None),
            PersonCompany.deleted_at.is_(None),
            Person.deleted_at.is_(None),
        )
        .order_by(PersonCompany.valid_to.desc(), PersonCompany.id.desc())
    )
    return tuple(
        FormerPost(
            post.id,
            person.id,
            person.name_zh or person.name_orig or person.name_en or "",
            firm.id,
            firm.short_name or firm.name_zh,
            post.title,
            post.valid_from,
            post.valid_to or date.min,
        )
        for post, person, firm in session.execute(query)
    )
