"""The frame of a page of one record: its head over what there is to know, or what brings it back."""

from typing import Generic, TypeVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.database import ChangeSet, Session
from app.errors import UserError
from app.ui.bin.gone_record import GoneRecord
from app.ui.page import Context, Page
from app.ui.sentences import sentence

P = TypeVar("P")


class RecordPage(Page, Generic[P]):
    """Heirs say how the record is read, shown and arranged; `unknown` is told of one that is not here."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._id = ""
        self._page: P | None = None
        self._narrow = False
        self._gone = GoneRecord(context)

    def _stack(self, head: QWidget, body: QWidget) -> None:
        """Put head over body; both give way while the record is not here."""
        self._known = (head, body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(body, 1)
        column.addWidget(self._gone, 1)
        self._gone.hide()

    def _read(self, session: Session) -> P:
        """Overridden by every page, as Qt's metaclass takes no ABC. Raises UserError `no_such_record`."""
        raise NotImplementedError

    def _show(self, page: P) -> None:
        """Overridden by every page: show what was read."""
        raise NotImplementedError

    def _arrange(self) -> None:
        """Overridden by every page: lay the columns as the width allows."""
        raise NotImplementedError

    def unknown(self) -> str:
        """Overridden by every page: what is said of a record that is not here."""
        raise NotImplementedError

    @override
    def refresh(self, changes: ChangeSet | None) -> None:
        if not self._id:
            return
        try:
            self._page = self.context.database.read(self._read)
        except UserError as error:
            self._page = None
            self._gone.show_record(self._id, self.unknown(), sentence(error))
        here = self._page is not None
        self._gone.setVisible(not here)
        for part in self._known:
            part.setVisible(here)
        if self._page is not None:
            self._show(self._page)
        self.crumbs_changed.emit()

    @override
    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
