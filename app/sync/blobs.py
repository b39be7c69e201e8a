"""Blobs: attached files as they lie in the store, encrypted piece by piece under names that tell nothing."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping

from nacl.bindings import (
    crypto_secretstream_xchacha20poly1305_ABYTES,
    crypto_secretstream_xchacha20poly1305_HEADERBYTES,
    crypto_secretstream_xchacha20poly1305_init_pull,
    crypto_secretstream_xchacha20poly1305_init_push,
    crypto_secretstream_xchacha20poly1305_pull,
    crypto_secretstream_xchacha20poly1305_push,
    crypto_secretstream_xchacha20poly1305_state,
    crypto_secretstream_xchacha20poly1305_TAG_FINAL,
    crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
)
from nacl.exceptions import CryptoError

from app.sync.canonical import DamagedFileError
from app.sync.keys import derive

MAGIC = b"ZSBLB1\n\0"
PIECE = 4 * 1024 * 1024
"""Bytes of the file that are encrypted at once; no more of it is ever in memory."""

_EPOCH = 8
_HEAD = len(MAGIC) + _EPOCH
_STREAM = crypto_secretstream_xchacha20poly1305_HEADERBYTES
_SEAL = crypto_secretstream_xchacha20poly1305_ABYTES
_FINAL = crypto_secretstream_xchacha20poly1305_TAG_FINAL
_MESSAGE = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
_FOLDER, _NAME = re.compile(r"blob/[0-9a-f]{2}"), re.compile(r"[0-9a-f]{32}\.blb")

FOLDERS = tuple(f"blob/{number:02x}" for number in range(256))


def is_blob(folder: str, name: str) -> bool:
    """Whether a name in a folder of the store is that of a blob."""
    return bool(_FOLDER.fullmatch(folder) and _NAME.fullmatch(name)) and folder[-2:] == name[:2]


def place_of_blob(sha256: str, secret: bytes) -> tuple[str, str]:
    """Folder and name of a file's blob under the secret of an epoch, without which they tell nothing."""
    named = hashlib.blake2b(bytes.fromhex(sha256), key=derive(secret, "zs-blobname"), digest_size=32)
    name = named.hexdigest()[:32]
    return f"blob/{name[:2]}", f"{name}.blb"


def blob_size(size: int) -> int:
    """How long the blob of a file of `size` bytes is: a listing tells a cut one by that."""
    pieces = max(1, -(-size // PIECE))
    return _HEAD + _STREAM + size + pieces * _SEAL


def seal_blob(blocks: Iterable[bytes], epoch: int, secret: bytes) -> Iterator[bytes]:
    """The blob of a file whose content comes in `blocks`."""
    head = MAGIC + epoch.to_bytes(_EPOCH)
    state = crypto_secretstream_xchacha20poly1305_state()
    yield head + crypto_secretstream_xchacha20poly1305_init_push(state, derive(secret, "zs-blob"))
    before = b""
    for number, piece in enumerate(_cut(blocks, PIECE)):
        if number:
            yield crypto_secretstream_xchacha20poly1305_push(state, before, head, _MESSAGE)
        before = piece
    yield crypto_secretstream_xchacha20poly1305_push(state, before, head, _FINAL)


def epoch_of(head: bytes) -> int:
    """Under the secret of which epoch a blob is that begins like this. Raises DamagedFileError."""
    if not head.startswith(MAGIC) or len(head) < _HEAD:
        raise DamagedFileError("another kind of file")
    return int.from_bytes(head[len(MAGIC) : _HEAD])


def open_blob(pieces: Iterable[bytes], secrets: Mapping[int, bytes]) -> Iterator[bytes]:
    """The content of the file. Raises DamagedFileError for a blob that is cut, altered or of another key."""
    blocks = _Blocks(pieces)
    head = blocks.take(_HEAD)
    secret = secrets.get(epoch_of(head))
    begin = blocks.take(_STREAM)
    if secret is None or len(begin) != _STREAM:
        raise DamagedFileError("under a key that is not known here")
    state = crypto_secretstream_xchacha20poly1305_state()
    crypto_secretstream_xchacha20poly1305_init_pull(state, begin, derive(secret, "zs-blob"))
    tag = _MESSAGE
    while closed := blocks.take(PIECE + _SEAL):
        if tag == _FINAL:
            raise DamagedFileError("longer than it says")
        try:
            block, tag = crypto_secretstream_xchacha20poly1305_pull(state, closed, head)
        except (CryptoError, ValueError) as error:
            raise DamagedFileError("cannot be opened") from error
        yield block
    if tag != _FINAL:
        raise DamagedFileError("cut")


def _cut(blocks: Iterable[bytes], size: int) -> Iterator[bytes]:
    """The same content in pieces of one size; the last may be shorter."""
    whole = _Blocks(blocks)
    while piece := whole.take(size):
        yield piece


class _Blocks:
    """Content that comes in blocks of any size, taken in others."""

    def __init__(self, blocks: Iterable[bytes]) -> None:
        self._blocks = iter(blocks)
        self._rest = bytearray()

    def take(self, size: int) -> bytes:
        """The next `size` bytes, or fewer at the end."""
        while len(self._rest) < size and (block := next(self._blocks, None)) is not None:
            self._rest += block
        taken = bytes(self._rest[:size])
        del self._rest[:size]
        return taken
