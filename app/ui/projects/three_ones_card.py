"""The card of the three ones in a project's head: leader, contact person, plan."""

from datetime import datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.project_view import Person, PlanCard, ProjectPage
from app.ui import text
from app.ui.theme import theme
from app.ui.widgets.badge import paint_slot, slot_letters
from app.ui.widgets.bar import Bar
from app.ui.widgets.button import Button
from app.ui.widgets.kinds import slot_state
from app.ui.widgets.label import ElidedLabel
from app.ui.widgets.painting import paint_box, px
from app.ui.widgets.writing import writing
from app.ui.words import Codes, slot_word

_BADGE = 28
_NAME = 120
"""Room for eight characters: so long a name is whole, and the post beside it gives way."""


class Third(QWidget):
    """One slot: its square, what it is called, who or what fills it, and the last thing heard.

    `clicked` carries the slot; `acted` is sent by the button inside, which names or confirms.
    """

    clicked = Signal(int)
    acted = Signal(int)

    def __init__(self, slot: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slot = slot
        self._state = "NOT_YET"
        self.setObjectName(f"project.slot.{slot}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10 + _BADGE + 10), px(8), px(10), px(7))
        column.setSpacing(0)
        self.caption = ElidedLabel("", "caption", tone="textTertiary")
        line = QHBoxLayout()
        line.setSpacing(px(10))
        self.main = ElidedLabel("", "section", "bold")
        self.sub = ElidedLabel("")
        line.addWidget(self.main)
        line.addWidget(self.sub, 1)
        self.below = ElidedLabel("", "caption", tone="textTertiary")
        self.bar = Bar()
        self.act = writing(Button("", "accent", 26))
        self.act.clicked.connect(lambda: self.acted.emit(self.slot))
        column.addWidget(self.caption)
        column.addLayout(line)
        column.addWidget(self.below)
        self._tail = QWidget()
        tail = QVBoxLayout(self._tail)
        tail.setContentsMargins(0, px(4), 0, 0)
        tail.addWidget(self.bar)
        tail.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._tail)
        column.addStretch(1)
        self.bar.hide()
        self.act.hide()

    def show_state(self, state: str, caption: str, main: str, sub: str, below: str, act: str = "") -> None:
        """Show a slot; `act` is the verb of a missing one."""
        self._state = state
        self.caption.setText(caption)
        self.main.setText(main)
        self.main.setMinimumWidth(min(self.main.sizeHint().width(), px(_NAME)))
        self.main.set_tone("redText" if state == "MISSING" else "text")
        self.sub.setText(sub)
        self.below.setText(below)
        self.below.setVisible(bool(below) and not act)
        self.act.setText(act)
        self.act.setVisible(bool(act))
        self._tail.setHidden(self.act.isHidden() and self.bar.isHidden())
        self.setAccessibleName(" ".join(filter(None, (caption, main, sub, below))))
        self.setToolTip("")
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit(self.slot)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit(self.slot)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        ground = {"MISSING": "redSoft", "OPEN": "yellowSoft"}.get(self._state)
        if ground is not None:
            painter.fillRect(self.rect().adjusted(1, 1, -1, -1), look.color(ground))
        if self.slot:
            painter.fillRect(0, 1, 1, self.height() - 2, look.color("border"))
        edge = px(_BADGE)
        square = QRectF(px(10), px(9), edge, edge)
        paint_slot(painter, square, slot_state(self._state), slot_letters()[self.slot], look, "header")
        if self.hasFocus():
            paint_box(painter, self.rect().adjusted(1, 1, -1, -1), None, look.color("focus"), px(5), width=2)


class ThreeOnesCard(QWidget):
    """The three thirds; `clicked` carries the slot, `acted` the slot whose button was pressed."""

    clicked = Signal(int)
    acted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("project.three_ones")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.thirds = [Third(slot) for slot in range(3)]
        for third, stretch in zip(self.thirds, (100, 100, 118), strict=True):
            third.clicked.connect(self.clicked)
            third.acted.connect(self.acted)
            row.addWidget(third, stretch)

    def show_page(self, page: ProjectPage, codes: Codes, now: datetime) -> None:
        """Show the three ones of a project."""
        leader, contact, plan = self.thirds
        states = page.row.slots
        self._show_person(leader, states[0], page.leader, codes, now)
        self._show_person(contact, states[1], page.contact, codes, now)
        self._show_plan(plan, states[2], page.plan)

    def _show_person(
        self, third: Third, state: str, person: Person | None, codes: Codes, now: datetime
    ) -> None:
        caption = slot_word(third.slot)
        if person is None:
            missing = state == "MISSING"
            verb = self.tr("Name the leader") if third.slot == 0 else self.tr("Name the contact")
            main = self.tr("Missing") if missing else self.tr("After signing")
            third.show_state(state, caption, main, "", "", verb if missing else "")
            return
        act = ""
        if state == "OPEN":
            caption, act = self._two_versions(caption)
        elif state == "DRAFT":
            caption = self.tr("{slot}, not accepted yet").format(slot=caption)
            act = self.tr("Accepted")
        sub = (person.post_title if third.slot == 0 else person.unit_name) or ""
        last = self._last(third.slot, person, codes, now)
        third.show_state(state, caption, person.name, sub, last, act)
        known = (person.name, person.post_title, person.unit_name, person.mobile, last)
        third.setToolTip("\n".join(filter(None, known)))

    def _two_versions(self, caption: str) -> tuple[str, str]:
        """What an open slot is called, and the verb that leads to both versions."""
        return self.tr("{slot}, two versions").format(slot=caption), self.tr("Decide")

    def _last(self, slot: int, person: Person, codes: Codes, now: datetime) -> str:
        if person.last_at is None:
            return self.tr("since {day}").format(day=text.full_date(person.since))
        moment = datetime.fromisoformat(person.last_at)
        if slot == 0:
            day = text.month_day(moment.date())
            kind = codes.word("leader_action_kind", person.last_kind)
            return self.tr("{day} {what}", "when a leader did what").format(day=day, what=kind)
        return self.tr("{when} updated").format(when=text.relative(moment, now))

    def _show_plan(self, third: Third, state: str, plan: PlanCard | None) -> None:
        caption = slot_word(2)
        third.bar.setVisible(plan is not None and bool(plan.tasks))
        if plan is None:
            missing = state == "MISSING"
            main = self.tr("Missing") if missing else self.tr("After signing")
            third.show_state(state, caption, main, "", "", self.tr("Draft the plan") if missing else "")
            return
        if plan.status == "CONFIRMED" and plan.approved_on is not None:
            day = text.month_day(plan.approved_on)
            caption = self.tr("Plan v{version}, confirmed {day}").format(version=plan.version, day=day)
        else:
            caption = self.tr("Plan v{version}, to be confirmed").format(version=plan.version)
        act = ""
        if state == "OPEN":
            caption, act = self._two_versions(caption)
        done = self.tr("{done}/{total} milestones").format(done=plan.done, total=len(plan.tasks))
        third.bar.setVisible(bool(plan.tasks) and not act)
        third.show_state(state, caption, done, "", "", act)
        if plan.status == "CONFIRMED" and plan.approved_by:
            third.setToolTip(self.tr("Confirmed by {name}").format(name=plan.approved_by))
        third.bar.set_share(plan.done / len(plan.tasks) if plan.tasks else 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        paint_box(QPainter(self), self.rect(), look.color("surface"), look.color("accentLine"), px(6))
