"""python -m tests.sync.golden FILE: a drive as this program leaves it, kept to be read by later ones."""

import io
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from app.database import Session
from app.models.people import Company
from app.paths import Workspace
from app.services.attachments import attach, store_file
from app.sync import membership
from app.sync.compaction import compact_now
from app.sync.identity import Identity, identity
from tests.sync.conftest import Computer, Office

SHARE, ANNA, BO = "share", "anna", "bo"
FIRMS = {"c1": "松果储能", "c2": "石榴籽生物", "c3": "云雀航空"}
CONTENT = "材料一份".encode() * 500
"""Of the file that hangs on the first firm."""


def make(folder: Path) -> None:
    """Three computers, one of them removed; a value that two have changed, a deletion, a file, a snapshot."""
    office = Office(folder, folder / SHARE, [])
    office.share.mkdir()
    anna = office.founder()
    anna.write(lambda session: session.add_all(_firms()))
    bo, chen = office.joined(anna, "bo", "周以宁"), office.joined(anna, "chen", "陈望舒")
    _attach(anna, folder)
    anna.write(lambda session: _set(session, "c2", deleted_at="2026-03-18T10:00"))
    for one in (anna, bo, chen, anna):
        one.sync()
    compact_now(anna.database, identity_of(anna), anna.store, time.time_ns() // 1_000_000)
    membership.remove(anna.database, [identity_of(chen).device])
    anna.write(lambda session: _set(session, "c1", address="一号路"))
    bo.write(lambda session: _set(session, "c1", address="二号路"))
    bo.write(lambda session: _set(session, "c3", main_business="无人机"))
    for one in (anna, bo, anna):
        one.sync()
    bo.write(lambda session: _set(session, "c3", address="没有寄出的路"))
    for one in office.computers:
        one.workspace.close()


def pack(folder: Path, target: Path) -> None:
    """The share and two computers with their databases and files, in one ZIP."""
    files = _below(folder / SHARE, SHARE)
    for number, name in enumerate((ANNA, BO)):
        place = Workspace(folder / f"computer-{number}")
        files |= {f"{name}/{place.database.name}": place.database}
        files |= _below(place.files, f"{name}/{place.files.name}")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, path in sorted(files.items()):
            packed.write(path, name)


def _below(folder: Path, name: str) -> dict[str, Path]:
    return {f"{name}/{path.relative_to(folder)}": path for path in folder.rglob("*") if path.is_file()}


def unpack(kept: Path, folder: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(kept.read_bytes())) as packed:
        packed.extractall(folder)


def identity_of(one: Computer) -> Identity:
    mine = one.database.read(identity)
    assert mine is not None
    return mine


def _firms() -> list[Company]:
    return [Company(id=key, name_zh=name, name_key=name) for key, name in FIRMS.items()]


def _attach(anna: Computer, folder: Path) -> None:
    source = folder / "材料.txt"
    source.write_bytes(CONTENT)
    stored = store_file(anna.workspace.database.files, source)
    anna.write(lambda session: attach(session, stored, "company", "c1"))


def _set(session: Session, key: str, **values: object) -> None:
    for name, value in values.items():
        setattr(session.get_one(Company, key), name, value)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        make(Path(scratch))
        pack(Path(scratch), Path(sys.argv[1]))
