"""A fresh process opens the papers, chooses one after the other, and says when its first page stood there."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.database import Database, Session
from app.exports.ordered import gather, lay
from app.exports.orders import Order
from app.exports.writing import deliver
from app.main import application, look_for, window_for
from app.services.opening import open_for_work
from app.services.print_register import PACK
from app.services.project_list import project_ids
from app.services.project_views import PROJECTS, SystemView
from app.ui.main_window import MainWindow
from app.ui.papers.page import PapersPage
from app.ui.papers.places import place_of
from bench.workspaces import CLOCK

_BEAT = 5
"""Milliseconds."""


class Heart:
    """Beats while the window lives, and says for how many ms it was still at most."""

    def __init__(self) -> None:
        self._still = 0
        self._since = QElapsedTimer()
        self._since.start()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT)

    def _beat(self) -> None:
        self._still = max(self._still, self._since.restart())

    def end(self) -> int:
        """The last stop need not have ended with a beat."""
        self._timer.stop()
        self._beat()
        return self._still


def main(folder: Path, repeats: int, scratch: Path) -> None:
    app = application()
    workspace = open_for_work(folder, clock=CLOCK)
    window = window_for(workspace, look_for(app))
    window.resize(1366, 768)
    window.show()
    told = {}
    for before, paper in workspace.database.read(_places):
        runs = [_looked_at(window, before, paper, scratch) for _ in range(repeats + 1)]
        first, *others = runs
        told[paper] = {key: min(run[key] for run in others) for key in first} | {"first_ms": first["ms"]}
    print(json.dumps(told), flush=True)
    window.close()


def _places(session: Session) -> list[tuple[Order, str]]:
    """Where one is before a click, and which paper is chosen then, about the same."""
    signed = next(view.chosen for view in PROJECTS.views(session) if view.key == SystemView.SIGNED)
    project = project_ids(session, signed)[0]
    listed = Order("D19", chosen=signed)
    return [(Order("D7", project), "D1"), (listed, "D8"), (listed, PACK)]


def _looked_at(window: MainWindow, before: Order, paper: str, scratch: Path) -> dict[str, float]:
    """A click on a paper; then the same as a file, without the window."""
    window.go(place_of(before))
    page = window.present_page()
    assert isinstance(page, PapersPage)
    _rest(window, page)
    heart = Heart()
    began = time.perf_counter()
    page.options.paper.picked.emit(paper)
    _wait(page)
    spent, still = (time.perf_counter() - began) * 1000, heart.end()
    _rest(window, page)
    if page.proof is None or page.order.paper != paper:
        raise RuntimeError(paper)
    file = _file(page.context.database, page.order, scratch / f"{paper}.pdf")
    return {"ms": spent, "still_ms": still, "file_ms": file, "pages": len(page.proof.sizes)}


def _wait(page: PapersPage) -> None:
    """Until the first page is there, and painted."""
    loop = QEventLoop()
    page.proofing.came.connect(loop.quit)
    page.proofing.failed.connect(loop.quit)
    loop.exec()
    page.proofing.came.disconnect(loop.quit)
    page.proofing.failed.disconnect(loop.quit)
    page.pages.sheets.viewport().repaint()


def _rest(window: MainWindow, page: PapersPage) -> None:
    """Until all that is in sight has been drawn."""
    while page.proofing.waiting or window.jobs.running or page.pages.next_wanted() is not None:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _file(database: Database, order: Order, out: Path) -> float:
    began = time.perf_counter()
    content = database.read(lambda session: gather(session, order))
    deliver(lay(database, order, content).pdf(), out)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
