"""重大项目: which projects are major, on what ground, and in which of the province's bands (§2.6)."""

from collections.abc import Collection
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.orm import Session

from app.database import tell
from app.errors import ValidationError
from app.models.local import ProjectState
from app.models.projects import Project
from app.services.amounts import parse_amount
from app.services.project_facts import backed_by_global_500, project_record
from app.services.settings import get_setting, set_setting

SETTING = "major_projects"


class Basis(StrEnum):
    """What makes a project major."""

    INVESTMENT = "INVESTMENT"
    FOREIGN_CAPITAL = "FOREIGN_CAPITAL"
    GLOBAL_500 = "GLOBAL_500"
    OVERRIDE = "OVERRIDE"


@dataclass(frozen=True, slots=True)
class MajorRules:
    """From which amounts on a project is major: 分 of CNY, `foreign` in cents of USD; a setting.

    The bands are those of the province, the smallest first. Whatever its size, a project of one of the
    world's largest 500 is major while `global_500` says so.
    """

    manufacturing: int = 10_000_000_000
    other: int = 50_000_000_000
    foreign: int = 1_000_000_000
    band_1: int = 100_000_000_000
    band_2: int = 500_000_000_000
    band_3: int = 1_000_000_000_000
    global_500: bool = True

    @property
    def bands(self) -> tuple[int, int, int]:
        return self.band_1, self.band_2, self.band_3


USUAL = MajorRules()
AMOUNTS = tuple(field.name for field in fields(MajorRules) if field.name != "global_500")
"""The rules that are an amount."""

FOREIGN = "foreign"
"""The one that is in US dollars."""


@dataclass(frozen=True, slots=True)
class Size:
    """What of a project the rules look at; `investment` in 分 of CNY, `foreign` in cents of USD."""

    kind: str | None
    investment: int | None
    foreign: int | None
    global_500: bool


@dataclass(frozen=True, slots=True)
class Major:
    """Whether a project is major and why: what the rules find, and what a person decided instead.

    `limit` is the amount that was reached, `band` the highest one of the province, both None where there
    is none. `decided` is None while the rules hold.
    """

    size: Size
    basis: Basis | None
    limit: int | None
    band: int | None
    decided: bool | None = None
    reason: str | None = None

    @property
    def is_major(self) -> bool:
        return self.basis is not None if self.decided is None else self.decided


def judged(size: Size, rules: MajorRules, decided: bool | None = None, reason: str | None = None) -> Major:
    """What the rules say of a project of this size, and what was decided instead."""
    needed = rules.manufacturing if size.kind == "MANUFACTURING" else rules.other
    invested, foreign = size.investment or 0, size.foreign or 0
    band = max((band for band in rules.bands if invested >= band), default=None)
    grounds = (
        (Basis.INVESTMENT, needed, invested >= needed),
        (Basis.FOREIGN_CAPITAL, rules.foreign, foreign >= rules.foreign),
        (Basis.GLOBAL_500, None, size.global_500 and rules.global_500),
    )
    basis, limit = next(((basis, limit) for basis, limit, holds in grounds if holds), (None, None))
    return Major(size, basis, limit, band, decided, reason)


def size_of(project: Row[Any] | Project, backed: Collection[str]) -> Size:
    """What the rules look at; amounts in other currencies count for nothing without a dated rate (§0-6)."""
    foreign = [
        amount
        for amount, currency in (
            (project.contracted_fdi_amount, project.contracted_fdi_currency),
            (project.reg_capital_foreign_amount, project.reg_capital_foreign_currency),
        )
        if amount is not None and currency == "USD"
    ]
    yuan = project.total_investment_currency in (None, "CNY")
    return Size(
        project.project_kind,
        project.total_investment_amount if yuan else None,
        max(foreign, default=None),
        project.id in backed,
    )


def major_columns(project: Row[Any] | Project, backed: Collection[str], rules: MajorRules) -> dict[str, Any]:
    """What the derived row of a project keeps of it."""
    found = judged(size_of(project, backed), rules, project.major_override)
    basis = Basis.OVERRIDE if found.is_major and found.decided else found.basis
    return {"is_major": found.is_major, "major_basis": basis.value if found.is_major and basis else None}


