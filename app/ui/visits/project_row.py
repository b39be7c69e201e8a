"""项目 of a visit: the firm's project with its three ones, another one, or none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.database import Database
from app.services.visit_choices import LinkedProject, linked_project, projects_of_company
from app.ui.widgets.badge import ThreeSlotBadge
from app.ui.widgets.button import Button
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.picker import PickerPopup

_NONE = "\x00none"


class ProjectRow(QWidget):
    """Linked by the firm, the worst light first; hidden for a firm without projects."""

    edited = Signal()

    def __init__(self, database: Database, name: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._database = database
        self._projects: list[LinkedProject] = []
        self._project: LinkedProject | None = None
        self._picker: PickerPopup | None = None
        self.badge = ThreeSlotBadge()
        self.name = ElidedLabel("")
        self.change = Button("", "quiet", 26)
        self.change.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(name)
        row.addWidget(self.badge)
        row.addWidget(self.name, 1)
        row.addWidget(self.change)
        self.retranslate()
        self.set_company(None)

    @property
    def project_id(self) -> str | None:
        """The project the visit is about."""
        return self._project.id if self._project else None

    def set_company(self, company_id: str | None) -> None:
        """Offer the projects of a firm and take the first one."""
        self._projects = (
            self._database.read(lambda session: projects_of_company(session, company_id))
            if company_id
            else []
        )
        self.set_project(self._projects[0].id if self._projects else None)

    def set_project(self, project_id: str | None) -> None:
        """Take one, also one that the firm has no part in any more, or none."""
        self._project = next((p for p in self._projects if p.id == project_id), None)
        if self._project is None and project_id is not None:
            self._project = self._database.read(lambda session: linked_project(session, project_id))
            self._projects += [self._project] if self._project is not None else []
        self.setVisible(bool(self._projects))
        self.badge.setVisible(self._project is not None)
        if self._project is not None:
            self.badge.set_slots(self._project.slots)
        self.name.setText(self._project.name if self._project else self.tr("None"))
        self.name.set_tone("text" if self._project else "textTertiary")

    def retranslate(self) -> None:
        self.change.setText(self.tr("Change"))

    def _ask(self) -> None:
        options = [
            *(Option(project.id, project.name) for project in self._projects),
            Option(_NONE, self.tr("About no project")),
        ]
        self._picker = PickerPopup(
            self.change,
            lambda typed: [one for one in options if typed in one.main],
            self.tr("Name of the project"),
        )
        self._picker.picked.connect(self._take)
        self._picker.open_once()

    def _take(self, key: str) -> None:
        self.set_project(None if key == _NONE else key)
        self.edited.emit()
