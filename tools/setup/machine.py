"""Sees that the machine has what Qt, the tests and the packager need outside Python."""

import ctypes
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

LINUX = platform.system() == "Linux"

DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""What Qt loads even when it draws into memory, and the Debian package of each."""

X_WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What a window under X takes besides; without one of these Qt ends the program."""

WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""What a window under Wayland takes besides."""


class SetupError(Exception):
    """Something this machine lacks, told so that a person can mend it."""


def has_display(surroundings: Mapping[str, str]) -> bool:
    return not LINUX or bool(surroundings.get("DISPLAY") or surroundings.get("WAYLAND_DISPLAY"))


def in_utf8(surroundings: Mapping[str, str]) -> dict[str, str]:
    """The same surroundings with text in UTF-8: Qt complains of any other, and a bare machine names none."""
    named = (surroundings.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    locale = next(filter(None, named), "")
    utf8 = {"PYTHONUTF8": "1"}
    if LINUX and not re.search(r"utf-?8$", locale, re.IGNORECASE):
        utf8["LC_ALL"] = "C.UTF-8"
    return dict(surroundings) | utf8


def libraries_wanted(surroundings: Mapping[str, str], *, x_window: bool = False) -> dict[str, str]:
    """Library names and their Debian packages for drawing, and for a window where there is a display."""
    wanted = dict(DRAWING)
    if x_window or surroundings.get("DISPLAY"):
        wanted |= X_WINDOW
    elif surroundings.get("WAYLAND_DISPLAY"):
        wanted |= WAYLAND
    return wanted


def missing_libraries(names: Iterable[str], load: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """Those of `names` that the dynamic linker does not find."""
    missing = []
    for name in names:
        try:
            load(name)
        except OSError:
            missing.append(name)
    return missing


def packages_for(missing: Iterable[str], known: Mapping[str, str]) -> list[str]:
    """The Debian packages that bring `missing`, each once, in order."""
    return sorted({known[name] for name in missing})


def python_library() -> str | None:
    """What a packaged program carries of this Python, where it is a package of its own."""
    ours = f"{sys.version_info.major}.{sys.version_info.minor}"
    return f"libpython{ours}.so.1.0" if LINUX and sys.base_prefix == "/usr" else None


def on_debian(os_release: str) -> bool:
    """Whether /etc/os-release speaks of Debian or a system made from it."""
    return bool(re.search(r"^ID(_LIKE)?=.*\b(debian|ubuntu)\b", os_release, re.MULTILINE))


def is_debian() -> bool:
    release = Path("/etc/os-release")
    return release.exists() and on_debian(release.read_text(encoding="utf-8"))


def may_install() -> bool:
    """Whether packages can be had without asking: as root, on Debian or its like."""
    return is_debian() and shutil.which("apt-get") is not None and os.geteuid() == 0


def obtain(packages: Sequence[str], why: str) -> None:
    """Install Debian packages as root; raises SetupError with the command when that cannot be done here."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not may_install():
        there = "Run:" if is_debian() else "Install them; the command on Debian or Ubuntu is:"
        raise SetupError(f"{why}\n{there}\n    sudo {shlex.join(command)}\nThen start this again.")
    print(f"{why} Installing: {' '.join(packages)}", flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-q"], env=quiet, capture_output=True, check=False)
    done = subprocess.run(command, env=quiet, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SetupError(f"{why}\n{shlex.join(command)} failed:\n{done.stdout}{done.stderr}")


def prepare_system(*, x_window: bool = False) -> None:
    """See that the libraries are there without which Qt cannot start."""
    if not LINUX:
        return
    wanted = libraries_wanted(os.environ, x_window=x_window)
    missing = missing_libraries(wanted)
    if missing:
        obtain(packages_for(missing, wanted), f"Qt needs libraries not found here: {', '.join(missing)}.")


def prepare_x_server() -> str | None:
    """See that tests can have an X window; the sentence why not when they cannot."""
    if not LINUX:
        return "it is for Linux"
    packages = packages_for(missing_libraries(X_WINDOW), X_WINDOW)
    if not shutil.which("Xvfb"):
        packages.append("xvfb")
    try:
        if packages:
            obtain(packages, "Tests in a real X window need an X server without a screen.")
    except SetupError as problem:
        return str(problem)
    return None


def prepare_file_server() -> str | None:
    """See that tests can start a Samba server; the sentence why not when they cannot."""
    if not LINUX:
        return "it is for Linux"
    if shutil.which("smbd"):
        return None
    try:
        obtain(["samba"], "Tests of sync on a real file server need Samba.")
    except SetupError as problem:
        return str(problem)
    return None


def prepare_text_processor() -> str | None:
    """See that tests can open text documents as an office does; the sentence why not when they cannot."""
    if not LINUX:
        return "it is for Linux"
    if shutil.which("soffice"):
        return None
    try:
        obtain(["libreoffice-writer-nogui"], "Tests of the text documents need LibreOffice.")
    except SetupError as problem:
        return str(problem)
    return None


def prepare_packaging() -> None:
    """See that PyInstaller finds what it needs outside Python."""
    if not LINUX:
        return
    library = python_library()
    packages = [] if shutil.which("objdump") else ["binutils"]
    if library and missing_libraries([library]):
        packages.append(library.removesuffix(".so.1.0"))
    if packages:
        obtain(packages, f"Packaging needs {' and '.join(packages)}.")
