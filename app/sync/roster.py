"""The signed entries that say who belongs to a space, and the state that follows from them at any point."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from typing import Any

from app.permissions import ADMIN
from app.sync import signed
from app.sync.canonical import DamagedFileError
from app.sync.entries import (
    GIVING,
    Entry,
    gives_lower_roles,
    is_own,
    lets_in,
    lowers,
    read_entry,
    shuts_out,
    takes_rights,
)
from app.sync.keys import DeviceKeys, PublicKeys
from app.sync.roster_state import State, apply, keys_told, let_in_renewed, meet, no_more_than_now, set_units
from app.sync.signed import Signed


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
                self._take(state, entry, silent)
        return state

    def _follow(self, heads: frozenset[str]) -> State:
        """Along a chain one entry after the other; where branches meet, from the beginning."""
        if len(heads) == 1:
            entry = self._entries[next(iter(heads))]
            if len(entry.previous) <= 1:
                state = self.state_at(entry.previous).copy() if entry.previous else State()
                if self._is_authorised(entry):
                    self._take(state, entry, ())
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
        met = dict[str, str]()
        valid = [entry for entry in known if self._is_authorised(entry)]
        removals = [entry for entry in valid if takes_rights(entry)]
        for entry in valid:
            overruled = any(self._overrules(other, entry) for other in removals if other is not entry)
            if overruled or self._comes_second(entry, used) or not self._is_backed(entry, valid, silent):
                silent.add(entry.hash)
            else:
                for invitation, device in lets_in(entry):
                    used.setdefault(invitation, (entry, device))
            self._replay(state, entry, silent, met)
        for entry in valid:
            for operation in entry.operations:
                if operation["op"] == "purge":  # what was erased anywhere cannot come back
                    apply(state, operation, entry.author)
        let_in_renewed(state)
        state.silent = frozenset(silent.union(one.hash for one in known if not self._is_authorised(one)))
        return state

    def _is_authorised(self, entry: Entry) -> bool:
        """By an administrator, or by a device for what needs none (R2)."""
        return not entry.previous or _may_sign(self.state_at(entry.previous), entry)

    def _is_backed(self, entry: Entry, order: Iterable[Entry], silent: set[str]) -> bool:
        """Whether its author may sign it also without those before it that do not count (R3)."""
        before, then = self._ancestors(entry.hash), self.state_at(entry.previous).silent
        if not any(self._is_in(one, before) and one not in then for one in silent):
            return True
        state, met = State(), dict[str, str]()
        for one in order:
            if self._is_in(one.hash, before):
                self._replay(state, one, silent, met)
        self._let_in_as_known(state, entry, met)
        return _may_sign(state, entry)

    def _replay(self, state: State, entry: Entry, silent: Collection[str], met: dict[str, str]) -> None:
        """An entry after those before it; `met` are the entries that do not count, by the device that each
        gave new keys."""
        if entry.hash not in silent:
            self._let_in_as_known(state, entry, met)
        self._take(state, entry, silent)
        if entry.hash in silent:  # at once: who is shut out after that stays out
            for operation in entry.operations:
                meet(state, operation, entry.author)
                if operation["op"] == "renew":
                    met.setdefault(operation["device"]["id"], entry.hash)

    def _let_in_as_known(self, state: State, entry: Entry, met: Mapping[str, str]) -> None:
        """Who was in after all by what the author of an entry knew is so for it (R13)."""
        if met:
            then = self.state_at(entry.previous)
            known = {key for key, by in met.items() if by in then.silent and then.belongs(key)}
            let_in_renewed(state, known)

    def _take(self, state: State, entry: Entry, silent: Collection[str]) -> None:
        """All operations of an entry; of one that does not count only what takes rights (R9)."""
        counts, takes = entry.hash not in silent, takes_rights(entry)
        for operation in entry.operations:
            if counts and self._tells_units_alone(entry, operation):
                set_units(state, operation)
            elif counts or (takes and operation["op"] in ("remove", "epoch")):
                apply(state, operation, entry.author)
            elif lowers(operation):
                apply(state, no_more_than_now(state, operation), entry.author)

    def _tells_units_alone(self, entry: Entry, operation: Mapping[str, Any]) -> bool:
        """Whether it gives somebody the role that its author knew them to have (W3)."""
        if operation["op"] != "role" or operation.get("cut"):
            return False
        known = self.state_at(entry.previous).members.get(operation["member"])
        return known is not None and known.role == operation["role"]

    def _comes_second(self, entry: Entry, used: Mapping[str, tuple[Entry, str]]) -> bool:
        """Whether it lets in by an invitation that has let in another device on another branch (R14)."""
        return any(
            invitation in used
            and used[invitation][1] != device
            and not self._is_in(used[invitation][0].hash, self._ancestors(entry.hash))
            for invitation, device in lets_in(entry)
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
                sealed: Mapping[str, str] = operation.get("keys", {}) if operation["op"] in GIVING else {}
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
        takes_it = entry.author in shuts_out(removal) or (not is_own(entry) and self._lowers(removal, entry))
        return (
            takes_it
            and not self._is_in(removal.hash, self._ancestors(entry.hash))
            and not self._is_in(entry.hash, self._ancestors(removal.hash))
        )

    def _lowers(self, removal: Entry, entry: Entry) -> bool:
        """Whether it gives a lower role to the author of `entry`, be it at a computer it did not know."""
        lowered = gives_lower_roles(removal)
        author = self.state_at(entry.previous).devices.get(entry.author) if lowered else None
        return author is not None and author.member in lowered


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


def _order(entry: Entry) -> tuple[int, str]:
    """In which entries are applied (R3)."""
    return entry.number, entry.hash


def _may_sign(state: State, entry: Entry) -> bool:
    return state.belongs(entry.author) if is_own(entry) else state.role_of(entry.author) == ADMIN
