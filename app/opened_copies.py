"""Copies of attached files that other programs show: private, read-only, gone when the ledger is closed."""

import hashlib
import os
import re
import secrets
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from app import paths
from app.driver import as_storage_errors

_UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_LONGEST = 120
"""Letters of a name that every file system takes with those around it."""


class OpenedCopies:
    """Those of one workspace; who only looks at one that somebody else has open has a folder of their own."""

    def __init__(self, workspace: Path, read_only: bool) -> None:
        name = hashlib.sha256(str(workspace.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        self._beginning = f"{name}-{os.getpid()}" if read_only else name
        self._folder = paths.opened_folder() / self._beginning

    def make(self, name: str, blocks: Iterable[bytes]) -> Path:
        """A copy under the file's own name, which nobody else can read and no program can change unnoticed.

        Raises StorageError and what `blocks` raise; then there is none.
        """
        place = self._folder / secrets.token_hex(8)
        copy = place / file_name(name)
        with as_storage_errors(copy):
            try:
                self._folder.parent.mkdir(parents=True, exist_ok=True)
                for folder in (self._folder, place):
                    folder.mkdir(mode=0o700, exist_ok=True)
                with open(copy, "xb", opener=_for_this_person) as file:
                    for block in blocks:
                        file.write(block)
                copy.chmod(0o400)
            except BaseException:
                _remove(place)
                raise
        return copy

    def remove(self) -> None:
        """Have all of them gone; one that a program holds fast, or lies out of reach, goes next time."""
        with suppress(OSError):
            for folder in paths.opened_folder().glob(f"{self._beginning}*"):
                _remove(folder)


def file_name(name: str) -> str:
    """A name that came from anywhere, as one that leads nowhere else and is taken everywhere."""
    fit = _UNFIT.sub("_", name).strip(" .")
    stem, dot, ending = fit.rpartition(".")
    return (f"{stem[: _LONGEST - len(ending)]}.{ending}" if dot and stem else fit[:_LONGEST]) or "_"


def _for_this_person(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _remove(folder: Path) -> None:
    for file in folder.rglob("*"):
        if not file.is_dir():
            with suppress(OSError):  # Windows removes nothing that may only be read
                file.chmod(0o600)
    shutil.rmtree(folder, ignore_errors=True)
