"""Who was taken out is told how much of theirs nobody else has, that it stays, and what they can do."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.services.history_list import HistoryFilter
from app.services.print_register import PRINTING
from app.services.unsent import unsent
from app.sync import membership
from app.sync.asides import put_aside
from app.ui.history.page import HistoryPage
from app.ui.look import CHINESE, Look
from app.ui.page import Location
from tests.sync.conftest import Computer
from tests.ui.sync.conftest import Opened, SharedCity, investment, set_investment

SPEAK = "Speak with an administrator. To work with the others again, join with a new code in a new workspace"


def take_out(shared: SharedCity, colleague: Computer) -> None:
    membership.remove(shared.mine.database, [colleague.mine.device])
    shared.mine.sync()


def open_with_something_unsent(
    shared: SharedCity, colleague: Computer, open_at_centre: Callable[[SharedCity], Opened]
) -> Opened:
    """The sync centre of somebody who was taken out before an amount was sent."""
    colleague.write(set_investment(41_000_000_000))
    take_out(shared, colleague)
    return open_at_centre(shared.seen_by(colleague))


@pytest.fixture
def colleague(shared: SharedCity) -> Computer:
    return shared.colleague("何雨田")


def test_who_was_shut_out_learns_how_much_is_here_alone_and_what_to_do(
    shared: SharedCity, colleague: Computer, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    colleague.write(set_investment(41_000_000_000))
    colleague.write(set_investment(42_000_000_000))
    take_out(shared, colleague)
    opened = open_at_centre(shared.seen_by(colleague))
    assert opened.rail == ("On this computer", "Taken out, 2 only here", True)
    page = opened.page
    assert page.outside.title.text() == "This computer was taken out of the workspace"
    said = page.outside.text.text()
    assert said.startswith("Nobody else has 2 changes of yours: kept here, with all the rest.")
    assert SPEAK in said
    assert "too late" not in said
    colleague.write(set_investment(43_000_000_000))
    opened.sync()
    assert opened.rail[1] == "Taken out, 3 only here"
    assert page.outside.text.text().startswith("Nobody else has 3 changes")
    assert investment(colleague) == 43_000_000_000


def test_they_are_listed_with_one_click(
    shared: SharedCity, colleague: Computer, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    opened = open_with_something_unsent(shared, colleague, open_at_centre)
    opened.window.go(Location("history", shared.city.project("松果储能电芯二期")))
    opened.window.go(Location("sync"))
    QTest.mouseClick(opened.page.own, Qt.MouseButton.LeftButton)
    page = opened.window.present_page()
    assert isinstance(page, HistoryPage)
    devices = {page.filter.chosen.device}
    assert (devices, page.filter.chosen.record_id) == ({colleague.mine.device}, None)
    assert any("→ 4.10" in cell.text for cell in page.model.cells_at(0) or ())
    assert page.filter.chips["device"].is_set


def test_one_comes_back_to_them_and_all_is_listed_again_where_all_was_asked_for(
    shared: SharedCity, colleague: Computer, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    opened = open_with_something_unsent(shared, colleague, open_at_centre)
    QTest.mouseClick(opened.page.own, Qt.MouseButton.LeftButton)
    page = opened.window.present_page()
    assert isinstance(page, HistoryPage)
    opened.window.go(Location("history", shared.city.project("松果储能电芯二期")))
    assert page.filter.chosen.record_id is not None
    opened.window.back()
    assert page.filter.chosen == HistoryFilter(device=colleague.mine.device)
    opened.window.go(Location("history"))
    assert page.filter.chosen == HistoryFilter()
    assert not page.filter.chips["device"].is_set


def test_what_was_printed_counts_no_more_than_at_the_terminal(
    shared: SharedCity, colleague: Computer, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    colleague.write(set_investment(41_000_000_000))
    colleague.database.write(PRINTING, set_investment(42_000_000_000))
    take_out(shared, colleague)
    opened = open_at_centre(shared.seen_by(colleague))
    assert colleague.database.read(unsent) == 1
    assert opened.rail[1] == "Taken out, 1 only here"
    assert opened.page.outside.text.text().startswith("Nobody else has 1 change of yours")


def test_what_was_sent_too_late_is_told_apart_until_an_administrator_lets_it_count(
    shared: SharedCity, colleague: Computer, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    membership.remove(shared.mine.database, [colleague.mine.device])
    colleague.write(set_investment(41_000_000_000))
    colleague.sync()  # without knowing
    shared.mine.sync()
    opened = open_at_centre(shared.seen_by(colleague))
    colleague.write(set_investment(42_000_000_000))
    opened.sync()
    assert opened.rail[1] == "Taken out, 1 only here"
    said = opened.page.outside.text.text()
    assert said.startswith("Nobody else has 1 change of yours: kept here, with all the rest.")
    assert "1 more came too late: an administrator decides whether to let that count." in said
    (held,) = shared.mine.database.read(put_aside)
    membership.judge(shared.mine.database, held.device, held.head, True, held.action)
    shared.mine.sync()
    opened.sync()
    assert "too late" not in opened.page.outside.text.text()


def test_who_had_sent_everything_is_told_that_nothing_is_missing(
    shared: SharedCity, colleague: Computer, open_at_centre: Callable[[SharedCity], Opened], look: Look
) -> None:
    take_out(shared, colleague)
    opened = open_at_centre(shared.seen_by(colleague))
    assert opened.rail == ("On this computer", "Not in the workspace", True)
    said = opened.page.outside.text.text()
    assert said.startswith("All you had entered was sent. What is here stays.")
    assert SPEAK in said
    assert not opened.page.own.isVisible()
    colleague.write(set_investment(41_000_000_000))
    opened.sync()
    look.set_language(CHINESE)
    QApplication.processEvents()
    assert opened.rail == ("数据在本机", "已移出，1 条未发出", True)
    assert opened.page.outside.text.text().startswith(
        "您有 1 条改动只在这台电脑上，别处没有，会与其他内容一起保留。"
    )
