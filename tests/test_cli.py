"""The command line: what it prints, what it leaves on disk, and how it ends."""

import io
import json
import logging
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app import main
from app.database import SystemClock
from app.services.opening import open_for_work
from app.ui.desk import Desk
from app.workspace import open_workspace
from tests.terminal import Run

PINECONE = "松果储能电芯二期"
DAY = datetime(2026, 3, 18, 14, 40)


def id_of(in_city: Run, name: str) -> str:
    found = in_city("search", name, "--json").json["finds"]
    return str(next(hit["id"] for hit in found if hit["title"] == name))


def test_version_is_told_by_the_program_itself() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "--version"], capture_output=True, text=True, check=True, timeout=100
    )
    assert done.stdout == "ThreeOnes 0.1.0\n"
    assert done.stderr == ""


def test_start_brings_no_engine_that_is_used_later() -> None:
    """PDF, workbooks, Alembic, pinyin and holidays cost more than the rest of a start."""
    heavy = ("alembic", "reportlab", "xlsxwriter", "pypinyin", "chinese_calendar", "holidays", "pypdfium2")
    code = f"import sys, app.main; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=100
    )
    assert done.stdout == "[]\n"


def test_demo_makes_the_city_asked_for_and_never_over_another(run: Run, tmp_path: Path) -> None:
    made = run("--workspace", tmp_path / "demo", "demo", "--projects", 10, "--seed", 3)
    assert made.code == 0
    assert str(tmp_path / "demo") in made.out
    before = (tmp_path / "demo" / "workspace.db").read_bytes()
    again = run("--workspace", tmp_path / "demo", "demo")
    assert again.code == 1
    assert "a workspace in" in again.err
    assert (tmp_path / "demo" / "workspace.db").read_bytes() == before


def test_demo_that_was_interrupted_is_made_again(run: Run, tmp_path: Path) -> None:
    half = open_workspace(tmp_path / "demo", create=True)
    half.database.write("Make workspace", lambda session: None)
    half.close()
    assert run("--workspace", tmp_path / "demo", "demo", "--projects", 10).code == 0


def test_projects_are_listed_the_worst_light_first(in_city: Run) -> None:
    listed = in_city("projects")
    assert listed.code == 0
    assert PINECONE in listed.out
    assert "24 project" in listed.out
    data = in_city("projects", "--json", "--limit", 5).json
    assert set(data) == {"count", "projects"}
    assert data["count"] == 24
    assert len(data["projects"]) == 5
    lights = [row["light"] for row in in_city("projects", "--json").json["projects"]]
    assert lights == sorted(lights)
    assert {"id", "name", "light", "stage", "slots", "investment", "leader_name"} <= set(data["projects"][0])


def test_projects_can_be_chosen_by_light_stage_and_text(in_city: Run) -> None:
    red = in_city("projects", "--light", "red", "--json").json
    assert 0 < red["count"] < 24
    assert {row["light"] for row in red["projects"]} == {0}
    building = in_city("projects", "--stage", "2", "--json").json["projects"]
    assert {row["stage"] for row in building} == {2}
    assert [row["name"] for row in in_city("projects", "--text", "松果", "--json").json["projects"]] == [
        PINECONE
    ]


def test_one_project_is_told_whole(in_city: Run) -> None:
    project = id_of(in_city, PINECONE)
    told = in_city("project", project)
    assert told.code == 0
    assert PINECONE in told.out
    assert in_city("project", project, "--json").json["row"]["name"] == PINECONE
    missing = in_city("project", "no-such-id")
    assert missing.code == 1
    assert missing.err.count("\n") == 1


def test_companies_are_listed(in_city: Run) -> None:
    data = in_city("companies", "--json").json
    assert data["count"] == 40
    assert {"id", "name", "industry", "region"} <= set(data["companies"][0])
    assert "40 investor" in in_city("companies", "--limit", 3).out


def test_search_says_what_it_found_and_ends_with_1_when_nothing(in_city: Run) -> None:
    found = in_city("search", "松果")
    assert (found.code, PINECONE in found.out) == (0, True)
    nothing = in_city("search", "没有这个名字")
    assert nothing.code == 1
    assert "没有这个名字" in nothing.err
    assert in_city("search", "没有这个名字", "--json").json == {"count": 0, "finds": []}


def test_search_finds_a_leader_whose_projects_can_be_listed(in_city: Run) -> None:
    found = in_city("search", "ytl")
    assert "青屿县县长　leads 3 projects" in found.out
    listed = in_city("projects", "--leader", "叶听澜", "--json").json
    assert listed["count"] == len(listed["projects"]) == 3
    assert in_city("projects", "--leader", "没有这个人").code == 1


