"""The small file beside an encrypted database that holds its key, wrapped by a passphrase."""

import json
import os
import secrets
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from nacl import pwhash
from nacl.encoding import RawEncoder
from nacl.exceptions import CryptoError
from nacl.hash import blake2b
from nacl.secret import SecretBox

from app.driver import as_storage_errors
from app.errors import StorageError, ValidationError

VERSION = 1
KEY_OCTETS = 32
LEAST = 6
"""Characters of a passphrase."""

_PASSES = 3
_MEMORY = 64 * 1024 * 1024
_MOST_PASSES = 16
_MOST_MEMORY = 1024 * 1024 * 1024
_LARGEST = 64 * 1024
"""Octets of a key file that is read at all."""


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What is known of a key without having it.

    `key_id` is the same in every file about the same key. `by_login` says whether the key store of the
    person's login is asked for it. The rest wraps it: Argon2id over the passphrase, then a secret box.
    """

    key_id: str
    by_login: bool
    salt: bytes
    passes: int
    memory: int
    box: bytes

    @classmethod
    def wrapping(cls, key: bytes, passphrase: str, by_login: bool) -> "KeyFile":
        """A new wrapping of `key`. Raises ValidationError `passphrase_short`."""
        check_passphrase(passphrase)
        salt = secrets.token_bytes(pwhash.argon2id.SALTBYTES)
        box = bytes(SecretBox(_stretched(passphrase, salt, _PASSES, _MEMORY)).encrypt(key))
        return cls(key_id(key), by_login, salt, _PASSES, _MEMORY, box)

    def unwrap(self, passphrase: str) -> bytes | None:
        """The key; None when this is not the passphrase. Takes about 0.1 s and 64 MiB, on purpose."""
        try:
            return SecretBox(_stretched(passphrase, self.salt, self.passes, self.memory)).decrypt(self.box)
        except CryptoError:
            return None

    def asking_login(self, by_login: bool) -> "KeyFile":
        return replace(self, by_login=by_login)

    def octets(self) -> bytes:
        """JSON with one spelling: keys sorted, no spaces."""
        wrapped = {
            "box": self.box.hex(),
            "memory": self.memory,
            "passes": self.passes,
            "salt": self.salt.hex(),
        }
        told = {"by_login": self.by_login, "key": self.key_id, "passphrase": wrapped, "v": VERSION}
        return json.dumps(told, sort_keys=True, separators=(",", ":")).encode()


def new_key() -> bytes:
    """A key by chance alone, 256 bits: nothing about it can be guessed."""
    return secrets.token_bytes(KEY_OCTETS)


def key_id(key: bytes) -> str:
    """What a key is called where it must not be shown."""
    return blake2b(b"", digest_size=8, key=key, person=b"zs-keyname", encoder=RawEncoder).hex()


def check_passphrase(passphrase: str) -> None:
    """Raises ValidationError `passphrase_short`."""
    if len(_plain(passphrase)) < LEAST:
        raise ValidationError("passphrase", "passphrase_short", least=LEAST)


def path_beside(database: Path) -> Path:
    """Where the key file of a database lies; copies have theirs beside them too."""
    return database.with_suffix(".key.json")


def read_key_file(database: Path) -> KeyFile | None:
    """What lies beside a database; None when there is nothing. Raises StorageError `key_file_damaged`."""
    path = path_beside(database)
    if not path.exists():
        return None
    with as_storage_errors(path), path.open("rb") as file:
        octets = file.read(_LARGEST)
    try:
        found = json.loads(octets)
        read = _key_file(found)
    except (ValueError, TypeError, KeyError) as error:
        raise StorageError("key_file_damaged", path=str(path)) from error
    return read


def write_key_file(database: Path, known: KeyFile) -> None:
    """Put it beside a database, whole or not at all."""
    path = path_beside(database)
    fresh = path.with_suffix(".new")
    with as_storage_errors(path):
        with fresh.open("wb") as file:
            file.write(known.octets())
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, path)


def _key_file(told: Any) -> KeyFile:
    wrapped = told["passphrase"]
    read = KeyFile(
        str(told["key"]),
        told["by_login"] is True,
        bytes.fromhex(wrapped["salt"]),
        int(wrapped["passes"]),
        int(wrapped["memory"]),
        bytes.fromhex(wrapped["box"]),
    )
    bearable = 1 <= read.passes <= _MOST_PASSES and 8192 <= read.memory <= _MOST_MEMORY
    if told["v"] != VERSION or not bearable or len(read.salt) != pwhash.argon2id.SALTBYTES:
        raise ValueError(told["v"])
    return read


def _stretched(passphrase: str, salt: bytes, passes: int, memory: int) -> bytes:
    """Slow to try (libsodium's Argon2id): what a short passphrase lacks in length."""
    return pwhash.argon2id.kdf(
        KEY_OCTETS, _plain(passphrase).encode(), salt, opslimit=passes, memlimit=memory
    )


def _plain(passphrase: str) -> str:
    """The same text however it was typed, full-width or composed; line ends of a file are no part of it."""
    return unicodedata.normalize("NFKC", passphrase.strip("\r\n"))
