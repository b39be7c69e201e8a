"""离线资料已备: what keeps the files of something on this computer, and how far that is."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.services.pins import Pin, lacking, pin, pins
from app.ui.attempt import attempt
from app.ui.page import Context
from app.ui.widgets.choice import CheckBox


def kept_word(context: Context, one: Pin) -> tuple[bool, str]:
    """Whether the files of a record or a view are kept here, and how that stands in a few words."""
    if one not in context.database.read(pins):
        return False, QCoreApplication.translate("Files", "Keep offline")
    files = context.database.files
    left = context.database.read(lambda session: lacking(session, files, one))
    if not left:
        return True, QCoreApplication.translate("Files", "Ready offline")
    return True, QCoreApplication.translate("Files", "Kept offline, %n to come", "", left)


def keep(context: Context, one: Pin, wanted: bool) -> None:
    """Keep the files from now on, or no longer see to it; those that lack are fetched at once."""
    attempt(context.shell, lambda: pin(context.database, one, wanted))
    context.syncing.now()


class KeepBox(CheckBox):
    """Hidden while nothing is shared, for then all files are here."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._pin: Pin | None = None
        self.clicked.connect(self._keep)
        context.syncing.changed.connect(self._exchanged)
        self.hide()

    def show_pin(self, one: Pin | None) -> None:
        """What the box is about; None where there is nothing to keep."""
        self._pin = one
        self.setVisible(one is not None and self._context.syncing.standing is not None)
        self._say()

    def _keep(self, wanted: bool) -> None:
        if self._pin is not None:
            keep(self._context, self._pin, wanted)
            self._say()

    def _exchanged(self) -> None:
        """Files may have come; while nobody looks, nothing is counted."""
        if self.isVisible():
            self._say()

    def _say(self) -> None:
        if self._pin is None:
            return
        kept, said = kept_word(self._context, self._pin)
        self.setChecked(kept)
        self.setText(said)
        self.updateGeometry()
