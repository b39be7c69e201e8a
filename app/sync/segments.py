"""Segments: the writes of one device since its last segment, compressed, encrypted, signed and chained."""

import hashlib
import json
import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import zstandard
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)
from nacl.exceptions import CryptoError

from app.sync import canonical
from app.sync.canonical import DamagedFileError
from app.sync.keys import DeviceKeys, PublicKeys, derive
from app.sync.readable import is_hlc

SUITE = 1
READS = 1
"""The version of the format that this program reads and writes."""

MOST_BYTES = 64 * 1024 * 1024
"""Of the lines of one segment, before compression (G3)."""

_RATIO = 200
_MAGIC = 8
_SIGNATURE = 64
_NONCE = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
_LONGEST_HEADER = 64 * 1024
LONGEST_HEAD = _LONGEST_HEADER + 1024
"""Octets at the beginning of a segment in which all lies that `read` looks at."""

_LEVEL = 3
_SKIPPED = bytes.fromhex("502a4d18")
"""How a skippable frame of Zstandard begins (RFC 8878, 3.1.2)."""

_LEAF = 128
"""Octets by which a line in the place of an erased one may be longer than that."""

Erasures = Mapping[int, Collection[str]]
"""Of a segment the lines that may be erased, by their places, each with the marks of what may stand there."""

NONE: Erasures = {}

_FIELDS: dict[str, type] = {
    "v": int,
    "space": str,
    "dev": str,
    "seq": int,
    "prev": str,
    "suite": int,
    "epoch": int,
    "min_reader": int,
    "schema": str,
    "lines": int,
    "hlc": list,
    "roster": list,
    "root": str,
    "size": int,
}


@dataclass(frozen=True, slots=True)
class Frame:
    """A kind of file that holds lines: what it begins with, and which key of an epoch closes it."""

    magic: bytes
    purpose: str


SEGMENT = Frame(b"ZSSEG1\n\0", "zs-segment")
PART = Frame(b"ZSSNP1\n\0", "zs-snapshot")
"""A part of a snapshot; the parts of one are a chain of their own."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in whose chain a segment stands; `previous` is the head before it, empty at the beginning."""

    space: str
    device: str
    number: int
    previous: str


@dataclass(frozen=True, slots=True)
class SealedSegment:
    """A segment of the store: its header, which anyone may read, and the rest as it lies there.

    `head` is the SHA-256 of the header, by which the next segment names this one.
    """

    place: Place
    epoch: int
    min_reader: int
    schema: str
    roster: tuple[str, ...]
    newest: int
    lines: int
    head: str
    header: dict[str, Any]
    octets: bytes
    frame: Frame = SEGMENT

    def is_by(self, keys: PublicKeys) -> bool:
        start, length = _header_place(self.octets)
        told = self.octets[start : start + length]
        signature = self.octets[start + length : start + length + _SIGNATURE]
        return keys.verify(_message(told, self.frame), signature)


def seal(
    lines: Sequence[bytes],
    seed: bytes,
    place: Place,
    *,
    epoch: int,
    secret: bytes,
    keys: DeviceKeys,
    roster: Sequence[str],
    schema: str,
    stamps: tuple[int, int],
    frame: Frame = SEGMENT,
) -> SealedSegment:
    """Make a segment of `lines`; its salts come from `seed`, `stamps` are the lowest and the highest."""
    body = b"".join(line + b"\n" for line in lines)
    header = {
        "v": READS,
        "space": place.space,
        "dev": place.device,
        "seq": place.number,
        "prev": place.previous,
        "suite": SUITE,
        "epoch": epoch,
        "min_reader": READS,
        "schema": schema,
        "lines": len(lines),
        "hlc": list(stamps),
        "roster": sorted(roster),
        "root": root_of(lines, seed),
        "size": len(body),
    }
    told = canonical.encode(header)
    nonce = secrets.token_bytes(_NONCE)
    closed = crypto_aead_xchacha20poly1305_ietf_encrypt(
        _openable(body), told, nonce, derive(secret, frame.purpose)
    )
    signature = keys.sign(_message(told, frame))
    octets = frame.magic + len(told).to_bytes(4) + told + signature + nonce + closed
    return read(octets, frame)


def _openable(body: bytes) -> bytes:
    """Compressed; what repeats itself too often for G3 is followed by a frame that decompressors skip."""
    packed = zstandard.ZstdCompressor(level=_LEVEL).compress(body)
    lacking = len(body) // _RATIO - len(packed)
    return packed + _SKIPPED + lacking.to_bytes(4, "little") + bytes(lacking) if lacking > 0 else packed


