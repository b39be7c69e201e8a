"""What the sync centre has noticed of files, numbers and clocks, and what is done about it."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.sync.findings import Findings
from app.sync.standing import Standing
from app.ui.layouts import clear
from app.ui.sync.clock_words import odd_clock_words
from app.ui.sync.file_words import odd_file_words
from app.ui.sync.number_words import same_number_words, waiting_words
from app.ui.sync.question_row import QuestionRow
from app.ui.sync.section_head import SectionHead
from app.ui.widgets.label import Hairline
from app.ui.widgets.painting import px


class FindingsSection(QWidget):
    """Is not there while nothing was noticed; `project_asked` leads to a project, `check_asked` has the files
    of the folder read.
    """

    project_asked = Signal(str)
    check_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sync.noticed")
        self.head = SectionHead()
        self.rows: list[QuestionRow] = []
        self._files = ""
        self._noticed: tuple[Findings, Standing, datetime] | None = None
        self._inside = QVBoxLayout()
        self._inside.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(6))
        column.setSpacing(0)
        column.addWidget(Hairline())
        column.addWidget(self.head)
        column.addLayout(self._inside)
        self.hide()

    def show_found(self, found: Findings, standing: Standing, now: datetime) -> None:
        """Show what was noticed in the records, numbers first."""
        self._noticed = (found, standing, now)
        self._show()

    def show_files(self, strays: int, damaged: int) -> None:
        """Show how many files the last round has left alone, above all else."""
        said = odd_file_words(strays, damaged)
        if said != self._files:
            self._files = said
            self._show()

    def _show(self) -> None:
        clear(self._inside)
        self.rows = []
        if self._files:
            row = self._add(self.tr("Shared folder"), self._files, (self.tr("Check"),), "sync.files")
            row.answered.connect(self.check_asked)
        if self._noticed is not None:
            self._show_noticed(*self._noticed)
        self.head.title.setText(self.tr("Noticed"))
        self.head.remark.setText(self.tr("nothing is lost by it"))
        self.setVisible(bool(self.rows))

    def _show_noticed(self, found: Findings, standing: Standing, now: datetime) -> None:
        for same in found.same:
            row = self._add(same.number, same_number_words(same), (self.tr("Open"),), "sync.same")
            row.answered.connect(lambda _yes, key=same.projects[-1][0]: self.project_asked.emit(key))
        waiting = waiting_words(found.waiting, standing, now)
        if waiting:
            self._add(self.tr("Project numbers"), waiting, (), "sync.waiting")
        for clock in found.clocks:
            self._add(self.tr("Odd time"), odd_clock_words(clock), (), "sync.odd")

    def _add(self, name: str, said: str, answers: tuple[str, ...], key: str) -> QuestionRow:
        row = QuestionRow(name, said, answers, key, writes=False)
        self.rows.append(row)
        self._inside.addWidget(row)
        return row
