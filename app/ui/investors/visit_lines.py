"""The visits of a firm, newest first, each with what follows and whether that is done."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.company_page import FollowUpLine, VisitLine
from app.ui import fonts, text
from app.ui.icons import paint_icon
from app.ui.layouts import clear
from app.ui.sync.marks import Marks
from app.ui.theme import theme
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.days_left import DaysLeft
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.hover_button import HoverButton
from app.ui.widgets.label import ElidedLabel, Hairline, Label
from app.ui.widgets.painting import paint_text, px
from app.ui.widgets.tag import Tag
from app.ui.widgets.tall_page import TallPage
from app.ui.widgets.writing import writing
from app.ui.words import Codes

_NAMED = 2
"""So many of theirs are named; of more, the first alone."""


class DoneStep(QAbstractButton):
    """What followed and is done; a click opens it again."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.cover(what)
        self.setText(what)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        ring_focus(self)

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme().font("caption")).horizontalAdvance(self.text())
        return QSize(px(18) + width + 1, px(20))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = px(13)
        paint_icon(painter, QRect(0, (self.height() - edge) // 2, edge, edge), "check", "greenText")
        painter.setFont(theme().font("caption"))
        rest = self.rect().adjusted(px(18), 0, 0, 0)
        paint_text(painter, rest, self.text(), theme().color("greenText"))


class VisitEntry(QWidget):
    """One visit; ticking its next step sends `ticked` with the follow-up's id, `opened` the visit's."""

    ticked = Signal(str, bool)
    opened = Signal(str)

    def __init__(
        self, marks: Marks, visit: VisitLine, codes: Codes, now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"visit.{visit.id}")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(9), px(14), px(9))
        column.setSpacing(px(2))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(
            Label(text.moment_words(datetime.fromisoformat(visit.started_at), now), weight="medium")
        )
        head.addWidget(Tag(codes.word("activity_kind", visit.kind)))
        head.addWidget(marks.tag(visit.id))
        head.addWidget(ElidedLabel(self._who(visit), "caption", tone="textTertiary"), 1)
        edit = HoverButton(self.tr("Edit"), self)
        edit.setObjectName("visit.edit")
        edit.clicked.connect(lambda: self.opened.emit(visit.id))
        head.addWidget(edit)
        column.addLayout(head)
        column.addWidget(Label(visit.text, wrap=True))
        for step in visit.next_steps:
            column.addLayout(self._step(step))

    def _who(self, visit: VisitLine) -> str:
        named = visit.theirs if len(visit.theirs) <= _NAMED else visit.theirs[:1]
        ours, theirs = self.tr(", ").join(visit.ours), self.tr(", ").join(named)
        if len(named) < len(visit.theirs):
            theirs = self.tr("{names} and others, %n people", "", len(visit.theirs)).format(names=theirs)
        if not theirs:
            return ours
        return self.tr("{ours} met {theirs}").format(ours=ours, theirs=theirs)

    def _step(self, step: FollowUpLine) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        if step.done_on is None:
            box = writing(CheckBox(step.what))
            box.clicked.connect(lambda checked, key=step.id: self.ticked.emit(key, checked))
            row.addWidget(box)
            days = DaysLeft()
            days.set_days(step.days_left, text.date_with_weekday(step.due_on) if step.due_on else "")
            row.addWidget(days)
        else:
            done = writing(DoneStep(step.result or step.what))
            done.setToolTip(self.tr("Done on {day}").format(day=text.month_day(step.done_on)))
            done.clicked.connect(lambda _=False, key=step.id: self.ticked.emit(key, False))
            row.addWidget(done)
        row.addStretch(1)
        return row


class VisitLines(TallPage):
    """All visits, or what to do when there are none."""

    ticked = Signal(str, bool)
    opened = Signal(str)

    def __init__(self, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = marks
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_visits(self, visits: Sequence[VisitLine], codes: Codes, now: datetime) -> None:
        """Replace the entries."""
        clear(self._column)
        for place, visit in enumerate(visits):
            if place:
                self._column.addWidget(Hairline())
            entry = VisitEntry(self._marks, visit, codes, now)
            entry.ticked.connect(self.ticked)
            entry.opened.connect(self.opened)
            self._column.addWidget(entry)
        if not visits:
            nothing = EmptyState(
                self.tr("No visits yet"), self.tr("At first contact, note the source and the intent.")
            )
            self._column.addWidget(nothing, 1)
        else:
            self._column.addStretch(1)
