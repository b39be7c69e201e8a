"""The sentences of a month's report on the whole and on the units, and what its figures mean."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.local import ProjectState
from app.services.amounts import NOTHING, format_money
from app.services.counting import Counting, DateKind
from app.services.disputes import disputes
from app.services.indicators import Indicators, Rate, beginnings
from app.services.papers.dispute_words import marked
from app.services.papers.period import Period, compared, full_day
from app.services.papers.ranking import NOBODY, RankRow
from app.services.papers.reading import Reading
from app.services.stages import PRODUCTION

_NAMED = 8
_BEST = 3


def overall(asked: Period, read: Mapping[date, Reading], place: str, window: Indicators) -> tuple[str, ...]:
    """总体情况: what was reached ever, in the period, and in the year beside the year before."""
    now = read[asked.until].whole()
    paragraphs = [_reached(place, now), _period(asked.word, now, read[asked.eve].whole())]
    year_ago = asked.year_before
    past = read[year_ago].whole(), read[Period(year_ago, year_ago).year_eve].whole()
    paragraphs.append(_year(now, read[asked.year_eve].whole(), past))
    steps = window.rate("on_time_rate")
    if steps.denominator:
        paragraphs[-1] += (
            f"推进计划应完成节点{steps.denominator}个，按期完成{steps.numerator}个，按期率{_share(steps)}。"
        )
    return tuple(paragraphs)


def _reached(place: str, now: Indicators) -> str:
    if not now.signed:
        return f"截至{full_day(now.as_of)}，{place}尚无签约项目。"
    rates = (("挂牌率", "listing_rate"), ("开工率", "start_rate"), ("投产率", "production_rate"))
    listed = "、".join(f"{name}{_share(now.rate(key))}" for name, key in rates)
    return (
        f"截至{full_day(now.as_of)}，{place}累计签约项目{now.signed}个，"
        f"协议引资额{format_money(now.contracted)}；累计到位资金{format_money(now.arrived)}，"
        f"资金到位率{_percent(now.rate('fund_arrival_rate'))}；{listed}。"
    )


def _period(word: str, now: Indicators, before: Indicators) -> str:
    gained = _gained(now, before)
    parts = [
        gained["signed"]
        and f"新签约项目{gained['signed']}个，协议引资额{format_money(gained['contracted'])}",
        gained["started"] and f"新开工{gained['started']}个",
        gained["producing"] and f"新投产{gained['producing']}个",
        gained["arrived"] > 0 and f"新到位资金{format_money(gained['arrived'])}",
        gained["arrived"] < 0 and f"核减到位资金{format_money(-gained['arrived'])}",
    ]
    said = "；".join(part for part in parts if part)
    return f"{word}{said}。" if said else f"{word}没有新签约、新开工、新投产项目，没有新到位资金。"


def _year(now: Indicators, eve: Indicators, past: tuple[Indicators, Indicators]) -> str:
    """The year so far, each figure beside the same days of the year before, and how far the year is."""
    this, last = _gained(now, eve), _gained(*past)
    money = compared(this["arrived"], last["arrived"], money=True)
    progress = now.rate("time_progress")
    return (
        f"今年以来，新签约项目{this['signed']}个（{compared(this['signed'], last['signed'])}）；"
        f"新开工{this['started']}个（{compared(this['started'], last['started'])}）；"
        f"到位资金{format_money(this['arrived'])}（{money}）。"
        f"全年序时进度为{progress.value}%。"
    )


def _gained(now: Indicators, before: Indicators) -> dict[str, int]:
    """What was added between two days."""
    produced = now.rate("production_rate").numerator - before.rate("production_rate").numerator
    return {
        "signed": now.signed - before.signed,
        "contracted": now.contracted - before.contracted,
        "started": now.started - before.started,
        "producing": produced,
        "arrived": now.arrived - before.arrived,
    }


def _share(rate: Rate) -> str:
    return f"{_percent(rate)}（{rate.numerator}/{rate.denominator}）" if rate.denominator else NOTHING


def _percent(rate: Rate) -> str:
    return NOTHING if rate.value is None else f"{rate.value}%"


def places(
    session: Session, asked: Period, now: Reading, units: Sequence[RankRow]
) -> tuple[tuple[str, str], ...]:
    """各地进展及特点: who leads and who is behind, what came about in the period, which industries."""
    found = [("开工率排位", _ends(units)), (f"{asked.word}进展", _news(session, asked, now))]
    found.append(("产业分布", _industries(session, now)))
    return tuple((name, text) for name, text in found if text)


def _ends(units: Sequence[RankRow]) -> str:
    """The first and the last three of each group, or of a small one the first and last."""
    said = []
    for group, members in groupby((row for row in units if row.place), key=lambda row: row.group):
        rows = list(members)
        count = min(_BEST, len(rows) // 2)
        if not count:
            continue
        if all_alike(rows):
            said.append(f"{group}{len(rows)}个单位开工率均为{_percent(rows[0].figures.rate('start_rate'))}。")
            continue
        best, last = (_listed(part) for part in (rows[:count], rows[-count:]))
        said.append(f"{group}开工率居前的是{best}，居后的是{last}。")
    return "".join(said)


def all_alike(rows: Sequence[RankRow]) -> bool:
    """Whether the ranked units have one start rate, so that none of them leads."""
    return len({row.start_rate for row in rows}) == 1


def _listed(rows: Sequence[RankRow]) -> str:
    return "、".join(f"{row.unit}{_share(row.figures.rate('start_rate'))}" for row in rows)


def _news(session: Session, asked: Period, now: Reading) -> str:
    """The projects that were signed, begun or came into production in the period, by name."""
    state = ProjectState
    query = select(state.project_id, state.name, state.unit_name, state.unit_order)
    known, disputed = {row.project_id: row for row in session.execute(query)}, disputes(session)
    begun = beginnings(now.counting)
    kinds = (({"SIGNED"}, "新签约"), (begun, "新开工"), (PRODUCTION & begun, "新投产"))
    said = []
    for milestones, word in kinds:
        rows = [known[one] for one in now.reached(milestones, asked.eve) if one in known]
        rows.sort(key=lambda row: (row.unit_order, row.name))
        named = [
            f"{row.unit_name or NOBODY}“{marked(row.name, disputed.get(row.project_id, ()))}”"
            for row in rows[:_NAMED]
        ]
        more = f"等{len(rows)}个" if len(rows) > _NAMED else ""
        if named:
            said.append(f"{word}的有{'、'.join(named)}{more}。")
    return "".join(said)


def _industries(session: Session, now: Reading) -> str:
    state = ProjectState
    query = select(state.project_id, state.industry).where(state.industry.is_not(None))
    of = {row.project_id: row.industry or "" for row in session.execute(query)}
    counts, money = Counter[str](), Counter[str]()
    for project in now.projects:
        if project.id in of:
            counts[of[project.id]] += 1
            money[of[project.id]] += project.contracted or 0
    if len(counts) <= 1:
        return ""
    first = sorted(counts, key=lambda name: (-money[name], -counts[name], name))[:_BEST]
    listed = "、".join(f"{name}（{counts[name]}个，{format_money(money[name])}）" for name in first)
    return f"签约项目协议引资额居前的产业是{listed}。"


def definitions(whole: Indicators) -> tuple[tuple[str, str], ...]:
    """指标说明: what counts as what, so that every figure can be reckoned again."""
    rules = whole.counting
    filled, unknown = whole.contracted_from_total, whole.contracted_unknown
    ended = f"，含其后终止的{whole.terminated}个" if whole.terminated else ""
    money = "已签约项目的协议引资额合计，只计人民币"
    money += f"；未填协议引资额的{filled}个项目按总投资计" if filled else ""
    money += f"；{unknown}个项目两者均无，未计入" if unknown else ""
    return (
        ("统计范围", f"截至{full_day(whole.as_of)}累计签约的项目{ended}。"),
        ("日期口径", _day_rule(rules)),
        ("签约", f"已签正式投资协议{'或框架协议' if rules.framework_signed else '，不含框架协议'}。"),
        ("协议引资额", f"{money}。"),
        ("挂牌率", "土地已挂牌或已摘牌的项目数÷签约项目数。"),
        ("开工率", f"已开工项目数（含已竣工、已投产{_opened(rules)}）÷签约项目数。"),
        ("投产率", f"已投产项目数{_opened(rules, '（含', '）')}÷签约项目数。"),
        ("资金到位率", "累计到位资金÷协议引资额；到位资金只计纳入考核的人民币到账，冲销已扣除。"),
        ("本月数", "期末累计数减期初累计数；同比为与上年同一天累计的当年数相比，上年为零的不计增幅。"),
        ("序时进度", "当年已过天数÷全年天数。"),
        ("排位", "分组按开工率排位，开工率相同的按资金到位率；两者均相同的并列。未签约的不排位。"),
        ("亮灯", "按“三个一”和推进计划的办理情况自动判定，为生成时的情况。"),
    )


def _day_rule(rules: Counting) -> str:
    first, second = ("发生", "认定") if rules.indicator_date is DateKind.HAPPENED else ("认定", "发生")
    return f"以{first}日期为准，无{first}日期的以{second}日期为准。"


def _opened(rules: Counting, before: str = "、", after: str = "") -> str:
    return f"{before}无需用地的已开业{after}" if rules.opened_started else ""
