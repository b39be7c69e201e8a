"""Risks: what the facts suggest, what people raise on evidence, and what they clear with a reason."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.errors import ValidationError
from app.models.people import Company
from app.models.projects import Project, ProjectParty
from app.services.project_risks import Risks, clear_risk, dismiss_suspicion, project_risks, raise_risk
from app.services.projects import set_project_field
from app.services.risk_rules import Investor, RiskFacts, Suspicion, suspicions
from app.services.stages import Fact, Standing, standing
from app.services.undo import undo
from tests.city import City

NOW = date(2026, 3, 18)
NUT = "松果储能电芯二期"
SEED = "石榴籽生物制剂"
YI = 10_000_000_000


def where(**days: str) -> Standing:
    return standing([Fact(kind, date.fromisoformat(day), True) for kind, day in days.items()], "NEW_LAND")


def flags(facts: RiskFacts) -> list[str]:
    return [one.flag for one in suspicions(facts, NOW)]


def risks(city: City, name: str) -> Risks:
    def read(session: Session) -> Risks:
        project = session.get(Project, city.project(name))
        assert project is not None
        return project_risks(session, project)

    return city.database.read(read)


def check_badly(city: City, name: str, day: date = NOW) -> None:
    firm_id = city.state(name).company_id

    def write(session: Session) -> None:
        firm = session.get(Company, firm_id)
        assert firm is not None
        firm.credit_result, firm.credit_check_on = "FAILED", day

    city.database.write("Check", write)


def suspected(city: City, name: str, flag: str) -> list[Suspicion]:
    return [one for one in risks(city, name).suspected if one.flag == flag]


def only(city: City, name: str, flag: str) -> Suspicion:
    (one,) = suspected(city, name, flag)
    return one


def dismiss(city: City, name: str, one: Suspicion) -> None:
    city.database.write(
        "Dismiss",
        lambda session: dismiss_suspicion(session, city.project(name), one, "原文", "已核实"),
    )


def invest(city: City, name: str, firm: str) -> None:
    company = city.state(firm).company_id
    assert company is not None
    part = ProjectParty(project_id=city.project(name), company_id=company, position=5)
    city.database.write("Add", lambda session: session.add(part))


@pytest.mark.parametrize(("supplied", "suspected"), [("2025-03-18", True), ("2025-03-19", False)])
def test_land_not_built_on_for_twelve_months_is_suspected(supplied: str, suspected: bool) -> None:
    facts = RiskFacts(where(SIGNED="2024-10-01", LAND_SUPPLIED=supplied), None, None, None, 0)
    assert flags(facts) == (["LAND_HOARDING"] if suspected else [])


def test_a_start_agreed_a_year_ago_on_land_supplied_is_suspected_until_it_starts() -> None:
    land = {"SIGNED": "2024-10-01", "LAND_SUPPLIED": "2025-06-01"}
    agreed = date(2025, 3, 1)
    assert flags(RiskFacts(where(**land), agreed, None, None, 0)) == ["IDLE_LAND"]
    assert flags(RiskFacts(where(**land, STARTED="2026-03-01"), agreed, None, None, 0)) == []


def test_less_than_a_third_of_the_money_due_by_now_is_suspected() -> None:
    begun = where(SIGNED="2025-03-18")
    half_way = date(2027, 3, 18)
    assert flags(RiskFacts(begun, None, half_way, 10 * YI, YI)) == ["FUND_GAP"]
    assert flags(RiskFacts(begun, None, half_way, 10 * YI, 2 * YI)) == []
    assert flags(RiskFacts(begun, None, None, 10 * YI, 0)) == []


def test_one_firm_in_two_units_and_a_failed_credit_check_are_suspected() -> None:
    firm = Investor("松果", "DOUBTFUL", NOW, (("另一项目", "白鹭新区"),))
    facts = RiskFacts(where(SIGNED="2026-03-01"), None, None, None, 0, (firm,))
    assert flags(facts) == ["DUPLICATE", "CREDIT_RISK"]
    ended = RiskFacts(where(SIGNED="2026-03-01", TERMINATED="2026-03-10"), None, None, None, 0, (firm,))
    assert flags(ended) == []


def test_the_same_investor_in_two_units_is_found_in_both(city: City) -> None:
    firm = city.state(NUT).company_id
    assert firm is not None
    part = ProjectParty(project_id=city.project(SEED), company_id=firm, position=5)
    city.database.write("Add", lambda session: session.add(part))
    for name, other in ((NUT, SEED), (SEED, NUT)):
        found = next(one for one in risks(city, name).suspected if one.flag == "DUPLICATE")
        assert found.facts["project"] == other


def test_a_project_without_a_unit_is_in_no_other_unit_than_its_firms_others(city: City) -> None:
    firm = city.state(NUT).company_id
    assert firm is not None
    part = ProjectParty(project_id=city.project(SEED), company_id=firm, position=5)
    city.database.write("Add", lambda session: session.add(part))
    nut = city.project(NUT)
    city.database.write("Edit", lambda session: set_project_field(session, nut, "responsible_unit_id", None))
    assert [one.flag for one in risks(city, NUT).suspected if one.flag == "DUPLICATE"] == []


def test_a_flag_needs_evidence_stands_once_and_is_cleared_with_a_reason(city: City) -> None:
    nut = city.project(NUT)
    with pytest.raises(ValidationError, match="risk_evidence_required"):
        city.database.write("Raise", lambda session: raise_risk(session, nut, "ENV_RISK", 2, " "))
    risk = city.database.write("Raise", lambda session: raise_risk(session, nut, "ENV_RISK", 3, "两高目录"))
    with pytest.raises(ValidationError, match="risk_is_raised"):
        city.database.write("Raise", lambda session: raise_risk(session, nut, "ENV_RISK", 1, "又"))
    (raised,) = risks(city, NUT).raised
    assert (raised.flag, raised.severity, raised.evidence, raised.raised_by) == (
        "ENV_RISK",
        3,
        "两高目录",
        "周以宁",
    )
    with pytest.raises(ValidationError, match="reason_required"):
        city.database.write("Clear", lambda session: clear_risk(session, risk, ""))
    city.database.write("Clear", lambda session: clear_risk(session, risk, "环评已批"))
    assert risks(city, NUT).raised == ()
    assert risks(city, NUT).past[0].cleared_reason == "环评已批"
    city.database.write("Undo", undo)
    assert len(risks(city, NUT).raised) == 1


def test_a_suspicion_dismissed_is_kept_and_comes_back_with_a_later_ground(city: City) -> None:
    check_badly(city, SEED)
    assert "CREDIT_RISK" in [one.flag for one in risks(city, SEED).suspected]
    city.database.write(
        "Dismiss",
        lambda session: dismiss_suspicion(
            session, city.project(SEED), only(city, SEED, "CREDIT_RISK"), "核查", "同名企业"
        ),
    )
    found = risks(city, SEED)
    assert "CREDIT_RISK" not in [one.flag for one in found.suspected]
    assert (found.past[0].raised_on, found.past[0].cleared_reason) == (None, "同名企业")
    check_badly(city, SEED, date(2026, 3, 19))
    assert "CREDIT_RISK" in [one.flag for one in risks(city, SEED).suspected]


def test_a_raised_suspicion_is_a_flag_and_no_suspicion_any_more(city: City) -> None:
    check_badly(city, SEED)
    city.database.write(
        "Raise", lambda session: raise_risk(session, city.project(SEED), "CREDIT_RISK", 2, "资信核查不通过")
    )
    found = risks(city, SEED)
    assert [row.flag for row in found.raised] == ["CREDIT_RISK"]
    assert "CREDIT_RISK" not in [one.flag for one in found.suspected]


def test_two_firms_with_a_failed_check_are_suspected_raised_and_dismissed_each_by_itself(city: City) -> None:
    invest(city, SEED, NUT)
    check_badly(city, SEED)
    check_badly(city, NUT)
    first, second = suspected(city, SEED, "CREDIT_RISK")
    assert first.facts["firm"] != second.facts["firm"]
    city.database.write(
        "Raise",
        lambda session: raise_risk(
            session, city.project(SEED), "CREDIT_RISK", 2, f"{first.facts['firm']} 失信", first
        ),
    )
    assert suspected(city, SEED, "CREDIT_RISK") == [second]
    dismiss(city, SEED, second)
    assert suspected(city, SEED, "CREDIT_RISK") == []
    city.database.write("Undo", undo)
    assert suspected(city, SEED, "CREDIT_RISK") == [second]
    dismiss(city, SEED, second)
    assert [row.evidence for row in risks(city, SEED).past] == ["原文"]


def test_a_suspicion_without_a_day_that_was_dismissed_comes_back_with_other_evidence(city: City) -> None:
    invest(city, SEED, NUT)
    dismiss(city, SEED, only(city, SEED, "DUPLICATE"))
    assert suspected(city, SEED, "DUPLICATE") == []
    other = "云雀航空部件"
    unit = city.state(NUT).unit_id
    city.database.write(
        "Edit",
        lambda session: set_project_field(session, city.project(other), "responsible_unit_id", unit),
    )
    invest(city, other, NUT)
    assert "DUPLICATE" in [one.flag for one in risks(city, SEED).suspected]


def test_a_gap_in_the_money_that_was_dismissed_comes_back_with_another_tenth_and_not_before() -> None:
    def gap(now: date, arrived: int = 0) -> str:
        facts = RiskFacts(where(SIGNED="2026-01-01"), None, date(2028, 9, 27), 10 * YI, arrived)
        (one,) = suspicions(facts, now)
        return one.id_in("project")

    dismissed = gap(date(2026, 4, 12))
    assert gap(date(2026, 7, 18)) == dismissed
    assert gap(date(2026, 7, 20)) != dismissed
    assert gap(date(2026, 4, 12), arrived=1) != dismissed


def test_a_flag_that_was_cleared_answers_what_was_suspected_then(city: City) -> None:
    check_badly(city, SEED)
    one = only(city, SEED, "CREDIT_RISK")
    risk = city.database.write(
        "Raise", lambda session: raise_risk(session, city.project(SEED), "CREDIT_RISK", 2, "失信", one)
    )
    city.database.write("Clear", lambda session: clear_risk(session, risk, "已修复"))
    assert suspected(city, SEED, "CREDIT_RISK") == []
