"""How old the data of a paper is, in words."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.ui import text
from app.ui.sync.state import SyncState


def age_words(state: SyncState, unsent: int, as_of: datetime, now: datetime, *, at_foot: bool) -> str:
    """数据截至 今天 14:40，页脚会注明; with a shared folder also when colleagues' changes came last, and how
    many changes no colleague has."""
    translate = QCoreApplication.translate
    if state.last is None:
        said = translate("PaperAge", "Data as of {when}")
    elif not unsent:
        said = translate("PaperAge", "Data as of {when}, last sync {sync}")
    else:
        said = translate(
            "PaperAge", "Data as of {when}, last sync {sync}, then %n change(s) here", "", unsent
        )
    sync = _when(state.last.at, now) if state.last is not None else ""
    said = said.format(when=_when(as_of, now), sync=sync)
    if at_foot:
        said = translate("PaperAge", "{age}. The foot of each page says as of when.").format(age=said)
    return said


def _when(moment: datetime, now: datetime) -> str:
    """今天 14:40 also for what was so just now: a paper is read later."""
    today = QCoreApplication.translate("Text", "Today {time}").format(time=text.clock(moment))
    return today if moment.date() == now.date() else text.moment_words(moment, now)
