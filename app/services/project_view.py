"""What the page of one project is made of, as plain values."""

from dataclasses import dataclass, field
from datetime import date

from app.services.assignments import Tenure
from app.services.attachments import AttachmentRow
from app.services.major_projects import Major
from app.services.project_list import ProjectRow
from app.services.project_risks import Risks


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units with its currency and the words it was entered with."""

    amount: int | None
    currency: str | None
    raw: str | None


@dataclass(frozen=True, slots=True)
class StageStep:
    """One of the four stages: `state` is DONE, CURRENT or COMING; `on` its day, `planned` when not reached.

    `share` is the part of the stage's milestones that are reached, 0 to 1.
    """

    state: str
    on: date | None
    precision: str | None
    planned: bool
    share: float


@dataclass(frozen=True, slots=True)
class Person:
    """Who holds a slot, and the last thing they did for the project."""

    assignment_id: str
    official_id: str
    name: str
    post_title: str | None
    unit_name: str | None
    mobile: str | None
    since: date
    accepted: bool
    last_kind: str | None
    last_at: str | None


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A step of the current plan, with the dates it had in the baseline.

    `support` are ids and names of units that help. `days_left` are working days; so are `baseline_days`, by
    which it is now due later than first confirmed.
    """

    id: str
    key: str
    name: str
    node: int
    start_on: date | None
    due_on: date | None
    baseline_start: date | None
    baseline_due: date | None
    started_on: date | None
    done_on: date | None
    status: str
    owner_id: str | None
    owner_name: str | None
    owner_unit_id: str | None
    owner_unit: str | None
    milestone_type: str | None
    is_milestone: bool
    is_critical: bool
    evidence_required: bool
    days_left: int | None
    days_late: int
    provisional: bool
    after: tuple[str, ...]
    baseline_days: int
    was_confirmed: bool
    weight: int
    percent: int | None
    support: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PlanCard:
    """The current version of the plan."""

    id: str
    version: int
    status: str
    approved_by: str | None
    approved_on: date | None
    has_baseline: bool
    tasks: tuple[TaskRow, ...] = ()
    note: str = ""

    @property
    def done(self) -> int:
        return sum(task.status == "DONE" for task in self.tasks)


@dataclass(frozen=True, slots=True)
class Fact:
    """A milestone with its three dates, and how many files prove it."""

    id: str
    type: str
    happened_on: date | None
    precision: str | None
    confirmed_on: date | None
    reported_on: date | None
    authority: str
    status: str
    note: str | None
    override_reason: str | None
    evidence_ok: bool
    files: int


@dataclass(frozen=True, slots=True)
class Party:
    """A firm's part; `share` in 1/10,000."""

    id: str
    company_id: str
    name: str
    role: str
    share: int | None
    currency: str | None


@dataclass(frozen=True, slots=True)
class Arrival:
    """A payment in minor units; a correction is negative, and `raw` tells what was remarked or typed."""

    id: str
    arrived_on: date
    amount: int
    currency: str
    kind: str | None
    raw: str | None
    confirmed: bool
    is_correction: bool
    is_corrected: bool
    counted: bool


@dataclass(frozen=True, slots=True)
class Details:
    """The fields of the project that the page edits in place; codes and ids as stored, names beside them."""

    project_no: str | None
    site_mode: str | None
    industry_city: str | None
    construction_nature: str | None
    content: str | None
    site_text: str | None
    land_mu: int | None
    responsible_unit_id: str | None
    lead_department: str | None
    squad: str | None
    planned_start_on: date | None
    planned_production_on: date | None
    total_investment: Money
    contracted_inflow: Money
    light_override: str | None


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """The page: its row as in lists, the rail, the three ones, the plan, facts, firms, money and files.

    `seen` is the position of the log it was read at; what is edited on the page rests on it.
    """

    row: ProjectRow
    details: Details
    rail: tuple[StageStep, ...]
    leader: Person | None
    contact: Person | None
    plan: PlanCard | None
    parties: tuple[Party, ...]
    facts: tuple[Fact, ...]
    arrivals: tuple[Arrival, ...]
    files: tuple[AttachmentRow, ...]
    leader_history: tuple[Tenure, ...] = field(default_factory=tuple)
    contact_history: tuple[Tenure, ...] = field(default_factory=tuple)
    seen: int = 0
    major: Major | None = None
    risks: Risks = field(default_factory=Risks)

    @property
    def company_id(self) -> str | None:
        """The firm that lists name the project by: its first investor, or else whoever comes first."""
        investors = [party for party in self.parties if party.role == "INVESTOR"] or self.parties
        return investors[0].company_id if investors else None
