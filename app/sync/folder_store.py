"""A store in a folder: a share of the office network, a stick, a folder that a mirror keeps."""

import contextlib
import errno
import hashlib
import os
import secrets
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TypeVar

from app.paths import SPACE_NAME
from app.sync import canonical, names
from app.sync.canonical import DamagedFileError
from app.sync.rounds import now_ms
from app.sync.silence import Asker, asking, heard
from app.sync.store import Space, StoreError, read_space, told_space

T = TypeVar("T")

OUTER = SPACE_NAME
"""The folder we make inside the one a person chooses."""

README = """本文件夹由「三个一招商」用于同事之间同步数据，请勿修改或删除其中的文件。
内容已加密，只能由本工作区的电脑读取。删除的文件会由同事的电脑补回。

This folder belongs to the program ThreeOnes: colleagues' computers exchange their data here.
Please do not change or delete its files. They are encrypted; deleted ones will be put back.
"""

_FULL = {errno.ENOSPC, errno.EDQUOT}
_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}
_HELD = {errno.EBUSY, errno.ETXTBSY}
_HELD_WINDOWS = {5, 32}
"""ERROR_ACCESS_DENIED and ERROR_SHARING_VIOLATION: a reader or a virus scanner has the file open."""

_FULL_WINDOWS = {39, 112}
_CANNOT_SYNCHRONISE = {errno.EINVAL, errno.ENOTSUP, errno.ENOTTY, errno.EBADF, errno.EACCES, errno.EPERM}
"""What some network drives answer to fsync; the later read-back (P3) stands in for it."""

_ATTEMPTS = 12
_FIRST_PAUSE, _LONGEST_PAUSE = 0.02, 5.0
_STALE_SECONDS = 24 * 3600
_PIECE = 1024 * 1024
_OF_SPACE = ("space.json", "readme.txt")
_GAVE_BACK_OTHERS = "the drive gave back other bytes than it took"


