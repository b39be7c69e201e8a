"""What the papers about plans, leaders and for investors are told by the sample city."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.exports.orders import Order
from app.exports.printing import print_to
from app.models.people import Company, Official
from app.models.projects import ProgressNote, Project, ProjectMilestone
from app.services.lights import Colour
from app.services.papers.english import english_area, english_day, english_money, listed
from app.services.papers.english_profile import english_profile
from app.services.papers.leader_projects import leader_projects
from app.services.papers.progress_plan import progress_plan
from app.services.papers.project_brief import project_brief
from tests.city import City
from tests.exports.reading import text


def test_a_plan_sheet_tells_each_step_with_who_does_it_and_how_long(city: City) -> None:
    sheet = city.database.read(lambda session: progress_plan(session, city.project("松果储能电芯二期")))
    assert (sheet.investor, sheet.unit, sheet.version, sheet.confirmed) == (
        "松果储能科技",
        "望川经开区",
        3,
        True,
    )
    assert [line.node for line in sheet.lines] == sorted(line.node for line in sheet.lines)
    (permit,) = [line for line in sheet.lines if line.step.name == "施工许可证核发"]
    assert (permit.step.due_on, permit.step.days_late) == (date(2026, 3, 13), 3)
    assert permit.days == 10
    assert permit.milestone == "施工许可"
    assert sheet.contact.detail == "招商二分队　100****0200"


def test_a_leaders_sheet_has_his_projects_worst_first_and_what_he_did(city: City) -> None:
    leader, project = city.official("林知远"), city.project("星砂半导体封测")

    def ask(session: Session) -> None:
        session.get_one(Project, project).request_text = "请市发改委批复能评\n\n请供电公司定路径。"
        session.add(
            ProgressNote(project_id=project, written_at="2026-03-17T09:00", kind="PROBLEM", text="能评缓慢")
        )

    city.database.write("Ask for help", ask)
    sheet = city.database.read(lambda session: leader_projects(session, leader))
    assert (sheet.leader, sheet.post, sheet.since) == ("林知远", "副市长", date(2026, 3, 1))
    assert [row.light for row in sheet.rows] == sorted(row.light for row in sheet.rows)
    assert (len(sheet.rows), sheet.rows[0].name) == (6, "松果储能电芯二期")
    assert (sheet.rows[0].light, sheet.rows[0].late) == (Colour.RED, 3)
    (asked,) = [row for row in sheet.rows if row.requests]
    assert asked.requests == ("请市发改委批复能评。", "请供电公司定路径。")
    assert asked.problem.endswith("3月17日，能评缓慢。")
    assert [(deed.on.day, deed.kind) for deed in sheet.deeds] == [(10, "批示"), (12, "批示")]
    assert sheet.investment == sum(row.investment or 0 for row in sheet.rows)
    earlier = city.database.read(
        lambda session: leader_projects(session, leader, None, date(2026, 2, 1), date(2026, 2, 28))
    )
    assert earlier.deeds == ()
    with pytest.raises(UserError, match="no_such_record"):
        city.database.read(lambda session: leader_projects(session, "nobody"))


def test_nothing_internal_stands_in_the_profile_for_an_investor(city: City, tmp_path: Path) -> None:
    project_id = city.project("松果储能电芯二期")
    brief = city.database.read(lambda session: project_brief(session, project_id))

    def write(session: Session) -> None:
        project = session.get_one(Project, project_id)
        project.content, project.request_text = "新建四条产线", "请市住建局出具意见"
        project.construction_nature, project.land_mu = "EXPANSION", 8650
        project.expected_tax_amount = 12_345_678_00
        firm = session.scalars(select(Company).where(Company.name_zh == brief.facts.investor)).one()
        firm.name_en, firm.credit_note = "Pinecone Energy", "曾有失信"
        session.add(
            ProgressNote(
                project_id=project_id, written_at="2026-03-17T09:00", kind="PROBLEM", text="资金紧张"
            )
        )

    city.database.write("Write down", write)
    out = tmp_path / "profile.pdf"
    print_to(city.database, Order("EN1", project_id), out)
    said = text(out.read_bytes())
    for told in ("PineconeEnergy", "CNY1.86billion", "Expansion", "5.77ha(86.5mu)", "6Nov2025"):
        assert told in said, told
    for kept in _kept(city, project_id):
        assert "".join(kept.split()) not in said, kept


def _kept(city: City, project_id: str) -> set[str]:
    """Every value of the project that is for the office alone."""
    brief = city.database.read(lambda session: project_brief(session, project_id, masks=False))
    plan = city.database.read(lambda session: progress_plan(session, project_id, masks=False))
    leader = city.database.read(lambda session: leader_projects(session, city.official("林知远")))
    officials = city.database.read(
        lambda session: [
            value
            for row in session.scalars(select(Official))
            for value in (row.name, row.mobile, row.office_phone, row.post_title)
        ]
    )
    return {
        value
        for value in (
            *(brief.issuer, brief.project_no, brief.light_reason, brief.progress, brief.problems),
            *(brief.situation, *brief.requests, *(note.text for note in brief.notes)),
            *(
                slot
                for entry in (brief.leader, brief.contact, brief.plan)
                for slot in (entry.name, entry.detail)
            ),
            *(line.step.name for line in plan.lines),
            *(f"{deed.kind}{deed.text}" for deed in leader.deeds),
            *officials,
            *(
                "红灯",
                "内部资料",
                "数据截至",
                "未同步",
                "请市住建局",
                "曾有失信",
                "新建四条产线",
                "资金紧张",
                "12.3",
            ),
        )
        if value
    }


def test_a_profile_has_the_dates_of_this_office_alone(city: City) -> None:
    project_id = city.project("松果储能电芯二期")
    before = city.database.read(lambda session: english_profile(session, project_id)).reached

    def count(session: Session) -> None:
        session.add(
            ProjectMilestone(
                project_id=project_id,
                type="FULL_CAPACITY",
                happened_on=date(2026, 3, 1),
                authority="STATISTICS",
                status="CONFIRMED",
            )
        )

    city.database.write("Count", count)
    assert city.database.read(lambda session: english_profile(session, project_id)).reached == before


def test_a_project_that_not_all_may_see_has_no_profile(city: City) -> None:
    project_id = city.project("星砂半导体封测")

    def restrict(session: Session) -> None:
        session.get_one(Project, project_id).confidentiality = "LEADERS_ONLY"

    city.database.write("Restrict", restrict)
    with pytest.raises(UserError, match="paper_is_confidential"):
        city.database.read(lambda session: english_profile(session, project_id))


def test_amounts_areas_and_days_are_said_as_english_has_them() -> None:
    amounts = (186_000_000_000, 62_000_000_000, 99_999_999_900, 99_996_000_000, 8_000_000, 12_345)
    assert [english_money(amount) for amount in amounts] == [
        "CNY 1.86 billion",
        "CNY 620 million",
        "CNY 1 billion",
        "CNY 1 billion",
        "CNY 80,000",
        "CNY 123",
    ]
    assert english_money(5_000_000_000, "USD") == "USD 50 million"
    assert english_area(8650) == "5.77 ha (86.5 mu)"
    days = [english_day(date(2025, 11, 6), code) for code in ("DAY", "MONTH", "QUARTER", "YEAR", None)]
    assert days == ["6 November 2025", "November 2025", "Q4 2025", "2025", "6 November 2025"]
    assert [listed(names) for names in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]
