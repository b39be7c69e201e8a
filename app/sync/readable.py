"""Which times a file of the store may tell."""

from app.clock import LATEST_MS

_HLC_END = 1 << 62
"""Far enough below 64 bits that a clock which follows can count on, and what is added to a stamp fits."""


def is_moment(told: object) -> bool:
    """Whether it is milliseconds since 1970, before the year 3000 (S2)."""
    return isinstance(told, int) and not isinstance(told, bool) and 0 <= told <= LATEST_MS


def is_hlc(told: object) -> bool:
    """Whether it can be the time of a stamp (S2)."""
    return isinstance(told, int) and not isinstance(told, bool) and 0 <= told < _HLC_END
