"""另填: a third value for a field that waits for a decision, with the editor of its kind."""

from PySide6.QtCore import QCoreApplication

from app.database import Database, today
from app.errors import UserError
from app.services.amounts import parse_amount
from app.services.calendar import working_calendar
from app.services.conflict_sides import Conflict
from app.services.dates import parse_date
from app.services.history import Value
from app.services.logged_fields import FieldKind, field_kind
from app.ui.page import Context
from app.ui.widgets.date_field import DateField
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.money_field import MoneyField


def third_editor(context: Context, conflict: Conflict) -> LineInput | None:
    """An editor for a value nobody has written; None for fields that are chosen from a list or reckoned."""
    kind = field_kind(conflict.table, conflict.field)
    if kind is FieldKind.DATE:
        now, calendar = context.database.read(lambda session: (today(session), working_calendar(session)))
        return DateField(
            "",
            lambda typed: parse_date(typed, now, calendar),
            now,
            calendar.is_workday,
            QCoreApplication.translate("Sync", "Choose a day"),
        )
    if kind is FieldKind.MONEY:
        hint = QCoreApplication.translate("Sync", "1.2 or 12000 wan")
        return MoneyField("", lambda typed: parse_amount(typed, "YI").minor, hint)
    if _is_text(kind, conflict):
        return LineInput("", QCoreApplication.translate("Sync", "Another value"))
    return None


def third_value(database: Database, conflict: Conflict, typed: str) -> Value:
    """What was typed where there is no editor, as the log has it.

    Raises UserError `only_a_version` for fields without an editor, and as `parse_date` and `parse_amount`.
    """
    kind = field_kind(conflict.table, conflict.field)
    if kind is FieldKind.DATE:
        now, calendar = database.read(lambda session: (today(session), working_calendar(session)))
        return parse_date(typed, now, calendar).isoformat()
    if kind is FieldKind.MONEY:
        return parse_amount(typed, "YI").minor
    if not _is_text(kind, conflict) or not typed.strip():
        raise UserError("only_a_version")
    return typed.strip()


def _is_text(kind: FieldKind, conflict: Conflict) -> bool:
    return kind is FieldKind.TEXT and all(isinstance(side.value, str | None) for side in conflict.sides)


def typed_value(editor: LineInput) -> Value:
    """What the editor holds, as the log has it; None while it holds nothing good."""
    if editor.error:
        return None
    if isinstance(editor, DateField):
        return None if editor.day is None else editor.day.isoformat()
    if isinstance(editor, MoneyField):
        return editor.amount
    return editor.text.strip() or None
