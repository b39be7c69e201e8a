"""The page of the day says what is kept here while the shared folder is away, and leads to the centre."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from app.services.unsent import KINDS
from app.sync.store import StoreError
from app.ui.look import CHINESE, Look
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.sync.state import LastRound, Stand, SyncState
from app.ui.today.page import TodayPage
from app.ui.today.sync_card import SyncCard
from tests.ui.conftest import Show
from tests.ui.sync.conftest import Opened, SharedCity, set_investment


def card_of(window: MainWindow) -> SyncCard:
    """The card on the page of the day, which one looks at from here on."""
    window.go(Location("today"))
    QApplication.processEvents()
    page = window.present_page()
    assert isinstance(page, TodayPage)
    return page.sync


@contextmanager
def away(opened: Opened) -> Iterator[None]:
    """While the shared folder is not there, and the window knows."""
    share, elsewhere = opened.city.share, opened.city.share.with_name("away")
    share.rename(elsewhere)
    opened.sync()
    yield
    elsewhere.rename(share)


@pytest.fixture
def opened(shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]) -> Opened:
    return open_at_centre(shared)


def test_what_is_kept_here_is_said_while_the_folder_is_away_and_gone_once_it_is_sent(opened: Opened) -> None:
    computer, card = opened.city.mine, card_of(opened.window)
    computer.write(set_investment(1))
    opened.rest()
    assert opened.rail[1] == "1 to send"
    assert not card.isVisible()
    with away(opened):
        assert card.isVisible()
        assert card.line.text() == "1 kept here, sent once online"
        assert card.detail.text() == "1 project. Last sync: Just now"
        computer.write(set_investment(2))
        opened.rest()
        assert card.line.text() == "2 kept here, sent once online"
        assert opened.rail[:2] == ("Works offline", "2 to send")
    opened.sync()
    assert not card.isVisible()


@pytest.mark.parametrize("size", [(1366, 768), (1280, 680)])
def test_it_finds_room_on_a_small_screen_and_is_read_whole(opened: Opened, size: tuple[int, int]) -> None:
    opened.window.resize(*size)
    opened.city.mine.write(set_investment(1))
    card = card_of(opened.window)
    with away(opened):
        QApplication.processEvents()
        assert card.isVisible()
        assert not card.line.cut
        assert not card.detail.cut
        area = opened.window.present_page().findChild(QScrollArea)
        assert isinstance(area, QScrollArea)
        assert area.verticalScrollBar().maximum() == 0


def test_the_card_leads_to_the_sync_centre(opened: Opened) -> None:
    opened.city.mine.write(set_investment(1))
    card = card_of(opened.window)
    with away(opened):
        assert card.look.text() == "Show"
        QTest.mouseClick(card.look, Qt.MouseButton.LeftButton)
    assert opened.window.present_page().location().page == "sync"


def test_away_with_everything_sent_there_is_nothing_to_say(opened: Opened) -> None:
    card = card_of(opened.window)
    with away(opened):
        assert opened.rail[:2] == ("Works offline", "Nothing to send")
        assert not card.isVisible()


def test_a_ledger_that_nobody_shares_has_no_such_card(window: MainWindow, alone: SharedCity) -> None:
    alone.mine.write(set_investment(1))
    QApplication.processEvents()
    assert not card_of(window).isVisible()


def card_by_itself(show: Show, opened: Opened) -> tuple[SyncCard, datetime]:
    """To be told how it stands, and the time it is."""
    card = SyncCard()
    show(card, 364, 60)
    return card, opened.window.syncing._database.clock.now()


def test_while_it_looks_again_the_card_stays_where_it_is(show: Show, opened: Opened) -> None:
    card, now = card_by_itself(show, opened)
    away = SyncState(Stand.WORKING, waiting=7, error=StoreError("store_away", path="Z:"))
    card.show_state(away, True, now)
    assert card.isVisible()
    card.show_state(SyncState(Stand.WORKING, waiting=7), True, now)
    assert not card.isVisible()


def test_of_many_kinds_the_most_frequent_are_named_and_the_line_is_read_whole(
    show: Show, opened: Opened, look: Look
) -> None:
    look.set_language(CHINESE)
    card, now = card_by_itself(show, opened)
    kinds = {"activity": 3, "person": 2, "progress_plan": 2, "company": 1}
    last = LastRound(now - timedelta(days=1))
    error = StoreError("store_away", path="Z:")
    card.show_state(SyncState(Stand.AWAY, waiting=8, last=last, error=error, kinds=kinds), True, now)
    assert card.detail.text() == "走访 3、人员 2、计划 2等，上次同步 昨天 14:40"
    assert not card.detail.cut
    for kind in KINDS:
        state = SyncState(Stand.AWAY, waiting=2, last=last, error=error, kinds={kind: 2})
        card.show_state(state, True, now)
        assert re.fullmatch(r"\w+ 2，上次同步 昨天 14:40", card.detail.text())


def test_a_folder_that_takes_nothing_is_not_put_down_to_the_network(show: Show, opened: Opened) -> None:
    card, now = card_by_itself(show, opened)
    full = SyncState(Stand.FAILED, waiting=3, error=StoreError("store_full", path="Z:"))
    card.show_state(full, True, now)
    assert card.line.text() == "3 kept here, sent once sync works"
    assert card.detail.text() == "Not synced yet"
    card.show_state(replace(full, stand=Stand.WORKING), True, now)
    assert card.line.text() == "3 kept here, sent once sync works", "it tries again, and the folder is full"
    card.show_state(full, False, now)
    assert not card.isVisible()
