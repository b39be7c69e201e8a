"""A large ledger is read beside the window: the newest question alone is answered, and a stop is heeded."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.database import Session
from app.errors import UserError
from app.services import derived
from app.ui.jobs import Jobs
from app.ui.read_beside import ReadBeside
from tests.city import City

ENDLESS = text("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n")


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    assert made.close()
    made.deleteLater()


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def reading(city: City, jobs: Jobs, told: list[str]) -> ReadBeside:
    return ReadBeside(city.database, jobs, told.append, jobs)


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(derived, "_LARGE", 0)


def test_a_ledger_of_the_usual_size_answers_at_once(reading: ReadBeside, jobs: Jobs) -> None:
    shown: list[str] = []
    reading.ask(lambda _session: "read", shown.append)
    assert shown == ["read"]
    assert jobs.running == 0


@pytest.mark.usefixtures("large")
def test_the_late_answer_to_an_older_question_is_not_shown(
    reading: ReadBeside, jobs: Jobs, qtbot: QtBot
) -> None:
    go_on = threading.Event()
    shown: list[str] = []

    def old(_session: Session) -> str:
        go_on.wait(10)
        return "old"

    with qtbot.waitSignal(reading.began):
        reading.ask(old, shown.append)
    with qtbot.waitSignal(reading.ended):
        reading.ask(lambda _session: "new", shown.append)
    go_on.set()
    qtbot.waitUntil(lambda: jobs.running == 0)
    assert shown == ["new"]
    assert not reading.waiting


@pytest.mark.usefixtures("large")
def test_a_stop_ends_even_a_statement_on_its_way(
    reading: ReadBeside, jobs: Jobs, told: list[str], city: City, qtbot: QtBot
) -> None:
    begun = threading.Event()
    shown: list[int] = []

    def endless(session: Session) -> int:
        begun.set()
        return len(session.execute(ENDLESS).all())

    reading.ask(endless, shown.append)
    assert begun.wait(10)
    reading.stop()
    qtbot.waitUntil(lambda: jobs.running == 0)
    assert (shown, told) == ([], [])
    assert city.database.read(lambda session: session.execute(text("SELECT 1")).scalar()) == 1


@pytest.mark.usefixtures("large")
def test_what_cannot_be_read_is_said(reading: ReadBeside, told: list[str], qtbot: QtBot) -> None:
    def refused(_session: Session) -> None:
        raise UserError("unexpected")

    with qtbot.waitSignal(reading.ended):
        reading.ask(refused, lambda _answer: None)
    qtbot.waitUntil(lambda: bool(told))
    assert len(told) == 1
