"""The workspace's database: everything is read through `read` and changed through `write`."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, event, text
from sqlalchemy.orm import Session

from app import action_size, change_log, field_values, kinship, scopes
from app.clock import LOCAL_TIME, Clock, FixedClock, SystemClock
from app.connections import BUSY_SECONDS, engine_on, take_back, waiting
from app.driver import as_storage_errors, driver, ending
from app.errors import StorageError, UserError
from app.file_store import FileStore
from app.local_values import keep_local
from app.models.base import new_id
from app.paths import Workspace
from app.permissions import ADMIN, Author, forbidden
from app.turns import GaveWay, Turns, in_window

__all__ = [
    "LOCAL_TIME",
    "ChangeSet",
    "Clock",
    "Database",
    "Derive",
    "FixedClock",
    "Heard",
    "Session",
    "SystemClock",
    "database_of",
    "is_writing",
    "log_position",
    "me",
    "now_text",
    "tell",
    "today",
]

_CLOSING_SECONDS = 0.5
"""The log that another program keeps from being folded in is folded in the next time."""

_ATTEMPTS = 10
"""So many times what arrives lets the window go first; the last time it goes on whatever the window wants."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What one write changed, here or on a colleague's computer: table name → record ids."""

    label: str
    about: str | None
    seq: int
    records: "Records" = field(default_factory=dict)

    def meets(self, tables: frozenset[str]) -> bool:
        """Whether any of `tables` is among the changed ones."""
        return not tables.isdisjoint(self.records)


Records = Mapping[str, frozenset[str]]
"""What was touched: table name → record ids."""

Derive = Callable[[Session, ChangeSet], None]
"""Brings derived rows up to date inside the write that changed their sources."""

Heard = Callable[[int, int], None]
"""Hears how much of how much is done; what it raises takes the whole write back."""


