"""What of a shared folder the user of this computer may not read: a matter of rights, not of damage."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from time import sleep

from typing_extensions import override

from app.sync.folder_store import FolderStore
from app.sync.store import StoreError

_SHARING_VIOLATION = 32
"""Of Windows: another program has the file open, which passes."""


class HeedfulStore(FolderStore):
    """A folder that remembers which of its files were asked for in vain."""

    def __init__(self, root: Path, device: str, pause: Callable[[float], None] = sleep) -> None:
        super().__init__(root, device, pause)
        self._in_vain: set[tuple[str, str]] = set()

    @property
    def denied(self) -> set[tuple[str, str]]:
        """Folder and name of those of them that may not be read even now: a round replaces some."""
        return {place for place in self._in_vain if may_not_read(self.root.joinpath(*place))}

    @override
    def get(self, folder: str, name: str) -> bytes | None:
        found = super().get(folder, name)
        if found is None:
            self._in_vain.add((folder, name))
        return found

    @override
    def pieces(self, folder: str, name: str) -> Iterator[bytes] | None:
        found = super().pieces(folder, name)
        if found is None:
            self._in_vain.add((folder, name))
        return found


def is_denied(error: StoreError) -> bool:
    """Whether the place that refused something may not even be read by this user."""
    cause = error.__cause__
    if error.code != "store_read_only" or not isinstance(cause, OSError):
        return False
    return isinstance(cause.filename, str) and may_not_read(Path(cause.filename))


def called(error: StoreError) -> StoreError:
    """The error by its right name: a place that may not even be read is not called read-only."""
    return StoreError("store_denied", **error.params) if is_denied(error) else error


def may_not_read(path: Path) -> bool:
    """Whether the rights of this user keep a file or folder closed; of one that is not there, its folder."""
    try:
        if path.is_dir():
            with os.scandir(path) as entries:
                next(entries, None)
        else:
            path.open("rb").close()
    except FileNotFoundError:
        return path != path.parent and may_not_read(path.parent)
    except PermissionError as error:
        return getattr(error, "winerror", None) != _SHARING_VIOLATION
    except OSError:
        return False
    return False