def test_visit_is_logged_and_taken_back(in_city: Run) -> None:
    logged = in_city(
        "visit",
        "add",
        "示例新客商",
        "--person",
        "示例人",
        "--minutes",
        "来看地",
        "--next",
        "发资料",
        "--due",
        "+3",
    )
    assert logged.code == 0
    assert in_city("search", "示例新客商").code == 0
    undone = in_city("undo")
    assert (undone.code, "示例新客商" in undone.out) == (0, True)
    assert in_city("search", "示例新客商").code == 1


def test_visit_on_no_day_is_refused_and_nothing_is_written(in_city: Run) -> None:
    refused = in_city("visit", "add", "示例新客商", "--at", "2026.2.30")
    assert refused.code == 1
    assert "2/2026 has only 28 days" in refused.err
    assert in_city("search", "示例新客商").code == 1


def test_a_visit_that_lacks_something_says_what(in_city: Run) -> None:
    nameless = in_city("visit", "add", "  ")
    assert (nameless.code, nameless.err) == (1, "Investor: Please fill this in\n")
    assert in_city("visit", "add", "甲", "--due", "+5").err == "Next step: Please fill this in\n"


def test_milestones_are_named_in_the_language_asked_for(in_city: Run) -> None:
    project = id_of(in_city, PINECONE)
    assert "Confirmed" in in_city("project", project).out
    assert "Confirmed" not in in_city("--lang", "zh_CN", "project", project).out


def test_history_says_who_changed_what(in_city: Run) -> None:
    visit = in_city("visit", "add", "示例新客商", "--minutes", "来看地").out.strip()
    entries = in_city("history", visit, "--json").json
    assert entries[0]["label"] == "Log visit"
    assert "来看地" in in_city("history", visit).out


def test_kind_and_project_of_a_visit_are_named_as_the_window_names_them(in_city: Run) -> None:
    about = ("--project", PINECONE, "--kind", "座谈会")
    visit = in_city("--lang", "zh_CN", "visit", "add", "松果储能科技", *about).out.strip()
    assert "TALK" in in_city("history", visit, "--json").out
    assert PINECONE in in_city("visit", "add", "松果储能科技", "--project", PINECONE[:4]).err


def test_history_of_a_record_that_never_was_says_so(in_city: Run) -> None:
    asked = in_city("history", "nowhere")
    assert (asked.code, asked.out) == (1, "")
    assert asked.err


def test_a_kind_of_visit_that_is_not_in_the_list_is_refused(in_city: Run) -> None:
    refused = in_city("visit", "add", "示例新客商", "--kind", "TALKED")
    assert refused.code == 1
    assert "TALKED" in refused.err
    assert "Talk" in refused.err, "what there is"
    assert in_city("search", "示例新客商").code == 1


def test_a_picture_of_no_record_or_of_no_size_is_refused(in_city: Run, anyone: Path) -> None:
    out = anyone / "page.png"
    unknown = in_city("screenshot", "project", "--record", "no-such-id", "-o", out)
    assert (unknown.code, "no such record" in unknown.err) == (1, True)
    for scale in ("0", "nan", "99", "large"):
        assert in_city("screenshot", "today", "-o", out, "--scale", scale).code == 2
    assert not out.exists()


def test_a_fresh_demonstration_has_nothing_to_undo(in_city: Run) -> None:
    assert "nothing to undo" in in_city("undo").err
    assert in_city("projects", "--json").json["count"] == 24


def test_check_replays_the_log(in_city: Run) -> None:
    checked = in_city("check")
    assert (checked.code, "sound" in checked.out) == (0, True)


def test_indicators_name_their_base_and_day(in_city: Run) -> None:
    told = in_city("indicators", "--as-of", "2026-03-01")
    assert (told.code, "2026-03-01" in told.out) == (0, True)
    data = in_city("indicators", "--base", "2026", "--json").json
    assert {"indicators", "average", "rates"} == set(data)
    unknown = in_city("indicators", "--base", "没有这个")
    assert unknown.code == 1
    assert "没有这个" in unknown.err


@pytest.mark.parametrize("page", sorted(main.SHOTS))
def test_every_page_has_its_picture(in_city: Run, tmp_path: Path, page: str) -> None:
    out = tmp_path / "page.png"
    assert in_city("screenshot", page, "-o", out, "--size", "1366x768").code == 0
    image = QImage(str(out))
    assert (image.width(), image.height()) == (1366, 768)
    assert len({image.pixel(x, y) for x in range(0, 1366, 11) for y in range(0, 768, 11)}) > 8


