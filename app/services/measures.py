"""The figures of a project that are neither money nor days: how they are written and how they are kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from unicodedata import normalize

from app.errors import ValidationError
from app.services.amounts import half_up

_LARGEST = 10**12


@dataclass(frozen=True, slots=True)
class Measure:
    """`scale` kept units make one that is written; `marks` may stand behind the figure."""

    scale: int = 1
    marks: tuple[str, ...] = ()
    least: int = 0
    most: int = _LARGEST


_PER_MU = Measure(1_000_000, ("万元/亩", "万/亩", "万元", "万"))
MEASURES: Mapping[str, Measure] = {
    "floor_area_m2": Measure(1, ("平方米", "平米", "m2")),
    "expected_year": Measure(1, ("年",), least=1990, most=2100),
    "expected_jobs": Measure(1, ("人",)),
    "energy_tce": Measure(1, ("吨标准煤", "吨标煤", "吨", "tce")),
    "rnd_ratio": Measure(100, ("%",), most=100),
    "plot_ratio": Measure(10_000, most=100),
    "investment_intensity": _PER_MU,
    "tax_per_mu": _PER_MU,
    "academic_leaders": Measure(1, ("人", "名", "位")),
    "innovation_teams": Measure(1, ("个", "支")),
    "local_sourcing": Measure(100, ("%",), most=100),
    "local_partners": Measure(1, ("家", "户")),
}
"""Column → how it is kept; what is per 亩 is written in ten thousands of yuan and kept in 分."""


WEIGHT = Measure(1, least=1, most=100)
"""How much a step counts among the others of its plan."""

PERCENT = Measure(1, ("%",), most=100)
"""How much of a step is done."""


def read_measure(field: str, typed: str) -> int | None:
    """What is kept of 5.2 %, 86,400 平方米, 1.8; None of an empty text.

    Raises ValidationError `number_not_number`.
    """
    return read_figure(MEASURES[field], field, typed)


def read_figure(measure: Measure, field: str, typed: str) -> int | None:
    """As `read_measure`, of any figure; `field` is the name errors come under."""
    tidy = "".join(normalize("NFKC", typed).replace(",", "").split()).lower()
    mark = next((mark for mark in measure.marks if tidy.endswith(mark)), "")
    figure = tidy.removesuffix(mark)
    if not figure:
        return None
    try:
        value = Decimal(figure) if figure.isascii() else Decimal("NaN")
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or not measure.least <= value <= measure.most:
        raise ValidationError(field, "number_not_number")
    kept = half_up(value * measure.scale)
    if measure.scale == 1 and kept != value:
        raise ValidationError(field, "number_not_number")
    return int(kept)


def written_measure(field: str, kept: int | None) -> str:
    """A figure as it is typed: 5.2, 86400; empty for None."""
    if kept is None:
        return ""
    return f"{(Decimal(kept) / MEASURES[field].scale).normalize():f}"
