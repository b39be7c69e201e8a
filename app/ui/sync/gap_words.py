"""What may be missing because files of a computer were given up, in words."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.clock import LOCAL_TIME
from app.sync.holes import Gap


def gap_sentence(gap: Gap) -> str:
    """Whose files, which, and from when to when what they held was written."""
    until = QCoreApplication.translate(
        "Sync",
        "Given up: files no. {numbers} of {computer} ({member}). What was written there up to {until} may be"
        " missing.",
    )
    between = QCoreApplication.translate(
        "Sync",
        "Given up: files no. {numbers} of {computer} ({member}). What was written there from {since} to"
        " {until} may be missing.",
    )
    return (until if gap.since_ms is None else between).format(
        numbers=str(gap.first) if gap.first == gap.last else f"{gap.first}–{gap.last}",
        computer=gap.device_name or gap.device,
        member=gap.member_name,
        since=_moment(gap.since_ms or 0),
        until=_moment(gap.until_ms),
    )


def _moment(ms: int) -> str:
    return f"{datetime.fromtimestamp(ms / 1000, LOCAL_TIME):%Y-%m-%d %H:%M}"
