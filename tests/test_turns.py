"""Whoever waits to write has their turn before the one who has just written."""

import threading

from app.turns import Turns


def test_who_comes_back_at_once_waits_behind_who_was_waiting() -> None:
    turns, order = Turns(), list[str]()

    def other() -> None:
        turns.take()
        order.append("the other")
        turns.leave()

    turns.take()
    thread = threading.Thread(target=other)
    thread.start()
    while not turns._queue.locked():  # until the other one waits
        pass
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
