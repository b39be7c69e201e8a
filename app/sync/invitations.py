"""Codes by which computers ask to be let in, and what an administrator answers."""

import secrets
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from app.database import Database, today
from app.errors import UserError, ValidationError
from app.places import check_apart
from app.sync import keys, names, signed
from app.sync.folder_store import FolderStore
from app.sync.identity import Identity, epoch_keys, identity, roster_of
from app.sync.keys import DeviceKeys
from app.sync.membership import (
    as_administrator,
    become,
    enter_member,
    is_package,
    look_at_space,
    write_operations,
)
from app.sync.requests import Request, keep_requests, spent, waiting_requests
from app.sync.roster import Roster
from app.sync.roster_state import Invitation, device_told
from app.sync.rounds import now_ms
from app.sync.store import Store


def invite(database: Database, role: str, until: date, member: str | None, scope: Sequence[str] = ()) -> str:
    """A code with which one computer may ask to join until the end of a day. It is told only now.

    Raises UserError `not_administrator`.
    """
    mine, known = as_administrator(database)
    code, invitation = keys.new_code(mine.space), secrets.token_hex(8)
    code_key = keys.key_of_code(code, invitation)
    administrators = [known.state.devices[key].keys for key in sorted(known.state.administrators)]
    told = {
        "op": "invite",
        "id": invitation,
        "check": keys.check_of(code_key),
        "code": {one.device: keys.seal(code_key, one).hex() for one in administrators},
        "role": role,
        "scope": list(scope),
        "member": member,
        "until": until.isoformat(),
    }
    write_operations(database, mine, known, [told])
    return code


def ask_to_join(database: Database, chosen: Path, code: str, name: str) -> Request:
    """Leave a request in the space of a folder; an administrator's computer will find it.

    In place of the folder a sync package will do: then the request goes with the first package written here.
    Who waits already may ask again, since a code can be used or run out before anybody has agreed.

    Raises ValidationError as `check_name`, under `code` `invitation_other_space`, `invitation_wrong`,
    `invitation_used`, `invitation_void`, `invitation_expired`; StoreError; UserError `already_in_space`,
    `workspace_not_empty`, `ledger_in_share`, and what PackageStore raises.
    """
    check_name(name)
    check_apart(database.path.parent, chosen)
    here = database.read(identity)
    if (
        here is not None
        and here.device in database.read(lambda session: roster_of(session, here)).state.devices
    ):
        raise UserError("already_in_space")
    if database.position():
        raise UserError("workspace_not_empty")
    packed = is_package(chosen)
    place, space, known = look_at_space(chosen)
    if here is not None and (here.space != space.id or here.device in known.state.devices):
        raise UserError("already_in_space")
    own = DeviceKeys.new() if here is None else here.keys
    tidy = keys.tidy_code(code)
    invitation, code_key = find_invitation(known, tidy, database.read(today))
    told = {
        "v": 1,
        "space": space.id,
        "at": now_ms(),
        "device": device_told(own.public),
        "invite": invitation.id,
        "proof": keys.proof_of(code_key, own.public),
        "name": keys.lock_text(name, code_key),
    }
    octets = signed.sign(signed.REQUEST, told, own)
    file = names.join_name(own.public.device, octets)
    if not packed:
        FolderStore(place, own.public.device).put("join", file, octets)
    database.refresh(lambda session: keep_requests(session, {file: octets}))
    mine = Identity(space.id, space.genesis, own, str(place))
    become(database, mine, known.entries.values())
    return Request(name, own.public, invitation)


def check_name(name: str) -> None:
    """Whether an administrator would see who asks. Raises ValidationError `member` `required`."""
    if not name.strip():
        raise ValidationError("member", "required")


def check_code(chosen: Path, code: str, day: date) -> None:
    """Whether one could ask to join with a code, before there is a database.

    Raises ValidationError and StoreError as `ask_to_join`.
    """
    _, _, known = look_at_space(chosen)
    find_invitation(known, keys.tidy_code(code), day)


def find_invitation(known: Roster, code: str, day: date) -> tuple[Invitation, bytes]:
    """The invitation a code belongs to, and the key that follows from the code.

    Raises ValidationError under `code`.
    """
    if not code.startswith(keys.space_group(known.space) + "-"):
        raise ValidationError("code", "invitation_other_space")
    for invitation in known.state.invitations.values():
        code_key = keys.key_of_code(code, invitation.id)
        if keys.same(keys.check_of(code_key), invitation.check):
            if invitation.used or invitation.revoked:
                raise ValidationError("code", spent(invitation))
            if invitation.until < day.isoformat():
                raise ValidationError("code", "invitation_expired")
            return invitation, code_key
    raise ValidationError("code", "invitation_wrong")


def requests(database: Database, store: Store) -> list[Request]:
    """Who waits to be let in, as far as their requests are in order. Raises UserError `not_administrator`."""
    as_administrator(database)
    files = {name: store.get("join", name) for name in store.sizes("join") if names.parse("join", name)}
    found_ = {name: octets for name, octets in files.items() if octets is not None}
    return list(database.read(lambda session: waiting_requests(session, found_)))


def admit(database: Database, request: Request, member: str | None = None) -> None:
    """Let a computer in as `member`, else as the person whom its code or its request names: it gets every
    secret of the space.

    Raises UserError `not_administrator`, ValidationError `invitation_used`, `invitation_void`,
    `invitation_expired`.
    """
    mine, known = as_administrator(database)
    invitation = known.state.invitations[request.invitation.id]
    there = known.state.devices.get(request.device.device)
    unheard = there is not None and there.unheard
    again = unheard and invitation.used
    if invitation.revoked or (invitation.used and not again):
        raise ValidationError("code", spent(invitation))
    if invitation.until < database.read(today).isoformat() and not unheard:  # it came in time
        raise ValidationError("code", "invitation_expired")
    member = member or invitation.member or enter_member(database, request.name)
    sealed = keys.seal_epochs(epoch_keys(mine, known), request.device).hex()
    told = {
        "op": "admit",
        "device": device_told(request.device),
        "member": member,
        "role": invitation.role,
        "scope": list(invitation.scope),
        "invite": None if again else invitation.id,
        "keys": {request.device.device: sealed},
    }
    write_operations(database, mine, known, [told])


def revoke(database: Database, code: str) -> None:
    """Let nobody in by a code that was made here and has reached nobody.

    Raises UserError `not_administrator`, ValidationError where it lets nobody in any more.
    """
    mine, known = as_administrator(database)
    invitation, _ = find_invitation(known, keys.tidy_code(code), database.read(today))
    write_operations(database, mine, known, [{"op": "revoke", "id": invitation.id}])


def refuse(database: Database, request: Request) -> None:
    """Let nobody in by the code that a computer asked with: somebody may have it who should not.

    Raises UserError `not_administrator`, `already_let_in` where it is too late for that.
    """
    mine, known = as_administrator(database)
    there = known.state.devices.get(request.device.device)
    if there is not None and not there.unheard:
        raise UserError("already_let_in")
    write_operations(database, mine, known, [{"op": "revoke", "id": request.invitation.id}])
