"""What this computer remembers between two starts: the last workspace, and how its window lay."""

import json
import logging
import os
from pathlib import Path
from typing import Any

from app.paths import settings_folder

_log = logging.getLogger(__name__)
_NAME = "window.json"


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
