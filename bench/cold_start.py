"""From nothing to a usable list of projects, in time and memory, against an empty PySide6 window."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.figures import Figure

_LIMITS = {"cpu_ms": 15.0, "peak_mb": 3.0}
_EMPTY = "an empty PySide6 window"


def measure(folders: dict[int, Path], repeats: int, shelf: Path) -> Iterator[Figure]:
    """One figure of time and one of memory for each number of projects; processor time, the least of all."""
    starts: list[tuple[str, ...]] = [(), *((str(folder),) for folder in folders.values())]
    environment = _environment(shelf)
    for arguments in starts:  # the first one compiles the sources, which no user waits for
        _start(arguments, environment)
    runs = [[_start(arguments, environment) for arguments in starts] for _ in range(repeats)]
    for key, unit, words in (("cpu_ms", "ms", "cold start"), ("peak_mb", "MB", "peak memory")):
        empty, *ours = (min(run[place][key] for run in runs) for place in range(len(starts)))
        for projects, value in zip(folders, ours, strict=True):
            if empty:
                name = f"{words}, {projects:,} projects"
                yield Figure(name, _EMPTY, value, empty, _LIMITS[key], unit)


def _start(arguments: tuple[str, ...], environment: dict[str, str]) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.first_paint", *arguments]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    told: dict[str, float] = json.loads(done.stdout)
    return told


def _environment(shelf: Path) -> dict[str, str]:
    """As an installed program starts: no display needed, sources compiled."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(shelf / "compiled")}
