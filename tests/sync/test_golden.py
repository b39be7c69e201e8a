"""Drives that earlier programs left are read, mended and written to; what they held is there."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from app.replay import differences
from app.services.attachments import attachments_of
from app.services.conflicts import conflicts
from app.services.history import record_history
from app.sync import invitations, names
from app.sync.asides import put_aside
from app.sync.checking import check_share
from app.sync.identity import roster_of
from tests.sync.conftest import Computer
from tests.sync.golden import CONTENT, SHARE, Drive, identity_of, opened, shown

DATA = Path(__file__).parents[1] / "data"
KEPT = sorted(DATA.glob("drive-*.zip"))
TOLD = sorted(DATA.glob("drive-*.json"))
"""What a drive shows, from the second one on."""

ROSTER = {
    *("found", "invite", "revoke", "admit", "renew", "role", "remove", "spend", "epoch", "hand"),
    *("accept", "refuse", "skip", "number", "purge"),
}
"""All that the format has, but for `clock`, which no program writes."""


def firm(one: Computer, key: str, column: str) -> object:
    query = text(f"SELECT {column} FROM company WHERE id = :key")
    return one.database.read(lambda session: session.execute(query, {"key": key}).scalar_one())


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.stem)
def test_a_drive_of_an_earlier_program_is_read_and_written_to(kept: Path, tmp_path: Path) -> None:
    drive = Drive.unpacked(kept, tmp_path)
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
    newcomer.workspace.close()
    drive.close()


@pytest.mark.parametrize("told", TOLD, ids=lambda told: told.stem)
def test_all_that_a_kept_drive_held_is_shown_to_who_was_there_and_to_who_joins(
    told: Path, tmp_path: Path
) -> None:
    expected = json.loads(told.read_text(encoding="utf-8"))
    drive = Drive.unpacked(told.with_suffix(".zip"), tmp_path)
    for one in (drive.anna, drive.bo):
        found = shown(one)
        must_show(found, expected)
        assert {**found, "records": None} == {**expected, "records": None}
    newcomer = _joined(drive)
    must_show(shown(newcomer), expected)
    newcomer.workspace.close()
    drive.close()


def must_show(found: Mapping[str, Any], expected: Mapping[str, Any]) -> None:
    """The same records with the same values; of fields that are newer than the drive nothing is asked."""
    assert found["open"] == expected["open"]
    assert found["records"].keys() == expected["records"].keys()
    for table, rows in expected["records"].items():
        there = found["records"][table]
        assert set(there) == set(rows) or table == "setting", "the names of computers are records too"
        for key, values in rows.items():
            assert values.items() <= there[key].items(), (table, key)


def test_the_newest_drive_holds_everything_that_can_lie_on_one(tmp_path: Path) -> None:
    drive = Drive.unpacked(KEPT[-1], tmp_path)
    known = drive.anna.database.read(lambda session: roster_of(session, identity_of(drive.anna)))
    told = {operation["op"] for entry in known.entries.values() for operation in entry.operations}
    assert told == ROSTER
    store = drive.store(drive.anna)
    assert all(store.sizes(folder) for folder in names.FOLDERS)
    assert {one.why for one in drive.anna.database.read(put_aside)} == {"behind_cut", "beyond_role"}
    drive.close()


def test_a_drive_of_every_format_is_kept() -> None:
    assert [kept.stem for kept in KEPT] == ["drive-1", "drive-2"]
    assert all(kept.stat().st_size < 300_000 for kept in KEPT)


def _joined(drive: Drive) -> Computer:
    """One more computer, which begins with what lies on the drive."""
    code = invitations.invite(drive.anna.database, "VIEWER", date(2026, 3, 25), "bo")
    drive.sync(drive.anna)
    one = Computer(opened(drive.folder / "newcomer", create=True))
    invitations.ask_to_join(one.database, drive.folder / SHARE, code, "周以宁")
    (request,) = invitations.requests(drive.anna.database, drive.store(drive.anna))
    invitations.admit(drive.anna.database, request, "bo")
    drive.sync(drive.anna, one)
    return one