class FolderStore:
    """The space in `root`, the folder that holds `space.json`."""

    def __init__(self, root: Path, device: str, pause: Callable[[float], None] = time.sleep) -> None:
        """`pause` is told for how many seconds to wait while another program has a file open."""
        self.root = root
        self._device = device
        self._pause = pause
        self._ahead_ms: int | None = None
        self._asker = Asker()

    @property
    def silent_seconds(self) -> float:
        """For how long the drive has owed an answer, as another thread may ask: some never give one."""
        return self._asker.silent_seconds

    def places(self, folders: Iterable[str]) -> list[str]:
        """Where these folders lie, those that are there."""
        with self._as_store_errors():
            return [str(place) for place in map(self.root.joinpath, folders) if place.is_dir()]

    def beside(self, folders: Collection[str]) -> list[tuple[str, str]]:
        """Folder and name of each file that lies outside of these folders and is none of the space's."""
        found = list[tuple[str, str]]()
        with self._as_store_errors():
            for place, inner, files in os.walk(self.root):
                inner[:] = sorted(name for name in inner if not names.is_passing(name))
                folder = "/".join(Path(place).relative_to(self.root).parts)
                known = _OF_SPACE if not folder else files if folder in folders else ()
                found += [(folder, name) for name in sorted(files) if name not in known]
        return [(folder, name) for folder, name in found if not names.is_passing(name)]

    def space(self) -> Space | None:
        with self._as_store_errors():
            if not self.root.is_dir():
                if self.root.name == OUTER and self.root.parent.is_dir():
                    return None
                raise StoreError("store_away", path=str(self.root))
            octets = self._read(self.root / "space.json")
        if octets is None:
            return None
        try:
            return read_space(octets)
        except DamagedFileError as error:
            raise StoreError("store_foreign", path=str(self.root)) from error

    def found(self, space: Space, *, anew: bool = False) -> None:
        """Lay the foundation in an empty folder, or `anew` where nothing but files of a space is left.

        Raises StoreError as `check_free`.
        """
        self.check_free(anew=anew)
        with self._as_store_errors():
            self.root.mkdir(parents=True, exist_ok=True)
        self._write(self.root, "readme.txt", README.encode())
        self._write(self.root, "space.json", canonical.encode(told_space(space)))

    def check_free(self, *, anew: bool = False) -> None:
        """Whether the foundation can be laid in this folder.

        Raises StoreError `store_has_space`, `store_foreign` when something else lies there that no system has
        left about.
        """
        ours = {"readme.txt", *((*names.FOLDERS, "blob") if anew else ())}
        with self._as_store_errors(), contextlib.suppress(FileNotFoundError):
            there = {path.name for path in self.root.iterdir()}
            if "space.json" in there and not anew and self.space() is not None:
                raise StoreError("store_has_space", path=str(self.root))
            if any(not _is_left_about(name, anew) for name in there - ours):
                raise StoreError("store_foreign", path=str(self.root))

    def sizes(self, folder: str) -> dict[str, int]:
        found = {}
        with (
            self._as_store_errors(),
            contextlib.suppress(FileNotFoundError),
            os.scandir(self.root / folder) as entries,
        ):
            for entry in entries:
                with contextlib.suppress(FileNotFoundError):  # gone since the folder was listed
                    if entry.is_file():  # a pipe would be waited for, and never answer
                        found[entry.name] = entry.stat().st_size
        return found

    def get(self, folder: str, name: str) -> bytes | None:
        return self._unless_unreadable(lambda: self._read(self.root / folder / name))

    def put(self, folder: str, name: str, octets: bytes) -> None:
        parsed = names.parse(folder, name)
        if parsed is not None and not names.is_whole(parsed, octets):
            raise ValueError(f"other bytes than {name} says")  # a fault of ours must not spoil the drive
        self._write(self._made(folder), name, octets)

    def pieces(self, folder: str, name: str) -> Iterator[bytes] | None:
        file = self._unless_unreadable(lambda: (self.root / folder / name).open("rb"))
        return None if file is None else self._read_on(file)

    def put_pieces(self, folder: str, name: str, pieces: Iterable[bytes]) -> None:
        place = self._made(folder)
        with self._partial(place, name) as partial:
            told = _stream_through(partial, map(self._heard, pieces))
            with partial.open("rb") as file:
                if hashlib.file_digest(file, "sha256").digest() != told:
                    raise OSError(errno.EIO, _GAVE_BACK_OTHERS)

    def remove(self, folder: str, name: str) -> bool:
        with self._as_store_errors():
            try:
                os.unlink(self.root / folder / name)  # not patiently: it is tried again in the next round
            except FileNotFoundError:
                pass
            except OSError as error:
                if error.errno not in _HELD and not isinstance(error, PermissionError):
                    raise
                return False
        return True

    def sweep(self, now_ms: int) -> int:
        swept = 0
        with self._as_store_errors():
            for path in self.root.rglob(names.temporary_name(self._device, "*")):
                with contextlib.suppress(OSError):  # gone meanwhile, or held: it is looked for again
                    if now_ms / 1000 - path.stat().st_mtime > _STALE_SECONDS:
                        path.unlink()
                        swept += 1
        return swept

    def ahead_ms(self) -> int | None:
        return self._ahead_ms

    def _unless_unreadable(self, read: Callable[[], T | None]) -> T | None:
        """What is read of one file; None where that one alone cannot be read: its rights, a bad sector.

        Raises StoreError where it is the drive that gives nothing.
        """
        try:
            with self._as_store_errors():
                return read()
        except StoreError:
            if self.space() is None:
                raise
            return None

    def _read(self, path: Path) -> bytes | None:
        try:
            return self._patiently(path.read_bytes)
        except (FileNotFoundError, IsADirectoryError):
            return None

    def _write(self, place: Path, name: str, octets: bytes) -> None:
        """Temporary name, write, synchronise, close, read back, rename: a crash leaves no half file (F2)."""
        if self._unless_unreadable(lambda: self._read(place / name)) == octets:
            return
        with self._partial(place, name) as partial:
            _write_through(partial, octets)
            # Of a large file the time it took to get there would count as a wrong clock.
            if len(octets) <= _PIECE:
                self._ahead_ms = partial.stat().st_mtime_ns // 1_000_000 - now_ms()
            if hashlib.sha256(partial.read_bytes()).digest() != hashlib.sha256(octets).digest():
                raise OSError(errno.EIO, _GAVE_BACK_OTHERS)

    def _made(self, folder: str) -> Path:
        """A folder of the space, made where it is missing; never the space itself, which may be away."""
        place = self.root
        with self._as_store_errors():
            for part in folder.split("/"):
                place = place / part
                place.mkdir(exist_ok=True)
        return place

    def _read_on(self, file: BinaryIO) -> Iterator[bytes]:
        with file:
            while piece := self._unless_unreadable(lambda: file.read(_PIECE)):
                yield piece
        if piece is None:
            raise DamagedFileError("it cannot be read on")

    def _heard(self, piece: bytes) -> bytes:
        heard()
        return piece

    @contextmanager
    def _partial(self, place: Path, name: str) -> Iterator[Path]:
        """A temporary file to be filled, which gets its name once that has gone well."""
        partial = place / names.temporary_name(self._device, secrets.token_hex(4))
        with self._as_store_errors():
            try:
                yield partial
                self._replace(partial, place / name)
            except BaseException:
                with contextlib.suppress(OSError):
                    os.unlink(partial)
                raise
            _synchronise_folder(place)

    def _replace(self, partial: Path, target: Path) -> None:
        """What is there under its name is not what that says: rotten or cut, nobody's work."""
        try:
            self._patiently(lambda: os.replace(partial, target))
        except PermissionError:
            if not target.exists():
                raise
            os.unlink(partial)  # that file alone cannot be replaced: it stays, and is tried again

    def _patiently(self, work: Callable[[], "bytes | None"]) -> "bytes | None":
        """Try again while somebody holds the file."""
        pause = _FIRST_PAUSE
        for attempt in range(_ATTEMPTS):
            try:
                return work()
            except OSError as error:
                held = error.errno in _HELD or getattr(error, "winerror", None) in _HELD_WINDOWS
                if not held or attempt == _ATTEMPTS - 1:
                    raise
            self._pause(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
        raise AssertionError("unreachable")

    @contextmanager
    def _as_store_errors(self) -> Iterator[None]:
        self._asker.begins()
        try:
            with asking():
                yield
        except OSError as error:
            windows = getattr(error, "winerror", None)
            if error.errno in _FULL or windows in _FULL_WINDOWS:
                raise StoreError("store_full", path=str(self.root)) from error
            if error.errno in _READ_ONLY:
                raise StoreError("store_read_only", path=str(self.root)) from error
            raise StoreError("store_away", path=str(self.root)) from error


def _is_left_about(name: str, anew: bool) -> bool:
    """Whether a crash has left this, a system, or a mirror where a space lay: the loser of a conflict."""
    lost = anew and name.startswith(("space", "readme")) and name.endswith((".json", ".txt"))
    return lost or names.is_passing(name)


def _write_through(path: Path, octets: bytes) -> None:
    with path.open("xb") as file:
        file.write(octets)
        _synchronise(file)


def _stream_through(path: Path, pieces: Iterable[bytes]) -> bytes:
    """Write a file piece by piece; the SHA-256 of what was written."""
    digest = hashlib.sha256()
    with path.open("xb") as file:
        for piece in pieces:
            digest.update(piece)
            file.write(piece)
        _synchronise(file)
    return digest.digest()


def _synchronise(file: BinaryIO) -> None:
    file.flush()
    try:
        os.fsync(file.fileno())
    except OSError as error:
        if error.errno not in _CANNOT_SYNCHRONISE:
            raise


def _synchronise_folder(place: Path) -> None:
    """So that the new name survives a power cut; where a drive cannot, the read-back finds it out."""
    with contextlib.suppress(OSError):
        handle = os.open(place, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
