"""Blobs: attached files as they lie in the store, encrypted piece by piece under names that tell nothing."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping

from app.sync.canonical import DamagedFileError
from app.sync.keys import derive
from app.vault.stream import Blocks, BrokenSealError, seal, sealed_size, unseal

MAGIC = b"ZSBLB1\n\0"
_EPOCH = 8
_HEAD = len(MAGIC) + _EPOCH
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
    return _HEAD + sealed_size(size)


def seal_blob(blocks: Iterable[bytes], epoch: int, secret: bytes) -> Iterator[bytes]:
    """The blob of a file whose content comes in `blocks`."""
    head = MAGIC + epoch.to_bytes(_EPOCH)
    yield head
    yield from seal(blocks, derive(secret, "zs-blob"), head)


def epoch_of(head: bytes) -> int:
    """Under the secret of which epoch a blob is that begins like this. Raises DamagedFileError."""
    if not head.startswith(MAGIC) or len(head) < _HEAD:
        raise DamagedFileError("another kind of file")
    return int.from_bytes(head[len(MAGIC) : _HEAD])


def open_blob(pieces: Iterable[bytes], secrets: Mapping[int, bytes]) -> Iterator[bytes]:
    """The content of the file. Raises DamagedFileError for a blob that is cut, altered or of another key."""
    blocks = Blocks(pieces)
    head = blocks.take(_HEAD)
    secret = secrets.get(epoch_of(head))
    if secret is None:
        raise DamagedFileError("under a key that is not known here")
    try:
        yield from unseal(blocks, derive(secret, "zs-blob"), head)
    except BrokenSealError as error:
        raise DamagedFileError(str(error)) from error
