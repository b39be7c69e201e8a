"""The units whose projects a colleague may write."""

from PySide6.QtCore import QCoreApplication

from app.services.unit_choices import unit_choices
from app.ui.page import Context
from app.ui.projects.several_field import SeveralField

_ALL = 10_000


class UnitsField(SeveralField):
    """None are chosen for all."""

    def __init__(self, context: Context) -> None:
        found = context.database.read(lambda session: unit_choices(session, limit=_ALL))
        label = QCoreApplication.translate("Sync", "Only projects of (none: all)")
        super().__init__(label, {one.id: one.name for one in found})
