"""What the terminal says of a ledger where none may lie, and how it is copied away."""

from pathlib import Path

import pytest

from app import places
from app.ui.desk import Desk
from tests.terminal import Run
from tests.ui.terminal.pair import founded


@pytest.fixture
def nas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the system calls a network drive; what a person has here lies in `home`."""
    folder = tmp_path / "nas"
    monkeypatch.setattr(places, "network_drive", lambda one: "//nas/office" if one == folder else "")
    for kind in ("DATA", "CONFIG"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / "home"))
    return folder


def test_a_ledger_on_a_network_drive_is_refused_with_the_command_that_copies_it(
    run: Run, nas: Path, tmp_path: Path
) -> None:
    pair = founded(run, tmp_path)
    (tmp_path / "a").rename(nas)
    refused = pair.at("nas", "--lang", "en", "projects")
    assert refused.code == 1
    assert "this is a network drive (//nas/office)" in refused.err
    assert "was not touched and is safe" in refused.err
    home = places.local_place()
    assert f'--workspace "{nas}" relocate "{home}"' in refused.err
    copied = pair.at("nas", "--lang", "en", "relocate", home)
    assert copied.code == 0
    assert f"The ledger lies in {home}" in copied.out
    assert Desk().workspace == home
    assert run("sync").code == 0
    assert (nas / "workspace.db").exists()


@pytest.mark.parametrize("command", ["demo", "init", "recover"])
def test_nothing_is_made_on_a_network_drive(run: Run, nas: Path, tmp_path: Path, command: str) -> None:
    pair = founded(run, tmp_path)
    (tmp_path / "sheet").write_text("A" * 56)
    (tmp_path / "other").mkdir()
    more: dict[str, list[object]] = {
        "demo": ["--projects", "10"],
        "init": ["--share", tmp_path / "other", "--name", "台账", "--member", "许青禾"],
        "recover": ["--share", pair.share, "--sheet", tmp_path / "sheet"],
    }
    refused = pair.at("nas", "--lang", "en", command, *more[command])
    assert refused.code == 1
    assert f"No ledger can lie in {nas}" in refused.err
    assert str(places.local_place()) in refused.err
    assert not nas.exists()
    code = pair.at("a", "invite").out.splitlines()[0]
    assert pair.at("nas", "join", code, "--share", pair.share, "--member", "周以宁").code == 1
    assert not nas.exists()


def test_a_folder_around_the_ledger_is_neither_shared_nor_joined(run: Run, tmp_path: Path) -> None:
    pair = founded(run, tmp_path)
    inside = pair.share / "b"
    code = pair.at("a", "invite").out.splitlines()[0]
    made = ["init", "--share", tmp_path, "--name", "台账", "--member", "许青禾"]
    for computer, more in (
        (inside, ["join", code, "--share", pair.share, "--member", "周以宁"]),
        (tmp_path / "new", made),
    ):
        refused = run("--workspace", computer, "--lang", "en", *more)
        assert refused.code == 1
        assert f"The ledger in {computer} would lie in what you share" in refused.err
        assert "Put the ledger elsewhere, or choose another folder to share." in refused.err
        assert not computer.exists()


def test_a_ledger_is_not_copied_into_the_folder_that_it_shares(run: Run, tmp_path: Path) -> None:
    pair = founded(run, tmp_path)
    inside = pair.share / "copy"
    refused = pair.at("a", "--lang", "en", "relocate", inside)
    assert refused.code == 1
    assert f"No ledger can lie in {inside}: this is inside the shared folder ({pair.share})" in refused.err
    assert not inside.exists()
