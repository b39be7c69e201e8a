"""What came from colleagues and merged by itself: all but the fields about which people must decide."""

from collections.abc import Collection
from dataclasses import replace

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models.field_ids import logged_tables
from app.services.conflict_sides import Conflict
from app.services.history_list import (
    ChangeKind,
    HistoryFilter,
    HistoryRow,
    RecordChange,
    action_changes,
    history_rows,
)
from app.services.logged_fields import companions
from app.sync.standing import OF_OTHERS

_TOLD = f"{OF_OTHERS} AND t.label <> 'Name computer'"


def merged_by_itself(
    session: Session, most: int, open_: Collection[Conflict]
) -> tuple[list[HistoryRow], int]:
    """The newest actions of others, each with its first change that is not `open_`; how many there are."""
    undecided = _undecided(session, open_)
    nothing_else = {key for key, rest in undecided.items() if rest is None}
    ids = [key for key in _ids(session, most + len(nothing_else)) if key not in nothing_else][:most]
    rows = history_rows(session, ids, HistoryFilter())
    shown = [replace(row, first=undecided.get(row.id, row.first)) for row in rows]
    return shown, _count(session) - len(nothing_else)


def _ids(session: Session, most: int) -> list[str]:
    query = text(f"SELECT t.id FROM change_tx t {_TOLD} ORDER BY t.id DESC LIMIT :most")
    return [str(key) for key in session.execute(query, {"most": most}).scalars()]


def _count(session: Session) -> int:
    return int(session.execute(text(f"SELECT count(*) FROM change_tx t {_TOLD}")).scalar_one())


def _undecided(session: Session, open_: Collection[Conflict]) -> dict[str, RecordChange | None]:
    """The actions of others that wrote a version of an open field, each with what else it wrote first."""
    fields: dict[int, set[str]] = {}
    for one in open_:
        names = {one.field, *companions(one.field, logged_tables()[one.table].fields)}
        for side in one.sides:
            fields.setdefault(side.seq, set()).update(() if one.is_slot else names)
    found: dict[str, RecordChange | None] = {}
    query = text(
        f"SELECT t.id FROM change_tx t {_TOLD} AND t.id = (SELECT tx_id FROM change WHERE seq = :seq)"
    )
    for seq in fields:
        for key in session.execute(query, {"seq": seq}).scalars():
            if str(key) not in found:
                changes = action_changes(session, str(key), HistoryFilter())
                found[str(key)] = next((rest for one in changes if (rest := _rest(one, fields))), None)
    return found


def _rest(change: RecordChange, open_: dict[int, set[str]]) -> RecordChange | None:
    """A change without its open fields; None where nothing is left of it, or the record itself is open."""
    if change.seq not in open_:
        return change
    left = tuple(one for one in change.fields if one.field not in open_[change.seq])
    says_more = left or change.kind is not ChangeKind.CHANGED
    return replace(change, fields=left) if open_[change.seq] and says_more else None
