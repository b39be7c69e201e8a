"""Drives that earlier programs left are read, mended and written to; what they held is there."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from app.database import FixedClock
from app.replay import differences
from app.services import derived
from app.services.attachments import attachments_of
from app.services.conflicts import conflicts
from app.services.history import record_history
from app.sync import invitations
from app.sync.checking import check_share
from app.sync.engine import sync_round
from app.sync.folder_store import OUTER, FolderStore
from app.workspace import OpenWorkspace, open_workspace
from tests.sync.conftest import TODAY, Computer
from tests.sync.golden import ANNA, BO, CONTENT, SHARE, identity_of, unpack

KEPT = sorted((Path(__file__).parents[1] / "data").glob("drive-*.zip"))


@dataclass
class Drive:
    """The share of an earlier program, and the two computers that belong to it."""

    folder: Path
    anna: Computer
    bo: Computer

    def sync(self, *computers: Computer) -> None:
        for one in computers:
            sync_round(one.database, self.store(one))

    def store(self, one: Computer) -> FolderStore:
        return FolderStore(self.folder / SHARE / OUTER, identity_of(one).device)


def opened(folder: Path, name: str) -> OpenWorkspace:
    return open_workspace(folder / name, clock=FixedClock(TODAY), derive=derived.refresh)


def firm(one: Computer, key: str, column: str) -> object:
    query = text(f"SELECT {column} FROM company WHERE id = :key")
    return one.database.read(lambda session: session.execute(query, {"key": key}).scalar_one())


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.stem)
def test_a_drive_of_an_earlier_program_is_read_and_written_to(kept: Path, tmp_path: Path) -> None:
    unpack(kept, tmp_path)
    drive = Drive(tmp_path, *(Computer(opened(tmp_path, name)) for name in (ANNA, BO)))
    drive.sync(drive.bo, drive.anna, drive.bo, drive.anna)
    for one in (drive.anna, drive.bo):
        assert firm(one, "c3", "address") == "没有寄出的路"
        assert firm(one, "c3", "main_business") == "无人机"
        assert firm(one, "c2", "deleted_at") is not None
        (open_,) = one.database.read(conflicts)
        assert {side.value for side in open_.sides} == {"一号路", "二号路"}
        told = one.database.read(lambda session: record_history(session, "c1", "address"))
        assert {entry.member_name for entry in told} == {"许青禾", "周以宁"}
        (file,) = one.database.read(lambda session: attachments_of(session, "c1"))
        assert one.database.files.open_path(file.sha256).read_bytes() == CONTENT
        assert one.database.read(lambda session: differences(session.connection())) == []
    assert not check_share(drive.anna.database, drive.store(drive.anna)).findings
    newcomer = _joined(drive)
    assert firm(newcomer, "c3", "address") == "没有寄出的路"
    for _ in range(6):
        drive.sync(newcomer)  # whoever began with a snapshot has not got all files, and spoils none of them
    assert not check_share(drive.anna.database, drive.store(drive.anna)).findings
    for one in (drive.anna, drive.bo, newcomer):
        one.workspace.close()


def test_a_drive_of_every_format_is_kept() -> None:
    assert [kept.stem for kept in KEPT] == ["drive-1"]


def _joined(drive: Drive) -> Computer:
    """One more computer, which begins with what lies on the drive."""
    code = invitations.invite(drive.anna.database, "VIEWER", date(2026, 3, 25), "bo")
    drive.sync(drive.anna)
    made = open_workspace(
        drive.folder / "newcomer", create=True, clock=FixedClock(TODAY), derive=derived.refresh
    )
    one = Computer(made)
    invitations.ask_to_join(made.database, drive.folder / SHARE, code, "周以宁")
    (request,) = invitations.requests(drive.anna.database, drive.store(drive.anna))
    invitations.admit(drive.anna.database, request, "bo")
    drive.sync(drive.anna, one)
    return one
