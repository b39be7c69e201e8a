"""Whether an action of a colleague counts: the rule of the house, applied by every reader."""

from app.models.field_ids import tables_by_number
from app.permissions import ADMIN, Author, Written, forbidden
from app.sync.actions import Action, RecordWrite


def refusal(action: Action, role: str | None, member: str | None, device: str) -> str | None:
    """Why an action by `member` at `device` does not count, as a code; None when it does."""
    if role == ADMIN:
        return None
    if role is None:
        return "not_admitted"
    if action.member != member:
        return "in_another_name"
    author = Author(role, member or "", device)
    return None if forbidden(author, map(_written, action.writes)) is None else "beyond_role"


def _written(one: RecordWrite) -> Written:
    entry = tables_by_number().get(one.table)
    if entry is None:
        return Written(None, one.record, ())
    names = {str(number): column for column, number in entry.fields.items()}
    return Written(entry.name, one.record, [names.get(number, number) for number in one.write.values])
