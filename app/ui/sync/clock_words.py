"""What is said when the clocks of this computer and of the shared folder disagree."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.ui import text


def clock_sentence(ahead_ms: int | None, now: datetime) -> str:
    """Both times, what it does not touch and what to do; empty while the clocks agree."""
    if ahead_ms is None:
        return ""
    theirs = now + timedelta(milliseconds=ahead_ms)

    def shown(moment: datetime) -> str:
        day = "" if theirs.date() == now.date() else f"{text.full_date(moment.date())} "
        return f"{day}{text.clock(moment)}"

    said = QCoreApplication.translate(
        "Sync",
        "The clock of this computer says {ours}, that of the shared folder {theirs}. Nothing is lost by it;"
        " set it right, so that the newer of two versions is shown as the newer.",
    )
    return said.format(ours=shown(now), theirs=shown(theirs))
