"""The word beside a record that is not sent as it is here, or that waits for a decision."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from typing_extensions import override

from app.services.exchange_marks import Mark
from app.ui.page import Context, Location
from app.ui.sync.syncing import Syncing
from app.ui.theme import theme
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.painting import px
from app.ui.widgets.tag import Tag, TagKind, paint_tag

Said = tuple[str, TagKind]
"""A word and its kind; an empty word where there is nothing to say."""

MarkOf = Callable[[str], Said]

UNMARKED: Said = ("", "neutral")
_HEIGHT = 20
_PAD = 6
_GAP = 8


class Marks:
    """The words as the exchange stands when they are asked for, and the way to what they speak of."""

    def __init__(self, context: Context) -> None:
        self._shell = context.shell
        self.syncing: Syncing = context.syncing

    def of(self, record_id: str | None) -> Said:
        """The word for a record."""
        mark = self.syncing.state.marks.of(record_id or "")
        if mark is None:
            return UNMARKED
        if mark is Mark.OPEN:
            return QCoreApplication.translate("Sync", "To decide"), "yellow"
        return QCoreApplication.translate("Sync", "Not synced"), "neutral"

    def is_open(self, record_id: str) -> bool:
        """Whether a record waits for a decision."""
        return self.syncing.state.marks.of(record_id) is Mark.OPEN

    def show(self, record_id: str) -> None:
        """Go to the sync centre, with what is to decide about the record in hand."""
        self._shell.go(Location("sync", record_id))

    def tag(self, record_id: str, otherwise: str = "") -> "MarkTag":
        """The word as a widget of a row; of another record where there is nothing to say of the first."""
        return MarkTag(self, record_id, otherwise)


class MarkTag(Tag):
    """The word of one record; it follows what is sent and decided, and a click leads there."""

    def __init__(self, marks: Marks, record_id: str = "", otherwise: str = "") -> None:
        super().__init__("")
        self._marks = marks
        self._record_id = record_id
        self._otherwise = otherwise
        self.setObjectName("sync.mark")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        ring_focus(self, 3)
        marks.syncing.changed.connect(self._show)
        self._show()

    def show_record(self, record_id: str) -> None:
        self._record_id = record_id
        self._show()

    @property
    def _marked(self) -> str:
        """The record of which it speaks."""
        return self._record_id if self._marks.of(self._record_id)[0] else self._otherwise

    def _show(self) -> None:
        word, kind = self._marks.of(self._marked)
        if word != self.text:
            self.set_tag(word, kind)
        if not word:
            self.hide()
        elif self.parentWidget() is not None:  # or it would come up as a window of its own
            self.show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._marks.show(self._marked)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the row behind it is not meant

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._marks.show(self._marked)


def mark_place(line: QRect, said: Said) -> QRect:
    """Where the word stands at the right end of a line; an empty place where there is none."""
    if not said[0]:
        return QRect()
    wide = QFontMetrics(theme().font("caption")).horizontalAdvance(said[0]) + 2 * px(_PAD)
    top = line.y() + (line.height() - px(_HEIGHT)) // 2
    return QRect(line.right() + 1 - wide, top, wide, px(_HEIGHT))


def paint_mark(painter: QPainter, line: QRect, said: Said) -> QRect:
    """Paint the word at the right end of a line; the rest of the line is given back."""
    place = mark_place(line, said)
    if place.isEmpty():
        return line
    painter.save()
    paint_tag(painter, QRectF(place), *said)
    painter.restore()
    return line.adjusted(0, 0, -place.width() - px(_GAP), 0)
