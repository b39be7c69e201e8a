"""What the first papers say, as plain values: the one-page brief of a project and the list of three ones."""

from dataclasses import dataclass
from datetime import date, datetime

from app.services.disputes import UNDISPUTED, Matter
from app.services.lights import Colour
from app.services.three_ones import Slot


@dataclass(frozen=True, slots=True)
class SlotEntry:
    """One of the three ones: who or what fills it, and a post, a telephone number or a date.

    A number is masked here already, unless whole numbers were asked for.
    """

    state: Slot
    name: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class StageMark:
    """One of the four stages: `state` is DONE, CURRENT or COMING; `share` of its milestones reached, 0 to 1.

    `on` is the day it began or, when `planned`, is meant to begin; `whole_day` is false for a month.
    """

    name: str
    regime: str
    state: str
    on: date | None = None
    planned: bool = False
    whole_day: bool = True
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class PlanStep:
    """A step of the plan: `status` is a code of `plan_task_status`; `days_late` counts working days.

    `percent` is how much of it is done, where somebody has said so.
    """

    name: str
    start_on: date | None
    due_on: date | None
    status: str
    done_on: date | None = None
    baseline_start: date | None = None
    baseline_due: date | None = None
    is_milestone: bool = False
    is_critical: bool = False
    days_late: int = 0
    percent: int | None = None


@dataclass(frozen=True, slots=True)
class DatedText:
    """A note and its day."""

    on: date
    text: str


@dataclass(frozen=True, slots=True)
class BriefFacts:
    """The six cells: amounts in 分 of yuan, the investment in its currency, areas in hundredths of 亩.

    Output and tax are those of a year, each in its currency.
    """

    investor: str
    unit: str
    site: str = ""
    total_investment: int | None = None
    currency: str = "CNY"
    arrived: int | None = None
    land_mu: int | None = None
    expected_output: int | None = None
    expected_tax: int | None = None
    expected_jobs: int | None = None
    output_currency: str = "CNY"
    tax_currency: str = "CNY"


@dataclass(frozen=True, slots=True)
class ProjectBrief:
    """项目一页纸 of one project as it stood at `as_of`.

    `unsent` counts changes of this device that no other has yet; empty sections are left out.
    """

    name: str
    project_no: str
    issuer: str
    as_of: datetime
    light: Colour
    light_reason: str
    leader: SlotEntry
    contact: SlotEntry
    plan: SlotEntry
    stages: tuple[StageMark, ...]
    facts: BriefFacts
    situation: str = ""
    investor_profile: str = ""
    progress: str = ""
    problems: str = ""
    requests: tuple[str, ...] = ()
    steps: tuple[PlanStep, ...] = ()
    notes: tuple[DatedText, ...] = ()
    light_pinned: bool = False
    internal: bool = True
    unsent: int = 0
    disputed: frozenset[Matter] = UNDISPUTED


@dataclass(frozen=True, slots=True)
class ThreeOnesRow:
    """A project in the list; `total_investment` in 分 of yuan, `group` and its place among the groups.

    Groups are units in protocol order or leaders in the order of their posts, never by alphabet.
    """

    project_no: str
    name: str
    investor: str
    total_investment: int | None
    signed_on: date | None
    leader: SlotEntry
    contact: SlotEntry
    plan: SlotEntry
    stage: str
    light: Colour
    group: str
    group_order: int
    note: str = ""
    disputed: frozenset[Matter] = UNDISPUTED


@dataclass(frozen=True, slots=True)
class ThreeOnesList:
    """三个一责任清单 as it stood at `as_of`; `scope` says which projects are in it, `notes` stand below."""

    title: str
    issuer: str
    scope: str
    as_of: datetime
    rows: tuple[ThreeOnesRow, ...]
    notes: tuple[str, ...] = ()
    internal: bool = True
    unsent: int = 0
