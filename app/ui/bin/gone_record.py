"""What a page shows of a record that is not in the ledger: in the bin one click brings it back."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.services.recycle_bin import deleted_records
from app.ui.bin.restoring import restore
from app.ui.page import Context, Location
from app.ui.widgets.button import Button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.writing import writing


class GoneRecord(EmptyState):
    """Says what was here and offers to bring it back; of a record never known, only the bin."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", icon="undo", parent=parent)
        self._context = context
        self._id = self._name = ""
        self.back = writing(Button("", "filled"))
        self.bin = Button("")
        self.back.setObjectName("gone.restore")
        self.bin.setObjectName("gone.bin")
        self.back.clicked.connect(self._restore)
        self.bin.clicked.connect(lambda: context.shell.go(Location("bin")))
        self.set_buttons([self.back, self.bin])
        self._retranslate()

    def show_record(self, record_id: str, unknown: str, why: str) -> None:
        """Show what is known of a record; `unknown` and `why` are said of one that is not in the bin."""
        deleted = self._context.database.read(deleted_records)
        found = next((row for row in deleted if row.id == record_id), None)
        self._id, self._name = record_id, found.name if found else ""
        self.back.setVisible(found is not None)
        if found is None:
            self.set_text(unknown, why)
            return
        self.back.setText(self.tr("Part them again") if found.into else self.tr("Restore"))
        if found.into:
            self.set_text(
                self.tr("{name} is merged into {other}").format(name=found.name, other=found.into),
                self.tr("All that belonged to it is there; it comes back when the two are parted."),
            )
            return
        self.set_text(
            self.tr("{name} has been deleted").format(name=found.name),
            self.tr("All that belongs to it lies in the recycle bin and comes back with it."),
        )

    def _restore(self) -> None:
        restore(self._context.shell, self._id, self._name)

    def _retranslate(self) -> None:
        self.back.setText(self.tr("Restore"))
        self.bin.setText(self.tr("Recycle bin"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
