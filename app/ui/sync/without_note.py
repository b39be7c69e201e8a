"""A quiet line above a record that was deleted and then changed: what it is shown without."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.revivals import Revival, revival_of
from app.ui.page import Context, Location
from app.ui.sync.without_words import without_words
from app.ui.widgets.note import Note
from app.ui.widgets.painting import px


class WithoutNote(QWidget):
    """There only while something is missing; its word leads to where it is decided."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("without")
        self._context = context
        self._id = ""
        self.note = Note(parent=self)
        self.note.acted.connect(lambda: context.shell.go(Location("sync", self._id, {"revived": True})))
        self._row = QVBoxLayout(self)
        self._row.addWidget(self.note)
        self.hide()

    def show_record(self, record_id: str) -> None:
        """Say it of this record, if there is anything to say."""
        self._id = record_id
        found = self._context.database.read(lambda session: revival_of(session, record_id))
        said = _sentence(found) if found is not None else ""
        self._row.setContentsMargins(px(16), px(12), px(16), 0)
        self.note.say(said, "plain", self.tr("Decide") if said else "", closable=False)
        self.setVisible(bool(said))


def _sentence(found: Revival) -> str:
    parts = without_words(found)
    if not parts:
        return ""
    pattern = QCoreApplication.translate(
        "WithoutNote",
        "{deleter} deleted this, and it was changed then. Until somebody decides, it is shown without"
        " {parts}.",
    )
    somebody = QCoreApplication.translate("Sync", "Somebody")
    return pattern.format(deleter=found.deleted.member_name or somebody, parts=parts)
