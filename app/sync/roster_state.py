"""Who belongs to a space, with which role and keys, and what an operation of the roster does to that."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from app.permissions import ADMIN, ROLES, VIEWER
from app.sync.keys import PublicKeys

Cut = tuple[int, str] | None
"""The last segment of a removed device that counts, as (number, head); None when none does."""


@dataclass(frozen=True, slots=True)
class Device:
    """A computer of a member; `cut` is set from its removal on.

    `renews` is the device from whose disk or backup this one was made (G6). A sheet is one on paper (R5);
    `void` says of one why it no longer counts: USED, or REPLACED by another that was printed at once (R12).
    One that is `unheard` was let in by an entry that does not count (R13).
    """

    id: str
    keys: PublicKeys
    member: str
    removed: bool = False
    cut: Cut = None
    renews: str | None = None
    is_sheet: bool = False
    void: str = ""
    unheard: bool = False


@dataclass(frozen=True, slots=True)
class Lowered:
    """A lower role that a member was given; `cut` is, by device, the last segment that counts by the role
    they had before, if it was written without knowledge of that."""

    role: str
    cut: Mapping[str, Cut]


@dataclass(frozen=True, slots=True)
class Member:
    """What a member may do; `scope` are the units they are bound to, none for all.

    `lowered` says when they were given a lower role since they last got a higher one.
    """

    id: str
    role: str
    scope: tuple[str, ...] = ()
    lowered: tuple[Lowered, ...] = ()


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
    """What the entries of a roster amount to; `silent` are those of them that do not count.

    `verdicts` say, by device, head and action, what counts after all; without an action, a whole segment.
    `erased` are the records of people who asked to be forgotten, with the numbers of their tables; `erasures`
    say, by the head of a segment, which of its lines may be erased. `founder` is the first device,
    `appointed` the one that was last said to give projects their numbers.
    """

    devices: Mapping[str, Device] = field(default_factory=dict)
    members: Mapping[str, Member] = field(default_factory=dict)
    invitations: Mapping[str, Invitation] = field(default_factory=dict)
    epoch: int = 0
    verdicts: Mapping[tuple[str, str, str], str] = field(default_factory=dict)
    skipped: frozenset[tuple[str, str]] = frozenset()
    shifts: tuple[Mapping[str, Any], ...] = ()
    silent: frozenset[str] = frozenset()
    erased: Mapping[str, int] = field(default_factory=dict)
    erasures: Mapping[str, Mapping[int, frozenset[str]]] = field(default_factory=dict)
    founder: str = ""
    appointed: str = ""

    def copy(self) -> "State":
        """Another one; there is one for each entry, so what an operation leaves alone is shared by all."""
        return replace(self)

    def set_device(self, device: Device) -> None:
        self.devices = {**self.devices, device.id: device}

    def set_member(self, member: Member) -> None:
        self.members = {**self.members, member.id: member}

    def set_invitation(self, invitation: Invitation) -> None:
        self.invitations = {**self.invitations, invitation.id: invitation}

    def erasures_of(self, head: str) -> Mapping[int, frozenset[str]]:
        """The lines of a segment that may be erased, each with the marks of what may stand in its place."""
        return self.erasures.get(head, {})

    def gives_up(self, device: str, head: str) -> bool:
        """Whether what follows this segment need not wait for it: it is lost, or was refused."""
        return (device, head) in self.skipped or self.verdicts.get((device, head, "")) == "refuse"

    @property
    def refused(self) -> set[str]:
        """The heads of segments that were refused."""
        return {head for (_, head, action), said in self.verdicts.items() if said == "refuse" and not action}

    def belongs(self, device: str) -> bool:
        found = self.devices.get(device)
        return found is not None and not found.removed

    def member_of(self, device: str) -> Member:
        """Who works at a device that is known; one let in by what does not count may be nobody's."""
        key = self.devices[device].member
        return self.members.get(key, Member(key, VIEWER))

    def role_of(self, device: str) -> str | None:
        """The role of the member at a device that belongs to the space."""
        found = self.devices.get(device)
        if found is None or found.removed:
            return None
        member = self.members.get(found.member)
        return member.role if member else None

    def copied_from(self, devices: Collection[str]) -> list[str]:
        """The devices in the space whose keys lie on the disks of these, which are copies of them or were
        set back to a backup (R6)."""
        found = list[str]()
        for device in devices:
            before = self.devices[device].renews
            while before is not None and before not in found:
                found.append(before)
                before = self.devices[before].renews
        return [device for device in found if device in self.active and device not in devices]

    @property
    def active(self) -> dict[str, Device]:
        return {key: device for key, device in self.devices.items() if not device.removed}

    @property
    def administrators(self) -> frozenset[str]:
        """The devices at which an administrator works."""
        return frozenset(key for key in self.active if self.role_of(key) == ADMIN)

    @property
    def numbering(self) -> str | None:
        """The device that gives projects their numbers: the one appointed for it, while it may write all of
        them, or the founder's, or the first of the administrators'."""
        able = {
            key for key, device in self.active.items() if not device.is_sheet and self._may_number(device)
        }
        fallback = sorted(able & self.administrators)
        return next((key for key in (self.appointed, self.founder, *fallback) if key in able), None)

    def _may_number(self, device: Device) -> bool:
        member = self.members[device.member]
        return member.role == ADMIN or (member.role != VIEWER and not member.scope)