def major_of(session: Session, project: Project) -> Major:
    """Whether a project is major and why."""
    size = size_of(project, backed_by_global_500(session, [project.id]))
    return judged(size, major_rules(session), project.major_override, project.major_override_reason)


def recount_major(session: Session) -> None:
    """Bring the derived rows up to date with the rules in force; nothing else of them depends on these."""
    rules, backed = major_rules(session), backed_by_global_500(session)
    now = {row[0]: (row[1], row[2]) for row in session.execute(select(*_STATE))}
    table = Project.__table__.c
    wanted = select(*(table[name] for name in _LOOKED_AT)).where(
        table.id.in_(select(ProjectState.project_id))
    )
    moved = []
    for done, project in enumerate(session.execute(wanted)):
        if done % _TOLD_EVERY == 0:
            tell(session, done, len(now))
        columns = major_columns(project, backed, rules)
        if (columns["is_major"], columns["major_basis"]) != now[project.id]:
            moved.append({"project_id": project.id, **columns})
    if moved:
        session.execute(update(ProjectState), moved)
    session.expire_all()


_TOLD_EVERY = 2000
_STATE = (ProjectState.project_id, ProjectState.is_major, ProjectState.major_basis)
_LOOKED_AT = (
    "id",
    "project_kind",
    "total_investment_amount",
    "total_investment_currency",
    "contracted_fdi_amount",
    "contracted_fdi_currency",
    "reg_capital_foreign_amount",
    "reg_capital_foreign_currency",
    "major_override",
)


def decide_major(session: Session, project_id: str, major: bool, reason: str) -> None:
    """Say by hand whether a project is major. Raises ValidationError `reason_required` under `reason`."""
    if not reason.strip():
        raise ValidationError("reason", "reason_required")
    project = project_record(session, project_id)
    project.major_override = major
    project.major_override_reason = reason.strip()


def let_rules_decide(session: Session, project_id: str) -> None:
    """Take back what was decided by hand."""
    project = project_record(session, project_id)
    project.major_override = project.major_override_reason = None


def major_rules(session: Session) -> MajorRules:
    """The rules in force."""
    return rules_from(get_setting(session, SETTING, None))


def rules_from(setting: object) -> MajorRules:
    """The rules as stored; what is not stored, or not in a shape this program knows, is as usual."""
    stored = setting if isinstance(setting, dict) else {}
    usual = {field.name: getattr(USUAL, field.name) for field in fields(MajorRules)}
    return MajorRules(
        **{
            name: stored[name] if type(stored.get(name)) is type(value) else value
            for name, value in usual.items()
        }
    )


def parse_major_amount(name: str, typed: str) -> int:
    """An amount in minor units as typed: in 亿元, foreign capital in 万美元.

    Raises UserError as `parse_amount` does, ValidationError `amount_zero` under `name`.
    """
    currency = "USD" if name == FOREIGN else "CNY"
    amount = parse_amount(typed, "WAN" if name == FOREIGN else "YI", currency)
    if amount.minor <= 0 or amount.currency != currency:
        raise ValidationError(name, "amount_zero")
    return amount.minor


def with_amount(rules: MajorRules, name: str, amount: int) -> MajorRules:
    """The rules with one other amount. Raises ValidationError `band_order` under `name`."""
    changed = replace(rules, **{name: amount})  # type: ignore[arg-type]
    if list(changed.bands) != sorted(set(changed.bands)):
        raise ValidationError(name, "band_order")
    return changed


def change_major_amount(session: Session, name: str, amount: int) -> None:
    """Set one amount. Raises ValidationError `band_order` under `name`."""
    keep_rules(session, with_amount(major_rules(session), name, amount))


def count_global_500(session: Session, counted: bool) -> None:
    """Say whether a project of one of the world's largest 500 is major whatever its size."""
    keep_rules(session, replace(major_rules(session), global_500=counted))


def keep_rules(session: Session, rules: MajorRules) -> None:
    """Take these rules from now on."""
    set_setting(session, SETTING, asdict(rules))
