"""The reference files that ship are whole and consistent."""

import json
from datetime import date, timedelta

import pytest

from app.paths import resources
from app.services import reference
from app.services.reference import LimitKind, Mark, TimeUnit

SHIPPED = resources() / "reference"
FILES = sorted(
    [
        *(file.name for file in SHIPPED.glob("units-*.json")),
        "approval-template.json",
        "code-lists.json",
        "departments.json",
        "industries.json",
        "plan-template.json",
        "regions.json",
    ]
)
SITE_MODES = ["LEASE", "NEW_LAND", "NONE", "PURCHASE", "REUSE"]


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_utf8_indented_by_two_and_says_how_to_edit_it(name: str) -> None:
    text = (SHIPPED / name).read_bytes().decode("utf-8")
    assert text.startswith('{\n  "_about": {\n    "what": ')
    assert text.endswith("}\n")
    assert "\t" not in text
    assert "\r" not in text
    assert json.loads(text)["_about"].keys() == {"what", "source", "edit"}


def test_units_of_2013_are_eleven_counties_and_four_zones_below_the_city() -> None:
    units = reference.units("2013")
    ranked = [unit for unit in units if unit.is_ranked]
    assert len(ranked) == 15
    assert [unit.unit_type for unit in ranked] == ["COUNTY"] * 11 + ["CITY_ZONE"] * 4
    assert [unit.short_zh for unit in ranked[:4]] == ["鹿城", "龙湾", "瓯海", "洞头"]
    assert {unit.parent for unit in ranked} == {"330300"}
    assert [unit.name_zh for unit in units if unit.parent is None] == ["温州市"]


def test_units_of_2026_are_twelve_counties_and_two_zones() -> None:
    ranked = [unit for unit in reference.units("2026") if unit.is_ranked]
    assert [unit.rank_group for unit in ranked] == ["A"] * 12 + ["B"] * 2
    assert [unit.short_zh for unit in ranked[-3:]] == ["龙港", "海经区", "湾新区"]
    assert all(unit.valid_to is None and unit.successor is None for unit in ranked)


@pytest.mark.parametrize("preset", ["2013", "2026"])
def test_unit_codes_and_protocol_orders_are_unique(preset: str) -> None:
    units = reference.units(preset)
    assert len({unit.code for unit in units}) == len(units)
    assert len({unit.protocol_order for unit in units}) == len(units)
    assert len({unit.name_zh for unit in units}) == len(units)


def test_every_unit_that_ended_is_followed_by_a_unit_of_today() -> None:
    today = {unit.code: unit for unit in reference.units("2026")}
    for preset in ("2013", "2026"):
        for unit in reference.units(preset):
            if unit.valid_to is not None:
                assert unit.successor is not None
            if unit.successor is not None:
                assert today[unit.successor].valid_to is None


def test_dongtou_becomes_a_district_the_day_after_the_county_ends() -> None:
    by_code = {unit.code: unit for unit in reference.units("2026")}
    county, district = by_code["330322"], by_code["330305"]
    assert county.successor == district.code
    assert county.valid_to is not None
    assert county.valid_to + timedelta(days=1) == district.valid_from == date(2015, 1, 1)


def test_what_is_not_verified_is_marked() -> None:
    by_code = {unit.code: unit for unit in reference.units("2013")}
    assert by_code["WZ-Z04"].mark is Mark.GENERAL
    assert by_code["WZ-Z04"].note
    assert by_code["330302"].mark is Mark.VERIFIED


def test_presets_can_be_chosen_by_title() -> None:
    assert [(p.code, p.title_zh) for p in reference.unit_presets()] == [
        ("2013", "2013 年（11+4）"),
        ("2026", "2026 年（12+2）"),
    ]


def test_old_papers_print_the_name_a_department_then_had() -> None:
    found = {entry.code: entry for entry in reference.departments()}
    assert found["HBJ"].name_on(date(2012, 6, 1)).short_zh == "环保局"
    assert found["HBJ"].name_on(date(2026, 3, 18)).short_zh == "生态环境局"
    assert found["ZGJ"].name_on(date(2012, 6, 1)).short_zh == "资规局"
    assert found["GHJ"].successor == found["GTJ"].successor == "ZGJ"


