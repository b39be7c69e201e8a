"""Why a light is lit, in the Chinese of papers."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from app.services.lights import Colour

_MISSING = {"LEADER": "缺责任领导", "CONTACT": "缺联系人", "PLAN": "缺推进计划"}
_PATTERNS = {
    "ON_PLAN": "按期推进，三个一齐备",
    "PREPARATION": "签约前，不亮灯",
    "SUSPENDED": "暂缓，停止计时",
    "ENDED": "已结",
    "NOTE": "{last}以来没有进展记录",
    "REGISTRATION": "{since}签约，项目公司尚未注册",
    "SITE": "{since}签约，场地尚未落实",
    "START": "{since}签约，尚未开工",
    "START_LATE": "原定{planned}开工，尚未开工",
    "IDLE_LAND": "{since}供地，尚未开工",
    "SCHEDULE": "计划完成{done}%，落后于序时进度",
    "FUNDS": "到位资金落后于序时进度",
    "LEADER": "责任领导{last}以来没有履责记录",
    "OVERRIDE": "手动设定至{until}：{reason}",
}

LAMP_WORDS = {Colour.RED: "红灯", Colour.YELLOW: "黄灯", Colour.GREEN: "绿灯", Colour.GREY: "未亮灯"}
STAGES = (("前期", "领衔制"), ("签约", "跟进制"), ("开工", "代办制"), ("投产", "无休制"))


class _Inputs(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return ""


def light_words(rule: str | None, inputs: str | None, days: int | None) -> str:
    """The sentence beside a light; `days` are working days to its due day, negative when overdue."""
    facts: Mapping[str, Any] = json.loads(inputs) if inputs else {}
    if rule == "THREE_ONES":
        return "、".join(_MISSING[name] for name in facts.get("missing", ()) if name in _MISSING)
    if rule in ("TASK", "NEXT_STEP") and days is not None:
        step = facts.get("step", "")
        if days < 0:
            return f"{step}超期{-days}个工作日"
        return f"{step}今天到期" if days == 0 else f"{step}还剩{days}个工作日"
    shown = {key: _day(value) for key, value in facts.items()}
    return _PATTERNS.get(rule or "", "").format_map(_Inputs(shown))


def _day(value: Any) -> Any:
    if isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-":
        day = date.fromisoformat(value)
        return f"{day.year}年{day.month}月{day.day}日"
    return value
