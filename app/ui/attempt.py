"""Runs what a person asked for; what goes wrong is said in a sentence and nothing is lost."""

import logging
from collections.abc import Callable
from typing import TypeVar

from app.errors import UserError
from app.ui.page import Shell
from app.ui.sentences import sentence

T = TypeVar("T")
_log = logging.getLogger(__name__)


def attempt(shell: Shell, action: Callable[[], T]) -> T | None:
    """The outcome of `action`, or None after its error has been said above the page."""
    try:
        return action()
    except UserError as error:
        shell.warn(sentence(error))
        return None


def said(error: Exception) -> str:
    """What a person is told when work beside the window failed; faults of ours go to the log."""
    if isinstance(error, UserError):
        return sentence(error)
    _log.error("work beside the window failed", exc_info=error)
    return sentence(UserError("unexpected"))
