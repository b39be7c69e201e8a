"""接待手册: both sides in order, the schedule, a cover; the guests' version holds nothing of ours."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.exports.docx.writer import docx_of
from app.exports.fonts import typefaces
from app.exports.look import Look
from app.exports.orders import Order
from app.exports.papers.reception import FOR_GUESTS, PAPER
from app.models.activities import Activity, FollowUp
from app.models.people import Company, Official, Person
from app.models.projects import FundArrival, ProgressNote, Project
from app.models.three_ones import ContactAssignment, LeaderAction, PlanTask
from app.services.amounts import format_money, in_unit
from app.services.papers.reception import reception
from app.services.papers.words import STAGES
from tests.city import City
from tests.exports.reading import pages, signs, text, told_aside, word_text

RECEIVED = "2026-03-09T15:30"
OURS = {
    Activity: {"demands": "请求先租后购两年", "minutes": "看望川两块地，倾向B地块。", "subject": "倾向B地块"},
    Company: {
        "intent_summary": "拟落户邻市再谈价",
        "credit_note": "有一笔担保",
        "existing_layout": "邻市已有两厂",
    },
    Person: {
        "taboos": "忌谈上市进度",
        "preferences": "好围棋",
        "honorific": "钱总",
        "home_visit": "每年清明",
    },
    Project: {
        "content": "年产八百架货运无人机",
        "request_text": "请市领导出面协调空域",
        "site_text": "云桥路北侧B地块",
        "light_override_reason": "企业资金链待查",
    },
}
"""What is known beyond the sample of the guests, their firm, their project and the visit."""


def visit(city: City) -> str:
    query = select(Activity.id).where(Activity.started_at == RECEIVED)
    return city.database.read(lambda session: session.scalars(query).one())


def told_much(city: City) -> str:
    """Enter for all guests, firms and projects what only our side should know; returns the visit."""

    def fill(session: Session) -> None:
        for model, values in OURS.items():
            for record in session.scalars(select(model)):
                for field, value in values.items():
                    setattr(record, field, value)

    city.database.write("Fill", fill)
    return visit(city)


def internal_values(session: Session) -> Iterator[str]:
    """Every word, amount and number of the ledger that guests are not to read."""
    for values in OURS.values():
        yield from values.values()
    for column in (FollowUp.what, FollowUp.result, ProgressNote.text, LeaderAction.text, PlanTask.name):
        yield from filter(None, session.scalars(select(column)))
    for amount in session.scalars(select(Project.total_investment_amount)):
        if amount:
            yield from (format_money(amount), str(in_unit(amount, "YI")))
    for amount in session.scalars(select(FundArrival.amount)):
        yield format_money(amount)
    yield from (name for stage in STAGES for name in stage)
    yield from filter(None, session.scalars(select(Official.mobile)))
    met = {"竹蜻蜓无人机总装基地"}
    yield from (name for name in session.scalars(select(Project.name)) if name not in met)
    yield from ("红灯", "黄灯", "超期", "意向", "诉求", "内部", "责任领导", "数据截至")


def test_the_guests_version_holds_no_internal_value(city: City) -> None:
    order = Order("D3C", told_much(city))
    content = city.database.read(lambda session: FOR_GUESTS.read(session, order))
    pdf = FOR_GUESTS.pdf(content, typefaces(), order.look)
    document, look = FOR_GUESTS.twin(content, typefaces(), order.look)
    word = word_text(docx_of(document, typefaces(), look))
    said = text(pdf)
    values = {"".join(value.split()) for value in city.database.read(lambda s: list(internal_values(s)))}
    assert len(values) > 80
    for shown in (said, told_aside(pdf), word):
        assert [value for value in sorted(values) if value in shown] == []
    assert [value for value in sorted(values) if value in repr(content)] == []
    assert "竹蜻蜓无人机总装基地。位于望川经济技术开发区。" in said


def test_our_version_has_what_the_guests_do_not_read(city: City) -> None:
    order = Order("D3", told_much(city))
    content = city.database.read(lambda session: PAPER.read(session, order))
    pdf = PAPER.pdf(content, typefaces(), order.look)
    said = text(pdf)
    for words in ("请求先租后购两年", "忌谈上市进度", "9.50亿元", "意向强度"):
        assert words in said
    assert pages(pdf)[1].count("内部资料") == 1
    assert "数据截至2026年3月18日14:40" in said
    assert "数据截至2026年3月18日14:40" in told_aside(pdf)
    assert pdf == PAPER.pdf(content, typefaces(), order.look)


def test_a_handbook_has_a_cover_both_sides_and_the_schedule(city: City) -> None:
    order = Order("D3C", visit(city))
    content = city.database.read(lambda session: FOR_GUESTS.read(session, order))
    pdf = FOR_GUESTS.pdf(content, typefaces(), Look())
    sheets = ["".join(page.split()) for page in pages(pdf)]
    assert sheets[0] == (
        "竹蜻蜓航空（示例）有限公司考察手册2026年3月9日云瀚市招商引资工作领导小组办公室2026年3月18日"
    )
    assert "一、来宾名单序号姓名职务1钱承露董事长" in sheets[1]
    assert "二、陪同人员名单序号姓名职务1林知远副市长2周以宁招商二分队副队长" in sheets[1]
    assert "3月9日星期一15:30会见座谈" in sheets[1]
    assert "—2—" in sheets[1]
    people = replace(content, guests=content.guests * 30, ours=content.ours * 30)
    assert max(sign.bottom for sign in signs(FOR_GUESTS.pdf(people, typefaces(), Look()), 2)) < 297 - 20


def test_receptions_of_the_firm_on_days_side_by_side_are_one_and_a_confidential_project_is_not_named(
    city: City,
) -> None:
    first = visit(city)

    def add(session: Session) -> None:
        later = {"2026-03-16T10:00": "2026-03-10T09:00", "2026-01-22T09:30": "2026-03-12T09:00"}
        for was, now in later.items():
            query = select(Activity).where(Activity.started_at == was, Activity.kind != "VISIT_OUT")
            for other in session.scalars(query):
                other.started_at, other.kind, other.place = now, "SITE_TOUR", "望川经开区B地块"
        session.get_one(Project, city.project("竹蜻蜓无人机总装基地")).confidentiality = "UNTIL_SIGNED"

    city.database.write("Move", add)
    told = city.database.read(lambda session: reception(session, first))
    assert [(stop.on.day, stop.what) for stop in told.stops] == [(9, "会见座谈"), (10, "实地考察")]
    assert [one.name for one in told.ours] == ["林知远", "周以宁"]
    assert told.stops[0].leaders == ("林知远",)
    assert told.sights == ()
    with pytest.raises(UserError, match="no_such_record"):
        city.database.read(lambda session: reception(session, "nobody"))


def test_the_contact_of_a_project_that_is_kept_back_is_not_told_to_guests(city: City) -> None:
    drones, someone = city.project("竹蜻蜓无人机总装基地"), city.official("江一苇")

    def look_after(session: Session) -> None:
        for assigned in session.scalars(
            select(ContactAssignment).where(ContactAssignment.project_id == drones)
        ):
            assigned.official_id = someone

    def keep_back(session: Session) -> None:
        session.get_one(Project, drones).confidentiality = "LEADERS_ONLY"

    city.database.write("Assign", look_after)
    assert contacts(city) == ["周以宁", "江一苇"]
    city.database.write("Keep back", keep_back)
    assert contacts(city) == ["周以宁"]


def contacts(city: City) -> list[str]:
    """Whom the guests are to turn to."""
    order = Order("D3C", visit(city))
    content = city.database.read(lambda session: FOR_GUESTS.read(session, order))
    return [one.name for one in content.contacts]
