"""Whether an action of a colleague counts: the rule of the house, applied by every reader."""

from app.models.field_ids import tables_by_number
from app.permissions import ADMIN, Author, Written, forbidden
from app.sync.actions import Action, RecordWrite
from app.sync.roster_state import State


def refusal(action: Action, state: State, device: str) -> str | None:
    """Why an action that `device` has signed does not count by a state of the roster, as a code; None when it
    does."""
    there = state.devices.get(device)
    role, member = state.role_of(device), there.member if there else None
    if role == ADMIN:
        return None
    if role is None:
        return "not_admitted"
    if action.member != member or not _is_own(action.stamp[1], member, state):
        return "in_another_name"
    author = Author(role, member or "", device)
    return None if forbidden(author, map(_written, action.writes)) is None else "beyond_role"


def _is_own(device: str, member: str | None, state: State) -> bool:
    """Whether what bears the stamps of a computer may be sent by that person: it was theirs, whatever keys it
    has taken since."""
    there = state.devices.get(device)
    return there is not None and there.member == member


def _written(one: RecordWrite) -> Written:
    entry = tables_by_number().get(one.table)
    if entry is None:
        return Written(None, one.record, ())
    names = {str(number): column for column, number in entry.fields.items()}
    return Written(entry.name, one.record, [names.get(number, number) for number in one.write.values])
