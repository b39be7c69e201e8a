"""How old the data of a paper is, in words."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.ui import text
from app.ui.sync.state import SyncState


def age_words(state: SyncState, as_of: datetime, now: datetime) -> str:
    """数据截至 昨天 18:42 同步加本机 7 条，页脚会注明; without a shared folder the moment of the paper."""
    translate = QCoreApplication.translate
    if state.last is None:
        said = translate("PaperAge", "Data as of {when}. The foot of each page says so.")
        return said.format(when=_when(as_of, now))
    when, waiting = _when(state.last.at, now), state.waiting
    if not waiting:
        said = translate("PaperAge", "Data as of the sync {when}. The foot of each page says so.")
        return said.format(when=when)
    said = translate(
        "PaperAge",
        "Data as of the sync {when}, with %n change(s) made here since. The foot of each page says so.",
        "",
        waiting,
    )
    return said.format(when=when)


def _when(moment: datetime, now: datetime) -> str:
    """今天 14:40 also for what was so just now: a paper is read later."""
    today = QCoreApplication.translate("Text", "Today {time}").format(time=text.clock(moment))
    return today if moment.date() == now.date() else text.moment_words(moment, now)
