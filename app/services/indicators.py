"""The indicators of fulfilment: rates with numerator, denominator, base set and as-of day (handbook §3.5)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.services.counting import USUAL, Counting, Landed
from app.services.stages import PRODUCTION, SITE, STARTED, applicable


@dataclass(frozen=True, slots=True)
class SignedProject:
    """A project of the base set: the first day of each confirmed milestone, and its money in 分.

    `contracted` is the agreed inflow; where it is blank the total investment stands in and
    `contracted_is_total` says so. None when neither is known.
    """

    id: str
    site_mode: str | None
    reached: dict[str, date]
    contracted: int | None
    contracted_is_total: bool
    arrived: int
    terminated: bool

    def has(self, kinds: Iterable[str], day: date) -> bool:
        """Whether one of `kinds` was ever reached up to `day` (累计达到数)."""
        return any(kind in self.reached and self.reached[kind] <= day for kind in kinds)


@dataclass(frozen=True, slots=True)
class Rate:
    """A share with both its numbers; amounts in 分. `of_land` counts only projects that need land."""

    key: str
    numerator: int
    denominator: int
    amount: int
    total: int
    of_land: bool = False

    @property
    def value(self) -> Decimal | None:
        """The share in percent with one decimal, half up; None when there is nothing to divide by."""
        return percent(self.numerator, self.denominator)


@dataclass(frozen=True, slots=True)
class Cycle:
    """Calendar days from one milestone to another: how many projects, quartiles."""

    key: str
    count: int
    median: Decimal | None
    lower: Decimal | None
    upper: Decimal | None


@dataclass(frozen=True, slots=True)
class Indicators:
    """The indicators of a base set on a day; every figure counts what was ever reached until then.

    `counting` is what counted as signed, landed and started. `contracted_from_total` says for how many
    projects the total investment stands in for an agreed inflow nobody entered, `contracted_unknown` for
    how many neither is known.
    """

    base: str | None
    as_of: date
    signed: int
    terminated: int
    contracted: int
    contracted_from_total: int
    arrived: int
    started: int
    listed: int
    neither: int
    rates: tuple[Rate, ...]
    cycles: tuple[Cycle, ...]
    contracted_unknown: int = 0
    counting: Counting = USUAL

    @property
    def average(self) -> Decimal | None:
        """The average contracted amount in 亿元, two decimals, half up; None when no amount is known."""
        if self.signed == self.contracted_unknown:
            return None
        return (Decimal(self.contracted) / self.signed / 10_000_000_000).quantize(
            Decimal("0.01"), ROUND_HALF_UP
        )

    def rate(self, key: str, of_land: bool = False) -> Rate:
        """The rate under `key`."""
        return next(rate for rate in self.rates if (rate.key, rate.of_land) == (key, of_land))


_Test = Callable[[SignedProject, date], bool]

LISTED = frozenset({"LAND_LISTED", "LAND_WON"})
"""Land won was listed before, whether or not anyone wrote that down."""

_AFTER_SIGNING = frozenset({"REGISTERED", "FILED", "PERMITTED"}) | LISTED | SITE


_LANDING_SITE = SITE | {"LAND_WON"}
"""A plot won at the listing, or any contract for land or rooms."""


def _landed(project: SignedProject, day: date) -> bool:
    """落地 by default: the company is registered and the site secured, or none is needed."""
    site = project.site_mode == "NONE" or project.has(_LANDING_SITE, day)
    return project.has(("REGISTERED",), day) and site


def beginnings(counting: Counting) -> frozenset[str]:
    """What proves that work began; an opening only where the city counts it."""
    return STARTED if counting.opened_started else STARTED - {"OPENED"}


def _tests(counting: Counting) -> tuple[tuple[str, _Test], ...]:
    """What each rate asks of a project."""
    started, production = beginnings(counting), PRODUCTION & beginnings(counting)
    landed: dict[Landed, _Test] = {
        Landed.SITE: _landed,
        Landed.REGISTERED: lambda p, day: p.has(("REGISTERED",), day),
        Landed.STARTED: lambda p, day: p.has(started, day),
    }
    return (
        ("registration_rate", lambda p, day: p.has(("REGISTERED",), day)),
        ("performance_rate", lambda p, day: p.has(_AFTER_SIGNING | started, day) and not p.terminated),
        ("landing_rate", landed[counting.landed]),
        ("listing_rate", lambda p, day: p.has(LISTED, day)),
        ("start_rate", lambda p, day: p.has(started, day)),
        ("completion_rate", lambda p, day: p.has({"COMPLETED"} | production, day)),
        ("production_rate", lambda p, day: p.has(production, day)),
        ("start_or_completion_rate", lambda p, day: p.has({"COMPLETED"} | started | production, day)),
    )


_ALSO_OF_LAND = frozenset({"listing_rate", "start_rate"})


@dataclass(frozen=True, slots=True)
class PlanSteps:
    """Steps of the present plans that were due by a day, and those of them done by their own due day."""

    due: int
    in_time: int


def indicators(
    projects: Sequence[SignedProject],
    as_of: date,
    base: str | None = None,
    talks: Sequence[SignedProject] = (),
    steps: PlanSteps | None = None,
    counting: Counting = USUAL,
) -> Indicators:
    """The indicators of the projects signed up to `as_of`; terminated ones stay in (§3.5).

    `talks` are the projects whose talks began in the period, signed or not; without them there is no
    signing rate.
    """
    signed = [project for project in projects if project.has(("SIGNED",), as_of)]
    needing_land = [project for project in signed if "LAND_LISTED" in applicable(project.site_mode)]
    rates: list[Rate] = []
    for key, test in _tests(counting):
        rates.append(_rate(key, signed, test, as_of))
        if key in _ALSO_OF_LAND:
            rates.append(_rate(key, needing_land, test, as_of, of_land=True))
    if talks:
        rates.insert(0, _rate("signing_rate", talks, lambda p, day: p.has(("SIGNED",), day), as_of))
    contracted, arrived = _sum(signed), sum(project.arrived for project in signed)
    rates.append(Rate("fund_arrival_rate", arrived, contracted, arrived, contracted))
    if steps is not None:
        rates.append(Rate("on_time_rate", steps.in_time, steps.due, 0, 0))
    rates.append(_time_progress(as_of))
    begun = beginnings(counting)
    started = {project.id for project in signed if project.has(begun, as_of)}
    listed = {project.id for project in signed if project.has(LISTED, as_of)}
    return Indicators(
        base,
        as_of,
        len(signed),
        sum(project.terminated for project in signed),
        contracted,
        sum(project.contracted_is_total for project in signed),
        arrived,
        len(started),
        len(listed),
        len(signed) - len(started | listed),
        tuple(rates),
        (_cycle("start_days", signed, "SIGNED", begun, as_of), _cycle_of_production(signed, counting, as_of)),
        sum(project.contracted is None for project in signed),
        counting,
    )


def _time_progress(day: date) -> Rate:
    """序时进度 by days: how much of the year has gone at the end of `day`."""
    year_end = date(day.year, 12, 31)
    return Rate("time_progress", day.timetuple().tm_yday, year_end.timetuple().tm_yday, 0, 0)


def percent(numerator: int, denominator: int) -> Decimal | None:
    """A share in percent with one decimal, half up: 26 of 124 is 21.0. None without a denominator."""
    if denominator == 0:
        return None
    return (Decimal(100 * numerator) / denominator).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _rate(
    key: str, population: Sequence[SignedProject], test: _Test, day: date, of_land: bool = False
) -> Rate:
    met = [project for project in population if test(project, day)]
    return Rate(key, len(met), len(population), _sum(met), _sum(population), of_land)


def _sum(projects: Iterable[SignedProject]) -> int:
    return sum(project.contracted or 0 for project in projects)


def _cycle_of_production(signed: Sequence[SignedProject], counting: Counting, day: date) -> Cycle:
    spans = []
    for project in signed:
        begun = _first(project, frozenset({"STARTED"}), day)
        made = _first(project, PRODUCTION & beginnings(counting), day)
        if begun is not None and made is not None:
            spans.append((made - begun).days)
    return _quartiles("production_days", spans)


def _cycle(key: str, projects: Sequence[SignedProject], start: str, end: frozenset[str], day: date) -> Cycle:
    spans = []
    for project in projects:
        begun, ended = project.reached.get(start), _first(project, end, day)
        if begun is not None and ended is not None:
            spans.append((ended - begun).days)
    return _quartiles(key, spans)


def _first(project: SignedProject, kinds: frozenset[str], day: date) -> date | None:
    days = [on for kind, on in project.reached.items() if kind in kinds and on <= day]
    return min(days, default=None)


def _quartiles(key: str, spans: list[int]) -> Cycle:
    """Quartiles by linear interpolation between the ordered values."""
    ordered = sorted(spans)

    def at(quarter: int) -> Decimal | None:
        if not ordered:
            return None
        place = Decimal(quarter * (len(ordered) - 1)) / 4
        low = int(place)
        high = min(low + 1, len(ordered) - 1)
        value = ordered[low] + (place - low) * (ordered[high] - ordered[low])
        return value.quantize(Decimal("0.1"), ROUND_HALF_UP)

    return Cycle(key, len(ordered), at(2), at(1), at(3))
