"""Renders a page of the window to a picture, from real data, without a screen."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.errors import StorageError


def settle(milliseconds: int = 60) -> None:
    """Let layouts and posted events come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    QApplication.processEvents()


def render(window: QWidget, width: int, height: int, out: Path) -> None:
    """Show `window` at that size and write it as PNG. Raises StorageError `file_not_written`."""
    window.resize(width, height)
    window.show()
    settle()
    picture = window.grab()
    out.parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(str(out), "PNG"):
        raise StorageError("file_not_written", path=str(out))
