"""A day of two computers goes well in the end, wherever in it a file fails or the power goes."""

import errno
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from app.sync.folder_store import FolderStore
from app.sync.store import StoreError
from tests.sync.bookkeeping import Books
from tests.sync.faulty_share import FaultyShare, failing_files, loaded
from tests.sync.figures import LONG, note
from tests.sync.fleet import QUICK_DISK, Machine

ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.ENOENT, errno.ESTALE)
EVERY = 1 if LONG else 6
"""Of the places of a day the ordinary profile tries one in so many, the long one all."""

PATIENT = pytest.mark.timeout(0 if LONG else 600)


def live(books: Books, meet: Callable[[Machine], None]) -> None:
    """Two people change the same and different fields and sync now and then."""
    for number, machine in enumerate((books.computers[0], books.computers[1], books.computers[0])):
        for one, name in zip(books.computers, ("address", "main_business"), strict=True):
            edit(books, one, name if number else "address", f"{one.number} wrote {number}")
        meet(machine)


def edit(books: Books, machine: Machine, field: str, value: str) -> None:
    query = text(f"UPDATE company SET {field} = :value WHERE id = 'company-0'")
    books.act(machine, "Edit", lambda session: session.execute(query, {"value": value}))


class Meeting:
    """A sync on the share in memory that may end in an error of the store or in the dark."""

    def __init__(self, books: Books) -> None:
        self.books = books

    def __call__(self, machine: Machine) -> None:
        if self.books.round_of(machine):
            self.books.share.cut_after = None
            machine.restart(self.books.next_session())


def day_in_memory(cut_after: int | None) -> int:
    books = Books(3, 2)
    began = books.share.steps
    books.share.cut_after = cut_after
    live(books, Meeting(books))
    steps = books.share.steps - began
    books.close()
    return steps


@PATIENT
def test_the_power_may_go_before_and_after_every_step() -> None:
    steps = day_in_memory(None)
    for number in range(0, steps, EVERY):
        day_in_memory(number)
    note("Every failure once", {"steps of a day at which the power went": steps}, "power")


def day_in_folder(fails_at: int | None, number: int) -> int:
    """A day in a real folder where one operation on a file fails; how many it has."""
    books = Books(3, 2)
    root = Path(tempfile.mkdtemp(dir=QUICK_DISK))
    unpack(books.share, root)

    def meet(machine: Machine) -> None:
        store = FolderStore(root, machine.mine.device, pause=lambda seconds: None)
        try:
            machine.sync(store)
        except StoreError:
            return
        finally:
            books.holdings.note(machine)

    with failing_files(root) as files:
        files.fails_at, files.number = fails_at, number
        live(books, meet)
        done = files.done
    books.share.files = loaded(FolderStore(root, "0" * 16)).files
    books.close()
    shutil.rmtree(root)
    return done


def unpack(share: FaultyShare, root: Path) -> None:
    assert share.space is not None
    FolderStore(root, "0" * 16).found(share.space)
    for (folder, name), octets in share.files.items():
        (root / folder).mkdir(exist_ok=True)
        (root / folder / name).write_bytes(octets)


@PATIENT
def test_every_operation_on_a_file_may_fail() -> None:
    operations = day_in_folder(None, 0)
    tried = range(1, operations + 1, EVERY)
    for place in tried:
        day_in_folder(place, ERRORS[place % len(ERRORS)])
    note("Every failure once", {"file operations of a day, each failing once": len(tried)}, "files")


def test_half_a_file_that_a_full_disk_leaves_is_no_file() -> None:
    books = Books(3, 1)
    root = Path(tempfile.mkdtemp(dir=QUICK_DISK))
    with books.frame:
        unpack(books.share, root)
        store = FolderStore(root, "0" * 16)
        with failing_files(root) as files:
            files.fails_at, files.number = files.done + 3, errno.ENOSPC
            with pytest.raises(StoreError, match="store_full"):
                store.put("seg", "new", b"whole")
        assert set(store.sizes("seg")) == {name for folder, name in books.share.files if folder == "seg"}
    shutil.rmtree(root)
