"""Computers of one office that meet in a folder."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest

from app.database import Database, FixedClock, Session
from app.models.people import Official
from app.replay import differences
from app.services import derived
from app.sync import invitations, membership
from app.sync.compaction import compact_now
from app.sync.engine import sync_round
from app.sync.folder_store import FolderStore
from app.sync.identity import Identity, identity
from app.sync.rounds import Round, now_ms
from app.workspace import OpenWorkspace, open_workspace
from tests.ledgers import lay_empty

TODAY = datetime(2026, 3, 18, 14, 40)
WEEK = date(2026, 3, 25)


@dataclass(frozen=True)
class Computer:
    """A workspace on a computer of its own."""

    workspace: OpenWorkspace

    @property
    def database(self) -> Database:
        return self.workspace.database

    @property
    def mine(self) -> Identity:
        found = self.database.read(identity)
        assert found is not None
        return found

    @property
    def store(self) -> FolderStore:
        return FolderStore(Path(self.mine.share), self.mine.device, pause=lambda seconds: None)

    def compact(self) -> None:
        compact_now(self.database, self.mine, self.store, now_ms())

    def sync(self) -> Round:
        return sync_round(self.database, self.store)

    def write(self, command: Callable[[Session], object], *, seen: int | None = None) -> None:
        self.database.write("Change", command, seen=seen)

    def write_past_the_rule(self, command: Callable[[Session], object]) -> None:
        """As a program does that somebody has altered: whatever the role."""
        role = self.database.local("role") or ""
        self.database.set_local("role", "ADMIN")
        self.write(command)
        self.database.set_local("role", role)


@dataclass(frozen=True)
class Office:
    """Makes computers that belong to one space in `share`."""

    folder: Path
    share: Path
    computers: list[Computer]

    def computer(self) -> Computer:
        """One that works for itself."""
        number = len(self.computers)
        made = Computer(
            open_workspace(
                lay_empty(self.folder / f"computer-{number}"),
                clock=FixedClock(TODAY),
                derive=derived.refresh,
            )
        )
        self.computers.append(made)
        return made

    def founder(self) -> Computer:
        first = self.computer()
        first.write(lambda session: session.add(Official(id="anna", name="许青禾")))
        first.database.set_local("member", "anna")
        membership.found(first.database, self.share, "anna")
        first.sync()
        return first

    def joined(self, founder: Computer, member: str, name: str, role: str = "MEMBER") -> Computer:
        """One more, invited, let in and brought up to date."""
        founder.write(lambda session: session.add(Official(id=member, name=name)))
        code = invitations.invite(founder.database, role, WEEK, member)
        founder.sync()
        one = self.computer()
        invitations.ask_to_join(one.database, self.share, code, name)
        (request,) = invitations.requests(founder.database, founder.store)
        invitations.admit(founder.database, request, member)
        founder.sync()
        one.sync()
        return one


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """At the end the log of every computer is replayed and compared."""
    made = Office(tmp_path, tmp_path / "share", [])
    made.share.mkdir()
    yield made
    found = [one.database.read(lambda session: differences(session.connection())) for one in made.computers]
    for one in made.computers:
        one.workspace.close()
    assert not any(found)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "stick.zip"
