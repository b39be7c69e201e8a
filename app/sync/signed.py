"""The frame that all signed files share: what kind it is, JSON, a signature."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from app.sync import canonical
from app.sync.canonical import DamagedFileError
from app.sync.keys import DeviceKeys, PublicKeys
from app.sync.readable import is_moment

ROSTER = b"ZSRST1\n\0"
REQUEST = b"ZSREQ1\n\0"
STATE = b"ZSSTA1\n\0"
PACKAGE = b"ZSPKG1\n\0"
MANIFEST = b"ZSSNM1\n\0"
AUDIT = b"ZSAUD1\n\0"

_SIGNATURE = 64
_LONGEST = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Signed:
    """A signed file: its content, the SHA-256 of its JSON by which others name it, and its proof."""

    content: dict[str, Any]
    hash: str
    message: bytes
    signature: bytes

    def is_by(self, keys: PublicKeys) -> bool:
        return keys.verify(self.message, self.signature)


def sign(magic: bytes, content: dict[str, Any], keys: DeviceKeys) -> bytes:
    """The bytes of a file of the kind `magic`."""
    told = canonical.encode(content)
    return magic + len(told).to_bytes(4) + told + keys.sign(_message(magic, told))


def read(magic: bytes, octets: bytes, check: Callable[[dict[str, Any]], object]) -> Signed:
    """What a file holds; `check` raises for content that is not of its kind.

    The signature is not checked here, for whose it must be stands in the content.
    Raises DamagedFileError (S1).
    """
    head = len(magic) + 4
    if not octets.startswith(magic) or len(octets) < head:
        raise DamagedFileError("another kind of file")
    length = int.from_bytes(octets[len(magic) : head])
    if length > _LONGEST or len(octets) != head + length + _SIGNATURE:
        raise DamagedFileError("another length than it says")
    told = octets[head : head + length]
    content = canonical.decode(told)
    if not isinstance(content, dict) or canonical.encode(content) != told:
        raise DamagedFileError("not canonical")
    try:
        check(content)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise DamagedFileError("something is missing inside") from error
    return Signed(content, hashlib.sha256(told).hexdigest(), _message(magic, told), octets[head + length :])


def check_fields(told: Mapping[str, Any], kinds: Mapping[str, type]) -> None:
    """Raises KeyError or ValueError for another version, or a field of another kind than it must be; `at`,
    where a file has it, is a moment."""
    if told["v"] != 1 or any(not isinstance(told[name], kind) for name, kind in kinds.items()):
        raise ValueError("another version, or a field of another kind")
    if "at" in kinds and not is_moment(told["at"]):
        raise ValueError("no moment")


def _message(magic: bytes, told: bytes) -> bytes:
    return hashlib.sha256(magic + told).digest()
