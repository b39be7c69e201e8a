"""What a value from the store must be like, so that this program can keep it, show it and work with it."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache

from sqlalchemy import Boolean, Column, Date, Integer

from app.clock import LATEST_MS
from app.models.field_ids import LoggedTable, tables_by_number
from app.sync.canonical import DamagedFileError, is_whole_text

_HLC_END = 1 << 62
"""Far enough below 64 bits that a clock which follows can count on, and what is added to a stamp fits."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)?")

_JSON = frozenset(
    {("setting", "value"), ("saved_view", "definition"), ("doc_output", "params"), ("doc_output", "told")}
)
"""Texts that hold JSON."""


def is_moment(told: object) -> bool:
    """Whether it is milliseconds since 1970, before the year 3000 (S2)."""
    return isinstance(told, int) and not isinstance(told, bool) and 0 <= told <= LATEST_MS


def is_hlc(told: object) -> bool:
    """Whether it can be the time of a stamp (S2)."""
    return isinstance(told, int) and not isinstance(told, bool) and 0 <= told < _HLC_END


def check_values(table: int, values: Mapping[str, object]) -> None:
    """Raises DamagedFileError for what SQLite cannot hold, or a known field cannot be (G10).

    A field that this program does not know may be any text, integer or null.
    """
    fields = _fields(table)
    for number, value in values.items():
        if value is None:
            continue
        if isinstance(value, str):
            good = is_whole_text(value)
        else:
            good = isinstance(value, int) and not isinstance(value, bool) and -(1 << 63) <= value < 1 << 63
        if not good or not fields.get(number, _anything)(value):
            raise DamagedFileError(f"a value that field {number} of table {table} cannot hold")


@cache
def _fields(table: int) -> dict[str, Callable[[object], bool]]:
    entry = tables_by_number().get(table)
    if entry is None:
        return {}
    return {str(number): _check(entry, column) for column, number in entry.fields.items()}


def _check(entry: LoggedTable, name: str) -> Callable[[object], bool]:
    column: Column[object] = entry.table.columns[name]
    if isinstance(column.type, Boolean):
        return _is_yes_or_no
    if isinstance(column.type, Integer):
        return _is_integer
    if isinstance(column.type, Date):
        return _is_day
    if name.endswith("_at"):
        return _is_told_moment
    return _is_json if (entry.name, name) in _JSON else _is_text


def _anything(_value: object) -> bool:
    return True


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_integer(value: object) -> bool:
    return isinstance(value, int)


def _is_yes_or_no(value: object) -> bool:
    return value in (0, 1)


def _is_day(value: object) -> bool:
    return (
        isinstance(value, str) and _DAY.fullmatch(value) is not None and _is_read(date.fromisoformat, value)
    )


def _is_told_moment(value: object) -> bool:
    if not isinstance(value, str) or _MOMENT.fullmatch(value) is None:
        return False
    return _is_read(datetime.fromisoformat, value)


def _is_json(value: object) -> bool:
    return isinstance(value, str) and _is_read(json.loads, value)


def _is_read(read: Callable[[str], object], value: str) -> bool:
    try:
        read(value)
    except (ValueError, RecursionError):
        return False
    return True
