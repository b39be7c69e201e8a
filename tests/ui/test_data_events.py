"""The window hears of every change; what colleagues wrote is told together, and before what follows it."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.database import ChangeSet, Database
from app.sync.file_traffic import LABEL
from app.ui.data_events import DataEvents


@pytest.fixture
def events(database: Database, qtbot: QtBot) -> Iterator[DataEvents]:
    made = DataEvents(database)
    yield made
    made.stop()
    made.deleteLater()


@pytest.fixture
def heard(events: DataEvents) -> list[ChangeSet]:
    found: list[ChangeSet] = []
    events.changed.connect(found.append)
    return found


def arrive(database: Database, seq: int, table: str, record: str) -> None:
    database.publish(ChangeSet(LABEL, None, seq, {table: frozenset({record})}))


def test_segments_that_arrive_close_together_are_told_once(
    database: Database, heard: list[ChangeSet], qtbot: QtBot
) -> None:
    for seq, record in enumerate("abc", 1):
        arrive(database, seq, "project", record)
    arrive(database, 4, "company", "d")
    assert heard == []
    qtbot.waitUntil(lambda: bool(heard))
    (told,) = heard
    assert told.seq == 4
    assert told.records == {"project": frozenset("abc"), "company": frozenset("d")}


def test_what_is_written_here_is_told_at_once_and_after_what_had_arrived(
    database: Database, events: DataEvents, heard: list[ChangeSet]
) -> None:
    arrive(database, 1, "project", "a")
    database.publish(ChangeSet("Change", None, 2, {"project": frozenset("b")}))
    assert [(told.label, told.seq) for told in heard] == [(LABEL, 1), ("Change", 2)]
    assert events.seen == 2
