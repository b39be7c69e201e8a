"""Where a window lay and how large it was, kept from one start to the next."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QWidget

from app.ui.desk import Desk

SIZE = QSize(1366, 768)
_KEY = "geometry"


def restore_place(window: QWidget, desk: Desk) -> None:
    """Put `window` where it lay; on a screen that is there, and in a size that fits it."""
    known = QByteArray.fromBase64(QByteArray(desk.get(_KEY).encode("ascii", "ignore")))
    if not known.isEmpty() and window.restoreGeometry(known):
        return
    room = window.screen().availableGeometry()
    if room.width() <= SIZE.width() or room.height() <= SIZE.height():
        window.resize(SIZE.boundedTo(room.size()))
        window.setWindowState(Qt.WindowState.WindowMaximized)
        return
    window.resize(SIZE)
    frame = window.rect()
    frame.moveCenter(room.center())
    window.move(frame.topLeft())


def keep_place(window: QWidget, desk: Desk) -> None:
    """Remember where `window` lies."""
    desk.set(_KEY, bytes(window.saveGeometry().toBase64().data()).decode("ascii"))
