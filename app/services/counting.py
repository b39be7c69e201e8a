"""What a city counts as signed, landed and started, and by which date: settings that every figure names."""

from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum

from sqlalchemy.orm import Session

from app.services.settings import get_settings, set_setting

FRAMEWORK = "SIGNED_FRAMEWORK"


class DateKind(StrEnum):
    """Which of a fact's dates decides the period it falls in: 发生日期 or 认定日期."""

    HAPPENED = "happened"
    CONFIRMED = "confirmed"


class Landed(StrEnum):
    """What 落地 means here: registered and the site secured, registered alone, or work begun."""

    SITE = "site"
    REGISTERED = "registered"
    STARTED = "started"


@dataclass(frozen=True, slots=True)
class Counting:
    """The meanings in force (domain handbook §1.2, §3.1, §9); the names of the fields are the settings' keys.

    `framework_signed` lets a 框架协议 count as 签约; `opened_started` lets a project without a site that
    has opened count as started and in production.
    """

    indicator_date: DateKind = DateKind.CONFIRMED
    landed: Landed = Landed.SITE
    framework_signed: bool = False
    opened_started: bool = True


USUAL = Counting()
"""What counts while a city has set nothing."""


def counting(session: Session) -> Counting:
    """What counts now; a value that only a newer program knows counts as the default."""
    stored = get_settings(session, asdict(USUAL))
    dates, meanings = {kind.value for kind in DateKind}, {meaning.value for meaning in Landed}
    return Counting(
        DateKind(stored["indicator_date"]) if stored["indicator_date"] in dates else USUAL.indicator_date,
        Landed(stored["landed"]) if stored["landed"] in meanings else USUAL.landed,
        stored["framework_signed"] is True,
        stored["opened_started"] is not False,
    )


def count_by(session: Session, wanted: Counting) -> None:
    """Let these meanings hold for everyone; those that hold already are not written again."""
    present = counting(session)
    for field in fields(Counting):
        value = getattr(wanted, field.name)
        if value != getattr(present, field.name):
            set_setting(session, field.name, value)


def mean(session: Session, key: str, value: str) -> None:
    """Let one meaning hold for everyone, named as a control names it; the others stay as they are by then."""
    count_by(session, with_meaning(counting(session), key, value))


def with_meaning(present: Counting, key: str, value: str) -> Counting:
    """The meanings with one other, as a control names it: a code, or yes and no."""
    if key == "indicator_date":
        return replace(present, indicator_date=DateKind(value))
    if key == "landed":
        return replace(present, landed=Landed(value))
    if key == "framework_signed":
        return replace(present, framework_signed=value == "yes")
    return replace(present, opened_started=value == "yes")


def counted_as(milestone: str, rules: Counting) -> str:
    """The milestone a fact counts as: a framework agreement is a signing where the city says so."""
    return "SIGNED" if rules.framework_signed and milestone == FRAMEWORK else milestone
