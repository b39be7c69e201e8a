"""One limit of a light rule: its lamp and a short field of digits, with the reason beneath when refused."""

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.widgets.kinds import LampColour
from app.ui.widgets.lamp import LampLabel, lamp_word
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px


class LimitField(QWidget):
    """`committed` carries what was typed; an empty field means that the limit is off."""

    WIDTH: ClassVar[int] = 96
    committed = Signal(str)

    def __init__(self, colour: LampColour, rule: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.input = LineInput("", QCoreApplication.translate("LimitField", "off"))
        self.input.setFixedWidth(px(self.WIDTH - 24))
        self.input.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        name = QCoreApplication.translate("LimitField", "{rule}, {light}")
        self.input.edit.setAccessibleName(name.format(rule=rule, light=lamp_word(colour)))
        self.input.committed.connect(self.committed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(LampLabel(colour, 16, word=False), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.input)

    @property
    def text(self) -> str:
        return self.input.text

    @property
    def error(self) -> str:
        return self.input.error

    def set_error(self, reason: str) -> None:
        """Say why a limit was not taken."""
        self.input.set_error(reason)

    def show_limit(self, value: int | None, usual: int | None) -> None:
        """Show a limit without a signal; the default is in the tooltip."""
        if not self.input.edit.hasFocus() or not self.input.error:
            self.input.set_text("" if value is None else str(value))
        off = QCoreApplication.translate("LimitField", "off")
        tip = QCoreApplication.translate("LimitField", "Default: {limit}")
        self.input.edit.setToolTip(tip.format(limit=off if usual is None else usual))
