"""引资质量 of a project: eight weighted parts, each rated by what is known of it (§2.6.1)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.services.amounts import half_up

_PEOPLE = ("academic_leaders", "innovation_teams")
_NONE, _HALF, _WHOLE = Decimal(0), Decimal("0.5"), Decimal(1)
_FEN_PER_WAN = 1_000_000
_MU = 100
ENERGY_SCALE = 10_000
"""Energy is kept in so many parts of a ton of standard coal for each 万元 of output."""


class Part(StrEnum):
    """The parts of the score, in the order of the handbook."""

    FIT = "fit"
    INTENSITY = "intensity"
    TAX = "tax"
    ENERGY = "energy"
    TALENT = "talent"
    INVESTOR = "investor"
    SUPPLY = "supply"
    NOT_ESTATE = "not_estate"


WEIGHTS: Mapping[Part, int] = {
    Part.FIT: 20,
    Part.INTENSITY: 15,
    Part.TAX: 15,
    Part.ENERGY: 10,
    Part.TALENT: 15,
    Part.INVESTOR: 10,
    Part.SUPPLY: 10,
    Part.NOT_ESTATE: 5,
}
"""How much each part counts while a city has set nothing; 100 in all."""


class Limit(StrEnum):
    """The thresholds parts are measured by."""

    INTENSITY = "intensity"
    TAX = "tax"
    ENERGY = "energy"
    RESEARCH = "research"
    SOURCING = "sourcing"


LIMITS: Mapping[Limit, int] = {
    Limit.INTENSITY: 300 * _FEN_PER_WAN,
    Limit.TAX: 20 * _FEN_PER_WAN,
    Limit.ENERGY: ENERGY_SCALE // 10,
    Limit.RESEARCH: 300,
    Limit.SOURCING: 3_000,
}
"""While nothing is set: 300 and 20 万元 per 亩, 0.1 tce for each 万元 of output, 3 % of revenue, 30 %."""

LEAST_KNOWN = 60
"""Of how many percent of the weight something must be known before there is a score."""

_GREAT = frozenset(
    {
        "GLOBAL_500",
        "CHINA_500",
        "PRIVATE_500",
        "CENTRAL_SOE",
        "INDUSTRY_LEADER",
        "CHAIN_LEADER",
        "LISTED",
        "UNICORN",
    }
)
"""The categories of a firm that earn all points; any other earns half."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """A threshold in force; `zone` names the unit that has its own, empty for the city's."""

    value: int
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Rules:
    """What parts count and are measured by. `other_industries` are those of the list that are no focus."""

    weights: Mapping[Part, int]
    limits: Mapping[Limit, Threshold]
    least_known: int = LEAST_KNOWN
    other_industries: frozenset[str] = frozenset()


USUAL = Rules(WEIGHTS, {limit: Threshold(value) for limit, value in LIMITS.items()})


@dataclass(frozen=True, slots=True)
class Backer:
    """A firm that invests: the categories it is in, and what its credit check came to."""

    name: str
    tags: frozenset[str] = frozenset()
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Inputs:
    """What is known of a project; None is unknown.

    Amounts are in 分 of CNY, land in 1/100 亩, shares in 1/10,000.
    """

    industry: str | None = None
    closes_gap: bool | None = None
    site_mode: str | None = None
    land_mu: int | None = None
    fixed_investment: int | None = None
    intensity: int | None = None
    expected_tax: int | None = None
    tax_per_mu: int | None = None
    energy_tce: int | None = None
    expected_output: int | None = None
    emission_text: str | None = None
    rnd_ratio: int | None = None
    academic_leaders: int | None = None
    innovation_teams: int | None = None
    local_sourcing: int | None = None
    local_partners: int | None = None
    kind: str | None = None
    backers: tuple[Backer, ...] = ()
    raised: frozenset[str] = frozenset()
    """The risk flags that stand."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Something a part rests on: which rule, what was found, what is wanted, how far it goes, 0 to 1.

    `share` is None for what is only told. `said` is a code, a name or a text, by the rule.
    """

    rule: str
    share: Decimal | None
    found: int | None = None
    wanted: Threshold | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class RatedPart:
    """A part with its points of `weight`; `points` is None while nothing is known of it.

    `missing` are the inputs one could still give. What does not apply (no land is used) has neither.
    """

    part: Part
    weight: int
    share: Decimal | None
    points: Decimal | None
    grounds: tuple[Ground, ...] = ()
    missing: tuple[str, ...] = ()
    applies: bool = True