class Database:
    """An open workspace database. One writer at a time; readers never wait (WAL)."""

    def __init__(
        self,
        path: Path,
        *,
        clock: Clock | None = None,
        derive: Derive | None = None,
        read_only: bool = False,
        encrypted_driver: bool = True,
        key: bytes | None = None,
    ) -> None:
        """`key` opens an encrypted file; it is kept for copies and for further connections."""
        self.path = path
        self.key = key
        self.clock: Clock = clock or SystemClock()
        self.session_id = new_id()
        self.derive = derive
        self._read_only = read_only
        self._listeners: list[Callable[[ChangeSet], None]] = []
        self._turns = Turns()
        self._closed = False
        self.engine = engine_on(path, driver(encrypted_driver), key=key, read_only=read_only)
        event.listen(self.engine, "before_cursor_execute", lambda *_: self._turns.give_way())
        self._writer = self.engine.execution_options(begin="BEGIN IMMEDIATE")
        self._hasty = self._writer.execution_options(busy_seconds=0.0)
        self._local: dict[str, str] = {}

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written; values of this computer then last until it is closed."""
        return self._read_only

    @property
    def files(self) -> FileStore:
        """The attached files that lie beside it, encrypted where it is."""
        return FileStore(Workspace(self.path.parent).files, self.key)

    def read(self, query: Callable[[Session], T]) -> T:
        """Run `query` on one consistent view of the data; it must not change anything.

        Raises StorageError, `database_closed` to what goes on beside the window after it was closed.
        """
        if self._closed and not in_window():
            raise StorageError("database_closed", path=str(self.path))
        with (
            self._turns.ahead(),
            as_storage_errors(self.path),
            Session(self.engine, info=self._info()) as session,
        ):
            return query(session)

    def write(
        self,
        label: str,
        command: Callable[[Session], T],
        *,
        about: str | None = None,
        seen: int | None = None,
        heard: Heard | None = None,
    ) -> T:
        """Run `command` as one action: one transaction, one undo step, one entry in the history.

        `label` and `about` name the action for undo and history. `seen` is the log position
        (`position`) at which the editor of the values had read them; by default, now. `heard` follows what
        takes long. Raises UserError from the command, `beyond_role`, `beyond_scope`, `action_too_large`, and
        StorageError from the disk; then nothing was written.
        """
        with self._writing():
            origin = self._origin()
            info = self._info(True, heard)
            with as_storage_errors(self.path), Session(self._writer, info=info) as session:
                connection = session.connection()
                tx_id = change_log.open_tx(connection, origin, label, about, seen)
                value = command(session)
                session.flush()
                self._refuse_beyond_role(connection, tx_id)
                records = kinship.settle(connection, change_log.touched(connection, tx_id), tx_id, seen)
                field_values.refuse_unfit(connection, tx_id)
                if action_size.is_too_large(connection, tx_id):
                    raise UserError("action_too_large")
                changes = ChangeSet(label, about, change_log.last_seq(connection), records)
                if records and self.derive is not None:
                    self.derive(session, changes)
                    session.flush()
                change_log.close_tx(connection, tx_id)
                session.commit()
            if records:
                self.publish(changes)
        return value

    def refresh(
        self, command: Callable[[Session], T], *, heard: Heard | None = None, patient: bool = True
    ) -> T:
        """Run `command` on what stays on this computer: drafts, identity, derived rows.

        Without being `patient` it raises at once where somebody else is writing.
        """
        info, writer = self._info(True, heard), self._writer if patient else self._hasty
        with self._writing(patient), as_storage_errors(self.path), Session(writer, info=info) as session:
            value = command(session)
            session.commit()
        self._local = {}
        return value

    def receive(self, label: str, command: Callable[[Session], Records]) -> Records:
        """Let `command` take in what other computers have written; it returns what it touched.

        One transaction, but no action of this person: the log gets its changes as they were made elsewhere.
        References may lead to what has not arrived yet. What a power cut takes back is received again.
        Beside the window it is taken back when the window wants to write, and tried again after that:
        `command` must leave nothing behind but what it writes.
        """
        for attempt in range(_ATTEMPTS, 0, -1):
            with suppress(GaveWay):
                changes = self._receive(label, command, ends_early=attempt > 1)
                break
        self._local = {}
        if changes.records:
            self.publish(changes)
        return changes.records

    def _receive(self, label: str, command: Callable[[Session], Records], *, ends_early: bool) -> ChangeSet:
        with self._writing(), as_storage_errors(self.path), self._writer.connect() as connection:
            driver_connection: Any = connection.connection.driver_connection
            driver_connection.execute("PRAGMA foreign_keys = OFF")
            driver_connection.execute("PRAGMA synchronous = NORMAL")
            try:
                with Session(connection, info=self._info(True)) as session:
                    if ends_early:
                        self._turns.end_early()
                    records = command(session)
                    changes = ChangeSet(label, None, change_log.last_seq(connection), records)
                    if records and self.derive is not None:
                        self.derive(session, changes)
                    session.commit()
            finally:
                take_back(driver_connection)  # within a transaction neither of these would be heard
                driver_connection.execute("PRAGMA synchronous = FULL")
                driver_connection.execute("PRAGMA foreign_keys = ON")
        return changes

    def write_anew(self) -> bool:
        """Write the whole file anew, so that nothing of what was erased is left in its free pages.

        False when somebody else wants to write meanwhile, and while a reader keeps the log beside it from
        being emptied. Raises StorageError.
        """
        with self._writing(), as_storage_errors(self.path), self.engine.connect() as connection:
            connection.exec_driver_sql("ROLLBACK")
            try:
                with ending(connection.connection.driver_connection, self._turns.give_up):
                    connection.exec_driver_sql("VACUUM")
                kept = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]
            except GaveWay:
                kept = True
            connection.exec_driver_sql("BEGIN")
        return not kept

    def position(self) -> int:
        """The present position of the change log."""
        return self.read(log_position)

    def subscribe(self, listener: Callable[[ChangeSet], None], *, ahead: bool = False) -> Callable[[], None]:
        """Call `listener` after every write, on the writing thread. Returns how to stop it.

        `ahead` of the others is told who keeps what they are going to read.
        """
        self._listeners.insert(0 if ahead else len(self._listeners), listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def publish(self, changes: ChangeSet) -> None:
        """Tell everyone who shows data that `changes` have been made."""
        for listener in list(self._listeners):
            listener(changes)

    def local(self, key: str) -> str | None:
        """A value of this computer alone, such as `device` or `member`."""
        known = self._local  # a write puts another in its place, also while this one is filled
        if not known:
            rows = self.read(
                lambda session: session.execute(text("SELECT key, value FROM local_value")).all()
            )
            known.update({row.key: row.value for row in rows})
        return known.get(key)

    def set_local(self, key: str, value: str) -> None:
        """Keep a value on this computer alone; it is neither logged nor synced."""
        if self._read_only:
            self.local(key)
            self._local[key] = value
            return
        self.refresh(lambda session: keep_local(session, key, value))

    def close(self) -> None:
        """Fold the write-ahead log into the database file and let go of it.

        A write on its way in another thread is waited for; whoever comes later with one is refused, since
        the workspace may be another program's by then.
        """
        with self._turns.taken():
            self._closed = True
        try:
            if not self._read_only:
                with as_storage_errors(self.path), self.engine.connect() as connection:
                    connection.exec_driver_sql("ROLLBACK")
                    connection.exec_driver_sql(waiting(_CLOSING_SECONDS))
                    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                    connection.exec_driver_sql("BEGIN")
        finally:
            self.engine.dispose()

    @contextmanager
    def _writing(self, patient: bool = True) -> Iterator[None]:
        """One writer at a time, in turn. Raises StorageError `database_closed`, `still_writing`."""
        if not self._turns.take(0 if not patient else BUSY_SECONDS if in_window() else -1):
            raise StorageError("still_writing", path=str(self.path))
        try:
            if self._closed:
                raise StorageError("database_closed", path=str(self.path))
            yield
        finally:
            self._turns.leave()

    @property
    def role(self) -> str:
        """What the person at this computer may write; everything while the workspace is not shared."""
        return self.local("role") or ADMIN

    @property
    def scope(self) -> list[str]:
        """The units that the person at this computer is bound to; none for all."""
        return [] if self.role == ADMIN else scopes.read_units(self.local(scopes.SCOPE))

    def _refuse_beyond_role(self, connection: Connection, tx_id: int) -> None:
        """What colleagues' programs would put aside is not written here either."""
        author = Author(self.role, self.local("member") or "", self.local("device") or "")
        if author.role != ADMIN and forbidden(author, change_log.written(connection, tx_id)) is not None:
            raise UserError("beyond_role")
        if self.scope and scopes.leaves(connection, tx_id, self.scope):
            raise UserError("beyond_scope")

    def _origin(self) -> change_log.Origin:
        device = self.local("device")
        if device is None:
            device = new_id()
            self.set_local("device", device)
        return change_log.Origin(device, self.session_id, self.local("member"))

    def _info(self, writing: bool = False, heard: Heard | None = None) -> dict[Any, Any]:
        return {"database": self, "writing": writing, "heard": heard}


def database_of(session: Session) -> Database:
    """The database a session of `read` or `write` belongs to."""
    found: Database = session.info["database"]
    return found


def log_position(session: Session) -> int:
    """The position of the change log that what the session reads belongs to."""
    return change_log.last_seq(session.connection())


def is_writing(session: Session) -> bool:
    """Whether what the session finds may not be committed yet."""
    return bool(session.info["writing"])


def tell(session: Session, done: int, total: int) -> None:
    """Say how far a long command is, to whoever follows it."""
    heard = session.info.get("heard")
    if heard is not None:
        heard(done, total)


def today(session: Session) -> date:
    """Today by the workspace's clock."""
    return database_of(session).clock.now().date()


def now_text(session: Session) -> str:
    """Now by the workspace's clock, as local ISO text to the minute."""
    return database_of(session).clock.now().isoformat(timespec="minutes")


def me(session: Session) -> str | None:
    """The official who works on this computer."""
    return database_of(session).local("member")
