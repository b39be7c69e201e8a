"""Counts what a round asks of a store: calls, and bytes both ways."""

from collections.abc import Iterable, Iterator

from app.sync.store import Space, Store


class CountingStore:
    """A store that hands everything on to another one."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.operations = 0
        self.octets = 0

    def space(self) -> Space | None:
        self.operations += 1
        return self._store.space()

    def sizes(self, folder: str) -> dict[str, int]:
        self.operations += 1
        return self._store.sizes(folder)

    def get(self, folder: str, name: str) -> bytes | None:
        self.operations += 1
        octets = self._store.get(folder, name)
        self.octets += len(octets or b"")
        return octets

    def put(self, folder: str, name: str, octets: bytes) -> None:
        self.operations += 1
        self.octets += len(octets)
        self._store.put(folder, name, octets)

    def pieces(self, folder: str, name: str) -> Iterator[bytes] | None:
        self.operations += 1
        found = self._store.pieces(folder, name)
        return None if found is None else self._counted(found)

    def put_pieces(self, folder: str, name: str, pieces: Iterable[bytes]) -> None:
        self.operations += 1
        self._store.put_pieces(folder, name, self._counted(pieces))

    def _counted(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        for piece in pieces:
            self.octets += len(piece)
            yield piece

    def remove(self, folder: str, name: str) -> bool:
        self.operations += 1
        return self._store.remove(folder, name)

    def sweep(self, now_ms: int) -> int:
        self.operations += 1
        return self._store.sweep(now_ms)

    def ahead_ms(self) -> int | None:
        return self._store.ahead_ms()
