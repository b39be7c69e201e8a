"""What is said of files that could not be attached: each by its name, with the reason."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.errors import UserError
from app.ui.sentences import sentence
from app.ui.translation import QT_TRANSLATE_NOOP

_REASONS = {
    "file_unreadable": QT_TRANSLATE_NOOP("NotAttached", "cannot be read"),
    "file_is_folder": QT_TRANSLATE_NOOP("NotAttached", "is a folder"),
    "file_too_large": QT_TRANSLATE_NOOP("NotAttached", "too large"),
    "disk_full": QT_TRANSLATE_NOOP("NotAttached", "the disk is full"),
}
_MOST = 6
_LONGEST = 40


def not_attached(failed: Sequence[UserError], others: bool) -> str:
    """The sentence for files that failed; `others` says that some of the same drop were attached."""
    if len(failed) == 1 and not others:
        return sentence(failed[0])
    comma = QCoreApplication.translate("NotAttached", ", ")
    told = comma.join(_named(error) for error in failed[:_MOST])
    left = len(failed) - _MOST
    if left > 0:
        more = QCoreApplication.translate("NotAttached", "%n more", "", left)
        told = comma.join((told, more))
    pattern = QCoreApplication.translate("NotAttached", "Not attached: {files}. Nothing was changed.")
    if others:
        pattern = QCoreApplication.translate(
            "NotAttached", "Not attached: {files}. The others were attached."
        )
    return pattern.format(files=told)


def _named(error: UserError) -> str:
    name = Path(str(error.params.get("path", ""))).name
    if len(name) > _LONGEST:
        name = f"{name[: _LONGEST - 12]}…{name[-11:]}"
    reason = _REASONS.get(error.code)
    if reason is None:
        return name
    pattern = QCoreApplication.translate("NotAttached", "{file} ({reason})")
    return pattern.format(file=name, reason=QCoreApplication.translate("NotAttached", reason))
