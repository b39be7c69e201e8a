"""Exchanges with colleagues beside the window: when to, how it went, and when to try again."""

import json
import logging
import random
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from app.database import ChangeSet, Database, Session
from app.errors import UserError
from app.services.conflicts import conflicts
from app.services.labels import labels
from app.services.revivals import revivals
from app.services.unsent import unsent, waiting, waiting_kinds
from app.sync import invitations
from app.sync.asides import PutAside, put_aside
from app.sync.denied import HeedfulStore
from app.sync.engine import sync_round
from app.sync.file_traffic import LABEL
from app.sync.identity import identity
from app.sync.room_needed import room_needed
from app.sync.roster_state import Invitation
from app.sync.standing import Standing, log_place, made_since, received_since, standing
from app.sync.store import StoreError
from app.sync.unreadable import heeded, tell_apart
from app.ui.data_events import DataEvents
from app.ui.jobs import Job, Jobs, Progress
from app.ui.sync.marking import Marking
from app.ui.sync.own_work import say_work
from app.ui.sync.state import LastRound, Stand, SyncState
from app.ui.theme import theme

_log = logging.getLogger(__name__)
_AFTER_EDIT_MS = 15_000
_AFTER_FOLDER_MS = 1_000
_REGULAR_MS = 120_000
_SPREAD = 0.2
"""By which part a regular pause is longer or shorter, so that fifty computers do not come in step."""

_FIRST_RETRY_MS, _LONGEST_RETRY_MS = 30_000, 600_000
_LOOK_MS, _PATIENCE_SECONDS = 10_000, 60.0
"""How often a round is looked after, and for how long a drive may owe an answer before it counts as away."""

_LEAVING_SECONDS = 2.0
"""For how long a window that was closed waits for a drive that owes an answer: what was not sent waits."""

_LAST_SECONDS = 8.0
"""For how long the last round may go on, which sends what was written before a window was closed; less than
the work of a window is waited for."""

_WATCHED = ("seg", "roster", "join")
_LAST = "last_sync"
_AWAY = ("store_away", "store_empty")


