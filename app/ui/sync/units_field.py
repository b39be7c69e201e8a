"""The units whose projects a colleague may write."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.permissions import ADMIN
from app.services.unit_choices import unit_choices
from app.sync.membership import Enrolled
from app.ui.page import Context
from app.ui.projects.several_field import SeveralField
from app.ui.widgets.button import Button
from app.ui.widgets.painting import px

_ALL = 10_000


class UnitsField(SeveralField):
    """None are chosen for all."""

    def __init__(self, context: Context) -> None:
        found = context.database.read(lambda session: unit_choices(session, limit=_ALL))
        label = QCoreApplication.translate("Sync", "Only projects of (none: all)")
        super().__init__(label, {one.id: one.name for one in found})


class UnitsPart(QWidget):
    """The same of a colleague who is in already; `bound` carries the units from now on.

    An administrator is bound to none.
    """

    bound = Signal(object)

    def __init__(self, context: Context, device: Enrolled, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = UnitsField(context)
        self.field.set_chosen(device.scope)
        self.button = Button(self.tr("Bind to these units"))
        self.button.setObjectName("sync.bind")
        self.button.clicked.connect(lambda: self.bound.emit(list(self.field.chosen)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.field)
        column.addWidget(self.button)
        if device.role == ADMIN:
            self.field.hide()
            self.button.hide()
