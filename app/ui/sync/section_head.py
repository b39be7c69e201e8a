"""The head of a section of the sync centre."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.painting import px


class SectionHead(QWidget):
    """A title with a short remark and a button at the right; on grey ground over what is only to be read."""

    def __init__(self, *buttons: QWidget, grey: bool = False) -> None:
        super().__init__()
        self._grey = grey
        self.title = Label("", weight="bold")
        self.remark = ElidedLabel("", "caption", tone="textTertiary")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), 0, px(8), 0)
        row.setSpacing(px(8))
        row.addWidget(self.title)
        row.addWidget(self.remark, 1)
        for button in buttons:
            row.addWidget(button)
        self.setFixedHeight(px(40))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._grey:
            QPainter(self).fillRect(self.rect(), theme().color("surfaceSubtle"))
