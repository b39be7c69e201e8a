"""Projects with their parties, dated milestones, funds, notes and risks."""

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Record, refers_to


class Project(Record, Base, kw_only=True):
    """An investor's project, or one the government offers; its stage is derived from milestones.

    Amounts are integer minor units (分, cents) with a currency (ISO 4217) and the text as typed;
    `land_mu` is 1/100 亩, ratios are in 1/10,000. Dates carry their precision.
    """

    __tablename__ = "project"

    project_no: Mapped[str | None] = mapped_column(default=None)
    name: Mapped[str]
    name_pinyin: Mapped[str | None] = mapped_column(default=None)
    code_name: Mapped[str | None] = mapped_column(default=None)
    stats_name: Mapped[str | None] = mapped_column(default=None)
    nat_project_code: Mapped[str | None] = mapped_column(default=None)
    origin: Mapped[str] = mapped_column(default="INVESTOR")
    capital_type: Mapped[str | None] = mapped_column(default=None)
    fund_source_scope: Mapped[str | None] = mapped_column(default=None)
    source_region: Mapped[str | None] = mapped_column(default=None)
    project_kind: Mapped[str | None] = mapped_column(default=None)
    industry_gb: Mapped[str | None] = mapped_column(default=None)
    industry_city: Mapped[str | None] = mapped_column(default=None)
    chain_node: Mapped[str | None] = mapped_column(default=None)
    construction_nature: Mapped[str | None] = mapped_column(default=None)
    site_mode: Mapped[str | None] = mapped_column(default=None)
    content: Mapped[str | None] = mapped_column(default=None)
    total_investment_amount: Mapped[int | None] = mapped_column(default=None)
    total_investment_currency: Mapped[str | None] = mapped_column(default=None)
    total_investment_raw: Mapped[str | None] = mapped_column(default=None)
    contracted_inflow_amount: Mapped[int | None] = mapped_column(default=None)
    contracted_inflow_currency: Mapped[str | None] = mapped_column(default=None)
    contracted_inflow_raw: Mapped[str | None] = mapped_column(default=None)
    fixed_investment_amount: Mapped[int | None] = mapped_column(default=None)
    fixed_investment_currency: Mapped[str | None] = mapped_column(default=None)
    fixed_investment_raw: Mapped[str | None] = mapped_column(default=None)
    equipment_investment_amount: Mapped[int | None] = mapped_column(default=None)
    equipment_investment_currency: Mapped[str | None] = mapped_column(default=None)
    equipment_investment_raw: Mapped[str | None] = mapped_column(default=None)
    contracted_fdi_amount: Mapped[int | None] = mapped_column(default=None)
    contracted_fdi_currency: Mapped[str | None] = mapped_column(default=None)
    contracted_fdi_raw: Mapped[str | None] = mapped_column(default=None)
    reg_capital_foreign_amount: Mapped[int | None] = mapped_column(default=None)
    reg_capital_foreign_currency: Mapped[str | None] = mapped_column(default=None)
    reg_capital_foreign_raw: Mapped[str | None] = mapped_column(default=None)
    investment_completed_amount: Mapped[int | None] = mapped_column(default=None)
    investment_completed_currency: Mapped[str | None] = mapped_column(default=None)
    investment_completed_raw: Mapped[str | None] = mapped_column(default=None)
    land_mu: Mapped[int | None] = mapped_column(default=None)
    floor_area_m2: Mapped[int | None] = mapped_column(default=None)
    site_text: Mapped[str | None] = mapped_column(default=None)
    host_unit_id: Mapped[str | None] = mapped_column(refers_to("unit"), default=None)
    responsible_unit_id: Mapped[str | None] = mapped_column(refers_to("unit"), default=None)
    first_unit_id: Mapped[str | None] = mapped_column(refers_to("unit"), default=None)
    first_registered_on: Mapped[date | None] = mapped_column(default=None)
    protected_until: Mapped[date | None] = mapped_column(default=None)
    lead_department_id: Mapped[str | None] = mapped_column(refers_to("unit"), default=None)
    industry_office_id: Mapped[str | None] = mapped_column(refers_to("unit"), default=None)
    handling_agent_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    squad_id: Mapped[str | None] = mapped_column(refers_to("unit"), default=None)
    follow_owner_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    major_override: Mapped[bool | None] = mapped_column(default=None)
    major_basis: Mapped[str | None] = mapped_column(default=None)
    expected_output_amount: Mapped[int | None] = mapped_column(default=None)
    expected_tax_amount: Mapped[int | None] = mapped_column(default=None)
    expected_year: Mapped[int | None] = mapped_column(default=None)
    expected_jobs: Mapped[int | None] = mapped_column(default=None)
    energy_tce: Mapped[int | None] = mapped_column(default=None)
    plot_ratio: Mapped[int | None] = mapped_column(default=None)
    investment_intensity: Mapped[int | None] = mapped_column(default=None)
    tax_per_mu: Mapped[int | None] = mapped_column(default=None)
    rnd_ratio: Mapped[int | None] = mapped_column(default=None)
    emission_text: Mapped[str | None] = mapped_column(default=None)
    planned_start_on: Mapped[date | None] = mapped_column(default=None)
    planned_start_on_precision: Mapped[str | None] = mapped_column(default=None)
    planned_completion_on: Mapped[date | None] = mapped_column(default=None)
    planned_completion_on_precision: Mapped[str | None] = mapped_column(default=None)
    planned_production_on: Mapped[date | None] = mapped_column(default=None)
    planned_production_on_precision: Mapped[str | None] = mapped_column(default=None)
    request_text: Mapped[str | None] = mapped_column(default=None)
    confidentiality: Mapped[str | None] = mapped_column(default=None)
    pr_ok: Mapped[bool | None] = mapped_column(default=None)
    light_override: Mapped[str | None] = mapped_column(default=None)
    light_override_reason: Mapped[str | None] = mapped_column(default=None)
    light_override_until: Mapped[date | None] = mapped_column(default=None)
    merged_into_id: Mapped[str | None] = mapped_column(refers_to("project"), default=None)
    board_position: Mapped[int | None] = mapped_column(default=None)
    expected_output_currency: Mapped[str | None] = mapped_column(default=None)
    expected_output_raw: Mapped[str | None] = mapped_column(default=None)
    expected_tax_currency: Mapped[str | None] = mapped_column(default=None)
    expected_tax_raw: Mapped[str | None] = mapped_column(default=None)
    major_override_reason: Mapped[str | None] = mapped_column(default=None)
    closes_chain_gap: Mapped[bool | None] = mapped_column(default=None)
    academic_leaders: Mapped[int | None] = mapped_column(default=None)
    innovation_teams: Mapped[int | None] = mapped_column(default=None)
    local_sourcing: Mapped[int | None] = mapped_column(default=None)
    local_partners: Mapped[int | None] = mapped_column(default=None)


