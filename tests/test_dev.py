"""Tests what dev.py decides before it touches the machine."""

import importlib.metadata
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.setup import environment, machine, steps

ROOT = Path(__file__).resolve().parent.parent
LOCKED = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)
OF_EVERY_LINUX = re.compile(r"lib(c|m|dl|rt|pthread|resolv|gcc_s|stdc\+\+)\.so|ld-linux")
OF_THE_WHEEL = re.compile(r"lib(Qt6|icu|shiboken6|pyside6)")

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="asks the dynamic linker of Linux")


def _named_in(library: Path) -> set[str]:
    """The libraries whose names stand in a compiled file."""
    found = re.findall(rb"\0(lib[\w+.-]+?\.so\.[\d.]+)(?=\0)", library.read_bytes())
    names = {name.decode() for name in found}
    return {name for name in names if not (OF_EVERY_LINUX.match(name) or OF_THE_WHEEL.match(name))}


def _qt() -> Path:
    return Path(str(importlib.metadata.distribution("PySide6-Essentials").locate_file("PySide6/Qt")))


def _locked(name: str) -> dict[str, str]:
    return dict(LOCKED.findall((ROOT / "locks" / name).read_text(encoding="utf-8")))


@on_linux
@pytest.mark.parametrize("name", ["Core", "Gui", "Widgets", "Svg", "DBus", "Test"])
def test_every_library_qt_draws_with_has_its_package(name: str) -> None:
    assert _named_in(_qt() / "lib" / f"libQt6{name}.so.6") <= machine.DRAWING.keys()


@on_linux
@pytest.mark.parametrize("file", ["plugins/platforms/libqxcb.so", "lib/libQt6XcbQpa.so.6"])
def test_every_library_of_an_x_window_has_its_package(file: str) -> None:
    wanted = _named_in(_qt() / file)
    assert "libxcb-cursor.so.0" in wanted
    assert wanted <= machine.DRAWING.keys() | machine.X_WINDOW.keys()


def test_a_library_that_does_not_load_is_missing() -> None:
    def load(name: str) -> None:
        if name == "libEGL.so.1":
            raise OSError(name)

    assert machine.missing_libraries(["libGL.so.1", "libEGL.so.1"], load) == ["libEGL.so.1"]


@on_linux
def test_the_linker_is_asked_for_libraries() -> None:
    assert machine.missing_libraries(["libc.so.6", "libnowhere.so.9"]) == ["libnowhere.so.9"]


def test_a_package_that_brings_two_libraries_is_named_once() -> None:
    missing = ["libgthread-2.0.so.0", "libglib-2.0.so.0", "libEGL.so.1"]
    assert machine.packages_for(missing, machine.DRAWING) == ["libegl1", "libglib2.0-0"]


def test_without_a_display_no_window_library_is_asked_for() -> None:
    assert machine.libraries_wanted({}) == machine.DRAWING


@pytest.mark.parametrize(
    ("surroundings", "library"),
    [
        ({"DISPLAY": ":0"}, "libxcb-cursor.so.0"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "libwayland-client.so.0"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "libxcb-cursor.so.0"),
    ],
)
def test_with_a_display_its_libraries_are_asked_for(surroundings: dict[str, str], library: str) -> None:
    assert library in machine.libraries_wanted(surroundings)


@on_linux
def test_an_empty_display_is_none() -> None:
    assert not machine.has_display({"DISPLAY": ""})
    assert machine.has_display({"DISPLAY": ":1"})


@pytest.mark.parametrize(
    ("release", "debian"),
    [
        ("ID=debian\n", True),
        ('NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n', True),
        ("ID=fedora\nVARIANT=not debian\n", False),
    ],
)
def test_debian_and_its_children_are_known(release: str, debian: bool) -> None:
    assert machine.on_debian(release) is debian


