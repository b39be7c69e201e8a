"""What the sync centre has noticed although nothing is lost."""

import time
from datetime import datetime, timedelta

import pytest

from app.database import LOCAL_TIME
from app.sync.folder_store import OUTER
from tests.ui.sync.conftest import Opened, set_investment

AHEAD = timedelta(days=400)


def test_files_of_others_in_the_shared_folder_are_counted_unasked_and_named_by_the_check(
    centre: Opened,
) -> None:
    folder = centre.city.share / OUTER / "seg"
    (folder / "预算.xlsx").write_bytes(b"")
    (folder / "notes.txt").write_text("someone's")
    centre.sync()
    (row,) = centre.page.right.findings.rows
    assert centre.page.right.findings.isVisible()
    assert (row.name.text(), row.said.text()) == ("Shared folder", "2 foreign files, left alone")
    row.buttons[0].click()
    centre.rest()
    assert centre.page.findings is not None
    assert ("not a file of this program", "seg/notes.txt") in centre.page.findings.lines
    centre.page.findings.leave.click()
    for stray in ("预算.xlsx", "notes.txt"):
        (folder / stray).unlink()
    centre.sync()
    assert centre.page.right.findings.isHidden()


def test_what_says_the_same_stays_with_the_keyboard_and_what_goes_leaves_it_on_the_card(
    centre: Opened,
) -> None:
    folder, right = centre.city.share / OUTER / "seg", centre.page.right
    (folder / "notes.txt").write_text("someone's")
    centre.sync()
    (row,) = right.findings.rows
    check = row.buttons[0]
    check.setFocus()
    centre.city.mine.write(set_investment(41_000_000_000))
    centre.sync()
    assert right.findings.rows == [row]
    assert check.hasFocus()
    (folder / "more.txt").write_text("someone's")
    centre.sync()
    (other,) = right.findings.rows
    assert other.said.text() == "2 foreign files, left alone"
    assert right.hasFocus()
    other.buttons[0].setFocus()
    for stray in ("notes.txt", "more.txt"):
        (folder / stray).unlink()
    centre.sync()
    assert right.findings.isHidden()
    assert right.hasFocus()


def test_a_clock_that_dates_changes_far_ahead_is_named_until_which_day(
    centre: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    colleague = centre.city.colleague("何雨田")
    wrong = time.time_ns() + AHEAD // timedelta(microseconds=1) * 1000
    with monkeypatch.context() as ahead:
        ahead.setattr("app.change_log.time.time_ns", lambda: wrong)
        colleague.write(set_investment(45_100_000_000))
    colleague.sync()
    assert centre.page.right.findings.isHidden()
    centre.sync()
    (row,) = centre.page.right.findings.rows
    assert centre.page.right.findings.isVisible()
    assert row.name.text() == "Odd time"
    assert f"{datetime.fromtimestamp(wrong / 10**9, LOCAL_TIME):%Y}" in row.said.toolTip()
    assert "Set its clock right" in row.said.toolTip()
    assert row.buttons == []


def test_a_clock_behind_that_of_colleagues_is_told_with_both_times_until_they_agree(
    centre: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    colleague = centre.city.colleague("何雨田")
    really = time.time_ns
    with monkeypatch.context() as ahead:
        ahead.setattr(time, "time_ns", lambda: really() + 3600 * 10**9)
        colleague.sync()
    assert centre.page.state.remark.isHidden()
    centre.sync()
    assert centre.page.state.remark.isVisible()
    assert "colleagues’ computers were at 15:" in centre.page.state.remark.text()
    colleague.sync()
    centre.sync()
    assert centre.page.state.remark.isHidden()