class ProjectParty(Record, Base, kw_only=True):
    """A firm's part in a project; `share` is in 1/10,000."""

    __tablename__ = "project_party"
    __table_args__ = (
        Index("ix_project_party_project_id", "project_id"),
        Index("ix_project_party_company_id", "company_id"),
    )

    project_id: Mapped[str] = mapped_column(refers_to("project"))
    company_id: Mapped[str] = mapped_column(refers_to("company"))
    role: Mapped[str] = mapped_column(default="INVESTOR")
    share: Mapped[int | None] = mapped_column(default=None)
    currency: Mapped[str | None] = mapped_column(default=None)
    position: Mapped[int] = mapped_column(default=0)


class ProjectSource(Record, Base, kw_only=True):
    """The event a project came from or was signed at, such as a congress; the base set of rates."""

    __tablename__ = "project_source"
    __table_args__ = (
        Index("ix_project_source_project_id", "project_id"),
        Index("ix_project_source_name", "name"),
    )

    project_id: Mapped[str] = mapped_column(refers_to("project"))
    name: Mapped[str]
    counted: Mapped[bool] = mapped_column(default=True)


class ProjectMilestone(Record, Base, kw_only=True):
    """A dated fact: when it happened, was confirmed and was reported, by whose reckoning, on what proof."""

    __tablename__ = "project_milestone"
    __table_args__ = (Index("ix_project_milestone_project_id", "project_id"),)

    project_id: Mapped[str] = mapped_column(refers_to("project"))
    type: Mapped[str]
    happened_on: Mapped[date | None] = mapped_column(default=None)
    happened_on_precision: Mapped[str | None] = mapped_column(default=None)
    confirmed_on: Mapped[date | None] = mapped_column(default=None)
    confirmed_by_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    reported_on: Mapped[date | None] = mapped_column(default=None)
    authority: Mapped[str] = mapped_column(default="PROMOTION")
    evidence_ok: Mapped[bool] = mapped_column(default=False)
    status: Mapped[str] = mapped_column(default="REPORTED")
    reason_code: Mapped[str | None] = mapped_column(default=None)
    override_reason: Mapped[str | None] = mapped_column(default=None)
    note: Mapped[str | None] = mapped_column(default=None)


