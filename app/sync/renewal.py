"""A computer that was copied, or whose database came back from a backup, goes on under new keys (G6)."""

import time
from dataclasses import replace

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.services.devices import device_name, likely_device_name, name_device
from app.sync import roster
from app.sync.entries import renewal
from app.sync.identity import Identity, epoch_keys, keep_entries, keep_identity
from app.sync.keys import DeviceKeys, seal_epochs
from app.sync.roster import Roster


def renew_if_copied(database: Database, mine: Identity, known: Roster) -> Identity:
    """Who this computer is from here on: itself, unless the store knows more of it than it does itself."""
    if database.read(lambda session: is_copy(session, mine)):
        return renew(database, mine, known)
    _keep_name(database, mine)  # the power may have gone behind its keys
    return mine


def is_copy(session: Session, mine: Identity) -> bool:
    """Whether the store had segments of this computer that it does not remember making."""
    query = text(
        "SELECT EXISTS (SELECT 1 FROM sync_segment"
        " WHERE device = :device AND state NOT IN ('SEALED', 'SENT', 'KEPT', 'REFUSED'))"
    )
    return bool(session.execute(query, {"device": mine.device}).scalar())


def renew(database: Database, mine: Identity, known: Roster) -> Identity:
    """Give this computer keys of its own, which its present ones vouch for; it needs no administrator.

    What it has not sealed yet keeps its stamps and travels under the new name. A computer that was removed
    stays what it is.
    """
    if mine.device not in known.state.active:
        return mine
    own = DeviceKeys.new()
    sealed = seal_epochs(epoch_keys(mine, known), own.public)
    told = renewal(mine.keys, own, mine.space, sealed)
    entry = roster.write_entry(known, [told], mine.keys, time.time_ns() // 1_000_000)
    renewed = replace(mine, keys=own, former=(mine.keys, *mine.former))

    def command(session: Session) -> None:
        keep_entries(session.connection(), [entry])
        keep_identity(session, renewed)

    database.refresh(command)
    known.add(entry)
    _keep_name(database, renewed)
    return renewed


def _keep_name(database: Database, mine: Identity) -> None:
    """Call a computer that has renewed itself what it was called before, where it has no name."""
    if not mine.former or database.read(lambda session: device_name(session, mine.device)):
        return
    before = mine.former[0].public.device
    name = database.read(lambda session: device_name(session, before)) or likely_device_name()
    database.write("Name computer", lambda session: name_device(session, mine.device, name), about=name)
