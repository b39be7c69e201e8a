"""The same share in a real folder, through the store of the program."""

import errno
import os
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO
from unittest.mock import patch

from app.sync import folder_store, names
from app.sync.folder_store import FolderStore
from app.sync.store import Space
from tests.sync.faulty_share import FaultyShare, Key

ANSWERS = {"store_full": errno.ENOSPC, "store_read_only": errno.EROFS}
"""What a drive answers to a write so that the store says this."""


class FilesBelow(MutableMapping[Key, bytes]):
    """The files in the folders below `root`, as drives, mirrors and colleagues find and leave them."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def _path(self, key: Key) -> Path:
        return self._root.joinpath(*key)

    def __getitem__(self, key: Key) -> bytes:
        try:
            return self._path(key).read_bytes()
        except FileNotFoundError:
            raise KeyError(key) from None

    def __setitem__(self, key: Key, octets: bytes) -> None:
        self._path(key).parent.mkdir(parents=True, exist_ok=True)
        self._path(key).write_bytes(octets)

    def __delitem__(self, key: Key) -> None:
        self._path(key).unlink()

    def __contains__(self, key: object) -> bool:
        return isinstance(key, tuple) and self._path(key).is_file()

    def __iter__(self) -> Iterator[Key]:
        """In the order of their names: a folder lists them in any."""
        return iter(sorted(self._listed()))

    def __len__(self) -> int:
        return sum(1 for _ in self._listed())

    def _listed(self) -> Iterator[Key]:
        for place, _, files in os.walk(self._root):
            folder = Path(place).relative_to(self._root).as_posix()
            yield from ((folder, name) for name in files if folder != ".")


class FolderShare(FaultyShare):
    """What the computers do goes through a folder store, what is done to the share to the files below it."""

    def __init__(self, space: Space, files: Mapping[Key, bytes], root: Path) -> None:
        self._root = root
        self._store = FolderStore(root, "0" * 16, pause=lambda seconds: None)
        super().__init__(space, files)
        self.files = FilesBelow(root)
        self.files.update(files)

    @property
    def space(self) -> Space | None:
        return self._store.space()

    @space.setter
    def space(self, space: Space | None) -> None:
        """Where no space lies the place is empty, as the point is where nothing is mounted."""
        if space is None:
            (self._root / "space.json").unlink(missing_ok=True)
        else:
            self._store.found(space, anew=True)

    def sizes(self, folder: str) -> dict[str, int]:
        return dict(sorted(self._store.sizes(folder).items()))

    def read(self, key: Key) -> bytes | None:
        return self._store.get(*key)

    def write(self, key: Key, octets: bytes) -> None:
        with self._refusing():
            if key[0] in names.FOLDERS:
                self._store.put(*key, octets)
            else:
                self._store.put_pieces(*key, iter((octets,)))

    def remove(self, key: Key) -> None:
        assert self._store.remove(*key)

    def _refusing(self) -> AbstractContextManager[object]:
        """While it lasts nothing that is written gets onto the drive, if it refuses."""
        if self.refusal is None:
            return nullcontext()
        number = ANSWERS[self.refusal]

        def refused(file: BinaryIO) -> None:
            raise OSError(number, os.strerror(number))

        return patch.object(folder_store, "_synchronise", refused)