@dataclass(frozen=True, slots=True)
class Quality:
    """The score of 100 with its parts, or None while too little is known.

    `known` and `weight` are the weights of the parts something is known of, and of all that apply.
    """

    score: int | None
    known: int
    weight: int
    least_known: int
    parts: tuple[RatedPart, ...]

    @property
    def rated(self) -> int:
        """Of how many parts something is known."""
        return sum(part.points is not None for part in self.parts)

    @property
    def applying(self) -> int:
        """How many parts apply."""
        return sum(part.applies for part in self.parts)


def quality(inputs: Inputs, rules: Rules = USUAL) -> Quality:
    """Rate a project.

    Each part is the mean of its grounds that are known; an input nobody gave is not known, never zero. The
    score is the points of the parts known of 100 of their weight, so that it neither gains nor loses by
    what is not known; where less than `least_known` percent of the weight is known, there is none. What is
    measured by a threshold earns all points at it and a proportional part short of it.
    """
    rated = tuple(_rated(part, inputs, rules) for part in Part if rules.weights[part])
    known = [part for part in rated if part.share is not None]
    known_weight = sum(part.weight for part in known)
    weight = sum(part.weight for part in rated if part.applies)
    score = None
    if known_weight and known_weight * 100 >= rules.least_known * weight:
        earned = sum((part.share * part.weight for part in known if part.share is not None), _NONE)
        score = int(half_up(earned * 100 / known_weight))
    return Quality(score, known_weight, weight, rules.least_known, rated)


def _rated(part: Part, inputs: Inputs, rules: Rules) -> RatedPart:
    weight = rules.weights[part]
    if inputs.site_mode == "NONE" and part in (Part.INTENSITY, Part.TAX):
        return RatedPart(part, weight, None, None, applies=False)
    found = tuple(_FINDERS[part](inputs, rules))
    grounds = tuple(one for one in found if isinstance(one, Ground))
    missing = tuple(one for one in found if isinstance(one, str))
    shares = [ground.share for ground in grounds if ground.share is not None]
    if not shares:
        return RatedPart(part, weight, None, None, grounds, missing)
    share = sum(shares, _NONE) / len(shares)
    return RatedPart(part, weight, share, half_up(share * weight, 1), grounds, missing)


_Found = Iterator[Ground | str]
"""Grounds, and the names of inputs that are missing."""


def _fit(inputs: Inputs, rules: Rules) -> _Found:
    """A focus industry of the city, and a gap of its chain closed (重点产业、补链)."""
    if inputs.industry is None:
        yield "industry_city"
    else:
        focus = inputs.industry not in rules.other_industries
        yield Ground("industry", _yes(focus), said=inputs.industry)
    if inputs.closes_gap is None:
        yield "closes_chain_gap"
    else:
        yield Ground("chain_gap", _yes(inputs.closes_gap))


def _intensity(inputs: Inputs, rules: Rules) -> _Found:
    """Fixed investment for each 亩, as promised or else as reckoned."""
    wanted = rules.limits[Limit.INTENSITY]
    given = inputs.intensity, inputs.fixed_investment
    yield from _per_mu(
        "intensity", given, inputs.land_mu, wanted, ("investment_intensity", "fixed_investment")
    )


def _tax(inputs: Inputs, rules: Rules) -> _Found:
    """Tax for each 亩, as promised or else as reckoned from the tax expected."""
    wanted = rules.limits[Limit.TAX]
    given = inputs.tax_per_mu, inputs.expected_tax
    yield from _per_mu("tax", given, inputs.land_mu, wanted, ("tax_per_mu", "expected_tax"))


def _per_mu(
    rule: str,
    given: tuple[int | None, int | None],
    land: int | None,
    wanted: Threshold,
    fields: tuple[str, str],
) -> _Found:
    """`given` are the figure itself and the amount it follows from; `fields` what they are called."""
    promised, amount = given
    if promised is not None:
        yield Ground(rule, _reached(promised, wanted.value), promised, wanted)
    elif amount is not None and land:
        reckoned = amount * _MU // land
        yield Ground(f"{rule}_reckoned", _reached(reckoned, wanted.value), reckoned, wanted)
    elif amount is not None:
        yield "land_mu"
    else:
        yield fields[1] if land else fields[0]


