"""What colleagues have sent arrives before it is decided what of theirs counts from here on."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from app.database import Database
from app.errors import UserError
from app.sync.engine import sync_round
from app.sync.folder_store import FolderStore
from app.sync.identity import identity
from app.sync.store import StoreError

T = TypeVar("T")


def after_hearing(database: Database, work: Callable[[], T]) -> T:
    """Do something about who may do what after a round, if the folder is there for one: what was sent by the
    rights that held until then counts. Beside a person who writes meanwhile. Raises UserError `not_in_space`.
    """
    mine = database.read(identity)
    if mine is None:
        raise UserError("not_in_space")
    with suppress(StoreError):
        sync_round(database, FolderStore(Path(mine.share), mine.device), gently=True)
    return work()
