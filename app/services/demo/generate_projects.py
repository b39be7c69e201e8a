"""Projects for a demonstration workspace: the report's figures, every light, one project per exception."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.models.projects import (
    FundArrival,
    ProgressNote,
    Project,
    ProjectMilestone,
    ProjectParty,
    ProjectSource,
)
from app.models.three_ones import (
    NOT_BEGUN,
    ContactAssignment,
    LeaderAction,
    LeaderAssignment,
    PlanTask,
    ProgressPlan,
)
from app.services.demo import words
from app.services.names import pinyin_key

if TYPE_CHECKING:
    from app.services.demo.generate import Demo
    from app.services.demo.generate_people import Firm, Staff, Worker

YI = 10_000_000_000
WAN = YI // 10_000
EVENT = "首届示例招商大会"
MEAN_HUNDREDTHS, SPREAD = 1_170, 901
STEPS = (
    ("公司注册", "REGISTERED", 20),
    ("备案赋码", "FILED", 28),
    ("选址及规划条件", None, 45),
    ("挂牌公告", "LAND_LISTED", 90),
    ("摘牌并签出让合同", "LAND_SUPPLIED", 150),
    ("施工图及审查", None, 210),
    ("施工许可", "PERMITTED", 250),
    ("开工", "STARTED", 260),
    ("竣工验收", "COMPLETED", 700),
    ("投产", "IN_PRODUCTION", 760),
)


@dataclass(frozen=True, slots=True)
class Case:
    """What kind of project number n is to be."""

    number: int
    signed_on: date | None
    started: bool
    listed: bool
    in_production: bool
    site_mode: str


def cases(demo: Demo) -> Iterator[Case]:
    """Signed projects first: started ones on leased, bought or reused sites, then those listed for land.

    The two never meet, as in the report: 26 and 17 of 124 leave 81 that are neither.
    """
    size = demo.size
    for number in range(size.signed):
        started = number < size.started
        listed = size.started <= number < size.started + size.listed
        signed_on = demo.ago(150 - number % 12) if number % 5 else demo.ago(60 + number % 90)
        if started:
            signed_on = demo.ago(400 - number % 40)
        site_mode = ("LEASE", "PURCHASE", "REUSE")[number % 3] if started else "NEW_LAND"
        yield Case(number, signed_on, started, listed, started and number % 6 == 0, site_mode)
    for number in range(size.signed, size.signed + size.in_talks):
        yield Case(number, None, False, False, False, "NEW_LAND")


def add_projects(demo: Demo, staff: Staff, firms: list[Firm], found: dict[str, str]) -> Iterator[None]:
    """All projects; company id → project id goes into `found`."""
    codes = list(demo.units)
    for case in cases(demo):
        firm = firms[case.number % len(firms)]
        code = codes[case.number % len(codes)]
        project_id = _project(demo, case, firm, demo.units[code], staff)
        found.setdefault(firm.id, project_id)
        demo.add(ProjectParty, project_id=project_id, company_id=firm.id, role="INVESTOR", share=10_000)
        _milestones(demo, case, project_id)
        if case.signed_on is not None:
            demo.add(ProjectSource, project_id=project_id, name=EVENT)
            _three_ones(demo, case, project_id, code, staff)
            _funds(demo, case, project_id)
        _notes(demo, case, project_id, staff, code)
        yield


def _project(demo: Demo, case: Case, firm: Firm, unit_id: str, staff: Staff) -> str:
    pick = demo.random
    product = words.PRODUCTS[pick.randrange(len(words.PRODUCTS))]
    amount = _investment(demo, case.number)
    name = f"{firm.name.split('有限')[0].split('股份')[0].split('集团')[0].split('（')[0]}{product}"
    member = staff.squad[case.number % len(staff.squad)]
    blank = case.number % 41 == 40
    return demo.add(
        Project,
        project_no=f"SL-{demo.today.year}-{case.number + 1:04d}",
        name=name,
        name_pinyin=pinyin_key(name),
        industry_gb=firm.industry_gb,
        industry_city=firm.industry,
        project_kind="MANUFACTURING" if case.number % 4 else "HQ",
        construction_nature="NEW",
        capital_type="FOREIGN" if case.number % 17 == 16 else "DOMESTIC",
        fund_source_scope="OUT_PROVINCE",
        source_region=firm.region,
        site_mode=case.site_mode,
        content=f"用地 {20 + case.number % 90} 亩，建设{product}及配套设施（示例）。",
        total_investment_amount=None if blank else amount,
        total_investment_currency="CNY",
        total_investment_raw=None if blank else f"{amount / YI:.2f}亿元",
        contracted_inflow_amount=None if blank else amount,
        contracted_inflow_currency="CNY",
        fixed_investment_amount=None if blank else amount * 7 // 10,
        fixed_investment_currency="CNY",
        land_mu=(20 + case.number % 90) * 100,
        host_unit_id=unit_id,
        responsible_unit_id=unit_id,
        first_unit_id=unit_id,
        follow_owner_id=member.id,
        squad_id=member.unit_id,
        planned_start_on=case.signed_on + timedelta(days=300) if case.signed_on else None,
        planned_start_on_precision="MONTH" if case.signed_on else None,
        **_expected(case, amount),
    )


def _expected(case: Case, amount: int) -> dict[str, object]:
    """What a project promises; of every fifth, and of those in talks, it is not known yet."""
    told = case.signed_on is not None and case.number % 5 != 0
    output, number = amount * (90 + case.number % 50) // 100, case.number
    expected = {
        "expected_output_amount": output,
        "expected_output_currency": "CNY",
        "expected_tax_amount": output * (3 + number % 5) // 100,
        "expected_tax_currency": "CNY",
        "energy_tce": output // WAN * (4 + number % 14) // 100,
        "rnd_ratio": 150 + number * 37 % 400,
        "closes_chain_gap": number % 3 == 0,
        "academic_leaders": number % 4,
        "innovation_teams": number % 3,
        "local_sourcing": 1_000 + number * 131 % 4_000,
        "local_partners": number % 7,
    }
    return expected if told else dict.fromkeys(expected)


def _investment(demo: Demo, number: int) -> int:
    """2.70 to 20.70 亿元, spread evenly for every seed: 124 of them are always a little over 1400 亿元."""
    even = (number * 1_113 + demo.seed) % (2 * SPREAD - 1)
    return (MEAN_HUNDREDTHS - SPREAD + 1 + even) * YI // 100


def _milestones(demo: Demo, case: Case, project_id: str) -> None:
    first = (case.signed_on or demo.today) - timedelta(days=120)
    facts: list[tuple[str, date]] = [("INTENT", first)]
    if case.signed_on is not None:
        facts += [("NEGOTIATING", first + timedelta(days=30)), ("SIGNED", case.signed_on)]
        if case.started or case.listed or case.number % 5:
            facts.append(("REGISTERED", case.signed_on + timedelta(days=25)))
        if case.listed:
            facts.append(("LAND_LISTED", case.signed_on + timedelta(days=40)))
        facts += list(_building(case, case.signed_on))
    elif case.number % 3:
        facts.append(("NEGOTIATING", first + timedelta(days=60)))
    for kind, day in facts:
        demo.add(
            ProjectMilestone,
            project_id=project_id,
            type=kind,
            happened_on=day,
            happened_on_precision="DAY",
            confirmed_on=day + timedelta(days=2),
            reported_on=day + timedelta(days=1),
            authority="PROMOTION",
            evidence_ok=True,
            status="CONFIRMED",
        )


def _building(case: Case, signed_on: date) -> Iterator[tuple[str, date]]:
    if not case.started:
        return
    yield "LAND_SUPPLIED" if case.site_mode == "REUSE" else "SITE_SECURED", signed_on + timedelta(days=60)
    yield "PERMITTED", signed_on + timedelta(days=150)
    yield "STARTED", signed_on + timedelta(days=160)
    if case.in_production:
        yield "COMPLETED", signed_on + timedelta(days=300)
        yield "IN_PRODUCTION", signed_on + timedelta(days=330)


def _three_ones(demo: Demo, case: Case, project_id: str, code: str, staff: Staff) -> None:
    """One project in nine lacks a slot, each slot in turn."""
    lacks = {4: "leader", 13: "contact", 22: "plan"}.get(case.number % 27)
    since = (case.signed_on or demo.today) + timedelta(days=2)
    leader = staff.leaders[code][case.number % 2]
    contact = _contact(case, code, staff)
    if lacks != "leader":
        demo.add(
            LeaderAssignment,
            project_id=project_id,
            official_id=leader.id,
            valid_from=since,
            accepted_on=since,
        )
        if case.number % 9:
            demo.add(
                LeaderAction,
                project_id=project_id,
                official_id=leader.id,
                acted_on=demo.ago(case.number % 50),
                kind="HEARD_REPORT",
                text="听取项目进展汇报。",
            )
    if lacks != "contact":
        demo.add(
            ContactAssignment,
            project_id=project_id,
            official_id=contact.id,
            valid_from=since,
            accepted_on=since,
        )
    if lacks != "plan":
        _plan(demo, case, project_id, leader.id, contact.id)


def _contact(case: Case, code: str, staff: Staff) -> Worker:
    """Every other project is kept by a member of a squad, the rest by the unit it goes to."""
    if case.number % 2:
        return staff.contacts[code][case.number // 2 % 2]
    return staff.squad[case.number // 2 % len(staff.squad)]


def _plan(demo: Demo, case: Case, project_id: str, leader_id: str, contact_id: str) -> None:
    assert case.signed_on is not None
    draft = case.number % 19 == 18
    plan_id = demo.add(
        ProgressPlan,
        project_id=project_id,
        version=1,
        status="DRAFT" if draft else "CONFIRMED",
        is_baseline=not draft,
        drafted_on=case.signed_on + timedelta(days=5),
        approved_by_id=None if draft else leader_id,
        approved_on=None if draft else case.signed_on + timedelta(days=9),
    )
    shift = (0, 0, 60, -8, 120, 20)[case.number % 6]
    start = case.signed_on
    for seq, (name, milestone, days) in enumerate(STEPS, start=1):
        due = case.signed_on + timedelta(days=days + shift)
        reached = _reached(case, milestone, due, demo.today)
        demo.add(
            PlanTask,
            plan_id=plan_id,
            key=f"{case.number}-{seq}",
            seq=seq,
            name=name,
            node=2 if seq < 6 else 3,
            milestone_type=milestone,
            owner_id=contact_id,
            start_on=min(start, due),
            due_on=due,
            is_critical=milestone in ("STARTED", "IN_PRODUCTION"),
            is_milestone=milestone is not None,
            weight=1,
            status="DONE" if reached else NOT_BEGUN,
            done_on=due if reached else None,
        )
        start = due


def _reached(case: Case, milestone: str | None, due: date, today: date) -> bool:
    if due > today:
        return False
    if case.in_production:
        return True
    if case.started:
        return milestone not in ("COMPLETED", "IN_PRODUCTION")
    late = case.number % 7 == 0
    return not late or due < today - timedelta(days=40)


def _funds(demo: Demo, case: Case, project_id: str) -> None:
    if case.number % 4 == 3 and not case.started:
        return
    for part in range(1 + case.started * 2):
        day = (case.signed_on or demo.today) + timedelta(days=20 + part * 60)
        amount = demo.random.randrange(20, 260) * YI // 100
        demo.add(
            FundArrival,
            project_id=project_id,
            arrived_on=min(day, demo.today),
            period=f"{min(day, demo.today):%Y-%m}",
            amount=amount,
            currency="CNY",
            raw=f"{amount / YI:.2f}亿元",
            kind="REGISTERED_CAPITAL" if part == 0 else "CONSTRUCTION",
            source_scope="OUT_PROVINCE",
            confirmed_on=min(day, demo.today),
        )


def _notes(demo: Demo, case: Case, project_id: str, staff: Staff, code: str) -> None:
    """The last word on a project is a few days old, or, for some, two or three months."""
    age = (3, 9, 17, 26, 38, 75)[case.number % 6]
    author = _contact(case, code, staff)
    text = words.TALKS[case.number % len(words.TALKS)]
    day = demo.ago(age).isoformat()
    demo.add(ProgressNote, project_id=project_id, written_at=f"{day}T10:00", author_id=author.id, text=text)
    if case.number % 8 == 0:
        problem = words.PROBLEMS[case.number % len(words.PROBLEMS)]
        demo.add(
            ProgressNote,
            project_id=project_id,
            written_at=f"{day}T10:05",
            author_id=author.id,
            kind="PROBLEM",
            text=problem,
        )
