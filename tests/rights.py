"""Work with only the rights of anybody, even when root runs the tests."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65534
_THROUGH = stat.S_IXGRP | stat.S_IXOTH


@contextmanager
def as_anybody(folder: Path) -> Iterator[None]:
    """Within, `folder` is that of a user without root's rights; what was closed in it is opened again."""
    me = os.geteuid()
    if me == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, _NOBODY, _NOBODY)
        above = {path: path.stat().st_mode for path in folder.parents}
        closed = {path: mode for path, mode in above.items() if mode & _THROUGH != _THROUGH}
        for path, mode in closed.items():
            path.chmod(mode | _THROUGH)
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(me)
        for path in (folder, *folder.rglob("*")):
            path.chmod(path.stat().st_mode | stat.S_IRWXU)
        if me == 0:
            for path, mode in closed.items():
                path.chmod(mode)
