"""Reads every attached file in the share: whether it is there, whole, and what its name says."""

import hashlib
from collections.abc import Callable, Iterator

from app.sync.blobs import FOLDERS, blob_size, epoch_of, is_blob, open_blob, place_of_blob
from app.sync.canonical import DamagedFileError
from app.sync.file_traffic import AttachedFile
from app.sync.keys import EpochKeys
from app.sync.names import is_passing
from app.sync.store import Store

Place = tuple[str, str]


class BlobWalk:
    """The blobs in a store beside the attached files that are known here.

    Their names change with the secret they are under, of which this computer needs all to judge them.
    """

    def __init__(self, store: Store, secrets: EpochKeys, attached: list[AttachedFile]) -> None:
        self._store = store
        self._secrets = secrets
        self._attached = attached
        self._known = {place: one for one in attached for place in self._places(one)}
        self._whole: set[Place] = set()
        self.listed = [
            (folder, name, size)
            for folder in FOLDERS
            for name, size in sorted(store.sizes(folder).items())
            if not is_passing(name)
        ]

    def fault(self, folder: str, name: str, size: int, check: Callable[[], None]) -> str | None:
        """What is wrong with a file, as the kind of a finding; `check` follows piece by piece and may stop
        by raising."""
        if not is_blob(folder, name):
            return "STRAY"
        known = self._known.get((folder, name))
        if known is not None and size != blob_size(known.size):
            return "DAMAGED"
        pieces = self._store.pieces(folder, name)
        try:
            if pieces is None:
                raise DamagedFileError("gone")
            if not self._is_as_named((folder, name), pieces, check):
                return None
        except DamagedFileError:
            return "DAMAGED"
        self._whole.add((folder, name))
        return None

    def file_at(self, folder: str, name: str) -> str:
        """The hash of the attached file that lies there; empty for one that is not known."""
        one = self._known.get((folder, name))
        return one.sha256 if one is not None else ""

    def missing(self) -> Iterator[tuple[Place, str]]:
        """The hashes of attached files of which no whole blob was found, each with the place for it."""
        for one in self._attached:
            places = self._places(one)
            if places and self._whole.isdisjoint(places):
                yield places[-1], one.sha256

    def _is_as_named(self, place: Place, pieces: Iterator[bytes], check: Callable[[], None]) -> bool:
        """Whether a blob could be read, and not only left alone, for it is under a key that was never given
        to this computer. Raises DamagedFileError for one that is not what its name says."""
        first = next(pieces, b"")
        epoch = epoch_of(first)
        if epoch not in self._secrets:
            return False
        digest = hashlib.sha256()
        for block in open_blob(_both(first, pieces), self._secrets):
            digest.update(block)
            check()
        if all(place_of_blob(digest.hexdigest(), secret) != place for secret in self._secrets.values()):
            raise DamagedFileError("another file than its name says")
        return True

    def _places(self, one: AttachedFile) -> list[Place]:
        """Where a file may lie, the present place last."""
        return [place_of_blob(one.sha256, self._secrets[epoch]) for epoch in sorted(self._secrets)]


def _both(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest
