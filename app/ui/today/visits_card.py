"""The recent visits with what follows from each."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.services.project_filter import Facet
from app.services.today import VisitLine
from app.ui import text
from app.ui.sync.marks import UNMARKED, Marks, Said, mark_place
from app.ui.theme import theme
from app.ui.today.lines import OPENING, asks_apart
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.painting import hairline, paint_box, paint_text, px
from app.ui.widgets.tag import paint_tag

_ROW = 57
_INSET = 14
_WHEN = 82
_NEXT = 190
_GAP = 12
_LEAST = 3
"""So many rows are always in view."""


class VisitRow(QWidget):
    """One visit; a click or Enter opens its firm."""

    opened = Signal(str)
    opened_apart = Signal(str)

    def __init__(
        self, visit: VisitLine, now: datetime, marks: Marks | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.visit = visit
        self._now = now
        self._marks = marks
        self._mark = QRect()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(px(_ROW))
        self.setAccessibleName(f"{self.when()} {visit.company_name} {visit.text} {self.mark()}".rstrip())

    def mark(self) -> str:
        """What is to be known of how colleagues have it; empty for nothing."""
        return self._said_mark()[0]

    def _said_mark(self) -> Said:
        return self._marks.of(self.visit.id) if self._marks is not None else UNMARKED

    def when(self) -> str:
        """The time of the visit as it is said."""
        return self._said(datetime.fromisoformat(self.visit.started_at))

    def _said(self, moment: datetime) -> str:
        days = (self._now.date() - moment.date()).days
        if days in (0, 1):
            return text.relative(moment, self._now)
        return f"{text.month_day(moment.date())} {text.clock(moment)}"

    def room_of_when(self) -> int:
        """As wide as the longest moment of late, so that all rows line up in any language."""
        evening = self._now.replace(day=20, hour=20, minute=40)
        moments = (
            evening,
            evening - timedelta(days=31),
            self._now.replace(hour=20, minute=40) - timedelta(days=1),
        )
        metrics = QFontMetrics(theme().font("caption"))
        return max(metrics.horizontalAdvance(self._said(moment)) for moment in moments)

    def _next(self) -> str:
        """The next step with its day; one already done says so."""
        visit = self.visit
        if visit.next_what is None:
            return ""
        if visit.next_done:
            return self.tr("{what}, done").format(what=visit.next_what)
        if visit.next_due is None:
            return visit.next_what
        day = text.month_day(visit.next_due)
        return self.tr("{day} {what}").format(day=day, what=visit.next_what)

    def _open(self, event: QKeyEvent | QMouseEvent) -> None:
        if self.visit.company_id is not None:
            (self.opened_apart if asks_apart(event) else self.opened).emit(self.visit.company_id)

    def _paint_main(self, painter: QPainter, area: QRect) -> None:
        look = theme()
        upper, lower = self._lines(area)
        painter.setFont(look.font("body", "medium"))
        paint_text(painter, upper, self.visit.company_name, look.color("text"))
        used = painter.fontMetrics().horizontalAdvance(self.visit.company_name) + px(12)
        painter.setFont(look.font("caption"))
        if used < upper.width():
            people = self.tr(", ").join(self.visit.people)
            paint_text(painter, upper.adjusted(used, 0, 0, 0), people, look.color("textTertiary"))
        paint_text(painter, lower, self.visit.text, look.color("textSecondary"))

    def _two_lines(self, painter: QPainter, area: QRect, head: str, below: str, tone: str) -> None:
        look = theme()
        upper, lower = self._lines(area)
        painter.setFont(look.font("caption"))
        paint_text(painter, upper, head, look.color(tone))
        paint_text(painter, lower, below, look.color("textSecondary"))

    def _paint_mark(self, painter: QPainter, area: QRect) -> None:
        said = self._said_mark()
        self._mark = mark_place(QRect(area.x(), px(10), area.width(), px(20)), said)
        if not self._mark.isEmpty():
            metrics = QFontMetrics(theme().font("caption"))
            head = metrics.horizontalAdvance(self.tr("Next")) + px(_GAP) if self.visit.next_what else 0
            self._mark.moveLeft(area.x() + head)
            paint_tag(painter, QRectF(self._mark), *said)

    def _lines(self, area: QRect) -> tuple[QRect, QRect]:
        upper = QRect(area.x(), px(10), area.width(), px(20))
        return upper, QRect(area.x(), px(30), area.width(), px(17))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(event)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._marks is not None and self._mark.contains(at):
            self._marks.show(self.visit.id)
        elif event.button() in OPENING and self.rect().contains(at):
            self._open(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), look.color("surfaceHover"))
        hairline(painter, 0, 0, self.width(), 0, look.color("border"))
        inner = self.rect().adjusted(px(_INSET), 0, -px(_INSET), 0)
        painter.setFont(look.font("caption"))
        when = QRect(inner.x(), 0, max(px(_WHEN), self.room_of_when()), self.height())
        paint_text(painter, when, self.when(), look.color("textSecondary"))
        following = QRect(inner.right() + 1 - px(_NEXT), 0, px(_NEXT), self.height())
        if self.visit.next_what is not None:
            self._two_lines(painter, following, self.tr("Next"), self._next(), "textTertiary")
        self._paint_mark(painter, following)
        left = when.right() + 1 + px(_GAP)
        main = QRect(left, 0, following.x() - px(_GAP) - left, self.height())
        self._paint_main(painter, main)
        if self.hasFocus():
            paint_box(painter, self.rect(), None, look.color("focus"), 0, width=2)


class VisitsCard(Card):
    """最近走访: as many rows as there is room for."""

    opened = Signal(str)
    opened_apart = Signal(str)
    all_asked = Signal()

    def __init__(self, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.setObjectName("today.visits")
        self._marks = marks
        marks.syncing.marked.connect(self.update)
        self._rows: list[VisitRow] = []
        self._nothing = Label("", tone="textTertiary", wrap=True)
        self._nothing.setContentsMargins(px(_INSET), px(8), px(_INSET), px(14))
        self._all = Button("", "text", 26)
        self._all.clicked.connect(self.all_asked)
        self.add_action(self._all)
        self.body.addWidget(self._nothing)
        self.body.addStretch(1)

    def show_visits(
        self, visits: Sequence[VisitLine], this_month: int, now: datetime, mine_by: Facet
    ) -> None:
        """Replace the rows; a lead official is not told how to log a visit."""
        self.set_title(self.tr("Recent visits"))
        self.set_count(self.tr("%n this month", "", this_month))
        self._all.setText(self.tr("All"))
        self._nothing.setText(
            self.tr("No visits yet.")
            if mine_by is Facet.LEADER
            else self.tr("No visits yet. Ctrl J logs one in twenty seconds.")
        )
        self._nothing.setVisible(not visits)
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self._rows = [VisitRow(visit, now, self._marks, self) for visit in visits]
        for place, row in enumerate(self._rows):
            row.opened.connect(self.opened)
            row.opened_apart.connect(self.opened_apart)
            self.body.insertWidget(place, row)
        self._fit()

    def _fit(self) -> None:
        """Hide rows that would be cut at the lower edge."""
        for place, row in enumerate(self._rows):
            # A row that comes in sight may give the card another height at once, so the room is asked anew.
            room = self.height() - self.header.maximumHeight() - 2
            row.setVisible((place + 1) * px(_ROW) <= max(room, px(_ROW)))

    @override
    def minimumSizeHint(self) -> QSize:
        rows = max(1, min(_LEAST, len(self._rows)))
        return QSize(px(300), px(40) + rows * px(_ROW) + 2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
