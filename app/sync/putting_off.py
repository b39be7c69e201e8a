"""What may still come: snapshots that are tried again later, and files that are left for a week."""

import json
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.database import Database
from app.local_values import keep_local, local_value
from app.sync.roster import Roster
from app.sync.rounds import DAY_MS, now_ms

_PUT_OFF = "sync.put_off"
"""Of this computer alone: snapshots that cannot be taken as long as these are the heads of the roster, those
that were found locked, under a secret that may still be given to it, and when it found others cut."""

AGAIN_MS = 3_600_000
"""After an hour one that was cut is tried again: a mirror may have been writing it, and it may be long."""

STEP_MS = DAY_MS
"""Of the time between two rounds no more counts: the computer may have been off, or its clock wrong."""

LATE_MS = 7 * STEP_MS
"""After a week nobody waits any more for what a mirror may still bring."""


def put_off(session: Session, roster: Roster, name: str, *, locked: bool) -> None:
    """Leave the snapshot of this manifest alone until the roster says more."""
    told = _told(session)
    others = set(told["locked"]) - {name}
    told["locked"] = sorted({name, *others} if locked else others)
    told["names"] = sorted({*(told["names"] if _is_of_now(told, roster) else ()), name})
    told["roster"] = roster.heads
    keep_local(session.connection(), _PUT_OFF, json.dumps(told))


def put_off_cut(session: Session, name: str) -> None:
    """Leave the snapshot of this manifest alone for a while: a file of it is not what its name says."""
    told = _told(session)
    told["cut"] = {**_cut_lately(told), name: now_ms()}
    keep_local(session.connection(), _PUT_OFF, json.dumps(told))


def try_cut_again(session: Session, present: Collection[str]) -> None:
    """Try these at once although they were cut: nobody is writing them."""
    told = _told(session)
    if not told["cut"].keys().isdisjoint(present):
        told["cut"] = {name: at_ms for name, at_ms in told["cut"].items() if name not in present}
        keep_local(session.connection(), _PUT_OFF, json.dumps(told))


def is_locked(session: Session, name: str) -> bool:
    """Whether the snapshot of this manifest tells what could not be read here so far, but elsewhere."""
    return name in locked_names(session)


def locked_names(session: Session) -> set[str]:
    """The manifests of such snapshots."""
    return set(_told(session)["locked"])


def put_off_now(session: Session, roster: Roster) -> Collection[str]:
    """The manifests of which the snapshots are left alone at present."""
    told = _told(session)
    return {*_cut_lately(told), *(told["names"] if _is_of_now(told, roster) else ())}


def still_late(database: Database, key: str, found: Sequence[str]) -> set[str]:
    """Of the names that are `found` now those that have been for a week, by the memory under `key`: for how
    long each was there."""
    before: dict[str, Any] = json.loads(database.local(key) or '{"at": 0, "waited": {}}')
    now = now_ms()
    step = min(max(now - before["at"], 0), STEP_MS)
    waited = {name: before["waited"][name] + step if name in before["waited"] else 0 for name in found}
    if waited or before["waited"]:
        database.set_local(key, json.dumps({"at": now, "waited": waited}))
    return {name for name, for_ms in waited.items() if for_ms >= LATE_MS}


def _told(session: Session) -> dict[str, Any]:
    told = json.loads(local_value(session, _PUT_OFF) or "{}")
    return {"roster": [], "names": [], "locked": [], "cut": {}, **told}


def _cut_lately(told: dict[str, Any]) -> dict[str, int]:
    return {name: at_ms for name, at_ms in told["cut"].items() if 0 <= now_ms() - at_ms < AGAIN_MS}


def _is_of_now(told: dict[str, Any], roster: Roster) -> bool:
    return bool(told["roster"] == list(roster.heads))
