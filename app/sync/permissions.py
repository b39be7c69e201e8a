"""Who may write what: the one rule that every reader applies to every action of a colleague."""

from app.models.base import stable_id
from app.models.field_ids import tables_by_number
from app.sync.actions import Action, RecordWrite
from app.sync.roster_state import ADMIN, LEADER, MEMBER, VIEWER

TEAM = frozenset({"unit", "official", "official_role", "calendar_day", "code_item", "setting"})
"""What administrators set up for all."""

LEADERS_ONLY = frozenset({"leader_action"})
OWN = frozenset({"saved_view"})


def refusal(action: Action, role: str | None, member: str | None, device: str) -> str | None:
    """Why an action by `member` at `device` does not count, as a code; None when it does.

    It depends on the action and the roster alone, so that all readers agree.
    """
    if role == ADMIN:
        return None
    if role is None:
        return "not_admitted"
    if action.member != member:
        return "in_another_name"
    allowed = all(_may_write(one, role, member or "", device) for one in action.writes)
    return None if allowed else "beyond_role"


def _may_write(one: RecordWrite, role: str, member: str, device: str) -> bool:
    entry = tables_by_number().get(one.table)
    if entry is None:
        return role != VIEWER  # a newer program will judge what this one does not know
    if entry.name == "setting":
        return one.record in {
            stable_id("setting", f"device.{device}"),
            stable_id("setting", f"role.{member}"),
        }
    if entry.name in TEAM:
        return False
    if entry.name in OWN:
        return True
    return role == LEADER or (role == MEMBER and entry.name not in LEADERS_ONLY)
