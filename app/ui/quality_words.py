"""What is said of the quality of a project: its parts, what each rests on, and what is not known."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.services.amounts import half_up
from app.services.measures import Measure
from app.services.quality_rules import Ground, Limit, Part, Quality, RatedPart, Threshold
from app.services.quality_settings import FIGURES
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.words import Codes

_PLACES = 4
"""Of a figure; a ton of coal for each 万元 is a large unit."""

_PARTS = {
    Part.FIT: QT_TRANSLATE_NOOP("Quality", "Industry fit"),
    Part.INTENSITY: QT_TRANSLATE_NOOP("Quality", "Invested per mu"),
    Part.TAX: QT_TRANSLATE_NOOP("Quality", "Tax per mu"),
    Part.ENERGY: QT_TRANSLATE_NOOP("Quality", "Energy use"),
    Part.TALENT: QT_TRANSLATE_NOOP("Quality", "Research, talent"),
    Part.INVESTOR: QT_TRANSLATE_NOOP("Quality", "Investor"),
    Part.SUPPLY: QT_TRANSLATE_NOOP("Quality", "Local supply"),
    Part.NOT_ESTATE: QT_TRANSLATE_NOOP("Quality", "Not real estate"),
}
_LIMITS = {
    Limit.INTENSITY: QT_TRANSLATE_NOOP("Quality", "Invested per mu, from"),
    Limit.TAX: QT_TRANSLATE_NOOP("Quality", "Tax per mu, from"),
    Limit.ENERGY: QT_TRANSLATE_NOOP("Quality", "Energy for each 10 k yuan of output, up to"),
    Limit.RESEARCH: QT_TRANSLATE_NOOP("Quality", "Research, share of revenue from"),
    Limit.SOURCING: QT_TRANSLATE_NOOP("Quality", "Bought locally, from"),
}
_UNITS = {
    Limit.INTENSITY: QT_TRANSLATE_NOOP("Quality", "10 k yuan per mu"),
    Limit.TAX: QT_TRANSLATE_NOOP("Quality", "10 k yuan per mu"),
    Limit.ENERGY: QT_TRANSLATE_NOOP("Quality", "tce"),
    Limit.RESEARCH: "%",
    Limit.SOURCING: "%",
}
_MISSING = {
    "industry_city": QT_TRANSLATE_NOOP("Quality", "Industry"),
    "closes_chain_gap": QT_TRANSLATE_NOOP("Quality", "Closes a gap"),
    "investment_intensity": QT_TRANSLATE_NOOP("Quality", "Invested per mu"),
    "fixed_investment": QT_TRANSLATE_NOOP("Quality", "Fixed assets"),
    "land_mu": QT_TRANSLATE_NOOP("Quality", "Land"),
    "tax_per_mu": QT_TRANSLATE_NOOP("Quality", "Tax per mu"),
    "expected_tax": QT_TRANSLATE_NOOP("Quality", "Tax expected"),
    "energy_tce": QT_TRANSLATE_NOOP("Quality", "Energy (tce)"),
    "expected_output": QT_TRANSLATE_NOOP("Quality", "Output expected"),
    "rnd_ratio": QT_TRANSLATE_NOOP("Quality", "Research (%)"),
    "academic_leaders": QT_TRANSLATE_NOOP("Quality", "Academic leaders"),
    "innovation_teams": QT_TRANSLATE_NOOP("Quality", "Innovation teams"),
    "local_sourcing": QT_TRANSLATE_NOOP("Quality", "Bought locally (%)"),
    "local_partners": QT_TRANSLATE_NOOP("Quality", "Local partners"),
    "project_kind": QT_TRANSLATE_NOOP("Quality", "Kind"),
    "company_tag": QT_TRANSLATE_NOOP("Quality", "Categories"),
    "party": QT_TRANSLATE_NOOP("Quality", "Investor"),
}


def part_word(part: Part) -> str:
    """What a part is called."""
    return QCoreApplication.translate("Quality", _PARTS[part])


def limit_word(limit: Limit) -> str:
    """What a threshold is called."""
    return QCoreApplication.translate("Quality", _LIMITS[limit])


def limit_unit(limit: Limit) -> str:
    """What a threshold is counted in."""
    return QCoreApplication.translate("Quality", _UNITS[limit])


def input_word(name: str) -> str:
    """What an input is called."""
    return QCoreApplication.translate("Quality", _MISSING[name])


def points_words(part: RatedPart) -> str:
    """12.5 / 15; a part of which nothing is known has a dash."""
    return f"{'—' if part.points is None else figure(part.points)} / {part.weight}"


def known_words(quality: Quality) -> str:
    """已知 6/8 部分，占权重 75%."""
    said = QCoreApplication.translate("Quality", "{rated} of {parts} parts known, {share}% of the weight")
    share = quality.known * 100 // quality.weight if quality.weight else 0
    return said.format(rated=quality.rated, parts=quality.applying, share=share)


def rule_words(quality: Quality) -> str:
    """How the score comes about, and what it is not for."""
    said = QCoreApplication.translate(
        "Quality",
        "The score is made of the parts that are known; what is not known is not counted as zero. Where less"
        " than {least}% of the weight is known there is no score. It is one view among others, never the only"
        " order of projects.",
    )
    return said.format(least=quality.least_known)


def part_words(part: RatedPart, codes: Codes) -> str:
    """What a part rests on."""
    if not part.applies:
        return QCoreApplication.translate("Quality", "Uses no land, not counted")
    said = [ground_words(ground, codes) for ground in part.grounds]
    semicolon = QCoreApplication.translate("Quality", "; ")
    return semicolon.join(said) or QCoreApplication.translate("Quality", "Not known yet")


def missing_words(part: RatedPart) -> str:
    """What is still to be filled in, in a line."""
    return QCoreApplication.translate("Quality", ", ").join(map(input_word, part.missing))


_SAID = {
    "industry": QT_TRANSLATE_NOOP("Quality", "{said}, a focus of the city"),
    "no_industry": QT_TRANSLATE_NOOP("Quality", "{said}, no focus of the city"),
    "chain_gap": QT_TRANSLATE_NOOP("Quality", "closes a gap in the chain"),
    "no_chain_gap": QT_TRANSLATE_NOOP("Quality", "closes no gap in the chain"),
    "risk": QT_TRANSLATE_NOOP("Quality", "risk raised: {said}"),
    "emission": QT_TRANSLATE_NOOP("Quality", "emissions, told only: {said}"),
    "talent": QT_TRANSLATE_NOOP("Quality", "academic leaders and innovation teams: {said}"),
    "credit": QT_TRANSLATE_NOOP("Quality", "{said} failed the credit check"),
    "tag": QT_TRANSLATE_NOOP("Quality", "an investor: {said}"),
    "no_tag": QT_TRANSLATE_NOOP("Quality", "{said} is in no category, its credit was checked"),
    "partners": QT_TRANSLATE_NOOP("Quality", "local partners in the chain: {said}"),
    "kind": QT_TRANSLATE_NOOP("Quality", "kind: {said}"),
}
"""By rule; what did not hold has a sentence of its own where it reads otherwise."""

_LISTS = {
    "industry": "industry_city",
    "risk": "risk_flag",
    "tag": "company_tag",
    "kind": "project_kind",
}
_MEASURED = {
    "intensity": (
        Limit.INTENSITY,
        QT_TRANSLATE_NOOP("Quality", "{found} (10 k yuan per mu), threshold {wanted}"),
    ),
    "intensity_reckoned": (
        Limit.INTENSITY,
        QT_TRANSLATE_NOOP("Quality", "reckoned {found} (10 k yuan per mu), threshold {wanted}"),
    ),
    "tax": (Limit.TAX, QT_TRANSLATE_NOOP("Quality", "{found} (10 k yuan per mu), threshold {wanted}")),
    "tax_reckoned": (
        Limit.TAX,
        QT_TRANSLATE_NOOP("Quality", "reckoned {found} (10 k yuan per mu), threshold {wanted}"),
    ),
    "energy": (
        Limit.ENERGY,
        QT_TRANSLATE_NOOP("Quality", "{found} tce for each 10 k yuan of output, at most {wanted}"),
    ),
    "research": (
        Limit.RESEARCH,
        QT_TRANSLATE_NOOP("Quality", "research {found}% of revenue, threshold {wanted}"),
    ),
    "sourcing": (Limit.SOURCING, QT_TRANSLATE_NOOP("Quality", "{found}% bought locally, threshold {wanted}")),
}


def ground_words(ground: Ground, codes: Codes) -> str:
    """One thing a part rests on."""
    if ground.wanted is not None:
        return _measured(ground.rule, ground.found or 0, ground.wanted)
    failed = f"no_{ground.rule}"
    pattern = _SAID[failed if failed in _SAID and not ground.share else ground.rule]
    said = ground.said or str(ground.found)
    if ground.rule in _LISTS:
        said = codes.word(_LISTS[ground.rule], said)
    return QCoreApplication.translate("Quality", pattern).format(said=said)


def _measured(rule: str, found: int, wanted: Threshold) -> str:
    limit, pattern = _MEASURED[rule]
    measure = FIGURES[limit]
    shown = threshold_words(limit, wanted.value)
    if wanted.zone:
        shown = QCoreApplication.translate("Quality", "{wanted} ({zone})").format(
            wanted=shown, zone=wanted.zone
        )
    said = QCoreApplication.translate("Quality", pattern)
    return said.format(found=figure(_written(measure, found)), wanted=shown)


def threshold_words(limit: Limit, value: int) -> str:
    """A threshold as it is shown: 300, 0.1, 3%."""
    percent = "%" if FIGURES[limit].marks == ("%",) else ""
    return figure(_written(FIGURES[limit], value)) + percent


def threshold_typed(limit: Limit, value: int) -> str:
    """A threshold as one types it: 1200, 0.1."""
    return f"{_written(FIGURES[limit], value).normalize():f}"


def figure(value: Decimal) -> str:
    """12.5, 15, 0.08."""
    return f"{value.normalize():,f}"


def _written(measure: Measure, kept: int) -> Decimal:
    return half_up(Decimal(kept) / measure.scale, _PLACES)
