"""What is sent by telephone: short, whole sentences first, nobody's number."""

from datetime import date

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models.activities import Activity, ActivityCompany, ActivityProject
from app.models.people import Company
from app.models.projects import ProgressNote, Project
from app.services.papers.wechat import MOST, day_message, project_message
from app.services.progress_notes import add_note
from tests.city import City

SONGGUO = select(Project.id).where(Project.name == "松果储能电芯二期")


def test_a_project_is_told_by_its_light_its_people_and_its_next_step(city: City) -> None:
    project = city.database.read(lambda session: session.scalars(SONGGUO).one())
    said = city.database.read(lambda session: project_message(session, project))
    for words in (
        "【松果储能电芯二期】红灯，施工许可证核发超期3个工作日",
        "阶段：开工，总投资18.60亿元，到位6.20亿元（33.3%）",
        "责任领导：林知远，联系人：周以宁",
        "推进计划：8个节点完成4个，下一个：施工许可证核发（3月13日）",
        "（截至3月18日）",
    ):
        assert words in said
    assert "****" not in said
    assert len(said) <= MOST


def test_a_long_project_is_cut_behind_whole_lines(city: City) -> None:
    project = city.database.read(lambda session: session.scalars(SONGGUO).one())
    city.database.write("Note", lambda session: add_note(session, project, "与市住建局会商消防设计，" * 60))
    said = city.database.read(lambda session: project_message(session, project))
    assert MOST - 3 <= len(said) <= MOST
    assert said.splitlines()[-2].endswith("…")
    assert said.endswith("（截至3月18日）")


@pytest.mark.parametrize("day", [date(2026, 3, 18), date(2020, 1, 1)])
def test_a_day_is_told_by_visits_and_progress(city: City, day: date) -> None:
    said = city.database.read(lambda session: day_message(session, day))
    assert said.startswith(f"【{day.month}月{day.day}日招商动态】签约项目19个，红灯3个、黄灯4个、绿灯12个")
    told = city.database.read(
        lambda session: session.execute(
            text("SELECT count(*) FROM activity WHERE started_at LIKE :day"), {"day": f"{day}%"}
        ).scalar_one()
    )
    assert said.endswith("（灯情截至3月18日）") == (day != date(2026, 3, 18)), "lights are those of today"
    assert ("走访" in said.splitlines()[1] and told > 0) or "当天没有走访和进展记录。" in said
    assert len(said) <= MOST


def test_a_project_that_not_all_may_see_is_not_told_nor_is_a_call_a_visit(city: City) -> None:
    day = date(2026, 2, 3)
    project, firm = city.project("松果储能电芯二期"), city.company("松果储能科技")

    def keep_back(session: Session) -> None:
        session.get_one(Project, project).confidentiality = "LEADERS_ONLY"
        for name, word in (("松果储能电芯二期", "资金紧张"), ("竹蜻蜓无人机总装基地", "已交地")):
            session.add(
                ProgressNote(
                    project_id=city.project(name), written_at=f"{day}T09:00", kind="PROGRESS", text=word
                )
            )
        for kind, at in (("CALL", "10:00"), ("WECHAT", "11:00")):
            call = Activity(kind=kind, subject="联系", started_at=f"{day}T{at}")
            session.add(call)
            session.add(ActivityCompany(activity_id=call.id, company_id=firm))

    city.database.write("Keep back", keep_back)
    with pytest.raises(UserError, match="paper_is_confidential"):
        city.database.read(lambda session: project_message(session, project))
    said = city.database.read(lambda session: day_message(session, day))
    assert "已交地" in said
    assert "资金紧张" not in said
    assert "走访" not in said


def test_a_firm_that_not_all_may_know_of_is_not_named_in_the_text_of_the_day(city: City) -> None:
    day = date(2026, 2, 3)
    hidden, shy, known = "松果储能科技", "竹蜻蜓航空", "银杏云"
    project = city.project("松果储能电芯二期")

    def visit_all(session: Session) -> None:
        for name in (hidden, shy, known):
            visit = Activity(kind="VISIT_OUT", subject="走访", started_at=f"{day}T10:00")
            session.add(visit)
            session.add(ActivityCompany(activity_id=visit.id, company_id=city.company(name)))
            if name == shy:
                session.add(ActivityProject(activity_id=visit.id, project_id=project))

    city.database.write("Visit", visit_all)
    said = city.database.read(lambda session: day_message(session, day))
    assert "走访3家" in said

    def keep_back(session: Session) -> None:
        session.get_one(Company, city.company(hidden)).confidentiality = "SQUAD_ONLY"
        session.get_one(Project, project).confidentiality = "LEADERS_ONLY"

    city.database.write("Keep back", keep_back)
    said = city.database.read(lambda session: day_message(session, day))
    assert f"走访1家：{known}。" in said
    for name in (hidden, shy):
        assert name not in said
