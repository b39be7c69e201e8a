"""A program that writes and syncs until it is killed: python -m tests.sync.writer WORKSPACE SHARE BEGIN."""

import itertools
import sys
from pathlib import Path

from sqlalchemy import text

from app.sync.engine import sync_round
from app.sync.folder_store import FolderStore
from app.sync.identity import identity
from app.workspace import open_workspace
from tests.sync.killed import KEY


def main(workspace: Path, share: Path, begin: int) -> None:
    """Say each value once it is written; sync after every third."""
    database = open_workspace(workspace, key=KEY).database
    mine = database.read(identity)
    assert mine is not None
    store = FolderStore(share, mine.device)
    query = text("UPDATE company SET address = :value WHERE id = 'company-0'")
    for number in itertools.count(begin):
        told = {"value": f"value {number}"}
        database.write("Edit", lambda session: session.execute(query, told))  # noqa: B023
        print(number, flush=True)
        if number % 3 == 0:
            sync_round(database, store)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
