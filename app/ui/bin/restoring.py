"""Brings a deleted record back, from wherever a person asks for it."""

from PySide6.QtCore import QCoreApplication

from app.services.recycle_bin import restore_record
from app.ui.attempt import attempt
from app.ui.page import Shell
from app.ui.translation import QT_TRANSLATE_NOOP


def restore(shell: Shell, record_id: str, name: str) -> None:
    """Bring a record back with what belongs to it; `name` is what the history and the toast call it."""
    done = QCoreApplication.translate("Restoring", "Restored: {name}").format(name=name)
    attempt(
        shell,
        lambda: shell.write(
            QT_TRANSLATE_NOOP("Action", "Restore"),
            lambda session: restore_record(session, record_id),
            about=name,
            done=done,
        ),
    )