@dataclass(slots=True)
class _Asked:
    """The folder that a round talks to, once it does; the window asks it whether it still answers.

    The last round of a window goes on until `until`, and begins when the one `before` it has ended.
    """

    store: HeedfulStore | None = None
    before: "_Asked | None" = None
    until: float = 0.0

    @property
    def silent_seconds(self) -> float:
        """For how long it has owed an answer."""
        own = self.store.silent_seconds if self.store is not None else 0.0
        return max(own, self.before.silent_seconds) if self.before is not None else own


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What a round brings home."""

    last: LastRound
    standing: Standing | None
    places: Sequence[str]
    left_alone: tuple[int, int, int]
    asides: Sequence[PutAside]


class Syncing(QObject):
    """Runs rounds from its birth while the workspace is shared; `changed` says that something is new,
    `marked` that records are marked otherwise. `left_alone` are how many files of the folder the last round
    took for others' and for damaged, and how many this user may not read; `asides` is what waits for the word
    of an administrator, if one is here.

    What goes wrong never comes up by itself: it is a state, which the rail shows.
    """

    changed = Signal()
    marked = Signal()

    def __init__(self, database: Database, jobs: Jobs, events: DataEvents, parent: QObject) -> None:
        super().__init__(parent)
        self._database = database
        self._jobs = jobs
        self._job: Job | None = None
        self._asked = _Asked()
        self._is_mute = False
        self._once_more = False
        self._left = False
        self._error: UserError | None = None
        self._failures = 0
        self._last = _kept(database)
        self.left_alone = (0, 0, 0)
        self._shows_work = False
        self._progress = (0, 0)
        self.standing = database.read(standing)
        self.asides = database.read(lambda session: _asides(session, self.standing))
        self._after_edit = self._timer(_AFTER_EDIT_MS)
        self._after_folder = self._timer(_AFTER_FOLDER_MS)
        self._regular = self._timer(_REGULAR_MS)
        self._retry = self._timer(_FIRST_RETRY_MS)
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.timeout.connect(self._show_work)
        self._looking = QTimer(self)
        self._looking.timeout.connect(self._look_after)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _path: self._after_folder.start())
        self._marking = Marking(database, jobs, self)
        self._marking.came.connect(self._tell)
        self.state = self._read()
        events.changed.connect(self._data_changed)
        QTimer.singleShot(0, self, self._run)

    @property
    def running(self) -> bool:
        """Whether a round is on its way."""
        return self._job is not None

    @property
    def is_silent(self) -> bool:
        """Whether the drive has owed an answer for so long that it counts as away."""
        return self._is_mute

    def now(self) -> None:
        """Exchange at once, because a person asked for it."""
        self._failures = 0
        self._run()
        self._show_work()

    def membership_changed(self, void: Invitation | None = None) -> None:
        """This computer has come in here, or has changed who belongs: tell the others.

        Nobody asks any more by an invitation that is `void` now.
        """
        self.standing = _with_requests(self._database.read(standing), self.standing, void)
        self.asides = self._database.read(lambda session: _asides(session, self.standing))
        self.now()
        self._tell()

    def leave(self) -> None:
        """The window goes: send what waits, if the folder was there the last time."""
        rounds = (self._after_edit, self._after_folder, self._regular, self._retry)
        for timer in (*rounds, self._long, self._looking):
            timer.stop()
        if self._exchanges and self._error is None and self._database.read(waiting):
            # One on its way may have sealed before this was written: it ends, and another one follows.
            self._begin(_Asked(before=self._asked, until=time.monotonic() + _LAST_SECONDS))
        self._left = True

    @property
    def _exchanges(self) -> bool:
        return self.standing is not None and not self._database.read_only and not self._left

    def _run(self) -> None:
        if not self._exchanges:
            return
        if self._job is not None:
            self._once_more = True
            return
        self._once_more = False
        self._retry.stop()
        self._progress = (0, 0)
        self._long.start(int(theme().tokens["motion"]["progressDelayMs"]))
        self._looking.start(_LOOK_MS)
        self._begin(_Asked())

    def _begin(self, asked: _Asked) -> None:
        database = self._database
        self._asked = asked
        self._job = self._jobs.run(
            lambda progress: heeded(lambda: _exchange(database, asked, progress)),
            self,
            self._done,
            self._failed,
            self._report,
            hangs=lambda: asked.silent_seconds > _LEAVING_SECONDS,
        )
        self._job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._job = None
        self._shows_work = self._is_mute = False
        self._long.stop()
        self._looking.stop()

    def _look_after(self) -> None:
        """A drive that does not answer is away: nothing else is asked of it until it does."""
        store, silent = self._asked.store, self._asked.silent_seconds > _PATIENCE_SECONDS
        if silent and store is not None and not self._is_mute:
            self._is_mute, self._shows_work = True, False
            self._error = StoreError("store_away", path=str(store.root))
            self._tell()
        elif self._is_mute and not silent:
            self._is_mute = False
            self._show_work()

    def _report(self, done: int, total: int) -> None:
        self._progress = (done, total)
        if self.state.stand is Stand.WORKING:  # what has changed by then has been told of as data
            self.state = replace(self.state, done=done, total=total)
            self.changed.emit()
        else:
            self._show_work()

    def _show_work(self) -> None:
        if self._job is not None and not self._is_mute:
            self._shows_work = True
            self._tell()

    def _done(self, outcome: _Outcome) -> None:
        self._last, self.standing = outcome.last, outcome.standing
        self.left_alone, self.asides = outcome.left_alone, outcome.asides
        self._error, self._failures = None, 0
        self._watch(outcome.places)
        self._regular.start(int(_REGULAR_MS * random.uniform(1 - _SPREAD, 1 + _SPREAD)))
        self._tell()
        if self._once_more:
            self._run()

    def _failed(self, error: Exception) -> None:
        self._error = error if isinstance(error, UserError) else UserError("unexpected")
        if not isinstance(error, UserError):
            _log.error("a round failed", exc_info=error)
        if not self._left:
            self._retry.start(min(_FIRST_RETRY_MS << self._failures, _LONGEST_RETRY_MS))
        self._failures += 1
        self._tell()

    def _data_changed(self, changes: ChangeSet) -> None:
        if self.standing is None:
            return
        if changes.label != LABEL and self._error is None and not self._left:
            self._after_edit.start()
        self._tell()

    def _tell(self) -> None:
        if self._left:  # the ledger may be closed by now
            return
        before, self.state = self.state.marks, self._read()
        self.changed.emit()
        if self.state.marks != before:
            self.marked.emit()

    def _read(self) -> SyncState:
        if self.standing is None:
            return SyncState(Stand.ALONE)
        open_ = self._database.read(conflicts)
        return SyncState(
            self._stand(),
            *self._progress,
            self._database.read(unsent if self.standing.removed else waiting),
            len(open_) + len(self._database.read(revivals)) + len(self.asides),
            self._last,
            self._error,
            self._marking.marks(open_),
            self._database.read(waiting_kinds) if self._error is not None else {},
            self._barred(),
            self.standing.removed,
            len(self.standing.requests) if self.standing.administers else 0,
        )

    def _barred(self) -> str:
        """What is entered before anything of the workspace has come would be kept nowhere."""
        found = self.standing
        if found is None or found.admitted or found.removed or self._database.read(labels):
            return ""
        return found.refusal or "waits_to_be_let_in"

    def _stand(self) -> Stand:
        if self._shows_work:
            return Stand.WORKING
        if self._error is not None:
            return Stand.AWAY if self._error.code in _AWAY else Stand.FAILED
        return Stand.SYNCED if self.standing is not None and self.standing.admitted else Stand.OUTSIDE

    def _watch(self, places: Sequence[str]) -> None:
        """Listen to folders that were there a moment ago; looking for them here could hang."""
        before = self._watcher.directories()
        left = [one for one in before if one not in places]
        if left:
            self._watcher.removePaths(left)
        fresh = set(places).difference(before)
        if fresh:
            self._watcher.addPaths(sorted(fresh))

    def _timer(self, delay: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(delay)
        timer.timeout.connect(self._run)
        return timer


def _exchange(database: Database, asked: _Asked, progress: Progress) -> _Outcome:
    """A round, and how this computer stands after it; runs in another thread."""

    def report(done: int, total: int) -> None:
        if time.monotonic() > asked.until or not database.read(waiting):
            progress.check()
        progress.report(done, total)

    mine = database.read(identity)
    if mine is None:
        raise UserError("not_in_space")
    store = asked.store = HeedfulStore(Path(mine.share), mine.device)
    place, before = database.read(log_place), database.read(waiting)
    try:
        done = sync_round(database, store, report, gently=True)
    except StoreError as error:
        if error.code == "store_full":
            error.params["needed"] = room_needed(database)
        raise
    denied = store.denied
    tell_apart(database, done, denied)
    found = database.read(standing)
    if found is not None and found.admitted:
        say_work(database)
    if found is not None and found.administers:
        found = replace(found, requests=tuple(invitations.requests(database, store)))
    received, made, left, asides = database.read(
        lambda session: (
            received_since(session, place),
            made_since(session, place),
            waiting(session),
            _asides(session, found),
        )
    )
    sent = max(0, before + made - left)
    now = database.clock.now()
    last = (_kept(database) or LastRound(now)).then(now, received, sent)
    database.set_local(_LAST, json.dumps(asdict(last), default=datetime.isoformat))
    left_alone = (done.strays, done.damaged, len(denied))
    return _Outcome(last, found, store.places(_WATCHED), left_alone, asides)


def _asides(session: Session, found: Standing | None) -> Sequence[PutAside]:
    """What waits for a word that is asked of administrators alone."""
    return put_aside(session) if found is not None and found.administers else ()


def _with_requests(
    found: Standing | None, before: Standing | None, void: Invitation | None
) -> Standing | None:
    """Who asked in the folder asks on until a round has looked there again."""
    if found is None or before is None or not found.administers:
        return found
    known = {one.device for one in found.devices if not one.removed} | {
        one.device.device for one in found.requests
    }
    gone = void.id if void is not None else ""
    waiting = (one for one in before.requests if one.invitation.id != gone)
    still = tuple(one for one in waiting if one.device.device not in known)
    return replace(found, requests=(*found.requests, *still))


def _kept(database: Database) -> LastRound | None:
    told = database.local(_LAST)
    if told is None:
        return None
    kept = json.loads(told)
    at, moved = datetime.fromisoformat(kept["at"]), kept.get("moved_at")
    return LastRound(at, kept["received"], kept["sent"], moved and datetime.fromisoformat(moved))
