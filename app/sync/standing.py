"""How this computer stands with the others: in or not, who is there, who asks to come in, what waits."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import LOCAL_TIME
from app.permissions import ADMIN
from app.sync import keys
from app.sync.clocks import clock_ahead_ms, others_ahead_ms
from app.sync.identity import Identity, identity, roster_of
from app.sync.limits import held_elsewhere
from app.sync.membership import Enrolled, chosen_of, roll
from app.sync.newer import Needed, needed
from app.sync.requests import Request, refusal, waiting_requests
from app.sync.roster import Roster
from app.sync.rounds import now_ms
from app.sync.states import DeviceState, states


@dataclass(frozen=True, slots=True)
class SheetFate:
    """`kind` is USED, DEMOTED (its maker is no administrator any more) or REPLACED (two were made at once).

    `person` made it; of two the one that counts.
    """

    kind: str
    person: str


@dataclass(frozen=True, slots=True)
class Standing:
    """`share` is the folder a person chose, `admitted` whether this computer belongs to the space, `removed`
    whether it once did; `refusal` why nobody can let it in any more, as a code.

    `digits` are what an administrator compares before letting it in. `seen_at` says when each last wrote
    or read something, as far as that has arrived here, in local time; `up_to_date` are those that say they
    have what was sent from here; `needed` are those whose newer changes wait for a newer program;
    `clock_ahead_ms` how far the clock of the folder runs before this computer's where one of them is wrong,
    `others_ahead_ms` how far those of the others do;
    `held` are the actions of this computer that others hold for an administrator's word.
    """

    share: str
    admitted: bool
    removed: bool
    administers: bool
    digits: str
    devices: tuple[Enrolled, ...]
    seen_at: dict[str, datetime]
    up_to_date: frozenset[str] = frozenset()
    requests: tuple[Request, ...] = ()
    needed: tuple[Needed, ...] = ()
    clock_ahead_ms: int | None = None
    refusal: str = ""
    held: int = 0
    others_ahead_ms: int | None = None

    @property
    def holder_of_sheet(self) -> str | None:
        """The member with whose recovery sheet one becomes an administrator: it has the role of its maker."""
        counting = (one for one in self.devices if one.is_sheet and not one.removed and one.role == ADMIN)
        return next((one.member for one in counting), None)

    @property
    def sheet_fate(self) -> SheetFate | None:
        """What an administrator should know of the recovery sheet; None where all is well."""
        sheets = [one for one in self.devices if one.is_sheet]
        counting = self.holder_of_sheet
        if counting is not None:
            names = [one.member_name for one in sheets if one.member == counting]
            replaced = any(one.void == "REPLACED" for one in sheets)
            return SheetFate("REPLACED", names[0]) if replaced else None
        for one in sheets:
            if not one.removed:
                return SheetFate("DEMOTED", one.member_name)
        return next((SheetFate("USED", one.member_name) for one in sheets if one.void == "USED"), None)


def standing(session: Session) -> Standing | None:
    """None while the workspace is on this computer alone."""
    mine = identity(session)
    if mine is None:
        return None
    roster = roster_of(session, mine)
    state = roster.state
    own = state.devices.get(mine.device)
    said = states(session, roster)
    return Standing(
        str(chosen_of(Path(mine.share))),
        state.role_of(mine.device) is not None,
        own is not None and own.removed,
        state.role_of(mine.device) == ADMIN,
        keys.digits_of(mine.keys.public),
        tuple(sorted(roll(session), key=lambda one: (one.removed, not one.is_this, one.device_name))),
        _seen_at(session, said),
        _up_to_date(session, mine, said),
        waiting_requests(session) if state.role_of(mine.device) == ADMIN else (),
        tuple(needed(session)),
        clock_ahead_ms(session),
        refusal(session, mine),
        _held(session, roster),
        others_ahead_ms(_said_at(session, mine, roster, said), now_ms()),
    )


def log_place(session: Session) -> int:
    """The newest action known here, to be given to `received_since` and `made_since` later."""
    return int(session.execute(text("SELECT coalesce(max(id), 0) FROM change_tx")).scalar_one())


def received_since(session: Session, place: int) -> int:
    """How many actions of others have arrived after a place in the log."""
    query = text(f"SELECT count(*) FROM change_tx t {OF_OTHERS} AND t.id > :place")
    return int(session.execute(query, {"place": place}).scalar_one())


def made_since(session: Session, place: int) -> int:
    """How many actions were made here after a place in the log."""
    query = text("SELECT count(*) FROM change_tx WHERE last_seq IS NOT NULL AND id > :place")
    return int(session.execute(query, {"place": place}).scalar_one()) - received_since(session, place)


OF_OTHERS = (
    "JOIN change_origin o ON o.id = t.origin_id WHERE t.last_seq IS NOT NULL AND o.device <>"
    " (SELECT value FROM local_value WHERE key = 'device')"
)
"""Of `change_tx t` those that were not made here."""


def _held(session: Session, roster: Roster) -> int:
    """How many actions of this computer lie in segments that count here and not for others."""
    heads = held_elsewhere(session, roster)
    query = text(
        "SELECT count(*) FROM sync_segment s JOIN change_tx t ON t.segment_id = s.id"
        " WHERE s.head IN (SELECT value FROM json_each(:heads))"
    )
    return int(session.execute(query, {"heads": json.dumps(list(heads))}).scalar_one()) if heads else 0


def _up_to_date(session: Session, mine: Identity, said: dict[str, DeviceState]) -> frozenset[str]:
    """Who has applied the last segment of this device: it is applied after all before it."""
    query = text("SELECT coalesce(max(number), 0) FROM sync_segment WHERE device = :device")
    last = int(session.execute(query, {"device": mine.device}).scalar_one())
    return frozenset(one for one, state in said.items() if state.reached.get(mine.device, 0) >= last)


def _said_at(session: Session, mine: Identity, roster: Roster, said: dict[str, DeviceState]) -> list[int]:
    """When each of the others said something last, by its own clock: its newest state, or of who exchanges by
    stick alone and has none its last action. The greatest moment would be that of a clock set right since."""
    others = roster.state.active.keys() - {mine.device}
    known = {device: said[device].at_ms for device in others & said.keys()}
    if silent := others - known.keys():
        query = text(
            "SELECT o.device, t.at_ms, max(t.id) FROM change_tx t JOIN change_origin o ON o.id = t.origin_id"
            " WHERE o.device IN (SELECT value FROM json_each(:devices)) GROUP BY o.device"
        )
        rows = session.execute(query, {"devices": json.dumps(sorted(silent))})
        known.update((row.device, int(row.at_ms)) for row in rows)
    return list(known.values())


def _seen_at(session: Session, said: dict[str, DeviceState]) -> dict[str, datetime]:
    """When each device last wrote something, or said that it has read."""
    rows = session.execute(
        text(
            "SELECT o.device, max(t.at_ms) AS at_ms FROM change_tx t JOIN change_origin o"
            " ON o.id = t.origin_id GROUP BY o.device"
        )
    )
    seen = {row.device: int(row.at_ms) for row in rows}
    for device, state in said.items():
        seen[device] = max(seen.get(device, 0), state.at_ms)
    return {
        device: datetime.fromtimestamp(at_ms / 1000, LOCAL_TIME).replace(tzinfo=None)
        for device, at_ms in seen.items()
    }
