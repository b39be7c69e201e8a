"""Attached files on the disk of this computer: kept once by their content, encrypted where the ledger is."""

import hashlib
import os
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from app.driver import as_storage_errors
from app.errors import StorageError
from app.vault.stream import Blocks, BrokenSealError, seal, sealed_size, unseal

MAGIC = b"ZSFIL1\n\0"
"""How an encrypted file begins."""

ENDING = ".zsf"
_PARTIAL = ".partial"
_CHUNK = 1024 * 1024
_HEX = frozenset("0123456789abcdef")
_LETTERS = 64
"""Letters of a SHA-256."""


def unheard() -> None:
    """Follows work that nobody stops."""


class FileStore:
    """The folder of attached files; `key` is that of the encrypted database beside it.

    A file that lies open has the SHA-256 of its content as its name; an encrypted one has a name made from
    that by a key, which tells nothing. Both may lie in one folder while files are encrypted or laid open.
    """

    def __init__(self, folder: Path, key: bytes | None = None) -> None:
        self.folder = folder
        derived = b"" if key is None else hashlib.blake2b(key=key, person=b"zs-files").digest()
        self._naming, self._content = derived[:32], derived[32:]

    @property
    def encrypted(self) -> bool:
        """Whether what comes in is encrypted."""
        return bool(self._content)

    def put(self, blocks: Iterable[bytes], check: Callable[[], None] = unheard) -> str:
        """Keep a file under the hash of its content, which is returned; one that is there already stays.

        It is complete on the disk before it gets its name. `check` is called now and then; when it or
        `blocks` raises, nothing is left behind. Raises StorageError `disk_full`.
        """
        return self._keep(blocks, None, check)

    def keep(self, sha256: str, blocks: Iterable[bytes], check: Callable[[], None] = unheard) -> bool:
        """Put a file that comes from elsewhere under the hash it must have; False for one of another.

        Raises as `put` does.
        """
        return self._keep(blocks, sha256, check) == sha256

    def blocks(self, sha256: str, check: Callable[[], None] = unheard) -> Iterator[bytes]:
        """The content of a file, block by block.

        Raises StorageError `file_unreadable`; `attached_file_damaged`, which may come after the last block.
        """
        digest = hashlib.sha256()
        with as_storage_errors(self.open_path(sha256)), self._found(sha256) as file:
            path = Path(file.name)
            for block in self._opened(path, _blocks(file)):
                check()
                digest.update(block)
                yield block
        if digest.hexdigest() != sha256:
            raise StorageError("attached_file_damaged", path=str(path))

    def holds(self, sha256: str, size: int | None = None) -> bool:
        """Whether a file is here, of that size if one is told."""
        path = self._path(sha256)
        try:
            found = path.stat().st_size if is_hash(sha256) else -1
        except OSError:
            return False
        if size is None or found < 0:
            return found >= 0
        return found == (len(MAGIC) + sealed_size(size) if path.suffix == ENDING else size)

    def remove(self, sha256: str) -> None:
        """Have a file gone, however it lies here. Raises OSError."""
        for path in (self._sealed(sha256), self.open_path(sha256)):
            path.unlink(missing_ok=True)

    def open_path(self, sha256: str) -> Path:
        """Where a file lies that is not encrypted."""
        return self.folder / sha256[:2] / sha256

    def lying_open(self) -> list[str]:
        """The hashes of the files that are not encrypted."""
        return sorted(one.name for one in self._all() if is_hash(one.name))

    def lying_sealed(self) -> list[Path]:
        """The encrypted files."""
        return sorted(one for one in self._all() if one.suffix == ENDING)

    def seal(self, sha256: str) -> None:
        """Encrypt a file that lies open; one that is not what its name says is encrypted as it is."""
        path, target = self.open_path(sha256), self._sealed(sha256)
        with as_storage_errors(path):
            if path.is_file():
                if not target.exists():
                    self._seal(path, target, self.folder)
                path.unlink(missing_ok=True)

    def unseal(self, sealed: Path) -> bool:
        """Have an encrypted file lie open; False for one under another key or damaged, which stays."""
        partial = _partial(self.folder)
        try:
            with as_storage_errors(sealed), sealed.open("rb") as file:
                sha256 = _written(self._opened(sealed, _blocks(file)), partial)
            with as_storage_errors(sealed):
                _move(partial, self.open_path(sha256))
                sealed.unlink(missing_ok=True)
        except StorageError as error:
            if error.code != "attached_file_damaged":
                raise
            return False
        finally:
            partial.unlink(missing_ok=True)
        return True

    def lying(self) -> list[Path]:
        """All files, encrypted and open."""
        return sorted(one for one in self._all() if one.suffix == ENDING or is_hash(one.name))

    def place_in(self, folder: Path, file: Path) -> Path:
        """Where a file of this folder lies in a copy of it: encrypted in any case, where the ledger is."""
        kept = self._sealed(file.name) if self.encrypted and is_hash(file.name) else file
        return folder / kept.relative_to(self.folder)

    def carry(self, file: Path, folder: Path) -> Path:
        """Copy a file into another folder, where it is whole before it gets its name; returns its place."""
        goal = self.place_in(folder, file)
        with suppress(FileNotFoundError):
            if goal.suffix != file.suffix:
                self._seal(file, goal, folder)
                return goal
        source = file if goal.suffix == file.suffix else self._sealed(file.name)  # it was moved meanwhile
        partial = _partial(goal.parent)
        goal.parent.mkdir(parents=True, exist_ok=True)
        try:
            shutil.copyfile(source, partial)
            os.replace(partial, goal)
        finally:
            partial.unlink(missing_ok=True)
        return goal

    def tidy(self) -> None:
        """Remove what a crash left half written; only for who opens the ledger, before anybody works."""
        for left in self.folder.glob(f".*{_PARTIAL}"):
            with suppress(OSError):
                left.unlink()

    def _keep(self, blocks: Iterable[bytes], wanted: str | None, check: Callable[[], None]) -> str:
        digest = hashlib.sha256()

        def followed() -> Iterator[bytes]:
            for block in _hashed(blocks, digest):
                check()
                yield block

        partial = _partial(self.folder)
        with as_storage_errors(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                _written(self._enciphered(followed()) if self.encrypted else followed(), partial)
                sha256 = digest.hexdigest()
                target = self._sealed(sha256) if self.encrypted else self.open_path(sha256)
                if wanted == sha256 or (wanted is None and not target.exists()):
                    _move(partial, target)
            finally:
                partial.unlink(missing_ok=True)
        return sha256

    def _seal(self, path: Path, target: Path, folder: Path) -> None:
        """Encrypt a file and read it again, since the one that lies open may go then."""
        before, after, partial = hashlib.sha256(), hashlib.sha256(), _partial(folder)
        try:
            with path.open("rb") as file:
                _written(self._enciphered(_hashed(_blocks(file), before)), partial)
            with partial.open("rb") as file:
                for block in self._opened(target, _blocks(file)):
                    after.update(block)
            if before.digest() != after.digest():
                raise StorageError("attached_file_damaged", path=str(path))
            _move(partial, target)
        finally:
            partial.unlink(missing_ok=True)

    def _enciphered(self, blocks: Iterable[bytes]) -> Iterator[bytes]:
        yield MAGIC
        yield from seal(blocks, self._content, MAGIC)

    def _opened(self, path: Path, octets: Iterable[bytes]) -> Iterator[bytes]:
        """What the octets of a file hold. Raises StorageError `attached_file_damaged`."""
        if path.suffix != ENDING:
            yield from octets
            return
        sealed = Blocks(octets)
        try:
            if sealed.take(len(MAGIC)) != MAGIC or not self.encrypted:
                raise BrokenSealError("another kind of file")
            yield from unseal(sealed, self._content, MAGIC)
        except BrokenSealError as error:
            raise StorageError("attached_file_damaged", path=str(path)) from error

    def _found(self, sha256: str) -> BinaryIO:
        """A file as it lies now: it may just have moved from the one place to the other."""
        if not is_hash(sha256):
            raise StorageError("file_unreadable", path=sha256)
        try:
            return self._path(sha256).open("rb")
        except FileNotFoundError:
            return self._path(sha256).open("rb")

    def _path(self, sha256: str) -> Path:
        sealed, opened = self._sealed(sha256), self.open_path(sha256)
        return opened if not self.encrypted or (not sealed.exists() and opened.exists()) else sealed

    def _sealed(self, sha256: str) -> Path:
        name = hashlib.blake2b(sha256.encode(), key=self._naming, digest_size=16).hexdigest()
        return self.folder / name[:2] / f"{name}{ENDING}"

    def _all(self) -> Iterator[Path]:
        return (one for one in self.folder.glob("??/*") if one.is_file())


def is_hash(sha256: object) -> bool:
    """Whether something that came from elsewhere can be the hash of a file (B3)."""
    return isinstance(sha256, str) and len(sha256) == _LETTERS and _HEX.issuperset(sha256)


def _partial(folder: Path) -> Path:
    return folder / f".{secrets.token_hex(8)}{_PARTIAL}"


def _move(partial: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    os.replace(partial, target)


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    while block := file.read(_CHUNK):
        yield block


def _hashed(blocks: Iterable[bytes], digest: "hashlib._Hash") -> Iterator[bytes]:
    for block in blocks:
        digest.update(block)
        yield block


def _written(blocks: Iterable[bytes], target: Path) -> str:
    """Write a new file and have it on the disk; the SHA-256 of what it holds."""
    digest = hashlib.sha256()
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as written:
        for block in _hashed(blocks, digest):
            written.write(block)
        written.flush()
        os.fsync(written.fileno())
    return digest.hexdigest()
