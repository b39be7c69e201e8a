"""Who belongs to a space, with which role and keys: the state that follows from the signed entries."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from app.sync import signed
from app.sync.canonical import DamagedFileError
from app.sync.keys import DeviceKeys, PublicKeys
from app.sync.signed import Signed

ADMIN, LEADER, MEMBER, VIEWER = "ADMIN", "LEADER", "MEMBER", "VIEWER"
ROLES = (ADMIN, LEADER, MEMBER, VIEWER)

Cut = tuple[int, str] | None
"""The last segment of a removed device that counts, as (number, head); None when none does."""


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


@dataclass(frozen=True, slots=True)
class Device:
    """A computer of a member; `cut` is set from its removal on.

    `renews` is the device from whose disk or backup this one was made (G6).
    """

    id: str
    keys: PublicKeys
    member: str
    removed: bool = False
    cut: Cut = None
    renews: str | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """What a member may do; `scope` are the units they are bound to, none for all."""

    id: str
    role: str
    scope: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Invitation:
    """A code that lets one device ask to join until the end of the day `until` (ISO).

    `codes` hold the key that follows from the code, sealed for each administrator.
    """

    id: str
    check: str
    role: str
    scope: tuple[str, ...]
    member: str | None
    until: str
    codes: Mapping[str, str]
    used: bool = False
    revoked: bool = False


@dataclass(slots=True)
class State:
    """What the entries of a roster amount to; `verdicts` say which late segments count after all."""

    devices: dict[str, Device] = field(default_factory=dict)
    members: dict[str, Member] = field(default_factory=dict)
    invitations: dict[str, Invitation] = field(default_factory=dict)
    epoch: int = 0
    verdicts: dict[tuple[str, str], str] = field(default_factory=dict)
    skipped: set[tuple[str, str]] = field(default_factory=set)
    shifts: list[dict[str, Any]] = field(default_factory=list)

    def copy(self) -> "State":
        return State(
            dict(self.devices),
            dict(self.members),
            dict(self.invitations),
            self.epoch,
            dict(self.verdicts),
            set(self.skipped),
            list(self.shifts),
        )

    def role_of(self, device: str) -> str | None:
        """The role of the member at a device that belongs to the space."""
        found = self.devices.get(device)
        if found is None or found.removed:
            return None
        member = self.members.get(found.member)
        return member.role if member else None

    @property
    def active(self) -> dict[str, Device]:
        return {key: device for key, device in self.devices.items() if not device.removed}

    @property
    def administrators(self) -> frozenset[str]:
        """The devices at which an administrator works."""
        return frozenset(key for key in self.active if self.role_of(key) == ADMIN)


class Roster:
    """The entries of one space that are known here, and the state at any of them."""

    def __init__(self, space: str, genesis: str, entries: Iterable[Entry] = ()) -> None:
        self.space = space
        self.genesis = genesis
        self._entries: dict[str, Entry] = {}
        self._before: dict[str, frozenset[str]] = {}
        self._states: dict[frozenset[str], State] = {}
        for entry in sorted(entries, key=lambda one: one.number):
            self.add(entry)

    def copy(self) -> "Roster":
        """Another roster that knows the same; what is added to one, the other does not know."""
        other = Roster(self.space, self.genesis)
        other._entries, other._before = dict(self._entries), dict(self._before)
        other._states = dict(self._states)
        return other

    def __contains__(self, hash_: object) -> bool:
        return hash_ in self._entries

    @property
    def entries(self) -> Mapping[str, Entry]:
        return self._entries

    @property
    def heads(self) -> tuple[str, ...]:
        """The entries that no other entry names."""
        named = {previous for entry in self._entries.values() for previous in entry.previous}
        return tuple(sorted(self._entries.keys() - named))

    @property
    def state(self) -> State:
        return self.state_at(self.heads)

    def add(self, entry: Entry) -> bool:
        """Take in an entry all of whose ancestors are here. Returns False when one is missing yet.

        Raises DamagedFileError for an entry of another space, or one that nobody here can have signed.
        """
        if entry.hash in self._entries:
            return True
        if entry.file.content["space"] != self.space:
            raise DamagedFileError("another space")
        if any(previous not in self._entries for previous in entry.previous):
            return False
        if (not entry.previous) != (entry.hash == self.genesis):
            raise DamagedFileError("another beginning")
        known = self._keys_of(entry)
        if known is None or not entry.file.is_by(known):
            raise DamagedFileError("not signed by its author")
        if entry.number != 1 + max((self._entries[one].number for one in entry.previous), default=0):
            raise DamagedFileError("another number than it must have")
        self._entries[entry.hash] = entry
        self.state_at([entry.hash])  # so that a long chain is never followed from its end
        return True

    def state_at(self, heads: Iterable[str]) -> State:
        """The state that follows from these entries and all before them (R2, R3).

        Raises KeyError for an entry that is not known here.
        """
        wanted = frozenset(heads)
        if wanted not in self._states:
            self._states[wanted] = self._follow(wanted)
        return self._states[wanted]

    def _follow(self, heads: frozenset[str]) -> State:
        """Along a chain one entry after the other; where branches meet, from the beginning."""
        if len(heads) == 1:
            entry = self._entries[next(iter(heads))]
            if len(entry.previous) <= 1:
                state = self.state_at(entry.previous).copy() if entry.previous else State()
                if self._is_authorised(entry):
                    _apply_all(state, entry)
                return state
        return self._fold(self._closure(heads))

    def _closure(self, heads: Iterable[str]) -> frozenset[str]:
        found: set[str] = set()
        for head in heads:
            found |= self._ancestors(head) | {head}
        return frozenset(found)

    def _ancestors(self, hash_: str) -> frozenset[str]:
        """All entries before one; they never change once it is known."""
        if hash_ not in self._before:
            self._before[hash_] = self._closure(self._entries[hash_].previous)
        return self._before[hash_]

    def _keys_of(self, entry: Entry) -> PublicKeys | None:
        if not entry.previous:
            return keys_told(entry.operations[0]["device"])
        device = self.state_at(entry.previous).devices.get(entry.author)
        return device.keys if device else None

    def _fold(self, known: frozenset[str]) -> State:
        state = State()
        order = sorted((self._entries[hash_] for hash_ in known), key=lambda one: (one.number, one.hash))
        valid = [entry for entry in order if self._is_authorised(entry)]
        removals = [entry for entry in valid if _removes(entry)]
        for entry in valid:
            if _removes(entry) or not any(self._overrules(other, entry) for other in removals):
                _apply_all(state, entry)
        return state

    def _is_authorised(self, entry: Entry) -> bool:
        """By an administrator, or by a device that only gives itself new keys (R2, R6)."""
        if not entry.previous:
            return True
        state = self.state_at(entry.previous)
        renewal = all(operation["op"] == "renew" for operation in entry.operations)
        return entry.author in (state.active if renewal else state.administrators)

    def _overrules(self, removal: Entry, entry: Entry) -> bool:
        """Whether `removal`, on another branch, removes the author of `entry`."""
        return (
            entry.author in _removes(removal)
            and removal.hash not in self._ancestors(entry.hash)
            and entry.hash not in self._ancestors(removal.hash)
        )


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


def write_entry(roster: Roster, operations: list[dict[str, Any]], keys: DeviceKeys, at_ms: int) -> Entry:
    """A new entry on top of all that are known, signed; the caller adds and publishes it."""
    heads = roster.heads
    content = {
        "v": 1,
        "space": roster.space,
        "seq": 1 + max((roster.entries[head].number for head in heads), default=0),
        "prev": list(heads),
        "by": keys.public.device,
        "at": at_ms,
        "ops": operations,
    }
    return read_entry(signed.sign(signed.ROSTER, content, keys))


def renewal(old: DeviceKeys, new: DeviceKeys, space: str, sealed: bytes) -> dict[str, Any]:
    """The operation by which `old` goes on as `new`; `sealed` are the secrets of the space for it (R6)."""
    proof = new.sign(_renewal_message(space, old.public.device, new.public.device))
    told = device_told(new.public)
    return {"op": "renew", "device": told, "proof": proof.hex(), "keys": {told["id"]: sealed.hex()}}


def _renewal_message(space: str, old: str, new: str) -> bytes:
    """What the new keys sign, so that nobody can pass off another's computer as their own."""
    return hashlib.sha256(f"zs-renew {space} {old} {new}".encode()).digest()


