"""Runs the checks of `test` one after the other and says one line for each."""

import os
import re
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.setup.environment import ROOT
from tools.setup.machine import in_utf8

TYPES = r"no issues found in \d+ source files?|Found \d+ errors? in \d+ files?"
COUNTED = r"\d+ (?:passed|failed|errors?|skipped|no tests)[^\n]*?(?= in [\d.]+s)|no tests ran"
WALLS = "from importlinter.cli import lint_imports_command as check; check()"
"""import-linter cannot be started as a module, and its script does not survive a moved folder."""


@dataclass(frozen=True, slots=True)
class Step:
    """One check of `test`: its name, its command, what in its output counts it, and its surroundings."""

    name: str
    command: tuple[str, ...]
    count: str
    surroundings: Mapping[str, str | None]


def surroundings_of(changes: Mapping[str, str | None], now: Mapping[str, str]) -> dict[str, str]:
    """The environment `now` with `changes` (None takes away), without what would bend Qt's looks."""
    kept = {key: value for key, value in in_utf8(now).items() if not key.startswith("QT_")}
    gone = {key for key, value in changes.items() if value is None}
    given = {key: value for key, value in changes.items() if value is not None}
    return {key: value for key, value in kept.items() if key not in gone} | given


def static_steps(python: Path) -> list[Step]:
    run = (str(python), "-m")
    return [
        Step("format", (*run, "ruff", "format", "--check"), r"\d+ files? already formatted", {}),
        Step("lint", (*run, "ruff", "check"), r"All checks passed|Found \d+ errors?", {}),
        Step("types", (*run, "mypy"), TYPES, {}),
        Step("walls", (str(python), "-c", WALLS), r"\d+ kept, \d+ broken", {}),
    ]


def test_steps(python: Path, rest: Sequence[str], *, x_window: bool) -> list[Step]:
    """All tests drawn into memory, and those marked `window` in an X window too."""
    pytest = (str(python), "-m", "pytest", "-q", "--color=no")
    workers = str(max(2, min(4, os.cpu_count() or 2)))
    unseen = {"QT_QPA_PLATFORM": "offscreen"}
    steps = [
        Step("tests", (*pytest, "--no-xvfb", "-n", workers, "--dist", "loadgroup", *rest), COUNTED, unseen)
    ]
    if x_window and not rest:
        seen = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": None, "WAYLAND_DISPLAY": None}
        steps.append(Step("window", (*pytest, "-m", "window"), COUNTED, seen))
    return steps


def long_steps(python: Path, histories: int) -> list[Step]:
    """The proof that nothing is lost, tried for hours; its figures go into docs/reliability.md.

    One that was ended goes on where it was, as long as the program stays what it is.
    """
    tests = [f"tests/sync/test_{name}.py" for name in ("machine", "every_failure", "kill", "soak", "mutants")]
    workers = str(os.cpu_count() or 1)
    options = ("-q", "--color=no", "--no-xvfb", "-p", "no:randomly", "-n", workers, "--dist", "worksteal")
    surroundings = {"QT_QPA_PLATFORM": "offscreen", "THREEONES_LONG": str(histories)}
    return [
        Step("long", (str(python), "-m", "pytest", *options, *tests), COUNTED, surroundings),
        Step("figures", (str(python), "-m", "tests.sync.figures"), r"\d+ histories", {}),
    ]


def counted(pattern: str, output: str) -> str:
    """The last thing in `output` that `pattern` finds, otherwise its last line."""
    found = [match[0] for match in re.finditer(pattern, output)]
    lines = output.strip().splitlines()
    return found[-1] if found else lines[-1] if lines else ""


def summary_line(name: str, passed: bool, count: str, seconds: float) -> str:
    return f"{name:<8} {'ok' if passed else 'FAILED':<8} {count:<44} {seconds:6.1f} s"


def run_steps(steps: Iterable[Step]) -> bool:
    """Run each step, say one line for it, and show what a failing one wrote."""
    good = True
    for step in steps:
        start = time.monotonic()
        done = subprocess.run(
            step.command,
            cwd=ROOT,
            env=surroundings_of(step.surroundings, os.environ),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        passed = done.returncode == 0
        count = counted(step.count, done.stdout)
        print(summary_line(step.name, passed, count, time.monotonic() - start), flush=True)
        if not passed:
            print(done.stdout, flush=True)
            good = False
    return good
