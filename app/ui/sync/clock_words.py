"""What is said when the clock of this computer disagrees with the shared folder's or with the others'."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.database import LOCAL_TIME
from app.sync.findings import OddClock
from app.ui import text
from app.ui.history.words import computer_word


def clock_sentence(ahead_ms: int | None, now: datetime, others_ms: int | None = None) -> str:
    """Both times, what it does not touch and what to do; empty while the clocks agree.

    Of the folder's clock `ahead_ms`, which is asked at the very moment, and of the others' `others_ms` only
    the former is told.
    """
    ahead = others_ms if ahead_ms is None else ahead_ms
    if ahead is None:
        return ""
    theirs = now + timedelta(milliseconds=ahead)

    def shown(moment: datetime) -> str:
        day = "" if theirs.date() == now.date() else f"{text.full_date(moment.date())} "
        return f"{day}{text.clock(moment)}"

    said = QCoreApplication.translate(
        "Sync",
        "The clock of this computer says {ours}, that of the shared folder {theirs}. Nothing is lost by it;"
        " set it right, so that the newer of two versions is shown as the newer.",
    )
    of_others = QCoreApplication.translate(
        "Sync",
        "The clock of this computer says {ours}, while colleagues’ computers were at {theirs} already."
        " Nothing is lost by it; set right the one that is wrong, so that the newer of two versions is shown"
        " as the newer.",
    )
    return (of_others if ahead_ms is None else said).format(ours=shown(now), theirs=shown(theirs))


def odd_clock_words(odd: OddClock) -> str:
    """Whose changes are dated ahead, until when, and what to do."""
    count = odd.count
    many = QCoreApplication.translate("Sync", "%n change(s)", "", count)
    day = datetime.fromtimestamp(odd.last_ms / 1000, LOCAL_TIME).date()
    said = QCoreApplication.translate(
        "Sync",
        "{computer}: {changes} dated up to {day}. Set its clock right; what stands beside them is asked.",
    )
    name = computer_word(odd.device, odd.name, False)
    return said.format(computer=name, changes=many, day=text.full_date(day))
