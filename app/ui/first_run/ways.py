"""The ways to begin."""

from enum import IntEnum


class Way(IntEnum):
    """In the order of their cards; opening and restoring have none, only a word at the foot."""

    NEW = 0
    JOIN = 1
    DEMO = 2
    OPEN = 3
    RESTORE = 4
