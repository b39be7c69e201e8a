"""动态 of a firm: each field that was changed, with a way back, and what else was done."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.services.company_events import CompanyEvent
from app.services.history_list import ChangedField, ChangeKind, RecordChange
from app.services.logged_fields import is_revertible
from app.services.project_events import Event, EventKind
from app.ui.history.words import action_word, field_word, record_word, value_word
from app.ui.projects.event_words import change_words
from app.ui.words import Codes


def events_of(actions: Sequence[CompanyEvent], codes: Codes) -> list[Event]:
    """The entries of a timeline, in the order of the actions."""
    return [event for action in actions for event in _entries(action, codes)]


def _entries(action: CompanyEvent, codes: Codes) -> Iterator[Event]:
    """An action that changed fields is told field by field, any other one by its name."""
    changed = [change for change in action.changes if change.kind is ChangeKind.CHANGED]
    fields = [(change, field) for change in changed for field in change.fields]
    who = action.row.member_name or None
    at = _minute(action.row.at)
    if len(changed) < len(action.changes) or not fields:
        yield Event(EventKind.NOTE, action.row.id, at, who, action_word(action.row))
        return
    for change, field in fields:
        revertible = field.old_known and is_revertible(change.table, field.field)
        yield Event(
            EventKind.FIELD if revertible else EventKind.NOTE,
            f"{change.seq}:{field.field}",
            at,
            who,
            _sentence(change, field, codes),
            {"record": change.record_id, "field": field.field, "seq": change.seq},
        )


def _sentence(change: RecordChange, field: ChangedField, codes: Codes) -> str:
    """把 总部 由 深圳 改为 苏州; of a record of the firm with its name before."""
    said = change_words(
        field_word(change.table, field.field),
        value_word(change.table, field, codes, new=False) if field.old_known else None,
        value_word(change.table, field, codes, new=True),
    )
    if change.table == "company":
        return said
    pattern = QCoreApplication.translate("Event", "{record}: {change}")
    return pattern.format(record=record_word(change), change=said)


def _minute(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
