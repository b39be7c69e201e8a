"""How a drawing tells how far it is; apart from the engine, so that asking for a paper does not load it."""

from collections.abc import Callable

Step = Callable[[int, int], object]
"""Told how many pages of how many are drawn, 0 of 0 before that is known; what it raises ends the drawing."""


def unwatched(done: int, total: int) -> None:
    """The step of a paper that nobody waits for."""
