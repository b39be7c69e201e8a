"""Attached files between this computer and the store: sent before what names them, fetched after it."""

import hashlib
import json
import secrets
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import ChangeSet, Database
from app.errors import StorageError, UserError
from app.file_store import is_hash
from app.models.field_ids import logged_tables
from app.services.attachments import TRAVELS_SLOWLY
from app.services.erasing import erased_files
from app.services.pins import pinned_files
from app.sync.blobs import blob_size, open_blob, place_of_blob, seal_blob
from app.sync.canonical import DamagedFileError
from app.sync.folder_store import FolderStore
from app.sync.identity import Identity, epoch_keys, identity, roster_of
from app.sync.roster import Roster
from app.sync.store import Store

LABEL = "Sync"
"""The label under which a round tells the window what it brought."""

LIMIT = "files.limit"
"""Of this computer alone: files up to so many octets are fetched without being asked for."""

USUAL_LIMIT = 10 * 1024 * 1024

_STATE = "sync.files"
_FETCHING_SECONDS = 20
_ABSENT = 16
"""So many files a round looks for in vain; the others are for the next ones."""

_LOOK_MS = 5 * 60 * 1000
_FOLDERS_LOOKED = 4
_SCRUBBED = 8 * 1024 * 1024
_SELDOM = 64
"""A file that always comes damaged is read in one round of so many at the least."""


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """The content that one or more attachments refer to; `size` in bytes."""

    sha256: str
    size: int
    attachments: tuple[str, ...]


@dataclass(slots=True)
class _State:
    """Up to where in the log files were sent and looked for, which were not there, the last look, how many
    erased files have gone from the store, and how often which files came damaged."""

    sent: int = 0
    seen: int = 0
    missing: list[str] = field(default_factory=list)
    folder: int = 0
    looked_ms: int = 0
    erased: int = 0
    damaged: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Moved:
    """What a round did with files; `missing` are wanted here and have not come."""

    sent: int = 0
    received: int = 0
    put_back: int = 0
    damaged: int = 0
    missing: int = 0


