"""All the set-up there is: python3 dev.py run | test | check | bench | build | lock | fonts | i18n."""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(f"This needs Python 3.11 or newer, and this is Python {platform.python_version()}.")

from tools.setup.environment import LOCKS, ROOT, prepare_python
from tools.setup.machine import (
    SetupError,
    has_display,
    in_utf8,
    prepare_file_server,
    prepare_packaging,
    prepare_system,
    prepare_text_processor,
    prepare_x_server,
)
from tools.setup.steps import long_steps, run_steps, static_steps, test_steps

OLD_QT = "PySide6-Essentials==6.8.0.2"


def run(chosen: argparse.Namespace) -> int:
    """The program: its window, or without a display the same work into the folder `out`."""
    prepare_system()
    python = prepare_python(old_qt=chosen.old_qt)
    if chosen.rest:
        return _call(python, "-m", "app", *chosen.rest)
    if has_display(os.environ):
        return _call(python, "-m", "app")
    print("There is no display here, so the main work is done without a window.", flush=True)
    return _call(python, "-m", "app", "tour", "out", QT_QPA_PLATFORM="offscreen")


def test(chosen: argparse.Namespace) -> int:
    """Everything that can be wrong: format, lint, types, import walls, tests, tests in a real window."""
    prepare_system()
    if chosen.long:
        return 0 if run_steps(long_steps(prepare_python(dev=True), chosen.long)) else 1
    no_x_window, no_file_server = prepare_x_server(), prepare_file_server()
    no_text_processor = prepare_text_processor()
    python = prepare_python(dev=True, old_qt=chosen.old_qt)
    steps = test_steps(python, chosen.rest, x_window=no_x_window is None)
    good = run_steps(steps if chosen.old_qt or chosen.rest else static_steps(python) + steps)
    if no_x_window is not None:
        print(f"window   skipped: {no_x_window}")
    if no_file_server is not None:
        print(f"samba    skipped: {no_file_server}")
    if no_text_processor is not None:
        print(f"office   skipped: {no_text_processor}")
    return 0 if good else 1


def check(chosen: argparse.Namespace) -> int:
    """The quick part of `test`: format, lint, types, import walls."""
    return 0 if run_steps(static_steps(prepare_python(dev=True))) else 1


def bench(chosen: argparse.Namespace) -> int:
    """Speed and memory, each against its limit or a peer."""
    prepare_system()
    return _call(prepare_python(dev=True), "-m", "bench", *chosen.rest)


def build(chosen: argparse.Namespace) -> int:
    """The program as a folder that needs no Python: dist/threeones."""
    prepare_system()
    prepare_packaging()
    python = prepare_python(dev=True, old_qt=chosen.old_qt)
    work = ["--workpath", "build/pyinstaller", "--distpath", "dist"]
    options = ["--noconfirm", "--clean", "--log-level", "WARN"]
    code = _call(python, "-m", "PyInstaller", *options, *work, "pyinstaller.spec")
    if code == 0:
        made = ROOT / "dist" / "threeones"
        size = sum(file.lstat().st_size for file in made.rglob("*") if file.is_file())
        print(f"{made.relative_to(ROOT)}: {size / 1e6:.0f} MB")
    return code


def lock(chosen: argparse.Namespace) -> int:
    """Write the locks from pyproject.toml; `lock --upgrade` also takes newer versions."""
    python = prepare_python(dev=True)
    runtime, old, dev = (str(LOCKS / name) for name in ("runtime.txt", "runtime-qt6.8.txt", "dev.txt"))
    code = _compile(python, "pyproject.toml", "--output-file", runtime, *chosen.rest)
    if code == 0:
        shutil.copyfile(runtime, old)  # uv keeps what the old file says, so that only Qt differs
        code = _compile(python, "pyproject.toml", "--output-file", old, "--upgrade-package", OLD_QT)
    if code == 0:
        same = ("--group", "dev", "--constraints", runtime)
        code = _compile(python, *same, "--output-file", dev, *chosen.rest)
    return code


def fonts(chosen: argparse.Namespace) -> int:
    """Make resources/fonts again from the packages of the typefaces."""
    return _call(prepare_python(dev=True), "-m", "tools.fonts", *chosen.rest)


def i18n(chosen: argparse.Namespace) -> int:
    """Find the texts in the sources, compile the translations, and name what is not translated."""
    prepare_system()
    python = prepare_python(dev=True)
    jobs = [chosen.rest] if chosen.rest else [["update"], ["release"], ["missing"]]
    return max(_call(python, "-m", "tools.i18n", *job) for job in jobs)


def _compile(python: Path, *arguments: str) -> int:
    options = ["--universal", "--generate-hashes", "--python-version", "3.11", "--quiet"]
    options += ["--no-emit-index-url", "--no-annotate", "--no-header"]
    return _call(python, "-m", "uv", "pip", "compile", *options, *arguments)


def _call(python: Path, *arguments: str, **changes: str) -> int:
    command = [str(python), *arguments]
    return subprocess.run(command, cwd=ROOT, env=in_utf8(os.environ) | changes, check=False).returncode


COMMANDS = (run, test, check, bench, build, lock, fonts, i18n)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python3 dev.py", description=__doc__)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        words = commands.add_parser(command.__name__, help=command.__doc__, description=command.__doc__)
        words.add_argument("--old-qt", action="store_true", help="with the Qt that Kylin and UOS run")
        if command is test:
            words.add_argument(
                "--long",
                type=int,
                nargs="?",
                const=20_000,
                metavar="HISTORIES",
                help="only the proof that sync loses nothing, for hours; figures into docs/reliability.md",
            )
        words.set_defaults(command=command)
    chosen, rest = parser.parse_known_args(arguments)
    chosen.rest = rest
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a Windows console may not know Chinese
    try:
        return int(chosen.command(chosen))
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
