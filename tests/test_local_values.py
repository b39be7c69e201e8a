"""What a computer keeps for itself alone is told as it was kept last."""

import threading
from collections.abc import Callable

import pytest

from app.database import Database, Session


def test_a_value_that_is_kept_while_another_thread_reads_the_former_is_told_from_then_on(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window reads while a round writes."""
    database.set_local("role", "ADMIN")
    read = database.read

    def overtaken(query: Callable[[Session], object]) -> object:
        rows = read(query)
        monkeypatch.setattr(database, "read", read)
        other = threading.Thread(target=lambda: database.set_local("role", "VIEWER"))
        other.start()
        other.join()
        return rows

    monkeypatch.setattr(database, "read", overtaken)
    assert database.local("role") == "ADMIN"
    assert database.local("role") == "VIEWER"
