"""Files copied into the workspace one after the other, as work beside the window."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.errors import UserError
from app.file_store import FileStore
from app.services.attachments import StoredFile, store_file
from app.ui.jobs import Progress, Stopped


@dataclass(frozen=True, slots=True)
class Copied:
    """The files that are safely in the workspace, and why others are not."""

    stored: list[StoredFile] = field(default_factory=list)
    failed: list[UserError] = field(default_factory=list)


def copy_files(files: FileStore, paths: Sequence[Path], progress: Progress) -> Copied:
    """Copy `paths` until all are there or a person stops it; what is there by then stays."""
    copied = Copied()
    for done, path in enumerate(paths):
        try:
            progress.step(done, len(paths))
            copied.stored.append(store_file(files, path, progress.check))
        except Stopped:
            break
        except UserError as error:
            copied.failed.append(error)
    return copied
