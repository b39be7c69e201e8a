"""Invented visits and talks to print."""

from dataclasses import replace
from datetime import date, datetime

from app.models.people import Company
from app.services.papers.dealings import Attendee, Dealing, Duty
from app.services.papers.talk_agenda import TalkAgenda, customary
from app.services.papers.visit_minutes import AGREED, ANSWERS, DEMANDS, NEXT, TALK, VisitMinutes
from tests.exports.samples import AS_OF

OFFICE = "云瀚市招商工作领导小组办公室"
FIRM = Company(name_zh="竹蜻蜓航空（示例）有限公司", name_key="竹蜻蜓航空", short_name="竹蜻蜓航空")
OURS = (
    Attendee("林知远", "副市长"),
    Attendee("陆临川", "望川经开区管委会主任"),
    Attendee("宋怀瑾", "市发改委副主任"),
    Attendee("方正", "市自然资源局副局长"),
    Attendee("周以宁", "招商二分队副队长"),
)
THEIRS = (
    Attendee("钱承露", "董事长"),
    Attendee("易北辰", "投资总监"),
    Attendee("丁小舟", "工程部长"),
    Attendee("邵棠", "总裁办主任"),
)
MET = Dealing(
    "VISIT_IN",
    datetime(2026, 3, 9, 15, 30),
    datetime(2026, 3, 9, 17, 0),
    "望川经开区管委会3楼会议室",
    (FIRM,),
    ("竹蜻蜓无人机总装基地",),
    OURS,
    THEIRS,
)
MINUTES = VisitMinutes(
    "竹蜻蜓航空（示例）有限公司来访纪要",
    OFFICE,
    AS_OF,
    MET,
    "周以宁",
    ("竹蜻蜓航空（示例）有限公司，2014年成立，主营无人机整机，员工1250人，2025年营业收入9.60亿元。",),
    (
        (
            TALK,
            (
                "钱承露介绍企业第三代货运无人机的定型和订单情况，拟在长三角以南建设总装基地，年产800架。",
                "双方实地察看望川经开区两块备选地，企业倾向B地块，认为临近港区、净空条件好。",
            ),
        ),
        (DEMANDS, ("6月底前交地，厂房层高8米以上，可先租后购。", "明确试飞空域的审批时限。")),
        (ANSWERS, ("B地块已完成平整，6月20日前具备交付条件。", "试飞空域由市发改委牵头，与扶摇通航同办。")),
        (AGREED, ()),
        (NEXT, ()),
    ),
    (
        Duty(
            "提供B地块规划设计条件和地勘资料",
            "PROMISE",
            "方正",
            date(2026, 3, 13),
            date(2026, 3, 12),
            "已送达",
        ),
        Duty("协调试飞空域与扶摇通航同批报审", "PROMISE", "宋怀瑾", date(2026, 3, 27)),
        Duty("提供先租后购政策说明", "TASK"),
    ),
    (Duty("送地块交付时间表", "NEXT_STEP", "周以宁", date(2026, 3, 23)),),
)


def long_minutes() -> VisitMinutes:
    """Minutes of forty lines with names and words that are hard to set."""
    line = "企业介绍第三代货运无人机定型、适航取证和订单情况，拟建总装基地、试飞场与研发中心。"
    names = ("朱镕𠮷", "陶喆", "曹堃", "㛃丹", "阿布都热西提·买买提明·吾守尔", "Giovanni Battista De Rossi")
    people = tuple(Attendee(name, "市人大常委会副主任、市总工会主席") for name in names)
    return replace(
        MINUTES,
        title="拜访" + "竹蜻蜓通用航空装备制造与低空经济运营服务" * 9 + "有限公司纪要",
        dealing=replace(MET, ours=people * 3, theirs=people * 3, place="望川经开区管委会会议中心" * 9),
        parts=((TALK, (line,) * 40), (DEMANDS, (line * 6,)), (ANSWERS, ("谢谢😀👍",))),
        agreed=MINUTES.agreed * 12,
        steps=MINUTES.steps * 12,
    )


AGENDA = TalkAgenda(
    "与竹蜻蜓航空（示例）有限公司座谈会议程",
    OFFICE,
    AS_OF,
    MET,
    customary(MET),
    (
        "6月底前交地，厂房层高8米以上，可先租后购。",
        "明确试飞空域的审批时限。",
        "我方承诺事项办理情况：提供先租后购政策说明。",
    ),
)


def full_agenda() -> TalkAgenda:
    """A talk of two large delegations with long titles."""
    names = ("朱镕𠮷", "陶喆", "曹堃", "㛃丹", "阿布都热西提·买买提明·吾守尔", "Giovanni Battista De Rossi")
    people = tuple(Attendee(name, "市人大常委会副主任、市总工会主席") for name in names)
    met = replace(MET, ours=people * 4, theirs=people * 2 + THEIRS)
    return replace(AGENDA, dealing=met, items=customary(met), issues=AGENDA.issues * 3)
