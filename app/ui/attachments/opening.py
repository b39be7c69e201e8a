"""Opens stored files in the programs they belong to."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from app.errors import StorageError, UserError
from app.opened_copies import OpenedCopies
from app.services.attachments import AttachmentRow
from app.sync.file_traffic import fetch_file
from app.ui.at_drive import run_at_drive
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
    run_at_drive(
        context.jobs,
        lambda progress: fetch_file(database, file.sha256, progress.check),
        context.syncing,
        lambda _done: _open(context, file),
        lambda error: context.shell.warn(said(error)),
        name=QCoreApplication.translate("Files", "Fetching {name}").format(name=file.name),
    )


def is_here(context: Context, file: AttachmentRow) -> bool:
    """Whether the content of a file is on this computer."""
    return context.database.files.holds(file.sha256)


def _open(context: Context, file: AttachmentRow) -> None:
    """A large one takes a moment to be decrypted."""
    if not is_here(context, file):
        context.shell.warn(sentence(UserError("file_missing", path=file.name)))
        return
    database, place = context.database, context.place
    copies = OpenedCopies(place.folder, database.read_only)
    context.jobs.run(
        lambda progress: copies.make(file.name, database.files.blocks(file.sha256, progress.check)),
        context.syncing,
        _show,
        lambda error: context.shell.warn(_why_not(file, error)),
        name=QCoreApplication.translate("Files", "Opening {name}").format(name=file.name),
        awaited=True,
    )


def _show(copy: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))


def _why_not(file: AttachmentRow, error: Exception) -> str:
    """Said of the file by its own name, not by that of the place where it lies."""
    if isinstance(error, StorageError) and error.code in ("attached_file_damaged", "file_unreadable"):
        code = "attached_file_damaged" if error.code == "attached_file_damaged" else "file_missing"
        return sentence(UserError(code, path=file.name))
    return said(error)
