"""Where a file shall be saved, with the ending of its kind."""

import os
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_file(window: QWidget, title: str, suggested: str, kind: str) -> Path | None:
    """A file whose name ends as `suggested` does; None when the person thinks better of it.

    The dialog asks before it replaces what was typed. Where the ending comes to that and there is such a
    file, it is shown once more, with the whole name.
    """
    suffix = Path(suggested).suffix
    while True:
        chosen, _ = QFileDialog.getSaveFileName(window, title, suggested, kind)
        if not chosen:
            return None
        path = Path(chosen)
        if path.suffix.lower() == suffix:
            return path
        whole = path.with_name(f"{path.name}{suffix}")
        if not os.path.exists(whole):  # not Path.exists, which raises for a name that is too long
            return whole
        suggested = str(whole)
