"""What the paper about a firm is told by the sample city."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models.activities import Activity
from app.models.people import Company, Person
from app.services.papers.firm_background import firm_background
from tests.city import City


def test_a_background_tells_a_leader_all_that_is_known_of_a_firm(city: City) -> None:
    firm = city.company("竹蜻蜓航空")

    def know_more(session: Session) -> None:
        company = session.get_one(Company, firm)
        company.founded_on, company.confidentiality, company.credit_result = (
            date(2014, 6, 1),
            "SQUAD_ONLY",
            "PASSED",
        )
        person = session.scalars(select(Person).where(Person.name_zh == "钱承露")).one()
        person.diet, person.taboos, person.wenshang_link = "VEGETARIAN", "不谈家事。", "NATIVE"
        session.scalars(
            select(Activity).where(Activity.started_at == "2026-03-09T15:30")
        ).one().demands = "要地"

    city.database.write("Edit investor", know_more)
    told = city.database.read(lambda session: firm_background(session, firm))
    assert dict(told.facts)["成立时间"] == "2014年6月"
    assert dict(told.facts)["营业收入"] == "9.60亿元（2025年）"
    assert (told.people[0].name, told.people[0].honorific, told.people[0].link) == (
        "钱承露",
        "钱总",
        "本人温籍",
    )
    assert told.standing[0] == "主营无人机整机，属低空经济产业。"
    assert told.ties[:2] == ("信息来源：深圳云瀚商会推荐。", "跟进人：周以宁（招商二分队）。")
    assert (len(told.dealings), told.dealt) == (5, 6)
    assert told.dealings[0].follow == ("送地块交付时间表（3月23日前）",)
    assert told.intent == ("意向强度：A强。", "3月9日提出：要地。")
    assert told.points[0] == "沟通后续事项：送地块交付时间表（周以宁，3月23日前）。"
    assert told.cautions == (
        "企业要求保密（仅小组可见），签约前不宣传报道。",
        "资信核查通过。",
        "钱承露：饮食素食；禁忌：不谈家事。",
    )


def test_a_background_of_no_firm_is_refused(city: City) -> None:
    with pytest.raises(UserError, match="no_such_record"):
        city.database.read(lambda session: firm_background(session, "nothing"))
