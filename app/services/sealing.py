"""Encrypts the attached files of an encrypted ledger, or has them lie open again, one after the other."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from app.driver import as_storage_errors
from app.file_store import FileStore

T = TypeVar("T")
Step = Callable[[int, int], None]
"""Told octets done and all; what it raises ends the work, and the next time the rest is done."""


def seal_files(files: FileStore, step: Step) -> int:
    """Encrypt what lies open; how many there were. They can be read all the while.

    Raises StorageError `disk_full`, `file_unreadable`.
    """
    lying = files.lying_open()
    for sha256 in _followed(lying, [files.open_path(one) for one in lying], step):
        files.seal(sha256)
    return len(lying)


def lay_open(files: FileStore, step: Step) -> tuple[Path, ...]:
    """Have what is encrypted lie open; returns what could not be read, which stays as it is.

    Raises StorageError `disk_full`, `file_unreadable`.
    """
    lying = files.lying_sealed()
    return tuple([one for one in _followed(lying, lying, step) if not files.unseal(one)])


def _followed(whole: Sequence[T], paths: Sequence[Path], step: Step) -> Iterator[T]:
    sizes = [_size(path) for path in paths]
    done, total = 0, sum(sizes)
    for one, size in zip(whole, sizes, strict=True):
        step(done, total)
        yield one
        done += size
    if whole:
        step(total, total)


def _size(path: Path) -> int:
    with as_storage_errors(path):
        return path.stat().st_size if path.exists() else 0
