"""Another folder for the same workspace: where it has moved to, or a new drive in place of a lost one."""

import time
from dataclasses import replace
from pathlib import Path

from app.database import Database, Session
from app.errors import UserError
from app.places import check_apart
from app.sync.engine import check_space
from app.sync.folder_store import FolderStore
from app.sync.identity import identity, keep_identity
from app.sync.membership import as_administrator, place_of
from app.sync.packs import keep_packs
from app.sync.segments import SUITE
from app.sync.store import Space, Store, StoreError


def move(database: Database, chosen: Path) -> None:
    """Meet the others in another folder from now on, in which the same workspace lies.

    Raises UserError `not_in_space`, `ledger_in_share`, StoreError `store_without_space`, `place_not_there`,
    `store_foreign`, `store_other_space`: then nothing has changed.
    """
    mine = database.read(identity)
    if mine is None:
        raise UserError("not_in_space")
    check_apart(database.path.parent, chosen)
    place = place_of(chosen)
    store = FolderStore(place, mine.device)
    if _space_at(chosen, store) is None:
        raise StoreError("store_without_space", path=str(chosen))
    check_space(store, mine)
    _meet_at(database, place)


def publish_anew(database: Database, chosen: Path | None = None) -> None:
    """Lay the foundation of the workspace in an empty folder, by default where it has always been.

    The next round writes there all that this computer has, and the others' rounds the rest. Where the
    workspace lies already, nothing is founded. Raises UserError `not_administrator`, `ledger_in_share`,
    StoreError as `move`.
    """
    mine, _ = as_administrator(database)
    if chosen is not None:
        check_apart(database.path.parent, chosen)
    place = Path(mine.share) if chosen is None else place_of(chosen)
    store = FolderStore(place, mine.device)
    space = store.space() if chosen is None else _space_at(chosen, store)
    if space is None:
        store.found(Space(mine.space, mine.genesis, SUITE), anew=True)
        keep_packs(database, store, {}, (), time.time_ns() // 1_000_000)  # or all would lie there loose
    else:
        check_space(store, mine)
    _meet_at(database, place)


def _space_at(chosen: Path, store: Store) -> Space | None:
    """The workspace in a folder that a person named; of what was written here, nothing waits for that one."""
    try:
        return store.space()
    except StoreError as error:
        if error.code != "store_away":
            raise
        raise StoreError("place_not_there", path=str(chosen)) from error


def _meet_at(database: Database, place: Path) -> None:
    """As who this computer is by now: a round beside this one may have given it new keys."""

    def command(session: Session) -> None:
        mine = identity(session)
        assert mine is not None  # nobody leaves a space
        keep_identity(session, replace(mine, share=str(place)))

    database.refresh(command)
