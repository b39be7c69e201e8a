"""The word beside a project or a firm that is not sent as it is here, or that waits for a decision."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.services.exchange_marks import Mark
from app.ui.sync.syncing import Syncing
from app.ui.widgets.tag import Tag, TagKind

MarkOf = Callable[[str], tuple[str, TagKind]]
"""The word for a record and its kind; an empty word where there is nothing to say."""


def marks_in(syncing: Syncing) -> MarkOf:
    """The words as the exchange stands when they are asked for."""

    def mark_of(record_id: str) -> tuple[str, TagKind]:
        mark = syncing.state.marks.get(record_id)
        if mark is None:
            return "", "neutral"
        if mark is Mark.OPEN:
            return QCoreApplication.translate("Sync", "To decide"), "yellow"
        return QCoreApplication.translate("Sync", "Not synced"), "neutral"

    return mark_of


class MarkTag(Tag):
    """The same on a page of one record; it follows what is sent and decided."""

    def __init__(self, syncing: Syncing) -> None:
        super().__init__("")
        self._mark = marks_in(syncing)
        self._record_id = ""
        self.setObjectName("sync.mark")
        syncing.changed.connect(self._show)
        self.hide()

    def show_record(self, record_id: str) -> None:
        self._record_id = record_id
        self._show()

    def _show(self) -> None:
        word, kind = self._mark(self._record_id)
        self.set_tag(word, kind)
        self.setVisible(bool(word))
