"""What the sync centre has noticed although nothing is lost."""

import time
from datetime import datetime, timedelta

import pytest

from tests.ui.sync.conftest import Opened, set_investment

AHEAD = timedelta(days=400)


def test_a_clock_that_dates_changes_far_ahead_is_named_until_which_day(
    centre: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    colleague = centre.city.colleague("何雨田")
    true_time = time.time_ns
    with monkeypatch.context() as ahead:
        ahead.setattr(
            "app.change_log.time.time_ns", lambda: true_time() + AHEAD // timedelta(microseconds=1) * 1000
        )
        colleague.write(set_investment(45_100_000_000))
    colleague.sync()
    assert centre.page.right.findings.isHidden()
    centre.sync()
    (row,) = centre.page.right.findings.rows
    assert centre.page.right.findings.isVisible()
    assert row.name.text() == "Odd time"
    assert f"{datetime.now() + AHEAD:%Y}" in row.said.toolTip()
    assert "Set its clock right" in row.said.toolTip()
    assert row.buttons == []
