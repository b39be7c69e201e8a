"""A program that is killed while it writes and syncs loses nothing that it has acknowledged."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from app.database import Database
from app.replay import differences
from app.sync.compaction import compact_now
from app.sync.digest import digest_of
from app.sync.engine import sync_round
from app.sync.folder_store import FolderStore
from app.sync.identity import identity
from app.sync.packages import write_package
from app.vault.rewriting import rewrite
from app.vault.unlocking import is_encrypted
from app.workspace import open_workspace
from tests.sync.figures import LONG, note
from tests.sync.fleet import template
from tests.sync.killed import DEEDS, KEY

ROOT = Path(__file__).parents[2]
KILLS = 200 if LONG else 4
LOOPS = 50 if LONG else 1
AT_REST = pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
"""How the databases lie on the disks."""


@AT_REST
@pytest.mark.timeout(0 if LONG else 300)  # every start of the program takes a second
def test_whoever_is_killed_keeps_every_acknowledged_write(tmp_path: Path, key: bytes | None) -> None:
    share = tmp_path / "share"
    lay_out(tmp_path, share, key)
    chance, acknowledged = Random(5), 0
    for _ in range(KILLS):
        acknowledged = killed_after(chance.randint(1, 9), tmp_path / "0", share, acknowledged + 1)
    values = {f"value {number}" for number in range(1, acknowledged + 1)}
    for name in ("0", "1"):
        opened = open_workspace(tmp_path / name, key=KEY)
        try:
            sync(opened.database, share)
            assert values <= written(opened.database)
            assert is_sound(opened.database)
        finally:
            opened.close()
        assert is_encrypted(tmp_path / name / "workspace.db") == (key is not None)
    told = {"kills survived": KILLS, "writes acknowledged": acknowledged}
    named = {how(name, key): number for name, number in told.items()}
    note("Killed while writing and syncing", named, how("writing", key))


@AT_REST
@pytest.mark.timeout(0 if LONG else 300)
@pytest.mark.parametrize("what", DEEDS)
def test_whoever_is_killed_in_the_middle_of_it_goes_on_and_shows_the_same(
    tmp_path: Path, what: str, key: bytes | None
) -> None:
    share = tmp_path / "share"
    lay_out(tmp_path, share, key)
    begin(tmp_path, share)
    victim = tmp_path / ("2" if "snapshot" in what else "1" if "package" in what else "0")
    (victim_before,) = [file.read_bytes() for file in victim.glob("*.db")]
    chance, values = Random(what), set[str]()
    for _ in range(LOOPS):
        if victim.name != "0":
            for file in victim.glob("workspace.db*"):
                file.unlink()
            (victim / "workspace.db").write_bytes(victim_before)
        values |= killed_while(what, chance.random() / 2, victim, share)
    names = dict.fromkeys(("0", "1", victim.name))
    opened = {name: open_workspace(tmp_path / name, key=KEY) for name in names}
    try:
        for _ in range(3):
            for one in opened.values():
                sync(one.database, share)
        for one in opened.values():
            assert is_sound(one.database)
        assert len({one.database.read(digest_of) for one in opened.values()}) == 1
        assert values - {"value 0"} <= written(opened[victim.name].database) or victim.name != "0"
    finally:
        for one in opened.values():
            one.close()
    name = how(f"kills survived while {what}", key)
    note("Killed in the middle of it", {name: LOOPS}, how(what, key))


def begin(folder: Path, share: Path) -> None:
    """Something to compact, to carry on a stick and to join by."""
    opened = open_workspace(folder / "0", key=KEY)
    query = text("UPDATE company SET main_business = :value")
    for number in range(40):
        opened.database.write("Edit", lambda s, number=number: s.execute(query, {"value": f"{number}"}))  # type: ignore[misc]
    sync(opened.database, share)
    write_package(opened.database, folder / "stick.zip")
    mine = opened.database.read(identity)
    assert mine is not None
    compact_now(opened.database, mine, FolderStore(share, mine.device), 1)
    sync(opened.database, share)
    opened.close()


def killed_while(what: str, seconds: float, workspace: Path, share: Path) -> set[str]:
    """Kill the program some time after it has begun; the values it said it had written."""
    command = [sys.executable, "-m", "tests.sync.killed", what, str(workspace), str(share)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        with suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
        process.kill()
        said += process.stdout.read()
    assert process.returncode < 0, "it ended by itself"
    return set(said.splitlines()) - {""}


def how(name: str, key: bytes | None) -> str:
    """A figure by its name and by how the databases lie there."""
    return name if key is None else f"{name}, encrypted"


def lay_out(folder: Path, share: Path, key: bytes | None) -> None:
    images, told = template()
    assert told.space is not None
    FolderStore(share, "0" * 16).found(told.space)
    for (kind, name), octets in told.files.items():
        (share / kind).mkdir(exist_ok=True)
        (share / kind / name).write_bytes(octets)
    for number in (0, 1, len(images) - 1):
        place = folder / str(min(number, 2))
        place.mkdir()
        for name, octets in images[number].items():
            (place / name).write_bytes(octets)
        if key is not None:
            rewrite(place / "workspace.db", None, key)


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
