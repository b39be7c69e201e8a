"""What a record of any table is called: by its own name, or by that of the record it belongs to."""

from collections.abc import Collection, Iterator, Mapping

from sqlalchemy import bindparam, text
from sqlalchemy.orm import Session

from app.models.field_ids import logged_tables
from app.services.history import table_of

CHUNK = 5000
"""How many ids go into one statement."""

_OWN = {
    "activity": "subject",
    "attachment": "name",
    "calendar_day": "day",
    "code_item": "label_zh",
    "company": "coalesce(short_name, name_zh)",
    "doc_output": "file_name",
    "follow_up": "what",
    "official": "name",
    "person": "coalesce(name_zh, name_orig, name_en)",
    "plan_task": "name",
    "project": "name",
    "saved_view": "name",
    "setting": "key",
    "unit": "coalesce(short_zh, name_zh)",
}
_OF = {
    "activity_company": "company_id",
    "activity_participant": "activity_id",
    "activity_project": "project_id",
    "association_post": "person_id",
    "attachment_link": "attachment_id",
    "company_industry": "company_id",
    "company_relation": "from_id",
    "company_tag": "company_id",
    "contact_assignment": "project_id",
    "contact_channel": "coalesce(person_id, company_id)",
    "fund_arrival": "project_id",
    "leader_action": "project_id",
    "leader_assignment": "project_id",
    "likeness": "coalesce(stays_id, one_id)",
    "official_role": "official_id",
    "person_company": "person_id",
    "person_language": "person_id",
    "plan_task_link": "task_id",
    "plan_task_support": "task_id",
    "progress_note": "project_id",
    "progress_plan": "project_id",
    "project_milestone": "project_id",
    "project_party": "project_id",
    "project_risk": "project_id",
    "project_source": "project_id",
}
"""The reference whose record lends its name; that record lies in one of `_LENDERS`."""

_LENDERS = ("project", "company", "person", "activity", "official", "attachment", "plan_task")


def record_names(session: Session, wanted: Mapping[str, Collection[str]]) -> dict[str, str]:
    """id → name of records given as table → ids; what has none is left out."""
    found: dict[str, str] = {}
    lent: dict[str, str] = {}
    for table, ids in wanted.items():
        target, shown = (found, _OWN[table]) if table in _OWN else (lent, _OF[table])
        target.update(_values(session, table, shown, ids))
    if lent:
        lenders = set(lent.values())
        names: dict[str, str] = {}
        for table in _LENDERS:
            names.update(_values(session, table, _OWN[table], lenders))
        found.update((record_id, names[owner]) for record_id, owner in lent.items() if owner in names)
    return found


def name_of(session: Session, record_id: str) -> str:
    """What one record is called. Raises UserError `no_such_record`."""
    return record_names(session, {table_of(session, record_id).name: [record_id]}).get(record_id, "")


def chunks(ids: Collection[str]) -> Iterator[list[str]]:
    """The ids in lists that one statement takes."""
    ordered = sorted(ids)
    return (ordered[start : start + CHUNK] for start in range(0, len(ordered), CHUNK))


def _values(session: Session, table: str, shown: str, ids: Collection[str]) -> dict[str, str]:
    assert table in logged_tables()
    query = text(f'SELECT id, {shown} AS shown FROM "{table}" WHERE id IN :ids').bindparams(
        bindparam("ids", expanding=True)
    )
    return {
        row.id: str(row.shown)
        for some in chunks(ids)
        for row in session.execute(query, {"ids": some})
        if row.shown
    }
