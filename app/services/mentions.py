"""Where somebody's name stands in what others wrote freely: for whoever must look through it by hand."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.models.people import Person
from app.services.erasing import merged_with
from app.services.record_names import record_names

FREE_TEXTS = {
    "activity": ("subject", "place", "minutes", "demands"),
    "follow_up": ("what", "result"),
    "progress_note": ("text", "author_text"),
    "leader_action": ("text",),
    "progress_plan": ("note",),
    "plan_task": ("name", "delay_reason"),
    "project": (
        "name",
        "code_name",
        "stats_name",
        "content",
        "site_text",
        "emission_text",
        "request_text",
        "light_override_reason",
        "major_override_reason",
    ),
    "project_milestone": ("override_reason", "note"),
    "project_source": ("name",),
    "project_risk": ("evidence", "cleared_reason"),
    "fund_arrival": ("payer", "payee", "not_counted_reason", "note"),
    "leader_assignment": ("reason", "appointed_by"),
    "contact_assignment": ("reason", "appointed_by"),
    "company": (
        "name_zh",
        "name_en",
        "short_name",
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
    "activity_participant": ("name", "title"),
    "person": ("native_place", "preferences", "taboos", "diet", "home_visit", "do_not_contact_reason"),
    "person_company": ("title",),
    "association_post": ("title",),
    "contact_channel": ("value", "label"),
    "attachment": ("name",),
    "unit": ("duties",),
    "doc_output": ("about", "for_whom", "file_name", "params", "told"),
    "saved_view": ("name", "definition"),
    "draft": ("content",),
}
"""The fields that hold whatever somebody typed; of drafts, which are no records, what this computer keeps."""

_OWN = {
    "activity_participant": "person_id",
    "association_post": "person_id",
    "contact_channel": "person_id",
    "person": "id",
    "person_company": "person_id",
}
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
    names = {name.strip().casefold() for row in session.execute(query) for name in row if name}
    wanted = [name for name in names if len(name) >= _SHORTEST]
    found = [one for table in FREE_TEXTS for one in _found(session, table, wanted, people)]
    asked: dict[str, set[str]] = {}
    for table, key, _, _ in found:
        if table != "draft":
            asked.setdefault(table, set()).add(key)
    called = record_names(session, asked)
    return [Mention(table, key, called.get(key, ""), field, gone) for table, key, field, gone in found]


def _found(
    session: Session, table: str, names: Sequence[str], people: Collection[str]
) -> Iterator[tuple[str, str, str, bool]]:
    """Compared here: SQLite knows capital and small letters of English alone."""
    fields = FREE_TEXTS[table]
    key, gone = ("key", "0") if table == "draft" else ("id", "deleted_at IS NOT NULL")
    query = f"SELECT {key}, {gone}, {_OWN.get(table, 'NULL')}, {', '.join(fields)} FROM {table} ORDER BY 1"
    for record_id, deleted, own, *texts in session.execute(text(query)):
        if own in people:
            continue
        for field, said in zip(fields, texts, strict=True):
            if said and any(name in said.casefold() for name in names):
                yield table, record_id, field, bool(deleted)
