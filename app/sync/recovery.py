"""The recovery sheet of a space: a device on paper, with which a computer becomes an administrator's (R5)."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.database import Database
from app.errors import UserError, ValidationError
from app.permissions import ADMIN
from app.places import check_apart
from app.sync import keys, roster
from app.sync.epochs import removal
from app.sync.identity import Identity, epoch_keys, identity, keep_entries, roster_of
from app.sync.keys import DeviceKeys
from app.sync.membership import as_administrator, become, chosen_of, look_at_space, write_operations
from app.sync.roster import Roster
from app.sync.roster_state import device_told
from app.vault.sheet_key import LETTERS, groups_of, key_of

_SPENT = {"op": "spend"}
"""The sheet that signs this no longer counts; the next one that is printed changes the secret key."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed: `groups` as they can be typed again. Nothing but the paper keeps it."""

    groups: tuple[str, ...]
    keys: DeviceKeys


def make_sheet(database: Database, keep: Callable[[Sheet], object]) -> Sheet:
    """Have a new sheet kept, that is, printed, and let it count from then on; those before it are void.

    Raises UserError `not_administrator`, and what `keep` raises: then nothing has changed.
    """
    mine, known = as_administrator(database)
    secret = secrets.token_bytes(32)
    sheet = Sheet(tuple(groups_of(secret)), keys_of(secret))
    keep(sheet)
    state = known.state
    told: list[dict[str, Any]] = [_admission(mine, known, sheet.keys, state.devices[mine.device].member)]
    told[0]["sheet"] = True
    sheets = [device for device in state.devices.values() if device.is_sheet]
    old = [one.id for one in sheets if not one.removed or one.void]
    if old:
        told += removal(state, epoch_keys(mine, known), dict.fromkeys(old), [sheet.keys.public])
    write_operations(database, mine, known, told)
    return sheet


def is_sheet(typed: str) -> bool:
    """Whether what was typed is rather a sheet than an invitation code."""
    return sum(letter.isalnum() for letter in typed) > LETTERS // 2


def check_sheet(typed: str, chosen: Path) -> None:
    """Whether a new computer could recover by a sheet at a folder, before there is a database.

    Raises ValidationError and StoreError as `recover`.
    """
    own = keys_of(key_of(typed))
    _, _, known = look_at_space(chosen)
    _member_of(own, known)


def recover(database: Database, typed: str, chosen: Path | None = None) -> None:
    """Become an administrator's computer by a sheet: a new one, with an empty ledger, at the folder `chosen`,
    as its maker's, also while it waits to be let in; one that belongs to the space already, as whose it is.

    That uses the sheet up (R12). The next round tells the others. Raises ValidationError under `sheet`:
    `sheet_incomplete`, `sheet_mistyped`, `sheet_not_of_space`; UserError `sheet_needs_empty`,
    `not_in_space`, `ledger_in_share`; StoreError.
    """
    if chosen is not None:
        check_apart(database.path.parent, chosen)
    own = keys_of(key_of(typed))
    mine = database.read(identity)
    if mine is not None and _rise(database, mine, own):
        return
    if database.position():
        raise UserError("sheet_needs_empty")
    if chosen is None:
        if mine is None:
            raise UserError("not_in_space")
        chosen = chosen_of(Path(mine.share))
    place, space, known = look_at_space(chosen)
    made_for = _member_of(own, known)
    by_sheet = Identity(space.id, space.genesis, own, str(place))
    new = DeviceKeys.new()
    told = [_admission(by_sheet, known, new, made_for), _SPENT]
    entry = roster.write_entry(known, told, own, time.time_ns() // 1_000_000)
    # Somebody may begin a new secret meanwhile who does not know this computer: the sheet can read it.
    renewed = Identity(space.id, space.genesis, new, str(place), former=(own,))
    become(database, renewed, [*known.entries.values(), entry])


def _rise(database: Database, mine: Identity, sheet: DeviceKeys) -> bool:
    """Give the person at this computer an administrator's rights; whether it had been let in."""
    known = database.read(lambda session: roster_of(session, mine))
    if known.state.role_of(mine.device) is None:
        return False
    _member_of(sheet, known)
    member = known.state.devices[mine.device].member
    told = {"op": "role", "member": member, "role": ADMIN, "scope": []}
    entry = roster.write_entry(known, [told, _SPENT], sheet, time.time_ns() // 1_000_000)
    database.refresh(lambda session: keep_entries(session.connection(), [entry]))
    return True


def _member_of(sheet: DeviceKeys, known: Roster) -> str:
    """For whom a sheet was made. Raises ValidationError for one that has no say in this space."""
    device = sheet.public.device
    if known.state.role_of(device) != ADMIN:
        raise ValidationError("sheet", "sheet_not_of_space")
    return known.state.devices[device].member


def _admission(by: Identity, known: Roster, new: DeviceKeys, member: str) -> dict[str, Any]:
    sealed = keys.seal_epochs(epoch_keys(by, known), new.public).hex()
    return {
        "op": "admit",
        "device": device_told(new.public),
        "member": member,
        "role": ADMIN,
        "scope": [],
        "invite": None,
        "keys": {new.public.device: sealed},
    }


def keys_of(secret: bytes) -> DeviceKeys:
    """What follows from the 32 bytes on a sheet (R5)."""
    return DeviceKeys(keys.derive(secret, "zs-sheet-sign"), keys.derive(secret, "zs-sheet-seal"))
