"""Requests of computers to be let in: read, and kept here where they came or go with a sync package."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.database import today
from app.local_values import keep_local, local_value
from app.sync import keys, names, signed
from app.sync.canonical import DamagedFileError
from app.sync.identity import Identity, identity, roster_of
from app.sync.keys import PublicKeys
from app.sync.roster import Roster
from app.sync.roster_state import Invitation, State, keys_told

_KEY = "sync.requests"
"""Of this computer alone: its own requests, and those that packages brought."""

_MOST = 64
"""So many are kept; whoever makes up more of them pushes out only the oldest."""

_SHOWN = timedelta(days=7)
"""So long a request is shown whose code has run out, for its author may be asked to come with another."""


@dataclass(frozen=True, slots=True)
class Request:
    """A computer that asks to be let in; both sides see the same `digits`."""

    name: str
    device: PublicKeys
    invitation: Invitation

    @property
    def digits(self) -> str:
        return keys.digits_of(self.device)


def kept_requests(session: Session) -> dict[str, bytes]:
    """The files of requests that are kept here, by name."""
    told = local_value(session, _KEY)
    return {name: bytes.fromhex(octets) for name, octets in json.loads(told).items()} if told else {}


def keep_requests(session: Session, files: Mapping[str, bytes]) -> None:
    """Keep these too."""
    told = {name: octets.hex() for name, octets in (kept_requests(session) | dict(files)).items()}
    keep_local(session, _KEY, json.dumps(dict(list(told.items())[-_MOST:])))


def waiting_requests(session: Session, found: Mapping[str, bytes] | None = None) -> tuple[Request, ...]:
    """Those of `found` and of the kept ones that are in order and have not been answered."""
    mine = identity(session)
    if mine is None:
        return ()
    known, oldest = roster_of(session, mine), (today(session) - _SHOWN).isoformat()
    read: dict[str, tuple[Request, int]] = {}
    for name, octets in sorted((kept_requests(session) | dict(found or {})).items()):
        parsed = names.parse("join", name)
        if parsed is None or not names.is_whole(parsed, octets):
            continue
        try:
            request, at_ms = _read(octets, known, mine)
            if request is not None:
                parsed.must_be(request.device.device, 0)
        except DamagedFileError:
            continue
        if request is None:
            continue
        if request.invitation.until < oldest and request.device.device not in known.state.devices:
            continue
        earlier = read.get(request.device.device)
        if earlier is None or _order(*earlier) <= _order(request, at_ms):
            read[request.device.device] = request, at_ms
    return tuple(request for request, _ in read.values())


def _order(request: Request, at_ms: int) -> tuple[str, int]:
    """The code that ends last is shown, of two that end together the one that was used last."""
    return request.invitation.until, at_ms


def refusal(session: Session, mine: Identity) -> str:
    """Why nobody can let this computer in by the code it asked with last: `invitation_used`,
    `invitation_void`, `invitation_expired`; empty while somebody can, or has.
    """
    known = roster_of(session, mine)
    if mine.device in known.state.devices:
        return ""
    asked = [
        signed.read(signed.REQUEST, octets, _check).content
        for name, octets in kept_requests(session).items()
        if (parsed := names.parse("join", name)) is not None and parsed.device == mine.device
    ]
    invitation = known.state.invitations.get(max(asked, key=_asked_at)["invite"]) if asked else None
    if invitation is None:
        return ""
    if invitation.used or invitation.revoked:
        return spent(invitation)
    if not _can_be_opened(invitation, known.state):
        return "invitation_void"
    return "invitation_expired" if invitation.until < today(session).isoformat() else ""


def _can_be_opened(invitation: Invitation, state: State) -> bool:
    """Whether an administrator is left for whom the code was sealed, be it under keys they had before."""
    for one in state.administrators:
        key: str | None = one
        while key is not None:
            if key in invitation.codes:
                return True
            key = state.devices[key].renews
    return False


def spent(invitation: Invitation) -> str:
    """Why a code lets nobody in any more before it has run out: it was made void, or used."""
    return "invitation_void" if invitation.revoked else "invitation_used"


def _asked_at(told: Mapping[str, Any]) -> int:
    return int(told["at"])


def _read(octets: bytes, known: Roster, mine: Identity) -> tuple[Request | None, int]:
    """A request in order and when it was made, or None for one that has been answered, that nobody can answer
    any more because its code has let another computer in, or that is for another administrator.

    Whoever was let in by what does not count is asked about again (R13, R14).

    Raises DamagedFileError for one whose author did not know the code.
    """
    file = signed.read(signed.REQUEST, octets, _check)
    told = file.content
    device = keys_told(told["device"])
    invitation = known.state.invitations.get(told["invite"])
    if told["space"] != known.space or not file.is_by(device):
        raise DamagedFileError("not signed by its author")
    code_key = None if invitation is None else mine.opened(invitation.codes)
    there = known.state.devices.get(device.device)
    again = there is not None and there.unheard
    if invitation is None or code_key is None or not (there is None or again):
        return None, 0
    if invitation.revoked or (invitation.used and not again):
        return None, 0
    if not keys.same(keys.proof_of(code_key, device), told["proof"]):
        raise DamagedFileError("made without the code")
    return Request(keys.unlock_text(told["name"], code_key), device, invitation), told["at"]


def _check(told: dict[str, Any]) -> None:
    keys_told(told["device"])
    signed.check_fields(told, {"invite": str, "name": str, "proof": str, "at": int})
