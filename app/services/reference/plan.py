"""The default plan of a signed project: tasks, their order and deadlines by the way it gets its site."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from app.services.reference.checks import in_a_cycle, refuse_duplicates, refuse_unknown
from app.services.reference.codes import CodeList, code_lists
from app.services.reference.file import Fault, Fields, Folders, read
from app.services.reference.units import departments

SIGNED = "SIGNED"
"""The day of signing, from which a plan counts (T0)."""

_PROJECT_DATES = frozenset({"planned_start_on", "planned_completion_on", "planned_production_on"})


class TimeUnit(StrEnum):
    """What a time limit counts in: working days, calendar days or months."""

    WORKING_DAYS = "WD"
    CALENDAR_DAYS = "CD"
    MONTHS = "MONTH"


@dataclass(frozen=True, slots=True)
class DueRule:
    """`days` after a task or, when `task` is None, after signing; counted from the next day."""

    task: int | None
    days: int
    unit: TimeUnit


@dataclass(frozen=True, slots=True)
class TemplateTask:
    """A step of the plan; units are department codes, `after` are numbers of tasks.

    `project_date` names the project's own agreed date, which goes before the rule.
    """

    no: int
    name: str
    node: int
    site_modes: frozenset[str]
    due: DueRule
    after: tuple[int, ...]
    milestone: str | None
    also_milestones: tuple[str, ...]
    owner_unit: str
    owner_person: str
    support_units: tuple[str, ...]
    evidence: tuple[str, ...]
    evidence_required: bool
    weight: int
    critical: bool
    project_date: str | None


@dataclass(frozen=True, slots=True)
class PlanTemplate:
    """The tasks of a plan for every way of getting a site."""

    by_site_mode: Mapping[str, tuple[TemplateTask, ...]]

    def tasks(self, site_mode: str) -> tuple[TemplateTask, ...]:
        """The tasks that apply, in order of number; each waits only for tasks that apply too."""
        return self.by_site_mode[site_mode]


Later = Callable[[date, int, TimeUnit], date]
"""The day so many days after another one, by the workspace's calendar."""


def due_dates(
    tasks: tuple[TemplateTask, ...], signed_on: date, later: Later, agreed: Mapping[str, date] | None = None
) -> dict[int, date]:
    """When each task is due: number → day. `agreed` holds the project's own dates by field name."""
    found: dict[int, date] = {}
    waiting = list(tasks)
    while waiting:
        ready = [task for task in waiting if task.due.task is None or task.due.task in found]
        for task in ready:
            start = signed_on if task.due.task is None else found[task.due.task]
            own = (agreed or {}).get(task.project_date or "")
            found[task.no] = own or later(start, task.due.days, task.due.unit)
        waiting = [task for task in waiting if task.no not in found]
    return found


def plan_template(edited: Path | None = None, shipped: Path | None = None) -> PlanTemplate:
    """The default plan. Raises UserError `reference_file_invalid`, also when no date could be computed."""
    lists = code_lists(edited, shipped)
    offices = frozenset(entry.code for entry in departments(edited, shipped))
    top = read(Folders.of(edited, shipped).find("plan-template.json"))
    top.text("mark")
    records = [(fields, _task(fields, lists, offices)) for fields in top.records("tasks", "no")]
    top.done()
    refuse_duplicates(((fields, versions[0].no) for fields, versions in records), "no")
    numbers = {versions[0].no for _, versions in records}
    for fields, versions in records:
        for version in versions:
            for number in (*version.after, version.due.task):
                refuse_unknown(fields, "after", number, numbers - {version.no})
    return PlanTemplate({mode: _for_mode(mode, records) for mode in sorted(lists["site_mode"].codes)})


Versions = list[TemplateTask]
"""A task as written, followed by its variants."""


def _for_mode(mode: str, records: list[tuple[Fields, Versions]]) -> tuple[TemplateTask, ...]:
    chosen: dict[int, TemplateTask] = {}
    main = {versions[0].no: versions[0] for _, versions in records}
    for _, versions in records:
        if mode in versions[0].site_modes:
            fitting = [version for version in versions[1:] if mode in version.site_modes]
            chosen[versions[0].no] = (fitting or versions)[0]
    waits = {number: chosen.get(number, task).after for number, task in main.items()}
    circular = in_a_cycle(waits)
    for fields, versions in records:
        if versions[0].no in circular:
            fields.fail(Fault.CYCLE, "after", mode)
    for fields, versions in records:
        task = chosen.get(versions[0].no)
        if task is not None:
            chosen[task.no] = replace(task, after=_applying(task.no, waits, chosen))
            refuse_unknown(fields, "due", task.due.task, chosen)
    anchors = {number: [task.due.task] if task.due.task else [] for number, task in chosen.items()}
    for fields, versions in records:
        if versions[0].no in in_a_cycle(anchors):
            fields.fail(Fault.CYCLE, "due", mode)
    return tuple(chosen[number] for number in sorted(chosen))


