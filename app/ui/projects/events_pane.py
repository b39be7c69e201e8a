"""The right pane of a project: timeline with its composer, visits, firms and money; files below."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.project_events import Event, EventKind
from app.ui.layouts import clear
from app.ui.projects.composer import Composer
from app.ui.projects.event_words import SYSTEM_KINDS, event_sentence, event_when, event_who
from app.ui.projects.firms_list import FirmsList
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.label import Hairline, Label
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.tab_bar import TabBar
from app.ui.words import Codes

_FIRST = 40
"""So many entries are shown at once; more on request."""


class _Revert(Button):
    """改回: seen under the pointer and when the keyboard is on it; its room is always kept."""

    def __init__(self, text: str, line: QWidget) -> None:
        super().__init__(text, "text", 26, parent=line)
        self._line = line
        self.setFixedHeight(px(18))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._line.underMouse() or self.hasFocus():
            super().paintEvent(event)


class EventLine(QWidget):
    """One entry on the line: dot, when, who, what; a changed field offers 改回."""

    opened = Signal(object)
    reverted = Signal(object)

    def __init__(self, event: Event, codes: Codes, now: datetime, last: bool) -> None:
        super().__init__()
        self._last = last
        self._system = event.who is None or event.kind in SYSTEM_KINDS
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), 0, 0, px(10))
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(Label(event_when(event, now), "caption", tone="textTertiary"))
        who = Label(event_who(event), "caption", "medium")
        if self._system:
            who.set_weight("regular")
            who.set_tone("textTertiary")
        head.addWidget(who)
        head.addStretch(1)
        if event.kind is EventKind.FIELD:
            self.back = _Revert(self.tr("Revert"), self)
            self.back.clicked.connect(lambda: self.reverted.emit(event))
            head.addWidget(self.back)
        column.addLayout(head)
        self.sentence = Label(event_sentence(event, codes), "caption", wrap=True)
        column.addWidget(self.sentence)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            for child in self.findChildren(_Revert):
                child.update()
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        if not self._last:
            painter.fillRect(px(5), px(8), 1, self.height(), look.color("border"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("borderStrong" if self._system else "accentLine"))
        painter.drawEllipse(QRectF(px(1), px(5), px(8), px(8)))


class EventList(QWidget):
    """Entries, newest first; a button brings the older ones."""

    reverted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(14), px(2), px(14), px(6))
        self._column.setSpacing(0)
        self._events: Sequence[Event] = ()

    def show_events(self, events: Sequence[Event], codes: Codes, now: datetime, limit: int = _FIRST) -> None:
        """Replace the entries."""
        self._events = events
        clear(self._column)
        shown = events[:limit]
        for place, event in enumerate(shown):
            line = EventLine(event, codes, now, place == len(shown) - 1)
            line.reverted.connect(self.reverted)
            self._column.addWidget(line)
        if len(events) > limit:
            more = Button(self.tr("%n older", "", len(events) - limit), "text", 26)
            more.clicked.connect(lambda: self.show_events(events, codes, now, len(events)))
            self._column.addWidget(more)
        if not events:
            self._column.addWidget(Label(self.tr("Nothing yet."), "caption", tone="textTertiary"))
        self._column.addStretch(1)

    def sentences(self) -> list[str]:
        """What is shown, newest first."""
        return [line.sentence.text() for line in self.lines()]

    def lines(self) -> list[EventLine]:
        """The entries shown, newest first."""
        places = [self._column.itemAt(place) for place in range(self._column.count())]
        widgets = [item.widget() for item in places if item is not None]
        return [line for line in widgets if isinstance(line, EventLine)]


class EventsPane(Card):
    """Tabs 动态, 走访, 企业 over a place for the files; `noted` carries a new word on progress."""

    noted = Signal(str)

    def __init__(self, people: Callable[[str], Sequence[Option]], parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.setObjectName("project.events")
        self.tabs = TabBar(line=False)
        for key in ("events", "visits", "firms"):
            self.tabs.add_tab(key, "")
        self.composer = Composer(people)
        self.events = EventList()
        self.visits = EventList()
        self.firms = FirmsList()
        self._areas = {
            "events": _scrolled(self.events),
            "visits": _scrolled(self.visits),
            "firms": _scrolled(self.firms),
        }
        self._compose = QWidget()
        box = QHBoxLayout(self._compose)
        box.setContentsMargins(px(14), px(10), px(14), px(10))
        box.addWidget(self.composer)
        self.body.addWidget(self.tabs)
        self.body.addWidget(Hairline())
        self.body.addWidget(self._compose)
        for area in self._areas.values():
            self.body.addWidget(area, 1)
        self.tabs.selected.connect(self.show_tab)
        self.composer.wrote.connect(self.noted)
        self.show_tab("events")

    def show_tab(self, key: str) -> None:
        """Show one of the three."""
        self.tabs.set_current(key)
        for name, area in self._areas.items():
            area.setVisible(name == key)
        self._compose.setVisible(key == "events")

    def show_counts(self, visits: int, firms: int) -> None:
        """Names and counts of the tabs."""
        self.tabs.set_label("events", self.tr("Timeline"))
        self.tabs.set_label("visits", self.tr("Visits"))
        self.tabs.set_count("visits", visits)
        self.tabs.set_label("firms", self.tr("Firms"))
        self.tabs.set_count("firms", firms)
        self.composer.setPlaceholderText(self.tr("Write a word on progress, @ tells a colleague"))
        self.composer.setAccessibleName(self.tr("Write a word on progress, @ tells a colleague"))


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area
