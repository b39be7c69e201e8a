"""Papers from the terminal: on which sheet, and several as one pack."""

import json
import shutil
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from app import cli
from app.errors import StorageError
from app.ui.terminal.speech import tell


@pytest.fixture
def place(tmp_path: Path, sample_city: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sample city, of a person with settings of their own."""
    for name in ("config", "data", "state", "cache"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    folder = shutil.copytree(sample_city, tmp_path / "city")
    return ["--lang", "en", "--workspace", str(folder), "--today", "2026-03-18"]


@pytest.mark.parametrize(("sheet", "width"), [("A4", 297), ("A3", 420)])
def test_the_list_of_the_three_ones_is_printed_on_the_sheet_one_wants(
    place: list[str], tmp_path: Path, sheet: str, width: int
) -> None:
    out = tmp_path / "list.pdf"
    assert cli.main([*place, "print", "D8", "--sheet", sheet, "-o", str(out)]) == 0
    box = PdfReader(out).pages[0].mediabox
    assert float(box.width) == pytest.approx(width * 72 / 25.4, abs=1)


def test_a_full_disk_is_said_without_speaking_of_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    tell(StorageError("disk_full"))
    assert capsys.readouterr().err == (
        "Not saved: the disk is full. What was there before is unchanged. Free some space and try again.\n"
    )


def test_the_brief_has_its_own_sheet(
    place: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "brief.pdf"
    assert cli.main([*place, "print", "D1", "--sheet", "A3", "-o", str(out)]) == 1
    assert "--sheet" in capsys.readouterr().err
    assert not out.exists()


def test_a_pack_of_a_view_is_written_and_stands_in_the_print_register(
    place: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "pack.pdf"
    assert cli.main([*place, "pack", "--view", "no such", "-o", str(out)]) == 1
    told = capsys.readouterr().err
    assert "no view called no such" in told
    view = told.rpartition(": ")[2].split(", ")[5]
    assert cli.main([*place, "pack", "--view", view, "--without-attachments", "-o", str(out)]) == 0
    capsys.readouterr()
    assert cli.main([*place, "printed", "--json"]) == 0
    (entry,) = json.loads(capsys.readouterr().out)
    assert (entry["paper"], entry["file_name"]) == ("PACK", "pack.pdf")
    assert entry["pages"] == len(PdfReader(out).pages)
    assert cli.main([*place, "printed"]) == 0
    assert "pack.pdf" in capsys.readouterr().out
    assert cli.main([*place, "pack", "--view", view, "--without-attachments", "--docx", "-o", str(out)]) == 0
    assert "pack.docx" in capsys.readouterr().out
    assert cli.main([*place, "printed", "--json"]) == 0
    text, pdf, _ = json.loads(capsys.readouterr().out)
    assert [text["file_name"], pdf["file_name"]] == ["pack.docx", "pack.pdf"]
    assert text["pages"] == pdf["pages"]
    assert Document(str(out.with_suffix(".docx"))).core_properties.title in text["about"]


def test_a_pack_is_about_a_leader_by_the_whole_name(
    place: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "pack.pdf"
    pack = [*place, "pack", "--without-attachments", "-o", str(out)]
    assert cli.main([*pack, "--leader", "林知"]) == 1
    assert not out.exists()
    assert cli.main([*pack, "--leader", "林知远"]) == 0
    capsys.readouterr()
    assert cli.main([*place, "printed", "--json"]) == 0
    (entry,) = json.loads(capsys.readouterr().out)
    assert "林知远" in entry["about"]


def test_a_text_for_wechat_is_of_a_project_or_of_a_day(
    place: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*place, "message", "松果储能电芯二期"]) == 0
    told = capsys.readouterr().out.strip()
    assert told.startswith("【松果储能电芯二期】红灯")
    assert len(told) <= 300
    assert cli.main([*place, "message", "--day"]) == 0
    assert capsys.readouterr().out.startswith("【3月18日招商动态】")
    assert cli.main([*place, "message", "--day", "2020-01-01"]) == 0
    assert "当天没有走访和进展记录。" in capsys.readouterr().out
    assert cli.main([*place, "message"]) == 2
    assert cli.main([*place, "message", "没有的项目"]) == 1
    assert "called “没有的项目”" in capsys.readouterr().err
