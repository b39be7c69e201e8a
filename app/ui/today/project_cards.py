"""The right column of the page: my projects by light, and signed projects that lack some of their three."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.project_filter import Facet
from app.services.project_list import ProjectRow
from app.services.today import MissingSlots, OwnUnit, Scope, TodayView
from app.ui import text
from app.ui.layouts import clear
from app.ui.projects.own_units import outside_words
from app.ui.sync.marks import Marks
from app.ui.theme import theme
from app.ui.today.lines import INSET, Line
from app.ui.widgets.badge import badge_size, paint_badge
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.days_left import days_left
from app.ui.widgets.label import Label
from app.ui.widgets.lamp import lamp_word, paint_lamp
from app.ui.widgets.painting import paint_box, paint_text, px
from app.ui.widgets.writing import writing

_FIGURES = (20, 16, 14, 12)
"""Sizes of the figures of the tiles, the first that fits."""


class LightTile(QWidget):
    """One light with how many projects have it."""

    chosen = Signal(int)

    def __init__(self, light: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._light = light
        self._figure = ""
        self._longest = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(px(52))

    def set_count(self, count: int, most: int) -> None:
        """`most` is the largest count of all tiles: their figures are equally high."""
        self._figure, self._longest = text.count(count), text.count(most)
        self.setAccessibleName(f"{lamp_word(self._light)} {self._figure}")
        self.update()

    def figure_font(self) -> QFont:
        """The largest font of the figures in which the longest is whole."""
        room = self.width() - self._left() - px(2)
        fonts = [theme().font(size, "bold") for size in _FIGURES]
        whole = (font for font in fonts if QFontMetrics(font).horizontalAdvance(self._longest) <= room)
        return next(whole, fonts[-1])

    def _left(self) -> int:
        """Where the figure begins, right of the lamp."""
        return px(7) + px(20) + px(7)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._light)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self._light)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        border = look.color("focus" if self.hasFocus() else "border")
        paint_box(painter, self.rect(), look.color("surface"), border, px(4))
        left = self._left()
        painter.setFont(look.font("caption"))
        fits = painter.fontMetrics().horizontalAdvance(lamp_word(self._light)) <= self.width() - left - px(2)
        start = left if fits else px(7)
        word = QRect(start, px(30), self.width() - start - px(2), px(16))
        paint_text(painter, word, lamp_word(self._light), look.color("textTertiary"))
        top = (self.height() - px(20)) // 2 if fits else px(8)
        paint_lamp(painter, QRect(px(7), top, px(20), px(20)), self._light)
        painter.setFont(self.figure_font())
        figure = QRect(left, px(7), self.width() - left, px(24))
        paint_text(painter, figure, self._figure, look.color("text"))


class ProjectLine(Line):
    """Lamp, name, badge and days left of a project."""

    def __init__(self, row: ProjectRow, parent: QWidget | None = None) -> None:
        super().__init__(row.id, 32, parent)
        self._row = row
        self.setAccessibleName(f"{lamp_word(row.light)} {row.name}")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        inner = self.begin(painter)
        edge = px(16)
        lamp = QRect(inner.x(), (self.height() - edge) // 2, edge, edge)
        paint_lamp(painter, lamp, self._row.light, pinned=self._row.light_pinned)
        days = QRect(inner.right() + 1 - px(92), 0, px(92), self.height())
        badge = badge_size()
        slots = QRect(days.x() - px(8) - badge.width(), 0, badge.width(), self.height())
        paint_badge(painter, slots, self._row.slots)
        left = lamp.right() + 1 + px(8)
        painter.setFont(look.font("body", "medium"))
        name = self.paint_mark(painter, QRect(left, 0, slots.x() - px(8) - left, self.height()))
        paint_text(painter, name, self._row.name, look.color("text"))
        if self._row.days_left is not None:
            shown = days_left(self._row.days_left, "column")
            painter.setFont(look.font("caption", shown.weight))
            paint_text(painter, days, shown.text, look.color(shown.tone), Qt.AlignmentFlag.AlignRight)


class MissingLine(Line):
    """A signed project with what it lacks and for how long; `settled` asks to name who is missing, here."""

    settled = Signal(object, object)

    def __init__(self, row: MissingSlots, parent: QWidget | None = None) -> None:
        super().__init__(row.project_id, 44, parent)
        self._row = row
        self._lacks = "MISSING" in row.slots
        self._settle = Button(self.tr("Settle") if self._lacks else self.tr("Look"), "text", 26)
        if self._lacks:
            writing(self._settle)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, px(8), 0)
        layout.addStretch(1)
        layout.addWidget(self._settle)
        self._settle.clicked.connect(lambda: self.settled.emit(row, self._settle))
        self.setAccessibleName(f"{row.name} {self.reason()}")

    def record_refusal(self) -> str:
        """Why this project may not be written here; empty when it may."""
        return outside_words() if self._row.outside else ""

    def reason(self) -> str:
        """缺领导、计划，签约已 23 个工作日; or that the leader at this computer is to confirm the plan."""
        if not self._lacks:
            return self.tr("The plan waits for you to confirm it")
        words = (self.tr("leader"), self.tr("contact"), self.tr("plan"))
        lacking = self.tr(", ", "between two that are missing").join(
            word for word, state in zip(words, self._row.slots, strict=True) if state == "MISSING"
        )
        days = self._row.days_since_signing
        if days is None or days < 0:  # signed on a day to come: nothing to count yet
            return self.tr("No {slots}").format(slots=lacking)
        return self.tr("No {slots}, signed %n wd ago", "", days).format(slots=lacking)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        inner = self.begin(painter)
        badge = badge_size()
        paint_badge(painter, QRect(inner.x(), 0, badge.width(), self.height()), self._row.slots)
        left = inner.x() + badge.width() + px(8)
        wide = self._settle.x() - px(6) - left
        painter.setFont(look.font("body", "medium"))
        name = self.paint_mark(painter, QRect(left, px(4), wide, px(20)))
        paint_text(painter, name, self._row.name, look.color("text"))
        painter.setFont(look.font("caption"))
        ink = look.color("redText" if self._lacks else "yellowText")
        paint_text(painter, QRect(left, px(23), wide, px(17)), self.reason(), ink)


class MyProjects(Card):
    """我联系的项目: four tiles and the projects, the worst light first."""

    opened = Signal(str)
    opened_apart = Signal(str)
    light_chosen = Signal(int)

    def __init__(self, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self._marks = marks
        marks.syncing.marked.connect(self.update)
        self.setObjectName("today.projects")
        row = QHBoxLayout()
        row.setContentsMargins(px(INSET), 0, px(INSET), px(12))
        row.setSpacing(px(6))
        self._tiles = [LightTile(light) for light in range(4)]
        for tile in self._tiles:
            tile.chosen.connect(self.light_chosen)
            row.addWidget(tile)
        self.body.addLayout(row)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)

    def show_projects(self, view: TodayView) -> None:
        """Replace the tiles' figures and the rows."""
        totals = view.totals
        led = view.mine_by is Facet.LEADER
        titles = {
            Scope.MINE: self.tr("My projects") if led else self.tr("Projects I look after"),
            Scope.SQUAD: self._colleagues(view.unit, led),
            Scope.CITY: self.tr("Projects of the city"),
        }
        self.set_title(titles[view.scope])
        amount = text.yi_with_unit(totals.investment)
        self.set_count(self.tr("%n project(s), {amount}", "", totals.count).format(amount=amount))
        for tile, count in zip(self._tiles, totals.lights, strict=True):
            tile.set_count(count, max(totals.lights))
        clear(self._lines)
        for row in view.projects:
            line = ProjectLine(row, self)
            line.marks = self._marks
            line.opened.connect(self.opened)
            line.opened_apart.connect(self.opened_apart)
            self._lines.addWidget(line)

    def _colleagues(self, unit: OwnUnit, led: bool) -> str:
        """Whose projects those of my colleagues are; only a squad is called one."""
        if unit.is_squad:
            return self.tr("Projects of my squad")
        pattern = self.tr("Projects led from {unit}") if led else self.tr("Projects looked after from {unit}")
        return pattern.format(unit=unit.name)


