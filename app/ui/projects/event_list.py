"""The entries of a timeline on their line, each with what can be done about it."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.project_events import Event, EventKind
from app.ui import text
from app.ui.layouts import clear
from app.ui.projects.event_words import SYSTEM_KINDS, event_sentence, event_when, event_who
from app.ui.projects.note_editor import NoteEditor
from app.ui.sync.marks import Marks
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.hover_button import HoverButton
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.painting import px
from app.ui.words import Codes

_FIRST = 40
"""So many entries are shown at once; more on request."""
_CROWDED = 10
"""A day with more entries than this is set apart by its date."""

EditNote = Callable[[Event, str, int], object]
"""Writes other words into a note as it stood at a position of the log. Raises UserError."""

EditWords = Callable[[str], object]
"""The same for one note."""


class EventLine(QWidget):
    """One entry on the line: dot, when, who, what; and at its right, under the pointer, what can be done.

    A note is edited where it stands and a visit in its sheet; a changed field is given back. Without
    `edit` entries are only looked at, but for changed fields.
    """

    opened = Signal(object)
    reverted = Signal(object)
    deleted = Signal(object)
    left = Signal()

    def __init__(
        self, marks: Marks, event: Event, codes: Codes, now: datetime, last: bool, edit: EditWords | None
    ) -> None:
        super().__init__()
        self._event, self._last, self._edit_note = event, last, edit
        self._system = event.who is None or event.kind in SYSTEM_KINDS
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(20), 0, 0, px(10))
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(Label(event_when(event, now), "caption", tone="textTertiary"))
        who = ElidedLabel(event_who(event), "caption", "medium")
        if self._system:
            who.set_weight("regular")
            who.set_tone("textTertiary")
        head.addWidget(who)
        self.mark = marks.tag(event.id)
        head.addWidget(self.mark)
        head.addStretch(1)
        for button in self._buttons():
            head.addWidget(button)
        self._column.addLayout(head)
        self.editor: NoteEditor | None = None
        self.sentence = Label(event_sentence(event, codes), "caption", wrap=True)
        self._column.addWidget(self.sentence)

    def _buttons(self) -> list[HoverButton]:
        event, kind = self._event, self._event.kind
        buttons: list[HoverButton] = []
        if kind is EventKind.FIELD and event.params.get("old_known", True):
            self.back = HoverButton(self.tr("Revert"), self)
            self.back.clicked.connect(lambda: self.reverted.emit(event))
            buttons.append(self.back)
        if self._edit_note is None:
            return buttons
        if kind in (EventKind.NOTE, EventKind.VISIT):
            edit = HoverButton(self.tr("Edit"), self)
            note = kind is EventKind.NOTE
            edit.clicked.connect(self.edit if note else lambda: self.opened.emit(event))
            buttons.append(edit)
        if kind in (EventKind.NOTE, EventKind.LEADER_ACTION):
            delete = HoverButton(self.tr("Delete"), self)
            delete.clicked.connect(lambda: self.deleted.emit(event))
            buttons.append(delete)
        return buttons

    def edit(self) -> None:
        """Put an editor in the place of a note's words."""
        if self.editor is None and self._edit_note is not None:
            words = self._event.text or ""
            self.editor = NoteEditor(words, self._edit_note, self)
            self.editor.left.connect(self.leave)
            self._column.addWidget(self.editor)
            self.sentence.hide()
        if self.editor is not None:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Show the words again, as they are known."""
        editor, self.editor = self.editor, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()
            self.sentence.show()
            self.left.emit()

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
    """Entries, newest first; a button brings the older ones. `empty` says how the first one comes about.

    While a note is being edited the entries stay as they are; what came meanwhile is shown after it.
    """

    opened = Signal(object)
    reverted = Signal(object)
    deleted = Signal(object)

    def __init__(
        self, marks: Marks, edit_note: EditNote | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._marks = marks
        self._edit_note = edit_note
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(14), px(2), px(14), px(6))
        self._column.setSpacing(0)
        self._waiting: Callable[[], None] | None = None
        self.empty = ""

    @property
    def editing(self) -> bool:
        """Whether the words of a note are being edited."""
        return any(line.editor is not None for line in self.lines())

    def leave_edit(self) -> None:
        """Drop an edit that could not be written, because the entries of another record are to be shown."""
        self._waiting = None
        for line in self.lines():
            line.leave()

    def show_events(
        self, events: Sequence[Event], codes: Codes, now: datetime, seen: int = 0, limit: int = _FIRST
    ) -> None:
        """Replace the entries, as they were read at `seen`, a position of the log."""
        if self.editing:
            self._waiting = lambda: self.show_events(events, codes, now, seen, limit)
            return
        clear(self._column)
        shown = events[:limit]
        crowded = {day for day, count in Counter(map(_day, events)).items() if count > _CROWDED}
        before = ""
        for place, event in enumerate(shown):
            day = _day(event)
            if day != before and (day in crowded or before in crowded):
                self._column.addWidget(_day_head(date.fromisoformat(day), now))
            before = day
            self._column.addWidget(self._line(event, codes, now, seen, place == len(shown) - 1))
        if len(events) > limit:
            more = Button(self.tr("%n older", "", len(events) - limit), "text", 26)
            more.clicked.connect(lambda: self.show_events(events, codes, now, seen, len(events)))
            self._column.addWidget(more)
        if not events:
            self._column.addWidget(Label(self.empty, "caption", tone="textTertiary", wrap=True))
        self._column.addStretch(1)

    def _line(self, event: Event, codes: Codes, now: datetime, seen: int, last: bool) -> EventLine:
        line = EventLine(self._marks, event, codes, now, last, self._edit(event, seen))
        line.opened.connect(self.opened)
        line.reverted.connect(self.reverted)
        line.deleted.connect(self.deleted)
        line.left.connect(self._catch_up)
        return line

    def _edit(self, event: Event, seen: int) -> EditWords | None:
        """How the words of this note are written, None where entries are only looked at."""
        edit_note = self._edit_note
        return (lambda words: edit_note(event, words, seen)) if edit_note is not None else None

    def _catch_up(self) -> None:
        """Show what had to wait for the end of an edit."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def sentences(self) -> list[str]:
        """What is shown, newest first."""
        return [line.sentence.text() for line in self.lines()]

    def lines(self) -> list[EventLine]:
        """The entries shown, newest first."""
        return [one for one in self._shown() if isinstance(one, EventLine)]

    def days(self) -> list[str]:
        """The days set apart by their date, newest first."""
        return [one.text() for one in self._shown() if one.objectName() == "timeline.day"]  # type: ignore[attr-defined]

    def _shown(self) -> list[QWidget]:
        places = [self._column.itemAt(place) for place in range(self._column.count())]
        return [widget for item in places if item is not None and (widget := item.widget()) is not None]


def _day(event: Event) -> str:
    return event.at[:10]


def _day_head(day: date, now: datetime) -> Label:
    said = text.date_with_weekday(day) if day.year == now.year else text.full_date(day)
    head = Label(said, "caption", "bold", tone="textSecondary")
    head.setObjectName("timeline.day")
    head.setContentsMargins(0, px(4), 0, px(6))
    return head
