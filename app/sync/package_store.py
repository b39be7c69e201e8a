"""A store in one file: a sync package for a stick or mail, a ZIP without compression."""

import errno
import os
import secrets
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from app.errors import StorageError, UserError
from app.sync import blobs, canonical, names
from app.sync.canonical import DamagedFileError
from app.sync.folder_store import README
from app.sync.store import Space, StoreError, read_space, told_space

ABOUT = "package.zsp"
"""What a package says of itself, beside the files that lie in a folder under the same names."""

AUDIT = "audit.zsa"
"""What an audit file says of itself, in the place of `package.zsp`."""

_AT_ROOT = frozenset({"space.json", "readme.txt", ABOUT, AUDIT})
_LARGEST = 256 * 1024 * 1024
"""Of what is read at once, in bytes; only blobs are larger."""

_NOT_AS_LISTED = (zipfile.BadZipFile, EOFError, NotImplementedError)
"""What zipfile raises where a package is cut or altered, the last for a compression that it does not know."""

_PIECE = 1024 * 1024
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every entry: when somebody worked is nobody's business."""


class PackageStore:
    """A package to be read. Nothing of it is ever unpacked under a name it brings along (K1).

    Raises UserError `package_unreadable`, `package_foreign` for another file, `package_damaged` for half one.
    """

    def __init__(self, path: Path, about: str = ABOUT) -> None:
        self.path = path
        self._zip = _opened(path)
        self.strays = 0
        self._found: dict[tuple[str, str], zipfile.ZipInfo] = {}
        for entry in self._zip.infolist():
            folder, _, name = entry.filename.rpartition("/")
            if _is_ours(folder, name):
                self._found[folder, name] = entry
            else:
                self.strays += 1
        self.size = path.stat().st_size
        taken = self._found.values()
        packed = any(one.compress_type != zipfile.ZIP_STORED or one.flag_bits & 1 for one in taken)
        if packed or not {("", "space.json"), ("", about)} <= self._found.keys():
            self._zip.close()
            raise UserError("package_foreign", path=str(path))
        if sum(one.file_size for one in taken) > self.size:
            self._zip.close()
            raise UserError("package_damaged", path=str(path))

    def __enter__(self) -> "PackageStore":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def space(self) -> Space | None:
        try:
            return read_space(self.get("", "space.json") or b"")
        except DamagedFileError as error:
            raise UserError("package_damaged", path=str(self.path)) from error

    def sizes(self, folder: str) -> dict[str, int]:
        return {name: entry.file_size for (place, name), entry in self._found.items() if place == folder}

    def get(self, folder: str, name: str) -> bytes | None:
        entry = self._found.get((folder, name))
        if entry is None or entry.file_size > _LARGEST:
            return None
        try:
            return self._zip.read(entry)
        except _NOT_AS_LISTED:
            return None
        except OSError as error:
            raise UserError("package_unreadable", path=str(self.path)) from error

    def pieces(self, folder: str, name: str) -> Iterator[bytes] | None:
        entry = self._found.get((folder, name))
        return None if entry is None else self._read_on(entry)

    def _read_on(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        try:
            with self._zip.open(entry) as file:
                while piece := file.read(_PIECE):
                    yield piece
        except _NOT_AS_LISTED as error:
            raise DamagedFileError("damaged in its package") from error
        except OSError as error:
            raise UserError("package_unreadable", path=str(self.path)) from error

    def put(self, folder: str, name: str, octets: bytes) -> None:
        raise StoreError("store_read_only")

    def put_pieces(self, folder: str, name: str, pieces: Iterable[bytes]) -> None:
        raise StoreError("store_read_only")

    def remove(self, folder: str, name: str) -> bool:
        raise StoreError("store_read_only")

    def sweep(self, now_ms: int) -> int:
        return 0

    def ahead_ms(self) -> int | None:
        return None


class PackageWriter:
    """A package that is being written; the other half of the calls of a store."""

    def __init__(self, file: zipfile.ZipFile, space: Space) -> None:
        self._zip = file
        self._space = space
        self._sizes: dict[tuple[str, str], int] = {}
        self.put("", "space.json", canonical.encode(told_space(space)))
        self.put("", "readme.txt", README.encode())

    def space(self) -> Space | None:
        return self._space

    def sizes(self, folder: str) -> dict[str, int]:
        return {name: size for (place, name), size in self._sizes.items() if place == folder}

    def get(self, folder: str, name: str) -> bytes | None:
        return None if (folder, name) not in self._sizes else self._zip.read(_path(folder, name))

    def pieces(self, folder: str, name: str) -> Iterator[bytes] | None:
        octets = self.get(folder, name)
        return None if octets is None else iter((octets,))

    def put(self, folder: str, name: str, octets: bytes) -> None:
        self.put_pieces(folder, name, (octets,))

    def put_pieces(self, folder: str, name: str, pieces: Iterable[bytes]) -> None:
        if (folder, name) in self._sizes:
            return
        entry, size = zipfile.ZipInfo(_path(folder, name), _EPOCH), 0
        try:
            with self._zip.open(entry, "w", force_zip64=True) as file:
                for piece in pieces:
                    size += file.write(piece)
        except StorageError:  # found to be damaged here: what was written of it is not listed
            self._zip.filelist.remove(entry)
            del self._zip.NameToInfo[entry.filename]
            raise
        self._sizes[folder, name] = size

    def remove(self, folder: str, name: str) -> bool:
        raise StoreError("store_read_only")

    def sweep(self, now_ms: int) -> int:
        return 0

    def ahead_ms(self) -> int | None:
        return None


@contextmanager
def new_package(path: Path, space: Space) -> Iterator[PackageWriter]:
    """Write a package; it gets its name once it is whole, and replaces what had that name.

    Raises UserError `package_no_room`, `file_not_written`.
    """
    partial = path.with_name(f"~{secrets.token_hex(8)}.tmp")
    try:
        with partial.open("xb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as packed:
                yield PackageWriter(packed, space)
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, path)
    except OSError as error:
        code = "package_no_room" if error.errno in _FULL else "file_not_written"
        raise UserError(code, path=str(path)) from error
    finally:
        partial.unlink(missing_ok=True)


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        with path.open("rb") as file:
            begins = file.read(4)
        return zipfile.ZipFile(path)
    except (*_NOT_AS_LISTED, zipfile.LargeZipFile, ValueError) as error:
        code = "package_damaged" if begins == b"PK\3\4" else "package_foreign"
        raise UserError(code, path=str(path)) from error
    except OSError as error:
        raise UserError("package_unreadable", path=str(path)) from error


def _is_ours(folder: str, name: str) -> bool:
    if not folder:
        return name in _AT_ROOT
    if folder in names.FOLDERS:
        return names.parse(folder, name) is not None
    return blobs.is_blob(folder, name)


def _path(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name
