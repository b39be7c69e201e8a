"""What the command line prints: aligned tables for people, JSON for programs."""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from io import TextIOWrapper
from typing import Any
from unicodedata import east_asian_width


def begin() -> None:
    """Have a terminal that lacks a character show its number instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def print_json(value: object, *, one_line: bool = False) -> None:
    """One JSON document; dates as ISO text, decimals as text, amounts in minor units as stored.

    One of several that follow each other stands in `one_line`.
    """
    plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    indent = None if one_line else 2
    sys.stdout.write(json.dumps(value, ensure_ascii=plain, indent=indent, default=_plain) + "\n")


def print_table(titles: Sequence[str], rows: Iterable[Sequence[object]], right: Sequence[int] = ()) -> None:
    """Columns as wide as their widest cell; `right` are the columns of figures."""
    lines = [list(titles), *([_text(cell) for cell in row] for row in rows)]
    widths = [max(width(line[column]) for line in lines) for column in range(len(titles))]
    for line in lines:
        cells = [
            " " * (wanted - width(cell)) + cell if column in right else cell + " " * (wanted - width(cell))
            for column, (cell, wanted) in enumerate(zip(line, widths, strict=True))
        ]
        sys.stdout.write("  ".join(cells).rstrip() + "\n")


def print_pairs(pairs: Iterable[tuple[str, object]]) -> None:
    """A label and a value a line; values that are None or empty are left out."""
    shown = [(label, _text(value)) for label, value in pairs if value not in (None, "")]
    broad = max((width(label) for label, _ in shown), default=0)
    for label, value in shown:
        sys.stdout.write(f"{label}{' ' * (broad - width(label))}  {value}\n")


def say(sentence: str) -> None:
    """A sentence on standard output."""
    sys.stdout.write(sentence + "\n")


def complain(sentence: str) -> None:
    """A sentence on standard error."""
    sys.stderr.write(sentence + "\n")


def hand_over() -> None:
    """Have a program behind a pipe get what was printed so far."""
    sys.stdout.flush()


def width(text: str) -> int:
    """How many columns of a terminal a text takes; Han characters take two."""
    return sum(2 if east_asian_width(character) in "FW" else 1 for character in text)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    return str(value)


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, frozenset | set):
        return sorted(value)
    if isinstance(value, Enum):
        return value.value
    raise TypeError(type(value).__name__)


def show_progress(done: int, total: int) -> None:
    """How much of a long work is done, in place on a terminal; nothing where nobody watches."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done:,} / {total:,}" + ("\n" if done == total else ""))
        sys.stderr.flush()
