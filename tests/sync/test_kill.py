"""A program that is killed while it writes and syncs loses nothing that it has acknowledged."""

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from app.database import Database
from app.replay import differences
from app.sync.engine import sync_round
from app.sync.folder_store import FolderStore
from app.sync.identity import identity
from app.workspace import open_workspace
from tests.sync.figures import LONG, note
from tests.sync.fleet import template

ROOT = Path(__file__).parents[2]
KILLS = 200 if LONG else 4


@pytest.mark.timeout(0 if LONG else 300)  # every start of the program takes a second
def test_whoever_is_killed_keeps_every_acknowledged_write(tmp_path: Path) -> None:
    share = tmp_path / "share"
    lay_out(tmp_path, share)
    chance, acknowledged = Random(5), 0
    for _ in range(KILLS):
        acknowledged = killed_after(chance.randint(1, 9), tmp_path / "0", share, acknowledged + 1)
    values = {f"value {number}" for number in range(1, acknowledged + 1)}
    for name in ("0", "1"):
        opened = open_workspace(tmp_path / name)
        try:
            sync(opened.database, share)
            assert values <= written(opened.database)
            assert is_sound(opened.database)
        finally:
            opened.close()
    note("Killed while writing and syncing", {"kills survived": KILLS, "writes acknowledged": acknowledged})


def lay_out(folder: Path, share: Path) -> None:
    images, told = template()
    assert told.space is not None
    FolderStore(share, "0" * 16).found(told.space)
    for (kind, name), octets in told.files.items():
        (share / kind).mkdir(exist_ok=True)
        (share / kind / name).write_bytes(octets)
    for number in (0, 1):
        (folder / str(number)).mkdir()
        for name, octets in images[number].items():
            (folder / str(number) / name).write_bytes(octets)


def killed_after(lines: int, workspace: Path, share: Path, begin: int) -> int:
    """Kill the writer some moment after it has said that many lines; the last number it said."""
    command = [sys.executable, "-m", "tests.sync.writer", str(workspace), str(share), str(begin)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [int(process.stdout.readline()) for _ in range(lines)]
        process.kill()
        said += [int(line) for line in process.stdout.read().splitlines() if line]
    return said[-1]


def sync(database: Database, share: Path) -> None:
    mine = database.read(identity)
    assert mine is not None
    sync_round(database, FolderStore(share, mine.device))


def written(database: Database) -> set[str]:
    query = text("SELECT DISTINCT v.value FROM change c, json_each(c.fields) v")
    return set(database.read(lambda session: session.execute(query).scalars().all()))


def is_sound(database: Database) -> bool:
    check = text("PRAGMA integrity_check")
    whole = database.read(lambda session: session.execute(check).scalar_one()) == "ok"
    return whole and database.read(lambda session: differences(session.connection())) == []
