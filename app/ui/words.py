"""Words for what the rules give: stages, regimes, slots, lights with their reasons, codes of the lists."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from app.database import Database
from app.services.labels import Label, labels
from app.ui import text


def slot_word(slot: int) -> str:
    """责任领导, 联系人, 推进计划 for 0 to 2."""
    return (
        QCoreApplication.translate("Words", "Lead official"),
        QCoreApplication.translate("Words", "Contact person"),
        QCoreApplication.translate("Words", "Progress plan"),
    )[slot]


def missing_word(slot: int) -> str:
    """缺责任领导, 缺联系人, 缺推进计划."""
    return (
        QCoreApplication.translate("Words", "No lead official"),
        QCoreApplication.translate("Words", "No contact person"),
        QCoreApplication.translate("Words", "No progress plan"),
    )[slot]


def intent_word(letter: str | None) -> str:
    """A 强, B 中, C 弱; nothing for None."""
    return {
        "A": QCoreApplication.translate("Words", "A strong"),
        "B": QCoreApplication.translate("Words", "B medium"),
        "C": QCoreApplication.translate("Words", "C weak"),
    }.get(letter or "", "")


def days_left_words(days: int) -> str:
    """剩 4 个工作日, 今天, 超期 3 个工作日."""
    if days == 0:
        return QCoreApplication.translate("Words", "Today")
    if days > 0:
        return QCoreApplication.translate("Words", "%n working day(s) left", "", days)
    return QCoreApplication.translate("Words", "%n working day(s) overdue", "", -days)


def light_reason(rule: str | None, inputs: str | None, days: int | None) -> str:
    """The sentence that explains a light.

    `inputs` is the JSON the rule kept; `days` are working days to its due day, negative when overdue.
    """
    facts: Mapping[str, Any] = json.loads(inputs) if inputs else {}
    if rule in ("TASK", "NEXT_STEP") and days is not None:
        return _step_reason(str(facts.get("step", "")), days)
    if rule == "THREE_ONES":
        return _missing_reason(facts)
    pattern = _reasons().get(rule or "", "")
    return pattern.format_map(_Filled(facts))


def _step_reason(step: str, days: int) -> str:
    if days < 0:
        return QCoreApplication.translate("Words", "{step}: %n working day(s) overdue", "", -days).format(
            step=step
        )
    if days == 0:
        return QCoreApplication.translate("Words", "{step} is due today").format(step=step)
    return QCoreApplication.translate("Words", "{step}: %n working day(s) left", "", days).format(step=step)


def _missing_reason(facts: Mapping[str, Any]) -> str:
    slots = {"LEADER": 0, "CONTACT": 1, "PLAN": 2}
    lacking = [missing_word(slots[name]) for name in facts.get("missing", []) if name in slots]
    return QCoreApplication.translate("Words", ", ", "between two of a list").join(lacking)


def _reasons() -> dict[str, str]:
    return {
        "ON_PLAN": QCoreApplication.translate("Words", "On schedule, all three in place"),
        "PREPARATION": QCoreApplication.translate("Words", "Before signing: no dated step yet"),
        "SUSPENDED": QCoreApplication.translate("Words", "Suspended, clocks stand still"),
        "ENDED": QCoreApplication.translate("Words", "Closed"),
        "NOTE": QCoreApplication.translate("Words", "No word on progress since {last}"),
        "REGISTRATION": QCoreApplication.translate("Words", "Signed on {since}, company not registered yet"),
        "SITE": QCoreApplication.translate("Words", "Signed on {since}, no site secured yet"),
        "START": QCoreApplication.translate("Words", "Signed on {since}, work not started yet"),
        "START_LATE": QCoreApplication.translate("Words", "Was to start on {planned}, not started yet"),
        "IDLE_LAND": QCoreApplication.translate("Words", "Land supplied on {since}, work not started yet"),
        "SCHEDULE": QCoreApplication.translate("Words", "{done}% of the plan done, less than was due"),
        "FUNDS": QCoreApplication.translate("Words", "Funds arrive slower than agreed"),
        "LEADER": QCoreApplication.translate("Words", "The lead official has not acted since {last}"),
        "OVERRIDE": QCoreApplication.translate("Words", "Set by hand until {until}: {reason}"),
    }


class _Filled(dict[str, object]):
    """The inputs of a rule as shown: days as dates in words."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        super().__init__({key: _shown(value) for key, value in facts.items()})

    def __missing__(self, key: str) -> str:
        return ""


def _shown(value: Any) -> Any:
    if isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-":
        return text.month_day(date.fromisoformat(value))
    return value


class Codes:
    """The names of codes in the language of the window."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def word(self, code_list: str, code: str | int | None) -> str:
        """What a code is called; an unknown one reads as itself, None as nothing."""
        if code is None:
            return ""
        found = self._database.read(labels).get(code_list, {}).get(str(code))
        return label_word(found) if found else str(code)

    def choices(self, code_list: str) -> list[tuple[str, str]]:
        """(code, name) of a list, in its order."""
        return [
            (code, label_word(label))
            for code, label in self._database.read(labels).get(code_list, {}).items()
        ]


def label_word(label: Label) -> str:
    """A code's name in the language of the window."""
    return label.zh if QLocale().language() == QLocale.Language.Chinese else label.en or label.zh
