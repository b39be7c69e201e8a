"""What the papers about visits are told by the sample city."""

from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models.activities import Activity, ActivityCompany, ActivityParticipant
from app.models.projects import Project
from app.services.follow_ups import FollowUpDraft, add_follow_up
from app.services.papers.talk_agenda import talk_agenda
from app.services.papers.visit_minutes import AGREED, ANSWERS, DEMANDS, TALK, parted, visit_minutes
from tests.city import City


def visit(city: City, started: str) -> str:
    query = select(Activity.id).where(Activity.started_at == started)
    return city.database.read(lambda session: session.scalars(query).one())


def test_minutes_name_both_sides_in_order_with_what_follows(city: City) -> None:
    received = visit(city, "2026-03-09T15:30")
    told = city.database.read(lambda session: visit_minutes(session, received))
    assert told.title == "竹蜻蜓航空（示例）有限公司来访纪要"
    assert [(one.title, one.name) for one in told.dealing.ours] == [
        ("副市长", "林知远"),
        ("招商二分队副队长", "周以宁"),
    ]
    assert (told.dealing.theirs[0].title, told.dealing.theirs[0].name) == ("董事长", "钱承露")
    assert told.dealing.projects == ("竹蜻蜓无人机总装基地",)
    assert told.part(TALK) == ("看望川两块地，倾向 B 地块。关心试飞空域审批时限。",)
    assert [(step.what, step.owner) for step in told.steps] == [("空域协调已转扶摇通航同办", "周以宁")]


def test_the_highest_leader_is_there_even_when_nobody_entered_him(city: City) -> None:
    received, leader = visit(city, "2026-03-18T14:40"), city.official("林知远")

    def lead(session: Session) -> None:
        session.get_one(Activity, received).highest_leader_id = leader

    city.database.write("Correct visit", lead)
    told = city.database.read(lambda session: visit_minutes(session, received))
    assert [one.name for one in told.dealing.ours] == ["林知远", "周以宁"]


def test_who_decides_for_the_firm_comes_first_wherever_he_was_entered(city: City) -> None:
    received = visit(city, "2026-03-18T14:40")

    def to_the_end(session: Session) -> None:
        query = select(ActivityParticipant).where(
            ActivityParticipant.activity_id == received, ActivityParticipant.name == "钱承露"
        )
        session.scalars(query).one().position = 9

    city.database.write("Correct visit", to_the_end)
    told = city.database.read(lambda session: visit_minutes(session, received))
    assert [one.name for one in told.dealing.theirs] == ["钱承露", "易北辰"]


@pytest.mark.parametrize("gather", [visit_minutes, talk_agenda])
def test_papers_of_no_visit_are_refused(city: City, gather: Callable[[Session, str], object]) -> None:
    with pytest.raises(UserError, match="no_such_record"):
        city.database.read(lambda session: gather(session, "nothing"))


def test_what_stands_below_a_known_head_goes_to_its_part() -> None:
    assert parted(
        "看地。\n\n二、客商诉求：要地\n要人\n【我方答复】\n可以。\n承诺事项：3月送图\n用地：95 亩"
    ) == {
        TALK: ("看地。",),
        DEMANDS: ("要地。", "要人。"),
        ANSWERS: ("可以。",),
        AGREED: ("3月送图。", "用地：95 亩。"),
    }
    assert parted(None) == {}
    assert parted("我方答复得很好") == {TALK: ("我方答复得很好。",)}


def test_an_agenda_tells_what_both_sides_know_of(city: City) -> None:
    received, firm = visit(city, "2026-03-09T15:30"), city.company("竹蜻蜓航空")

    def promise(session: Session) -> None:
        session.get_one(Activity, received).demands = "6月底前交地\n厂房8米"
        add_follow_up(session, FollowUpDraft("送政策说明", kind="PROMISE", company_id=firm))
        add_follow_up(session, FollowUpDraft("摸清企业资金", company_id=firm))

    city.database.write("Log visit", promise)
    told = city.database.read(lambda session: talk_agenda(session, received))
    assert told.title == "与竹蜻蜓航空（示例）有限公司座谈会议程"
    assert told.chair is not None
    assert told.chair.name == "林知远"
    assert told.items[1] == "董事长钱承露介绍企业情况和投资意向。"
    assert told.issues == ("6月底前交地。", "厂房8米。", "我方承诺事项办理情况：送政策说明。")


def test_an_agenda_names_no_project_that_is_kept_back(city: City) -> None:
    received, project = visit(city, "2026-03-09T15:30"), city.project("竹蜻蜓无人机总装基地")

    def keep_back(session: Session) -> None:
        record = session.get_one(Project, project)
        record.confidentiality = "LEADERS_ONLY"
        session.get_one(Activity, received).demands = f"厂房8米\n{record.name}6月底前交地"
        add_follow_up(
            session,
            FollowUpDraft("送地块图", kind="PROMISE", activity_id=received, project_id=project),
        )

    city.database.write("Keep back", keep_back)
    told = city.database.read(lambda session: talk_agenda(session, received))
    assert told.issues == ("厂房8米。",)
    assert told.items[2] == "我方介绍投资环境和产业政策。"
    assert "竹蜻蜓无人机总装基地" not in repr(told.dealing.projects)
    inside = city.database.read(lambda session: visit_minutes(session, received))
    assert inside.dealing.projects == ("竹蜻蜓无人机总装基地",)


def test_firms_at_one_table_do_not_read_what_another_asked_for(city: City) -> None:
    received = visit(city, "2026-03-09T15:30")
    firm, other = city.company("竹蜻蜓航空"), city.company("松果储能科技")

    def join(session: Session) -> None:
        session.get_one(Activity, received).demands = None
        add_follow_up(session, FollowUpDraft("减免租金", kind="DEMAND", company_id=firm))
        add_follow_up(session, FollowUpDraft("送政策说明", kind="PROMISE", company_id=other))
        add_follow_up(session, FollowUpDraft("同看地块", kind="PROMISE", activity_id=received))
        session.add(ActivityCompany(activity_id=received, company_id=other))

    city.database.write("Join", join)
    told = city.database.read(lambda session: talk_agenda(session, received))
    assert told.issues == ("我方承诺事项办理情况：同看地块。",)
