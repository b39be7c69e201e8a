"""What is said of numbers that projects share or wait for."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.services.project_numbers import SameNumber
from app.sync.membership import Enrolled
from app.sync.standing import Standing
from app.ui import text
from app.ui.history.words import computer_word

_AWAY = timedelta(days=1)


def same_number_words(same: SameNumber) -> str:
    """Which projects bear a number, and what becomes of it."""
    names = QCoreApplication.translate("Sync", ", ").join(name for _, name in same.projects)
    said = QCoreApplication.translate("Sync", "{projects}; the first keeps it, the others get another one")
    return said.format(projects=names)


def waiting_words(count: int, found: Standing, now: datetime) -> str:
    """That projects wait for a number from a computer that has been away; empty while it is there."""
    giver = next((one for one in found.devices if one.numbers), None)
    seen_at = found.seen_at.get(giver.device) if giver else None
    if not count or (giver and (giver.is_this or (seen_at and now - seen_at <= _AWAY))):
        return ""
    many = QCoreApplication.translate("Sync", "%n project(s) wait for a number", "", count)
    return f"{many}{_from_whom(giver, seen_at, now)}"


def _from_whom(giver: Enrolled | None, seen_at: datetime | None, now: datetime) -> str:
    if giver is None:
        return QCoreApplication.translate("Sync", "; no computer gives them")
    name = computer_word(giver.device, giver.device_name, giver.is_this)
    if seen_at is None:
        return QCoreApplication.translate("Sync", "; {computer} gives them").format(computer=name)
    said = QCoreApplication.translate("Sync", "; {computer} gives them, last seen {when}")
    return said.format(computer=name, when=text.relative(seen_at, now))