def test_who_may_not_install_gets_the_command_and_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "may_install", lambda: False)
    with pytest.raises(machine.SetupError) as told:
        machine.obtain(["libegl1", "libgl1"], "Qt needs libraries not found here.")
    assert "Qt needs libraries not found here." in str(told.value)
    assert "sudo apt-get install -y --no-install-recommends libegl1 libgl1" in str(told.value)


@on_linux
@pytest.mark.parametrize("locale", [{}, {"LANG": "C"}, {"LANG": "zh_CN.GB18030"}, {"LC_ALL": "POSIX"}])
def test_a_locale_of_another_encoding_becomes_utf8(locale: dict[str, str]) -> None:
    assert machine.in_utf8(locale)["LC_ALL"] == "C.UTF-8"


@on_linux
@pytest.mark.parametrize("locale", [{"LANG": "zh_CN.UTF-8"}, {"LC_ALL": "en_GB.utf8", "LANG": "C"}])
def test_a_locale_in_utf8_stays(locale: dict[str, str]) -> None:
    assert machine.in_utf8(locale) == locale | {"PYTHONUTF8": "1"}


@pytest.mark.parametrize(
    ("libc", "processor", "lock"),
    [
        ("2.36", "x86_64", "runtime.txt"),
        ("2.34", "x86_64", "runtime.txt"),
        ("2.31", "x86_64", "runtime-qt6.8.txt"),
        ("2.36", "aarch64", "runtime-qt6.8.txt"),
        ("2.39", "aarch64", "runtime.txt"),
        ("", "AMD64", "runtime.txt"),
        ("", "arm64", "runtime.txt"),
    ],
)
def test_an_old_c_library_gets_the_qt_it_can_load(libc: str, processor: str, lock: str) -> None:
    assert environment.runtime_lock(libc, processor) == lock


def test_a_lock_is_installed_once_and_again_when_it_changes(tmp_path: Path) -> None:
    lock = tmp_path / "runtime.txt"
    lock.write_text("six==1.17.0\n", encoding="utf-8")
    assert not environment.is_installed(environment.read_stamp(tmp_path), environment.lock_stamp([lock]))

    remembered = environment.lock_stamp([lock])
    (tmp_path / environment.STAMP).write_text(json.dumps(remembered), encoding="utf-8")
    assert environment.is_installed(environment.read_stamp(tmp_path), environment.lock_stamp([lock]))

    lock.write_text("six==1.17.1\n", encoding="utf-8")
    assert not environment.is_installed(environment.read_stamp(tmp_path), environment.lock_stamp([lock]))


def test_what_tests_need_is_asked_for_besides_what_runs(tmp_path: Path) -> None:
    runtime, dev = tmp_path / "runtime.txt", tmp_path / "dev.txt"
    runtime.write_text("six==1.17.0\n", encoding="utf-8")
    dev.write_text("pytest==9.2.0\n", encoding="utf-8")
    both = environment.lock_stamp([runtime, dev])
    assert not environment.is_installed(environment.lock_stamp([runtime]), both)
    assert environment.is_installed(both, environment.lock_stamp([runtime]))


@pytest.mark.parametrize("content", ["", "{", "[]"])
def test_a_damaged_stamp_counts_as_none(tmp_path: Path, content: str) -> None:
    (tmp_path / environment.STAMP).write_text(content, encoding="utf-8")
    assert environment.read_stamp(tmp_path) == {}


def test_an_environment_without_pip_is_made_again(tmp_path: Path) -> None:
    assert not environment.has_pip(tmp_path / "bin" / "python")
    assert environment.has_pip(Path(sys.executable))


@pytest.mark.parametrize("name", ["runtime.txt", "runtime-qt6.8.txt", "dev.txt"])
def test_locks_pin_by_hash_and_name_no_host(name: str) -> None:
    text = (ROOT / "locks" / name).read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", text.strip()) if LOCKED.match(entry)]
    assert len(entries) == len(LOCKED.findall(text)) > 10
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert re.findall(r"\w+://\S+|--(?:extra-)?index\S*|--find-links", text) == []