class FileTraffic:
    """The files of one round: `send`, then the segments, then `finish`."""

    def __init__(self, database: Database, mine: Identity, roster: Roster, store: Store) -> None:
        self._database = database
        self._store = store
        self._files = database.files
        self._secrets = epoch_keys(mine, roster)
        self._epoch = roster.state.epoch
        self._may_send = roster.state.role_of(mine.device) is not None and self._epoch in self._secrets
        self._listed: dict[str, dict[str, int]] = {}
        self._state = _state(database)
        self._until = 0
        self._unsent: list[AttachedFile] = []
        self.moved = Moved()

    def send(self) -> None:
        """Put there what the segments that are about to be sent name; large ones are put off (P2)."""
        if not self._may_send:
            return
        self._until = self._database.position()
        self._unsent = [one for one in self._since(self._state.sent) if self._is_here(one)]
        for one in self._unsent:
            if one.size <= TRAVELS_SLOWLY:
                self.moved.sent += self._put(one)

    def finish(
        self, lost: bool, check: Callable[[int, int], None], held: Sequence[AttachedFile] = ()
    ) -> None:
        """Send what was put off, put back what the store has lost, fetch what is wanted here.

        `lost` says that the store lacks more than it should; `check` follows and may stop by raising. `held`
        are put back and fetched as well, although no record here names them yet.
        """
        if self._may_send:
            for one in self._unsent:
                self.moved.sent += self._put(one, lambda: check(0, 0))
            self._state.sent = self._until
            self._keep_state()
            self._look(lost, check, held)
            self._remove_erased()
        self.bring(check, held)

    def bring(self, check: Callable[[int, int], None], held: Sequence[AttachedFile] = ()) -> None:
        """Fetch what is wanted here, and what is `held`: also from a store that takes nothing."""
        self._fetch(check)
        limit = fetch_limit(self._database)
        self._fetch_some([one for one in held if one.size <= limit and not self._is_here(one)], check)
        self._keep_state()

    def send_all(
        self, only: set[str] | None, check: Callable[[int, int], None], held: Sequence[AttachedFile] = ()
    ) -> int:
        """Put all files that are here into the store, or `only` those of these hashes, and those that are
        `held`; how many went."""
        found = self._database.read(lambda session: attached_files(session, only))
        here = [one for one in (*found, *held) if self._is_here(one)]
        if not self._may_send:
            return 0
        sent = 0
        for number, one in enumerate(here):
            sent += self._put(one, lambda number=number: check(number, len(here)))  # type: ignore[misc]
        return sent

    def fetch(
        self, wanted: Iterable[AttachedFile], check: Callable[[int, int], None], *, patiently: bool = False
    ) -> list[AttachedFile]:
        """Fetch what the store has of these files; which ones came. Whoever shows them is told.

        A round gives up after a while, unless it goes about it `patiently`.
        """
        asked, came, absent = list(wanted), [], 0
        until = time.monotonic() + _FETCHING_SECONDS
        for number, one in enumerate(asked):
            check(number, len(asked))
            if not patiently and (absent == _ABSENT or time.monotonic() > until):
                break
            if self._take(one, lambda number=number: check(number, len(asked))):  # type: ignore[misc]
                came.append(one)
            else:
                absent += 1
        if came:
            self.moved.received += len(came)
            ids = frozenset(key for one in came for key in one.attachments)
            database = self._database
            database.publish(ChangeSet(LABEL, None, database.position(), {"attachment": ids}))
        return came

    def wanted(self, everything: bool = False) -> list[AttachedFile]:
        """The files that are not here and shall be: pinned ones, then the newest of those not too large."""
        database, state = self._database, self._state
        position = database.position()
        fresh = [one.sha256 for one in self._since(state.seen)]
        known = database.read(lambda session: attached_files(session, {*fresh, *state.missing}))
        missing = [one for one in known if not self._is_here(one)]
        state.seen, state.missing = position, [one.sha256 for one in missing]
        self._keep_state()
        if not missing or everything:
            return missing
        limit = fetch_limit(database)
        pinned = database.read(pinned_files)
        chosen = [one for one in missing if one.size <= limit or one.sha256 in pinned]
        return sorted(chosen, key=lambda one: (one.sha256 in pinned, one.attachments), reverse=True)

    def _fetch(self, check: Callable[[int, int], None]) -> None:
        wanted = self.wanted()
        came = self._fetch_some(wanted, check)
        here = {one.sha256 for one in came}
        self._state.missing = [one for one in self._state.missing if one not in here]
        self.moved.missing = len(wanted) - len(came)

    def _fetch_some(
        self, wanted: list[AttachedFile], check: Callable[[int, int], None]
    ) -> list[AttachedFile]:
        """Of very many others in each round: the first ones may have gone."""
        due = [one for one in wanted if self._is_due(one)]
        start = secrets.randbelow(len(due)) if len(due) > _ABSENT else 0
        return self.fetch(due[start:] + due[:start], check)

    def _is_due(self, one: AttachedFile) -> bool:
        """Whether to read it in this round: the oftener it came damaged the more seldom.

        That is found out only by reading it whole, and whoever can put it back may never come.
        """
        often = self._state.damaged.get(one.sha256, 0)
        return often < 2 or secrets.randbelow(min(2 ** (often - 1), _SELDOM)) == 0

    def _take(self, one: AttachedFile, check: Callable[[], None]) -> bool:
        place = self._place(one)
        pieces = None if place is None else self._store.pieces(*place)
        if pieces is None:
            return False
        try:
            whole = self._files.keep(one.sha256, open_blob(pieces, self._secrets), check)
        except DamagedFileError:
            whole = False
        before = self._state.damaged.pop(one.sha256, 0)
        if not whole:
            self.moved.damaged += 1  # whoever has it finds out as well, and puts it back
            self._state.damaged[one.sha256] = before + 1
        return whole

    def _put(
        self, one: AttachedFile, check: Callable[[], None] = lambda: None, *, anew: bool = False
    ) -> bool:
        """Put a file there unless it is there; whether that was done."""
        if not anew and self._place(one) is not None:
            return False
        folder, name = place_of_blob(one.sha256, self._secrets[self._epoch])
        blocks = self._files.blocks(one.sha256, check)
        with suppress(StorageError):  # gone or unreadable here: a colleague may have it
            self._store.put_pieces(folder, name, seal_blob(blocks, self._epoch, self._secrets[self._epoch]))
            self._sizes(folder)[name] = blob_size(one.size)
            return True
        return False

    def _look(self, lost: bool, check: Callable[[int, int], None], held: Sequence[AttachedFile]) -> None:
        """Put back what is missing in a few folders, or in all once something has been lost (F3, B4)."""
        now_ms = time.time_ns() // 1_000_000
        if not lost and 0 <= now_ms - self._state.looked_ms < _LOOK_MS:
            return
        by_folder: dict[str, list[AttachedFile]] = {}
        for one in [*self._database.read(attached_files), *held]:
            place = place_of_blob(one.sha256, self._secrets[self._epoch])
            by_folder.setdefault(place[0], []).append(one)
        for folder, _ in self._erased_places():
            by_folder.setdefault(folder, [])
        folders = sorted(by_folder)
        if folders and not lost:
            start = self._state.folder % len(folders)
            folders = (folders[start:] + folders[:start])[:_FOLDERS_LOOKED]
        there = []
        for folder in folders:
            self._sizes(folder)
            for one in by_folder[folder]:
                if self._place(one) is not None:
                    there.append(one)
                    self._miss(one)
                elif self._is_here(one) and self._put(one):
                    self.moved.put_back += 1
        self._scrub(there, check)
        self._state.folder += _FOLDERS_LOOKED
        self._state.looked_ms = now_ms
        self._keep_state()

    def _remove_erased(self) -> None:
        """Files of erased people go at once, and again where somebody has put them back."""
        places = self._erased_places()
        for folder, name in places:
            fresh = len(places) > self._state.erased
            there = (fresh or folder in self._listed) and name in self._sizes(folder)
            if there and self._store.remove(folder, name):
                del self._sizes(folder)[name]
        self._state.erased = len(places)
        self._keep_state()

    def _erased_places(self) -> list[tuple[str, str]]:
        """Where in the store a file of somebody erased may lie."""
        hashes = self._database.read(erased_files)
        return [place_of_blob(one, secret) for one in hashes for secret in self._secrets.values()]

    def _miss(self, one: AttachedFile) -> None:
        """Want a file that this computer has lost: its ledger may have been restored without its files."""
        if one.sha256 not in self._state.missing and not self._is_here(one):
            self._state.missing.append(one.sha256)

    def _scrub(self, there: list[AttachedFile], check: Callable[[int, int], None]) -> None:
        """Read one of the files in the store again, and put it there anew if it has rotten or is another.

        The larger it is the more seldom, so that on the whole no more is read than is allowed.
        """
        here = [one for one in there if self._is_here(one)]
        if not here:
            return
        one = here[secrets.randbelow(len(here))]
        if secrets.randbelow(max(one.size, _SCRUBBED)) >= _SCRUBBED:
            return
        place = self._place(one)
        pieces = None if place is None else self._store.pieces(*place)
        content = hashlib.sha256()
        try:
            for block in open_blob(pieces or (), self._secrets):
                content.update(block)
                check(0, 0)
            whole = content.hexdigest() == one.sha256  # else another file of the same length
        except DamagedFileError:
            whole = False
        if not whole:
            self.moved.put_back += self._put(one, lambda: check(0, 0), anew=True)

    def _place(self, one: AttachedFile) -> tuple[str, str] | None:
        """Where in the store a file lies whole, by its length (B2), under the present secret first.

        One of a greater number may not count (B1): its author had a lower role by then.
        """
        for epoch in sorted(self._secrets, key=lambda epoch: (epoch == self._epoch, epoch), reverse=True):
            folder, name = place_of_blob(one.sha256, self._secrets[epoch])
            if self._sizes(folder).get(name) == blob_size(one.size):
                return folder, name
        return None

    def _sizes(self, folder: str) -> dict[str, int]:
        if folder not in self._listed:
            self._listed[folder] = self._store.sizes(folder)
        return self._listed[folder]

    def _is_here(self, one: AttachedFile) -> bool:
        return self._files.holds(one.sha256, one.size)

    def _since(self, position: int) -> list[AttachedFile]:
        return self._database.read(lambda session: _files_since(session, position))

    def _keep_state(self) -> None:
        told = json.dumps(asdict(self._state))
        if told != self._database.local(_STATE):
            self._database.set_local(_STATE, told)


