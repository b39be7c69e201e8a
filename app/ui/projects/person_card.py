"""Who holds a slot of the three ones: how to reach them, who came before, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.assignments import Tenure
from app.services.project_view import Person
from app.ui import text
from app.ui.sync.marks import Marks
from app.ui.widgets.button import Button
from app.ui.widgets.card import KeyValueGrid
from app.ui.widgets.label import Hairline, Label
from app.ui.widgets.painting import px
from app.ui.widgets.writing import writing

_WIDTH = 320
_PAST = 4


class PersonCard(QWidget):
    """`handed_over`, `accepted` and `acted` ask for what the buttons say; `acted` is the leader's alone."""

    handed_over = Signal()
    accepted = Signal()
    acted = Signal()

    def __init__(self, marks: Marks, slot: int, person: Person, history: Sequence[Tenure]) -> None:
        super().__init__()
        self.setObjectName("project.person")
        self.setFixedWidth(px(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(12), px(14), px(12))
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(Label(person.name, "section", "bold"))
        head.addWidget(marks.tag(person.assignment_id))
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._facts(person, history))
        past = [one for one in history if one.valid_to is not None][:_PAST]
        if past:
            column.addWidget(Hairline())
            column.addWidget(Label(self.tr("Before"), "caption", tone="textTertiary"))
            for one in past:
                column.addWidget(self._tenure(one))
        column.addLayout(self._buttons(slot, person))

    def _facts(self, person: Person, history: Sequence[Tenure]) -> QWidget:
        grid = KeyValueGrid(64)
        present = next((one for one in history if one.id == person.assignment_id), None)
        lines = (
            (self.tr("Post"), person.post_title),
            (self.tr("Unit"), person.unit_name),
            (self.tr("Phone"), person.mobile),
            (self.tr("Since"), text.full_date(person.since)),
            (self.tr("Document"), present.appointed_by if present else None),
        )
        for name, value in lines:
            if value:
                grid.add_row(name, value)
        if not person.accepted:
            grid.add_row(self.tr("State"), self.tr("not accepted yet"), "yellowText")
        return grid

    def _tenure(self, one: Tenure) -> QWidget:
        span = self.tr("{start} to {end}").format(
            start=text.full_date(one.valid_from), end=text.full_date(one.valid_to or one.valid_from)
        )
        reason = self.tr("handed over: {reason}").format(reason=one.reason) if one.reason else ""
        return Label("　".join(filter(None, (one.name, span, reason))), "caption", wrap=True)

    def _buttons(self, slot: int, person: Person) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        if not person.accepted:
            accept = writing(Button(self.tr("They have accepted"), "filled"))
            accept.setObjectName("person.accept")
            accept.clicked.connect(self.accepted)
            row.addWidget(accept)
        if slot == 0:
            act = writing(Button(self.tr("Enter an action")), "leader_action")
            act.setObjectName("person.act")
            act.clicked.connect(self.acted)
            row.addWidget(act)
        change = writing(Button(self.tr("Hand over")))
        change.setObjectName("person.hand_over")
        change.clicked.connect(self.handed_over)
        row.addWidget(change)
        row.addStretch(1)
        self.setFocusProxy(change)
        return row
