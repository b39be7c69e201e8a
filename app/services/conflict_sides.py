"""The versions between which people decide: what either wrote, who, where and when."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import LOCAL_TIME
from app.models.field_ids import logged_tables
from app.services.devices import device_name
from app.services.history import Value


@dataclass(frozen=True, slots=True)
class Side:
    """One of the versions: who wrote it, where, when (local time); `seq` is its place in this log.

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
    row = session.execute(
        text(
            "SELECT t.id AS tx_id, t.at_ms, o.device, f.name FROM change c JOIN change_tx t ON t.id = c.tx_id"
            " JOIN change_origin o ON o.id = t.origin_id LEFT JOIN official f ON f.id = t.member_id"
            " WHERE c.seq = :seq"
        ),
        {"seq": seq},
    ).one()
    return Side(
        seq,
        value,  # type: ignore[arg-type]
        row.name or "",
        row.device,
        device_name(session, row.device),
        datetime.fromtimestamp(row.at_ms / 1000, LOCAL_TIME).replace(tzinfo=None),
        remark=_remark(session, row.tx_id),
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


def _remark(session: Session, tx_id: int) -> str:
    said = {
        (logged_tables()[table].number, logged_tables()[table].fields[column]) for table, column in _REMARKS
    }
    rows = session.execute(
        text(
            "SELECT c.table_no, CAST(f.key AS INTEGER) AS field, f.value FROM change_tx t"
            " JOIN change c ON c.seq BETWEEN t.first_seq AND t.last_seq AND c.tx_id = t.id"
            " JOIN json_each(c.fields) f WHERE t.id = :tx AND f.type = 'text'"
        ),
        {"tx": tx_id},
    )
    return next((row.value for row in rows if (row.table_no, row.field) in said), "")