def test_the_review_panel_has_eight_seats_then_and_now() -> None:
    for day in (date(2012, 6, 1), date(2026, 3, 18)):
        seats = [
            seat
            for entry in reference.departments()
            if any((n.valid_from or day) <= day <= (n.valid_to or day) for n in entry.names)
            for seat in entry.review_seats
        ]
        assert sorted(seats) == sorted(reference.code_lists()["review_seat"].codes)


def test_target_regions_have_their_members() -> None:
    found = reference.regions()
    size = {target.code: len(target.members) for target in found.targets}
    assert (size["YRD"], size["PRD"], size["HAIXI"]) == (4, 9, 20)
    names = {area.code: area.name_zh for area in found.areas}
    assert (names["330300"], names["442000"], names["360700"]) == ("温州市", "中山市", "赣州市")
    assert {c.code: c.name_zh for c in found.countries}["HK"] == "中国香港"
    assert sum(area.level == "PROVINCE" for area in found.areas) == 34


def test_four_industries_have_the_lead_offices_of_the_policy_report() -> None:
    found = {item.code: item for item in reference.industries().industries}
    pairs = {code: found[code].lead_office for code, item in found.items() if item.group == "EMERGING"}
    assert pairs["NEW_ENERGY"] == "FGW"
    assert pairs["ELECTRONIC_INFO"] == "JXJ"
    assert pairs["NEW_MATERIAL"] == "KJJ"
    assert pairs["ENERGY_SAVING_ENV"] == "HBJ"


def test_national_classification_is_whole() -> None:
    found = reference.industries()
    assert [section.code for section in found.sections] == list("ABCDEFGHIJKLMNOPQRST")
    assert [division.code for division in found.divisions] == [f"{n:02}" for n in range(1, 98)]
    last = {division.section: division.code for division in found.divisions}
    assert (last["A"], last["C"], last["G"], last["M"], last["T"]) == ("05", "43", "60", "75", "97")
    by_code = {division.code: division for division in found.divisions}
    assert by_code["38"].full_code == "C38"
    assert [by_code[code].sector for code in ("01", "05", "11", "38", "43", "50", "65")] == [
        1,
        3,
        3,
        2,
        3,
        2,
        3,
    ]


