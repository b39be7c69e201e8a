"""Up to where what a device has written counts, by what the roster says of it."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, text
from sqlalchemy.orm import Session

from app.local_values import local_value
from app.models.sync import UNSETTLED
from app.sync.roster import Roster
from app.sync.roster_state import Cut, Device, State

_HELD: "WeakKeyDictionary[Engine, tuple[object, list[str]]]" = WeakKeyDictionary()
"""What others hold, by the database, with what it was reckoned from."""


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
    by a role that nobody had the right to give them does not count (W1).
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


def held_elsewhere(session: Session, roster: Roster) -> Sequence[str]:
    """The heads of what this computer wrote that others hold for an administrator's word: here it counts.

    A round asks several times; it is reckoned again when the roster says more, or more has come of it.
    """
    state = roster.state
    own = [one for one in _own_devices(session, state) if roster.silent or is_limited(one, state)]
    if not own:
        return ()
    rows = text("SELECT count(*) || ' ' || max(id) FROM sync_segment WHERE device = :device")
    reached = tuple(session.execute(rows, {"device": one.id}).scalar() for one in own)
    out = text(f"SELECT count(*) FROM sync_segment WHERE {UNSETTLED} AND state IN ('HELD', 'REFUSED')")
    of = (roster.heads, tuple(one.id for one in own), reached, session.execute(out).scalar())
    engine = session.get_bind().engine
    if engine not in _HELD or _HELD[engine][0] != of:
        _HELD[engine] = of, [head for one in own for head in _held_of(session, one, roster)]
    return _HELD[engine][1]


def _held_of(session: Session, device: Device, roster: Roster) -> list[str]:
    told, counting = {"device": device.id}, "device = :device AND state IN ('SEALED', 'SENT', 'KEPT')"
    several = session.execute(text(f"SELECT DISTINCT roster FROM sync_segment WHERE {counting}"), told)
    named = {heads: json.loads(heads) for heads in several.scalars()}
    if not is_limited(device, roster.state) and not any(map(roster.doubts, named.values())):
        return []
    limits = Limits(device, chain_of(session.connection(), device), roster)
    rows = session.execute(text(f"SELECT head, roster FROM sync_segment WHERE {counting}"), told).all()
    waiting = [row for row in rows if (device.id, row.head, "") not in roster.state.verdicts]
    return [row.head for row in waiting if limits.leaves_out(row.head, named[row.roster])]


def _own_devices(session: Session, state: State) -> Iterator[Device]:
    """This computer, also under the keys it had before."""
    name = local_value(session, "device")
    while name is not None and name in state.devices:
        device = state.devices[name]
        yield device
        name = device.renews
