"""The right pane of a project: timeline with its composer, visits, firms, risks, quality; files below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from app.ui.projects.composer import Composer
from app.ui.projects.event_list import EditNote, EventList
from app.ui.projects.firms_list import FirmsList
from app.ui.projects.quality_list import QualityList
from app.ui.projects.risks_list import RisksList
from app.ui.sync.marks import Marks
from app.ui.widgets.card import Card
from app.ui.widgets.label import Hairline
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.tab_bar import TabBar


class EventsPane(Card):
    """Tabs 动态, 走访, 企业, 风险, 质量 over the files; `noted` carries a new word on progress."""

    noted = Signal(str)

    def __init__(
        self,
        marks: Marks,
        people: Callable[[str], Sequence[Option]],
        edit_note: EditNote,
        quality: QualityList,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(flush=True, parent=parent)
        self.setObjectName("project.events")
        self.tabs = TabBar(line=False)
        for key in ("events", "visits", "firms", "risks", "quality"):
            self.tabs.add_tab(key, "")
        self.composer = Composer(people)
        self.events = EventList(marks, edit_note)
        self.visits = EventList(marks, edit_note)
        self.firms = FirmsList(marks)
        self.risks = RisksList(marks)
        self.quality = quality
        self._areas = {
            "events": _scrolled(self.events),
            "visits": _scrolled(self.visits),
            "firms": _scrolled(self.firms),
            "risks": _scrolled(self.risks),
            "quality": _scrolled(self.quality),
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
        """Show one of the five."""
        self.tabs.set_current(key)
        for name, area in self._areas.items():
            area.setVisible(name == key)
        self._compose.setVisible(key == "events")

    def show_counts(self, visits: int, firms: int, risks: int, score: int | None) -> None:
        """Names and counts of the tabs, and the score of 100."""
        self.tabs.set_label("events", self.tr("Timeline"))
        self.tabs.set_label("visits", self.tr("Visits"))
        self.tabs.set_count("visits", visits)
        self.tabs.set_label("firms", self.tr("Firms"))
        self.tabs.set_count("firms", firms)
        self.tabs.set_label("risks", self.tr("Risks"))
        self.tabs.set_count("risks", risks)
        self.tabs.set_label("quality", self.tr("Quality"))
        self.tabs.set_count("quality", score, self.tr("Quality, {score} of 100").format(score=score))
        self.events.empty = self.tr("Nothing yet. Write a word on progress, or log a visit: Ctrl+J.")
        self.visits.empty = self.tr("No visits yet. Ctrl+J logs one.")
        self.composer.setPlaceholderText(self.tr("Write a word on progress, @ tells a colleague"))
        self.composer.setAccessibleName(self.tr("Write a word on progress, @ tells a colleague"))


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area
