"""A fresh process opens a window, says what it took to the first paint, and ends: ours or an empty one."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow

_TURNS = 3
"""So many rounds of events show, lay out and paint a window."""


def empty_window(app: QApplication) -> QMainWindow:
    """The least a PySide6 program can show."""
    window = QMainWindow()
    window.resize(1366, 768)
    window.show()
    return window


def our_window(app: QApplication, folder: Path) -> QMainWindow:
    """The program as a person finds it after a start, at its list of projects."""
    from app.main import look_for, window_for
    from app.services.opening import open_for_work
    from app.ui.page import Location
    from bench.workspaces import CLOCK

    look = look_for(app)
    window = window_for(open_for_work(folder, clock=CLOCK), look)
    window.resize(1366, 768)
    window.go(Location("projects"))
    window.show()
    return window


def peak_mb() -> float:
    """The most memory this process has held; 0 where the system does not tell (Windows).

    Linux counts in `getrusage` what the parent held when it started this process, and tells better in /proc.
    """
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = (one for one in status.read_text().splitlines() if one.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024 / 1e6
    try:
        from resource import RUSAGE_SELF, getrusage
    except ImportError:
        return 0.0
    unit = 1 if sys.platform == "darwin" else 1024
    return getrusage(RUSAGE_SELF).ru_maxrss * unit / 1e6


def main(arguments: list[str]) -> None:
    app = QApplication(["bench"])
    window = our_window(app, Path(arguments[0])) if arguments else empty_window(app)
    for _ in range(_TURNS):
        app.processEvents()
    print(json.dumps({"cpu_ms": time.process_time() * 1000, "peak_mb": peak_mb()}), flush=True)
    window.close()


if __name__ == "__main__":
    main(sys.argv[1:])
