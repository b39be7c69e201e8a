"""How long to try, where the figures of the long profile are kept, and who writes them down."""

import hashlib
import json
import os
import re
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "docs" / "reliability.md"
KEPT = ROOT / "build" / "long"

LONG = int(os.environ.get("THREEONES_LONG", "0"))
"""Histories to tell in the long profile (`dev.py test --long`); 0 in the ordinary one."""

Figures = dict[str, int | str]


@cache
def program() -> str:
    """What is tried and what tries it, as they are now: figures of another state are not added to these.

    No history opens a window or prints a paper, and the tests beside them try by themselves.
    """
    found, app, sync = hashlib.sha256(), ROOT / "app", ROOT / "tests" / "sync"
    tried = [file for file in app.rglob("*.py") if file.relative_to(app).parts[0] not in ("ui", "exports")]
    trying = [file for file in sync.glob("*.py") if file.stem == "test_machine" or "test_" not in file.stem]
    for file in sorted([*tried, *trying]):
        found.update(file.read_bytes())
    return found.hexdigest()[:12]


def note(section: str, figures: Mapping[str, int | str], part: str = "") -> None:
    """Keep the figures of a part of a long run; it may be ended at any time, and parts beside each other."""
    if LONG:
        file = _file(section, part)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.with_suffix(".tmp").write_text(json.dumps(dict(figures)), encoding="utf-8")
        file.with_suffix(".tmp").replace(file)


def noted(section: str, part: str = "") -> Figures:
    """What is kept of a part, from this run or an earlier one."""
    file = _file(section, part)
    return dict(json.loads(file.read_text(encoding="utf-8"))) if file.exists() else {}


def _file(section: str, part: str) -> Path:
    return KEPT / program() / f"{section} {part}.json"


def together(section: str) -> Figures:
    """The figures of all parts: numbers added up."""
    found: Figures = {}
    for file in sorted((KEPT / program()).glob(f"{section} *.json")):
        for name, value in json.loads(file.read_text(encoding="utf-8")).items():
            before = found.get(name)
            found[name] = before + value if isinstance(before, int) else value
    return found


def written(told: str) -> str:
    """The document with the figures that are kept, in the table under each heading that they belong to."""
    for section in re.findall(r"^## (.+)$", told, re.MULTILINE):
        rows = "".join(f"| {name} | {value} |\n" for name, value in sorted(together(section).items()))
        pattern = rf"(## {re.escape(section)}\n(?:[^#\n].*\n|\n)*?\| what \| count \|\n\|[-|]+\n)(?:\|.*\n)*"
        if rows:
            told, found = re.subn(pattern, lambda head: head[1] + rows, told, count=1)  # noqa: B023
            assert found, f"no table under {section}"
    return told


if __name__ == "__main__":
    DOCUMENT.write_text(written(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write(f"{together('Random histories').get('histories', 0)} histories\n")
