"""What the quality of projects is rated by, as a city sets it: weights, thresholds, and those of zones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import ValidationError
from app.models.reference import Setting, Unit
from app.services.measures import Measure, read_figure
from app.services.quality_rules import (
    ENERGY_SCALE,
    LEAST_KNOWN,
    LIMITS,
    WEIGHTS,
    Limit,
    Part,
    Rules,
    Threshold,
)
from app.services.settings import get_setting, get_settings, set_setting

WEIGHTS_SETTING = "quality_weights"
LIMITS_SETTING = "quality_limits"
INDUSTRIES_SETTING = "quality_industries"
ZONE_SETTING = "quality_zone"
"""With the id of a unit behind a dot: the thresholds that zone has of its own."""

KNOWN = "known"
"""How much must be known, kept with the thresholds."""

WHOLE = 100
_PER_MU = Measure(1_000_000, ("万元/亩", "万/亩", "万元", "万"), most=100_000)
_SHARE = Measure(100, ("%",), most=100)
FIGURES: Mapping[Limit, Measure] = {
    Limit.INTENSITY: _PER_MU,
    Limit.TAX: _PER_MU,
    Limit.ENERGY: Measure(ENERGY_SCALE, ("吨标准煤/万元", "吨标煤/万元", "吨/万元", "tce"), most=1_000),
    Limit.RESEARCH: _SHARE,
    Limit.SOURCING: _SHARE,
}
"""How thresholds are written and kept."""


@dataclass(frozen=True, slots=True)
class CityRules:
    """What holds in the whole city."""

    weights: Mapping[Part, int]
    limits: Mapping[Limit, int]
    least_known: int
    other_industries: frozenset[str]


def city_rules(session: Session) -> CityRules:
    """What the city has set, or else the defaults."""
    found = get_settings(session, {WEIGHTS_SETTING: None, LIMITS_SETTING: None, INDUSTRIES_SETTING: None})
    stored = found[LIMITS_SETTING]
    industries = found[INDUSTRIES_SETTING]
    return CityRules(
        weights_from(found[WEIGHTS_SETTING]),
        {**LIMITS, **limits_from(stored)},
        known_from(stored),
        frozenset(map(str, industries)) if isinstance(industries, list) else frozenset(),
    )


def rules_for(session: Session, unit_id: str | None) -> Rules:
    """What holds for a project in a unit: a threshold of its own or of the unit above it, or the city's."""
    city = city_rules(session)
    limits: dict[Limit, Threshold] = {}
    for unit in _upwards(session, unit_id):
        for limit, value in zone_limits(session, unit.id).items():
            limits.setdefault(limit, Threshold(value, unit.short_zh or unit.name_zh))
    for limit, value in city.limits.items():
        limits.setdefault(limit, Threshold(value))
    return Rules(city.weights, limits, city.least_known, city.other_industries)


def weights_from(setting: object) -> Mapping[Part, int]:
    """The weights as stored; anything but a weight for each part, 100 in all, is as usual."""
    stored: Any = setting if isinstance(setting, dict) else {}
    found = {part: stored.get(part.value) for part in Part}
    whole = all(type(value) is int and value >= 0 for value in found.values())
    return found if whole and sum(found.values()) == WHOLE else WEIGHTS


def limits_from(setting: object) -> dict[Limit, int]:
    """The thresholds that are stored, in a shape this program knows."""
    stored: Any = setting if isinstance(setting, dict) else {}
    found = {limit: stored.get(limit.value) for limit in Limit}
    return {limit: value for limit, value in found.items() if type(value) is int and value > 0}


def known_from(setting: object) -> int:
    """How much must be known, as stored with the thresholds."""
    stored = setting.get(KNOWN) if isinstance(setting, dict) else None
    return stored if type(stored) is int and 0 <= stored <= WHOLE else LEAST_KNOWN


def zone_limits(session: Session, unit_id: str) -> dict[Limit, int]:
    """The thresholds a unit has of its own."""
    return limits_from(get_setting(session, f"{ZONE_SETTING}.{unit_id}", None))


