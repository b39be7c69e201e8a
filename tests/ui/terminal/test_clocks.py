"""What the terminal says of a clock that colleagues' computers contradict."""

import time
from pathlib import Path

import pytest

from tests.terminal import Run
from tests.ui.terminal.pair import joined


def test_a_clock_behind_that_of_colleagues_is_told_after_a_round(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair = joined(run, tmp_path)
    assert pair.at("a", "sync", "--json").json["others_ahead_ms"] is None
    really = time.time_ns
    with monkeypatch.context() as ahead:
        ahead.setattr(time, "time_ns", lambda: really() + 3600 * 10**9)
        pair.sync("b")
    told = pair.at("a", "--lang", "en", "sync")
    assert told.code == 0
    assert "colleagues’ computers were at" in told.err
    assert pair.at("a", "sync", "--json").json["others_ahead_ms"] in (59 * 60_000, 60 * 60_000)
