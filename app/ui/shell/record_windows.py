"""The records that stand in windows of their own beside the main one; they come back at the next start."""

import json
from collections.abc import Callable, Mapping

from PySide6.QtCore import QByteArray, QObject, QSize, Signal

from app.ui.page import Context, Location
from app.ui.shell.places import PageFactory
from app.ui.shell.record_window import RecordWindow

_KEPT = "windows"
"""Where this computer keeps which records stood beside the main window, and where."""

_SIZE = QSize(1100, 720)


class RecordWindows(QObject):
    """`went`, `log_asked` and `visit_asked` carry what only the main window can do."""

    went = Signal(object)
    log_asked = Signal(object, object)
    visit_asked = Signal(str)

    def __init__(self, context: Context, pages: Mapping[str, PageFactory], parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._pages = {name: page for name, page in pages.items() if name.endswith(".detail")}
        self.open: list[RecordWindow] = []

    def show(self, location: Location) -> RecordWindow:
        """Show a record in a window of its own; one that has its window already comes forward."""
        found = next((window for window in self.open if _shows(window, location)), None)
        window = found or self._make(location)
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def _make(self, location: Location) -> RecordWindow:
        window = RecordWindow(self._context, self._pages)
        window.resize(_SIZE.boundedTo(window.screen().availableGeometry().size()))
        window.went.connect(self.went)
        window.apart.connect(self.show)
        window.log_asked.connect(self.log_asked)
        window.visit_asked.connect(self.visit_asked)
        window.shut.connect(lambda: self._forget(window))
        window.go(location)
        self.open.append(window)
        return window

    def _forget(self, window: RecordWindow) -> None:
        self.open.remove(window)
        window.deleteLater()

    def each(self, do: Callable[[RecordWindow], object]) -> None:
        """Do something with every window."""
        for window in tuple(self.open):
            do(window)

    def keep(self) -> None:
        """Remember which records stand where."""
        kept = [
            (here.page, here.record_id, bytes(window.saveGeometry().toBase64().data()).decode("ascii"))
            for window in self.open
            for here in [window.present_page().location()]
        ]
        before = self._context.database.local(_KEPT)
        if kept or before:
            self._context.database.set_local(_KEPT, json.dumps(kept))

    def restore(self) -> None:
        """Bring back the windows of last time, onto a screen that is there."""
        for page, record, geometry in json.loads(self._context.database.local(_KEPT) or "[]"):
            window = self._make(Location(page, record))
            window.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))
            window.show()


def _shows(window: RecordWindow, location: Location) -> bool:
    here = window.present_page().location()
    return (here.page, here.record_id) == (location.page, location.record_id)