EXPECTED_CODES = {
    "unit_type": "CITY COUNTY CITY_ZONE COUNTY_ZONE TOWN DEPARTMENT SOE CHAMBER",
    "rank_level": "11 12 21 22 31 32 40 90",
    "group4": "PARTY CONGRESS GOVERNMENT CPPCC JUDICIARY OTHER",
    "entity_type": "ENTERPRISE PERSON ASSOCIATION FUND GOVERNMENT OTHER",
    "ownership": "PRIVATE STATE CENTRAL FOREIGN HK_MO_TW COLLECTIVE MIXED",
    "company_tag": "GLOBAL_500 CHINA_500 PRIVATE_500 INDUSTRY_LEADER CHAIN_LEADER LISTED SPECIALISED",
    "wenshang": "NONE CONTROLLED EXECUTIVE RELATED",
    "source_channel": "SQUAD_VISIT REFERRAL ASSOCIATION INTERMEDIARY FAIR ONLINE LEADER WALK_IN",
    "confidentiality": "NORMAL SQUAD_ONLY LEADERS_ONLY",
    "contact_kind": "MOBILE LANDLINE WECHAT EMAIL FAX SHORT",
    "language": "MANDARIN WENZHOUNESE MINNAN CANTONESE ENGLISH ITALIAN",
    "role_in_decision": "DECIDER INFLUENCER HANDLER GATEKEEPER OPPONENT",
    "relation_level": "1 2 3 4 5",
    "activity_kind": "VISIT_OUT VISIT_IN SITE_TOUR CALL WECHAT ONLINE TALK PROMO FAIR SIGNING AFTERCARE",
    "capital_type": "DOMESTIC FOREIGN JOINT",
    "fund_source_scope": "OUT_PROVINCE OUT_CITY OVERSEAS LOCAL",
    "project_kind": "MANUFACTURING HQ RND MARKETING LOGISTICS CULTURE_TOURISM HEALTH EDUCATION AGRICULTURE"
    " COMMERCE REAL_ESTATE INFRASTRUCTURE FUND OTHER",
    "construction_nature": "NEW CONTINUED EXPANSION ALTERATION RELOCATION TECH_RENOVATION",
    "site_mode": "NEW_LAND LEASE PURCHASE REUSE NONE",
    "agreement_type": "LOI FRAMEWORK INVESTMENT_CONTRACT LAND_CONTRACT",
    "milestone_type": "LEAD INTENT NEGOTIATING REVIEWED SIGNED_LOI SIGNED_FRAMEWORK SIGNED REGISTERED FILED"
    " LANDED LAND_LISTED LAND_WON LAND_SUPPLIED SITE_SECURED PERMITTED STARTED TOPPED_OUT EQUIPMENT_IN"
    " COMPLETED IN_PRODUCTION OPENED IN_STATS ABOVE_SCALE FULL_CAPACITY"
    " SUSPENDED RESUMED TERMINATED LOST TRANSFERRED",
    "milestone_status": "REPORTED CONFIRMED REJECTED REVOKED",
    "milestone_authority": "PROMOTION NDRC INDUSTRY STATISTICS LAND",
    "fund_arrival_kind": "REGISTERED_CAPITAL LAND_PRICE CONSTRUCTION EQUIPMENT SHAREHOLDER_LOAN OTHER",
    "fund_evidence_kind": "BANK_SLIP CAPITAL_VERIFICATION INVOICE LAND_PRICE_RECEIPT FDI_REGISTRATION",
    "leader_action_kind": "HEARD_REPORT ON_SITE COORDINATION VISITED_FIRM INSTRUCTION",
    "plan_task_status": "TODO DOING DONE DROPPED",
    "termination_reason": "INVESTOR_WITHDREW FUNDS LAND PLANNING ENVIRONMENT POLICY DISHONESTY"
    " MOVED_ELSEWHERE DUPLICATE OTHER",
    "risk_flag": "MIGRATORY LAND_HOARDING IDLE_LAND LOAN_FRAUD IMPOSTOR POLICY_RISK ENV_RISK ESTATE_RISK"
    " FUND_GAP DUPLICATE CREDIT_RISK",
    "calendar_source": "NOTICE RECKONED MANUAL",
    "progress_kind": "PROGRESS PROBLEM NEXT",
    "role": "squad_member office_staff project_contact handling_agent responsible_leader bureau_leader admin",
    "regime": "LEAD_REGIME FOLLOW_UP_REGIME AGENCY_REGIME ROUND_THE_CLOCK_REGIME",
    "evidence_kind": "BUSINESS_LICENCE FILING_FORM CONSTRUCTION_PERMIT SITE_PHOTO INVESTMENT_CONTRACT",
    "approval_phase": "0 1 2 3 4 5",
}


@pytest.mark.parametrize("name", EXPECTED_CODES)
def test_code_list_holds_the_terms_of_the_field(name: str) -> None:
    assert set(EXPECTED_CODES[name].split()) <= reference.code_lists()[name].codes


def test_every_code_has_a_label_in_both_languages() -> None:
    for found in reference.code_lists().values():
        assert found.items
        assert any("一" <= character <= "鿿" for character in found.title_zh)
        assert found.title_en.isascii()
        for item in found.items:
            assert item.label_zh
            assert item.label_en.isascii()
        labels = [item.label_zh for item in found.items]
        assert len(set(labels)) == len(labels), found.name


