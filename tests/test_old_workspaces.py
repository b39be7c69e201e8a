"""Workspaces of earlier programs, kept as they were written: each opens, and nothing in it is lost."""

import gzip
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from app import schema
from app.database import FixedClock
from app.models.field_ids import logged_tables
from app.models.projects import FundArrival
from app.replay import differences
from app.services import derived
from app.services.history import record_history
from app.services.opening import open_for_work
from app.services.recycle_bin import restore_record
from app.services.undo import next_undo, undo
from app.sync import names
from app.workspace import OpenWorkspace, open_workspace

KEPT = sorted((Path(__file__).parent / "data").glob("workspace-*.db.gz"))
NUT = "松果储能电芯二期"


def unpacked(kept: Path, folder: Path) -> Path:
    folder.mkdir()
    (folder / "workspace.db").write_bytes(gzip.decompress(kept.read_bytes()))
    return folder


def opened(kept: Path, tmp_path: Path, *, encrypted_driver: bool = True) -> OpenWorkspace:
    return open_workspace(
        unpacked(kept, tmp_path / "old"),
        clock=FixedClock(datetime(2026, 3, 18, 14, 40)),
        derive=derived.refresh,
        encrypted_driver=encrypted_driver,
    )


def one(workspace: OpenWorkspace, query: str) -> object:
    return workspace.database.read(lambda session: session.execute(text(query)).scalar_one())


def test_a_workspace_of_every_earlier_schema_is_kept() -> None:
    earlier = schema.known_versions() - {schema.HEAD}
    assert {kept.name.removeprefix("workspace-")[:4] for kept in KEPT} >= earlier


@pytest.mark.parametrize("encrypted_driver", [True, False], ids=["sqlcipher3", "sqlite3"])
@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.name)
def test_an_old_workspace_is_brought_up_to_date_after_a_backup(
    kept: Path, tmp_path: Path, encrypted_driver: bool
) -> None:
    workspace = opened(kept, tmp_path, encrypted_driver=encrypted_driver)
    assert one(workspace, "SELECT version_num FROM alembic_version") == schema.HEAD
    assert workspace.database.read(lambda session: differences(session.connection())) == []
    (backup,) = workspace.place.backups.iterdir()
    assert f"before-{schema.HEAD}" in backup.name
    assert one(workspace, f"SELECT name FROM project WHERE name = '{NUT}'") == NUT
    workspace.close()
    assert schema.backup(backup, tmp_path / "again", "copy").stat().st_size == backup.stat().st_size


def test_a_program_that_is_killed_while_it_brings_one_up_to_date_begins_anew(tmp_path: Path) -> None:
    folder = unpacked(KEPT[0], tmp_path / "old")
    dying = (
        "import os, pathlib, sys; from app import change_log; from app.workspace import open_workspace;"
        "change_log.install = lambda connection: os._exit(9); open_workspace(pathlib.Path(sys.argv[1]))"
    )
    root = Path(__file__).parents[1]
    killed = subprocess.run([sys.executable, "-c", dying, str(folder)], cwd=root, check=False, timeout=60)
    assert killed.returncode == 9
    workspace = open_workspace(folder)
    assert one(workspace, "SELECT version_num FROM alembic_version") == schema.HEAD
    assert workspace.database.read(lambda session: differences(session.connection())) == []
    workspace.close()


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.name)
def test_history_undo_and_the_bin_reach_back_past_the_new_schema(kept: Path, tmp_path: Path) -> None:
    workspace = opened(kept, tmp_path)
    database = workspace.database
    project = str(one(workspace, "SELECT id FROM project"))
    newest = database.read(lambda session: record_history(session, project))[0]
    assert newest.member_name == "林知远"
    assert [(change.field, change.new) for change in newest.changes] == [("site_text", "望川 A-12 地块")]
    step = database.read(next_undo)
    assert step is not None
    assert step.label == "Edit project"
    database.write("Undo", undo)
    assert one(workspace, "SELECT site_text FROM project") is None
    person = str(one(workspace, "SELECT id FROM person"))
    database.write("Restore", lambda session: restore_record(session, person))
    assert one(workspace, "SELECT count(*) FROM person WHERE deleted_at IS NULL") == 1
    workspace.close()


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.name)
def test_the_new_fields_of_an_old_workspace_are_logged(kept: Path, tmp_path: Path) -> None:
    workspace = opened(kept, tmp_path)
    triggers = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"
    assert one(workspace, triggers) == 4 * len(logged_tables())
    query = "SELECT id FROM fund_arrival WHERE amount < 0"
    wrong = str(one(workspace, query))

    def explain(session: Session) -> None:
        session.get_one(FundArrival, wrong).note = "重复录入"

    workspace.database.write("Edit payment", explain)
    newest = workspace.database.read(lambda session: record_history(session, wrong))[0]
    assert [(change.field, change.new) for change in newest.changes] == [("note", "重复录入")]
    assert workspace.database.read(lambda session: differences(session.connection())) == []
    workspace.close()


def test_the_segments_that_an_old_workspace_keeps_are_whole(tmp_path: Path) -> None:
    """By their names, which their bytes decide; what is told of each stays beside them."""
    (shared,) = (kept for kept in KEPT if "0009" in kept.name)
    workspace = opened(shared, tmp_path)
    query = text(
        "SELECT s.name, s.size, o.octets FROM sync_segment s JOIN sync_octets o ON o.segment_id = s.id"
    )
    found = workspace.database.read(lambda session: session.execute(query).all())
    assert one(workspace, "SELECT count(*) FROM sync_segment") == len(found) == 1
    for row in found:
        name = names.parse("seg", row.name)
        assert name is not None
        assert names.is_whole(name, row.octets)
        assert row.size == len(row.octets)
    workspace.close()


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.name)
def test_an_old_workspace_opened_only_to_read_is_not_changed(kept: Path, tmp_path: Path) -> None:
    folder = unpacked(kept, tmp_path / "old")
    before = (folder / "workspace.db").read_bytes()
    with pytest.raises(Exception, match="database_older"):
        open_workspace(folder, read_only=True)
    assert (folder / "workspace.db").read_bytes() == before


def test_the_lights_of_an_old_workspace_are_those_of_today(tmp_path: Path) -> None:
    folder = unpacked(KEPT[0], tmp_path / "old")
    workspace = open_for_work(folder, clock=FixedClock(datetime(2026, 6, 1, 9, 0)))
    assert one(workspace, "SELECT light FROM project_state") == 0
    workspace.close()