def fetch_file(database: Database, sha256: str, check: Callable[[], None] = lambda: None) -> None:
    """Fetch one file from the shared folder now, because a person wants it.

    Raises StoreError, UserError `file_not_arrived`, `not_in_space`.
    """
    mine = database.read(identity)
    if mine is None:
        raise UserError("not_in_space")
    store = FolderStore(Path(mine.share), mine.device)
    roster = database.read(lambda session: roster_of(session, mine))
    traffic = FileTraffic(database, mine, roster, store)
    asked = database.read(lambda session: attached_files(session, {sha256}))
    if store.space() is None or not traffic.fetch(asked, lambda _done, _total: check()):
        raise UserError("file_not_arrived")


def fetch_limit(database: Database) -> int:
    """Files up to so many octets come to this computer by themselves."""
    return int(database.local(LIMIT) or USUAL_LIMIT)


def unsent_files(database: Database) -> set[str]:
    """The hashes of files that no round has sent yet."""
    sent = _state(database).sent
    return {one.sha256 for one in database.read(lambda session: _files_since(session, sent))}


def _state(database: Database) -> _State:
    told = database.local(_STATE)
    return _State(**json.loads(told)) if told else _State()


def _files_since(session: Session, position: int) -> list[AttachedFile]:
    """The files of attachments that were written after a place in the log."""
    query = text(
        "SELECT DISTINCT a.sha256 FROM change c JOIN attachment a ON a.id = c.record_id"
        " WHERE c.seq > :seq AND c.table_no = :table"
    )
    number = logged_tables()["attachment"].number
    found = session.execute(query, {"seq": position, "table": number}).scalars()
    return attached_files(session, set(found))


def attached_files(session: Session, only: set[str] | None = None) -> list[AttachedFile]:
    """What living attachments refer to; what no hash can be, somebody has made up."""
    query = (
        "SELECT sha256, size, group_concat(id) AS ids FROM attachment"
        " WHERE deleted_at IS NULL{} GROUP BY sha256, size"
    )
    chosen = "" if only is None else " AND sha256 IN (SELECT value FROM json_each(:only))"
    rows = session.execute(
        text(query.format(chosen)), {} if only is None else {"only": json.dumps(sorted(only))}
    )
    return [
        AttachedFile(row.sha256, row.size, tuple(row.ids.split(",")))
        for row in rows
        if isinstance(row.size, int) and row.size >= 0 and is_hash(row.sha256)
    ]
