"""Renders a page of the window to a picture, from real data, without a screen."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.exports.writing import deliver

_PATIENCE = 500
"""So often one looks whether what the page reads is there, about half a minute."""


def settle(milliseconds: int = 60) -> None:
    """Let layouts and posted events come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    QApplication.processEvents()


def render(window: QWidget, width: int, height: int, out: Path, busy: Callable[[], bool]) -> None:
    """Show `window` at that size and write it as PNG, once it is not `busy` any more.

    Raises StorageError as `deliver` does; then no file was written or changed.
    """
    window.resize(width, height)
    window.show()
    settle()
    for _ in range(_PATIENCE):
        if not busy():
            break
        settle()
    held = QBuffer()
    window.grab().save(held, "PNG")
    with suppress(OSError):  # what it means for the file is said when that is written
        out.parent.mkdir(parents=True, exist_ok=True)
    deliver(bytes(held.data().data()), out)
