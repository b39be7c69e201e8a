"""What the papers about plans, leaders and for investors are told by the sample city."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models.projects import ProgressNote, Project
from app.services.lights import Colour
from app.services.papers.leader_projects import leader_projects
from app.services.papers.progress_plan import progress_plan
from tests.city import City


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
