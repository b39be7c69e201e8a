"""What the papers are told: the sample city's projects, in the words of papers."""

from datetime import date

import pytest

from app.errors import UserError
from app.models.people import Company
from app.models.projects import Project
from app.services.facets import NONE
from app.services.lights import Colour
from app.services.papers.choices import project_subjects, visit_subjects
from app.services.papers.content import DatedText
from app.services.papers.project_brief import project_brief
from app.services.papers.scope_words import scope_of
from app.services.papers.sentences import dated, ended, profile, situation
from app.services.papers.three_ones_list import three_ones_list
from app.services.project_filter import ANY_RISK, Facet, ProjectFilter
from app.services.three_ones import Slot
from app.services.units import units as units_of
from tests.city import City

TODAY = date(2026, 3, 18)


def of(facet: Facet, *values: str) -> ProjectFilter:
    return ProjectFilter({facet: frozenset(values)})


def test_a_brief_tells_who_answers_how_it_stands_and_what_happened_last(city: City) -> None:
    brief = city.database.read(lambda session: project_brief(session, city.project("松果储能电芯二期")))
    assert (brief.light, brief.light_reason) == (Colour.RED, "施工许可证核发超期3个工作日")
    assert (brief.leader.name, brief.leader.detail) == ("林知远", "副市长")
    assert brief.contact.detail == "招商二分队　100****0200"
    assert brief.plan.detail == "第3版　2月28日确认"
    assert brief.facts.investor == "松果储能科技（示例）有限公司"
    assert brief.facts.unit == "望川经济技术开发区"
    assert brief.situation == (
        "项目由松果储能科技（示例）有限公司投资建设，总投资18.60亿元，"
        "2025年11月6日签约，落户望川经济技术开发区。"
    )
    assert brief.progress.startswith("3月18日，")
    assert len(brief.steps) == 8


def test_a_list_holds_every_signed_project_or_those_of_one_leader(city: City) -> None:
    whole = city.database.read(three_ones_list)
    assert (len(whole.rows), whole.scope) == (19, "全部签约项目")
    leader = city.official("林知远")
    one = city.database.read(lambda session: three_ones_list(session, of(Facet.LEADER, leader)))
    assert {row.leader.name for row in one.rows} == {"林知远"}
    assert one.scope == "林知远负责的签约项目"


def test_a_list_masks_every_telephone_number(city: City) -> None:
    rows = city.database.read(three_ones_list).rows
    numbers = [row.contact.detail for row in rows if row.contact.state is Slot.FILLED]
    assert numbers
    assert all("****" in number for number in numbers)


def test_a_list_of_nobody_is_refused(city: City) -> None:
    with pytest.raises(UserError, match="no_such_record"):
        city.database.read(lambda session: three_ones_list(session, of(Facet.LEADER, "nobody")))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("桩基进场", "3月11日，桩基进场。"),
        ("3月11日桩基进场。", "3月11日桩基进场。"),
        ("截至3月10日，桩基进场，", "截至3月10日，桩基进场。"),
    ],
)
def test_a_note_says_its_day_once(written: str, said: str) -> None:
    assert dated(DatedText(date(2026, 3, 11), written), TODAY) == said


def test_a_note_of_another_year_says_the_year() -> None:
    assert dated(DatedText(date(2025, 3, 11), "签约"), TODAY) == "2025年3月11日，签约。"


def test_what_is_written_goes_before_what_is_put_together() -> None:
    project = Project(name="甲", content="新建两条产线\n及研发楼")
    assert situation(project, "某公司", TODAY, "某区") == "新建两条产线 及研发楼。"
    assert situation(Project(name="甲"), "", None, "某区") == ""
    assert situation(Project(name="甲", land_mu=8650), "", None, "某区") == "项目用地86.50亩，拟落户某区。"


def test_a_firm_of_which_only_the_name_is_known_gets_no_profile() -> None:
    assert profile(Company(name_zh="某公司", name_key="某公司")) == ""
    known = Company(name_zh="某公司", name_key="某公司", main_business="电芯。", staff_text="约300人")
    assert profile(known) == "某公司，主营电芯，员工约300人。"