def read(octets: bytes, frame: Frame = SEGMENT) -> SealedSegment:
    """The header of a segment, without its keys. Raises DamagedFileError.

    A version that this program does not know is no damage: `min_reader` says it.
    """
    if not octets.startswith(frame.magic):
        raise DamagedFileError("another kind of file")
    start, length = _header_place(octets)
    told = octets[start : start + length]
    header = canonical.decode(told)
    if not isinstance(header, dict) or canonical.encode(header) != told:
        raise DamagedFileError("not canonical")
    for name, kind in _FIELDS.items():
        if not isinstance(header.get(name), kind) or isinstance(header[name], bool):
            raise DamagedFileError(f"no {name} in the header")
    if not all(isinstance(name, str) for name in header["roster"]):
        raise DamagedFileError("no roster in the header")
    if min(header["size"], header["lines"]) < 0:
        raise DamagedFileError("less than nothing in it")
    if len(header["hlc"]) != 2 or not all(map(is_hlc, header["hlc"])):
        raise DamagedFileError("no hlc in the header")
    return SealedSegment(
        Place(header["space"], header["dev"], header["seq"], header["prev"]),
        header["epoch"],
        header["min_reader"],
        header["schema"],
        tuple(header["roster"]),
        header["hlc"][1],
        header["lines"],
        hashlib.sha256(told).hexdigest(),
        header,
        octets,
        frame,
    )


def open_lines(segment: SealedSegment, secret: bytes, erasures: Erasures = NONE) -> list[bytes]:
    """The lines of a segment. Raises DamagedFileError for another key, an altered or too large body.

    Its header tells the length that it had before any line was erased.
    """
    start, length = _header_place(segment.octets)
    told = segment.octets[start : start + length]
    rest = segment.octets[start + length + _SIGNATURE :]
    size = segment.header["size"]
    if size > MOST_BYTES or (not erasures and size > _RATIO * max(len(rest), 1)):
        raise DamagedFileError("larger than allowed")
    most = size + _LEAF * len(erasures)
    try:
        packed = crypto_aead_xchacha20poly1305_ietf_decrypt(
            rest[_NONCE:], told, rest[:_NONCE], derive(secret, segment.frame.purpose)
        )
        body = zstandard.ZstdDecompressor().decompress(packed, max_output_size=most)
    except (CryptoError, ValueError, zstandard.ZstdError) as error:
        raise DamagedFileError("cannot be opened") from error
    lines = body.split(b"\n")
    if len(body) > most or lines.pop() != b"" or len(lines) != segment.lines:
        raise DamagedFileError("another length than it says")
    if len(body) != size and not erased_places(lines, erasures):
        raise DamagedFileError("another length than it says")
    return lines


def write_anew(segment: SealedSegment, lines: Sequence[bytes], secret: bytes) -> SealedSegment:
    """The segment with other lines under its header and signature: some of them erased.

    The nonce follows from what is sealed, so that everybody makes the same file.
    """
    start, length = _header_place(segment.octets)
    front = segment.octets[: start + length + _SIGNATURE]
    told = segment.octets[start : start + length]
    packed = zstandard.ZstdCompressor(level=_LEVEL).compress(b"".join(line + b"\n" for line in lines))
    key = derive(secret, "zs-erased")
    nonce = hashlib.blake2b(told + packed, key=key, digest_size=_NONCE).digest()
    closed = crypto_aead_xchacha20poly1305_ietf_encrypt(
        packed, told, nonce, derive(secret, segment.frame.purpose)
    )
    return read(front + nonce + closed, segment.frame)


def erased_places(lines: Sequence[bytes], erasures: Erasures) -> set[int]:
    """Where another line stands in the place of an erased one: nowhere but where a purge names it (E4)."""
    return {
        place for place, marks in erasures.items() if place < len(lines) and mark_of(lines[place]) in marks
    }


def mark_of(line: bytes) -> str:
    """By which the roster names what may stand in the place of an erased line."""
    return hashlib.sha256(line).hexdigest()[:32]


def root_of(lines: Sequence[bytes], seed: bytes, erasures: Erasures = NONE) -> str:
    """What the header says of the lines: each is committed to on its own, under a salt of its own.

    What stands in the place of an erased line tells the leaf of that one. Raises DamagedFileError.
    """
    root, gone = hashlib.sha256(), erased_places(lines, erasures)
    for place, line in enumerate(lines):
        root.update(_leaf_told(line) if place in gone else leaf_of(line, salt_of(seed, place)))
    return root.hexdigest()


def _leaf_told(line: bytes) -> bytes:
    try:
        leaf = bytes.fromhex(json.loads(line)["leaf"])
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedFileError("an erased line without its leaf") from error
    return leaf


def salt_of(seed: bytes, place: int) -> bytes:
    return hashlib.blake2b(place.to_bytes(4), key=seed, digest_size=16).digest()


def leaf_of(line: bytes, salt: bytes) -> bytes:
    return hashlib.sha256(salt + line).digest()


def _header_place(octets: bytes) -> tuple[int, int]:
    """Where the header begins, and its length."""
    start = _MAGIC + 4
    if len(octets) < start:
        raise DamagedFileError("another kind of file")
    length = int.from_bytes(octets[_MAGIC:start])
    if length > _LONGEST_HEADER or len(octets) < start + length + _SIGNATURE + _NONCE:
        raise DamagedFileError("another length than it says")
    return start, length


def _message(told: bytes, frame: Frame) -> bytes:
    return hashlib.sha256(frame.magic + told).digest()
