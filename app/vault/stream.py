"""Encrypts content that is too large for the memory: piece by piece, so that none can be cut or changed."""

from collections.abc import Iterable, Iterator

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

PIECE = 4 * 1024 * 1024
"""Bytes of the content that are encrypted at once; no more of it is ever in memory."""

_BEGIN = crypto_secretstream_xchacha20poly1305_HEADERBYTES
_SEAL = crypto_secretstream_xchacha20poly1305_ABYTES
_FINAL = crypto_secretstream_xchacha20poly1305_TAG_FINAL
_MESSAGE = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE


class BrokenSealError(Exception):
    """What was encrypted is cut, altered or under another key."""


def sealed_size(size: int) -> int:
    """How long `size` bytes become."""
    return _BEGIN + size + max(1, -(-size // PIECE)) * _SEAL


def seal(blocks: Iterable[bytes], key: bytes, head: bytes) -> Iterator[bytes]:
    """What `blocks` hold, encrypted; `head` stands before it in the open and cannot be changed either."""
    state = crypto_secretstream_xchacha20poly1305_state()
    yield crypto_secretstream_xchacha20poly1305_init_push(state, key)
    before = b""
    for number, piece in enumerate(_cut(blocks)):
        if number:
            yield crypto_secretstream_xchacha20poly1305_push(state, before, head, _MESSAGE)
        before = piece
    yield crypto_secretstream_xchacha20poly1305_push(state, before, head, _FINAL)


def unseal(sealed: "Blocks", key: bytes, head: bytes) -> Iterator[bytes]:
    """The content again, after `head` was taken. Raises BrokenSealError."""
    begin = sealed.take(_BEGIN)
    if len(begin) != _BEGIN:
        raise BrokenSealError("cut")
    state = crypto_secretstream_xchacha20poly1305_state()
    crypto_secretstream_xchacha20poly1305_init_pull(state, begin, key)
    tag = _MESSAGE
    while closed := sealed.take(PIECE + _SEAL):
        if tag == _FINAL:
            raise BrokenSealError("longer than it says")
        try:
            block, tag = crypto_secretstream_xchacha20poly1305_pull(state, closed, head)
        except (CryptoError, ValueError) as error:
            raise BrokenSealError("cannot be opened") from error
        yield block
    if tag != _FINAL:
        raise BrokenSealError("cut")


class Blocks:
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


def _cut(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """The same content in pieces of one size; the last may be shorter."""
    whole = Blocks(blocks)
    while piece := whole.take(PIECE):
        yield piece
