"""The part of a computer's form about project numbers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.sync.membership import Enrolled
from app.ui.small_form import WIDTH
from app.ui.widgets.button import Button
from app.ui.widgets.label import Label
from app.ui.widgets.painting import px


class NumberingPart(QWidget):
    """Says whether a computer gives projects their numbers; `agreed` when it shall."""

    agreed = Signal()

    def __init__(self, device: Enrolled, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        said = self.tr(
            "One computer gives projects their numbers; what others enter has a provisional one until then."
        )
        if device.numbers:
            said = self.tr("This computer gives projects their numbers. To change it, choose another one.")
        self.button = Button(self.tr("Give the numbers there"))
        if device.is_this:
            self.button.setText(self.tr("Give the numbers here"))
        self.button.setObjectName("sync.numbers")
        self.button.clicked.connect(self.agreed)
        if device.numbers:
            self.button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(Label(said, "caption", tone="textSecondary", wrap=True))
        column.addWidget(self.button)
        self.setFocusProxy(self.button)


def framed(part: NumberingPart) -> QWidget:
    """The part as a form of its own."""
    form = QWidget()
    form.setFixedWidth(px(WIDTH + 60))
    column = QVBoxLayout(form)
    column.setContentsMargins(px(14), px(12), px(14), px(12))
    column.addWidget(part)
    form.setFocusProxy(part)
    return form
