"""What is typed behind an option, read or refused: days, counts, sizes."""

import argparse
from datetime import date


def day(text: str) -> date:
    """A day, as 2026-03-18."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a day: {text}, write YYYY-MM-DD") from None


def count(text: str) -> int:
    """How many, at least one."""
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"not a number above 0: {text}")
    return int(text)


def size(text: str) -> tuple[int, int]:
    """Width and height in pixels, as 1366x768."""
    width, _, height = text.lower().partition("x")
    if not (
        width.isdigit() and height.isdigit() and 300 <= int(width) <= 8000 and 300 <= int(height) <= 8000
    ):
        raise argparse.ArgumentTypeError(f"not a size: {text}, write 1366x768")
    return int(width), int(height)


def scale(text: str) -> float:
    """How many times as large."""
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0.5 <= scale <= 3:
        raise argparse.ArgumentTypeError(f"not a size between 0.5 and 3: {text}")
    return scale
