"""The approvals an investment project may need, with their time limits and order."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.services.reference.checks import in_a_cycle, refuse_duplicates, refuse_unknown
from app.services.reference.codes import CodeList, Mark, code_lists
from app.services.reference.file import Fault, Fields, Folders, read
from app.services.reference.plan import TimeUnit
from app.services.reference.units import departments


class LimitKind(StrEnum):
    """A time within which a body must decide, or a notice period that must not be shorter."""

    LIMIT = "LIMIT"
    MINIMUM = "MINIMUM"


@dataclass(frozen=True, slots=True)
class LimitVariant:
    """The limit of one kind of the same item, such as the report and the form of an assessment."""

    name: str
    n: int
    unit: TimeUnit


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """`n` units from the day after acceptance; None where nothing uniform is laid down.

    `extension` may be added by a reasoned decision; `basis` is the statute.
    """

    n: int | None
    unit: TimeUnit | None
    kind: LimitKind
    extension: int | None
    variants: tuple[LimitVariant, ...]
    mark: Mark
    basis: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Applies:
    """When an item applies: the program judges site and capital, a person answers `condition`.

    Empty sets mean any. `thresholds` are the figures behind the condition, by name with its unit.
    """

    text: str
    site_modes: frozenset[str]
    capital_types: frozenset[str]
    condition: str | None
    thresholds: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class ApprovalEntry:
    """One item of the template; `departments` are codes, `predecessors` numbers of items."""

    no: int
    phase: int
    name: str
    departments: tuple[str, ...]
    department_text: str
    department_2012: str
    statutory: TimeLimit | None
    committed: TimeLimit | None
    predecessors: tuple[int, ...]
    after_milestones: tuple[str, ...]
    before_milestone: str | None
    parallel_group: str | None
    applies: Applies
    note: str | None


@dataclass(frozen=True, slots=True)
class ApprovalTemplate:
    """All items in order of number."""

    items: tuple[ApprovalEntry, ...]

    def candidates(self, site_mode: str | None, capital_type: str | None) -> tuple[ApprovalEntry, ...]:
        """The items not ruled out by what is known of a project; None leaves a question open."""

        def fits(allowed: frozenset[str], value: str | None) -> bool:
            return not allowed or value is None or value in allowed

        return tuple(
            item
            for item in self.items
            if fits(item.applies.site_modes, site_mode) and fits(item.applies.capital_types, capital_type)
        )


def approval_template(edited: Path | None = None, shipped: Path | None = None) -> ApprovalTemplate:
    """The approvals template. Raises UserError `reference_file_invalid`."""
    lists = code_lists(edited, shipped)
    offices = frozenset(entry.code for entry in departments(edited, shipped))
    top = read(Folders.of(edited, shipped).find("approval-template.json"))
    pairs = [(fields, _item(fields, lists, offices)) for fields in top.records("items", "no")]
    top.done()
    refuse_duplicates(((fields, item.no) for fields, item in pairs), "no")
    numbers = {item.no for _, item in pairs}
    circular = in_a_cycle({item.no: item.predecessors for _, item in pairs})
    for fields, item in pairs:
        for number in item.predecessors:
            refuse_unknown(fields, "predecessors", number, numbers - {item.no})
        if item.no in circular:
            fields.fail(Fault.CYCLE, "predecessors", ", ".join(map(str, item.predecessors)))
    return ApprovalTemplate(tuple(sorted((item for _, item in pairs), key=lambda item: item.no)))


def _item(fields: Fields, lists: dict[str, CodeList], offices: frozenset[str]) -> ApprovalEntry:
    item = ApprovalEntry(
        no=fields.whole("no"),
        phase=fields.whole("phase"),
        name=fields.text("name"),
        departments=fields.texts("departments"),
        department_text=fields.text("department_text"),
        department_2012=fields.text("department_2012"),
        statutory=_limit(fields, "statutory"),
        committed=_limit(fields, "committed"),
        predecessors=fields.wholes("predecessors"),
        after_milestones=fields.texts("after_milestones"),
        before_milestone=fields.optional_text("before_milestone"),
        parallel_group=fields.optional_text("parallel_group"),
        applies=_applies(fields, lists),
        note=fields.optional_text("note"),
    )
    fields.done()
    refuse_unknown(fields, "phase", str(item.phase), lists["approval_phase"].codes, Fault.NOT_ALLOWED)
    for office in item.departments:
        refuse_unknown(fields, "departments", office, offices)
    for milestone in (*item.after_milestones, item.before_milestone):
        refuse_unknown(fields, "after_milestones", milestone, lists["milestone_type"].codes)
    return item


def _limit(fields: Fields, key: str) -> TimeLimit | None:
    inner = fields.inner(key)
    if inner is None:
        return None
    n = inner.optional_whole("n")
    limit = TimeLimit(
        n=n,
        unit=inner.choice("unit", TimeUnit) if n is not None or inner.has("unit") else None,
        kind=inner.choice("kind", LimitKind) if inner.has("kind") else LimitKind.LIMIT,
        extension=inner.optional_whole("extension"),
        variants=tuple(_variant(variant) for variant in inner.records("variants", "name")),
        mark=inner.choice("mark", Mark),
        basis=inner.optional_text("basis"),
        note=inner.optional_text("note"),
    )
    inner.done()
    return limit


def _variant(fields: Fields) -> LimitVariant:
    variant = LimitVariant(fields.text("name"), fields.whole("n"), fields.choice("unit", TimeUnit))
    fields.done()
    return variant


def _applies(fields: Fields, lists: dict[str, CodeList]) -> Applies:
    inner = fields.inner("applies")
    if inner is None:
        fields.fail(Fault.MISSING, "applies")
    applies = Applies(
        text=inner.text("text"),
        site_modes=frozenset(inner.texts("site_modes")),
        capital_types=frozenset(inner.texts("capital_types")),
        condition=inner.optional_text("condition"),
        thresholds=inner.numbers("thresholds"),
    )
    inner.done()
    for mode in applies.site_modes:
        refuse_unknown(inner, "site_modes", mode, lists["site_mode"].codes, Fault.NOT_ALLOWED)
    for capital in applies.capital_types:
        refuse_unknown(inner, "capital_types", capital, lists["capital_type"].codes, Fault.NOT_ALLOWED)
    refuse_unknown(inner, "condition", applies.condition, lists["approval_condition"].codes)
    return applies