def test_the_locks_differ_in_qt_alone() -> None:
    new, old = _locked("runtime.txt"), _locked("runtime-qt6.8.txt")
    assert {name for name in new | old if new.get(name) != old.get(name)} == {
        "pyside6-essentials",
        "shiboken6",
    }
    assert (new["pyside6-essentials"], old["pyside6-essentials"]) == ("6.11.3", "6.8.0.2")


def test_tools_use_the_same_packages_as_the_program() -> None:
    runs, tools = _locked("runtime.txt"), _locked("dev.txt")
    assert {name for name in runs.keys() & tools.keys() if runs[name] != tools[name]} == set()


@pytest.mark.parametrize(
    ("pattern_of", "output", "count"),
    [
        ("format", "227 files already formatted\n", "227 files already formatted"),
        ("lint", "All checks passed!\n", "All checks passed"),
        ("lint", "x.py\n\nFound 3 errors.\n[*] 1 fixable", "Found 3 errors"),
        ("types", "Success: no issues found in 217 source files\n", "no issues found in 217 source files"),
        ("types", "Found 7 errors in 4 files (checked 217 source files)", "Found 7 errors in 4 files"),
        ("walls", "Contracts: 2 kept, 1 broken.\n\nBroken contracts\n", "2 kept, 1 broken"),
        ("tests", "....\n552 passed in 14.91s\n", "552 passed"),
        ("tests", "FAILED x\n2 failed, 550 passed, 1 skipped in 14.91s\n", "2 failed, 550 passed, 1 skipped"),
        ("window", "\n12 passed, 540 deselected in 3.00s\n", "12 passed, 540 deselected"),
        ("tests", "ImportError: no module\n", "ImportError: no module"),
        ("lint", "", ""),
    ],
)
def test_a_step_is_counted_by_what_its_tool_said(pattern_of: str, output: str, count: str) -> None:
    python = Path(sys.executable)
    known = [*steps.static_steps(python), *steps.test_steps(python, [], x_window=True)]
    pattern = next(step.count for step in known if step.name == pattern_of)
    assert steps.counted(pattern, output) == count


def test_a_step_is_summed_up_in_one_line() -> None:
    good = steps.summary_line("tests", True, "552 passed", 14.912)
    bad = steps.summary_line("types", False, "Found 7 errors in 4 files", 0.3)
    assert good.split() == ["tests", "ok", "552", "passed", "14.9", "s"]
    assert bad.split()[:2] == ["types", "FAILED"]
    assert len(good) == len(bad)


def test_only_a_failing_step_shows_what_it_wrote(capfd: pytest.CaptureFixture[str]) -> None:
    def step(name: str, code: str) -> steps.Step:
        return steps.Step(name, (sys.executable, "-c", code), r"\d+ found", {})

    silent = step("one", "print('noise'); print('3 found')")
    failing = step("two", "import sys; print('招商 noise'); sys.exit(4)")
    assert steps.run_steps([silent]) is True
    assert capfd.readouterr().out.split()[:4] == ["one", "ok", "3", "found"]
    assert steps.run_steps([failing, silent]) is False
    written = capfd.readouterr().out
    assert "two      FAILED" in written
    assert "招商 noise" in written
    assert "one      ok" in written


def test_steps_do_not_inherit_the_looks_of_a_desktop() -> None:
    now = {"QT_SCALE_FACTOR": "2", "DISPLAY": ":0", "PATH": "/bin", "LANG": "C.UTF-8"}
    found = steps.surroundings_of({"QT_QPA_PLATFORM": "xcb", "DISPLAY": None}, now)
    assert found == {"PATH": "/bin", "LANG": "C.UTF-8", "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "xcb"}


def test_help_names_every_command() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "dev.py"), "--help"], capture_output=True, text=True, check=True
    )
    for command in ("run", "test", "check", "bench", "build", "lock", "fonts", "i18n"):
        assert re.search(rf"^ +{command} ", done.stdout, re.MULTILINE)
