"""Lamp colours and slot states as the painters know them; services may pass their own equal names."""

from enum import StrEnum


class LampColour(StrEnum):
    """In sort order: the most urgent first."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"
    GREY = "grey"


class SlotState(StrEnum):
    """How far one of the three ones is; open where two were written apart and nobody has decided."""

    FILLED = "filled"
    DRAFT = "draft"
    OPEN = "open"
    MISSING = "missing"
    NOT_YET = "not_yet"


def lamp_colour(value: str | int) -> LampColour:
    """A lamp from its name in any case or its place in the sort order, else ValueError."""
    if isinstance(value, int):
        return list(LampColour)[value]
    return LampColour(value.lower())


def slot_state(value: str) -> SlotState:
    """A state from its name in any case; raises ValueError for anything else."""
    return SlotState(value.lower())
