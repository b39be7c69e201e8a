"""Reads that can be stopped, even within a statement that takes long."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.orm import Session

from app.driver import ending

T = TypeVar("T")


def stoppable(query: Callable[[Session], T], check: Callable[[], None]) -> Callable[[Session], T]:
    """`query`, ended by what `check` raises; it is asked again and again."""

    def run(session: Session) -> T:
        with ending(session.connection().connection.driver_connection, check):
            return query(session)

    return run
