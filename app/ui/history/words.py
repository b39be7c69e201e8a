"""Sentences of the history: actions, fields and values in words."""

import json
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.services.history import Value
from app.services.history_list import ChangedField, ChangeKind, HistoryRow, RecordChange
from app.services.logged_fields import FieldKind, code_list, field_kind
from app.ui import text
from app.ui.history.field_names import OWN, SHARED
from app.ui.record_words import table_word
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.words import Codes

MADE_BY_THE_PROGRAM = (
    QT_TRANSLATE_NOOP("Action", "Make workspace"),
    QT_TRANSLATE_NOOP("Action", "Make demo data"),
)
"""Actions that no button is named after."""

_SETTINGS = {
    "role": QT_TRANSLATE_NOOP("Setting", "Work of a colleague"),
    "device": QT_TRANSLATE_NOOP("Setting", "Name of a computer"),
    "lights": QT_TRANSLATE_NOOP("Setting", "Light rules"),
    "workspace_name": QT_TRANSLATE_NOOP("Setting", "Name of the workspace"),
    "city": QT_TRANSLATE_NOOP("Setting", "City"),
    "units_preset": QT_TRANSLATE_NOOP("Setting", "Set of units"),
    "next_meeting": QT_TRANSLATE_NOOP("Setting", "Next dispatch meeting"),
    "is_demo": QT_TRANSLATE_NOOP("Setting", "Demonstration"),
}
"""What settings are called, by their key up to the first dot."""
_DIVIDED = {"land_mu": 100, "share": 100, "rnd_ratio": 100, "plot_ratio": 10_000}
"""Fields kept as integers, and by what they are divided to be read."""

_LONGEST = 60


def field_word(table: str, field: str) -> str:
    """What a field is called on the screen; one that came with a newer program is a detail."""
    known = OWN.get(f"{table}.{field}") or SHARED.get(field, "a detail")
    return QCoreApplication.translate("Field", known)


def value_word(table: str, changed: ChangedField, codes: Codes, new: bool) -> str:
    """The value a field got, or had, as a person reads it; 空 for none."""
    value, name = (changed.new, changed.new_name) if new else (changed.old, changed.old_name)
    if value is None or value == "":
        return QCoreApplication.translate("History", "blank")
    kind = field_kind(table, changed.field)
    if kind is FieldKind.REFERENCE:
        return name or QCoreApplication.translate("History", "a deleted record")
    if kind is FieldKind.CODE:
        return codes.word(code_list(table, changed.field), str(value))
    if kind is FieldKind.BOOL:
        yes, no = QCoreApplication.translate("History", "yes"), QCoreApplication.translate("History", "no")
        return yes if value else no
    if kind is FieldKind.MONEY and isinstance(value, int):
        return text.wan_with_unit(value)
    if kind is FieldKind.DATE:
        return text.full_date(date.fromisoformat(str(value)[:10]))
    if kind is FieldKind.MOMENT:
        return moment_word(datetime.fromisoformat(str(value)))
    return _plain(changed.field, value)


def _plain(field: str, value: Value) -> str:
    if field in _DIVIDED and isinstance(value, int):
        return f"{value / _DIVIDED[field]:,.2f}"
    said = " ".join(_unquoted(str(value)).split())
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"


def _unquoted(value: str) -> str:
    """A setting is kept as JSON; a text in it is shown without its marks."""
    if not value.startswith('"'):
        return value
    try:
        return str(json.loads(value))
    except ValueError:
        return value


def moment_word(moment: datetime) -> str:
    """2026年3月18日 14:40."""
    pattern = QCoreApplication.translate("History", "{date} {time}", "a moment")
    return pattern.format(date=text.full_date(moment.date()), time=text.clock(moment))


def action_word(row: HistoryRow) -> str:
    """What an action was: its name and what it was about."""
    if row.kind in ("UNDO", "REDO") and row.undone_label:
        undone = _named(row.undone_label, row.undone_about)
        if row.kind == "UNDO":
            return QCoreApplication.translate("History", "Undone: {action}").format(action=undone)
        return QCoreApplication.translate("History", "Done again: {action}").format(action=undone)
    return _named(row.label, row.about)


def _named(label: str, about: str) -> str:
    name = QCoreApplication.translate("Action", label)
    return f"{name}　{about}" if about else name


def device_word(row: HistoryRow) -> str:
    """The name of the computer; 本机 for this one, the end of its id while it has no name."""
    return computer_word(row.device, row.device_name, row.is_here)


def computer_word(device: str, name: str, is_here: bool) -> str:
    if name:
        return name
    if is_here:
        return QCoreApplication.translate("History", "This computer")
    return QCoreApplication.translate("History", "Computer {id}").format(id=device[-4:])


def record_word(change: RecordChange) -> str:
    """项目　松果储能电芯二期."""
    kind, name = table_word(change.table), change.name
    if change.table == "setting":
        name = setting_word(name)
    elif change.table == "calendar_day" and name:
        name = text.full_date(date.fromisoformat(name))
    return f"{kind}　{name}" if name else kind


def setting_word(key: str) -> str:
    """What a setting is called; those of one person or computer are called alike."""
    known = _SETTINGS.get(key.partition(".")[0])
    return QCoreApplication.translate("Setting", known) if known else ""


def summary(row: HistoryRow, codes: Codes) -> str:
    """What an action did, in one line: its first change, and how many more there are."""
    if row.first is None:
        return ""
    said = change_sentence(row.first, codes)
    writes = row.writes
    if writes > 1:
        pattern = QCoreApplication.translate("History", "{change}, %n record(s) in all", "", writes)
        said = pattern.format(change=said)
    return said


def change_sentence(change: RecordChange, codes: Codes) -> str:
    """用地面积 80 改为 95; 新建项目; 删除项目."""
    record = record_word(change)
    if change.kind is ChangeKind.CREATED:
        return QCoreApplication.translate("History", "New: {record}").format(record=record)
    if change.kind is ChangeKind.DELETED:
        return QCoreApplication.translate("History", "Deleted: {record}").format(record=record)
    if change.kind is ChangeKind.RESTORED:
        return QCoreApplication.translate("History", "Restored: {record}").format(record=record)
    if not change.fields:
        return record
    first = field_sentence(change.table, change.fields[0], codes)
    rest = len(change.fields) - 1
    if rest:
        pattern = QCoreApplication.translate("History", "{change} and %n more field(s)", "", rest)
        first = pattern.format(change=first)
    return QCoreApplication.translate("History", "{record}: {change}").format(record=record, change=first)


def field_sentence(table: str, changed: ChangedField, codes: Codes) -> str:
    """用地面积 80 → 95."""
    pattern = QCoreApplication.translate("History", "{field} {old} → {new}")
    return pattern.format(
        field=field_word(table, changed.field),
        old=value_word(table, changed, codes, new=False),
        new=value_word(table, changed, codes, new=True),
    )