def test_pictures_come_dark_in_english_and_enlarged(in_city: Run, tmp_path: Path) -> None:
    light, dark = tmp_path / "light.png", tmp_path / "dark.png"
    assert in_city("screenshot", "projects", "-o", light, "--lang", "zh_CN").code == 0
    taken = in_city("screenshot", "projects", "-o", dark, "--dark", "--lang", "en", "--scale", "1.5")
    assert taken.code == 0
    assert QImage(str(light)).pixelColor(2, 400).lightness() > 200
    assert QImage(str(dark)).pixelColor(2, 400).lightness() < 60


def test_picture_of_no_page_names_those_there_are(in_city: Run, tmp_path: Path) -> None:
    refused = in_city("screenshot", "nowhere", "-o", tmp_path / "a.png")
    assert refused.code == 1
    assert "projects" in refused.err


def test_picture_that_cannot_be_written_says_why(in_city: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for out, told in ((tmp_path / "file" / "a.png", "The folder of"), (tmp_path, "is a folder")):
        unwritten = in_city("screenshot", "settings", "-o", out)
        assert (unwritten.code, told in unwritten.err) == (1, True)


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["search"],
        ["screenshot", "today", "-o", "a.png", "--size", "x"],
        ["--today", "30.2.", "check"],
    ],
)
def test_wrong_use_ends_with_2(run: Run, arguments: list[str]) -> None:
    ended = run(*arguments)
    assert ended.code == 2
    assert "usage" in ended.err


def test_options_stand_before_and_after_the_command(run: Run, folder: Path) -> None:
    day = ("--today", f"{DAY:%Y-%m-%d}")  # the next one has other days left
    before = run("--workspace", folder, *day, "projects", "--limit", 1)
    after = run("projects", "--limit", 1, *day, "--workspace", folder, "--lang", "en")
    assert before.out == after.out
    assert "亿元" in run("projects", "--workspace", folder, "--lang", "zh_CN").out


def test_missing_workspace_is_said(run: Run, tmp_path: Path) -> None:
    ended = run("--workspace", tmp_path / "nowhere", "projects")
    assert ended.code == 1
    assert "There is no workspace" in ended.err
    assert not (tmp_path / "nowhere").exists()


def test_workspace_open_in_a_window_can_be_read_but_not_written(in_city: Run, folder: Path) -> None:
    window = open_for_work(folder)
    assert PINECONE in in_city("projects").out
    refused = in_city("visit", "add", "示例新客商")
    window.close()
    assert refused.code == 1
    assert "already open" in refused.err


def test_without_a_folder_the_workspace_of_last_time_is_meant(run: Run, folder: Path) -> None:
    assert run("projects").code == 1
    Desk().workspace = folder
    assert PINECONE in run("projects").out


def test_fault_of_the_program_is_a_sentence_and_a_file(
    in_city: Run, anyone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("nobody thought of it")

    for owner in (sys, threading):
        monkeypatch.setattr(owner, "excepthook", owner.excepthook)
    before = logging.getLogger().handlers[:]
    monkeypatch.setattr("app.ui.terminal.listings.search", broken)
    ended = in_city("search", "松果")
    for handler in set(logging.getLogger().handlers) - set(before):
        logging.getLogger().removeHandler(handler)
        handler.close()
    assert ended.code == 1
    assert "did not work" in ended.err
    (file,) = anyone.rglob("threeones.log")
    assert "nobody thought of it" in file.read_text(encoding="utf-8")


def test_output_that_lacks_chinese_is_still_written(in_city: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    buffer = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(buffer, encoding="ascii"))
    in_city("search", "松果", "--json")
    sys.stdout.flush()
    assert json.loads(buffer.getvalue())["finds"][0]["title"] == PINECONE


def test_no_display_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    ended = run()
    assert ended.code == 1
    assert "no display" in ended.err


@pytest.mark.parametrize(
    ("asked", "given"),
    [("fcitx", "ibus"), ("fcitx5", "ibus"), ("wayland;fcitx;ibus", "wayland;ibus"), ("xim", "xim")],
)
def test_fcitx_is_spoken_to_as_ibus(asked: str, given: str) -> None:
    assert main.speaking_ibus(asked) == given


def test_tour_writes_the_main_work_and_says_what(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SystemClock, "now", lambda _clock: DAY)  # the next day has other days left
    out = tmp_path / "out"
    first = run("tour", out)
    assert first.code == 0
    for name in ("D1.pdf", "D8.pdf", "today.png", "projects.png", "project.png"):
        assert str(out / name) in first.out
        assert (out / name).stat().st_size > 5000
    assert "新能源" in first.out
    again = run("tour", out)
    assert (again.code, again.out) == (0, first.out)
