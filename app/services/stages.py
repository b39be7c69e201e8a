"""Where a project stands: node and status follow from its dated facts and the way it gets its site."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from app.services.dates import Precision, RoughDate

ORDER = (
    "LEAD",
    "INTENT",
    "NEGOTIATING",
    "REVIEWED",
    "SIGNED",
    "REGISTERED",
    "FILED",
    "LAND_LISTED",
    "LAND_WON",
    "LAND_SUPPLIED",
    "SITE_SECURED",
    "PERMITTED",
    "STARTED",
    "TOPPED_OUT",
    "EQUIPMENT_IN",
    "COMPLETED",
    "TRIAL",
    "IN_PRODUCTION",
    "OPENED",
    "IN_STATS",
    "ABOVE_SCALE",
    "FULL_CAPACITY",
)
"""Milestones from the first hint to full capacity (domain handbook §3.3)."""

_RANK = {kind: rank for rank, kind in enumerate(ORDER)}
_LAND = frozenset({"LAND_LISTED", "LAND_WON", "LAND_SUPPLIED"})
_BUILDING = frozenset(
    {*_LAND, "SITE_SECURED", "PERMITTED", "STARTED", "TOPPED_OUT", "EQUIPMENT_IN", "COMPLETED", "TRIAL"}
)
_NOT_APPLICABLE: Mapping[str, frozenset[str]] = {
    "NEW_LAND": frozenset({"SITE_SECURED", "OPENED"}),
    "REUSE": frozenset({"LAND_LISTED", "LAND_WON", "SITE_SECURED", "OPENED"}),
    "LEASE": _LAND | {"OPENED"},
    "PURCHASE": _LAND | {"OPENED"},
    "NONE": _BUILDING | {"IN_PRODUCTION"},
}
"""What a project never reaches, by the way it gets its site (§3.1)."""

ENDINGS = frozenset({"TERMINATED", "LOST"})
_SAME_DAY = {"SUSPENDED": 0, "RESUMED": 1, **dict.fromkeys(ENDINGS, 2)}
"""In which order the facts that overlay a stage come on one day: a restart ends the rest, nothing an end."""
_OVERLAYS = _SAME_DAY.keys()

PRODUCTION = frozenset({"IN_PRODUCTION", "OPENED", "IN_STATS", "ABOVE_SCALE", "FULL_CAPACITY"})
BUILDING = frozenset({"PERMITTED", "STARTED", "TOPPED_OUT", "EQUIPMENT_IN", "COMPLETED", "TRIAL"})
SITE = frozenset({"LAND_SUPPLIED", "SITE_SECURED"})
STARTED = frozenset({"STARTED", "TOPPED_OUT", "EQUIPMENT_IN", "COMPLETED", "TRIAL"}) | PRODUCTION
"""Any of these proves that work began: rates count all who ever started (§3.5)."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One milestone row as the rules see it; `on` is the day it happened, else was confirmed."""

    type: str
    on: date | None
    confirmed: bool
    precision: Precision = Precision.DAY


@dataclass(frozen=True, slots=True)
class Pause:
    """A suspension: clocks stand still from its day until the day of the restart, None while it lasts."""

    start: date
    end: date | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Node 1 to 4 (§3.2), the furthest milestone, status ACTIVE | SUSPENDED | TERMINATED | LOST,
    the first day each confirmed milestone was reached, the suspensions in order, and how much is known of
    each first day."""

    node: int
    milestone: str | None
    status: str
    reached: Mapping[str, date | None] = field(default_factory=dict)
    pauses: tuple[Pause, ...] = ()
    rough: Mapping[str, Precision] = field(default_factory=dict)

    @property
    def signed(self) -> bool:
        return "SIGNED" in self.reached

    @property
    def started(self) -> bool:
        return not STARTED.isdisjoint(self.reached)

    def dated(self, milestone: str) -> RoughDate | None:
        """The first day a milestone was reached, as far as it is known."""
        day = self.reached.get(milestone)
        return None if day is None else RoughDate(day, self.rough.get(milestone, Precision.DAY))

    def first(self, kinds: frozenset[str]) -> date | None:
        """The earliest day one of `kinds` was reached."""
        days = [day for kind in kinds if (day := self.reached.get(kind)) is not None]
        return min(days, default=None)


def applicable(site_mode: str | None) -> frozenset[str]:
    """The milestones a project can reach; one whose site is not decided can reach all."""
    return frozenset(ORDER) - _NOT_APPLICABLE.get(site_mode or "", frozenset())


def standing(facts: Iterable[Fact], site_mode: str | None) -> Standing:
    """Derive where a project stands from its confirmed facts."""
    possible = applicable(site_mode)
    reached: dict[str, date | None] = {}
    rough: dict[str, Precision] = {}
    overlays: list[Fact] = []
    for fact in facts:
        if not fact.confirmed:
            continue
        if fact.type in _OVERLAYS:
            overlays.append(fact)
        elif fact.type in possible:
            known = reached.get(fact.type)
            reached[fact.type] = min(filter(None, (known, fact.on)), default=None)
            if reached[fact.type] != known:
                rough[fact.type] = fact.precision
    furthest = max(reached, key=_RANK.__getitem__, default=None)
    overlays.sort(key=lambda fact: (fact.on or date.min, _SAME_DAY[fact.type]))
    status = overlays[-1].type if overlays else "RESUMED"
    return Standing(
        _node(reached, furthest),
        furthest,
        "ACTIVE" if status == "RESUMED" else status,
        reached,
        tuple(_pauses(overlays)),
        rough,
    )


def rank(milestone: str) -> int:
    """The place of a milestone in the usual order, from 0."""
    return _RANK[milestone]


def _node(reached: Mapping[str, date | None], furthest: str | None) -> int:
    """§3.2: node 3 begins when the site is secured and the company registered, or with work itself.

    A company registered before the contract leaves its project in node 1: it is not signed.
    """
    kinds = reached.keys()
    if not PRODUCTION.isdisjoint(kinds):
        return 4
    if not BUILDING.isdisjoint(kinds) or ("REGISTERED" in kinds and not SITE.isdisjoint(kinds)):
        return 3
    return 2 if "SIGNED" in kinds else 1


def _pauses(overlays: Iterable[Fact]) -> Iterator[Pause]:
    """The suspensions among the overlays, which come in the order of their days."""
    begun: date | None = None
    for fact in overlays:
        if fact.type == "SUSPENDED" and begun is None:
            begun = fact.on
        elif fact.type == "RESUMED" and begun is not None and fact.on is not None:
            yield Pause(begun, fact.on)
            begun = None
    if begun is not None:
        yield Pause(begun, None)
