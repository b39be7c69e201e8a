"""What the reports on a time are told: the same figures as the window has, in words of papers."""

from datetime import date, datetime

import pytest

from app.errors import UserError
from app.models.projects import FundArrival
from app.services.indicator_bases import bases, indicators_of
from app.services.papers.month_words import places
from app.services.papers.monthly_report import monthly_report
from app.services.papers.newsletter import newsletter
from app.services.papers.period import Period, compared, period
from app.services.papers.ranking import ranking
from app.services.papers.reading import reading
from app.services.papers.squad_report import squad_asked, squad_report
from app.services.print_register import PRINTING, PrintedFile, register_print
from app.services.project_filter import Facet, ProjectFilter
from tests.city import City

TODAY = date(2026, 3, 18)


def test_the_figures_of_a_report_are_those_of_the_window(city: City) -> None:
    report = city.database.read(monthly_report)
    whole = city.database.read(indicators_of)
    assert report.whole.figures.started == whole.started == 4
    assert report.overall[0].startswith("截至2026年3月18日，全市累计签约项目19个，协议引资额132.20亿元")
    assert "开工率21.1%（4/19）" in report.overall[0]
    assert report.whole.arrival_rate == whole.rate("fund_arrival_rate").value
    for base in city.database.read(bases):
        if base.kind == "unit":
            shown = next(row for row in report.ranking if row.unit == base.name)
            window = city.database.read(lambda session, name=base.name: indicators_of(session, name))  # type: ignore[misc]
            assert shown.start_rate == window.rate("start_rate").value
            assert shown.arrival_rate == window.rate("fund_arrival_rate").value
    assert sum(row.figures.signed for row in report.ranking) == whole.signed


def test_a_report_compares_the_year_with_the_one_before(city: City) -> None:
    report = city.database.read(monthly_report)
    assert "今年以来，新签约项目7个（去年同期2个，同比增长250.0%）" in report.overall[2]
    assert "全年序时进度为21.1%" in report.overall[2]
    assert report.overall[1] == "本月新投产1个；新到位资金1.20亿元。"
    assert [len(report.lit), len(report.unstarted)] == [7, 15]


def test_a_report_of_another_month_tells_what_was_so_at_its_end(city: City) -> None:
    told = city.database.read(lambda s: monthly_report(s, date(2026, 2, 1), date(2026, 2, 28)))
    assert told.title == "关于2026年2月招商引资项目推进情况的通报"
    assert told.overall[1].startswith("本月新签约项目5个")
    assert "新签约的有东栖区“纸飞机动漫总部”" in dict(told.places)["本月进展"]


def test_units_are_ranked_in_their_groups_and_equals_share_a_place(city: City) -> None:
    def places(group: str) -> list[tuple[str, int | None]]:
        now = city.database.read(lambda session: reading(session, TODAY))
        rows = city.database.read(lambda session: ranking(session, now, now))
        return [(row.unit, row.place) for row in rows if row.group == group]

    assert places("县（市、区）") == [("禾湾县", 1), ("南泠区", 2), ("东栖区", 3), ("青屿县", 4)]
    assert places("功能区")[-1] == ("海棠旅游区", None)

    def pay(amounts: dict[str, int]) -> None:
        for name, amount in amounts.items():
            entry = FundArrival(
                project_id=city.project(name), arrived_on=TODAY, period="2026-03", amount=amount
            )
            city.database.write("Add funds", lambda session, entry=entry: session.add(entry))  # type: ignore[misc]

    now = city.database.read(lambda session: reading(session, TODAY))
    units = {row.unit: row.figures for row in city.database.read(lambda s: ranking(s, now, now))}
    east, green = units["东栖区"], units["青屿县"]
    pay(
        {"归帆侨商总部大厦": east.contracted - east.arrived, "听涛海工装备": green.contracted - green.arrived}
    )
    assert places("县（市、区）") == [("禾湾县", 1), ("南泠区", 2), ("东栖区", 3), ("青屿县", 3)]


def test_a_ledger_without_signed_projects_still_makes_a_report(city: City) -> None:
    told = city.database.read(lambda s: monthly_report(s, date(2001, 1, 1), date(2001, 1, 31)))
    assert told.overall[0] == "截至2001年1月31日，全市尚无签约项目。"
    assert told.steps[0].count == 0


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (5, 4, "去年同期4个，同比增长25.0%"),
        (4, 5, "去年同期5个，同比下降20.0%"),
        (4, 4, "与去年同期持平"),
        (4, 0, "去年同期0个"),
    ],
)
def test_growth_is_told_with_what_it_is_measured_by(now: int, before: int, said: str) -> None:
    assert compared(now, before) == said


