"""Whoever looks at a whole telephone number leaves a trace on this computer (handbook §8)."""

import json
from dataclasses import dataclass

from app.database import Database

_KEY = "revealed"
_MOST = 500


@dataclass(frozen=True, slots=True)
class Reveal:
    """When somebody looked at a person's number; `who` is an official's id."""

    at: str
    who: str | None
    person_id: str


def note_reveal(database: Database, person_id: str) -> None:
    """Write down that the person at this computer looked at a number now."""
    known = [*reveals(database), Reveal(_now(database), database.local("member"), person_id)]
    rows = [(one.at, one.who, one.person_id) for one in known[-_MOST:]]
    database.set_local(_KEY, json.dumps(rows))


def reveals(database: Database) -> list[Reveal]:
    """What was looked at, the oldest first."""
    return [Reveal(*row) for row in json.loads(database.local(_KEY) or "[]")]


def _now(database: Database) -> str:
    return database.clock.now().isoformat(timespec="seconds")