def apply(state: State, operation: Mapping[str, Any], author: str) -> None:
    """What an operation of an entry by `author` does; one that is not known here does nothing (V1)."""
    kind = operation["op"]
    if kind == "found":
        keys = keys_told(operation["device"])
        state.set_device(Device(keys.device, keys, operation["member"]))
        state.set_member(Member(operation["member"], ADMIN))
        state.epoch = 1
        state.founder = keys.device
    elif kind == "admit":
        _admit(state, operation)
    elif kind == "renew":
        _renew(state, operation, author)
    elif kind == "spend":
        _void(state, [author], "USED")
    elif kind == "role":
        _set_role(state, operation)
    elif kind == "remove":
        _remove(state, operation)
    elif kind == "epoch":
        state.epoch = max(state.epoch, operation["epoch"])
    elif kind == "invite":
        state.set_invitation(
            Invitation(
                operation["id"],
                operation["check"],
                operation["role"],
                tuple(operation["scope"]),
                operation["member"],
                operation["until"],
                dict(operation["code"]),
            )
        )
    elif kind == "revoke" and operation["id"] in state.invitations:
        state.set_invitation(replace(state.invitations[operation["id"]], revoked=True))
    elif kind in ("accept", "refuse"):
        _judge(state, operation)
    elif kind == "skip":
        state.skipped |= {(_text(operation["device"]), _text(operation["head"]))}
    elif kind == "purge":
        _purge(state, operation)
    elif kind == "number":
        state.appointed = str(operation["device"])
    elif kind == "clock":
        state.shifts += (dict(operation),)


def meet(state: State, operation: Mapping[str, Any], author: str) -> None:
    """What stays of an entry that does not count: whom it let in is known, and out from the beginning, so
    that all readers hold the same of them (R13)."""
    if operation["op"] not in ("admit", "renew") or operation.get("sheet"):
        return
    keys, old = keys_told(operation["device"]), state.devices.get(author)
    renews = author if operation["op"] == "renew" else None
    member = operation["member"] if renews is None else old.member if old else None
    if member is not None and keys.device not in state.devices:
        state.set_device(Device(keys.device, keys, member, removed=True, renews=renews, unheard=True))


def set_units(state: State, operation: Mapping[str, Any]) -> None:
    """Of a `role` that changes the units alone (W3)."""
    known = state.members.get(operation["member"])
    if known is not None:
        state.set_member(replace(known, scope=tuple(operation["scope"])))


def no_more_than_now(state: State, operation: Mapping[str, Any]) -> Mapping[str, Any]:
    """A lower role told by an entry that does not count: it gives nothing that others have taken (R9)."""
    now = state.members.get(operation["member"])
    if now is None:
        return operation
    ordered = (*ROLES, now.role, operation["role"])  # one of a newer program is the least of all
    role = max(now.role, operation["role"], key=ordered.index)
    return {**operation, "role": role, "scope": list(now.scope or operation["scope"])}


