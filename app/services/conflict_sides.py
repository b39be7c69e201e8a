"""The versions between which people decide: what either wrote, who, where and when."""

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import LOCAL_TIME
from app.models.field_ids import logged_tables
from app.services.devices import device_name
from app.services.history import Value

_CHANGES = text(
    "SELECT c.seq, t.id AS tx_id, t.at_ms, o.device, t.member_id, f.name"
    " FROM json_each(:seqs) s CROSS JOIN change c ON c.seq = s.value JOIN change_tx t ON t.id = c.tx_id"
    " JOIN change_origin o ON o.id = t.origin_id LEFT JOIN official f ON f.id = t.member_id"
)

_REMARKS = (
    ("leader_assignment", "reason"),
    ("contact_assignment", "reason"),
    ("progress_plan", "note"),
    ("plan_task", "delay_reason"),
    ("project_milestone", "override_reason"),
    ("project_milestone", "note"),
    ("fund_arrival", "not_counted_reason"),
    ("fund_arrival", "note"),
    ("project", "light_override_reason"),
    ("project", "major_override_reason"),
    ("progress_note", "text"),
)
"""Where people say why they wrote something, as part of the same action."""

_TOLD = text(
    "SELECT t.id AS tx_id, f.value FROM json_each(:actions) a CROSS JOIN change_tx t ON t.id = a.value"
    " CROSS JOIN change c ON c.seq BETWEEN t.first_seq AND t.last_seq AND +c.tx_id = t.id"
    " CROSS JOIN json_each(c.fields) f ON f.type = 'text'"
    " WHERE EXISTS (SELECT 1 FROM json_each(:remarks) r WHERE json_extract(r.value, '$[0]') = c.table_no"
    " AND json_extract(r.value, '$[1]') = f.key) ORDER BY c.seq, f.id"
)
"""Along the actions alone: a look at the whole log would make the window wait."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the versions: who wrote it (`member` is their id), where, when (local time); `seq` is its place
    in this log.

    `remark` is what they wrote beside it in the same action, such as the reason of a hand-over. Who holds a
    slot of the three ones does so `since` a day (ISO); a plan has `steps`.
    """

    seq: int
    value: Value
    member_name: str
    device: str
    device_name: str
    at: datetime
    since: str | None = None
    steps: int | None = None
    remark: str = ""
    member: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that waits for a decision; `sides` begin with the one that is shown.

    `original` is the value both sides had before them. Of a slot of which a project has one (`is_slot`)
    each side is a record of its own, and `record_id` the one that holds meanwhile.
    """

    table: str
    record_id: str
    name: str
    field: str
    original: Value
    sides: tuple[Side, ...]
    is_slot: bool = False


def side_at(session: Session, seq: int, value: object) -> Side:
    """The change at a place in this log as one of the versions."""
    return replace(sides_at(session, [seq])[seq], value=value)  # type: ignore[arg-type]


def sides_at(session: Session, seqs: Collection[int]) -> dict[int, Side]:
    """The changes at these places in the log as versions without a value, by place: who, where, when."""
    if not seqs:
        return {}
    rows = session.execute(_CHANGES, {"seqs": json.dumps(sorted(seqs))}).all()
    names = {device: device_name(session, device) for device in {row.device for row in rows}}
    remarks = _remarks(session, {row.tx_id for row in rows})
    return {
        row.seq: Side(
            row.seq,
            None,
            row.name or "",
            row.device,
            names[row.device],
            datetime.fromtimestamp(row.at_ms / 1000, LOCAL_TIME).replace(tzinfo=None),
            remark=remarks.get(row.tx_id, ""),
            member=row.member_id or "",
        )
        for row in rows
    }


def _remarks(session: Session, actions: Collection[int]) -> dict[int, str]:
    """The first of these words in each action, by its id."""
    tables = logged_tables()
    remarks = [(tables[table].number, str(tables[table].fields[column])) for table, column in _REMARKS]
    told = {"actions": json.dumps(sorted(actions)), "remarks": json.dumps(remarks)}
    found: dict[int, str] = {}
    for row in session.execute(_TOLD, told):
        found.setdefault(row.tx_id, row.value)
    return found