def _energy(inputs: Inputs, rules: Rules) -> _Found:
    """Energy for each 万元 of output; a raised environmental risk (两高) takes all points."""
    wanted = rules.limits[Limit.ENERGY]
    if "ENV_RISK" in inputs.raised:
        yield Ground("risk", _NONE, said="ENV_RISK")
    elif inputs.energy_tce is not None and inputs.expected_output:
        used = inputs.energy_tce * ENERGY_SCALE * _FEN_PER_WAN // inputs.expected_output
        share = _WHOLE if used <= wanted.value else Decimal(wanted.value) / used
        yield Ground("energy", share, used, wanted)
    else:
        if inputs.energy_tce is None:
            yield "energy_tce"
        if not inputs.expected_output:
            yield "expected_output"
    if inputs.emission_text:
        yield Ground("emission", None, said=inputs.emission_text)


def _talent(inputs: Inputs, rules: Rules) -> _Found:
    """The share of revenue that goes into research, and academic leaders or innovation teams (引智)."""
    wanted = rules.limits[Limit.RESEARCH]
    if inputs.rnd_ratio is None:
        yield "rnd_ratio"
    else:
        yield Ground("research", _reached(inputs.rnd_ratio, wanted.value), inputs.rnd_ratio, wanted)
    people = inputs.academic_leaders, inputs.innovation_teams
    if any(people) or None not in people:
        count = sum(number or 0 for number in people)
        yield Ground("talent", _yes(count > 0), count)
    else:
        yield from (name for name, number in zip(_PEOPLE, people, strict=True) if number is None)


def _investor(inputs: Inputs, _rules: Rules) -> _Found:
    """The best category of a firm that invests; failing the credit check takes all points.

    A firm in no category is known to be in none once its credit has been looked at.
    """
    if not inputs.backers:
        yield "party"
        return
    failed = [backer for backer in inputs.backers if backer.credit == "FAILED"]
    tagged = [(tag, backer) for backer in inputs.backers for tag in sorted(backer.tags)]
    if failed:
        yield Ground("credit", _NONE, said=failed[0].name)
    elif tagged:
        tag, _ = min(tagged, key=lambda one: one[0] not in _GREAT)
        yield Ground("tag", _WHOLE if tag in _GREAT else _HALF, said=tag)
    elif all(backer.credit for backer in inputs.backers):
        yield Ground("no_tag", _NONE, said=inputs.backers[0].name)
    else:
        yield "company_tag"


def _supply(inputs: Inputs, rules: Rules) -> _Found:
    """What is bought here, and firms here before and behind it in the chain (本地采购、上下游)."""
    wanted = rules.limits[Limit.SOURCING]
    if inputs.local_sourcing is None:
        yield "local_sourcing"
    else:
        share = _reached(inputs.local_sourcing, wanted.value)
        yield Ground("sourcing", share, inputs.local_sourcing, wanted)
    if inputs.local_partners is None:
        yield "local_partners"
    else:
        yield Ground("partners", _yes(inputs.local_partners > 0), inputs.local_partners)


def _not_estate(inputs: Inputs, _rules: Rules) -> _Found:
    """Any kind of project but real estate, and no risk raised that it is one in disguise."""
    if "ESTATE_RISK" in inputs.raised:
        yield Ground("risk", _NONE, said="ESTATE_RISK")
    elif inputs.kind is None:
        yield "project_kind"
    else:
        yield Ground("kind", _yes(inputs.kind != "REAL_ESTATE"), said=inputs.kind)


def _yes(holds: bool) -> Decimal:
    return _WHOLE if holds else _NONE


def _reached(found: int, wanted: int) -> Decimal:
    return _WHOLE if found >= wanted else Decimal(found) / wanted


_FINDERS: Mapping[Part, Callable[[Inputs, Rules], _Found]] = {
    Part.FIT: _fit,
    Part.INTENSITY: _intensity,
    Part.TAX: _tax,
    Part.ENERGY: _energy,
    Part.TALENT: _talent,
    Part.INVESTOR: _investor,
    Part.SUPPLY: _supply,
    Part.NOT_ESTATE: _not_estate,
}
