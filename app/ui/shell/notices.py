"""What the window tells above the page: what did not work, and faults of the program with their details."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from app.database import Database
from app.permissions import VIEWER
from app.ui.faults import Faults
from app.ui.shell.frame import Frame
from app.ui.widgets.note import NoteKind


class Notices(QObject):
    """One note at a time; what holds for as long as the window is open comes back when others go.

    `digits_asked` by whoever wants to see the digits by which they are let in.
    """

    digits_asked = Signal()

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._lasting = self._way = ""
        self._details = ""
        self._faults = Faults(self)
        self._faults.happened.connect(self._tell_fault)
        self._faults.refused.connect(self.warn)
        frame.note.acted.connect(self._act)
        frame.note.closed.connect(self.clear)

    def warn(self, sentence: str) -> None:
        """What did not work, until something else is done."""
        self._say(sentence, "error")

    def stand(self, sentence: str, way: str = "") -> None:
        """What holds for as long as the window is open; `way` names where one sees more."""
        self._lasting, self._way = sentence, way
        self.clear()

    def stand_for(self, database: Database, barred: str) -> None:
        """That nothing can be changed, for as long as it cannot; `barred` is why, before one was let in."""
        said = ""
        if database.read_only:
            said = self.tr("Open for reading only. Nothing can be changed here.")
        elif barred:
            said = barred
        elif database.role == VIEWER:
            said = self.tr("You may read in this workspace. An administrator can let you enter and change.")
        way = self.tr("Sync center") if said and said == barred else ""
        if (said, way) != (self._lasting, self._way):
            self.stand(said, way)

    def clear(self) -> None:
        """Take away what did not work."""
        self._say(self._lasting, "info", self._way, closable=False)

    def stop(self) -> None:
        """Hear of no more faults."""
        self._faults.stop()

    def _say(self, sentence: str, kind: NoteKind, action: str = "", closable: bool = True) -> None:
        self._details = ""
        self._frame.tell(sentence, kind, action, closable)

    def _tell_fault(self, details: str) -> None:
        sentence = self.tr("This step did not work. What was saved is safe; you can go on.")
        self._say(sentence, "warning", self.tr("Copy details"))
        self._details = details

    def _act(self) -> None:
        if not self._details:
            self.digits_asked.emit()
            return
        QGuiApplication.clipboard().setText(self._details)
        self._say(self.tr("Details copied. Send them to whoever looks after the program."), "info")
