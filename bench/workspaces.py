"""Demonstration workspaces of a given number of projects, made once and kept for the next run."""

import shutil
import sys
from pathlib import Path

from app.paths import Workspace
from app.schema import HEAD
from app.services.opening import SAMPLE_DAY, DemoOrder, make_demo_workspace, stopped_at
from app.vault.rewriting import rewrite

KEY = bytes(range(32))
"""Of the workspaces that are measured encrypted."""

CLOCK = stopped_at(SAMPLE_DAY)
_SIGNED_OF_FIVE = 4
"""Of five projects four are signed and one is in talks."""


def workspace_of(projects: int, shelf: Path) -> Path:
    """The folder of a workspace with so many projects; it takes minutes to make a large one."""
    folder = shelf / f"{HEAD}-{projects}"
    if not folder.exists():
        unfinished = folder.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        order = DemoOrder(signed=projects * _SIGNED_OF_FIVE // (_SIGNED_OF_FIVE + 1))
        make_demo_workspace(unfinished, order, CLOCK, _tell).close()
        unfinished.rename(folder)
    return folder


def encrypt(folder: Path) -> None:
    """Have a workspace that nobody has open encrypted with `KEY`."""
    rewrite(Workspace(folder).database, None, KEY)


def _tell(done: int, total: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done:,} / {total:,}" + ("\n" if done == total else ""))
