"""Who may write what: one rule, for what is written here and for what colleagues have written."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from app.models.base import stable_id

ADMIN, LEADER, MEMBER, VIEWER = "ADMIN", "LEADER", "MEMBER", "VIEWER"
ROLES = (ADMIN, LEADER, MEMBER, VIEWER)

TEAM = frozenset({"unit", "official", "official_role", "calendar_day", "code_item", "setting"})
"""What administrators set up for all."""

LEADERS_ONLY = frozenset({"leader_action"})
OWN = frozenset({"doc_output", "saved_view"})
"""What everybody writes for themselves: views of a list, and what they have printed."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes at which computer."""

    role: str
    member: str
    device: str


@dataclass(frozen=True, slots=True)
class Written:
    """What an action writes of one record; `table` is None for one of a newer program."""

    table: str | None
    record: str
    columns: Collection[str]


def forbidden(author: Author, written: Iterable[Written]) -> Written | None:
    """The first thing in an action that its author may not write; None when all is well.

    It depends on the action and the author alone, so that all readers agree. Remarks of leaders go into the
    bin, and come back, with their project, whoever deletes that.
    """
    if author.role == ADMIN:
        return None
    parts = list(written)
    with_project = any(one.table == "project" and "deleted_at" in one.columns for one in parts)
    for one in parts:
        goes_along = with_project and set(one.columns) == {"deleted_at"} and one.table in LEADERS_ONLY
        if not (_may_write(author, one) or (goes_along and author.role == MEMBER)):
            return one
    return None


def may_write(role: str, table: str) -> bool:
    """Whether a role writes records of a table at all; of settings, those of the team."""
    if role == ADMIN or table in OWN:
        return True
    return table not in TEAM and (role == LEADER or (role == MEMBER and table not in LEADERS_ONLY))


def _may_write(author: Author, one: Written) -> bool:
    if one.table is None:
        return author.role != VIEWER  # a newer program will judge what this one does not know
    if one.table == "setting":
        return one.record in {
            stable_id("setting", f"device.{author.device}"),
            stable_id("setting", f"role.{author.member}"),
        }
    return may_write(author.role, one.table)
