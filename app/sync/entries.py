"""Single signed entries of a roster: how they are written and read, and what each of them is about."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.permissions import ADMIN
from app.sync import names, signed
from app.sync.keys import DeviceKeys
from app.sync.readable import is_moment
from app.sync.roster_state import State, apply, device_told, keys_told
from app.sync.signed import Signed

GIVING = ("found", "admit", "renew", "epoch", "hand")
"""The operations that give secrets (R1)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One signed entry: who made it, on top of which others, and what it does."""

    hash: str
    number: int
    previous: tuple[str, ...]
    author: str
    at_ms: int
    operations: tuple[dict[str, Any], ...]
    file: Signed
    octets: bytes

    @property
    def name(self) -> str:
        return names.roster_name(self.number, self.octets)


def read_entry(octets: bytes) -> Entry:
    """An entry as it lies in the store; whether it counts, the roster says. Raises DamagedFileError."""
    file = signed.read(signed.ROSTER, octets, _check)
    content = file.content
    return Entry(
        file.hash,
        content["seq"],
        tuple(content["prev"]),
        content["by"],
        content["at"],
        tuple(content["ops"]),
        file,
        octets,
    )


def renewal(old: DeviceKeys, new: DeviceKeys, space: str, sealed: bytes) -> dict[str, Any]:
    """The operation by which `old` goes on as `new`; `sealed` are the secrets of the space for it (R6)."""
    proof = new.sign(_renewal_message(space, old.public.device, new.public.device))
    told = device_told(new.public)
    return {"op": "renew", "device": told, "proof": proof.hex(), "keys": {told["id"]: sealed.hex()}}


def _renewal_message(space: str, old: str, new: str) -> bytes:
    """What the new keys sign, so that nobody can pass off another's computer as their own."""
    return hashlib.sha256(f"zs-renew {space} {old} {new}".encode()).digest()


def is_own(entry: Entry) -> bool:
    """Whether it does no more than give its author new keys, or administrators secrets that they lack: for
    that nobody need be one (R6, R15)."""
    return all(operation["op"] in ("renew", "hand") for operation in entry.operations)


def hands(entry: Entry) -> Mapping[str, Any] | None:
    """The operation of an entry that hands on a secret, which stands alone (R15)."""
    first: Mapping[str, Any] = entry.operations[0]
    return first if first["op"] == "hand" else None


def lets_in(entry: Entry) -> Iterator[tuple[str, str]]:
    """The invitations that an entry answers, each with the device that it lets in."""
    for operation in entry.operations:
        if operation["op"] == "admit" and operation["invite"]:
            yield operation["invite"], operation["device"]["id"]


def shuts_out(entry: Entry) -> frozenset[str]:
    return frozenset(
        device for operation in entry.operations if operation["op"] == "remove" for device in operation["cut"]
    )


def gives_lower_roles(entry: Entry) -> frozenset[str]:
    """The members to whom it gives a lower role."""
    return frozenset(operation["member"] for operation in entry.operations if lowers(operation))


def takes_rights(entry: Entry) -> bool:
    return bool(shuts_out(entry) or gives_lower_roles(entry))


def lowers(operation: Mapping[str, Any]) -> bool:
    return operation["op"] == "role" and operation["role"] != ADMIN and bool(operation.get("cut"))


_HEX64, _HEX16 = re.compile(r"[0-9a-f]{64}"), re.compile(r"[0-9a-f]{16}")


def _check(content: dict[str, Any]) -> None:
    """Raises KeyError, TypeError or ValueError for what is no entry."""
    if content["v"] != 1 or not isinstance(content["seq"], int) or not is_moment(content["at"]):
        raise ValueError("another version")
    if not _HEX16.fullmatch(content["by"]) or not isinstance(content["space"], str):
        raise ValueError("no author")
    if not all(_HEX64.fullmatch(previous) for previous in content["prev"]):
        raise ValueError("no ancestors")
    if not content["ops"] or (content["ops"][0]["op"] == "found") != (not content["prev"]):
        raise ValueError("no beginning")
    for operation in content["ops"]:
        apply(State(), operation, content["by"])
        if operation["op"] == "renew":
            _check_renewal(operation, content["space"], content["by"])
        elif operation["op"] == "hand":
            _check_hand(operation, content["ops"])
        if operation["op"] in GIVING:
            _check_boxes(operation.get("keys", {}))


def _check_hand(operation: Mapping[str, Any], operations: Sequence[object]) -> None:
    """One box in one entry: by the entry it is known who has what was in it."""
    if len(operations) != 1 or len(operation["keys"]) != 1:
        raise ValueError("more than one box")
    if not all(isinstance(epoch, int) for epoch in operation["epochs"]):
        raise ValueError("no epochs")


def _check_boxes(boxes: Mapping[str, str]) -> None:
    for device, sealed in boxes.items():
        if not _HEX16.fullmatch(device):
            raise ValueError("no device")
        bytes.fromhex(sealed)


def _check_renewal(operation: Mapping[str, Any], space: str, author: str) -> None:
    keys = keys_told(operation["device"])
    message = _renewal_message(space, author, keys.device)
    if not keys.verify(message, bytes.fromhex(operation["proof"])):
        raise ValueError("the keys of somebody else")
