"""The checked triple of a signed project: one lead official, one contact person, one progress plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

LOWEST_LEADER_RANK = 22
"""副县（处）级: a larger number is a lower rank (domain handbook §2.2)."""


class Slot(StrEnum):
    """The state of one of the three: in place, waiting for a yes, required and missing, not required yet.

    OPEN: two were written apart, and nobody has decided which of them holds.
    """

    FILLED = "FILLED"
    DRAFT = "DRAFT"
    OPEN = "OPEN"
    MISSING = "MISSING"
    NOT_YET = "NOT_YET"


@dataclass(frozen=True, slots=True)
class ThreeOnes:
    """The three slots in their fixed order 领 联 计."""

    leader: Slot
    contact: Slot
    plan: Slot

    @property
    def missing(self) -> int:
        """How many required ones are missing."""
        return (self.leader, self.contact, self.plan).count(Slot.MISSING)


def person_slot(named: bool, accepted_on: date | None, node: int) -> Slot:
    """The slot of a person: named people who have not accepted yet are a draft."""
    if named:
        return Slot.FILLED if accepted_on is not None else Slot.DRAFT
    return Slot.MISSING if node >= 2 else Slot.NOT_YET


def plan_slot(status: str | None, node: int) -> Slot:
    """The slot of the plan; `status` is that of the current version, None without one."""
    if status == "CONFIRMED":
        return Slot.FILLED
    if status == "DRAFT":
        return Slot.DRAFT
    return Slot.MISSING if node >= 2 else Slot.NOT_YET


def may_lead(rank_level: int) -> bool:
    """Whether an official's rank allows a 责任领导: 副县（处）级 or above."""
    return rank_level <= LOWEST_LEADER_RANK


@dataclass(frozen=True, slots=True)
class SizeRule:
    """From `amount` 分 of total investment on, a leader of at most rank `rank_level` is suggested."""

    amount: int
    rank_level: int


DEFAULT_SIZES = (
    SizeRule(100_000_000_000, 12),
    SizeRule(50_000_000_000, 21),
    SizeRule(0, LOWEST_LEADER_RANK),
)
"""“多大领导招多大商”: from 10 亿元 副厅级 city leaders, from 5 亿元 正处级, else 副处级; a setting."""


def suggested_rank(investment: int | None, sizes: Sequence[SizeRule] = DEFAULT_SIZES) -> int:
    """The lowest rank (largest number) suggested for a project of this total investment in 分."""
    fitting = [rule for rule in sizes if (investment or 0) >= rule.amount]
    return min((rule.rank_level for rule in fitting), default=LOWEST_LEADER_RANK)


def sizes_from(setting: object) -> Sequence[SizeRule]:
    """The size rules a workspace has set, as stored under `leader_sizes`.

    The usual ones where it has set none, or set them in a shape only a newer program knows.
    """
    if not isinstance(setting, list) or not setting or not all(map(_is_size, setting)):
        return DEFAULT_SIZES
    return tuple(SizeRule(row["amount"], row["rank_level"]) for row in setting)


def _is_size(row: object) -> bool:
    return isinstance(row, dict) and all(type(row.get(name)) is int for name in ("amount", "rank_level"))
