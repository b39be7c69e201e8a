"""Runs what a person asked for; what goes wrong is said in a sentence and nothing is lost."""

from collections.abc import Callable
from typing import TypeVar

from app.errors import UserError
from app.ui.page import Shell
from app.ui.sentences import sentence

T = TypeVar("T")


def attempt(shell: Shell, action: Callable[[], T]) -> T | None:
    """The outcome of `action`, or None after its error has been said in a toast."""
    try:
        return action()
    except UserError as error:
        shell.say(sentence(error))
        return None
