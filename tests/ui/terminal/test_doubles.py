"""What was entered twice, on the terminal: listed, merged by name or id, told apart."""

from pathlib import Path

import pytest

from app import cli
from app.services.companies import CompanyDraft, add_company
from app.workspace import open_workspace


def test_firms_entered_twice_are_listed_and_merged_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("config", "data", "state", "cache"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    workspace = open_workspace(tmp_path / "ledger", create=True)
    for firm in ("松果储能", "松果储能有限公司", "石榴籽", "石榴籽股份有限公司"):
        workspace.database.write("Enter", lambda session, firm=firm: add_company(session, CompanyDraft(firm)))  # type: ignore[misc]
    workspace.close()
    call = ["--lang", "en", "--workspace", str(tmp_path / "ledger")]
    assert cli.main([*call, "duplicates"]) == 0
    listed = capsys.readouterr().out
    assert listed.count("same name") == 2
    assert cli.main([*call, "merge", "松果储能", "松果储能有限公司"]) == 0
    assert capsys.readouterr().out == "松果储能 is 松果储能有限公司 now.\n"
    assert cli.main([*call, "merge", "--apart", "石榴籽", "石榴籽股份有限公司"]) == 0
    assert cli.main([*call, "duplicates", "--json"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "[]"
    assert cli.main([*call, "merge", "松果储能", "石榴籽"]) == 1
    assert "no such record" in capsys.readouterr().err
