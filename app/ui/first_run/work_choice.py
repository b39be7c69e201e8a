"""我的工作: what somebody does, which the window is arranged for."""

from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from app.services.roles import ROLES
from app.ui.widgets.label import Label
from app.ui.widgets.painting import px
from app.ui.widgets.segmented import SegmentedControl


class WorkChoice(QWidget):
    """The kinds of work side by side; `said` is empty until the person has touched one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = ""
        self._label = Label("", "caption", tone="textSecondary")
        self._control = SegmentedControl([(role, role) for role in ROLES], large=True)
        self._control.chosen.connect(self._say)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(5))
        column.addWidget(self._label)
        column.addWidget(self._control)
        column.addStretch(1)

    @property
    def current(self) -> str:
        """The work that is shown as chosen."""
        return self._control.current

    def button(self, role: str) -> QAbstractButton:
        return self._control.button(role)

    def retranslate(self) -> None:
        """Set all words anew."""
        self._label.setText(self.tr("My work"))
        self._control.set_label("squad_member", self.tr("Squad"))
        self._control.set_label("office_staff", self.tr("Office"))
        self._control.set_label("responsible_leader", self.tr("Lead official"))

    def _say(self, role: str) -> None:
        self.said = role
