"""备份: a copy of the ledger now, and the copies there are."""

from datetime import datetime
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget
from typing_extensions import override

from app.services.attachments import FilesHeld, files_held
from app.services.backups import Backup, backups, make_backup
from app.ui import text
from app.ui.attempt import said
from app.ui.jobs import Job, Progress
from app.ui.layouts import clear
from app.ui.page import Context
from app.ui.settings.group import Group
from app.ui.settings.row import SettingRow
from app.ui.widgets.button import Button
from app.ui.widgets.label import Label
from app.ui.widgets.painting import px
from app.ui.widgets.progress_line import ProgressLine

_MOST = 30


class BackupSettings(Group):
    """The copy is made beside the window, can be stopped, and is whole even while others write."""

    SHOWS: ClassVar[frozenset[str]] = frozenset({"attachment"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._job: Job | None = None
        self._looking: Job | None = None
        card = self.add_card(self.tr("Back up"))
        self.now = Button(self.tr("Back up now"), "filled")
        self.now.setObjectName("settings.backup.now")
        self.elsewhere = Button(self.tr("Save a copy elsewhere"))
        self.elsewhere.setObjectName("settings.backup.elsewhere")
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.elsewhere)
        row.addWidget(self.now)
        self.last = self.add_row(card, self.tr("The whole ledger"), " ", both)
        explained = self.tr(
            "A copy elsewhere takes them along in a folder beside it. Copies on this computer use those of"
            " the ledger, which are never deleted: {folder}"
        ).format(folder=context.place.files.absolute())
        self.held = Label("", tone="textSecondary")
        self.add_row(card, self.tr("Attached files"), explained, self.held)
        self.progress = ProgressLine()
        self.column.addWidget(self.progress)
        self.list = self.add_card(self.tr("Copies on this computer"))
        self.open_folder = Button(self.tr("Open folder"), "text", 26)
        self.open_folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(context.place.backups.absolute())))
        )
        self.list.add_action(self.open_folder)
        self.column.addStretch(1)
        self.now.clicked.connect(lambda: self.start(None))
        self.elsewhere.clicked.connect(self._ask)
        self.progress.stopped.connect(self._stop)

    def start(self, folder: Path | None) -> None:
        """Make a copy in the workspace's own folder, or in another one."""
        place, key = self.context.place, self.context.database.key

        def work(progress: Progress) -> Backup:
            return make_backup(place, folder, progress.step, key)

        self._busy(True)
        self.progress.begin(self.tr("Backing up"))
        self._job = self.context.jobs.run(
            work, self, self._done, self._failed, self.progress.report, self.tr("Backing up")
        )
        self._job.ended.connect(self._ended)

    def _ask(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.elsewhere.text())
        if found:
            self.start(Path(found))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _busy(self, busy: bool) -> None:
        self.now.setEnabled(not busy)
        self.elsewhere.setEnabled(not busy)

    def _ended(self) -> None:
        self._job = None
        self.progress.end()
        self._busy(False)

    def _done(self, made: Backup) -> None:
        done = self.tr("Backed up: {file}")
        self.context.shell.say(done.format(file=made.path.absolute()))
        self.show_values()

    def _failed(self, error: Exception) -> None:
        self.context.shell.warn(said(error))

    def _reason(self, one: Backup) -> str:
        if one.by_hand:
            return self.tr("by hand")
        return self.tr("before the data format changed")

    def _look_for_files(self) -> None:
        """Every file is looked for on the disk, which may be a slow one."""
        database, files = self.context.database, self.context.database.files

        def work(progress: Progress) -> FilesHeld:
            return database.read(lambda session: files_held(session, files, progress.step))

        if self._looking is not None:
            self._looking.stop()
        self._looking = self.context.jobs.run(
            work, self, self._show_files, self._failed, self._show_looking, self.tr("Looking for files")
        )
        self._looking.ended.connect(self._looked)

    def _looked(self) -> None:
        if self._looking is not None and not self._looking.running:
            self._looking = None

    def _show_looking(self, done: int, total: int) -> None:
        counted = self.tr("Looking for files {done}/{total}")
        self.held.setText(counted.format(done=f"{done:,}", total=f"{total:,}"))

    def _show_files(self, held: FilesHeld) -> None:
        missing = len(held.missing)
        self.held.set_tone("redText" if missing else "textSecondary")
        self.held.setToolTip("\n".join(held.missing[:_MOST]))
        if missing:
            self.held.setText(self.tr("%n file(s) missing", "", missing))
        elif held.count:
            size = text.file_size(held.octets)
            self.held.setText(self.tr("%n file(s), {size}", "", held.count).format(size=size))
        else:
            self.held.setText(self.tr("None yet"))

    @override
    def show_values(self) -> None:
        found = backups(self.context.place)
        now = datetime.now()
        latest = text.relative(found[0].made_at, now) if found else ""
        self.last.explain(
            self.tr("Last: {moment}").format(moment=latest) if found else self.tr("No copy has been made yet")
        )
        self._look_for_files()
        clear(self.list.body)
        self.open_folder.setVisible(bool(found))
        if not found:
            explained = self.tr("A copy made here can be carried away on a USB stick")
            self.list.body.addWidget(SettingRow(self.tr("No copies yet"), explained))
        for one in found[:_MOST]:
            moment = f"{text.full_date(one.made_at.date())} {text.clock(one.made_at)}"
            detail = f"{one.path.name}　{self._reason(one)}"
            size = Label(text.file_size(one.octets), tone="textSecondary")
            self.list.body.addWidget(SettingRow(moment, detail, size))
