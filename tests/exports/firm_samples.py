"""Invented firms to print."""

from dataclasses import replace
from datetime import date

from app.services.papers.firm_background import FirmBackground, KeyPerson, PastDealing
from tests.exports.samples import AS_OF
from tests.exports.visit_samples import OFFICE

BACKGROUND = FirmBackground(
    "竹蜻蜓航空（示例）有限公司",
    OFFICE,
    AS_OF,
    (
        ("企业性质", "民营"),
        ("总 部 地", "深圳，示例区样板路9号"),
        ("成立时间", "2014年6月"),
        ("法定代表", "钱承露"),
        ("注册资本", "1.20亿元"),
        ("营业收入", "9.60亿元（2025年）"),
        ("纳　　税", "6800万元（2025年）"),
        ("员　　工", "1250人，研发480人"),
        ("温商背景", "温籍控股"),
    ),
    (
        KeyPerson(
            "钱承露",
            "钱总",
            "董事长",
            "瑞安",
            "本人温籍",
            "2008—2014年任扶摇通航总工程师；深圳云瀚商会副会长",
        ),
        KeyPerson("易北辰", "易总监", "投资总监"),
        KeyPerson("邵棠", "邵主任", "总裁办主任", "杭州"),
    ),
    (
        "主营无人机整机，属低空经济产业，产业链环节为整机制造。",
        "企业类别：专精特新（2024年）、高新技术企业。",
        "上游供应商：风信子精密（在我市有项目）、云雀航空部件。",
    ),
    ("在深圳、株洲设有总装厂，年产能合计1200架；在西安设研究院。",),
    (
        "信息来源：深圳云瀚商会推荐。",
        "跟进人：周以宁（招商二分队）。",
        "在谈在建项目“竹蜻蜓无人机总装基地”：总投资12.00亿元，签约阶段（跟进制），责任领导林知远，联系人周以宁。",
    ),
    (
        PastDealing(
            date(2026, 3, 18),
            "上门走访",
            "望川 示例路36号",
            ("周以宁",),
            ("钱承露", "易北辰"),
            "用地95亩无异议，希望6月底前交地；厂房层高要8米以上，可先租后购。",
            ("送地块交付时间表（3月23日前）",),
        ),
        PastDealing(
            date(2026, 3, 9),
            "来访接待",
            "",
            ("林知远", "周以宁"),
            ("钱承露", "易北辰", "丁小舟", "邵棠"),
            "看望川两块地，倾向B地块。关心试飞空域审批时限。",
            ("空域协调已转扶摇通航同办（已办结）",),
        ),
        PastDealing(date(2026, 2, 27), "电话", "", ("周以宁",), ("易北辰",), "约定3月上旬来访。"),
    ),
    7,
    (
        "意向强度：A 强。",
        "拟建总装基地和试飞场，年产800架。",
        "3月9日提出：6月底前交地；明确试飞空域的审批时限。",
    ),
    (
        "沟通后续事项：送地块交付时间表（周以宁，3月23日前）。",
        "了解项目“竹蜻蜓无人机总装基地”推进情况：用地预审批复超期2个工作日。",
    ),
    ("企业要求保密（仅小组可见），签约前不宣传报道。", "钱承露：饮食素食；禁忌：不谈家事；偏好：白茶。"),
)


def full_background() -> FirmBackground:
    """A firm of which far more is known than a leader reads."""
    career = "2001—2008年任市人大常委会副主任、党组副书记；深圳云瀚商会副会长；" * 4
    names = ("朱镕𠮷", "陶喆", "曹堃", "㛃丹", "阿布都热西提·买买提明·吾守尔", "Giovanni Battista De Rossi")
    return replace(
        BACKGROUND,
        name="竹蜻蜓通用航空装备制造与低空经济运营服务" * 9,
        facts=tuple((name, value * 12) for name, value in BACKGROUND.facts),
        people=tuple(KeyPerson(name, "总", "董事长、党委书记", "瑞安", "本人温籍", career) for name in names),
        standing=BACKGROUND.standing * 6,
        dealings=tuple(replace(met, text=met.text * 40) for met in BACKGROUND.dealings),
        points=BACKGROUND.points * 10,
        cautions=("遇到😀笑脸和囍字照常书写。",) * 9,
    )
