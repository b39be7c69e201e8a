"""Which risks the facts of a project suggest (§2.6.2); a suspicion is no flag until a person says so."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.models.base import stable_id
from app.services.stages import STARTED, Standing

_LAND = ("LAND_SUPPLIED", "LAND_WON")


@dataclass(frozen=True, slots=True)
class Investor:
    """A firm that invests, with the result of its credit check and its projects in other units.

    `elsewhere` holds (project, unit).
    """

    name: str
    credit_result: str | None = None
    checked_on: date | None = None
    elsewhere: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RiskFacts:
    """What the rules look at; amounts in 分 of CNY."""

    standing: Standing
    planned_start_on: date | None
    planned_production_on: date | None
    contracted: int | None
    arrived: int
    investors: tuple[Investor, ...] = ()


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A flag the facts suggest, with what it rests on; `since` is the day it came to be, where it has one.

    `moving` are the facts that become others from day to day without anything having happened.
    """

    flag: str
    facts: dict[str, str] = field(default_factory=dict)
    since: date | None = None
    moving: frozenset[str] = frozenset()

    @property
    def firm(self) -> str:
        """The firm it is about; nothing where it is about the project."""
        return self.facts.get("firm", "")

    def id_in(self, project_id: str) -> str:
        """The id of its answer: the same on every computer, and another one once the evidence is another."""
        lasting = [self.facts[name] for name in sorted(self.facts) if name not in self.moving]
        return stable_id("project_risk", project_id, self.flag, self.since, *lasting)


def suspicions(facts: RiskFacts, today: date) -> Iterator[Suspicion]:
    """What the facts suggest on a day, for a project that has not begun, lacks money, or shares its firm."""
    if facts.standing.status != "ACTIVE":
        return
    yield from _land(facts, today)
    yield from _funds(facts, today)
    for investor in facts.investors:
        if investor.elsewhere:
            yield _duplicate(investor)
        if investor.credit_result in ("DOUBTFUL", "FAILED"):
            said = {"firm": investor.name, "result": investor.credit_result}
            yield Suspicion("CREDIT_RISK", said, investor.checked_on)


def _duplicate(investor: Investor) -> Suspicion:
    """All its projects in other units count; the first of them is named, with how many `more` there are."""
    project, unit = investor.elsewhere[0]
    every = "\n".join(" ".join(one) for one in investor.elsewhere)
    more = str(len(investor.elsewhere) - 1)
    facts = {"firm": investor.name, "project": project, "unit": unit, "more": more, "every": every}
    return Suspicion("DUPLICATE", facts)


def _land(facts: RiskFacts, today: date) -> Iterator[Suspicion]:
    """Land held twelve months without a start, or a start agreed a year ago and more."""
    reached = facts.standing.reached
    supplied = next((reached[kind] for kind in _LAND if reached.get(kind)), None)
    if supplied is None or not STARTED.isdisjoint(reached):
        return
    if (late := _year_after(supplied)) <= today:
        yield Suspicion("LAND_HOARDING", {"supplied": supplied.isoformat()}, late)
    agreed = facts.planned_start_on
    if agreed is not None and (late := _year_after(agreed)) <= today:
        yield Suspicion("IDLE_LAND", {"agreed": agreed.isoformat()}, late)


def _funds(facts: RiskFacts, today: date) -> Iterator[Suspicion]:
    """Less than 30 % of what is due by now, money being due evenly from the contract to production (序时).

    It is another suspicion with every payment, and with every tenth of the money that has come due.
    """
    signed, end = facts.standing.reached.get("SIGNED"), facts.planned_production_on
    if signed is None or end is None or not facts.contracted or not signed < min(today, end):
        return
    span, passed = (end - signed).days, (min(today, end) - signed).days
    due = facts.contracted * passed // span
    if facts.arrived * 100 < due * 30:
        amounts = {"arrived": facts.arrived, "due": due, "contracted": facts.contracted}
        said = {name: str(amount) for name, amount in amounts.items()}
        tenth = 10 * passed // span
        since = signed + timedelta(days=-(-tenth * span // 10))
        yield Suspicion("FUND_GAP", said, since, moving=frozenset({"due"}))


def _year_after(day: date) -> date:
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
