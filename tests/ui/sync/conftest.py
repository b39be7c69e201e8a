"""The sample city on a shared folder, with colleagues' computers that are real workspaces of their own."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.services.opening import SAMPLE_DAY, open_for_work, stopped_at
from app.sync import membership
from tests.city import City
from tests.sync.conftest import Computer

WEEK = date(2026, 3, 25)


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
        code = membership.invite(self.mine.database, role, WEEK, member)
        self.mine.sync()
        one = self.asking(code, name)
        (request,) = membership.requests(self.mine.database, self.mine.store)
        membership.admit(self.mine.database, request, member)
        self.mine.sync()
        one.sync()
        one.sync()
        self.mine.sync()
        return one

    def asking(self, code: str, name: str) -> Computer:
        """A new computer that has asked to be let in."""
        folder = self.folder / f"colleague-{len(self.others)}"
        one = Computer(open_for_work(folder, create=True, clock=stopped_at(SAMPLE_DAY)))
        self.others.append(one)
        membership.ask_to_join(one.database, self.share, code, name)
        return one

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