class MissingCard(Card):
    """三个一待补; `settled` carries a row and the button that asked."""

    opened = Signal(str)
    opened_apart = Signal(str)
    settled = Signal(object, object)

    def __init__(self, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self._marks = marks
        marks.syncing.marked.connect(self.update)
        self.setObjectName("today.missing")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)
        self._nothing = Label("", tone="textTertiary", wrap=True)
        self._nothing.setContentsMargins(px(INSET), px(2), px(INSET), px(14))
        self.body.addWidget(self._nothing)

    def show_missing(self, view: TodayView) -> None:
        """Replace the rows, the first of those that are counted."""
        rows = view.missing
        self.set_title(self.tr("Three ones to complete"))
        self.set_count(self._counted(view) if rows else "")
        self._nothing.setText(self.tr("Every signed project has its leader, contact person and plan."))
        self._nothing.setVisible(not rows)
        clear(self._lines)
        for row in rows:
            line = MissingLine(row, self)
            line.marks = self._marks
            line.opened.connect(self.opened)
            line.opened_apart.connect(self.opened_apart)
            line.settled.connect(self.settled)
            self._lines.addWidget(line)

    def _counted(self, view: TodayView) -> str:
        """全队 3 个项目, or whoever else's they are: the city's, those of a county by its name."""
        count, unit = view.missing_count, view.unit
        if view.scope is Scope.CITY or unit.is_city:
            return self.tr("whole city, %n project(s)", "", count)
        if unit.id is None:
            return self.tr("%n project(s)", "", count)
        if unit.is_squad:
            return self.tr("whole squad, %n project(s)", "", count)
        return self.tr("{unit}, %n project(s)", "", count).format(unit=unit.name)
