"""The names of files in the store, and which files are what they say."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from app.sync.canonical import DamagedFileError

_DEVICE = r"(?P<device>[0-9a-f]{16})"
_HASH = r"(?P<hash>[0-9a-f]{16})"
_PATTERNS = {
    "roster": rf"(?P<number>\d{{6}})-{_HASH}\.rst",
    "join": rf"{_DEVICE}-{_HASH}\.req",
    "seg": rf"{_DEVICE}-(?P<number>\d{{10}})-{_HASH}\.seg",
    "pack": rf"{_DEVICE}-(?P<number>\d{{10}})-(?P<last>\d{{10}})-{_HASH}\.pak",
    "state": rf"{_DEVICE}-(?P<number>\d{{10}})-{_HASH}\.st",
    "snap": rf"{_DEVICE}-(?P<number>\d{{10}})-(?:part-\d{{3,4}}|manifest)-{_HASH}\.s[pm]",
}
_COMPILED = {folder: re.compile(pattern) for folder, pattern in _PATTERNS.items()}

_OF_SYSTEMS = {
    "desktop.ini",
    "thumbs.db",
    ".ds_store",
    ".fseventsd",
    ".spotlight-v100",
    ".stfolder",
    ".trashes",
    "@eadir",
    "#recycle",
    "$recycle.bin",
    "system volume information",
}
"""Files and folders that Windows, macOS, mirrors and file servers leave about, in small letters."""

FOLDERS = tuple(_PATTERNS)
"""The folders of a space whose files a round lists."""


@dataclass(frozen=True, slots=True)
class FileName:
    """A name that matches its pattern: `hash` is what its bytes must have, `number` its place in a chain."""

    folder: str
    name: str
    hash: str
    device: str = ""
    number: int = 0
    last: int = 0

    def must_be(self, device: str, number: int) -> None:
        """Raises DamagedFileError for a file whose header tells another device or number than these (F1)."""
        if (self.device, self.number) != (device, number):
            raise DamagedFileError("under another name")

    @property
    def is_manifest(self) -> bool:
        """Of a file of a snapshot, whether it is the one that names the others."""
        return self.name.endswith(".sm")


@lru_cache(maxsize=1 << 15)
def parse(folder: str, name: str) -> FileName | None:
    """What a name says, or None for a stray: a file that no writer of the format has made (F1)."""
    found = _COMPILED[folder].fullmatch(name)
    if found is None:
        return None
    parts = found.groupdict()
    return FileName(
        folder,
        name,
        parts["hash"],
        parts.get("device") or "",
        int(parts.get("number") or 0),
        int(parts.get("last") or 0),
    )


def parsed(folder: str, listed: Iterable[str]) -> list[FileName]:
    """Of the names in a folder those that a writer of the format has given."""
    return [one for name in listed if (one := parse(folder, name))]


def strays(folder: str, listed: Iterable[str]) -> list[str]:
    """Of the names in a folder those that no writer of the format has given, and no system either."""
    return [name for name in listed if parse(folder, name) is None and not is_passing(name)]


def hash_of(octets: bytes) -> str:
    """The part of a name that its bytes decide."""
    return hashlib.sha256(octets).hexdigest()[:16]


def is_whole(name: FileName, octets: bytes) -> bool:
    """Whether the file is what its writer wrote: not cut, not rotten, not renamed."""
    return hash_of(octets) == name.hash


def roster_name(number: int, octets: bytes) -> str:
    return f"{number:06d}-{hash_of(octets)}.rst"


def join_name(device: str, octets: bytes) -> str:
    return f"{device}-{hash_of(octets)}.req"


def segment_name(device: str, number: int, octets: bytes) -> str:
    return f"{device}-{number:010d}-{hash_of(octets)}.seg"


def pack_name(device: str, first: int, last: int, octets: bytes) -> str:
    return f"{device}-{first:010d}-{last:010d}-{hash_of(octets)}.pak"


def state_name(device: str, number: int, octets: bytes) -> str:
    return f"{device}-{number:010d}-{hash_of(octets)}.st"


def part_name(device: str, number: int, place: int, octets: bytes) -> str:
    return f"{device}-{number:010d}-part-{place:03d}-{hash_of(octets)}.sp"


def manifest_name(device: str, number: int, octets: bytes) -> str:
    return f"{device}-{number:010d}-manifest-{hash_of(octets)}.sm"


def temporary_name(device: str, chance: str) -> str:
    """What a file is called until it is whole; mirrors leave out names that begin like this.

    `*` for `chance` makes the pattern of all of a device.
    """
    return f"~{device}-{chance}.tmp"


def is_temporary(name: str) -> bool:
    """Whether somebody is writing the file, or will sweep it away."""
    return name.startswith("~") and name.endswith(".tmp")


def is_passing(name: str) -> bool:
    """Whether it is nobody's work: a file that is being written, or what a system leaves about."""
    return is_temporary(name) or name.startswith("._") or name.lower() in _OF_SYSTEMS
