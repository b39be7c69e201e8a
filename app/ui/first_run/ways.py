"""The ways to begin."""

from enum import IntEnum


class Way(IntEnum):
    """In the order of their cards; restoring has none, only a word at the foot."""

    NEW = 0
    OPEN = 1
    DEMO = 2
    RESTORE = 3
