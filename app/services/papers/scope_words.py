"""Which projects a paper holds, in the Chinese of papers: all, somebody's, a view's, or what was filtered."""

from collections.abc import Collection, Mapping

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.errors import UserError
from app.models.people import Official
from app.models.reference import Unit
from app.services.facets import NONE
from app.services.labels import labels
from app.services.lights import Colour
from app.services.papers.words import LAMP_WORDS, STAGES
from app.services.project_filter import ANY_RISK, SIGNED, Facet, ProjectFilter
from app.services.project_views import NOBODY, PROJECTS, SystemView

_VIEWS: Mapping[str, str] = {
    SystemView.SIGNED: "签约以后",
    SystemView.INCOMPLETE: "三个一不齐",
    SystemView.THIS_MONTH: "本月到期",
    SystemView.MAJOR: "重大项目",
    SystemView.CONTRACTED: "合同项目",
    SystemView.BUILDING: "在建项目",
}
"""Views of the system that are more than a person, a unit or a light."""

FACETS: Mapping[Facet, str] = {
    Facet.UNIT: "责任单位",
    Facet.INDUSTRY: "产业",
    Facet.LEADER: "责任领导",
    Facet.CONTACT: "联系人",
    Facet.SQUAD: "小分队",
    Facet.STAGE: "阶段",
    Facet.LIGHT: "灯",
    Facet.THREE_ONES: "三个一",
    Facet.DUE: "期限",
    Facet.MAJOR: "重大项目",
    Facet.RISK: "风险",
    Facet.STATUS: "状态",
}
"""What the chips of the window are called, in the order in which a paper tells them."""

VALUES: Mapping[Facet, Mapping[str, str]] = {
    Facet.STAGE: {str(number): name for number, (name, _) in enumerate(STAGES)},
    Facet.LIGHT: {str(int(colour)): word for colour, word in LAMP_WORDS.items()},
    Facet.LEADER: {NONE: "缺领导"},
    Facet.CONTACT: {NONE: "缺联系人"},
    Facet.THREE_ONES: {
        "missing": "不齐",
        "leader": "缺领导",
        "contact": "缺联系人",
        "plan": "缺计划",
        "complete": "已齐",
    },
    Facet.DUE: {"overdue": "超期", "month": "本月到期"},
    Facet.MAJOR: {"yes": "重大项目", "no": "非重大项目"},
    Facet.RISK: {ANY_RISK: "有风险", NONE: "未提出"},
    Facet.STATUS: {
        "ACTIVE": "正常推进",
        "SUSPENDED": "暂缓",
        "TERMINATED": "终止",
        "LOST": "流失",
        "TRANSFERRED": "流转",
        "MERGED": "已合并",
    },
}
"""What their values are called, in order; others are names of records."""

_SAY_ALL = frozenset({Facet.LIGHT, Facet.DUE, Facet.MAJOR})
"""Facets whose values are understood without them."""

_UNFILLED, _UNKNOWN = "未填", "（台账中没有）"
_MOST_VALUES = 3
_MOST_TYPED = 16
_LONGEST = 60
"""Characters in which the conditions are told, so that they take a line or two."""


def scope_of(session: Session, chosen: ProjectFilter, *, signed: bool = True) -> str:
    """Which projects a paper holds; one of the `signed` alone need not say that they are.

    Raises UserError `no_such_record` for an unknown leader or unit.
    """
    noun = "签约项目" if signed else "项目"
    facets = {
        facet: values
        for facet, values in chosen.facets.items()
        if not signed or facet not in SIGNED.facets or not values >= SIGNED.facets[facet]
    }
    lights = sorted(facets.pop(Facet.LIGHT, ()))
    narrowed = bool(chosen.text) or not facets.keys() <= {Facet.LEADER, Facet.CONTACT, Facet.UNIT}
    if narrowed or any(len(values) != 1 or values & {NONE, NOBODY} for values in facets.values()):
        told = {**facets, Facet.LIGHT: frozenset(lights)} if lights else facets
        return _of_view(session, chosen, ProjectFilter(told, chosen.text), noun)
    if not facets and not lights:
        return f"全部{noun}"
    leader = _name(session, Official.name, facets.get(Facet.LEADER))
    contact = _name(session, Official.name, facets.get(Facet.CONTACT))
    unit = _name(session, Unit.short_zh, facets.get(Facet.UNIT))
    lit = "、".join(LAMP_WORDS[Colour(int(light))] for light in lights)
    whose = f"{f'{leader}负责的' if leader else ''}{f'{contact}联系的' if contact else ''}"
    return f"{whose}{unit}{lit}{noun}"


def filter_words(session: Session, chosen: ProjectFilter) -> str:
    """What a filter lets through, condition by condition: 责任单位：永嘉、乐清；红灯；重大项目."""
    told = [_condition(session, facet, chosen.facets[facet]) for facet in FACETS if chosen.facets.get(facet)]
    if typed := chosen.text.strip():
        told.append(f"含“{typed if len(typed) <= _MOST_TYPED else typed[:_MOST_TYPED] + '…'}”")
    shown = next((count for count in range(len(told), 1, -1) if len("；".join(told[:count])) <= _LONGEST), 1)
    rest = f"等{len(told)}项条件" if shown < len(told) else ""
    return "；".join(told[:shown]) + rest


def _of_view(session: Session, chosen: ProjectFilter, told: ProjectFilter, noun: str) -> str:
    """Names the view that shows the same, or what was filtered, so that a reader knows what is counted."""
    view = next((view for view in PROJECTS.views(session) if view.chosen == chosen), None)
    name = "" if view is None else view.name or _VIEWS.get(view.key, "")
    return f"“{name}”中的{noun}" if name else f"筛选出的{noun}（{filter_words(session, told)}）"


def _condition(session: Session, facet: Facet, values: frozenset[str]) -> str:
    """As the chip of the window says it; more than three values are counted instead of named."""
    words = _words(session, facet, values)
    shown = "、".join(words)
    if len(words) > _MOST_VALUES:
        shown = f"{'、'.join(words[:2])}等，另{len(words) - 2}项"
    return shown if facet in _SAY_ALL else f"{FACETS[facet]}：{shown}"


def _words(session: Session, facet: Facet, values: frozenset[str]) -> list[str]:
    known = dict(VALUES.get(facet, {}))
    if facet is Facet.RISK:
        known |= {code: label.zh for code, label in labels(session).get("risk_flag", {}).items()}
    elif facet is Facet.INDUSTRY:
        known |= {value: value for value in sorted(values)}
    elif facet in (Facet.UNIT, Facet.SQUAD):
        order = (Unit.protocol_order, Unit.id)
        query = select(Unit.id, Unit.short_zh).where(Unit.id.in_(values)).order_by(*order)
        known |= {row.id: row.short_zh for row in session.execute(query)}
    elif facet in (Facet.LEADER, Facet.CONTACT):
        people = select(Official.id, Official.name).where(Official.id.in_(values)).order_by(Official.name)
        known |= {row.id: row.name for row in session.execute(people)}
    known |= {NONE: known.pop(NONE, _UNFILLED)}
    return [
        *(word for value, word in known.items() if value in values),
        *(_UNKNOWN for value in sorted(values - known.keys())),
    ]


def _name(session: Session, column: InstrumentedAttribute[str], ids: Collection[str] | None) -> str:
    if not ids:
        return ""
    (record_id,) = ids
    name = session.scalar(select(column).where(column.class_.id == record_id))
    if name is None:
        raise UserError("no_such_record", id=record_id)
    return name
