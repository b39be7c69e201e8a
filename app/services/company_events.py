"""Who changed what of a firm and its people, and when, newest first."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.people import PersonCompany
from app.services.history_list import (
    HistoryFilter,
    HistoryRow,
    RecordChange,
    action_changes,
    history_ids,
    history_rows,
)

_LIMIT = 60
"""So many actions are told; all of them are in the history."""


@dataclass(frozen=True, slots=True)
class CompanyEvent:
    """An action, and what of the firm it changed."""

    row: HistoryRow
    changes: tuple[RecordChange, ...]


def company_events(session: Session, company_id: str) -> list[CompanyEvent]:
    """The latest actions on a firm, on all that belongs to it, and on the people who are or were in it."""
    people = select(PersonCompany.person_id).where(PersonCompany.company_id == company_id)
    chosen = HistoryFilter(record_id=company_id, also=tuple(sorted(set(session.scalars(people)))))
    rows = history_rows(session, history_ids(session, chosen)[:_LIMIT], chosen)
    return [CompanyEvent(row, tuple(action_changes(session, row.id, chosen))) for row in rows]