def let_in_renewed(state: State, only: Collection[str] | None = None) -> None:
    """A computer that is in after all is so under the keys it took meanwhile (R13)."""
    while fresh := [
        one
        for one in state.devices.values()
        if one.unheard and one.renews and state.belongs(one.renews) and (only is None or one.id in only)
    ]:
        for one in fresh:
            state.set_device(replace(one, removed=False, unheard=False))


def _admit(state: State, operation: Mapping[str, Any]) -> None:
    keys, member = keys_told(operation["device"]), operation["member"]
    known = state.devices.get(keys.device)
    if known is not None and not known.unheard:
        return  # removal beats addition, and nobody is admitted twice
    if operation.get("sheet"):
        _void(state, [one.id for one in state.active.values() if one.is_sheet], "REPLACED")
    state.set_device(Device(keys.device, keys, member, is_sheet=bool(operation.get("sheet"))))
    if known is not None:
        let_in_renewed(state)
    if member not in state.members:
        state.set_member(Member(member, operation["role"], tuple(operation["scope"])))
    invitation = state.invitations.get(operation["invite"] or "")
    if invitation is not None:
        state.set_invitation(replace(invitation, used=True))


def _renew(state: State, operation: Mapping[str, Any], author: str) -> None:
    keys, old = keys_told(operation["device"]), state.devices.get(author)
    if old is not None and not old.removed and keys.device not in state.devices:
        state.set_device(Device(keys.device, keys, old.member, renews=author))


def _judge(state: State, operation: Mapping[str, Any]) -> None:
    """An action that was accepted has been taken in, and stays (R10)."""
    action = _text(operation.get("action", ""))
    key = _text(operation["device"]), _text(operation["head"]), action
    if not action or state.verdicts.get(key) != "accept":
        state.verdicts = {**state.verdicts, key: operation["op"]}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("no text")
    return value


def _purge(state: State, operation: Mapping[str, Any]) -> None:
    """What was erased stays erased (R11)."""
    state.erased = {**state.erased, **{str(record): int(table) for table, record in operation["records"]}}
    erasures = dict(state.erasures)
    for head, lines in operation["lines"].items():
        known = dict(erasures.get(head, {}))
        for place, mark in lines.items():
            known[int(place)] = known.get(int(place), frozenset()) | {str(mark)}
        erasures[head] = known
    state.erasures = erasures


def _void(state: State, sheets: Iterable[str], why: str) -> None:
    """Sheets that no longer count; the last administrator is never voided."""
    before = state.devices
    for key in sheets:
        if key in before and before[key].is_sheet and not before[key].removed:
            state.set_device(replace(before[key], removed=True, void=why))
    if not state.administrators:
        state.devices = before


def _set_role(state: State, operation: Mapping[str, Any]) -> None:
    changed = Member(operation["member"], operation["role"], tuple(operation["scope"]))
    before, told = state.members.get(changed.id), operation.get("cut")
    lowered = before.lowered if before is not None else ()
    if told is not None:
        cut = {device: None if at is None else (at[0], at[1]) for device, at in told.items()}
        changed = replace(changed, lowered=(*lowered, Lowered(changed.role, cut)))
    elif before is not None and before.role == changed.role:
        changed = replace(changed, lowered=lowered)  # other units alone let nothing count that did not
    state.set_member(changed)
    if before is not None and not state.administrators:
        state.set_member(before)


def _remove(state: State, operation: Mapping[str, Any]) -> None:
    before = state.devices
    for device, cut in operation["cut"].items():
        if device in before:
            place = None if cut is None or before[device].unheard else (cut[0], cut[1])
            state.set_device(replace(before[device], removed=True, cut=place, void="", unheard=False))
    if not state.administrators:
        state.devices = before


def device_told(keys: PublicKeys) -> dict[str, str]:
    """A device as entries and requests tell it."""
    return {"id": keys.device, "sign": keys.sign.hex(), "seal": keys.seal.hex()}


def keys_told(told: Mapping[str, str]) -> PublicKeys:
    """The keys of a device as `device_told` writes them. Raises ValueError for one under another name."""
    keys = PublicKeys(bytes.fromhex(told["sign"]), bytes.fromhex(told["seal"]))
    if keys.device != told["id"] or len(keys.sign) != 32 or len(keys.seal) != 32:
        raise ValueError("a device under another name")
    return keys
