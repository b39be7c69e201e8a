"""Where things lie: what ships with the program, and what belongs to one workspace."""

import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

DATABASE_NAME = "workspace.db"

SPACE_NAME = "招商同步-请勿改动"
"""The folder we make inside the one that colleagues share."""


def resources() -> Path:
    """The folder of fonts, icons, translations and reference files that ships with the program."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return root / "resources"


def user_folder() -> Path:
    """Where this person's workspaces and window settings live unless told otherwise."""
    return Path(platformdirs.user_data_dir("ThreeOnes", appauthor=False, roaming=False))


def settings_folder() -> Path:
    """Where this computer remembers which workspace was open last, and how its window lay."""
    return Path(platformdirs.user_config_dir("ThreeOnes", appauthor=False, roaming=False))


def log_folder() -> Path:
    """Where the program notes what went wrong."""
    return Path(platformdirs.user_log_dir("ThreeOnes", appauthor=False))


def opened_folder() -> Path:
    """Where copies of attached files lie for as long as other programs show them."""
    return Path(platformdirs.user_cache_dir("ThreeOnes", appauthor=False)) / "opened"


@dataclass(frozen=True, slots=True)
class Workspace:
    """One workspace folder: the database and what lies beside it."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / DATABASE_NAME

    @property
    def files(self) -> Path:
        """Attached files, which `FileStore` keeps."""
        return self.folder / "files"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    @property
    def fonts(self) -> Path:
        """Typefaces the office adds itself, such as its licensed FangSong."""
        return self.folder / "fonts"

    @property
    def reference(self) -> Path:
        """The city's edited copies of the reference files."""
        return self.folder / "reference"

    @property
    def lock(self) -> Path:
        return self.folder / "workspace.lock"
