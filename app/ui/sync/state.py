"""How the exchange with colleagues stands, and the words the rail and the centre have for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from app.errors import UserError
from app.services.exchange_marks import Marks
from app.sync.store import StoreError
from app.ui import text
from app.ui.sentences import sentence


class Stand(Enum):
    """The states of the rail; ALONE while there is no shared folder, OUTSIDE before or after belonging."""

    ALONE = auto()
    OUTSIDE = auto()
    SYNCED = auto()
    WORKING = auto()
    AWAY = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class LastRound:
    """When a round last came through, and how many actions the last one that moved any brought and took.

    One follows at once whenever the folder changes, by own files too, and mostly finds nothing.
    """

    at: datetime
    received: int = 0
    sent: int = 0
    moved_at: datetime | None = None

    def then(self, at: datetime, received: int, sent: int) -> "LastRound":
        """After one more round."""
        return LastRound(at, received, sent, at) if received or sent else replace(self, at=at)


@dataclass(frozen=True, slots=True)
class SyncState:
    """`done` of `total` tells how far a round is; `waiting` actions are not sent yet, `undecided` wait for a
    word of the person here, and so many computers for being let in: `requests`.

    `kinds` are those actions by what they are about, known only while they cannot be sent; `marks` are those
    of records. `barred` is why nothing can be entered here yet, as the code of an error;
    `shut_out` whether this computer belonged to the space and does no more.
    """

    stand: Stand
    done: int = 0
    total: int = 0
    waiting: int = 0
    undecided: int = 0
    last: LastRound | None = None
    error: UserError | None = None
    marks: Marks = field(default_factory=Marks)
    kinds: Mapping[str, int] = field(default_factory=dict)
    barred: str = ""
    shut_out: bool = False
    requests: int = 0


@dataclass(frozen=True, slots=True)
class Sign:
    """A state in the rail: icon, two lines, and whether the second asks for attention."""

    icon: str
    line: str
    detail: str
    asks: bool = False


def sign(state: SyncState, now: datetime) -> Sign:
    """The state in two short lines."""
    if state.stand is Stand.ALONE:
        return Sign("laptop", stand_word(state.stand), QCoreApplication.translate("Sync", "Not shared yet"))
    if state.stand is Stand.OUTSIDE or (state.shut_out and state.stand is not Stand.WORKING):
        return Sign(
            "laptop",
            QCoreApplication.translate("Sync", "On this computer"),
            _only_here(state) or stand_word(Stand.OUTSIDE),
            asks=True,
        )
    if state.stand is Stand.WORKING:
        return Sign("online", stand_word(state.stand), _count(state))
    if state.stand is Stand.AWAY and state.barred:
        return Sign("offline", stand_word(Stand.OUTSIDE), _reason(state), asks=True)
    if state.stand is Stand.FAILED:
        return Sign("offline", stand_word(state.stand), _reason(state), asks=True)
    asks = decisions(state)
    if state.stand is Stand.AWAY:
        return Sign("offline", stand_word(state.stand), asks or _waiting(state), asks=bool(asks))
    return Sign("online", stand_word(state.stand), asks or _settled(state, now), asks=bool(asks))


def _only_here(state: SyncState) -> str:
    """What nobody else will get by itself any more."""
    count = state.waiting if state.shut_out else 0
    return QCoreApplication.translate("Sync", "Taken out, %n only here", "", count) if count else ""


def stand_word(stand: Stand) -> str:
    return {
        Stand.ALONE: QCoreApplication.translate("Sync", "On this computer"),
        Stand.OUTSIDE: QCoreApplication.translate("Sync", "Not in the workspace"),
        Stand.SYNCED: QCoreApplication.translate("Sync", "Synced"),
        Stand.WORKING: QCoreApplication.translate("Sync", "Syncing"),
        Stand.AWAY: QCoreApplication.translate("Sync", "Works offline"),
        Stand.FAILED: QCoreApplication.translate("Sync", "Sync not finished"),
    }[stand]


def decisions(state: SyncState) -> str:
    """2 处需您确认, with who asks to come in; 1 人申请加入 where that is all; nothing where nothing is."""
    asking = state.requests
    if asking and not state.undecided:
        return QCoreApplication.translate("Sync", "%n to let in", "", asking)
    count = state.undecided + asking
    return QCoreApplication.translate("Sync", "%n to decide", "", count) if count else ""


def headline(state: SyncState) -> str:
    """The state as the centre says it: 已同步，2 处需您确认."""
    line, asks = stand_word(state.stand), decisions(state)
    if state.stand is Stand.SYNCED and asks:
        return QCoreApplication.translate("Sync", "{state}, {more}").format(state=line, more=asks)
    return line


def story(state: SyncState, now: datetime) -> str:
    """The line below it: 今天 17:32，收 23 条，发 7 条, or why it does not go on."""
    last = state.last
    if state.stand is Stand.WORKING:
        return _count(state)
    if state.error is not None and (state.stand is Stand.FAILED or state.error.code == "store_empty"):
        why = sentence(state.error)
        return _both(_waiting_for_room(state), why) if state.waiting else why
    if last is None:
        return _waiting(state)
    when = text.relative(last.at, now)
    if state.stand is Stand.AWAY:
        return QCoreApplication.translate("Sync", "{waiting}; colleagues' data of {when}").format(
            waiting=_waiting(state), when=when
        )
    told = _told(last, when, now)
    return _both(_waiting(state), told) if state.waiting else told


def _both(state: str, more: str) -> str:
    return QCoreApplication.translate("Sync", "{state}; {more}").format(state=state, more=more)


def _told(last: LastRound, when: str, now: datetime) -> str:
    """When the last round came through, and what the last one that moved any brought and took."""
    if last.moved_at is None:
        return _nothing_new(when)
    moved_when = text.relative(last.moved_at, now)
    moved = _moved(last, moved_when)
    if moved_when == when:
        return moved
    return _both(_nothing_new(when), moved)


def _nothing_new(when: str) -> str:
    return QCoreApplication.translate("Sync", "{when}, nothing new").format(when=when)


def _moved(last: LastRound, when: str) -> str:
    pattern = QCoreApplication.translate("Sync", "{when}, {received} received, {sent} sent")
    return pattern.format(when=when, received=text.count(last.received), sent=text.count(last.sent))


def _count(state: SyncState) -> str:
    if not state.total:
        return QCoreApplication.translate("Sync", "Looking what is new")
    return QCoreApplication.translate("Sync", "{done} of {total}").format(
        done=text.count(state.done), total=text.count(state.total)
    )


def _waiting_for_room(state: SyncState) -> str:
    """What waits and, where the folder is full and it is known, how much room it needs there."""
    needed = state.error.params.get("needed") if state.error is not None else None
    if not isinstance(needed, int):
        return _waiting(state)
    said = QCoreApplication.translate("Sync", "{waiting}, which needs at most {size} there")
    return said.format(waiting=_waiting(state), size=text.file_size(needed))


def _waiting(state: SyncState) -> str:
    count = state.waiting
    return (
        QCoreApplication.translate("Sync", "%n to send", "", count)
        if count
        else QCoreApplication.translate("Sync", "Nothing to send")
    )


def _settled(state: SyncState, now: datetime) -> str:
    if state.waiting or state.last is None:
        return _waiting(state)
    return QCoreApplication.translate("Sync", "{when}, all sent").format(
        when=text.relative(state.last.at, now)
    )


def _reason(state: SyncState) -> str:
    usual = QCoreApplication.translate("Sync", "Shared folder won't open, see")
    if not isinstance(state.error, StoreError):  # the folder is there: this disk is full, or a fault of ours
        usual = QCoreApplication.translate("Sync", "Something went wrong, see")
    return {
        "store_full": QCoreApplication.translate("Sync", "Folder full, see"),
        "store_read_only": QCoreApplication.translate("Sync", "Folder read-only"),
        "store_denied": QCoreApplication.translate("Sync", "No right to read, see"),
        "store_other_space": QCoreApplication.translate("Sync", "Other workspace"),
        "store_foreign": QCoreApplication.translate("Sync", "Wrong folder, see"),
    }.get(state.error.code if state.error else "", usual)
