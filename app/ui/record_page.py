"""The frame of a page of one record: its head over what there is to know, or what brings it back."""

from collections.abc import Callable
from typing import ClassVar, Generic, TypeVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.database import ChangeSet, Session
from app.errors import UserError
from app.ui.bin.gone_record import GoneRecord
from app.ui.page import Context, Page
from app.ui.sentences import sentence
from app.ui.sync.without_note import WithoutNote
from app.ui.widgets.note import Note

P = TypeVar("P")


class RecordPage(Page, Generic[P]):
    """Heirs show and arrange what `read` finds by an id; `UNKNOWN` is told of a record that is not here.

    `UNKNOWN` is an English source in the context of the page. `read` raises UserError `no_such_record`.
    """

    UNKNOWN: ClassVar[str]

    def __init__(
        self, context: Context, read: Callable[[Session, str], P], parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._read = read
        self._id = ""
        self._page: P | None = None
        self._narrow = False
        self._gone = GoneRecord(context)
        self._without = WithoutNote(context)

    @property
    def without(self) -> Note:
        """What the record in hand is shown without, because it was deleted and then changed."""
        return self._without.note

    def _stack(self, head: QWidget, body: QWidget) -> None:
        """Put head over body; both give way while the record is not here."""
        self._known = (head, body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._without)
        column.addWidget(body, 1)
        column.addWidget(self._gone, 1)
        self._gone.hide()

    def _show(self, page: P) -> None:
        """Overridden by every page, as Qt's metaclass takes no ABC: show what was read."""
        raise NotImplementedError

    def _arrange(self) -> None:
        """Overridden by every page: lay the columns as the width allows."""
        raise NotImplementedError

    @override
    def refresh(self, changes: ChangeSet | None) -> None:
        if not self._id:
            return
        try:
            self._page = self.context.database.read(lambda session: self._read(session, self._id))
        except UserError as error:
            self._page = None
            self._gone.show_record(self._id, self.tr(self.UNKNOWN), sentence(error))
        here = self._page is not None
        self._gone.setVisible(not here)
        for part in self._known:
            part.setVisible(here)
        if self._page is not None:
            self._show(self._page)
            self._without.show_record(self._id)
        else:
            self._without.hide()
        self.crumbs_changed.emit()

    @override
    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
