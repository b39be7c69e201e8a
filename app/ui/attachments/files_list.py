"""The files of a record: dropped in or chosen, opened with a copy, removed into the recycle bin."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import UserError
from app.services.attachments import (
    TRAVELS_SLOWLY,
    AttachmentRow,
    StoredFile,
    attach,
    drafts_before,
)
from app.services.pins import Pin
from app.services.recycle_bin import delete_record
from app.ui import text
from app.ui.attachments.copying import copy_files
from app.ui.attachments.file_form import EVIDENCE, FileForm
from app.ui.attachments.keeping import KeepBox
from app.ui.attachments.not_attached import not_attached
from app.ui.attachments.opening import is_here, open_copy
from app.ui.attempt import attempt
from app.ui.icons import icon
from app.ui.layouts import clear
from app.ui.page import Context
from app.ui.sync.marks import Marks
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.hover_button import HoverIcon
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.note import Note
from app.ui.widgets.painting import px
from app.ui.widgets.progress_line import ProgressLine
from app.ui.widgets.writing import add_writing, refusal_for, writing
from app.ui.words import Codes

ROW = 27


class FileRow(QWidget):
    """One file; a double click or Enter opens a copy of it, and fetches it before if it is not `here`."""

    def __init__(self, file: AttachmentRow, list_: "FilesList", year: int, here: bool = True) -> None:
        super().__init__(list_)
        self._file = file
        self._list = list_
        self.setFixedHeight(px(ROW))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(file.name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        mark = Label()
        mark.setPixmap(icon("file", "textTertiary", 15).pixmap(px(15), px(15)))
        row.addWidget(mark)
        row.addWidget(ElidedLabel(file.name, "caption"), 1)
        day = datetime.fromisoformat(file.taken_at or file.added_at).date()
        shown = text.month_day(day) if day.year == year else text.full_date(day)
        if not here:
            shown = self.tr("Not arrived")
        size = text.file_size(file.size)
        self.said = f"{list_.codes.word(EVIDENCE, file.kind)}　{shown}" if file.kind else f"{shown}　{size}"
        self.setToolTip(f"{file.name}　{size}")
        row.addWidget(list_.marks.tag(file.id))
        row.addWidget(Label(self.said, "caption", tone="textTertiary" if here else "yellowText"))
        remove = writing(HoverIcon("x", self.tr("Remove {name}").format(name=file.name), self))
        remove.clicked.connect(lambda: list_.remove(file))
        row.addWidget(remove)

    def _describe(self) -> None:
        self._list.describe(self._file, self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._list.open_file(self._file)
        elif event.key() == Qt.Key.Key_Delete and not refusal_for(self):
            self._list.remove(self._file)
        elif event.key() == Qt.Key.Key_F2 and not refusal_for(self):
            self._describe()
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._list.open_file(self._file)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open a copy\tEnter"), lambda: self._list.open_file(self._file))
        add_writing(menu, self.tr("Kind and day…\tF2"), self._describe)
        menu.addSeparator()
        add_writing(menu, self.tr("Remove\tDel"), lambda: self._list.remove(self._file))
        menu.popup(event.globalPos())


class FilesList(QWidget):
    """The rows; `limit` cuts them to the newest few, `inset` keeps them off the border of a card.

    `noted` is sent when its note comes or goes.
    """

    noted = Signal()

    def __init__(
        self,
        context: Context,
        limit: int | None = None,
        inset: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.codes = Codes(context.database)
        self.marks = Marks(context)
        self._limit = limit
        self._table = ""
        self._record = ""
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.note = Note()
        self.note.closed.connect(self.noted)
        self._progress = ProgressLine()
        self._progress.hide()
        column = QVBoxLayout(self)
        if inset:
            column.setContentsMargins(px(14), px(6), px(14), px(10))
        else:
            column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.note)
        column.addWidget(self._progress)
        column.addLayout(self._rows)
        self.keep = KeepBox(context)
        self.keep.setObjectName("files.keep")
        self.keep.setFixedHeight(px(ROW))
        column.addWidget(self.keep)
        column.addStretch(1)

    def show_files(self, table: str, record_id: str, files: Sequence[AttachmentRow]) -> None:
        """The files of a record."""
        self._table, self._record = table, record_id
        clear(self._rows)
        year = self._context.database.clock.now().year
        for file in files[: self._limit]:
            self._rows.addWidget(FileRow(file, self, year, self._is_here(file)))
        if not files:
            nothing = Label(self.tr("Drop files here to attach them."), "caption", tone="textTertiary")
            self._rows.addWidget(nothing)
        self.keep.show_pin(Pin(table, record_id) if files else None)

    def _is_here(self, file: AttachmentRow) -> bool:
        return self._context.syncing.standing is None or is_here(self._context, file)

    def set_limit(self, limit: int | None) -> None:
        """Show so many of the newest, or all; takes effect with the next `show_files`."""
        self._limit = limit

    def ask(self) -> None:
        """Choose files to attach."""
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach files"))
        self.attach([Path(name) for name in chosen])

    def attach(self, paths: Sequence[Path]) -> None:
        """Copy the files into the workspace beside the window's work, then write them down in one action."""
        if not paths:
            return
        files, table, record = self._context.database.files, self._table, self._record
        self._progress.begin(self.tr("Copying"), len(paths))
        job = self._context.jobs.run(
            lambda progress: copy_files(files, paths, progress),
            self,
            lambda copied: self._write(table, record, copied.stored, copied.failed),
            on_progress=self._progress.report,
            name=self.tr("Copying"),
        )
        job.ended.connect(self._progress.end)
        self._progress.stopped.connect(job.stop)

    def _write(
        self, table: str, record: str, stored: Sequence[StoredFile], failed: Sequence[UserError]
    ) -> None:
        shell = self._context.shell
        if stored:
            attempt(shell, lambda: self._enter(table, record, stored))
        large = [file.name for file in stored if file.size > TRAVELS_SLOWLY]
        if large:
            pattern = self.tr("{names}: over 50 MB, goes to colleagues only over LAN or USB")
            self.note.say(pattern.format(names=self.tr(", ").join(large)), "info")
            self.noted.emit()
        if failed:
            shell.warn(not_attached(failed, others=bool(stored)))

    def _enter(self, table: str, record: str, stored: Sequence[StoredFile]) -> None:
        """All files in one action; one that is there already under its name is told as a further draft."""
        database, shell = self._context.database, self._context.shell
        before = database.read(lambda session: [drafts_before(session, file, record) for file in stored])
        names = self.tr(", ").join(file.name for file in stored)
        done = self.tr("Attached: {names}").format(names=names)
        again = max(before)
        if again:
            done = self.tr("There is a file of that name already; kept as draft {number}").format(
                number=again + 1
            )
        shell.write(
            QT_TRANSLATE_NOOP("Action", "Attach files"),
            lambda session: [attach(session, file, table, record) for file in stored],
            about=names,
            done=done,
        )

    def describe(self, file: AttachmentRow, below: QWidget) -> None:
        """Ask what kind of evidence it is and of which day."""
        FileForm(self._context, self.codes, file).open_below(below)

    def remove(self, file: AttachmentRow) -> None:
        """Put the file into the recycle bin."""
        shell = self._context.shell
        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Remove file"),
                lambda session: delete_record(session, file.link_id),
                about=file.name,
                done=self.tr("Removed: {name}").format(name=file.name),
            ),
        )

    def open_file(self, file: AttachmentRow) -> None:
        """Open a copy under the file's own name."""
        open_copy(self._context, file)
