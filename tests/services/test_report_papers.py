"""What the reports on a time are told: the same figures as the window has, in words of papers."""

from datetime import date

import pytest

from app.models.projects import FundArrival
from app.services.indicator_bases import bases, indicators_of
from app.services.papers.monthly_report import monthly_report
from app.services.papers.period import Period, compared, period
from app.services.papers.ranking import ranking
from app.services.papers.reading import reading
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
