"""What the sync centre has noticed of files, numbers and clocks, and what is done about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.sync.findings import Findings
from app.sync.standing import Standing
from app.ui.sync.clock_words import odd_clock_words
from app.ui.sync.file_words import odd_file_words
from app.ui.sync.number_words import same_number_words, waiting_words
from app.ui.sync.question_row import QuestionRow
from app.ui.sync.section_head import SectionHead
from app.ui.widgets.label import Hairline
from app.ui.widgets.painting import px


@dataclass(frozen=True, slots=True)
class _Notice:
    """What a row says; it leads to `project`, or has the files checked."""

    name: str
    said: str
    key: str
    answers: tuple[str, ...] = ()
    project: str = ""


class FindingsSection(QWidget):
    """Is not there while nothing was noticed; `project_asked` leads to a project, `check_asked` has the files
    of the folder read.
    """

    project_asked = Signal(str)
    check_asked = Signal()

    def __init__(self, let_go: Callable[[Sequence[QWidget]], None], parent: QWidget | None = None) -> None:
        """`let_go` is told the rows that go, which may have the keyboard."""
        super().__init__(parent)
        self._let_go = let_go
        self.setObjectName("sync.noticed")
        self.head = SectionHead()
        self.rows: list[QuestionRow] = []
        self._said: list[_Notice] = []
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

    def show_files(self, strays: int, damaged: int, denied: int) -> None:
        """Show how many files the last round has left alone, above all else."""
        said = odd_file_words(strays, damaged, denied)
        if said != self._files:
            self._files = said
            self._show()

    def _show(self) -> None:
        notices = self._notices()
        if notices != self._said:
            self._fill(notices)
        self.head.title.setText(self.tr("Noticed"))
        self.head.remark.setText(self.tr("nothing is lost by it"))
        self.setVisible(bool(self.rows))

    def _fill(self, notices: list[_Notice]) -> None:
        """A row that says what it said before stays, with the keyboard."""
        before = dict(zip(self._said, self.rows, strict=True))
        kept = {notice: before[notice] for notice in notices if notice in before}
        gone = [row for row in self.rows if row not in kept.values()]
        self._let_go(gone)
        for row in gone:
            self._inside.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._said = notices
        self.rows = [kept.get(notice) or self._row(notice) for notice in notices]
        for place, row in enumerate(self.rows):
            if self._inside.indexOf(row) != place:
                self._inside.insertWidget(place, row)

    def _row(self, notice: _Notice) -> QuestionRow:
        row = QuestionRow(notice.name, notice.said, notice.answers, notice.key, writes=False)
        if notice.project:
            row.answered.connect(lambda _yes: self.project_asked.emit(notice.project))
        elif notice.answers:
            row.answered.connect(self.check_asked)
        return row

    def _notices(self) -> list[_Notice]:
        found = []
        if self._files:
            found.append(_Notice(self.tr("Shared folder"), self._files, "sync.files", (self.tr("Check"),)))
        if self._noticed is not None:
            found += self._noticed_in_records(*self._noticed)
        return list(dict.fromkeys(found))

    def _noticed_in_records(self, found: Findings, standing: Standing, now: datetime) -> list[_Notice]:
        told = [
            _Notice(
                same.number, same_number_words(same), "sync.same", (self.tr("Open"),), same.projects[-1][0]
            )
            for same in found.same
        ]
        waiting = waiting_words(found.waiting, standing, now)
        if waiting:
            told.append(_Notice(self.tr("Project numbers"), waiting, "sync.waiting"))
        clocks = [_Notice(self.tr("Odd time"), odd_clock_words(clock), "sync.odd") for clock in found.clocks]
        return told + clocks
