"""Where somebody's name stands in what others wrote freely: for whoever must look through it by hand."""

import json
from dataclasses import dataclass

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.models.people import Person
from app.services.erasing import merged_with
from app.services.record_names import record_names

_TEXTS = {
    "activity": ("subject", "place", "minutes", "demands"),
    "follow_up": ("what", "result"),
    "progress_note": ("text", "author_text"),
    "leader_action": ("text",),
    "progress_plan": ("note",),
    "plan_task": ("name", "delay_reason"),
    "project": (
        "name",
        "content",
        "site_text",
        "emission_text",
        "request_text",
        "light_override_reason",
        "major_override_reason",
    ),
    "project_milestone": ("override_reason", "note"),
    "project_risk": ("evidence", "cleared_reason"),
    "fund_arrival": ("payer", "payee", "not_counted_reason", "note"),
    "leader_assignment": ("reason", "appointed_by"),
    "contact_assignment": ("reason", "appointed_by"),
    "company": (
        "legal_rep",
        "address",
        "main_business",
        "staff_text",
        "existing_layout",
        "intent_summary",
        "credit_note",
    ),
    "company_relation": ("note",),
    "company_tag": ("detail",),
    "activity_participant": ("name",),
    "person": ("preferences", "taboos", "home_visit", "do_not_contact_reason"),
    "attachment": ("name",),
}
"""The fields that hold whatever somebody typed."""

_OWN = {"activity_participant": "person_id", "person": "id"}
"""By which a record is the person's own: that one is shown, and goes, with the person."""

_SHORTEST = 2
"""A name of one sign would be found everywhere."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A field in which the name stands; of a record in the recycle bin if `deleted`."""

    table: str
    record_id: str
    record_name: str
    field: str
    deleted: bool


def mentions(session: Session, person_id: str) -> list[Mention]:
    """Where any of the names of a person stands, or of those with whom the person was merged."""
    people = merged_with(session, person_id)
    query = select(Person.name_zh, Person.name_orig, Person.name_en).where(Person.id.in_(people))
    names = {name.strip().lower() for row in session.execute(query) for name in row if name}
    wanted = json.dumps(sorted(name for name in names if len(name) >= _SHORTEST))
    found = [
        (table, field, row.id, row.deleted)
        for table, fields in _TEXTS.items()
        for field in fields
        for row in session.execute(
            text(_query(table, field)), {"names": wanted, "people": json.dumps(sorted(people))}
        )
    ]
    asked: dict[str, set[str]] = {}
    for table, _, key, _ in found:
        asked.setdefault(table, set()).add(key)
    called = record_names(session, asked)
    return [Mention(table, key, called.get(key, ""), field, bool(gone)) for table, field, key, gone in found]


def _query(table: str, field: str) -> str:
    own = _OWN.get(table)
    others = f" AND coalesce({own}, '') NOT IN (SELECT value FROM json_each(:people))" if own else ""
    return (
        f"SELECT id, deleted_at IS NOT NULL AS deleted FROM {table} WHERE EXISTS (SELECT 1 FROM"
        f" json_each(:names) WHERE instr(lower({field}), value) > 0){others} ORDER BY id"
    )
