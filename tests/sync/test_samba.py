"""Computers that meet on a real file server: what it refuses, holds and drops costs nobody a value."""

import operator
import os
import shutil
from collections.abc import Iterator
from functools import reduce

import pytest
import smbclient

from app.sync import folder_store
from app.sync.folder_store import FolderStore
from app.sync.rounds import Round
from app.sync.store import StoreError
from tests.sync.fleet import Machine
from tests.sync.room import Room, move_to, room
from tests.sync.samba import SambaServer, SmbOs, samba_server
from tests.sync.small_drive import filled, small_drive

pytestmark = pytest.mark.skipif(not shutil.which("smbd"), reason="the package samba is not installed")


class Branch:
    """Two computers and a server; `pause` is told whenever the store waits for a file that is held."""

    def __init__(self, server: SambaServer, made: Room) -> None:
        self.server, self.room = server, made
        self.anna, self.bo = made.anna, made.bo
        self.pauses = 0
        self.below: tuple[str, ...] = ()
        self.lay_out()

    def lay_out(self, share: str = "share") -> None:
        """What the computers have exchanged so far."""
        space, store = self.room.share.space, self.store(self.anna, share)
        assert space is not None
        store.found(space)
        for (folder, name), octets in self.room.share.files.items():
            store.put(folder, name, octets)

    def pause(self, seconds: float) -> None:
        self.pauses += 1

    def store(self, machine: Machine, share: str = "share") -> FolderStore:
        root = reduce(operator.truediv, self.below, self.server.root(share))
        return FolderStore(root, machine.mine.device, pause=self.pause)  # type: ignore[arg-type]

    def sync(self, machine: Machine, share: str = "share") -> Round:
        return machine.sync(self.store(machine, share))


@pytest.fixture(scope="module")
def server() -> Iterator[SambaServer]:
    with samba_server() as made:
        yield made


@pytest.fixture
def branch(server: SambaServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Branch]:
    with room() as made:
        monkeypatch.setattr(folder_store, "os", SmbOs())
        yield Branch(server, made)
    for entry in os.scandir(server.share):
        shutil.rmtree(entry.path) if entry.is_dir() else os.unlink(entry.path)


def test_an_edit_on_one_computer_appears_on_the_other(branch: Branch) -> None:
    move_to(branch.anna, "一号路")
    branch.sync(branch.anna)
    branch.sync(branch.bo)
    assert branch.room.address(branch.bo) == "一号路"
    assert not [name for name in os.listdir(branch.server.share / "seg") if name.startswith("~")]
    assert branch.sync(branch.anna).sent == 0


def test_a_file_that_a_scanner_holds_is_waited_for(branch: Branch) -> None:
    move_to(branch.anna, "一号路")
    branch.sync(branch.anna)
    (name,) = set(os.listdir(branch.server.share / "seg")) - {key[1] for key in branch.room.share.files}
    held = smbclient.open_file(
        rf"\\127.0.0.1\share\seg\{name}", mode="rb", share_access="", port=branch.server.port
    )
    branch.pause = lambda seconds: held.close()  # type: ignore[method-assign]
    branch.sync(branch.bo)
    assert held.closed
    assert branch.room.address(branch.bo) == "一号路"


def test_a_server_that_goes_away_costs_nothing(branch: Branch) -> None:
    branch.sync(branch.anna)
    branch.server.stop()
    move_to(branch.anna, "一号路")
    with pytest.raises(StoreError, match="store_away"):
        branch.sync(branch.anna)
    branch.server.start()
    assert branch.sync(branch.anna).sent == 1
    branch.sync(branch.bo)
    assert branch.room.address(branch.bo) == "一号路"


def test_where_nothing_may_be_written_reading_goes_on(branch: Branch) -> None:
    move_to(branch.anna, "一号路")
    branch.sync(branch.anna)
    move_to(branch.bo, "二号路", "company-1")
    with pytest.raises(StoreError, match="store_read_only"):
        branch.sync(branch.bo, "shown")
    assert branch.room.address(branch.bo) == "一号路"
    assert branch.sync(branch.bo).sent == 1


