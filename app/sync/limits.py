"""Up to where what a device has written counts, by what the roster says of it."""

import json
from collections.abc import Collection, Iterator, Mapping

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from app.local_values import local_value
from app.sync.roster import Roster
from app.sync.roster_state import Cut, Device, State


def is_limited(device: Device, state: State) -> bool:
    """Whether a device was removed, or its member given a lower role."""
    return device.removed or bool(state.member_of(device.id).lowered)


def knows_cuts(device: Device, before: Mapping[str, str], state: State) -> bool:
    """Whether the last segments of a device that count are among these heads."""
    cuts = [device.cut, *(one.cut.get(device.id) for one in state.member_of(device.id).lowered)]
    return all(cut is None or cut[1] in before for cut in cuts)


class Limits:
    """Up to where what a device has written counts; `before` tells what each of its heads follows.

    Of what lies behind a cut that is all of a removed device, and what somebody wrote by rights they had no
    more. Who knew of the lower role is judged by it, action for action. Wherever it lies, what somebody wrote
    by a role that nobody had the right to give them does not count.
    """

    def __init__(self, device: Device, before: Mapping[str, str], roster: Roster) -> None:
        self._roster, self._device = roster, device.id
        self._member = roster.state.member_of(device.id)
        self._up_to_removal = up_to_cut(before, device.cut) if device.removed else None
        self._up_to_lower = [(one, up_to_cut(before, one.cut.get(device.id))) for one in self._member.lowered]

    def leaves_out(self, head: str, named: Collection[str]) -> bool:
        """Whether a segment, whose author knew what is `named`, counts by an administrator's word alone."""
        if self._up_to_removal is not None and head not in self._up_to_removal:
            return True
        if self._roster.doubts(named):
            rightful = (self._roster.state_without_silent(named), self._roster.state)
            then = self._roster.state_at(named).role_of(self._device)
            if then not in {state.role_of(self._device) for state in rightful}:
                return True
        behind = [one for one, counting in self._up_to_lower if head not in counting]
        if not behind or any(entry not in self._roster for entry in named):
            return False  # it waits for what it names
        known = self._roster.state_at(named).members.get(self._member.id)
        knew = () if known is None else known.lowered
        return (known is None or known.role != self._member.role) and any(one not in knew for one in behind)


def doubtful_devices(connection: Connection, roster: Roster) -> set[str]:
    """The devices that have written in belief of an entry that does not count."""
    known = connection.exec_driver_sql("SELECT DISTINCT roster FROM sync_segment").scalars()
    doubted = [heads for heads in known if roster.doubts(json.loads(heads))]
    if not doubted:
        return set()
    query = text(
        "SELECT DISTINCT device FROM sync_segment WHERE roster IN (SELECT value FROM json_each(:doubted))"
    )
    return set(connection.execute(query, {"doubted": json.dumps(doubted)}).scalars())


def chain_of(connection: Connection, device: Device) -> dict[str, str]:
    rows = connection.execute(
        text("SELECT head, previous FROM sync_segment WHERE device = :device"), {"device": device.id}
    )
    return {row.head: row.previous for row in rows}


def up_to_cut(before: Mapping[str, str], cut: Cut) -> set[str]:
    """The heads of a device that still count: the chain that ends where it was cut.

    Not its numbers: who was removed still has the keys and could write a first segment once more.
    """
    found: set[str] = set()
    head = cut[1] if cut else ""
    while head in before and head not in found:
        found.add(head)
        head = before[head]
    return found


def held_elsewhere(session: Session, roster: Roster) -> list[str]:
    """The heads of what this computer wrote that others hold for an administrator's word: here it counts."""
    state, found = roster.state, list[str]()
    query = text("SELECT head, roster FROM sync_segment WHERE device = :device")
    for device in _own_devices(session, state):
        if not (roster.silent or is_limited(device, state)):
            continue
        rows = session.execute(query, {"device": device.id}).all()
        named = {row.roster: json.loads(row.roster) for row in rows}
        if not is_limited(device, state) and not any(map(roster.doubts, named.values())):
            continue
        limits = Limits(device, chain_of(session.connection(), device), roster)
        waiting = [row for row in rows if (device.id, row.head, "") not in state.verdicts]
        found += [row.head for row in waiting if limits.leaves_out(row.head, named[row.roster])]
    return found


def _own_devices(session: Session, state: State) -> Iterator[Device]:
    """This computer, also under the keys it had before."""
    name = local_value(session, "device")
    while name is not None and name in state.devices:
        device = state.devices[name]
        yield device
        name = device.renews
