"""Something that is due."""

from dataclasses import dataclass
from datetime import date

HORIZON = 5
"""Working days that still count as coming up."""


CONTACT = "CONTACT"
"""The kind of an item that is a firm to be met again."""


@dataclass(frozen=True, slots=True)
class DueItem:
    """Something due: a follow-up, or a step of a plan or a firm to meet again nobody has a follow-up for.

    `kind` is the follow-up's code, PLAN_TASK or CONTACT; `days_left` are working days, negative when overdue.
    """

    id: str
    is_task: bool
    what: str
    kind: str
    due_on: date
    days_left: int
    done: bool
    owner_name: str | None
    project_id: str | None
    project_name: str | None
    company_id: str | None
    company_name: str | None
    slots: tuple[str, str, str] | None

    @property
    def is_contact(self) -> bool:
        return self.kind == CONTACT


@dataclass(frozen=True, slots=True)
class DueSoon:
    """The first of what is due within the horizon, and how much there is of it in all.

    `counts` are those before today, of today, and of the coming days; `late` the open ones before today.
    """

    items: tuple[DueItem, ...]
    counts: tuple[int, int, int]
    late: int

    @property
    def total(self) -> int:
        return sum(self.counts)

    @property
    def more(self) -> int:
        """How many are not among the items."""
        return self.total - len(self.items)
