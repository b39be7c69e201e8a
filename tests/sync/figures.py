"""How long to try, where the figures of the long profile are kept, and who writes them down."""

import hashlib
import json
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "docs" / "reliability.md"
KEPT = ROOT / "build" / "long"

RECORD = ROOT / "docs" / "long-profile.json"
"""Which parts were told on which state of the program, with their sums: a run goes on from it elsewhere."""

TRIES = tuple(f"tests.sync.test_{name}" for name in ("machine", "every_failure", "kill", "soak"))
"""What is run for hours; a figure stands for these and for what they load."""

LONG = int(os.environ.get("THREEONES_LONG", "0"))
"""Histories to tell in the long profile (`dev.py test --long`); 0 in the ordinary one."""

TABLE = re.compile(
    r"(?P<head>^## (?P<section>.+)\n(?:[^#\n].*\n|\n)*?\| what \| count \|\n\|[-|]+\n)(?:\|.*\n)*",
    re.MULTILINE,
)
"""A table of figures, from the heading that it belongs to."""

Figures = dict[str, int | str]


@dataclass
class Section:
    """The parts of a section that were told to their end, and their figures added up."""

    parts: list[str] = field(default_factory=list)
    figures: Figures = field(default_factory=dict)

    def add(self, part: str, figures: Figures) -> None:
        self.parts.append(part)
        for name, value in figures.items():
            before = self.figures.get(name)
            self.figures[name] = before + value if isinstance(before, int) else value  # type: ignore[operator]


@cache
def program() -> str:
    """What is tried and what tries it, as they are now: figures of another state are not added to these.

    What none of them loads has no say: no window is opened, no paper printed, no light worked out.
    """
    found = hashlib.sha256()
    for file in sorted(files_that_count()):
        found.update(file.read_bytes())
    return found.hexdigest()[:12]


def files_that_count() -> set[Path]:
    """What the tries load, with the packages it lies in; migrations are loaded by their place."""
    graph = grimp.build_graph("app", "tests", cache_dir=None)
    asked, loaded = list(TRIES), set[str]()
    while asked:
        module = asked.pop()
        if module not in loaded:
            loaded.add(module)
            parent = module.rpartition(".")[0]
            asked += [*graph.find_modules_directly_imported_by(module), *([parent] if parent else [])]
    files = {file for module in loaded for file in _files_of(module)}
    migrations = ROOT / "app" / "migrations"
    return files | {file for file in migrations.rglob("*") if file.suffix in (".py", ".sql")}


def _files_of(module: str) -> list[Path]:
    place = ROOT.joinpath(*module.split("."))
    beside = [place.parent / "conftest.py"] if module.startswith("tests.") else []
    return [file for file in (place.with_suffix(".py"), place / "__init__.py", *beside) if file.exists()]


def note(section: str, figures: Mapping[str, int | str], part: str = "", *, whole: bool = True) -> None:
    """Keep the figures of a part of a long run; it may be ended at any time, and parts beside each other."""
    if LONG:
        file = _file(section, part)
        file.parent.mkdir(parents=True, exist_ok=True)
        told = json.dumps({"section": section, "part": part, "whole": whole, "figures": dict(figures)})
        file.with_suffix(".tmp").write_text(told, encoding="utf-8")
        file.with_suffix(".tmp").replace(file)


def is_told(section: str, part: str) -> bool:
    """Whether a part was told to its end, in this run or an earlier one."""
    return part in together().get(section, Section()).parts


def together() -> dict[str, Section]:
    """The figures of all parts that were told to their end, here and in the record, by section."""
    found = _recorded()
    for file in sorted((KEPT / program()).glob("*.json")):
        told = json.loads(file.read_text(encoding="utf-8"))
        section = found.setdefault(told["section"], Section())
        if told["whole"] and told["part"] not in section.parts:
            section.add(told["part"], told["figures"])
    return found


def _recorded() -> dict[str, Section]:
    """What the record keeps of the program as it is now."""
    record = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
    if record.get("program") != program():
        return {}
    return {name: Section(**told) for name, told in record["sections"].items()}


def _file(section: str, part: str) -> Path:
    return KEPT / program() / f"{section} {part}.json"


def record() -> str:
    """What is kept, as the record keeps it."""
    sections = {name: asdict(section) for name, section in sorted(together().items()) if section.parts}
    return json.dumps({"program": program(), "sections": sections}, sort_keys=True) + "\n"


def written(told: str) -> str:
    """The document with the figures that are kept, in the table under each heading that they belong to.

    Those of an earlier state of the program go; their tables wait for a run.
    """
    kept = together()

    def filled(table: re.Match[str]) -> str:
        figures = kept.pop(table["section"], Section()).figures
        return table["head"] + "".join(f"| {name} | {value} |\n" for name, value in sorted(figures.items()))

    fresh = TABLE.sub(filled, told)
    assert not any(section.figures for section in kept.values()), f"no table for {[*kept]}"
    return fresh


if __name__ == "__main__":
    DOCUMENT.write_text(written(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
    RECORD.write_text(record(), encoding="utf-8")
    told = together().get("Random histories", Section())
    sys.stdout.write(f"{told.figures.get('histories', 0)} histories\n")
