"""A field of digits with the unit they are in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px


def measured(field: LineInput, name: str, unit: Label) -> QWidget:
    """`field` and behind it its `unit`, for a row of the settings; `name` is said to who does not see it."""
    field.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
    field.edit.setAccessibleName(name)
    both = QWidget()
    line = QHBoxLayout(both)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(px(8))
    line.addWidget(field)
    line.addWidget(unit)
    return both