def _applying(
    number: int, waits: Mapping[int, tuple[int, ...]], chosen: Mapping[int, object]
) -> tuple[int, ...]:
    """What a task waits for; one that does not apply is replaced by what it waits for itself."""
    found: set[int] = set()
    for before in waits[number]:
        found |= {before} if before in chosen else set(_applying(before, waits, chosen))
    return tuple(sorted(found))


def _task(fields: Fields, lists: dict[str, CodeList], offices: frozenset[str]) -> Versions:
    no = fields.whole("no")
    modes = _site_modes(fields, lists)
    task = TemplateTask(
        no=no,
        name=fields.text("name"),
        node=fields.whole("node"),
        site_modes=modes,
        due=_due(fields),
        after=fields.wholes("after"),
        milestone=fields.optional_text("milestone"),
        also_milestones=fields.texts("also_milestones"),
        owner_unit=fields.text("owner_unit"),
        owner_person=fields.text("owner_person"),
        support_units=fields.texts("support_units"),
        evidence=fields.texts("evidence"),
        evidence_required=fields.flag("evidence_required"),
        weight=fields.whole("weight"),
        critical=fields.flag("critical"),
        project_date=fields.optional_text("project_date"),
    )
    variants = [_variant(task, inner, lists) for inner in fields.records("variants", "name")]
    fields.done()
    refuse_unknown(fields, "node", str(task.node), lists["node"].codes, Fault.NOT_ALLOWED)
    refuse_unknown(fields, "project_date", task.project_date, _PROJECT_DATES, Fault.NOT_ALLOWED)
    for version in (task, *variants):
        _refuse_unknown_codes(fields, version, lists, offices)
    return [task, *variants]


def _variant(task: TemplateTask, fields: Fields, lists: dict[str, CodeList]) -> TemplateTask:
    modes = _site_modes(fields, lists)
    if not modes <= task.site_modes:
        fields.fail(Fault.NOT_ALLOWED, "site_modes", ", ".join(sorted(modes - task.site_modes)))
    version = replace(
        task,
        site_modes=modes,
        name=fields.optional_text("name") or task.name,
        due=_due(fields) if fields.has("due") else task.due,
        after=fields.wholes("after") if fields.has("after") else task.after,
        milestone=fields.optional_text("milestone") or task.milestone,
        also_milestones=fields.texts("also_milestones")
        if fields.has("also_milestones")
        else task.also_milestones,
        owner_unit=fields.optional_text("owner_unit") or task.owner_unit,
        support_units=fields.texts("support_units") if fields.has("support_units") else task.support_units,
        evidence=fields.texts("evidence") if fields.has("evidence") else task.evidence,
    )
    fields.done()
    return version


def _refuse_unknown_codes(
    fields: Fields, task: TemplateTask, lists: dict[str, CodeList], offices: frozenset[str]
) -> None:
    for milestone in (task.milestone, *task.also_milestones):
        refuse_unknown(fields, "milestone", milestone, lists["milestone_type"].codes)
    for office in (task.owner_unit, *task.support_units):
        refuse_unknown(fields, "owner_unit", office, offices)
    for kind in task.evidence:
        refuse_unknown(fields, "evidence", kind, lists["evidence_kind"].codes)
    refuse_unknown(fields, "owner_person", task.owner_person, lists["role"].codes)


def _site_modes(fields: Fields, lists: dict[str, CodeList]) -> frozenset[str]:
    modes = fields.texts("site_modes")
    if not modes:
        fields.fail(Fault.MISSING, "site_modes")
    for mode in modes:
        refuse_unknown(fields, "site_modes", mode, lists["site_mode"].codes, Fault.NOT_ALLOWED)
    return frozenset(modes)


def _due(fields: Fields) -> DueRule:
    rule = fields.inner("due")
    if rule is None:
        fields.fail(Fault.MISSING, "due")
    start = rule.word_or_whole("from")
    if isinstance(start, bool) or (isinstance(start, str) and start != SIGNED):
        rule.fail(Fault.NOT_ALLOWED, "due.from", start)
    due = DueRule(
        None if isinstance(start, str) else start, rule.whole("days"), rule.choice("unit", TimeUnit)
    )
    rule.done()
    return due
