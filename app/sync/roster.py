"""The signed entries that say who belongs to a space, and the state that follows from them at any point."""

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from app.permissions import ADMIN
from app.sync import names, signed
from app.sync.canonical import DamagedFileError
from app.sync.keys import DeviceKeys, PublicKeys
from app.sync.roster_state import State, apply, device_told, keys_told, meet
from app.sync.signed import Signed


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


class Roster:
    """The entries of one space that are known here, and the state at any of them."""

    def __init__(self, space: str, genesis: str, entries: Iterable[Entry] = ()) -> None:
        self.space = space
        self.genesis = genesis
        self._entries: dict[str, Entry] = {}
        self._places: dict[str, int] = {}
        self._before: dict[str, int] = {}  # which entries, a bit for each at its place
        self._states: dict[frozenset[str], State] = {}
        self._heads: tuple[str, ...] = ()
        for entry in sorted(entries, key=lambda one: one.number):
            self.add(entry)

    def copy(self) -> "Roster":
        """Another roster that knows the same; what is added to one, the other does not know."""
        other = Roster(self.space, self.genesis)
        other._entries, other._places = dict(self._entries), dict(self._places)
        other._before, other._states = dict(self._before), dict(self._states)
        other._heads = self._heads
        return other

    def __contains__(self, hash_: object) -> bool:
        return hash_ in self._entries

    @property
    def entries(self) -> Mapping[str, Entry]:
        return self._entries

    @property
    def heads(self) -> tuple[str, ...]:
        """The entries that no other entry names."""
        return self._heads

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
        self._places[entry.hash] = len(self._entries)
        self._entries[entry.hash] = entry
        self._heads = tuple(sorted({*self._heads, entry.hash}.difference(entry.previous)))
        self.state_at([entry.hash])  # so that a long chain is never followed from its end
        return True

    def told_by_device(self, file: Signed) -> dict[str, Any]:
        """What a file says that the device `dev` of this space has signed. Raises DamagedFileError."""
        told = file.content
        device = self.state.devices.get(told["dev"])
        if told["space"] != self.space or device is None or not file.is_by(device.keys):
            raise DamagedFileError("not signed by its author")
        return told

    def state_at(self, heads: Iterable[str]) -> State:
        """The state that follows from these entries and all before them (R2, R3).

        Raises KeyError for an entry that is not known here.
        """
        wanted = frozenset(heads)
        if wanted not in self._states:
            self._states[wanted] = self._follow(wanted)
        return self._states[wanted]

    def follows(self, later: str, earlier: str) -> bool:
        """Whether the author of an entry had heard of another, or it is the same."""
        return later == earlier or self._is_in(earlier, self._ancestors(later))

    @property
    def silent(self) -> Set[str]:
        """The entries that do not count."""
        return self.state.silent

    @property
    def ever_given_up(self) -> Set[str]:
        """The heads that were given up, also where that does not count any more or was taken back: who went
        on behind one has done so. But for those that are refused now."""
        by_silent = (self._entries[one] for one in self.silent)
        told = [operation for entry in by_silent for operation in entry.operations]
        given_up = {one["head"] for one in told if one["op"] in ("skip", "refuse") and not one.get("action")}
        given_up |= {head for _, head in self.state.skipped}
        judged = {head for _, head, action in self.state.verdicts if not action}
        return (given_up | judged) - self.state.refused

    def doubts(self, heads: Collection[str]) -> bool:
        """Whether an entry counted for whoever knew these entries that does not by all that is known here."""
        if not self.silent or any(head not in self for head in heads):
            return False
        closure, then = self._closure(heads), self.state_at(heads).silent
        return any(self._is_in(one, closure) and one not in then for one in self.silent)

    def state_without_silent(self, heads: Iterable[str]) -> State:
        """The state that follows from these entries and all before them but those that do not count here."""
        state, silent = State(), self.silent
        for entry in self._ordered(self._closure(heads)):
            if self._is_authorised(entry):
                _take(state, entry, silent)
        return state

    def _follow(self, heads: frozenset[str]) -> State:
        """Along a chain one entry after the other; where branches meet, from the beginning."""
        if len(heads) == 1:
            entry = self._entries[next(iter(heads))]
            if len(entry.previous) <= 1:
                state = self.state_at(entry.previous).copy() if entry.previous else State()
                if self._is_authorised(entry):
                    _apply_all(state, entry)
                else:
                    state.silent |= {entry.hash}
                return state
        return self._fold(self._ordered(self._closure(heads)))

    def _closure(self, heads: Iterable[str]) -> int:
        """These entries and all before them."""
        found = 0
        for head in heads:
            found |= self._ancestors(head) | self._bit(head)
        return found

    def _bit(self, hash_: str) -> int:
        return 1 << self._places[hash_]

    def _is_in(self, hash_: str, several: int) -> bool:
        return bool(several >> self._places[hash_] & 1)

    def _ordered(self, several: int) -> list[Entry]:
        """In the order in which they are applied."""
        return sorted((one for one in self._entries.values() if self._is_in(one.hash, several)), key=_order)

    def _ancestors(self, hash_: str) -> int:
        """All entries before one; they never change once it is known."""
        waiting = [hash_]
        while waiting:  # a city's roster is longer than calls may be nested
            previous = self._entries[waiting[-1]].previous
            unknown = [one for one in previous if one not in self._before]
            waiting += unknown
            if not unknown:
                before = 0
                for one in previous:
                    before |= self._before[one] | self._bit(one)
                self._before[waiting.pop()] = before
        return self._before[hash_]

    def _keys_of(self, entry: Entry) -> PublicKeys | None:
        if not entry.previous:
            return keys_told(entry.operations[0]["device"])
        device = self.state_at(entry.previous).devices.get(entry.author)
        return device.keys if device else None

    def _fold(self, known: Sequence[Entry]) -> State:
        state, silent, used = State(), set[str](), dict[str, tuple[Entry, str]]()
        valid = [entry for entry in known if self._is_authorised(entry)]
        removals = [entry for entry in valid if _removes(entry)]
        for entry in valid:
            overruled = any(self._overrules(other, entry) for other in removals if other is not entry)
            if overruled or self._comes_second(entry, used) or not self._is_backed(entry, valid, silent):
                silent.add(entry.hash)
            else:
                for invitation, device in _lets_in(entry):
                    used.setdefault(invitation, (entry, device))
            _take(state, entry, silent)
        for entry in valid:
            for operation in entry.operations:
                if operation["op"] == "purge":  # what was erased anywhere cannot come back
                    apply(state, operation, entry.author)
                elif entry.hash in silent:
                    meet(state, operation, entry.author)
        state.silent = frozenset(silent.union(one.hash for one in known if not self._is_authorised(one)))
        return state

    def _is_authorised(self, entry: Entry) -> bool:
        """By an administrator, or by a device that only gives itself new keys (R2, R6)."""
        return not entry.previous or _may_sign(self.state_at(entry.previous), entry)

    def _is_backed(self, entry: Entry, order: Iterable[Entry], silent: set[str]) -> bool:
        """Whether its author may sign it also without those before it that do not count (R3)."""
        before, then = self._ancestors(entry.hash), self.state_at(entry.previous).silent
        if not any(self._is_in(one, before) and one not in then for one in silent):
            return True
        state = State()
        for one in order:
            if self._is_in(one.hash, before):
                _take(state, one, silent)
        return _may_sign(state, entry)

    def _comes_second(self, entry: Entry, used: Mapping[str, tuple[Entry, str]]) -> bool:
        """Whether it lets in by an invitation that has let in another device on another branch (R14)."""
        return any(
            invitation in used
            and used[invitation][1] != device
            and not self._is_in(used[invitation][0].hash, self._ancestors(entry.hash))
            for invitation, device in _lets_in(entry)
        )

    def given(self) -> Iterator[tuple[Entry, dict[str, Any], Mapping[str, str]]]:
        """What was sealed for devices by who may give secrets, with the entry and the operation (R1, R8).

        What counts comes after what a removal has overruled: the later one holds.
        """
        silent = self.silent
        for entry in sorted(
            self._entries.values(), key=lambda one: (one.hash not in silent, one.number, one.hash)
        ):
            if not self._is_authorised(entry):
                continue
            for operation in entry.operations:
                sealed: Mapping[str, str] = operation.get("keys", {})
                if operation["op"] == "renew":  # a device gives secrets to itself alone
                    own = operation["device"]["id"]
                    sealed = {own: sealed[own]} if own in sealed else {}
                yield entry, operation, sealed

    def overruled_accepts(self) -> Iterator[tuple[str, str, str]]:
        """The device, head and action of what was accepted in entries that do not count."""
        for hash_ in self.silent:
            for operation in self._entries[hash_].operations:
                if operation["op"] == "accept" and operation.get("action"):
                    yield operation["device"], operation["head"], operation["action"]

    def _overrules(self, removal: Entry, entry: Entry) -> bool:
        """Whether `removal`, on another branch, takes from the author of `entry` the right to it."""
        return (
            entry.author in (_shuts_out(removal) if _is_renewal(entry) else _removes(removal))
            and not self._is_in(removal.hash, self._ancestors(entry.hash))
            and not self._is_in(entry.hash, self._ancestors(removal.hash))
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


def _order(entry: Entry) -> tuple[int, str]:
    """In which entries are applied (R3)."""
    return entry.number, entry.hash


def _may_sign(state: State, entry: Entry) -> bool:
    return state.belongs(entry.author) if _is_renewal(entry) else state.role_of(entry.author) == ADMIN


def _is_renewal(entry: Entry) -> bool:
    """Whether it does no more than give its author new keys, for which nobody need be an administrator."""
    return all(operation["op"] == "renew" for operation in entry.operations)


def _lets_in(entry: Entry) -> Iterator[tuple[str, str]]:
    """The invitations that an entry answers, each with the device that it lets in."""
    for operation in entry.operations:
        if operation["op"] == "admit" and operation["invite"]:
            yield operation["invite"], operation["device"]["id"]


def _shuts_out(entry: Entry) -> frozenset[str]:
    return frozenset(
        device for operation in entry.operations if operation["op"] == "remove" for device in operation["cut"]
    )


def _removes(entry: Entry) -> frozenset[str]:
    """The devices that an entry shuts out, or whose member it gives a lower role."""
    lowered = (operation["cut"] for operation in entry.operations if _lowers(operation))
    return _shuts_out(entry).union(*lowered)


def _lowers(operation: Mapping[str, Any]) -> bool:
    return operation["op"] == "role" and operation["role"] != ADMIN and bool(operation.get("cut"))


def _take(state: State, entry: Entry, silent: Collection[str]) -> None:
    """All operations of an entry; of one that does not count only what takes rights (R9)."""
    if entry.hash not in silent:
        _apply_all(state, entry)
    elif _removes(entry):
        for operation in entry.operations:
            if operation["op"] in ("remove", "epoch") or _lowers(operation):
                apply(state, operation, entry.author)


def _apply_all(state: State, entry: Entry) -> None:
    for operation in entry.operations:
        apply(state, operation, entry.author)


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
        apply(State(), operation, content["by"])
        if operation["op"] == "renew":
            _check_renewal(operation, content["space"], content["by"])


def _check_renewal(operation: Mapping[str, Any], space: str, author: str) -> None:
    keys = keys_told(operation["device"])
    message = _renewal_message(space, author, keys.device)
    if not keys.verify(message, bytes.fromhex(operation["proof"])):
        raise ValueError("the keys of somebody else")
