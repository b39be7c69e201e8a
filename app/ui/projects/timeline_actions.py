"""What is written from the timeline of a project: words on progress, and what is taken back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from app.database import Session
from app.services.history import restore_value
from app.services.progress_notes import add_note, edit_note
from app.services.project_events import Event
from app.services.recycle_bin import delete_record
from app.ui.attempt import attempt
from app.ui.page import Shell
from app.ui.translation import QT_TRANSLATE_NOOP


class Write(Protocol):
    """Writes into the project of a page, resting on what it shows or showed at `seen`. Raises UserError."""

    def __call__(
        self, label: str, command: Callable[[Session], object], done: str, seen: int | None = None
    ) -> None: ...


@dataclass(frozen=True, eq=False)
class TimelineActions:
    """`write` is the page's, so that all rests on what the page showed."""

    shell: Shell
    write: Write

    def note(self, project_id: str, words: str) -> bool:
        """Write a word on progress; whether it could be."""

        def write() -> bool:
            self.write(
                QT_TRANSLATE_NOOP("Action", "Write progress"),
                lambda session: add_note(session, project_id, words),
                QCoreApplication.translate("TimelineActions", "Written"),
            )
            return True

        return bool(attempt(self.shell, write))

    def edit_note(self, event: Event, words: str, seen: int) -> None:
        """Give a note, as it was read at `seen`, other words. Raises UserError."""
        self.write(
            QT_TRANSLATE_NOOP("Action", "Edit progress note"),
            lambda session: edit_note(session, event.id, words),
            QCoreApplication.translate("TimelineActions", "Changed"),
            seen,
        )

    def delete(self, event: Event) -> None:
        """Put an entry into the bin."""
        attempt(
            self.shell,
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Delete entry"),
                lambda session: delete_record(session, event.id),
                QCoreApplication.translate("TimelineActions", "Deleted; it lies in the recycle bin"),
            ),
        )

    def revert(self, project_id: str, event: Event) -> None:
        """Give a field the value it had before."""
        field, seq = str(event.params["field"]), int(event.params["seq"] or 0)
        attempt(
            self.shell,
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Revert a field"),
                lambda session: restore_value(session, project_id, seq, field),
                QCoreApplication.translate("TimelineActions", "Reverted"),
            ),
        )