@pytest.mark.parametrize("mode", SITE_MODES)
def test_plan_can_be_dated_and_no_task_is_due_before_what_it_waits_for(mode: str) -> None:
    tasks = reference.plan_template().tasks(mode)
    due = reference.due_dates(tasks, date(2026, 3, 18), lambda day, n, _unit: day + timedelta(days=n))
    assert due.keys() == {task.no for task in tasks}
    for task in tasks:
        for before in task.after:
            assert due[before] < due[task.no]


def test_plan_for_new_land_has_the_nineteen_tasks_with_their_days() -> None:
    tasks = reference.plan_template().tasks("NEW_LAND")
    assert [task.no for task in tasks] == list(range(1, 20))
    assert sum(task.weight for task in tasks) == 100
    rules = [(task.due.task, task.due.days) for task in tasks[:14]]
    assert rules == [
        (None, 5),
        (None, 20),
        (2, 5),
        (None, 30),
        (None, 60),
        (None, 90),
        (6, 35),
        (None, 100),
        (7, 25),
        (9, 30),
        (10, 10),
        (11, 25),
        (12, 5),
        (13, 10),
    ]
    assert {task.due.unit for task in tasks} == {TimeUnit.WORKING_DAYS}


def test_a_leased_plant_needs_a_lease_instead_of_a_land_listing() -> None:
    milestones = {task.milestone for task in reference.plan_template().tasks("LEASE")}
    assert "SITE_SECURED" in milestones
    assert milestones.isdisjoint({"LAND_LISTED", "LAND_SUPPLIED", "PERMITTED"})


def test_a_project_without_a_site_ends_in_opening() -> None:
    tasks = reference.plan_template().tasks("NONE")
    assert [task.milestone for task in tasks] == [None, "REGISTERED", "OPENED", "FULL_CAPACITY"]


def test_the_date_agreed_with_the_investor_goes_before_the_rule() -> None:
    tasks = reference.plan_template().tasks("LEASE")
    agreed = {"planned_start_on": date(2026, 12, 1)}
    due = reference.due_dates(tasks, date(2026, 3, 18), lambda day, n, _: day + timedelta(days=n), agreed)
    assert due[14] == date(2026, 12, 1)
    assert due[16] == date(2026, 12, 1) + timedelta(days=40)


def test_approvals_are_forty_in_six_phases_without_a_circle() -> None:
    items = reference.approval_template().items
    assert [item.no for item in items] == list(range(1, 41))
    assert [sum(item.phase == phase for item in items) for phase in range(6)] == [4, 11, 13, 5, 4, 3]
    seen: set[int] = set()
    for item in items:
        assert set(item.predecessors) <= seen
        seen.add(item.no)
        assert item.departments


def test_statutory_limits_keep_their_unit_and_basis() -> None:
    limits = {item.no: item.statutory for item in reference.approval_template().items}
    for number, days, unit in (
        (16, 60, TimeUnit.CALENDAR_DAYS),
        (27, 15, TimeUnit.WORKING_DAYS),
        (31, 7, TimeUnit.CALENDAR_DAYS),
        (35, 15, TimeUnit.CALENDAR_DAYS),
    ):
        limit = limits[number]
        assert limit is not None
        assert (limit.n, limit.unit, limit.mark) == (days, unit, Mark.VERIFIED)
        assert limit.basis
    assessment = limits[16]
    assert assessment is not None
    assert [(v.name, v.n) for v in assessment.variants] == [("报告书", 60), ("报告表", 30), ("登记表", 0)]


def test_notice_periods_are_minimums_and_never_deadlines() -> None:
    found = [
        item.no
        for item in reference.approval_template().items
        if item.statutory and item.statutory.kind is LimitKind.MINIMUM
    ]
    assert found == [11, 12, 29]


def test_a_domestic_project_in_a_leased_plant_is_not_asked_for_land_or_foreign_exchange() -> None:
    found = {item.no for item in reference.approval_template().candidates("LEASE", "DOMESTIC")}
    assert found.isdisjoint({2, 3, 7, 8, 9, 11, 12, 13, 14, 23, 28, 31, 37})
    assert {1, 4, 5, 16, 27, 36, 38} <= found
    assert len(reference.approval_template().candidates(None, None)) == 40
