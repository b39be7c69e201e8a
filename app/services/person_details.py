"""What is known of a person beyond name, post and telephone: languages, associations, habits, chat."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import now_text
from app.errors import ValidationError
from app.models.people import AssociationPost, Company, ContactChannel, Official, PersonLanguage
from app.models.reference import CodeItem
from app.services.people import person_record
from app.services.phones import is_phone, is_wechat_id

R = TypeVar("R", PersonLanguage, AssociationPost)

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PLAIN = (
    "name_orig",
    "name_en",
    "gender",
    "native_place",
    "wenshang_link",
    "role_in_decision",
    "relation_level",
    "owner_id",
    "home_visit",
    "preferences",
    "taboos",
    "diet",
    "do_not_contact",
    "do_not_contact_reason",
)
_WRITTEN = ("wechat", "email", "fax")
"""Ways to write to a person, each at most one; their kinds are the same in capitals."""


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """As a form holds them: codes as stored, `association_posts` as written, such as 某地商会会长."""

    name_orig: str | None = None
    name_en: str | None = None
    gender: str | None = None
    languages: tuple[str, ...] = ()
    native_place: str | None = None
    wenshang_link: str | None = None
    association_posts: tuple[str, ...] = ()
    role_in_decision: str | None = None
    relation_level: int | None = None
    owner_id: str | None = None
    owner_name: str | None = None
    home_visit: str | None = None
    preferences: str | None = None
    taboos: str | None = None
    diet: str | None = None
    do_not_contact: bool = False
    do_not_contact_reason: str | None = None
    wechat: str | None = None
    email: str | None = None
    fax: str | None = None


def person_details(session: Session, person_id: str) -> PersonDetails:
    """What is known. Raises UserError `no_such_record`."""
    person = person_record(session, person_id)
    owner = session.get(Official, person.owner_id) if person.owner_id else None
    channels = _channels(session, person_id)
    written = {kind: channel.value for kind, channel in channels.items()}
    return PersonDetails(
        **{field: getattr(person, field) for field in _PLAIN},
        languages=tuple(row.language for row in _languages(session, person_id)),
        association_posts=tuple(row.title for row in _associations(session, person_id)),
        owner_name=owner.name if owner else None,
        wechat=written.get("WECHAT"),
        email=written.get("EMAIL"),
        fax=written.get("FAX"),
    )


def change_details(session: Session, person_id: str, details: PersonDetails) -> None:
    """Take over what a form holds. Raises ValidationError under a field, UserError `no_such_record`."""
    person = person_record(session, person_id)
    _check(details)
    for field in _PLAIN:
        value = getattr(details, field)
        setattr(person, field, value if value != "" else None)
    known = _languages(session, person_id)
    _drop(session, known, details.languages, lambda row: row.language)
    spoken = {row.language for row in known}
    for language in details.languages:
        if language not in spoken:
            session.add(PersonLanguage(person_id=person_id, language=language))
    _set_associations(session, person_id, details.association_posts)
    _set_channels(session, person_id, details)


def _check(details: PersonDetails) -> None:
    wechat, email = details.wechat or "", details.email or ""
    if wechat and not is_wechat_id(wechat) and not is_phone(wechat):
        raise ValidationError("wechat", "wechat_not_id")
    if email and not _EMAIL.fullmatch(email):
        raise ValidationError("email", "email_not_address")


def _set_associations(session: Session, person_id: str, titles: Sequence[str]) -> None:
    known = _associations(session, person_id)
    _drop(session, known, titles, lambda row: row.title)
    held = {row.title for row in known}
    for title in titles:
        if title not in held:
            association = _association_in(session, title)
            session.add(AssociationPost(person_id=person_id, association_id=association, title=title))


def _association_in(session: Session, title: str) -> str | None:
    """The association that a post begins with the name of, if it is one we know."""
    known = session.execute(
        select(Company.id, Company.name_zh, Company.short_name).where(
            Company.entity_type == "ASSOCIATION", Company.deleted_at.is_(None)
        )
    )
    names = [(name, row.id) for row in known for name in (row.name_zh, row.short_name) if name]
    fitting = [(len(name), key) for name, key in names if title.startswith(name)]
    return max(fitting)[1] if fitting else None


def _set_channels(session: Session, person_id: str, details: PersonDetails) -> None:
    known = _channels(session, person_id)
    for field in _WRITTEN:
        kind, value = field.upper(), (getattr(details, field) or "").strip()
        channel = known.get(kind)
        if channel is None and value:
            session.add(ContactChannel(person_id=person_id, kind=kind, value=value, raw=value))
        elif channel is not None and not value:
            channel.deleted_at = now_text(session)
        elif channel is not None and channel.value != value:
            channel.value = channel.raw = value


def _drop(session: Session, rows: Sequence[R], kept: Collection[str], name: Callable[[R], str]) -> None:
    for row in rows:
        if name(row) not in kept:
            row.deleted_at = now_text(session)


def _languages(session: Session, person_id: str) -> Sequence[PersonLanguage]:
    """In the order of the list of languages."""
    query = (
        select(PersonLanguage)
        .outerjoin(CodeItem, (CodeItem.list == "language") & (CodeItem.code == PersonLanguage.language))
        .where(PersonLanguage.person_id == person_id, PersonLanguage.deleted_at.is_(None))
        .order_by(CodeItem.sort, PersonLanguage.language)
    )
    return session.scalars(query).unique().all()


def _associations(session: Session, person_id: str) -> Sequence[AssociationPost]:
    query = select(AssociationPost).where(
        AssociationPost.person_id == person_id, AssociationPost.deleted_at.is_(None)
    )
    return session.scalars(query.order_by(AssociationPost.title)).all()


def _channels(session: Session, person_id: str) -> dict[str, ContactChannel]:
    query = select(ContactChannel).where(
        ContactChannel.person_id == person_id,
        ContactChannel.kind.in_([field.upper() for field in _WRITTEN]),
        ContactChannel.deleted_at.is_(None),
    )
    return {row.kind: row for row in session.scalars(query.order_by(ContactChannel.id))}
