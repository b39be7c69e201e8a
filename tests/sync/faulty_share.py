"""A share that does to its files whatever drives, mirrors, colleagues and power cuts do."""

import errno
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from app.sync import folder_store, names
from app.sync.folder_store import FolderStore
from app.sync.store import Space, StoreError

Key = tuple[str, str]
"""A file: its folder and its name."""


class PowerCut(BaseException):
    """The computer is gone; no handler of the program runs any more."""


class FaultyShare:
    """Files in memory that every computer sees through a view of its own.

    `refusal` is the code of what every put answers, `cut_after` how many steps the next computer gets.
    """

    def __init__(self, space: Space, files: Mapping[Key, bytes]) -> None:
        self.space: Space | None = space
        self.files: MutableMapping[Key, bytes] = dict(files)
        self.injected: Counter[str] = Counter()
        self.refusal: str | None = None
        self.cut_after: int | None = None
        self.steps = 0
        self._told = space
        self._written: list[Key] = list(files)
        self._hidden: dict[int, set[Key]] = {}
        self._coming: dict[int, set[Key]] = {}
        self._copies: list[dict[Key, bytes]] = []

    def seen_by(self, reader: int) -> "View":
        return View(self, reader)

    def hidden_from(self, reader: int) -> set[Key]:
        return self._hidden.setdefault(reader, set())

    def coming_to(self, reader: int) -> set[Key]:
        """The files of which a mirror has made room for all, and written the half."""
        return self._coming.setdefault(reader, set())

    def step(self) -> None:
        """One thing a store does; a put is two, so that the power can go before and after it."""
        self.steps += 1
        if self.cut_after is not None and self.steps > self.cut_after:
            raise PowerCut

    def sizes(self, folder: str) -> dict[str, int]:
        return {key[1]: len(octets) for key, octets in self.files.items() if key[0] == folder}

    def read(self, key: Key) -> bytes | None:
        return self.files.get(key)

    def keep(self, key: Key, octets: bytes) -> None:
        before = self.files.get(key)
        self.write(key, octets)
        if before != octets:
            self._written.append(key)

    def write(self, key: Key, octets: bytes) -> None:
        if self.refusal is not None and self.files.get(key) != octets:
            raise StoreError(self.refusal)
        self.files[key] = octets

    def remove(self, key: Key) -> None:
        self.files.pop(key, None)

    def is_whole(self, key: Key) -> bool:
        parsed = names.parse(*key)
        return parsed is not None and key in self.files and names.is_whole(parsed, self.files[key])

    def carries(self, key: Key) -> bool:
        """Whether the file lies there whole, be it as a stray."""
        parsed = names.parse(*key)
        if parsed is None or self.is_whole(key):
            return parsed is not None
        strays = names.strays(key[0], [name for folder, name in self.files if folder == key[0]])
        return any(names.is_whole(parsed, self.files[key[0], name]) for name in strays)

    def is_snapshot(self, name: str) -> bool:
        """Whether a manifest lies there whole, with all parts that it names."""
        if not self.is_whole(("snap", name)):
            return False
        parts = re.findall(
            r"[0-9a-f]{16}-\d{10}-part-[0-9a-f-]*\.sp", self.files["snap", name].decode("latin-1")
        )
        return all(self.is_whole(("snap", part)) for part in parts)

    def hurt(self, kind: str, number: int) -> None:
        """Inject the fault `kind`; `number` picks the file, the copy, the reader."""
        key = sorted(self.files)[number % len(self.files)] if self.files else None
        if kind == "emptied":
            self.files.clear()
        elif kind == "copied":
            self._copies.append(dict(self.files))
        elif kind == "rolled back":
            if not self._copies:
                return
            self.files.clear()
            self.files.update(self._copies[number % len(self._copies)])
        elif kind == "last writes lost":
            for lost in self._written[-1 - number % 4 :]:
                self.files.pop(lost, None)
        elif kind == "away":
            self.space = None
        elif kind in ("full", "read-only"):
            self.refusal = f"store_{kind.replace('-', '_')}"
        elif kind == "delayed":
            self.hidden_from(number % 4).update(self._written[-1 - number % 3 :])
        elif kind == "half written":
            self.coming_to(number % 4).update(self._written[-1 - number % 7 :])
        elif key is None:
            return
        else:
            self._hurt_file(kind, key, number)
        self.injected[kind] += 1

    def _hurt_file(self, kind: str, key: Key, number: int) -> None:
        octets = self.files[key]
        if kind == "truncated":
            self.files[key] = octets[: len(octets) * (number % 3) // 3]
        elif kind == "rotten":
            place = number % max(len(octets), 1)
            self.files[key] = (
                octets[:place] + bytes([octets[place] ^ 1 if octets else 0]) + octets[place + 1 :]
            )
        elif kind == "vanished":
            del self.files[key]
        elif kind == "conflict copy":
            self.files[key[0], f"{key[1]} (conflict copy {number})"] = octets
        elif kind == "swapped":
            other = sorted(self.files)[(number // 7) % len(self.files)]
            self.files[key] = self.files[other]
        else:
            raise ValueError(kind)

    def relent(self) -> None:
        """No more faults; what they did stays."""
        self.space = self._told
        self.refusal = self.cut_after = None

    def reveal(self) -> None:
        """Whatever was on its way has come."""
        self._hidden.clear()
        self._coming.clear()


FAULTS = (
    "truncated",
    "rotten",
    "vanished",
    "swapped",
    "conflict copy",
    "delayed",
    "half written",
    "emptied",
    "copied",
    "rolled back",
    "last writes lost",
    "away",
    "full",
    "read-only",
)


class View:
    """What one computer sees of the share; implements the protocol of a store."""

    def __init__(self, share: FaultyShare, reader: int) -> None:
        self._share = share
        self._reader = reader

    def space(self) -> Space | None:
        self._share.step()
        return self._share.space

    def sizes(self, folder: str) -> dict[str, int]:
        self._share.step()
        hidden = self._share.hidden_from(self._reader)
        found = self._share.sizes(folder)
        return {name: size for name, size in found.items() if (folder, name) not in hidden}

    def get(self, folder: str, name: str) -> bytes | None:
        self._share.step()
        key = (folder, name)
        octets = None if key in self._share.hidden_from(self._reader) else self._share.read(key)
        if octets is None or key not in self._share.coming_to(self._reader):
            return octets
        return octets[: len(octets) // 2].ljust(len(octets), b"\0")

    def put(self, folder: str, name: str, octets: bytes) -> None:
        parsed = names.parse(folder, name) if folder in names.FOLDERS else None
        assert parsed is None or names.is_whole(parsed, octets), f"other bytes than {name} says"
        self._share.step()
        self._share.keep((folder, name), octets)
        self._share.step()

    def pieces(self, folder: str, name: str) -> Iterator[bytes] | None:
        octets = self.get(folder, name)
        return None if octets is None else iter((octets,))

    def put_pieces(self, folder: str, name: str, pieces: Iterable[bytes]) -> None:
        self.put(folder, name, b"".join(pieces))

    def remove(self, folder: str, name: str) -> bool:
        self._share.step()
        self._share.remove((folder, name))
        return True

    def sweep(self, now_ms: int) -> int:
        return 0  # nothing lies here half written

    def ahead_ms(self) -> int | None:
        return None


class FailingFiles:
    """Makes the n-th thing that is done to a file below `root` fail, once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.fails_at: int | None = None
        self.number = errno.EIO
        self.done = 0

    def touch(self, path: object) -> None:
        if not str(path).startswith(str(self.root)):
            return
        self.done += 1
        if self.done == self.fails_at:
            raise OSError(self.number, os.strerror(self.number))

    def wrap(self, really: Callable[..., Any]) -> Callable[..., Any]:
        def called(path: object, *more: object, **named: object) -> Any:
            self.touch(path)
            return really(path, *more, **named)

        return called

    def write_through(self, path: Path, octets: bytes) -> None:
        """A write that fails leaves half a file behind, as a full disk does."""
        try:
            self.touch(path)
        except OSError:
            path.write_bytes(octets[: len(octets) // 2])
            raise
        path.write_bytes(octets)


@contextmanager
def failing_files(root: Path) -> Iterator[FailingFiles]:
    """While it lasts the files below `root` can be made to fail."""
    files = FailingFiles(root)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("replace", "scandir", "unlink"):
            patch.setattr(os, name, files.wrap(getattr(os, name)))
        for name in ("read_bytes", "mkdir"):
            patch.setattr(Path, name, files.wrap(getattr(Path, name)))
        patch.setattr(folder_store, "_write_through", files.write_through)
        yield files


def loaded(store: FolderStore) -> FaultyShare:
    """The same space as a share in memory."""
    space = store.space()
    assert space is not None
    files = {
        (folder, name): octets
        for folder in names.FOLDERS
        for name in store.sizes(folder)
        if (octets := store.get(folder, name)) is not None
    }
    return FaultyShare(space, files)
