"""A real drive of two megabytes, to be filled."""

import errno
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

MEGABYTES = 2


@contextmanager
def small_drive(place: Path) -> Iterator[None]:
    """Mounted at `place` while it lasts; where the system allows nobody to, the test is skipped."""
    size = f"size={MEGABYTES}m,mode=0777"
    if not shutil.which("mount") or _run("mount", "-t", "tmpfs", "-o", size, "small", str(place)):
        pytest.skip("no drive can be mounted here")
    try:
        yield
    finally:
        assert not _run("umount", "--lazy", str(place))


@contextmanager
def filled(place: Path) -> Iterator[None]:
    """While it lasts what somebody else has copied there leaves no room at all."""
    file = place / "films.iso"
    with suppress(FileExistsError), file.open("xb", buffering=0) as more:
        try:
            while more.write(bytes(4096)):
                pass
        except OSError as error:
            assert error.errno == errno.ENOSPC  # noqa: PT017 - until it is full, that is what is wanted
    yield
    os.unlink(file)


def _run(*command: str) -> int:
    return subprocess.run(command, capture_output=True, check=False, timeout=30).returncode
