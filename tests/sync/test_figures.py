"""The figures of a long run: kept part by part, added up in the document."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sync import figures
from tests.sync.figures import DOCUMENT, ROOT, files_that_count, is_told, note, record, together, written


@pytest.fixture(autouse=True)
def long_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(figures, "RECORD", tmp_path / "record.json")
    monkeypatch.setattr(figures, "LONG", 1)


def rows(told: str, section: str) -> list[str]:
    return re.findall(r"^\| .+ \|$", told.split(f"## {section}\n")[1].split("\n## ")[0], re.MULTILINE)


def test_parts_are_added_up_under_their_heading_and_no_other_count_stays() -> None:
    told = DOCUMENT.read_text(encoding="utf-8")
    note("Random histories", {"histories": 3, "edits": 40}, "1")
    note("Random histories", {"histories": 1, "edits": 5}, "2")
    note("Random histories", {"histories": 2, "edits": 5}, "2")
    assert together()["Random histories"].figures == {"histories": 5, "edits": 45}
    fresh = written(told)
    assert rows(fresh, "Random histories") == ["| what | count |", "| edits | 45 |", "| histories | 5 |"]
    assert rows(fresh, "Killed while writing and syncing") == ["| what | count |"]
    for section in ("Mutants", "The failure table, row by row"):
        assert len(rows(fresh, section)) > 20
        assert rows(fresh, section) == rows(told, section)


def test_every_try_has_a_table_of_its_own() -> None:
    told = DOCUMENT.read_text(encoding="utf-8")
    for name in figures.TRIES:
        source = ROOT.joinpath(*name.split(".")).with_suffix(".py").read_text(encoding="utf-8")
        sections = set(re.findall(r'(?:note\(|SECTION = )"([^"]+)"', source))
        assert sections
        for section in sections:
            assert f"\n## {section}\n" in told
            note(section, {"tried": 1}, "")
    assert written(told).count("| tried | 1 |") == 5


def test_a_part_that_was_ended_before_counts_nothing_and_is_told_again() -> None:
    note("Random histories", {"histories": 3}, "1", whole=False)
    assert not is_told("Random histories", "1")
    assert together()["Random histories"].figures == {}
    note("Random histories", {"histories": 125}, "1")
    assert is_told("Random histories", "1")


def test_a_run_goes_on_from_the_record_where_nothing_else_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note("Random histories", {"histories": 125, "edits": 40}, "1")
    figures.RECORD.write_text(record(), encoding="utf-8")
    assert together()["Random histories"].figures == {"histories": 125, "edits": 40}, "counted once"
    monkeypatch.setattr(figures, "KEPT", tmp_path / "another computer")
    assert is_told("Random histories", "1")
    assert not is_told("Random histories", "2")
    note("Random histories", {"histories": 125, "edits": 2}, "2")
    assert together()["Random histories"].figures == {"histories": 250, "edits": 42}


def test_the_figures_of_another_program_are_not_added(monkeypatch: pytest.MonkeyPatch) -> None:
    note("Random histories", {"histories": 3}, "1")
    figures.RECORD.write_text(record(), encoding="utf-8")
    monkeypatch.setattr(figures, "program", lambda: "another")
    assert not is_told("Random histories", "1")
    assert together() == {}


def test_all_that_the_tries_load_counts() -> None:
    loaded = (
        "import sys; [__import__(name) for name in sys.argv[1:]];"
        "print(*(m.__file__ for m in sys.modules.values() if getattr(m, '__file__', None)), sep='\\n')"
    )
    told = subprocess.run(
        [sys.executable, "-c", loaded, *figures.TRIES], cwd=ROOT, capture_output=True, text=True, check=True
    )
    ours = {file for line in told.stdout.splitlines() if {"app", "tests"} & {*(file := Path(line)).parts}}
    ours = {file for file in ours if file.is_relative_to(ROOT) and ".venv" not in file.parts}
    assert len(ours) > 100
    assert ours <= files_that_count()


def test_what_opens_windows_or_prints_does_not() -> None:
    counting = {file.relative_to(ROOT).parts[:2] for file in files_that_count()}
    assert not {("app", "ui"), ("app", "exports")} & counting
    assert ("app", "migrations") in counting
