"""What a place must be able to do so that workspaces can meet there, and what can be wrong with it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from app.errors import UserError
from app.sync import canonical, names
from app.sync.canonical import DamagedFileError
from app.sync.names import FileName

T = TypeVar("T")


class StoreError(UserError):
    """The store cannot be used just now: `store_away`, `store_empty` where nothing lies, not even a space,
    `store_full`, `store_read_only`, `store_foreign`, `store_without_space` where one was to be joined.

    Nothing on this computer is lost by it; the work goes on and is sent later.
    """


@dataclass(frozen=True, slots=True)
class Space:
    """What `space.json` says."""

    id: str
    genesis: str
    suite: int


def told_space(space: Space) -> dict[str, Any]:
    """As `space.json` tells it."""
    return {"zs": 1, "space": space.id, "genesis": space.genesis, "suite": space.suite}


def read_space(octets: bytes) -> Space:
    """Raises DamagedFileError for what `space.json` cannot hold."""
    try:
        told = canonical.decode(octets)
        if told["zs"] != 1:
            raise DamagedFileError("another version")
        return Space(str(told["space"]), str(told["genesis"]), int(told["suite"]))
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedFileError("no space") from error


class Store(Protocol):
    """A dumb place: it lists, gives, and takes new files. Only `app.sync` touches it."""

    def space(self) -> Space | None:
        """The space that lies here; None while there is none.

        Raises StoreError `store_away` when the place cannot be reached, `store_foreign` when what lies there
        is not ours to write to.
        """
        ...

    def sizes(self, folder: str) -> dict[str, int]:
        """What lies in a folder of the space, whatever it is called, with its length in bytes.

        A missing folder is an empty one (F4). The length tells a cut file without reading it.
        """
        ...

    def get(self, folder: str, name: str) -> bytes | None:
        """The bytes of a file, or None when it is not there or when it alone cannot be read."""
        ...

    def put(self, folder: str, name: str, octets: bytes) -> None:
        """Add a file: whole or not at all. One that is there with the same bytes is left alone (F2).

        Raises StoreError.
        """
        ...

    def pieces(self, folder: str, name: str) -> Iterator[bytes] | None:
        """The bytes of a large file one piece after the other, or None as with `get`.

        Raises DamagedFileError where it cannot be read on.
        """
        ...

    def put_pieces(self, folder: str, name: str, pieces: Iterable[bytes]) -> None:
        """Add a large file as `put` does, never more than a piece of it in memory. Raises StoreError."""
        ...

    def remove(self, folder: str, name: str) -> bool:
        """Take a file away of which section 10 of the format says that it may go; whether it is gone.

        On some shares nobody may remove what somebody else has put there, and some program may hold it: it
        stays, and is tried again by whoever finds it.
        """
        ...

    def sweep(self, now_ms: int) -> int:
        """Remove what this device left half written a day ago or earlier (F5); how many files went."""
        ...

    def ahead_ms(self) -> int | None:
        """How far the clock of this place runs before the computer's; None while nothing was put there."""
        ...


def read_whole(store: Store, name: FileName) -> bytes:
    """The bytes of a file. Raises DamagedFileError for one that is gone, cut or rotten."""
    octets = store.get(name.folder, name.name)
    if octets is None or not names.is_whole(name, octets):
        raise DamagedFileError("cut")
    return octets


def rotated(files: Sequence[T], start: int) -> list[T]:
    """All of them, beginning with the one at `start`, counted on from the first behind the last."""
    turn = start % max(1, len(files))
    return [*files[turn:], *files[:turn]]
