"""People on the investors' side: entered by name, with their posts and the ways to reach them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import today
from app.errors import UserError, ValidationError
from app.models.people import ContactChannel, Person, PersonCompany
from app.services.names import pinyin_key, split_name, tidy_name
from app.services.phones import parse_phone

_PLAIN = frozenset(
    {
        "name_orig",
        "name_en",
        "honorific",
        "gender",
        "native_place",
        "wenshang_link",
        "role_in_decision",
        "preferences",
        "taboos",
        "diet",
        "home_visit",
        "relation_level",
        "owner_id",
        "do_not_contact",
        "do_not_contact_reason",
    }
)


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """A person as a form holds them."""

    name: str
    company_id: str | None = None
    title: str | None = None
    phone: str = ""
    is_decision_maker: bool = False
    is_main_contact: bool = False
    incomplete: bool = False


def add_person(session: Session, draft: PersonDraft) -> str:
    """Enter a person; returns the id. Raises ValidationError under `name`, UserError for the phone."""
    name = tidy_name(draft.name)
    if not name:
        raise ValidationError("name", "required")
    person = Person(name_zh=name, incomplete=draft.incomplete)
    person.surname_len = len(split_name(name)[0]) or None
    person.name_pinyin = pinyin_key(name)
    session.add(person)
    if draft.company_id is not None:
        session.add(
            PersonCompany(
                person_id=person.id,
                company_id=draft.company_id,
                title=draft.title or None,
                is_decision_maker=draft.is_decision_maker,
                is_main_contact=draft.is_main_contact,
            )
        )
    if draft.phone.strip():
        add_phone(session, person.id, draft.phone)
    return person.id


def person_named(session: Session, company_id: str | None, name: str) -> str:
    """The person of that name in a firm, entered by the name alone when new."""
    tidy = tidy_name(name)
    query = (
        select(Person.id)
        .join(PersonCompany, PersonCompany.person_id == Person.id)
        .where(
            Person.deleted_at.is_(None),
            PersonCompany.company_id == company_id,
            PersonCompany.deleted_at.is_(None),
            (Person.name_zh == tidy) | (Person.honorific == tidy),
        )
        .limit(1)
    )
    return session.scalar(query) or add_person(session, PersonDraft(tidy, company_id, incomplete=True))


def set_person_field(session: Session, person_id: str, field: str, value: Any) -> None:
    """Change one field. Raises ValidationError under it, UserError `no_such_record`."""
    person = person_record(session, person_id)
    if field == "name_zh":
        name = tidy_name(str(value))
        if not name:
            raise ValidationError("name", "required")
        person.name_zh, person.name_pinyin = name, pinyin_key(name)
        person.surname_len = len(split_name(name)[0]) or None
    elif field in _PLAIN:
        setattr(person, field, value if value != "" else None)
    else:
        raise ValidationError(field, "field_not_editable")
    person.incomplete = False


def add_phone(session: Session, person_id: str, text: str) -> str:
    """Add a telephone number; the first one is the primary. Raises UserError `phone_not_number`."""
    phone = parse_phone(text)
    known = session.scalar(
        select(ContactChannel.id)
        .where(ContactChannel.person_id == person_id, ContactChannel.deleted_at.is_(None))
        .limit(1)
    )
    channel = ContactChannel(
        person_id=person_id,
        kind=phone.kind.value,
        value=phone.value,
        ext=phone.ext,
        raw=phone.raw,
        is_primary=known is None,
        area_assumed=phone.area_assumed,
    )
    session.add(channel)
    return channel.id


def change_post(
    session: Session, person_id: str, company_id: str, title: str | None, since: date | None = None
) -> str:
    """A person goes to another firm or post: the former post ends the day before and stays on record."""
    day = since or today(session)
    present = session.scalars(
        select(PersonCompany).where(
            PersonCompany.person_id == person_id,
            PersonCompany.valid_to.is_(None),
            PersonCompany.deleted_at.is_(None),
        )
    ).all()
    for post in present:
        post.valid_to = day
    fresh = PersonCompany(person_id=person_id, company_id=company_id, title=title or None, valid_from=day)
    session.add(fresh)
    return fresh.id


def person_record(session: Session, person_id: str) -> Person:
    """The live record. Raises UserError `no_such_record`."""
    person = session.get(Person, person_id)
    if person is None or person.deleted_at is not None:
        raise UserError("no_such_record", id=person_id)
    return person
