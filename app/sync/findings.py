"""What is odd in a shared workspace although every file is as it should be."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.services.project_numbers import SameNumber, same_numbers, waiting_count


@dataclass(frozen=True, slots=True)
class Findings:
    """Numbers that several projects bear, and how many projects wait for theirs."""

    same: tuple[SameNumber, ...] = ()
    waiting: int = 0


def findings(session: Session) -> Findings:
    """All that is odd now."""
    return Findings(tuple(same_numbers(session)), waiting_count(session))