def device_told(keys: PublicKeys) -> dict[str, str]:
    """A device as entries and requests tell it."""
    return {"id": keys.device, "sign": keys.sign.hex(), "seal": keys.seal.hex()}


def keys_told(told: Mapping[str, str]) -> PublicKeys:
    """The keys of a device as `device_told` writes them. Raises ValueError for one under another name."""
    keys = PublicKeys(bytes.fromhex(told["sign"]), bytes.fromhex(told["seal"]))
    if keys.device != told["id"] or len(keys.sign) != 32 or len(keys.seal) != 32:
        raise ValueError("a device under another name")
    return keys


def _removes(entry: Entry) -> frozenset[str]:
    return frozenset(
        device for operation in entry.operations if operation["op"] == "remove" for device in operation["cut"]
    )


def _apply_all(state: State, entry: Entry) -> None:
    for operation in entry.operations:
        _apply(state, operation, entry.author)


def _apply(state: State, operation: Mapping[str, Any], author: str) -> None:
    kind = operation["op"]
    if kind == "found":
        keys = keys_told(operation["device"])
        state.devices[keys.device] = Device(keys.device, keys, operation["member"])
        state.members[operation["member"]] = Member(operation["member"], ADMIN)
        state.epoch = 1
    elif kind == "admit":
        _admit(state, operation)
    elif kind == "renew":
        _renew(state, operation, author)
    elif kind == "role":
        _set_role(state, operation)
    elif kind == "remove":
        _remove(state, operation)
    elif kind == "epoch":
        state.epoch = max(state.epoch, operation["epoch"])
    elif kind == "invite":
        state.invitations[operation["id"]] = Invitation(
            operation["id"],
            operation["check"],
            operation["role"],
            tuple(operation["scope"]),
            operation["member"],
            operation["until"],
            dict(operation["code"]),
        )
    elif kind == "revoke" and operation["id"] in state.invitations:
        state.invitations[operation["id"]] = replace(state.invitations[operation["id"]], revoked=True)
    elif kind in ("accept", "refuse"):
        state.verdicts[operation["device"], operation["head"]] = kind
    elif kind == "skip":
        state.skipped.add((operation["device"], operation["head"]))
    elif kind == "clock":
        state.shifts.append(dict(operation))


