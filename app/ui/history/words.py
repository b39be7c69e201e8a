"""Sentences of the history: actions, fields and values in words."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.services.history import Value
from app.services.history_list import YUAN, ChangedField, ChangeKind, HistoryRow, RecordChange
from app.services.logged_fields import FieldKind, code_list, field_kind
from app.services.measures import MEASURES
from app.ui import text
from app.ui.history.field_names import BESIDE, OWN, SHARED
from app.ui.history.setting_words import setting_lines, setting_word, yes_or_no
from app.ui.record_words import table_word
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.words import Codes

MADE_BY_THE_PROGRAM = (
    QT_TRANSLATE_NOOP("Action", "Make workspace"),
    QT_TRANSLATE_NOOP("Action", "Make demo data"),
    QT_TRANSLATE_NOOP("Action", "Number projects"),
    QT_TRANSLATE_NOOP("Action", "Print paper"),
)
"""Actions that no button is named after."""

_DIVIDED = {
    "land_mu": 100,
    "share": 100,
    **{field: measure.scale for field, measure in MEASURES.items() if measure.scale > 1},
}
"""Fields kept as integers, and by what they are divided to be read."""

_LONGEST = 60


def field_word(table: str, field: str) -> str:
    """What a field is called on the screen; one that came with a newer program is a detail."""
    known = OWN.get(f"{table}.{field}") or SHARED.get(field)
    if known is not None:
        return QCoreApplication.translate("Field", known)
    for end, pattern in BESIDE.items():
        stem = field.removesuffix(end)
        main = SHARED.get(stem) or SHARED.get(f"{stem}_amount")
        if stem != field and main is not None:
            word = QCoreApplication.translate("Field", main)
            return QCoreApplication.translate("Field", pattern).format(field=word)
    return QCoreApplication.translate("Field", "a detail")


def value_word(table: str, changed: ChangedField, codes: Codes, new: bool, whole: bool = False) -> str:
    """The value a field got, or had, as a person reads it; 空 for none. A long one is cut, unless `whole`."""
    if not new and not changed.old_known:
        return QCoreApplication.translate("History", "(not known here)")
    value, name = (changed.new, changed.new_name) if new else (changed.old, changed.old_name)
    if value is None or value == "":
        return QCoreApplication.translate("History", "blank")
    kind = field_kind(table, changed.field)
    if kind is FieldKind.REFERENCE:
        return name or QCoreApplication.translate("History", "a deleted record")
    if kind is FieldKind.CODE:
        return codes.word(code_list(table, changed.field), str(value))
    if kind is FieldKind.BOOL:
        return yes_or_no(value)
    if kind is FieldKind.MONEY and isinstance(value, int):
        currency = changed.new_currency if new else changed.old_currency
        return text.exact_amount(value) if currency == YUAN else text.in_currency(value, currency)
    if kind is FieldKind.DATE:
        return text.full_date(date.fromisoformat(str(value)[:10]))
    if kind is FieldKind.MOMENT:
        return moment_word(datetime.fromisoformat(str(value)))
    return _plain(changed.field, value, whole)


def _plain(field: str, value: Value, whole: bool) -> str:
    if field == "definition":
        return _view_word(str(value))
    if field == "percent":
        return f"{value}%"
    if field == "size" and isinstance(value, int):
        return text.file_size(value)
    if field == "period":
        return text.year_month(date.fromisoformat(f"{value}-01"))
    if field in _DIVIDED and isinstance(value, int):
        return f"{value / _DIVIDED[field]:,.2f}"
    if whole:
        return str(value)
    said = " ".join(str(value).split())
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"


def _view_word(definition: str) -> str:
    """What a saved view holds, in numbers."""
    held = json.loads(definition)
    chosen = _part(held, "filter")
    conditions = _size(_part(chosen, "facets")) + bool(_part(chosen, "text"))
    columns = _size(_part(held, "columns"))
    said = [QCoreApplication.translate("History", "%n condition(s)", "", conditions)]
    if columns:
        said.append(QCoreApplication.translate("History", "%n column(s)", "", columns))
    return QCoreApplication.translate("History", ", ", "between parts of a value").join(said)


def _part(told: object, name: str) -> object:
    return told.get(name) if isinstance(told, dict) else None


def _size(told: object) -> int:
    return len(told) if isinstance(told, (dict, list)) else 0


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
    kind, name = table_word(change.table), record_name(change)
    return f"{kind}　{name}" if name else kind


def record_name(change: RecordChange) -> str:
    """松果储能电芯二期; what goes by a key or a day in words as well."""
    return name_word(change.table, change.name)


def name_word(table: str, name: str) -> str:
    """The same of a record of a table, by what it is called there."""
    if table == "setting":
        return setting_word(name)
    if table == "calendar_day" and name:
        return text.full_date(date.fromisoformat(name))
    return name


@dataclass(frozen=True, slots=True)
class Line:
    """One thing a change says: what it is called, its value before and after, and the logged field.

    `name` is empty where the name of the record says it. `old_known` whether what was before is known here.
    """

    name: str
    old: str
    new: str
    field: str
    old_known: bool = True


def change_lines(change: RecordChange, codes: Codes, whole: bool = False) -> list[Line]:
    """Everything a change says, field by field; a setting says each of its limits apart."""
    lines = []
    for changed in change.fields:
        name = field_word(change.table, changed.field)
        if (change.table, changed.field) == ("setting", "value"):
            known, unknown = changed.old_known, value_word(change.table, changed, codes, new=False)
            lines += [
                Line(part.name, part.old if known else unknown, part.new, changed.field, known)
                for part in setting_lines(change.name, changed.old, changed.new, codes)
            ]
            continue
        old, new = (value_word(change.table, changed, codes, after, whole) for after in (False, True))
        lines.append(Line(name, old, new, changed.field, changed.old_known))
    return lines


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
    lines = change_lines(change, codes)
    if not lines:
        return record
    pattern = QCoreApplication.translate("History", "{field} {old} → {new}")
    if not lines[0].name:
        pattern = QCoreApplication.translate("History", "{old} → {new}")
    first = pattern.format(field=lines[0].name, old=lines[0].old, new=lines[0].new)
    rest = len(lines) - 1
    if rest:
        pattern = QCoreApplication.translate("History", "{change} and %n more field(s)", "", rest)
        first = pattern.format(change=first)
    return QCoreApplication.translate("History", "{record}: {change}").format(record=record, change=first)
