"""Whoever waits to write has their turn before the one who has just written; the window goes before all."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from app import driver
from app import turns as module
from app.database import ChangeSet, Database, Records
from app.turns import GaveWay, Turns

ASK = text("SELECT 1")
KEEP = text("INSERT INTO local_value (key, value) VALUES ('once', 'only')")


def until(is_so: Callable[[], bool]) -> None:
    while not is_so():
        pass


@contextmanager
def beside(work: Callable[[], object]) -> Iterator[threading.Thread]:
    """Another thread, begun by whoever is within and waited for at the end."""
    thread = threading.Thread(target=work)
    yield thread
    thread.join()


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window waits for its turn however slow the machine is."""
    monkeypatch.setattr("app.database.BUSY_SECONDS", 60)


@pytest.fixture
def stopped(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Set when a thread is about to let the window go on, for as long as it takes."""
    found, really = threading.Event(), Turns._let_go_on

    def let_go_on(turns: Turns, free: threading.Event) -> None:
        found.set()
        really(turns, free)

    monkeypatch.setattr(module, "_LONGEST", 60)
    monkeypatch.setattr(Turns, "_let_go_on", let_go_on)
    return found


def test_who_comes_back_at_once_waits_behind_who_was_waiting() -> None:
    turns, order = Turns(), list[str]()

    def other() -> None:
        turns.take()
        order.append("the other")
        turns.leave()

    turns.take()
    thread = threading.Thread(target=other)
    turns._others_go.set()  # as if it had come before the window
    thread.start()
    until(turns._queue.locked)  # until the other one waits
    turns.leave()
    turns.take()
    order.append("again")
    turns.leave()
    thread.join()
    assert order == ["the other", "again"]


def test_who_has_the_turn_may_enter_again_and_nobody_else_does() -> None:
    turns, came = Turns(), list[bool]()
    assert turns.take()
    assert turns.take()
    turns.leave()
    thread = threading.Thread(target=lambda: came.append(turns.take(0)))
    thread.start()
    thread.join()
    assert came == [False]
    turns.leave()
    assert turns.take(0)


@pytest.mark.parametrize("work", [Database.refresh, Database.read], ids=["writes", "reads"])
def test_a_statement_beside_the_window_waits_until_it_is_done(
    database: Database, stopped: threading.Event, work: Callable[[Database, object], object]
) -> None:
    order = list[str]()

    def other() -> None:
        database.read(lambda session: session.execute(ASK))
        order.append("the other")

    with beside(other) as thread:

        def command(session: Session) -> None:
            thread.start()
            assert stopped.wait(60)
            session.execute(ASK)
            order.append("the window")

        work(database, command)
    assert order == ["the window", "the other"]


def test_who_has_the_turn_goes_on_while_the_window_waits_for_it(database: Database) -> None:
    order, begun = list[str](), threading.Event()

    def command(session: Session) -> None:
        begun.set()
        until(lambda: database._turns._window_waits)
        session.execute(ASK)
        order.append("the other")

    with beside(lambda: database.refresh(command)) as thread:
        thread.start()
        assert begun.wait(60)
        database.refresh(lambda _session: order.append("the window"))
    assert order == ["the other", "the window"]


def test_who_has_the_turn_stops_while_the_window_reads_but_not_once_it_wants_to_write(
    database: Database, stopped: threading.Event
) -> None:
    order, begun, go_on = list[str](), threading.Event(), threading.Event()

    def command(session: Session) -> None:
        begun.set()
        assert go_on.wait(60)
        session.execute(ASK)
        order.append("the other")

    def query(_session: Session) -> None:
        go_on.set()
        assert stopped.wait(60)
        order.append("the window reads")
        database.refresh(lambda _session: order.append("the window writes"))

    with beside(lambda: database.refresh(command)) as thread:
        thread.start()
        assert begun.wait(60)
        database.read(query)
    assert order == ["the window reads", "the other", "the window writes"]


def test_what_arrives_is_taken_back_for_the_window_and_tried_again_after_it(database: Database) -> None:
    order, begun = list[str](), threading.Event()

    def command(session: Session) -> Records:
        session.execute(KEEP)  # would fail the second time, had it stayed
        if not begun.is_set():
            begun.set()
            until(lambda: database._turns._window_waits)
        session.execute(ASK)
        order.append("what arrived")
        return {}

    with beside(lambda: database.receive("Exchange", command)) as thread:
        thread.start()
        assert begun.wait(60)
        database.refresh(lambda _session: order.append("the window"))
    assert order == ["the window", "what arrived"]
    assert database.local("once") == "only"


def test_what_has_let_the_window_go_often_enough_goes_on_at_last(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    let = list[bool]()

    def receive(_database: Database, label: str, _command: object, *, ends_early: bool) -> ChangeSet:
        let.append(ends_early)
        if ends_early:
            raise GaveWay
        return ChangeSet(label, None, 0)

    monkeypatch.setattr(Database, "_receive", receive)
    database.receive("Exchange", lambda _session: {})
    assert let == [True] * 9 + [False]


def test_writing_the_file_anew_ends_when_somebody_wants_to_write(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = iter([False] * 5)
    monkeypatch.setattr(driver, "_STEPS", 1)
    with monkeypatch.context() as waited:
        waited.setattr(database._turns, "_queue", Waited(asked))
        assert not database.write_anew()
    assert next(asked, None) is None
    assert database.write_anew()


class Waited:
    """A queue in which after some looks somebody waits."""

    def __init__(self, looks: Iterator[bool]) -> None:
        self._looks = looks

    def locked(self) -> bool:
        return next(self._looks, True)

    def acquire(self, timeout: float) -> bool:
        return timeout is not None

    def release(self) -> None:
        """Nobody is behind."""
