"""Fixtures of all tests: real SQLite in a temporary folder, a stopped clock, a checked change log."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from app.database import Database, FixedClock
from app.replay import differences
from app.services import derived
from app.workspace import OpenWorkspace, open_workspace

TODAY = datetime(2026, 3, 18, 14, 40)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[OpenWorkspace]:
    """A new workspace; at the end its log is replayed and compared with its tables."""
    opened = open_workspace(
        tmp_path / "workspace", create=True, clock=FixedClock(TODAY), derive=derived.refresh
    )
    yield opened
    found = opened.database.read(lambda session: differences(session.connection()))
    opened.close()
    assert found == []


@pytest.fixture
def database(workspace: OpenWorkspace) -> Database:
    """The database of a new workspace."""
    return workspace.database
