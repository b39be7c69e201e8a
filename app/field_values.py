"""What the fields of records can hold: colleagues' programs read nothing else, so ours writes no more."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache

from sqlalchemy import Boolean, Column, Connection, Date, Integer

from app.errors import ValidationError
from app.models.field_ids import LoggedTable, tables_by_number

LARGEST = 10**15
"""Of a number, either way, such as 10 万亿 in hundredths; thousands of these can be added up in 64 bits."""

_YEARS = range(1000, 3000)
"""Days and moments of these can be counted on and back from without leaving the calendar."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)?")
_MONTH = re.compile(r"\d{4}-\d\d")
_LIGHTS = frozenset({"RED", "YELLOW", "GREEN", "GREY"})


def refuse_unfit(connection: Connection, tx_id: int) -> None:
    """Raises ValidationError `value_out_of_range` for an action that writes what a field cannot hold."""
    rows = connection.exec_driver_sql(
        "SELECT table_no, fields FROM change"
        " WHERE seq >= (SELECT first_seq FROM change_tx WHERE id = :id) AND tx_id = :id",
        {"id": tx_id},
    )
    for number, fields in rows:
        unfit = unfit_field(number, json.loads(fields))
        if unfit is not None:
            raise ValidationError(tables_by_number()[number].columns[unfit], "value_out_of_range")


def unfit_field(table: int, values: Mapping[str, object]) -> str | None:
    """The number of the first field that cannot hold its value (G10), None when all can.

    A field that this program does not know may hold any text, integer of 64 bits, or nothing.
    """
    checks = _checks(table)
    for number, value in values.items():
        if value is not None and not (_is_kept(value) and checks.get(number, _is_kept)(value)):
            return number
    return None


def is_whole_text(value: str) -> bool:
    """Whether it can be written as UTF-8: JSON may hold half of a pair of surrogates (RFC 8259 §8.2)."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


@cache
def _checks(table: int) -> dict[str, Callable[[object], bool]]:
    entry = tables_by_number().get(table)
    if entry is None:
        return {}
    return {str(number): _check(entry, column) for column, number in entry.fields.items()}


def _check(entry: LoggedTable, name: str) -> Callable[[object], bool]:
    column: Column[object] = entry.table.columns[name]
    if isinstance(column.type, Boolean):
        return _is_yes_or_no
    if isinstance(column.type, Integer):
        return _is_number
    if isinstance(column.type, Date):
        return _is_day
    if name.endswith("_at"):
        return _is_moment
    return _FORMATS.get((entry.name, name), _is_text)


def _is_kept(value: object) -> bool:
    """Whether SQLite can keep it as what it is."""
    if isinstance(value, str):
        return is_whole_text(value)
    return isinstance(value, int) and not isinstance(value, bool) and -(1 << 63) <= value < 1 << 63


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and abs(value) <= LARGEST


def _is_yes_or_no(value: object) -> bool:
    return value in (0, 1)


def _is_day(value: object) -> bool:
    return _is_read(value, _DAY, date.fromisoformat)


def _is_moment(value: object) -> bool:
    return _is_read(value, _MOMENT, datetime.fromisoformat)


def _is_month(value: object) -> bool:
    return _is_read(value, _MONTH, lambda told: date.fromisoformat(f"{told}-01"))


def _is_read(value: object, pattern: re.Pattern[str], read: Callable[[str], date]) -> bool:
    if not isinstance(value, str) or pattern.fullmatch(value) is None:
        return False
    try:
        return read(value).year in _YEARS
    except ValueError:
        return False


def _is_light(value: object) -> bool:
    return value in _LIGHTS


def _is_json(value: object) -> bool:
    try:
        json.loads(str(value))
    except (ValueError, RecursionError):
        return False
    return isinstance(value, str)


_FORMATS: dict[tuple[str, str], Callable[[object], bool]] = {
    ("doc_output", "params"): _is_json,
    ("doc_output", "told"): _is_json,
    ("fund_arrival", "period"): _is_month,
    ("project", "light_override"): _is_light,
    ("saved_view", "definition"): _is_json,
    ("setting", "value"): _is_json,
}
"""Texts that this program takes apart; of all others it shows whatever they are."""
