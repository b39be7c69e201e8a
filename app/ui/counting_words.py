"""What counts as signed, landed and started, in words: for the settings and beside the figures."""

from PySide6.QtCore import QCoreApplication

from app.services.counting import Counting, DateKind, Landed
from app.ui.translation import QT_TRANSLATE_NOOP

_LANDED = {
    Landed.SITE: QT_TRANSLATE_NOOP("Counting", "registered with a site"),
    Landed.REGISTERED: QT_TRANSLATE_NOOP("Counting", "registered"),
    Landed.STARTED: QT_TRANSLATE_NOOP("Counting", "work begun"),
}
_DATES = {
    DateKind.CONFIRMED: QT_TRANSLATE_NOOP("Counting", "day confirmed"),
    DateKind.HAPPENED: QT_TRANSLATE_NOOP("Counting", "day it happened"),
}


def landed_word(meaning: Landed) -> str:
    """What 落地 means."""
    return QCoreApplication.translate("Counting", _LANDED[meaning])


def date_word(kind: DateKind) -> str:
    """Which day of a fact counts."""
    return QCoreApplication.translate("Counting", _DATES[kind])


def counting_sentence(rules: Counting) -> str:
    """The meanings a set of figures was counted by."""
    signed = (
        QCoreApplication.translate("Counting", "framework agreements count as signed")
        if rules.framework_signed
        else QCoreApplication.translate("Counting", "framework agreements do not count as signed")
    )
    opened = (
        QCoreApplication.translate("Counting", "an opening counts as start and production")
        if rules.opened_started
        else QCoreApplication.translate("Counting", "an opening does not count as start or production")
    )
    pattern = QCoreApplication.translate(
        "Counting", "Counted by the {day}; {signed}; landed: {landed}; {opened}."
    )
    return pattern.format(
        day=date_word(rules.indicator_date), signed=signed, landed=landed_word(rules.landed), opened=opened
    )