def test_a_time_is_called_by_its_months() -> None:
    assert period(None, None, TODAY) == Period(date(2026, 3, 1), TODAY)
    assert Period(date(2026, 1, 1), date(2026, 3, 31)).name == "2026年1—3月"
    assert Period(date(2026, 3, 16), date(2026, 3, 20)).name == "2026年3月16日至3月20日"
    assert Period(date(2024, 2, 1), date(2024, 2, 29)).year_before == date(2023, 2, 28)
    assert Period(date(2025, 2, 1), date(2025, 2, 28)).year_before == date(2024, 2, 29)


def test_a_newsletter_tells_lights_requests_steps_and_visits(city: City) -> None:
    news = city.database.read(newsletter)
    assert news.overall == (
        "截至3月18日，在库签约项目19个，总投资132.20亿元，资金到位42.65亿元，到位率32.3%。"
        "其中绿灯12个、黄灯4个、红灯3个；“三个一”落实16个，待确认1个，尚缺2个。"
    )
    assert [len(news.lit), len(news.requests)] == [7, 3]
    assert dict(news.requests)["松果储能电芯二期"].startswith("施工许可证核发超期3个工作日。3月18日，")
    assert news.plans[0] == "3月27日召开重大项目调度会。"
    assert news.plans[1].startswith("4月1日前到期的节点6个：3月19日前，山雀新材料薄膜环评批复；")
    assert news.visits[0].startswith("3月18日，周以宁走访竹蜻蜓航空：")


def test_a_newsletter_of_one_leader_tells_of_his_projects_alone(city: City) -> None:
    his = ProjectFilter({Facet.LEADER: frozenset({city.official("林知远")})})
    news = city.database.read(lambda session: newsletter(session, his))
    assert news.overall.startswith("截至3月18日，林知远负责的签约项目4个")
    assert {one.leader for one in news.lit} == {"林知远"}
    assert not any("珊瑚流体" in visit for visit in news.visits)


def test_a_newsletter_is_numbered_by_the_days_of_the_year_it_was_printed_on(city: City) -> None:
    for day in ("2025-12-30", "2026-02-02", "2026-02-02", "2026-03-02", "2026-03-18"):
        printed = PrintedFile("D19", "pdf", "简报.pdf", "0" * 64, datetime.fromisoformat(f"{day}T09:00"))
        city.database.write(PRINTING, lambda session, printed=printed: register_print(session, printed))  # type: ignore[misc]
    assert city.database.read(newsletter).number == 3


def test_a_squad_report_tells_of_its_visits_away(city: City) -> None:
    march = Period(date(2026, 3, 1), TODAY)
    squad = city.database.read(lambda session: squad_asked(session, None))
    told = city.database.read(lambda session: squad_report(session, squad, march))
    assert told.title == "招商二分队外出招商情况报告"
    assert told.summary.startswith("2026年3月1日至3月18日，招商二分队外出招商5次，拜访企业4家，会见客商7人")
    assert [call.firm for call in told.calls][:2] == ["云雀航空部件", "松果储能科技"]
    assert told.leads == (("云雀航空部件（示例）有限公司", "首次接洽。"),)
    nobody = city.database.read(lambda s: squad_report(s, squad, Period(date(2020, 1, 1), date(2020, 1, 9))))
    assert nobody.summary == "2020年1月1日至1月9日，招商二分队没有外出招商记录。"
    with pytest.raises(UserError, match="no_such_record"):
        city.database.read(lambda session: squad_report(session, "nobody", march))


def test_units_with_one_rate_are_told_together(city: City) -> None:
    now = city.database.read(lambda session: reading(session, TODAY))
    found = city.database.read(lambda session: ranking(session, now, now))
    units = [row for row in found if row.group == "县（市、区）"]
    told = dict(city.database.read(lambda s: places(s, period(None, None, TODAY), now, units[:1] * 3)))
    assert told["开工率排位"] == "县（市、区）3个单位开工率均为33.3%。"
    told = dict(city.database.read(lambda s: places(s, period(None, None, TODAY), now, units)))
    assert "开工率居前的是禾湾县33.3%（1/3）" in told["开工率排位"]


def test_a_newsletter_names_the_gravest_and_counts_all(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    every = city.database.read(newsletter)
    assert (len(every.lit), every.lit_count) == (7, 7)
    monkeypatch.setattr("app.services.papers.newsletter._MOST_LIT", 2)
    monkeypatch.setattr("app.services.papers.newsletter._MOST_REQUESTS", 1)
    news = city.database.read(newsletter)
    assert news.lit == every.lit[:2]
    assert news.requests == every.requests[:1]
    assert (news.lit_count, news.request_count) == (7, len(every.requests))
