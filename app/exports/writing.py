"""Puts a finished paper where it is wanted: whole or not at all."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from app.errors import StorageError

Target = BinaryIO | Path
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_FOLDER = {errno.ENOENT, errno.ENOTDIR}


def deliver(content: bytes, out: Target) -> None:
    """Write `content` into an open binary file, or under a path by way of a temporary file beside it.

    A file that was there before is replaced in one step or stays as it is. Raises StorageError
    `paper_disk_full`, `folder_missing`, `folder_read_only`, `target_is_folder` or `file_not_written` with
    the path.
    """
    if not isinstance(out, Path):
        _write_into(out, content, getattr(out, "name", ""))
    elif out.is_dir():
        raise StorageError("target_is_folder", path=str(out))
    elif out.exists() and not out.is_file():
        _write_to_device(out, content)
    else:
        _replace(content, out)


def _write_into(file: BinaryIO, content: bytes, name: object) -> None:
    try:
        file.write(content)
        file.flush()
    except OSError as error:
        raise _told(error, name) from error


def _write_to_device(path: Path, content: bytes) -> None:
    """A pipe or a device takes the bytes; it is never replaced by a file."""
    try:
        with path.open("wb") as device:
            device.write(content)
    except OSError as error:
        raise _told(error, path) from error


def _replace(content: bytes, path: Path) -> None:
    with replacing(path) as file:
        file.write(content)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to be written piece by piece, which takes the place of `path` when all of it is there.

    When anything is raised, nothing is left of it, and a file that was there before stays as it is. Raises
    StorageError as `deliver` does.
    """
    if path.is_dir():
        raise StorageError("target_is_folder", path=str(path))
    half = path.with_name(f".{path.name[:80]}.{uuid4().hex[:8]}.part")
    try:
        with half.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    except OSError as error:
        if error.errno in _FORBIDDEN and not os.access(path.parent, os.W_OK):
            raise StorageError("folder_read_only", path=str(path.parent)) from error
        raise _told(error, path) from error
    finally:
        _remove(half)


def _remove(half: Path) -> None:
    try:
        half.unlink(missing_ok=True)
    except OSError:
        return


def _told(error: OSError, path: object) -> StorageError:
    if error.errno in _FULL:
        return StorageError("paper_disk_full", path=str(path))
    if error.errno in _NO_FOLDER:
        return StorageError("folder_missing", path=str(path))
    return StorageError("file_not_written", path=str(path))