def test_a_sentence_ends_once() -> None:
    assert [ended(text) for text in ("", "好", "好。", "好，", "好（一期）")] == [
        "",
        "好。",
        "好。",
        "好。",
        "好（一期）。",
    ]


def test_a_list_says_what_was_filtered_and_leaves_out_the_unsigned(city: City) -> None:
    signed = city.database.read(lambda session: three_ones_list(session, of(Facet.STAGE, "1", "2", "3")))
    assert (len(signed.rows), signed.scope) == (19, "全部签约项目")
    red = city.database.read(lambda session: three_ones_list(session, of(Facet.LIGHT, "0")))
    assert (len(red.rows), red.scope) == (3, "红灯签约项目")
    lit = city.database.read(lambda session: three_ones_list(session, of(Facet.LIGHT, "0", "1")))
    assert (len(lit.rows), lit.scope) == (7, "红灯、黄灯签约项目")
    lacking = city.database.read(lambda session: three_ones_list(session, of(Facet.THREE_ONES, "missing")))
    assert lacking.scope == "“三个一不齐”中的签约项目"
    other = city.database.read(lambda session: three_ones_list(session, of(Facet.STATUS, "ACTIVE", "DONE")))
    assert other.scope == "全部签约项目"
    two = ProjectFilter({Facet.MAJOR: frozenset({"yes"}), Facet.LIGHT: frozenset({"0"})})
    told = city.database.read(lambda session: three_ones_list(session, two)).scope
    assert told == "筛选出的签约项目（红灯；重大项目）"
    early = city.database.read(lambda session: three_ones_list(session, of(Facet.STAGE, "0")))
    assert early.rows == ()


def test_a_filter_of_no_view_is_told_condition_by_condition_and_cut_where_it_is_long(city: City) -> None:
    def told(chosen: ProjectFilter, *, signed: bool = True) -> str:
        return city.database.read(lambda session: scope_of(session, chosen, signed=signed))

    units = {row.short: row.id for row in city.database.read(units_of)}
    some = of(Facet.UNIT, units["青屿县"], units["东栖区"]).with_facet(Facet.STAGE, frozenset({"1", "2"}))
    assert told(some) == "筛选出的签约项目（责任单位：东栖区、青屿县；阶段：签约、开工）"
    nobody = of(Facet.CONTACT, NONE, city.official("江一苇")).with_text("电池")
    assert told(nobody) == "筛选出的签约项目（联系人：江一苇、缺联系人；含“电池”）"
    many = of(Facet.INDUSTRY, *(f"产业{number}" for number in range(1, 6)))
    assert told(many) == "筛选出的签约项目（产业：产业1、产业2等，另3项）"
    assert told(of(Facet.RISK, ANY_RISK, "gone")) == "筛选出的签约项目（风险：有风险、（台账中没有））"
    long = many.with_facet(Facet.RISK, frozenset({ANY_RISK, NONE})).with_text("很长的文字" * 9)
    for facet, values in some.facets.items():
        long = long.with_facet(facet, values)
    assert told(long) == (
        "筛选出的签约项目（责任单位：东栖区、青屿县；产业：产业1、产业2等，另3项；"
        "阶段：签约、开工；风险：有风险、未提出等5项条件）"
    )
    signed = of(Facet.STAGE, "1", "2", "3")
    assert [told(signed), told(signed, signed=False)] == ["全部签约项目", "“签约以后”中的项目"]


def test_what_a_paper_can_be_about_is_found_by_a_part_of_its_name(city: City) -> None:
    read = city.database.read
    (project,) = read(lambda session: project_subjects(session, "松果储能"))
    assert (project.id, project.detail) == (city.project("松果储能电芯二期"), "望川经开区")
    visits = read(lambda session: visit_subjects(session, ""))
    days = [visit.detail[:10] for visit in visits]
    assert days == sorted(days, reverse=True)
    found = read(lambda session: visit_subjects(session, "松果"))
    assert found
    assert len(found) < len(visits)
    (rated,) = read(lambda session: visit_subjects(session, "%"))
    assert "10%" in rated.name
