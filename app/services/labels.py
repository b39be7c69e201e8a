"""What the codes of the code lists are called in the two languages."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.reference import CodeItem
from app.services.kept import Kept


@dataclass(frozen=True, slots=True)
class Label:
    """A code's names; the English one may be missing where a city added the code."""

    zh: str
    en: str | None


Labels = dict[str, dict[str, Label]]
"""List → code → label, each list in its order."""


def labels(session: Session) -> Labels:
    """All labels of the workspace."""
    return _labels.of(session)


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


_labels = Kept(frozenset({"code_item"}), _read)
