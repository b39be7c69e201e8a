"""The sample city on a shared folder, with colleagues' computers that are real workspaces of their own."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.main import window_for
from app.services.companies import CompanyDraft, add_company
from app.services.opening import SAMPLE_DAY, open_for_work, stopped_at
from app.sync import invitations, membership
from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.sync.member_forms import RightsForm
from app.ui.sync.page import SyncPage
from tests.city import City
from tests.ledgers import lay_empty
from tests.sync.conftest import Computer
from tests.ui.conftest import Show

WEEK = date(2026, 3, 25)
LONG = 20_000
POMEGRANATE = "石榴籽生物制剂"


def set_investment(amount: int) -> Callable[..., object]:
    """As a raw write, which the log takes in like any other."""
    query = text("UPDATE project SET total_investment_amount = :amount WHERE name = :name")
    return lambda session: session.execute(query, {"amount": amount, "name": POMEGRANATE})


def investment(computer: Computer) -> int:
    query = text("SELECT total_investment_amount FROM project WHERE name = :name")
    return int(
        computer.database.read(lambda session: session.execute(query, {"name": POMEGRANATE}).scalar_one())
    )


class SharedCity:
    """The computer of the sample city's person, who founded the space, and those who joined."""

    def __init__(self, city: City, folder: Path) -> None:
        self.city = city
        self.folder = folder
        self.share = folder / "share"
        self.share.mkdir()
        self.mine = Computer(city.workspace)
        self.others: list[Computer] = []

    def put_on_share(self) -> None:
        """Found the space and publish the city."""
        member = self.mine.database.local("member")
        assert member is not None
        membership.found(self.mine.database, self.share, member)
        self.mine.sync()

    def colleague(self, name: str, role: str = "MEMBER") -> Computer:
        """The computer of a colleague of the sample city, let in and brought up to date."""
        member = self.city.official(name)
        code = invitations.invite(self.mine.database, role, WEEK, member)
        self.mine.sync()
        one = self.asking(code, name)
        (request,) = invitations.requests(self.mine.database, self.mine.store)
        invitations.admit(self.mine.database, request, member)
        self.mine.sync()
        one.sync()
        one.sync()
        self.mine.sync()
        return one

    def asking(self, code: str, name: str) -> Computer:
        """A new computer that has asked to be let in."""
        folder = self.folder / f"colleague-{len(self.others)}"
        one = Computer(open_for_work(lay_empty(folder), clock=stopped_at(SAMPLE_DAY)))
        self.others.append(one)
        invitations.ask_to_join(one.database, self.share, code, name)
        return one

    def seen_by(self, colleague: Computer) -> "SharedCity":
        """The same folder from the computer of a colleague, to open a window there."""
        theirs = SharedCity.__new__(SharedCity)
        theirs.mine, theirs.share = colleague, self.share
        return theirs

    def close(self) -> None:
        for one in self.others:
            one.workspace.close()


@pytest.fixture
def alone(city: City, tmp_path: Path) -> Iterator[SharedCity]:
    """The sample city before it is shared, with a folder to share it on."""
    made = SharedCity(city, tmp_path)
    yield made
    made.close()


@pytest.fixture
def shared(alone: SharedCity) -> SharedCity:
    """The sample city on its shared folder."""
    alone.put_on_share()
    return alone


class Opened:
    """A window at the sync centre."""

    def __init__(self, city: SharedCity, window: MainWindow, qtbot: QtBot) -> None:
        self.city = city
        self.window = window
        self._qtbot = qtbot

    @property
    def page(self) -> SyncPage:
        page = self.window.page("sync")
        assert isinstance(page, SyncPage)
        return page

    def rest(self) -> None:
        """Until the work beside the window is done and what came has been told."""
        jobs, gathered = self.window.jobs, self.window._events._timer
        self._qtbot.waitUntil(lambda: not jobs.running and not gathered.isActive(), timeout=LONG)

    def sync(self) -> None:
        self.window.syncing.now()
        self.rest()

    @property
    def rail(self) -> tuple[str, str, bool]:
        sign = self.window._rail.state.sign
        return sign.line, sign.detail, sign.asks


@pytest.fixture
def open_at_centre(look: Look, show: Show, qtbot: QtBot) -> Iterator[Callable[[SharedCity], Opened]]:
    windows: list[MainWindow] = []

    def opened(city: SharedCity) -> Opened:
        window = window_for(city.mine.workspace, look)
        windows.append(window)
        window.go(Location("sync"))
        show(window, 1366, 768)
        found = Opened(city, window, qtbot)
        found.rest()
        return found

    yield opened
    for window in windows:
        window.close()


@pytest.fixture
def centre(shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]) -> Opened:
    return open_at_centre(shared)


@pytest.fixture
def two_values(shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]) -> tuple[Opened, Computer]:
    """何雨田 and the person here have each entered another investment."""
    colleague = shared.colleague("何雨田")
    colleague.write(set_investment(45_100_000_000))
    shared.mine.write(set_investment(43_000_000_000))
    colleague.sync()
    return open_at_centre(shared), colleague


@pytest.fixture
def three_values(shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]) -> Opened:
    """Three people have changed one field apart."""
    colleagues = [shared.colleague(person) for person in ("何雨田", "陈望舒")]
    for computer, amount in zip([shared.mine, *colleagues], (43, 45, 46), strict=True):
        computer.write(set_investment(amount * 1_000_000_000))
    for colleague in colleagues:
        colleague.sync()
    opened = open_at_centre(shared)
    assert len(opened.page.right.pane.sides) == 3
    return opened


def rights_of(opened: Opened, person: str) -> RightsForm:
    """What opens at the computer of a colleague."""
    line = next(line for line in opened.page.devices.lines if person in line.who)
    line.opened.emit(line.key)
    (form,) = opened.window.findChildren(RightsForm)
    return form


def enter_twice(opened: Opened, colleague: Computer) -> None:
    """Both enter one firm, under names that look alike."""
    colleague.write(lambda session: add_company(session, CompanyDraft("石榴籽生物制剂有限公司")))
    opened.city.mine.write(lambda session: add_company(session, CompanyDraft("石榴籽生物制剂")))
    colleague.sync()
    opened.sync()
