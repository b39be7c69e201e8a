"""When a firm is to be met again: so many days after the last dealing, by its intent (§2.4)."""

from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Date, case, func
from sqlalchemy.orm import Session

from app.errors import ValidationError
from app.models.local import CompanyState
from app.services.light_rules import parse_limit
from app.services.settings import get_setting, set_setting

SETTING = "contact_days"


@dataclass(frozen=True, slots=True)
class ContactDays:
    """Calendar days by intent A, B and C; a firm whose intent nobody knows is met as one of C."""

    a: int = 30
    b: int = 60
    c: int = 90

    def of(self, intent_level: int | None) -> int:
        level = intent_level or 0
        return self.a if level >= 4 else self.b if level == 3 else self.c


USUAL = ContactDays()


def contact_days(session: Session) -> ContactDays:
    """The days in force."""
    return days_from(get_setting(session, SETTING, None))


def days_from(setting: object) -> ContactDays:
    """The days as stored; what is not stored, or not in a shape this program knows, is as usual."""
    stored = setting if isinstance(setting, dict) else {}
    known = {key: value for key, value in stored.items() if key in asdict(USUAL) and type(value) is int}
    return replace(USUAL, **known)


def contact_due(days: ContactDays) -> ColumnElement[Any]:
    """The day a firm is to be met again, as SQL on its derived row; none for one that was never met."""
    last = func.substr(CompanyState.last_activity_at, 1, 10)
    after = case(
        (CompanyState.intent_level >= 4, f"+{days.a} days"),
        (CompanyState.intent_level == 3, f"+{days.b} days"),
        else_=f"+{days.c} days",
    )
    return func.date(last, after, type_=Date)


def contact_due_on(days: ContactDays, last: str | None, intent_level: int | None) -> date | None:
    """The same for one firm whose last dealing is known."""
    if last is None:
        return None
    return date.fromisoformat(last[:10]) + timedelta(days=days.of(intent_level))


def change_contact_days(session: Session, level: str, typed: str) -> None:
    """Set the days of one level, `a`, `b` or `c`; empty gives the usual ones again.

    Raises ValidationError `number_not_whole`, `contact_order` under the level.
    """
    value = parse_limit(level, typed, least=1)
    days = days_from({**asdict(contact_days(session)), level: value or getattr(USUAL, level)})
    if not days.a <= days.b <= days.c:
        raise ValidationError(level, "contact_order")
    set_setting(session, SETTING, asdict(days))
