"""People on the investors' side: entered by name, with their posts and the ways to reach them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError, ValidationError
from app.models.people import Person, PersonCompany
from app.services.contact_channels import set_phones, written_phones
from app.services.names import PERSON_LIMIT, pinyin_key, split_name, tidy_name, within
from app.services.posts import held_on, present_post

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
    """As written; several numbers are divided by 、 or a comma."""
    is_decision_maker: bool = False
    is_main_contact: bool = False
    incomplete: bool = False
    honorific: str = ""


def add_person(session: Session, draft: PersonDraft) -> str:
    """Enter a person; returns the id. Raises ValidationError under `name`, UserError for the phone."""
    name = within(PERSON_LIMIT, tidy_name(draft.name), "name")
    if not name:
        raise ValidationError("name", "required")
    person = Person(name_zh=name, honorific=draft.honorific.strip() or None, incomplete=draft.incomplete)
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
    set_phones(session, draft.phone, person_id=person.id)
    return person.id


def person_draft(session: Session, person_id: str, company_id: str) -> PersonDraft:
    """A person of a firm as a form holds them. Raises UserError `no_such_record`."""
    person, post = person_record(session, person_id), present_post(session, person_id, company_id)
    return PersonDraft(
        person.name_zh or person.name_orig or "",
        company_id,
        post.title,
        written_phones(session, person_id=person_id),
        post.is_decision_maker,
        post.is_main_contact,
        person.incomplete,
        person.honorific or "",
    )


def change_person(session: Session, person_id: str, draft: PersonDraft) -> None:
    """Take over what a form holds. Raises as `add_person`, and UserError `no_such_record`."""
    set_person_field(session, person_id, "name_zh", draft.name)
    set_person_field(session, person_id, "honorific", draft.honorific.strip())
    post = present_post(session, person_id, draft.company_id or "")
    post.title = (draft.title or "").strip() or None
    post.is_decision_maker, post.is_main_contact = draft.is_decision_maker, draft.is_main_contact
    set_phones(session, draft.phone, person_id=person_id)


def person_named(session: Session, company_id: str, name: str, day: date) -> str:
    """The person of that name who was in a firm on a day, entered by the name alone when new."""
    tidy = tidy_name(name)
    query = (
        select(Person.id)
        .join(PersonCompany, PersonCompany.person_id == Person.id)
        .where(
            Person.deleted_at.is_(None),
            PersonCompany.company_id == company_id,
            held_on(day),
            (Person.name_zh == tidy) | (Person.honorific == tidy),
        )
        .limit(1)
    )
    return session.scalar(query) or add_person(session, PersonDraft(tidy, company_id, incomplete=True))


def set_person_field(session: Session, person_id: str, field: str, value: Any) -> None:
    """Change one field. Raises ValidationError under it, UserError `no_such_record`."""
    person = person_record(session, person_id)
    if field == "name_zh":
        name = within(PERSON_LIMIT, tidy_name(str(value)), "name")
        if not name:
            raise ValidationError("name", "required")
        person.name_zh, person.name_pinyin = name, pinyin_key(name)
        person.surname_len = len(split_name(name)[0]) or None
    elif field in _PLAIN:
        setattr(person, field, value if value != "" else None)
    else:
        raise ValidationError(field, "field_not_editable")
    person.incomplete = False


def person_record(session: Session, person_id: str) -> Person:
    """The live record. Raises UserError `no_such_record`."""
    person = session.get(Person, person_id)
    if person is None or person.deleted_at is not None:
        raise UserError("no_such_record", id=person_id)
    return person
