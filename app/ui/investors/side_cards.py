"""The right column of an investor: the projects, and firms like it that nobody has met."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.project_list import ProjectRow
from app.services.relations import Neighbour
from app.ui import text
from app.ui.investors.link_line import LinkLine
from app.ui.layouts import clear
from app.ui.projects.board.card_words import unit_word
from app.ui.sync.marks import Marks
from app.ui.widgets.badge import ThreeSlotBadge
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.days_left import DaysLeft
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.lamp import LampLabel
from app.ui.widgets.painting import px
from app.ui.widgets.stage import StageMini
from app.ui.widgets.writing import writing


class ProjectBox(LinkLine):
    """A project in three lines: light, name, amount; three ones; stage and next step."""

    def __init__(self, marks: Marks, row: ProjectRow, parent: QWidget | None = None) -> None:
        super().__init__(row.id, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(6))
        column.setSpacing(px(8))
        first = QHBoxLayout()
        first.setSpacing(px(8))
        first.addWidget(LampLabel(row.light, 16, word=False))
        first.addWidget(ElidedLabel(row.name, weight="medium"), 1)
        first.addWidget(marks.tag(row.id))
        if row.investment is not None:
            first.addWidget(Label(text.yi(row.investment), weight="bold"))
            first.addSpacing(-px(5))
            first.addWidget(Label(unit_word(), "caption", tone="textTertiary"))
        second = QHBoxLayout()
        second.setSpacing(px(12))
        badge = ThreeSlotBadge()
        badge.set_slots(row.slots)
        badge.clicked.connect(lambda _slot: self.opened.emit(row.id))
        second.addWidget(badge)
        people = self.tr(", ").join(filter(None, (row.leader_name, row.contact_name)))
        second.addWidget(ElidedLabel(people, "caption", tone="textSecondary"), 1)
        third = QHBoxLayout()
        third.setSpacing(px(8))
        third.addWidget(StageMini(row.stage))
        step = ElidedLabel(row.next_task or "", "caption", tone="textSecondary")
        step.setAlignment(Qt.AlignmentFlag.AlignRight)
        third.addWidget(step, 1)
        days = DaysLeft()
        days.set_days(row.days_left, text.date_with_weekday(row.next_due) if row.next_due else "")
        third.addWidget(days)
        for line in (first, second, third):
            column.addLayout(line)
        self.setAccessibleName(row.name)


class ProjectsCard(Card):
    """The firm's projects; `new_asked` for another one, below the button."""

    opened = Signal(str)
    new_asked = Signal()

    def __init__(self, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._marks = marks
        self.setObjectName("investor.projects")
        self.new = writing(Button("", "text", 26, icon="plus"))
        self.new.setObjectName("investor.newproject")
        self.new.clicked.connect(self.new_asked)
        self.add_action(self.new)
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)

    def show_projects(self, rows: Sequence[ProjectRow]) -> None:
        """Replace them."""
        self.set_title(self.tr("Projects"))
        self.new.setText(self.tr("New project"))
        self.set_count(text.count(len(rows)))
        clear(self._rows)
        for row in rows:
            box = ProjectBox(self._marks, row)
            box.opened.connect(self.opened)
            self._rows.addWidget(box)
        if not rows:
            self._rows.addWidget(Label(self.tr("No project with this investor yet."), tone="textTertiary"))


class SimilarCard(Card):
    """相似客商: the same industry, not met yet."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def show_firms(self, firms: Sequence[Neighbour]) -> None:
        """Replace them."""
        self.set_title(self.tr("Similar investors"))
        self.set_count(self.tr("same industry, not met yet"))
        clear(self._rows)
        for firm in firms:
            line = LinkLine(firm.id)
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(ElidedLabel(firm.name, "caption"), 1)
            row.addWidget(Label(firm.region or "", "caption", tone="textSecondary"))
            line.setFixedHeight(px(24))
            line.setAccessibleName(firm.name)
            line.opened.connect(self.opened)
            self._rows.addWidget(line)
        if not firms:
            self._rows.addWidget(Label(self.tr("None known."), tone="textTertiary"))
