"""Reads one reference file and says exactly which record and field of it is wrong."""

import json
import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from app.errors import UserError
from app.paths import resources

E = TypeVar("E", bound=StrEnum)

_FREE_FIELDS = frozenset({"note"})
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


class Fault(StrEnum):
    """Why a reference file cannot be used."""

    UNREADABLE = "unreadable"
    NOT_UTF8 = "not_utf8"
    NOT_JSON = "not_json"
    DUPLICATE_KEY = "duplicate_key"
    MISSING = "missing"
    UNKNOWN_FIELD = "unknown_field"
    WRONG_TYPE = "wrong_type"
    NOT_ALLOWED = "not_allowed"
    NOT_A_DATE = "not_a_date"
    DATES_REVERSED = "dates_reversed"
    DUPLICATE = "duplicate"
    UNKNOWN_REFERENCE = "unknown_reference"
    CYCLE = "cycle"
    BUILT_IN_REMOVED = "built_in_removed"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where reference files are looked for: the city's edited copies first, then what ships."""

    edited: Path | None
    shipped: Path

    @classmethod
    def of(cls, edited: Path | None, shipped: Path | None) -> "Folders":
        return cls(edited, shipped or resources() / "reference")

    def find(self, name: str) -> Path:
        copy = self.edited / name if self.edited else None
        return copy if copy and copy.is_file() else self.shipped / name

    def names(self, pattern: str) -> list[str]:
        """The names of all files that fit, edited or shipped, sorted."""
        folders = [folder for folder in (self.shipped, self.edited) if folder and folder.is_dir()]
        return sorted({file.name for folder in folders for file in folder.glob(pattern)})


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A reference file as read; knows its lines, so that an error can name one."""

    path: Path
    text: str

    def fail(
        self, fault: Fault, line: int | None = None, record: str = "", field: str = "", value: object = ""
    ) -> NoReturn:
        """Raise UserError `reference_file_invalid`; `reason` is a Fault, the rest fills in its sentence."""
        raise UserError(
            "reference_file_invalid",
            file=self.path.name,
            path=str(self.path),
            line=line,
            record=record,
            field=field,
            reason=fault.value,
            value=str(value),
        )

    def line_of(self, marks: Sequence[str]) -> int | None:
        """The line of the last of `marks`, each looked for after the one before; None if one is absent."""
        end = 0
        for mark in marks:
            found = re.compile(mark).search(self.text, end)
            if found is None:
                return None
            end = found.end()
        return self.text.count("\n", 0, end) + 1 if end else None

    def line_if_twice(self, key: str) -> int | None:
        """The second line where `key` names a value, when it does so exactly twice."""
        mark = rf'"{re.escape(key)}"\s*:'
        return self.line_of((mark, mark)) if len(re.findall(mark, self.text)) == 2 else None


class Fields:
    """The fields of one record, taken one by one; what is left over at `done` is a mistake."""

    def __init__(
        self, source: SourceFile, values: dict[str, Any], record: str = "", marks: tuple[str, ...] = ()
    ) -> None:
        self.source = source
        self.record = record
        self._values = values
        self._marks = marks
        self._taken: set[str] = set()

    def fail(self, fault: Fault, field: str = "", value: object = "") -> NoReturn:
        self.source.fail(fault, self.source.line_of(self._marks), self.record, field, value)

    def text(self, key: str) -> str:
        value = self.optional_text(key)
        if value is None:
            self.fail(Fault.MISSING, key)
        return value

    def optional_text(self, key: str) -> str | None:
        value = self._take(key, str)
        return value.strip() or None if value is not None else None

    def whole(self, key: str) -> int:
        value = self.optional_whole(key)
        if value is None:
            self.fail(Fault.MISSING, key)
        return value

    def optional_whole(self, key: str) -> int | None:
        value: int | None = self._take(key, int)
        if isinstance(value, bool) or (value is not None and value < 0):
            self.fail(Fault.WRONG_TYPE, key, value)
        return value

    def flag(self, key: str) -> bool:
        return bool(self._take(key, bool))

    def choice(self, key: str, kind: type[E]) -> E:
        return self.one_of(key, {item.value: item for item in kind})

    def one_of(self, key: str, allowed: dict[str, E]) -> E:
        value = self.text(key)
        if value not in allowed:
            self.fail(Fault.NOT_ALLOWED, key, value)
        return allowed[value]

    def texts(self, key: str) -> tuple[str, ...]:
        return self._list(key, str)

    def wholes(self, key: str) -> tuple[int, ...]:
        return self._list(key, int)

    def numbers(self, key: str) -> dict[str, float]:
        """An object of names and numbers; empty when absent."""
        values: dict[str, float] = self._take(key, dict) or {}
        for name, value in values.items():
            if isinstance(value, bool) or not isinstance(value, int | float):
                self.fail(Fault.WRONG_TYPE, f"{key}.{name}", value)
        return values

    def word_or_whole(self, key: str) -> str | int:
        value: str | int | None = self._take(key, str, int)
        if value is None:
            self.fail(Fault.MISSING, key)
        return value

    def first_day(self, key: str) -> date | None:
        """A date written as year, month or day; its first day."""
        return self._date(key, last=False)

    def last_day(self, key: str) -> date | None:
        """A date written as year, month or day; its last day."""
        return self._date(key, last=True)

    def period(self) -> tuple[date | None, date | None]:
        """`valid_from` and `valid_to`, both days included."""
        start, end = self.first_day("valid_from"), self.last_day("valid_to")
        if start and end and start > end:
            self.fail(Fault.DATES_REVERSED, "valid_to", end)
        return start, end

    def inner(self, key: str) -> "Fields | None":
        """The record inside this one, or None."""
        values = self._take(key, dict)
        return (
            None if values is None else Fields(self.source, values, self.record, (*self._marks, f'"{key}"'))
        )

    def records(self, key: str, name: str) -> list["Fields"]:
        """The records of a list, each called by its field `name`."""
        marks = (*self._marks, f'"{key}"')
        found: list[Fields] = []
        times: dict[str, int] = {}
        for number, values in enumerate(self._take(key, list) or [], start=1):
            if not isinstance(values, dict):
                self.fail(Fault.WRONG_TYPE, key, values)
            called = values.get(name)
            shown = json.dumps(called, ensure_ascii=False)
            times[shown] = times.get(shown, 0) + 1
            mark = (rf'"{name}"\s*:\s*{re.escape(shown)}(?!\d)',) * times[shown] if called is not None else ()
            label = str(called) if called is not None else f"#{number}"
            found.append(Fields(self.source, values, label, (*marks, *mark)))
        return found

    def named(self, key: str) -> dict[str, "Fields"]:
        """The records of an object, by their keys."""
        values: dict[str, Any] = self._take(key, dict) or {}
        for name, value in values.items():
            if not isinstance(value, dict):
                self.fail(Fault.WRONG_TYPE, f"{key}.{name}", value)
        marks = (*self._marks, f'"{key}"')
        return {
            name: Fields(self.source, value, name, (*marks, rf'"{re.escape(name)}"\s*:\s*\{{'))
            for name, value in values.items()
        }

    def has(self, key: str) -> bool:
        return self._values.get(key) is not None

    def done(self) -> None:
        """Refuse fields that nobody asked for: a misspelt name would otherwise be silently ignored."""
        extra = [key for key in self._values if key not in self._taken | _FREE_FIELDS]
        if extra:
            self.fail(Fault.UNKNOWN_FIELD, extra[0])

    def _take(self, key: str, *kinds: type) -> Any:
        self._taken.add(key)
        value = self._values.get(key)
        if value is not None and not isinstance(value, kinds):
            self.fail(Fault.WRONG_TYPE, key, value)
        return value

    def _list(self, key: str, kind: type) -> tuple[Any, ...]:
        values: list[Any] = self._take(key, list) or []
        for value in values:
            if not isinstance(value, kind) or isinstance(value, bool):
                self.fail(Fault.WRONG_TYPE, key, value)
        return tuple(values)

    def _date(self, key: str, *, last: bool) -> date | None:
        value = self.optional_text(key)
        if value is None:
            return None
        parts = _DATE.fullmatch(value)
        if parts is None:
            self.fail(Fault.NOT_A_DATE, key, value)
        year, month = int(parts[1]), int(parts[2] or (12 if last else 1))
        try:
            return date(year, month, int(parts[3] or (monthrange(year, month)[1] if last else 1)))
        except ValueError:
            self.fail(Fault.NOT_A_DATE, key, value)


def read(path: Path) -> Fields:
    """The top of a reference file. Raises UserError `reference_file_invalid`."""
    source = SourceFile(path, "")
    try:
        source = SourceFile(path, path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        source.fail(Fault.NOT_UTF8)
    except OSError as error:
        source.fail(Fault.UNREADABLE, value=error.strerror or "")

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        values = dict(pairs)
        for key in values:
            if len(pairs) > len(values) and sum(name == key for name, _ in pairs) > 1:
                record = str(values.get("code", values.get("no", "")))
                source.fail(Fault.DUPLICATE_KEY, source.line_if_twice(key), record, key)
        return values

    try:
        values = json.loads(source.text, object_pairs_hook=unique)
    except json.JSONDecodeError as error:
        source.fail(Fault.NOT_JSON, error.lineno, value=error.msg)
    if not isinstance(values, dict):
        source.fail(Fault.WRONG_TYPE, 1, value=type(values).__name__)
    fields = Fields(source, values)
    about = fields.inner("_about")
    if about is None:
        fields.fail(Fault.MISSING, "_about")
    for key in ("what", "source", "edit"):
        about.text(key)
    about.done()
    return fields