def test_a_half_written_file_of_a_lost_connection_is_nobodys(branch: Branch) -> None:
    real = folder_store._write_through
    branch.sync(branch.anna)
    move_to(branch.anna, "一号路")

    def cut(path: object, octets: bytes) -> None:
        real(path, octets[: len(octets) // 2])  # type: ignore[arg-type]
        branch.server.stop()
        raise OSError(5, "the connection is gone")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folder_store, "_write_through", cut)
        with pytest.raises(StoreError, match="store_away"):
            branch.sync(branch.anna)
    branch.server.start()
    assert [name for name in os.listdir(branch.server.share / "seg") if name.startswith("~")]
    branch.sync(branch.bo)
    assert branch.room.address(branch.bo) is None
    branch.sync(branch.anna)
    branch.sync(branch.bo)
    assert branch.room.address(branch.bo) == "一号路"


def test_a_full_server_costs_nothing_and_what_waits_is_sent_once_there_is_room(branch: Branch) -> None:
    with small_drive(branch.server.small):
        branch.lay_out("small")
        move_to(branch.anna, "一号路")
        branch.sync(branch.anna, "small")
        with filled(branch.server.small):
            before = sorted(branch.server.small.rglob("*"))
            move_to(branch.bo, "二号路", "company-1")
            with pytest.raises(StoreError, match="store_full"):
                branch.sync(branch.bo, "small")
            assert branch.room.address(branch.bo) == "一号路"
            assert sorted(branch.server.small.rglob("*")) == before
        assert branch.sync(branch.bo, "small").sent == 1
        branch.sync(branch.anna, "small")
        assert branch.room.address(branch.anna, "company-1") == "二号路"


@pytest.mark.parametrize(
    "name",
    ["con", "AUX.seg", "nul.", "name:with?signs*", "x" * 255, "长" * 85, "trailing ", "desktop.ini"],
    ids=lambda name: name[:9],
)
def test_names_that_other_systems_reserve_stand_in_nobodys_way(branch: Branch, name: str) -> None:
    for folder in ("seg", "roster", "snap"):
        (branch.server.share / folder).mkdir(exist_ok=True)
        (branch.server.share / folder / name).write_bytes(b"not ours")
    move_to(branch.anna, "一号路")
    branch.sync(branch.anna)
    branch.sync(branch.bo)
    assert branch.room.address(branch.bo) == "一号路"
    assert (branch.server.share / "seg" / name).read_bytes() == b"not ours"


def test_a_file_whose_name_was_folded_to_capitals_is_read_all_the_same(branch: Branch) -> None:
    move_to(branch.anna, "一号路")
    before = set(os.listdir(branch.server.share / "seg"))
    branch.sync(branch.anna)
    (name,) = set(os.listdir(branch.server.share / "seg")) - before
    (branch.server.share / "seg" / name).rename(branch.server.share / "seg" / name.upper())
    branch.sync(branch.bo)
    assert branch.room.address(branch.bo) == "一号路"
    for machine in (branch.anna, branch.bo, branch.anna):
        assert branch.sync(machine).strays == 1, "nobody is told"
    assert set(os.listdir(branch.server.share / "seg")) == {*before, name.upper()}


def test_a_share_that_lies_deep_below_long_names_is_used_as_any_other(branch: Branch) -> None:
    branch.below = ("招商引资工作专班共享资料" * 5,) * 4
    branch.server.share.joinpath(*branch.below).mkdir(parents=True)
    branch.lay_out()
    assert len(str(branch.store(branch.anna).root)) > 240
    move_to(branch.anna, "一号路")
    branch.sync(branch.anna)
    branch.sync(branch.bo)
    assert branch.room.address(branch.bo) == "一号路"