def _admit(state: State, operation: Mapping[str, Any]) -> None:
    keys, member = keys_told(operation["device"]), operation["member"]
    if keys.device in state.devices:
        return  # removal beats addition, and nobody is admitted twice
    state.devices[keys.device] = Device(keys.device, keys, member)
    state.members.setdefault(member, Member(member, operation["role"], tuple(operation["scope"])))
    invitation = state.invitations.get(operation["invite"] or "")
    if invitation is not None:
        state.invitations[invitation.id] = replace(invitation, used=True)


def _renew(state: State, operation: Mapping[str, Any], author: str) -> None:
    keys, old = keys_told(operation["device"]), state.devices.get(author)
    if old is not None and not old.removed and keys.device not in state.devices:
        state.devices[keys.device] = Device(keys.device, keys, old.member, renews=author)


def _set_role(state: State, operation: Mapping[str, Any]) -> None:
    changed = Member(operation["member"], operation["role"], tuple(operation["scope"]))
    before = state.members.get(changed.id)
    state.members[changed.id] = changed
    if before is not None and not state.administrators:
        state.members[changed.id] = before


def _remove(state: State, operation: Mapping[str, Any]) -> None:
    before = dict(state.devices)
    for device, cut in operation["cut"].items():
        if device in state.devices:
            place = None if cut is None else (cut[0], cut[1])
            state.devices[device] = replace(state.devices[device], removed=True, cut=place)
    if not state.administrators:
        state.devices = before


_HEX64, _HEX16 = re.compile(r"[0-9a-f]{64}"), re.compile(r"[0-9a-f]{16}")


def _check(content: dict[str, Any]) -> None:
    """Raises KeyError, TypeError or ValueError for what is no entry."""
    if content["v"] != 1 or not isinstance(content["seq"], int) or not isinstance(content["at"], int):
        raise ValueError("another version")
    if not _HEX16.fullmatch(content["by"]) or not isinstance(content["space"], str):
        raise ValueError("no author")
    if not all(_HEX64.fullmatch(previous) for previous in content["prev"]):
        raise ValueError("no ancestors")
    if not content["ops"] or (content["ops"][0]["op"] == "found") != (not content["prev"]):
        raise ValueError("no beginning")
    for operation in content["ops"]:
        _apply(State(), operation, content["by"])
        if operation["op"] == "renew":
            _check_renewal(operation, content["space"], content["by"])


def _check_renewal(operation: Mapping[str, Any], space: str, author: str) -> None:
    keys = keys_told(operation["device"])
    message = _renewal_message(space, author, keys.device)
    if not keys.verify(message, bytes.fromhex(operation["proof"])):
        raise ValueError("the keys of somebody else")
