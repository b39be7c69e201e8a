"""The lists of the peek pane: next steps with boxes, what happened last, files."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui import text
from app.ui.icons import paint_icon
from app.ui.projects.peek_words import when_words
from app.ui.theme import theme
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.days_left import days_left
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.painting import paint_text, px
from app.ui.widgets.writing import writing


@dataclass(frozen=True, slots=True)
class PeekStep:
    """A step to come; `days_left` are working days, negative when overdue."""

    id: str
    what: str
    due: date | None = None
    days_left: int | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class PeekNote:
    """Something that happened; `who` is None for the program itself.

    `at` is local time; not `timed`, only its day is known.
    """

    at: datetime
    who: str | None
    what: str
    timed: bool = True


@dataclass(frozen=True, slots=True)
class PeekFile:
    """A file of the project."""

    id: str
    name: str


class Lines(QWidget):
    """Widgets below one another that are replaced all at once."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(gap))

    def empty(self) -> None:
        """Remove every line."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def add(self, line: QWidget) -> None:
        self._column.addWidget(line)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._column.setSpacing(px(self._gap))
        super().changeEvent(event)


class StepList(Lines):
    """`ticked` carries a step and whether it is done now."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(12, parent)

    def show_steps(self, steps: Sequence[PeekStep]) -> None:
        self.empty()
        for step in steps:
            self.add(self._line(step))

    def untick(self, step_id: str) -> None:
        """A step whose tick asks for more is still open."""
        box = self.findChild(CheckBox, f"peek.step.{step_id}")
        if box is not None:
            box.blockSignals(True)
            box.setChecked(False)
            box.blockSignals(False)

    def _line(self, step: PeekStep) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        box = writing(CheckBox(checked=step.done))
        box.setObjectName(f"peek.step.{step.id}")
        box.setAccessibleName(step.what)
        box.toggled.connect(lambda on: self.ticked.emit(step.id, on))
        row.addWidget(box)
        row.addWidget(ElidedLabel(step.what, tone="textTertiary" if step.done else "text"), 1)
        if step.days_left is not None and not step.done:
            shown = days_left(step.days_left)
            days = Label(shown.text, "caption", shown.weight, shown.tone)
            if step.due is not None:
                days.setToolTip(text.date_with_weekday(step.due))
            row.addWidget(days)
        return line


class NoteList(Lines):
    """When and who above, what below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(12, parent)

    def show_notes(self, notes: Sequence[PeekNote], now: datetime) -> None:
        self.empty()
        for note in notes:
            pattern = self.tr("{when}  {who}")
            who = note.who if note.who is not None else self.tr("System")
            line = QWidget()
            column = QVBoxLayout(line)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(1))
            when = pattern.format(when=when_words(note.at, now, note.timed), who=who)
            column.addWidget(Label(when, "caption", tone="textTertiary"))
            column.addWidget(Label(note.what, "caption", wrap=True))
            self.add(line)


class FileLine(QAbstractButton):
    """The name of a file as a link."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        ring_focus(self)

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(theme().font("caption")).horizontalAdvance(self.text())
        return QSize(px(15) + px(8) + words + 1, px(20))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        edge = px(15)
        paint_icon(painter, QRect(0, (self.height() - edge) // 2, edge, edge), "file", "textTertiary")
        font = look.font("caption")
        if self.underMouse():
            font.setUnderline(True)
        painter.setFont(font)
        rest = QRect(edge + px(8), 0, self.width() - edge - px(8), self.height())
        paint_text(painter, rest, self.text(), look.color("accentText" if self.underMouse() else "text"))


class FileList(Lines):
    """`opened` carries a file."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(5, parent)

    def show_files(self, files: Sequence[PeekFile]) -> None:
        self.empty()
        for file in files:
            line = FileLine(file.name)
            line.setObjectName(f"peek.file.{file.id}")
            line.clicked.connect(lambda _checked=False, file_id=file.id: self.opened.emit(file_id))
            self.add(line)
