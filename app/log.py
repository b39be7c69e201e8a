"""Keeps what nobody expected in a file of this person, so that no fault is lost and none ends the program."""

import logging
import platform
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from app.paths import log_folder

FAULTS = "app.fault"
"""The logger of faults of ours: whatever nobody caught, in any thread."""

_NAME = "threeones.log"
_OCTETS = 1_000_000
_KEPT = 3
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def begin() -> Path | None:
    """Log into the file, and have everything uncaught go there; returns the file, None without one."""
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread
    file = log_folder() / _NAME
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            file, maxBytes=_OCTETS, backupCount=_KEPT, encoding="utf-8", delay=False
        )
    except OSError:  # a program that cannot write its log still works
        logging.getLogger().addHandler(logging.NullHandler())
        return None
    handler.setFormatter(logging.Formatter(_FORMAT))
    logging.getLogger().addHandler(handler)
    return file


def fault(error: BaseException) -> None:
    """Log an error of ours with where it came from."""
    logging.getLogger(FAULTS).error("unexpected: %s", error, exc_info=error)


def details(record: logging.LogRecord) -> str:
    """What to send to whoever mends it: versions, the moment, the trace; nothing of the data's content."""
    lines = logging.Formatter(_FORMAT).format(record)
    return f"Python {platform.python_version()}, {platform.platform()}\n{lines}\n"


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
    else:
        fault(error)


def _uncaught_in_thread(found: threading.ExceptHookArgs) -> None:
    if found.exc_value is not None:
        fault(found.exc_value)
