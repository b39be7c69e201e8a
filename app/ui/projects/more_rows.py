"""Which further fields of a project are shown, in what order, and how each is edited."""

from dataclasses import dataclass
from enum import Enum, auto

from app.ui.translation import QT_TRANSLATE_NOOP


class Kind(Enum):
    """How a field is edited; the units and people are told apart by what is offered."""

    LINE = auto()
    CODE = auto()
    MEASURE = auto()
    MONEY = auto()
    DAY = auto()
    PAST_DAY = auto()
    YES = auto()
    UNIT = auto()
    DEPARTMENT = auto()
    SQUAD = auto()
    PERSON = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """`name` and `shown` are English sources (context MoreDetails); `shown` is a figure with its unit."""

    name: str
    field: str
    kind: Kind = Kind.LINE
    shown: str = "{figure}"


WHAT = (
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Code name"), "code_name"),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "In statistics"), "stats_name"),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "National code"), "nat_project_code"),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Origin"), "origin", Kind.CODE),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Kind"), "project_kind", Kind.CODE),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Capital"), "capital_type", Kind.CODE),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Funds from"), "fund_source_scope", Kind.CODE),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Comes from"), "source_region"),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "GB industry"), "industry_gb"),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "In the chain"), "chain_node"),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Closes a gap"), "closes_chain_gap", Kind.YES),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Confidential"), "confidentiality", Kind.CODE),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "May be public"), "pr_ok", Kind.YES),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Request"), "request_text"),
)
HOW_MUCH_AND_WHO = (
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Fixed assets"), "fixed_investment", Kind.MONEY),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Equipment"), "equipment_investment", Kind.MONEY),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Completed"), "investment_completed", Kind.MONEY),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Contracted FDI"), "contracted_fdi", Kind.MONEY),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Foreign capital"), "reg_capital_foreign", Kind.MONEY),
    Row(
        QT_TRANSLATE_NOOP("MoreDetails", "Floor area"),
        "floor_area_m2",
        Kind.MEASURE,
        QT_TRANSLATE_NOOP("MoreDetails", "{figure} m²"),
    ),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Completion"), "planned_completion_on", Kind.DAY),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Host unit"), "host_unit_id", Kind.UNIT),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Lead department"), "lead_department_id", Kind.DEPARTMENT),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Industry office"), "industry_office_id", Kind.DEPARTMENT),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Squad"), "squad_id", Kind.SQUAD),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Handling agent"), "handling_agent_id", Kind.PERSON),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Followed by"), "follow_owner_id", Kind.PERSON),
)
EXPECTED = (
    Row(
        QT_TRANSLATE_NOOP("MoreDetails", "Expected in"),
        "expected_year",
        Kind.MEASURE,
        QT_TRANSLATE_NOOP("MoreDetails", "year {figure}"),
    ),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Output"), "expected_output", Kind.MONEY),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Tax"), "expected_tax", Kind.MONEY),
    Row(
        QT_TRANSLATE_NOOP("MoreDetails", "Jobs"),
        "expected_jobs",
        Kind.MEASURE,
        QT_TRANSLATE_NOOP("MoreDetails", "{figure} people"),
    ),
    Row(
        QT_TRANSLATE_NOOP("MoreDetails", "Research"),
        "rnd_ratio",
        Kind.MEASURE,
        QT_TRANSLATE_NOOP("MoreDetails", "{figure}% of revenue"),
    ),
    Row(
        QT_TRANSLATE_NOOP("MoreDetails", "Energy"),
        "energy_tce",
        Kind.MEASURE,
        QT_TRANSLATE_NOOP("MoreDetails", "{figure} tce a year"),
    ),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Emissions"), "emission_text"),
    Row(
        QT_TRANSLATE_NOOP("MoreDetails", "Academic leaders"),
        "academic_leaders",
        Kind.MEASURE,
        QT_TRANSLATE_NOOP("MoreDetails", "{figure} people"),
    ),
    Row(
        QT_TRANSLATE_NOOP("MoreDetails", "Innovation teams"),
        "innovation_teams",
        Kind.MEASURE,
        QT_TRANSLATE_NOOP("MoreDetails", "{figure} teams"),
    ),
)
LAND_AND_ORIGIN = (
    Row(
        QT_TRANSLATE_NOOP("MoreDetails", "Invested per mu"),
        "investment_intensity",
        Kind.MEASURE,
        QT_TRANSLATE_NOOP("MoreDetails", "{figure} wan yuan"),
    ),
    Row(
        QT_TRANSLATE_NOOP("MoreDetails", "Tax per mu"),
        "tax_per_mu",
        Kind.MEASURE,
        QT_TRANSLATE_NOOP("MoreDetails", "{figure} wan yuan"),
    ),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Plot ratio"), "plot_ratio", Kind.MEASURE),
    Row(
        QT_TRANSLATE_NOOP("MoreDetails", "Bought locally"),
        "local_sourcing",
        Kind.MEASURE,
        QT_TRANSLATE_NOOP("MoreDetails", "{figure}% of purchases"),
    ),
    Row(
        QT_TRANSLATE_NOOP("MoreDetails", "Local partners"),
        "local_partners",
        Kind.MEASURE,
        QT_TRANSLATE_NOOP("MoreDetails", "{figure} firms"),
    ),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "First talks by"), "first_unit_id", Kind.UNIT),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Registered"), "first_registered_on", Kind.PAST_DAY),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "Protected until"), "protected_until", Kind.DAY),
    Row(QT_TRANSLATE_NOOP("MoreDetails", "From events"), "sources"),
)
