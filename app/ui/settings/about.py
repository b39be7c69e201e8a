"""关于: version and licence, where the data lies and how it is kept, and how much there is."""

from typing import ClassVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from typing_extensions import override

from app import VERSION
from app.services.workspace_facts import WorkspaceFacts, workspace_facts
from app.ui import text
from app.ui.page import Context
from app.ui.settings.group import Group
from app.ui.widgets.button import Button
from app.ui.widgets.label import Label
from app.ui.widgets.painting import px


class About(Group):
    """Facts to read out on the telephone; nothing here can be changed."""

    SHOWS: ClassVar[frozenset[str]] = frozenset({"project", "company", "person", "activity"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._folder = context.place.folder.absolute()
        card = self.add_card(self.tr("ThreeOnes"))
        version = self.tr("Version {version}, data format {schema}")
        facts = context.database.read(workspace_facts)
        self.add_row(card, version.format(version=VERSION, schema=facts.schema), self.tr("MIT licence"))
        self.add_row(
            card,
            self.tr("For unclassified use"),
            self.tr(
                "State secrets must not be entered. Nothing is sent anywhere: no telemetry, no web calls."
            ),
        )
        place = self.add_card(self.tr("Where the data lies"))
        self.folder = self.add_row(place, self.tr("Folder"), str(self._folder), self._folder_buttons())
        self.kept = self.add_row(place, self.tr("Database"), " ")
        self.add_row(place, self.tr("Encryption"), self._encryption(facts))
        counts = self.add_card(self.tr("How much there is"))
        self.counts = {
            key: Label("", tone="textSecondary")
            for key in ("projects", "companies", "people", "visits", "changes")
        }
        words = {
            "projects": self.tr("Projects"),
            "companies": self.tr("Investors"),
            "people": self.tr("People"),
            "visits": self.tr("Visits"),
            "changes": self.tr("Changes in the history"),
        }
        for key, label in self.counts.items():
            self.add_row(counts, words[key], "", label).setMinimumHeight(px(36))
        self.column.addStretch(1)

    def _folder_buttons(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.open_folder = Button(self.tr("Open folder"))
        self.open_folder.setObjectName("settings.openfolder")
        self.copy_path = Button(self.tr("Copy path"))
        self.copy_path.setObjectName("settings.copypath")
        self.open_folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
        )
        self.copy_path.clicked.connect(self._copy_path)
        row.addWidget(self.open_folder)
        row.addWidget(self.copy_path)
        return both

    def _copy_path(self) -> None:
        QApplication.clipboard().setText(str(self._folder))
        self.context.shell.say(self.tr("Path copied"))

    def _encryption(self, facts: WorkspaceFacts) -> str:
        if facts.encrypted:
            return self.tr("The database file is encrypted")
        if facts.can_encrypt:
            return self.tr("Not encrypted; who has the file can read it. Turn it on under Security.")
        return self.tr("Not available on this computer; who has the file can read it.")

    @override
    def show_values(self) -> None:
        facts = self.context.database.read(workspace_facts)
        kept = self.tr("{size}, SQLite {sqlite}")
        self.kept.explain(kept.format(size=text.file_size(facts.octets), sqlite=facts.sqlite))
        for key, label in self.counts.items():
            label.setText(text.count(getattr(facts, key)))
