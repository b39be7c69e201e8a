"""Makes the virtual environment and keeps it equal to the locks."""

import hashlib
import importlib.util
import json
import platform
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from tools.setup.machine import SetupError, obtain

ROOT = Path(__file__).resolve().parent.parent.parent
LOCKS = ROOT / "locks"
STAMP = "threeones-locks.json"


def runtime_lock(libc: str, machine: str) -> str:
    """The lock whose Qt this C library can load: 6.11 needs glibc 2.34, on ARM 2.39; 6.8.0.2 less."""
    found = re.match(r"(\d+)\.(\d+)$", libc)
    needed = (2, 39) if machine in {"aarch64", "arm64"} else (2, 34)
    old = found is not None and (int(found[1]), int(found[2])) < needed
    return "runtime-qt6.8.txt" if old else "runtime.txt"


def lock_stamp(locks: Iterable[Path]) -> dict[str, str]:
    """What to remember of installed locks: the SHA-256 of each, and the Python they were installed for."""
    stamp = {lock.name: hashlib.sha256(lock.read_bytes()).hexdigest() for lock in locks}
    return {"python": platform.python_version(), **stamp}


def read_stamp(folder: Path) -> dict[str, str]:
    """What is remembered in `folder`; nothing when it is not there or unreadable."""
    try:
        found = json.loads((folder / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def is_installed(stamp: Mapping[str, str], wanted: Mapping[str, str]) -> bool:
    return wanted.items() <= stamp.items()


def python_of(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if platform.system() == "Windows" else "bin/python")


def has_pip(python: Path) -> bool:
    """Whether `python` is there and whole: an interrupted start may leave one without pip."""
    if not python.exists():
        return False
    return subprocess.run([str(python), "-c", "import pip"], capture_output=True, check=False).returncode == 0


def make_venv(venv: Path) -> None:
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        ours = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        obtain([ours], f"This Python lacks its venv module, which Debian keeps in {ours}.")
    print(f"Making {venv.relative_to(ROOT)}", flush=True)
    done = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(venv)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SetupError(f"A virtual environment could not be made in {venv}:\n{done.stdout}{done.stderr}")


def prepare_python(*, dev: bool = False, old_qt: bool = False) -> Path:
    """Make the virtual environment and install the locked packages; its Python.

    `old_qt` takes Qt 6.8, which Kylin and UOS run, into a second environment.
    """
    venv = ROOT / ("build/venv-qt6.8" if old_qt else ".venv")
    name = "runtime-qt6.8.txt" if old_qt else runtime_lock(platform.libc_ver()[1], platform.machine())
    locks = [LOCKS / name] + ([LOCKS / "dev.txt"] if dev else [])
    wanted = lock_stamp(locks)
    stamp = read_stamp(venv)
    python = python_of(venv)
    if is_installed(stamp, wanted) and python.exists():
        return python
    if not has_pip(python) or stamp.get("python", wanted["python"]) != wanted["python"]:
        make_venv(venv)
        stamp = {}
    print("Installing the locked packages; the first time this takes some minutes", flush=True)
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    command += ["--require-hashes", "--only-binary", ":all:"]
    command += [part for lock in locks for part in ("--requirement", str(lock))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SetupError(f"The locked packages could not be installed.\n{done.stdout}{done.stderr}")
    (venv / STAMP).write_text(json.dumps(stamp | wanted, indent=1, sort_keys=True), encoding="utf-8")
    return python
