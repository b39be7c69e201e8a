"""Two hand-overs or plans made apart: the later holds and the other gives way, until somebody decides."""

import json
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import bindparam, text
from sqlalchemy.orm import Session

from app import change_log, kinship, versions
from app.errors import UserError
from app.kinship import SLOTS
from app.models.field_ids import LoggedTable, logged_tables
from app.services.conflict_sides import Conflict, side_at
from app.services.open_slots import contests, given_way
from app.services.record_names import record_names
from app.services.recycle_bin import delete_record

SHOWN_FIELD = {
    "leader_assignment": "official_id",
    "contact_assignment": "official_id",
    "progress_plan": "version",
}
"""By which field people tell the records of a slot apart."""


def slot_conflicts(session: Session, record_id: str | None = None) -> list[Conflict]:
    """The slots for which more than one record stands, of all projects or where this record is among them."""
    found = []
    for name in SLOTS:
        entry = logged_tables()[name]
        losers = given_way(session, entry, _project_of(session, entry, record_id))
        found += [_conflict(session, entry, ids) for ids in contests(session, entry, list(losers))]
    return [one for one in found if record_id in (None, one.record_id)]


def decide_slot(session: Session, entry: LoggedTable, record_id: str, chosen: int) -> None:
    """Let the record born at `chosen` hold the slot for which `record_id` stands with others.

    Who came before it ends as the rule has it; a naming that came later goes to the bin, a later plan is
    withdrawn. Raises UserError `nothing_to_decide` when somebody has decided meanwhile.
    """
    connection, slot = session.connection(), SLOTS[entry.name]
    group = next((ids for ids in kinship.contests(connection, entry, [record_id]) if record_id in ids), [])
    known = versions.versions_of(connection, entry, group)
    born = {key: versions.birth(known[key]).seq for key in group}
    seen = change_log.known_to_editor(connection, born.values())
    group = [key for key in group if born[key] in seen]  # who decides has weighed nothing that came since
    stays = next((key for key in group if born[key] == chosen), None)
    if stays is None:
        raise UserError("nothing_to_decide")
    rows = {key: versions.row_of(entry, versions.merged(entry, known[key])) or {} for key in group}
    for key in group:
        later = group.index(key) < group.index(stays)
        if key != stays and later and entry.name != "progress_plan":
            delete_record(session, key)
        elif key != stays:
            kinship.decide(connection, entry, key, {slot.field: slot.ended(rows[key], rows[stays])})
    kinship.decide(connection, entry, stays, {slot.field: rows[stays][slot.field]})
    _end_predecessor(session, entry, rows[stays])
    session.expire_all()


def _end_predecessor(session: Session, entry: LoggedTable, stays: kinship.Row) -> None:
    """Who held the slot before both may have been given two last days: one follows from who holds it now."""
    slot = SLOTS[entry.name]
    query = (
        "SELECT DISTINCT record_id FROM open_head WHERE field_no = :field AND record_id IN"
        f' (SELECT id FROM "{entry.name}" WHERE project_id = :project)'
    )
    told = {"field": entry.fields[slot.field], "project": stays["project_id"]}
    connection = session.connection()
    for key in session.execute(text(query), told).scalars().all():
        found = versions.versions_of(connection, entry, [key])[key]
        result = versions.merged(entry, found)
        if str(entry.fields[slot.field]) in result.open and (row := versions.row_of(entry, result)):
            kinship.decide(connection, entry, key, {slot.field: slot.ended(row, stays)})


def led_by_slots(session: Session, slots: Sequence[Conflict], table: str) -> set[str]:
    """The records of a slot's table whose end will follow from the decision on the slot."""
    query = (
        f'SELECT id FROM "{table}" WHERE project_id IN'
        f' (SELECT project_id FROM "{table}" WHERE id IN (SELECT value FROM json_each(:ids)))'
    )
    ids = [one.record_id for one in slots if one.table == table]
    return set(session.execute(text(query), {"ids": json.dumps(ids)}).scalars()) if ids else set()


def _project_of(session: Session, entry: LoggedTable, record_id: str | None) -> Sequence[str] | None:
    if record_id is None:
        return None
    query = text(f'SELECT project_id FROM "{entry.name}" WHERE id = :record')
    return session.execute(query, {"record": record_id}).scalars().all()


def _conflict(session: Session, entry: LoggedTable, ids: Sequence[str]) -> Conflict:
    known = versions.versions_of(session.connection(), entry, ids)
    query = text(f'SELECT * FROM "{entry.name}" WHERE id IN :ids').bindparams(
        bindparam("ids", expanding=True)
    )
    rows = {row["id"]: row for row in session.execute(query, {"ids": list(ids)}).mappings()}
    field = SHOWN_FIELD[entry.name]
    sides = tuple(
        replace(
            side_at(session, versions.birth(known[key]).seq, rows[key][field]),
            since=rows[key].get("valid_from"),
            steps=None if field == "official_id" else _steps(session, key),
        )
        for key in ids
    )
    project = rows[ids[0]]["project_id"]
    name = record_names(session, {"project": [project]}).get(project, "")
    return Conflict(entry.name, ids[0], name, field, None, sides, is_slot=True)


def _steps(session: Session, plan_id: str) -> int:
    query = text("SELECT count(*) FROM plan_task WHERE plan_id = :id AND deleted_at IS NULL")
    return int(session.execute(query, {"id": plan_id}).scalar_one())
