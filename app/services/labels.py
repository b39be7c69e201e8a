"""What the codes of the code lists are called in the two languages."""

from dataclasses import dataclass
from weakref import WeakKeyDictionary

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import ChangeSet, Database, database_of
from app.models.reference import CodeItem

_TABLES = frozenset({"code_item"})


@dataclass(frozen=True, slots=True)
class Label:
    """A code's names; the English one may be missing where a city added the code."""

    zh: str
    en: str | None


Labels = dict[str, dict[str, Label]]
"""List → code → label, each list in its order."""

_known: WeakKeyDictionary[Database, Labels] = WeakKeyDictionary()
"""The labels of each open database, until a committed change of them."""


def labels(session: Session) -> Labels:
    """All labels of the workspace."""
    database = database_of(session)
    if database not in _known:
        _known[database] = _read(session)
        database.subscribe(lambda changes: _forget(database, changes))
    return _known[database]


def _forget(database: Database, changes: ChangeSet) -> None:
    if changes.meets(_TABLES):
        _known[database] = database.read(_read)


def _read(session: Session) -> Labels:
    query = (
        select(CodeItem.list, CodeItem.code, CodeItem.label_zh, CodeItem.label_en)
        .where(CodeItem.deleted_at.is_(None))
        .order_by(CodeItem.list, CodeItem.sort, CodeItem.code)
    )
    found: Labels = {}
    for row in session.execute(query):
        found.setdefault(row.list, {})[row.code] = Label(row.label_zh, row.label_en)
    return found