def zones(session: Session) -> list[str]:
    """The names of the units that have a threshold of their own, in protocol order."""
    keys = session.scalars(
        select(Setting.key).where(
            Setting.key.like(f"{ZONE_SETTING}.%"), Setting.value != "{}", Setting.deleted_at.is_(None)
        )
    )
    ids = [key.partition(".")[2] for key in keys]
    query = select(Unit.short_zh).where(Unit.id.in_(ids), Unit.deleted_at.is_(None))
    return list(session.scalars(query.order_by(Unit.protocol_order, Unit.id)))


def parse_weight(part: Part, typed: str) -> int:
    """A weight as typed; empty counts nothing. Raises ValidationError `number_not_whole`."""
    return _of_hundred(part.value, typed, 0)


def _of_hundred(field: str, typed: str, empty: int) -> int:
    tidy = typed.strip().removesuffix("%").strip()
    if tidy and not (tidy.isdecimal() and int(tidy) <= WHOLE):
        raise ValidationError(field, "number_not_whole", least=0, most=WHOLE)
    return int(tidy) if tidy else empty


def set_weights(session: Session, weights: Mapping[Part, int]) -> None:
    """Let these weights hold. Raises ValidationError `weights_not_whole` unless they are 100 in all."""
    if (found := sum(weights.values())) != WHOLE:
        raise ValidationError("weights", "weights_not_whole", sum=found)
    set_setting(session, WEIGHTS_SETTING, {part.value: weights[part] for part in Part})


def parse_threshold(limit: Limit, typed: str) -> int | None:
    """What is kept of a threshold as typed, None of an empty one.

    Raises ValidationError `number_not_number`, `threshold_zero` under its name.
    """
    value = read_figure(FIGURES[limit], limit.value, typed)
    if value == 0:
        raise ValidationError(limit.value, "threshold_zero")
    return value


def set_threshold(session: Session, limit: Limit, value: int | None, unit_id: str = "") -> None:
    """Set a threshold of the city or of a unit; None gives back the default, or the city's."""
    key = f"{ZONE_SETTING}.{unit_id}" if unit_id else LIMITS_SETTING
    stored: object = get_setting(session, key, None)
    kept = dict(stored) if isinstance(stored, dict) else {}
    kept.pop(limit.value, None)
    set_setting(session, key, kept if value is None else {**kept, limit.value: value})


def set_least_known(session: Session, typed: str) -> None:
    """Set how many percent must be known; empty is the default. Raises ValidationError `number_not_whole`."""
    stored: object = get_setting(session, LIMITS_SETTING, None)
    kept = dict(stored) if isinstance(stored, dict) else {}
    set_setting(session, LIMITS_SETTING, {**kept, KNOWN: _of_hundred(KNOWN, typed, LEAST_KNOWN)})


def focus_on(session: Session, industry: str, focus: bool) -> None:
    """Say whether an industry of the list is a focus of the city."""
    others = set(city_rules(session).other_industries)
    others.discard(industry) if focus else others.add(industry)
    set_setting(session, INDUSTRIES_SETTING, sorted(others))


def reset_limits(session: Session, unit_id: str = "") -> None:
    """Give all thresholds of the city their defaults, or those of a unit back to the city."""
    if unit_id:
        set_setting(session, f"{ZONE_SETTING}.{unit_id}", {})
    else:
        set_setting(session, LIMITS_SETTING, {KNOWN: city_rules(session).least_known})


def move_zone(session: Session, unit_id: str, successor_id: str) -> None:
    """Let the unit that follows another keep its thresholds."""
    if own := zone_limits(session, unit_id):
        kept = {limit.value: value for limit, value in own.items()}
        set_setting(session, f"{ZONE_SETTING}.{successor_id}", kept)


def _upwards(session: Session, unit_id: str | None) -> Sequence[Unit]:
    """A unit and those above it, the nearest first."""
    found: dict[str, Unit] = {}
    while unit_id is not None and unit_id not in found:
        unit = session.get(Unit, unit_id)
        if unit is None:
            break
        found[unit_id] = unit
        unit_id = unit.parent_id
    return list(found.values())
