"""What is known of a unit besides its names, each field written by itself."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import UserError, ValidationError
from app.services.unit_details import UnitDetails, describe_unit, unit_details
from app.services.units import UnitRow
from app.ui.page import Context
from app.ui.sentences import sentence
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px

_DEPARTMENT = "DEPARTMENT"


class UnitFields(QWidget):
    """The English name of any unit; duties and the name of 2012 of a department."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._unit: UnitRow | None = None
        self._shown = UnitDetails()
        self.fields = {
            "name_en": LineInput(self.tr("English name")),
            "abbr_2012": LineInput(self.tr("Called in 2012")),
            "duties": LineInput(self.tr("Duties")),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        for name, field in self.fields.items():
            field.setObjectName(f"unit.{name}")
            field.committed.connect(lambda typed, name=name: self._take(name, typed))
            column.addWidget(field)

    def show_unit(self, unit: UnitRow) -> None:
        """Show a unit; what was refused in a field of the same one stays."""
        same = self._unit is not None and self._unit.id == unit.id
        self._unit = unit
        self._shown = self._context.database.read(lambda session: unit_details(session, unit.id))
        for name, field in self.fields.items():
            if not (same and field.error):
                field.set_text(getattr(self._shown, name))
            field.setVisible(name == "name_en" or unit.unit_type == _DEPARTMENT)

    def _take(self, name: str, typed: str) -> None:
        unit = self._unit
        if unit is None:
            return
        details = replace(self._shown, **{name: typed})
        shell = self._context.shell
        try:
            shell.write(
                QT_TRANSLATE_NOOP("Action", "Edit a unit"),
                lambda session: describe_unit(session, unit.id, details),
                about=unit.name,
                done=self.tr("Changed: {name}").format(name=unit.name),
            )
        except ValidationError as error:
            self.fields[error.field].set_error(sentence(error))
        except UserError as error:
            shell.warn(sentence(error))
