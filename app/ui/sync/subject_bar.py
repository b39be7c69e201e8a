"""What a decision is about: lamp, name and badge of the project, or the name of another record."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.services.conflict_sight import Sight
from app.ui.theme import theme
from app.ui.widgets.badge import ThreeSlotBadge
from app.ui.widgets.button import Button
from app.ui.widgets.label import ElidedLabel
from app.ui.widgets.lamp import LampLabel
from app.ui.widgets.painting import paint_box, px

PAGES = {"project": "projects.detail", "company": "investors.detail"}


class SubjectBar(QWidget):
    """`opened` carries the page and the id of the project or firm."""

    opened = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sync.subject")
        self._place: tuple[str, str] | None = None
        self._lamp = LampLabel(3, word=False)
        self.name = ElidedLabel("", weight="bold")
        self._badge = ThreeSlotBadge()
        self.remark = ElidedLabel("", tone="textSecondary")
        self._open = Button("", "text", 26)
        self._open.clicked.connect(self._go)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(4), px(8), px(4))
        row.setSpacing(px(10))
        for widget, share in ((self._lamp, 0), (self.name, 0), (self._badge, 0), (self.remark, 1)):
            row.addWidget(widget, share)
        row.addWidget(self._open)
        self.setMinimumHeight(px(40))

    def show_sight(self, sight: Sight, subject: str) -> None:
        """Show whose field it is."""
        project = sight.project
        self._place = sight.place
        for widget in (self._lamp, self._badge):
            widget.setVisible(project is not None)
        if project is not None:
            self._lamp.set_lamp(project.light)
            self._badge.set_slots(project.slots)
        self.name.setText(project.name if project is not None else sight.conflict.name)
        self.remark.setText(subject)
        words = {"project": self.tr("Open project"), "company": self.tr("Open investor")}
        self._open.setText(words[sight.place[0]] if sight.place else "")
        self._open.setVisible(sight.place is not None)

    def _go(self) -> None:
        if self._place is not None:
            self.opened.emit(PAGES[self._place[0]], self._place[1])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        paint_box(QPainter(self), self.rect(), look.color("surfaceSubtle"), look.color("border"), px(4))