class FundArrival(Record, Base, kw_only=True):
    """Money really paid in, one entry a payment, in minor units.

    A correction is a negative entry that names the one it takes back and says why in its `note`.
    """

    __tablename__ = "fund_arrival"
    __table_args__ = (Index("ix_fund_arrival_project_id", "project_id"),)

    project_id: Mapped[str] = mapped_column(refers_to("project"))
    arrived_on: Mapped[date]
    period: Mapped[str]
    amount: Mapped[int]
    currency: Mapped[str] = mapped_column(default="CNY")
    raw: Mapped[str | None] = mapped_column(default=None)
    fx_rate: Mapped[str | None] = mapped_column(default=None)
    fx_on: Mapped[date | None] = mapped_column(default=None)
    kind: Mapped[str | None] = mapped_column(default=None)
    payer: Mapped[str | None] = mapped_column(default=None)
    payee: Mapped[str | None] = mapped_column(default=None)
    source_scope: Mapped[str | None] = mapped_column(default=None)
    evidence_kind: Mapped[str | None] = mapped_column(default=None)
    confirmed_by_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    confirmed_on: Mapped[date | None] = mapped_column(default=None)
    counted_in_assessment: Mapped[bool] = mapped_column(default=True)
    not_counted_reason: Mapped[str | None] = mapped_column(default=None)
    corrects_id: Mapped[str | None] = mapped_column(refers_to("fund_arrival"), default=None)
    note: Mapped[str | None] = mapped_column(default=None)


class ProgressNote(Record, Base, kw_only=True):
    """A dated word on progress, a problem, the next step, or free text, owned by its author."""

    __tablename__ = "progress_note"
    __table_args__ = (Index("ix_progress_note_project_id", "project_id"),)

    project_id: Mapped[str] = mapped_column(refers_to("project"))
    written_at: Mapped[str]
    author_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    author_text: Mapped[str | None] = mapped_column(default=None)
    kind: Mapped[str] = mapped_column(default="PROGRESS")
    text: Mapped[str]


class ProjectRisk(Record, Base, kw_only=True):
    """A risk flag with its evidence, who raised and who cleared it."""

    __tablename__ = "project_risk"
    __table_args__ = (Index("ix_project_risk_project_id", "project_id"),)

    project_id: Mapped[str] = mapped_column(refers_to("project"))
    flag: Mapped[str]
    severity: Mapped[int] = mapped_column(default=1)
    evidence: Mapped[str | None] = mapped_column(default=None)
    raised_on: Mapped[date | None] = mapped_column(default=None)
    raised_by_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    cleared_on: Mapped[date | None] = mapped_column(default=None)
    cleared_by_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    cleared_reason: Mapped[str | None] = mapped_column(default=None)
