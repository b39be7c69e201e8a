"""The parts of the window in their places: rail, top bar, the note, the pages and the sheet beside them."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.jobs import Jobs
from app.ui.shell.rail import Rail
from app.ui.shell.sections import sections
from app.ui.shell.top_bar import TopBar
from app.ui.theme import theme
from app.ui.widgets.note import Note, NoteKind
from app.ui.widgets.painting import px

COMPACT_BELOW = 1200
"""Effective width (window ÷ font scale) under which the rail shows icons only."""

_LEAST = 400
"""Of the pages: a sheet beside them never makes the window wider, however broad a page would like to be."""


class _Pages(QStackedWidget):
    """The pages, one in sight; each arranges itself in the width it gets."""

    @override
    def minimumSizeHint(self) -> QSize:
        needed = super().minimumSizeHint()
        return QSize(min(needed.width(), px(_LEAST)), needed.height())


class Frame(QWidget):
    """What stays in place while pages come and go."""

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._rail_by_hand: bool | None = None
        self.rail = Rail(sections(), jobs, self)
        self.top = TopBar(self)
        self.stack: QStackedWidget = _Pages(self)
        self.note = Note(parent=self)
        self.note.setObjectName("window.note")
        self._note_room = QWidget(self)
        self._note_row = QVBoxLayout(self._note_room)
        self._note_row.addWidget(self.note)
        self._note_room.hide()
        self.note.closed.connect(self._note_room.hide)
        self.body = QWidget(self)
        self._lay_out()

    def _lay_out(self) -> None:
        pages = QVBoxLayout()
        pages.setSpacing(0)
        pages.addWidget(self._note_room)
        pages.addWidget(self.stack, 1)
        self._beside = QHBoxLayout(self.body)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addLayout(pages, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top)
        right.addWidget(self.body, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)

    def stand_alone(self) -> None:
        """Be the frame of one record: without rail, search and quick log."""
        for widget in (self.rail, self.top.search, self.top.log_button):
            widget.hide()

    def dock(self, sheet: QWidget) -> None:
        """Put a sheet at the right of the pages."""
        self._beside.addWidget(sheet)

    def tell(self, text: str, kind: NoteKind = "error", action: str = "", closable: bool = True) -> None:
        """A sentence above the page; an empty one takes it away."""
        self._note_row.setContentsMargins(px(16), px(12), px(16), px(4))
        self._note_room.setVisible(bool(text))
        self.note.say(text, kind, action, closable)

    def toggle_rail(self) -> None:
        """Collapse or open the rail by hand, whatever the width."""
        self._rail_by_hand = not self.rail.collapsed
        self._fit()

    def _fit(self) -> None:
        compact = self.width() / theme().font_scale < COMPACT_BELOW
        self.rail.set_collapsed(compact if self._rail_by_hand is None else self._rail_by_hand)
        self.top.set_compact(compact)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "body"):
            self._fit()
        super().changeEvent(event)
