"""What a new workspace starts with."""

from pathlib import Path

import pytest

from app.services.opening import make_workspace, open_for_work
from app.services.units import present_preset
from app.services.workspace_info import workspace_info
from app.services.workspace_setup import EMPTY_PRESET, WorkspaceDraft, ranked_units


@pytest.mark.parametrize(("preset", "ranked"), [("2013", 15), ("2026", 14), (EMPTY_PRESET, 0)])
def test_a_new_workspace_has_the_units_of_its_preset(tmp_path: Path, preset: str, ranked: int) -> None:
    draft = WorkspaceDraft("云瀚市招商工作区", "云瀚市", preset, "周以宁", "squad_member")
    make_workspace(tmp_path / "ledger", draft).close()
    workspace = open_for_work(tmp_path / "ledger")
    try:
        read = workspace.database.read
        assert len(read(ranked_units)) == ranked
        assert read(present_preset) == preset
        assert read(workspace_info).member_name == "周以宁"
    finally:
        workspace.close()
