"""Tells the window of faults that went to the log, and sends the messages of Qt there too."""

import logging

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler
from typing_extensions import override

from app.errors import UserError
from app.log import FAULTS, details
from app.ui.sentences import sentence

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_NO_NEWS = "This plugin does not support"
"""What a platform without a window manager says of every window."""


class Faults(QObject):
    """`happened` carries the details of a fault, on the thread of the window.

    `refused` carries the sentence of what a person should have been told where nobody did: a full disk
    while a draft is kept.
    """

    happened = Signal(str)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listener = _Listener(self)
        logging.getLogger(FAULTS).addHandler(self._listener)

    def stop(self) -> None:
        """Hear nothing more."""
        logging.getLogger(FAULTS).removeHandler(self._listener)


class _Listener(logging.Handler):
    def __init__(self, faults: Faults) -> None:
        super().__init__(logging.ERROR)
        self._faults = faults
        self._telling = False

    @override
    def emit(self, record: logging.LogRecord) -> None:
        if self._telling:  # a fault in telling of a fault stays in the log
            return
        self._telling = True
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, UserError):
            self._faults.refused.emit(sentence(error))
        else:
            self._faults.happened.emit(details(record))
        self._telling = False


def log_messages_of_qt() -> None:
    """Have Qt write to the log instead of to the terminal."""
    qInstallMessageHandler(_log_message)


def _log_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if not message.startswith(_NO_NEWS):
        logging.getLogger(f"qt.{context.category or 'default'}").log(_LEVELS[kind], message)
