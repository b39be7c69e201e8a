"""Which segments a computer has applied, told by the last of each chain and of each branch of one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.sync.thinning import COUNTING

Tips = dict[str, list[list[Any]]]
"""What a computer has: of each device the ends of its chains, as [number, head]."""


@dataclass(frozen=True, slots=True)
class Vector:
    """For each device the heads that nothing applied follows, with their numbers; and how many segments
    were applied in all, for a hole in a chain does not show in its end."""

    tips: Tips
    count: int

    @property
    def heads(self) -> set[str]:
        return {head for tips in self.tips.values() for _, head in tips}

    def told(self) -> dict[str, Any]:
        """As states and manifests tell it."""
        return {"vector": self.tips, "segments": self.count}


def vector(session: Session, which: str = COUNTING) -> Vector:
    """What this computer has applied, or of its segments `s` those that are told by this SQL."""
    counting = which.replace("s.", "")
    rows = session.execute(
        text(
            f"WITH applied AS (SELECT device, number, head, previous FROM sync_segment WHERE {counting})"
            " SELECT device, number, head FROM applied a WHERE NOT EXISTS (SELECT 1 FROM sync_segment f"
            f" WHERE f.previous = a.head AND f.device = a.device AND f.{counting})"
            " ORDER BY device, number, head"
        )
    )
    tips: Tips = {}
    for row in rows:
        tips.setdefault(row.device, []).append([row.number, row.head])
    query = text(f"SELECT count(*) FROM sync_segment WHERE {counting}")
    return Vector(tips, int(session.execute(query).scalar_one()))


def check_vector(told: dict[str, Any]) -> None:
    """Raises KeyError, TypeError or ValueError for what `Vector.told` does not tell."""
    if not isinstance(told["segments"], int):
        raise ValueError("no number of segments")
    check_tips(told["vector"])


def check_tips(told: Mapping[str, Any]) -> None:
    """Raises AttributeError, TypeError or ValueError for what are no tips."""
    for device, tips in told.items():
        if not isinstance(device, str):
            raise ValueError("no device")
        for number, head in tips:
            if not isinstance(number, int) or not isinstance(head, str):
                raise ValueError("no tip")
