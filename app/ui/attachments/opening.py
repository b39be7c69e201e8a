"""Opens stored files in the programs they belong to."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.errors import UserError
from app.services.attachments import AttachmentRow, path_of
from app.ui.page import Context
from app.ui.sentences import sentence


def open_copy(context: Context, file: AttachmentRow) -> None:
    """Open a copy under the file's own name, so that no other program changes the original."""
    copy = Path(mkdtemp(prefix="threeones-")) / file.name
    try:
        shutil.copyfile(path_of(context.place.files, file.sha256), copy)
    except OSError:
        context.shell.warn(sentence(UserError("file_missing", path=file.name)))
        return
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
