"""Keeps in memory what is read from a few tables over and over, for as long as no write changes them."""

from collections.abc import Callable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy.orm import Session

from app.database import ChangeSet, Database, database_of, is_writing

T = TypeVar("T")


class Kept(Generic[T]):
    """One value per open database: what `read` makes of `tables`, as they were committed last."""

    def __init__(self, tables: frozenset[str], read: Callable[[Session], T]) -> None:
        self._tables = tables
        self._read = read
        self._known: WeakKeyDictionary[Database, T] = WeakKeyDictionary()

    def of(self, session: Session) -> T:
        """The value as it stands for `session`; what a write finds before it commits is its own."""
        own: T | None = session.info.get(self)
        if own is not None:
            return own
        database = database_of(session)
        if database in self._known:
            return self._known[database]
        found = self._read(session)
        if is_writing(session):
            session.info[self] = found
        else:
            self._known[database] = found
            database.subscribe(lambda changes: self._renew(database, changes), ahead=True)
        return found

    def use_uncommitted(self, session: Session, changes: ChangeSet) -> None:
        """Let the rest of this write go by what it has just changed."""
        if changes.meets(self._tables):
            session.info[self] = self._read(session)

    def _renew(self, database: Database, changes: ChangeSet) -> None:
        if changes.meets(self._tables):
            self._known[database] = database.read(self._read)
