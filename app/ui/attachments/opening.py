"""Opens stored files in the programs they belong to."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from app.errors import UserError
from app.services.attachments import AttachmentRow, path_of
from app.sync.file_traffic import fetch_file
from app.ui.attempt import said
from app.ui.page import Context
from app.ui.sentences import sentence


def open_copy(context: Context, file: AttachmentRow) -> None:
    """Open a copy under the file's own name, so that no other program changes the original.

    One that has not arrived is fetched first, beside the window.
    """
    if context.syncing.standing is None or is_here(context, file):
        _open(context, file)
        return
    database = context.database
    context.jobs.run(
        lambda progress: fetch_file(database, file.sha256, progress.check),
        context.syncing,
        lambda _done: _open(context, file),
        lambda error: context.shell.warn(said(error)),
        name=QCoreApplication.translate("Files", "Fetching {name}").format(name=file.name),
    )


def is_here(context: Context, file: AttachmentRow) -> bool:
    """Whether the content of a file is on this computer."""
    return path_of(context.place.files, file.sha256).is_file()


def _open(context: Context, file: AttachmentRow) -> None:
    copy = Path(mkdtemp(prefix="threeones-")) / file.name
    try:
        shutil.copyfile(path_of(context.place.files, file.sha256), copy)
    except OSError:
        context.shell.warn(sentence(UserError("file_missing", path=file.name)))
        return
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
