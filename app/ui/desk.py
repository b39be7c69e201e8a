"""What this computer remembers between two starts: the last workspace, and how its window lay."""

import json
import logging
import os
from itertools import chain, count
from pathlib import Path
from typing import Any

from app.paths import Workspace, settings_folder, user_folder

_log = logging.getLogger(__name__)
_NAME = "window.json"

_NEW = "workspace"
_DEMO = "demo"


def usual_workspace() -> Path:
    """Where a new workspace lies unless another folder is chosen."""
    return user_folder() / _NEW


def demo_beside(folder: Path) -> Path:
    """Where the demonstration lies: beside a real workspace, never in it."""
    return folder.with_name(_DEMO)


def free_beside(folder: Path) -> Path:
    """The folder, or where a ledger lies in it, the first beside it in which none does."""
    places = (folder.with_name(f"{folder.name}-{number}") for number in count(2))
    return next(place for place in chain((folder,), places) if not Workspace(place).database.exists())


class Desk:
    """A small file of texts; a damaged or unwritable one is as good as none."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or settings_folder() / _NAME
        self._values = _read(self._file)

    @property
    def workspace(self) -> Path | None:
        """The workspace that was open last."""
        known = self.get("workspace")
        return Path(known) if known else None

    @workspace.setter
    def workspace(self, folder: Path) -> None:
        self.set("workspace", str(folder.absolute()))

    def wanted(self, usual: Path) -> Path | None:
        """The workspace of last time, or the one that lies where it usually does; None at the first start."""
        places = (usual, demo_beside(usual))
        return self.workspace or next((path for path in places if Workspace(path).database.exists()), None)

    def get(self, key: str) -> str:
        """What was kept under `key`, or nothing."""
        return self._values.get(key, "")

    def set(self, key: str, value: str) -> None:
        """Keep a text until the next start and longer."""
        if self._values.get(key) == value:
            return
        self._values[key] = value
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside = self._file.with_suffix(".new")
            beside.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), encoding="utf-8")
            os.replace(beside, self._file)
        except OSError as error:
            _log.warning("%s was not written: %s", self._file, error)


def _read(file: Path) -> dict[str, str]:
    try:
        found: Any = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return (
        {key: value for key, value in found.items() if isinstance(value, str)}
        if isinstance(found, dict)
        else {}
    )
