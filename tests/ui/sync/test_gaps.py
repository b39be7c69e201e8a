"""Files of a colleague's computer that have not come: waited for, and given up for lost."""

import time
from collections.abc import Callable

import pytest

from app.sync import gaps
from app.sync.folder_store import OUTER
from app.sync.holes import skip
from app.ui.sync.gaps_section import GoOnForm
from tests.sync.conftest import Computer
from tests.ui.sync.conftest import Opened, SharedCity, investment, set_investment

MINUTE_MS = 60 * 1000
AMOUNTS = (45_100_000_000, 45_200_000_000, 45_300_000_000)


def behind_lost_files(city: SharedCity, files: int = 1) -> Computer:
    """何雨田 has sent changes of which all but the last are gone from the folder, with her computer."""
    colleague = city.colleague("何雨田")
    folder = city.share / OUTER / "seg"
    before = set(folder.iterdir())
    for amount in AMOUNTS[: files + 1]:
        colleague.write(set_investment(amount))
        colleague.sync()
    for lost in sorted(set(folder.iterdir()) - before)[:files]:
        lost.unlink()
    return colleague


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Have so many minutes pass."""

    def pass_minutes(minutes: int) -> None:
        now = time.time_ns() // 1_000_000 + minutes * MINUTE_MS
        monkeypatch.setattr(gaps, "now_ms", lambda: now)

    return pass_minutes


def test_a_file_that_is_not_there_after_ten_minutes_is_said_to_be_waited_for(
    centre: Opened, later: Callable[[int], None]
) -> None:
    behind_lost_files(centre.city)
    centre.sync()
    section = centre.page.right.gaps
    assert section.isHidden(), "the file behind it may have been quicker"
    later(11)
    centre.sync()
    (row,) = section.rows
    assert section.isVisible()
    assert section.waiting_head.isVisible()
    assert section.missing_head.isHidden()
    assert row.name.text() == "何雨田's computer"
    assert row.said.text().startswith("Waiting for 1 file")
    assert ", written " in row.said.text()
    assert "all else goes on" in row.said.text()


def test_what_says_the_same_after_a_round_keeps_the_keyboard(
    centre: Opened, later: Callable[[int], None]
) -> None:
    behind_lost_files(centre.city)
    later(11)
    centre.sync()
    (row,) = centre.page.right.gaps.rows
    row.buttons[0].setFocus()
    centre.sync()
    assert centre.page.right.gaps.rows == [row]
    assert row.buttons[0].hasFocus()


def test_the_row_goes_when_the_computer_has_put_its_file_back(
    centre: Opened, later: Callable[[int], None]
) -> None:
    colleague = behind_lost_files(centre.city)
    later(11)
    centre.sync()
    assert centre.page.right.gaps.isVisible()
    colleague.sync()
    centre.sync()
    assert centre.page.right.gaps.isHidden()
    assert investment(centre.city.mine) == AMOUNTS[1]


def test_an_administrator_goes_on_behind_lost_files_and_what_may_be_missing_stays_listed(
    centre: Opened, later: Callable[[int], None]
) -> None:
    before = investment(centre.city.mine)
    colleague = behind_lost_files(centre.city, files=2)
    later(11)
    centre.sync()
    section = centre.page.right.gaps
    (row,) = section.rows
    assert row.said.text().startswith("Waiting for 2 file")
    row.buttons[0].click()
    (form,) = centre.window.findChildren(GoOnForm)
    assert "may be missing on all computers" in form.sentence.text()
    assert "2 lost file" in form.sentence.text()
    assert investment(centre.city.mine) == before, "nothing happens before it is agreed to"
    form.button.click()
    centre.rest()
    assert investment(centre.city.mine) == AMOUNTS[2]
    (row,) = section.rows
    assert section.missing_head.isVisible()
    assert section.waiting_head.isHidden()
    assert row.name.text() == "何雨田's computer"
    assert row.said.text().startswith("2 lost file")
    assert row.buttons == []
    colleague.sync()
    centre.sync()
    assert section.isHidden(), "they have turned up"


def test_somebody_who_is_no_administrator_reads_it_and_is_offered_nothing(
    shared: SharedCity,
    open_at_centre: Callable[[SharedCity], Opened],
    later: Callable[[int], None],
) -> None:
    other = shared.colleague("江一苇")
    lost = behind_lost_files(shared)
    other.sync()
    later(11)
    opened = open_at_centre(shared.seen_by(other))
    (row,) = opened.page.right.gaps.rows
    assert row.said.text().startswith("Waiting for 1 file")
    assert row.buttons == []
    shared.mine.sync()
    skip(shared.mine.database, lost.mine.device)
    shared.mine.sync()
    opened.sync()
    (row,) = opened.page.right.gaps.rows
    assert opened.page.right.gaps.missing_head.isVisible()
    assert row.said.text().startswith("1 lost file")
