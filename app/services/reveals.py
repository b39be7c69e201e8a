"""Whoever looks at a whole telephone number, or hands out what is held of somebody, leaves a trace here."""

import json
from dataclasses import dataclass

from app.database import Database

_KEY = "revealed"
_HANDED_OUT = "personal_data.handed_out"
_MOST = 500


@dataclass(frozen=True, slots=True)
class Reveal:
    """When somebody did it with a person's data; `who` is an official's id."""

    at: str
    who: str | None
    person_id: str


def note_reveal(database: Database, person_id: str) -> None:
    """Write down that the person at this computer looked at a number now (handbook §8)."""
    _note(database, _KEY, person_id)


def reveals(database: Database) -> list[Reveal]:
    """What was looked at, the oldest first."""
    return _noted(database, _KEY)


def note_handing_out(database: Database, person_id: str) -> None:
    """Write down that the person at this computer wrote all that is held of somebody into a file now."""
    _note(database, _HANDED_OUT, person_id)


def handed_out(database: Database) -> list[Reveal]:
    """Whose data were written into files on this computer, the oldest first."""
    return _noted(database, _HANDED_OUT)


def _note(database: Database, key: str, person_id: str) -> None:
    now = database.clock.now().isoformat(timespec="seconds")
    known = [*_noted(database, key), Reveal(now, database.local("member"), person_id)]
    rows = [(one.at, one.who, one.person_id) for one in known[-_MOST:]]
    database.set_local(key, json.dumps(rows))


def _noted(database: Database, key: str) -> list[Reveal]:
    return [Reveal(*row) for row in json.loads(database.local(key) or "[]")]
