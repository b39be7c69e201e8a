"""The ranking of the units by start rate and then by money paid in, each group by itself."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.models.reference import Unit
from app.services.indicators import Indicators
from app.services.labels import labels
from app.services.papers.reading import Reading

NOBODY = "未定责任单位"
UNRANKED = "不参加排位的单位"


@dataclass(frozen=True, slots=True)
class RankRow:
    """A unit with its figures; `place` in its group now and `before`, None where it is not ranked."""

    unit: str
    group: str
    place: int | None
    before: int | None
    figures: Indicators

    @property
    def start_rate(self) -> Decimal | None:
        return self.figures.rate("start_rate").value

    @property
    def arrival_rate(self) -> Decimal | None:
        return self.figures.rate("fund_arrival_rate").value

    @property
    def producing(self) -> int:
        return self.figures.rate("production_rate").numerator


@dataclass(frozen=True, slots=True)
class _Entry:
    """A unit that may be ranked."""

    id: str | None
    name: str
    group: str | None


def ranking(session: Session, now: Reading, before: Reading) -> tuple[RankRow, ...]:
    """The units group by group, best first, then those that are not ranked but have signed projects.

    Places are shared by equals (1, 2, 2, 4), who stand in protocol order. Where a city ranks no unit, all
    that have signed projects are one group.
    """
    entries = _entries(session, now)
    shown = {code: label.zh for code, label in labels(session).get("rank_group", {}).items()}
    figures = {entry.id: now.of(entry.id) for entry in entries}
    earlier = {entry.id: before.of(entry.id) for entry in entries}
    rows: list[tuple[int, RankRow]] = []
    groups = list(dict.fromkeys(entry.group for entry in entries))
    for number, group in enumerate(sorted(groups, key=lambda name: (name is None, name))):
        members = [entry for entry in entries if entry.group == group]
        ids = [entry.id for entry in members] if group is not None else []
        places, old = _places(ids, figures), _places(ids, earlier)
        for entry in members:
            row = RankRow(
                entry.name,
                UNRANKED if group is None else shown.get(group, ""),
                places.get(entry.id),
                old.get(entry.id),
                figures[entry.id],
            )
            rows.append((number, row))
    return tuple(row for _, row in sorted(rows, key=lambda one: (one[0], one[1].place or len(rows))))


def _entries(session: Session, now: Reading) -> list[_Entry]:
    """Every ranked unit in force, and each other one that has signed projects, in protocol order."""
    query = (
        select(Unit.id, Unit.short_zh, Unit.is_ranked, Unit.rank_group, Unit.valid_to)
        .where(Unit.deleted_at.is_(None), or_(Unit.valid_from.is_(None), Unit.valid_from <= now.day))
        .order_by(Unit.protocol_order, Unit.code)
    )
    owners = {now.units.get(project.id) for project in now.projects}
    entries = []
    for row in session.execute(query):
        ranked = row.is_ranked and (row.valid_to is None or row.valid_to >= now.day)
        if ranked or row.id in owners:
            entries.append(_Entry(row.id, row.short_zh, (row.rank_group or "") if ranked else None))
    if all(entry.group is None for entry in entries):
        entries = [_Entry(entry.id, entry.name, "") for entry in entries]
    if not owners <= {entry.id for entry in entries}:
        entries.append(_Entry(None, NOBODY, None))
    return entries


def _places(ids: Iterable[str | None], figures: Mapping[str | None, Indicators]) -> dict[str | None, int]:
    """The place of each unit that has signed projects at all."""
    keys = {unit: _key(figures[unit]) for unit in ids if figures[unit].signed}
    ordered: Sequence[tuple[Fraction, Fraction]] = sorted(keys.values(), reverse=True)
    return {unit: ordered.index(key) + 1 for unit, key in keys.items()}


def _key(figures: Indicators) -> tuple[Fraction, Fraction]:
    started, arrived = figures.rate("start_rate"), figures.rate("fund_arrival_rate")
    return (
        Fraction(started.numerator, started.denominator or 1),
        Fraction(arrived.numerator, arrived.denominator or 1),
    )
