"""Values of this computer alone, such as who works here: neither logged nor sent to anybody."""

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

MEMBERSHIP = "sync"
"""Of a computer that shares its workspace: the space, its keys in it and the folder."""


_VALUE = text("SELECT value FROM local_value WHERE key = :key")


def local_value(place: Session | Connection, key: str) -> str | None:
    """A value; None where none was kept."""
    found: str | None = place.execute(_VALUE, {"key": key}).scalar()
    return found


def keep_local(place: Session | Connection, key: str, value: str) -> None:
    """Keep a value in the place of the one before."""
    place.execute(
        text(
            "INSERT INTO local_value (key, value) VALUES (:key, :value)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value"
        ),
        {"key": key, "value": value},
    )


def take_local(place: Session | Connection, key: str) -> str | None:
    """A value, which is not kept any longer."""
    query = text("DELETE FROM local_value WHERE key = :key RETURNING value")
    found: str | None = place.execute(query, {"key": key}).scalar()
    return found
