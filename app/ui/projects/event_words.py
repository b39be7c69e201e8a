"""The sentences of a project's timeline."""

from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.services.logged_fields import FieldKind, code_list, field_kind
from app.services.measures import MEASURES, written_measure
from app.services.project_events import Event, EventKind
from app.ui import text
from app.ui.history.setting_words import yes_or_no
from app.ui.history.words import field_word as history_word
from app.ui.widgets.lamp import lamp_word
from app.ui.words import Codes

SYSTEM_KINDS = frozenset({EventKind.TASK_DONE, EventKind.TASK_OVERDUE, EventKind.ARRIVAL})
"""What the program itself found out; drawn in grey."""

_MONEY = ("_amount",)


def event_when(event: Event, now: datetime) -> str:
    """今天 09:12, 3月16日, 2025-11-06."""
    day = date.fromisoformat(event.at[:10])
    if len(event.at) > 10:
        moment = datetime.fromisoformat(event.at)
        if (now.date() - day).days in (0, 1):
            return text.relative(moment, now)
    return text.month_day(day) if day.year == now.year else text.full_date(day)


def event_who(event: Event) -> str:
    """The person, or 系统."""
    return event.who or QCoreApplication.translate("Event", "System")


def event_sentence(event: Event, codes: Codes) -> str:
    """What happened, in one line."""
    makers = {
        EventKind.VISIT: _visit,
        EventKind.LEADER_ACTION: _leader_action,
        EventKind.PLAN_CONFIRMED: _plan_confirmed,
        EventKind.TASK_DONE: _task_done,
        EventKind.TASK_OVERDUE: _task_overdue,
        EventKind.MILESTONE: _milestone,
        EventKind.ARRIVAL: _arrival,
        EventKind.FIELD: _field,
    }
    maker = makers.get(event.kind)
    return maker(event, codes) if maker else event.text or ""


def _visit(event: Event, codes: Codes) -> str:
    people = QCoreApplication.translate("Event", ", ", "between names").join(event.people)
    kind = codes.word("activity_kind", str(event.params["kind"]))
    if not people:
        return QCoreApplication.translate("Event", "{kind}. {text}").format(kind=kind, text=event.text)
    pattern = QCoreApplication.translate("Event", "{kind}, {people}. {text}")
    return pattern.format(kind=kind, people=people, text=event.text)


def _leader_action(event: Event, codes: Codes) -> str:
    kind = codes.word("leader_action_kind", str(event.params["kind"]))
    return QCoreApplication.translate("Event", "{kind}: {text}").format(kind=kind, text=event.text or "")


def _plan_confirmed(event: Event, codes: Codes) -> str:
    pattern = QCoreApplication.translate("Event", "Confirmed the progress plan v{version}")
    return pattern.format(version=event.params["version"])


def _task_done(event: Event, codes: Codes) -> str:
    return QCoreApplication.translate("Event", "{task} done").format(task=event.params["task"])


def _task_overdue(event: Event, codes: Codes) -> str:
    return QCoreApplication.translate("Event", "{task} was due and is not done").format(
        task=event.params["task"]
    )


def _milestone(event: Event, codes: Codes) -> str:
    kind = codes.word("milestone_type", str(event.params["type"]))
    status = event.params["status"]
    if status == "CONFIRMED":
        said = kind
    else:
        word = codes.word("milestone_status", str(status))
        said = QCoreApplication.translate("Event", "{milestone} ({status})").format(
            milestone=kind, status=word
        )
    if event.text:
        said = QCoreApplication.translate("Event", "{what}: {text}").format(what=said, text=event.text)
    reason = event.params.get("reason")
    if reason:
        pattern = QCoreApplication.translate("Event", "{what}; confirmed because {reason}")
        said = pattern.format(what=said, reason=reason)
    return said


def _arrival(event: Event, codes: Codes) -> str:
    amount = text.in_currency(int(event.params["amount"] or 0), str(event.params["currency"]))
    kind = codes.word("fund_arrival_kind", str(event.params["kind"] or ""))
    return QCoreApplication.translate("Event", "Paid in {amount}, {kind}").format(amount=amount, kind=kind)


def _field(event: Event, codes: Codes) -> str:
    """周以宁 把 用地面积 由 80 亩 改为 95 亩; one that comes with its sentence keeps it."""
    if event.text is not None:
        return event.text
    field, told = str(event.params["field"]), event.params
    old = _value(field, told["old"], str(told["old_currency"]), codes) if told["old_known"] else None
    new = _value(field, told["new"], str(told["new_currency"]), codes)
    return change_words(field_word(field), old, new)


def change_words(field: str, old: str | None, new: str) -> str:
    """把 用地面积 由 80 亩 改为 95 亩; nothing is said of a former value that is not known."""
    if old is None:
        pattern = QCoreApplication.translate("Event", "changed {field} to {new}")
        return pattern.format(field=field, new=new)
    pattern = QCoreApplication.translate("Event", "changed {field} from {old} to {new}")
    return pattern.format(field=field, old=old, new=new)


def _value(field: str, value: Any, currency: str, codes: Codes) -> str:
    if value is None or value == "":
        return QCoreApplication.translate("Event", "blank")
    if field.endswith(_MONEY) and isinstance(value, int):
        return text.in_currency(value, currency)
    if field == "land_mu" and isinstance(value, int):
        return QCoreApplication.translate("Event", "{mu} mu").format(mu=f"{value / 100:g}")
    if field == "light_override":
        return lamp_word(str(value).lower())
    if field in MEASURES and isinstance(value, int):
        return written_measure(field, value)
    kind = field_kind("project", field)
    if kind is FieldKind.DATE:
        return text.full_date(date.fromisoformat(str(value)))
    if kind is FieldKind.BOOL:
        return yes_or_no(value)
    return codes.word(code_list("project", field), value) if kind is FieldKind.CODE else str(value)


def field_word(field: str) -> str:
    """What a field of a project is called; one without a name of its own has that of the history."""
    words = {
        "name": QCoreApplication.translate("Field", "name"),
        "total_investment_amount": QCoreApplication.translate("Field", "investment"),
        "contracted_inflow_amount": QCoreApplication.translate("Field", "contracted inflow"),
        "fixed_investment_amount": QCoreApplication.translate("Field", "fixed investment"),
        "land_mu": QCoreApplication.translate("Field", "land"),
        "site_mode": QCoreApplication.translate("Field", "way of getting the site"),
        "site_text": QCoreApplication.translate("Field", "site"),
        "industry_city": QCoreApplication.translate("Field", "industry"),
        "responsible_unit_id": QCoreApplication.translate("Field", "responsible unit"),
        "host_unit_id": QCoreApplication.translate("Field", "host unit"),
        "content": QCoreApplication.translate("Field", "content"),
        "planned_start_on": QCoreApplication.translate("Field", "planned start"),
        "planned_production_on": QCoreApplication.translate("Field", "planned production"),
        "light_override": QCoreApplication.translate("Field", "light set by hand"),
        "lead_department_id": QCoreApplication.translate("Field", "lead department"),
        "squad_id": QCoreApplication.translate("Field", "squad"),
        "construction_nature": QCoreApplication.translate("Field", "nature"),
    }
    return words.get(field) or history_word("project", field)
