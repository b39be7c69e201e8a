"""What my squad did this week, as many lines as there is room for."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.services.today_news import News
from app.ui import text
from app.ui.page import Location
from app.ui.sync.marks import Marks
from app.ui.theme import theme
from app.ui.today.lines import INSET, Line
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.painting import paint_box, paint_text, px

_ROW = 44
_WHEN = 64
_WHO = 48
_MARK = 20
_GAP = 10
_LEAST = 1


class NewsLine(Line):
    """When, who, and what was done; opens the project or the firm."""

    def __init__(self, news: News, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(news.id, _ROW, parent)
        self.news = news
        self._when = _moment(datetime.fromisoformat(news.at), now)
        self._longest = _moment((now - timedelta(days=1)).replace(hour=20, minute=40), now)
        self.setAccessibleName(f"{self._when} {news.who} {self.said}")
        self.setToolTip(self.said)

    @property
    def said(self) -> str:
        """What was done, in words."""
        if self.news.company_name is not None:
            return self.tr("Visited {company}").format(company=self.news.company_name)
        name = self.news.project_name or ""
        if self.news.text.startswith(name[:2]):
            return self.news.text
        return self.tr("{project}: {text}").format(project=name, text=self.news.text)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        inner = self.begin(painter)
        painter.setFont(look.font("caption"))
        when = QRect(inner.x(), 0, max(px(_WHEN), _width(painter, self._longest)), self.height())
        paint_text(painter, when, self._when, look.color("textSecondary"))
        edge = px(_MARK)
        mark = QRect(when.right() + 1 + px(_GAP), (self.height() - edge) // 2, edge, edge)
        paint_box(painter, mark, look.color("accentSoft"), None, edge / 2)
        painter.setFont(look.font("caption", "bold"))
        letter = QRect(mark.x() + (edge - _width(painter, self.news.who[:1])) // 2, 0, edge, self.height())
        paint_text(painter, letter, self.news.who[:1], look.color("accentText"))
        painter.setFont(look.font("caption", "medium"))
        who = QRect(mark.right() + 1 + px(8), 0, px(_WHO), self.height())
        paint_text(painter, who, self.news.who, look.color("text"))
        painter.setFont(look.font("caption"))
        left = who.right() + 1
        rest = self.paint_mark(painter, QRect(left, 0, inner.right() + 1 - left, self.height()))
        paint_text(painter, rest, self.said, look.color("textSecondary"))


class NewsCard(Card):
    """`went` and `went_apart` carry the place of the project or firm."""

    went = Signal(object)
    went_apart = Signal(object)

    def __init__(self, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self._marks = marks
        marks.syncing.marked.connect(self.update)
        self.setObjectName("today.news")
        self._lines: list[NewsLine] = []
        self._nothing = Label("", tone="textTertiary", wrap=True)
        self._nothing.setContentsMargins(px(INSET), px(2), px(INSET), px(14))
        self.body.addWidget(self._nothing)
        self.body.addStretch(1)

    def show_news(self, squad: str, news: Sequence[News], now: datetime) -> None:
        """Replace the lines."""
        self.set_title(self.tr("News of {squad}").format(squad=squad))
        self.set_count(self.tr("this week"))
        self._nothing.setText(self.tr("Nothing yet this week."))
        self._nothing.setVisible(not news)
        for old in self._lines:
            self.body.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._lines = [NewsLine(one, now, self) for one in news]
        for place, line in enumerate(self._lines):
            line.marks = self._marks
            if (place_of := _place(line.news)) is not None:
                line.opened.connect(lambda _key, to=place_of: self.went.emit(to))
                line.opened_apart.connect(lambda _key, to=place_of: self.went_apart.emit(to))
            self.body.insertWidget(place, line)
        self._fit()

    def _fit(self) -> None:
        """Hide lines that would be cut at the lower edge."""
        room = self.height() - self.header.height() - 2
        for place, line in enumerate(self._lines):
            line.setVisible((place + 1) * px(_ROW) <= max(room, px(_ROW)))

    @override
    def minimumSizeHint(self) -> QSize:
        if self.folded:
            return QSize(px(240), px(40) + 2)
        lines = max(1, min(_LEAST, len(self._lines)))
        return QSize(px(240), px(40) + lines * px(_ROW) + 2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _moment(moment: datetime, now: datetime) -> str:
    """今天 11:20, 昨天 16:05, 3月16日."""
    if (now.date() - moment.date()).days in (0, 1):
        return text.relative(moment, now)
    return text.month_day(moment.date())


def _width(painter: QPainter, words: str) -> int:
    return painter.fontMetrics().horizontalAdvance(words)


def _place(news: News) -> Location | None:
    if news.company_id is not None:
        return Location("investors.detail", news.company_id)
    return Location("projects.detail", news.project_id) if news.project_id is not None else None
