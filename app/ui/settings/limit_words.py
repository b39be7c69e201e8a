"""What the light rules are called, what they mean, and what their limits count."""

from PySide6.QtCore import QCoreApplication

from app.services.light_rules import LimitUnit
from app.ui.translation import QT_TRANSLATE_NOOP

_NAMES = {
    "next": QT_TRANSLATE_NOOP("LightRule", "Next step due"),
    "missing": QT_TRANSLATE_NOOP("LightRule", "Three ones missing"),
    "task_soon": QT_TRANSLATE_NOOP("LightRule", "Step due soon"),
    "task_late": QT_TRANSLATE_NOOP("LightRule", "Step overdue"),
    "critical": QT_TRANSLATE_NOOP("LightRule", "Critical step overdue"),
    "note": QT_TRANSLATE_NOOP("LightRule", "No word on progress"),
    "unregistered": QT_TRANSLATE_NOOP("LightRule", "Signed, not registered"),
    "no_site": QT_TRANSLATE_NOOP("LightRule", "Signed, no site"),
    "unstarted": QT_TRANSLATE_NOOP("LightRule", "Signed, not started"),
    "start_late": QT_TRANSLATE_NOOP("LightRule", "Start later than planned"),
    "behind": QT_TRANSLATE_NOOP("LightRule", "Behind schedule"),
    "repeated": QT_TRANSLATE_NOOP("LightRule", "Yellow month after month"),
    "funds": QT_TRANSLATE_NOOP("LightRule", "Funds behind plan"),
    "idle_land": QT_TRANSLATE_NOOP("LightRule", "Land lies idle"),
    "leader": QT_TRANSLATE_NOOP("LightRule", "Lead official has not acted"),
}
_EXPLAINED = {
    "next": QT_TRANSLATE_NOOP("LightRule", "Days left to the next step, or days overdue"),
    "missing": QT_TRANSLATE_NOOP("LightRule", "After signing, while one of the three is lacking"),
    "task_soon": QT_TRANSLATE_NOOP("LightRule", "A step of the plan that has not begun, before its day"),
    "task_late": QT_TRANSLATE_NOOP("LightRule", "A step of the plan, after its day"),
    "critical": QT_TRANSLATE_NOOP("LightRule", "A critical step of the plan, after its day"),
    "note": QT_TRANSLATE_NOOP("LightRule", "Since the last progress note"),
    "unregistered": QT_TRANSLATE_NOOP("LightRule", "Since signing, without a project company"),
    "no_site": QT_TRANSLATE_NOOP("LightRule", "Since signing, without land or rooms"),
    "unstarted": QT_TRANSLATE_NOOP("LightRule", "Since signing, without work begun"),
    "start_late": QT_TRANSLATE_NOOP("LightRule", "After the planned start"),
    "behind": QT_TRANSLATE_NOOP("LightRule", "Progress against what was due by now"),
    "repeated": QT_TRANSLATE_NOOP("LightRule", "Months behind schedule at their end, one after the other"),
    "funds": QT_TRANSLATE_NOOP("LightRule", "Share of the funds due by now; lit below it"),
    "idle_land": QT_TRANSLATE_NOOP("LightRule", "Since the land was supplied, without work begun"),
    "leader": QT_TRANSLATE_NOOP("LightRule", "Months without an act of the lead official"),
}
_UNITS = {
    LimitUnit.WORKING_DAYS: QT_TRANSLATE_NOOP("LightRule", "working days"),
    LimitUnit.DAYS: QT_TRANSLATE_NOOP("LightRule", "days"),
    LimitUnit.MONTHS: QT_TRANSLATE_NOOP("LightRule", "months"),
    LimitUnit.POINTS: QT_TRANSLATE_NOOP("LightRule", "points"),
    LimitUnit.PERCENT: QT_TRANSLATE_NOOP("LightRule", "%"),
}


def rule_name(rule: str) -> str:
    """The name of a rule."""
    return QCoreApplication.translate("LightRule", _NAMES[rule])


def rule_explained(rule: str) -> str:
    """When a rule lights up."""
    return QCoreApplication.translate("LightRule", _EXPLAINED[rule])


def unit_word(unit: LimitUnit) -> str:
    """What a limit counts."""
    return QCoreApplication.translate("LightRule", _UNITS[unit])


def limit_word(value: int | None, unit: LimitUnit) -> str:
    """A limit with what it counts: 30 working days, or 关 where it is switched off."""
    if value is None:
        return QCoreApplication.translate("LimitField", "off")
    pattern = QCoreApplication.translate("LightRule", "{number} {unit}", "a limit")
    return pattern.format(number=value, unit=unit_word(unit))
