"""Programs that do one thing until they are killed: python -m tests.sync.killed WHAT WORKSPACE SHARE."""

import itertools
import sys
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import text

from app.database import Database
from app.models.people import Person
from app.sync import packs
from app.sync.compaction import compact_now
from app.sync.engine import sync_round
from app.sync.erasing import purge
from app.sync.folder_store import FolderStore
from app.sync.identity import identity
from app.sync.packages import take_package
from app.sync.rounds import now_ms
from app.workspace import open_workspace

KEY = bytes(range(32))
"""Of the databases that are encrypted; others take none."""


def compacting(database: Database, share: Path) -> None:
    mine = database.read(identity)
    assert mine is not None
    compact_now(database, mine, FolderStore(share, mine.device), now_ms())
    joining(database, share)


def erasing(database: Database, share: Path) -> None:
    key = f"person {database.position()}"
    database.write("Meet", lambda session: session.add(Person(id=key, name_zh=key)))
    joining(database, share)
    purge(database, key)
    joining(database, share)


def importing(database: Database, share: Path) -> None:
    take_package(database, share.parent / "stick.zip")


def joining(database: Database, share: Path) -> None:
    mine = database.read(identity)
    assert mine is not None
    sync_round(database, FolderStore(share, mine.device))


DEEDS: dict[str, Callable[[Database, Path], None]] = {
    "compacting": compacting,
    "erasing": erasing,
    "importing a package": importing,
    "joining by snapshot": joining,
}


def main(what: str, workspace: Path, share: Path) -> None:
    """Say each value that is written; do the deed behind it."""
    packs.LOOSE_MS = 0
    database = open_workspace(workspace, key=KEY).database
    query = text("UPDATE company SET address = :value WHERE id = 'company-0'")
    for _ in itertools.count():
        told = {"value": f"value {database.position()}"}
        if what in ("compacting", "erasing"):
            database.write("Edit", lambda session: session.execute(query, told))  # noqa: B023
        print(told["value"], flush=True)
        DEEDS[what](database, share)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
