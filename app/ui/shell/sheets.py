"""The sheets at the right of the pages: the quick log, and a visit being corrected; one at a time."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.database import ChangeSet
from app.errors import UserError
from app.ui.page import Context
from app.ui.page_keys import named_keys
from app.ui.shell.frame import Frame
from app.ui.visits.correction_sheet import CorrectionSheet
from app.ui.visits.quick_log import QuickLog
from app.ui.visits.visit_sheet import VisitSheet


class Sheets(QObject):
    """Made when they are first needed. `turned` when one has come or gone."""

    turned = Signal(bool)

    def __init__(self, context: Context, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._frame = context, frame
        self.log: QuickLog | None = None
        self.correction: CorrectionSheet | None = None

    @property
    def shown(self) -> VisitSheet | None:
        """The one that is open."""
        return next((sheet for sheet in (self.log, self.correction) if sheet and sheet.isVisible()), None)

    @property
    def in_hand(self) -> CorrectionSheet | None:
        """The visit one is at with the keyboard."""
        sheet, at = self.correction, QApplication.focusWidget()
        return sheet if sheet and sheet.isVisible() and at and sheet.isAncestorOf(at) else None

    def open_log(self, company_id: str | None, project_id: str | None) -> None:
        """Log a visit, with what is known already filled in."""
        if self.log is None:
            self.log = QuickLog(self._context, self._frame)
            self._dock(self.log)
        self._make_room(self.log)
        self.log.open(company_id, project_id)

    def open_visit(self, visit_id: str) -> None:
        """Correct a visit already logged. Raises UserError `no_such_record`."""
        if self.correction is None:
            self.correction = CorrectionSheet(self._context, self._frame)
            self._dock(self.correction)
        self._make_room(self.correction)
        try:
            self.correction.open(visit_id)
        except UserError:
            self.turned.emit(self.correction.isVisible())
            raise

    def keys(self) -> list[tuple[str, str]]:
        """What the keys of the open one do, for the sheet of keys."""
        return named_keys(self.shown) if self.shown is not None else []

    def refresh(self, changes: ChangeSet) -> None:
        """Data has changed under the open one."""
        if self.correction is not None:
            self.correction.refresh(changes)

    def keep(self) -> None:
        """Put aside what is typed in the open one."""
        if self.shown is not None:
            self.shown.keep()

    def _dock(self, sheet: VisitSheet) -> None:
        sheet.hide()
        sheet.closed.connect(lambda: self.turned.emit(False))
        self._frame.dock(sheet)

    def _make_room(self, wanted: VisitSheet) -> None:
        """The page gives way before the sheet comes up; what is typed in the other one is kept."""
        if self.shown is not None and self.shown is not wanted:
            self.shown.collapse()
        self.turned.emit(True)
