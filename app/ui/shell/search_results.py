"""What the search box has found, under it, without taking the focus from it."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.services.search import Hit, HitKind
from app.ui import fonts, text
from app.ui.icons import paint_icon
from app.ui.official_words import official_words
from app.ui.sync.marks import Marks, paint_mark
from app.ui.theme import theme
from app.ui.widgets.badge import paint_badge
from app.ui.widgets.lamp import paint_lamp
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.painting import paint_box, paint_text, px

_ICONS = {
    HitKind.PROJECT: "project",
    HitKind.COMPANY: "company",
    HitKind.PERSON: "user",
    HitKind.OFFICIAL: "leader",
    HitKind.VISIT: "note",
}
_ROW = 34
_GROUP = 28


class SearchResults(QWidget):
    """A list under the search field; arrows move in it while the field keeps the focus, Enter opens.

    With Ctrl it opens in a window of its own. `asked` when the closed list is wanted again, `dismissed` when
    it is closed, `left` when Esc has nothing more to close. While other finds are awaited the keys rest.
    """

    opened = Signal(object)
    opened_apart = Signal(object)
    asked = Signal()
    dismissed = Signal()
    left = Signal()

    def __init__(self, marks: Marks, field: LineEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search.results")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self._marks = marks
        self._field = field
        self._owner = parent
        self._hits: list[Hit] = []
        self._current = 0
        self._asked = ""
        self._now = datetime.min
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.timeout.connect(self._say_waiting)
        self._waiting = False
        field.installEventFilter(self)
        self.hide()

    @property
    def hits(self) -> list[Hit]:
        return self._hits

    def show_hits(self, asked: str, hits: list[Hit], now: datetime) -> None:
        """Show what was found for `asked`; nothing asked closes the list."""
        self._asked, self._hits, self._current, self._now = asked, hits, 0, now
        if not asked:
            self.hide()
            return
        for hit in hits:
            fonts.cover(hit.title)
        self.setAccessibleName(self.tr("%n find(s)", "", len(hits)))
        if hits:
            self._mark()
        self._place()
        self.show()
        self.raise_()

    def wait(self) -> None:
        """Other finds are on their way; after half a second it says so instead of the former ones."""
        self._waiting = True
        self._delay.start(int(theme().tokens["motion"]["progressDelayMs"]))

    def wait_no_more(self) -> None:
        """They are there, or nobody wants them any more."""
        self._waiting = False
        self._delay.stop()

    def _say_waiting(self) -> None:
        self._hits = []
        self.setAccessibleName(self.tr("Searching"))
        self._place()
        self.show()
        self.raise_()

    def dismiss(self) -> None:
        """Close the list; nothing is awaited any more."""
        self.hide()
        self.dismissed.emit()

    def _place(self) -> None:
        rows = self._rows()
        height = rows[-1][1].bottom() + px(5) if rows else px(44)
        box = self._field.parentWidget() or self._field
        corner = box.mapTo(self._owner, box.rect().bottomRight())
        width = max(box.width(), px(420))
        self.setGeometry(corner.x() - width + 1, corner.y() + px(4), width, height)

    def _rows(self) -> list[tuple[Hit | HitKind, QRect]]:
        """Group headings and finds with their places, top to bottom."""
        found: list[tuple[Hit | HitKind, QRect]] = []
        y = px(4)
        for kind in HitKind:
            group = [hit for hit in self._hits if hit.kind is kind]
            if group:
                found.append((kind, QRect(0, y, self.width(), px(_GROUP))))
                y += px(_GROUP)
            for hit in group:
                found.append((hit, QRect(px(4), y, self.width() - px(8), px(_ROW))))
                y += px(_ROW)
        return found

    def _ordered(self) -> list[Hit]:
        return [entry for entry, _ in self._rows() if isinstance(entry, Hit)]

    def _open(self, index: int, apart: bool = False) -> None:
        ordered = self._ordered()
        if 0 <= index < len(ordered):
            self.dismiss()
            (self.opened_apart if apart else self.opened).emit(ordered[index])

    def _press(self, event: QKeyEvent) -> bool:
        """Whether the list has taken the key."""
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shown = self.isVisible()
        if key == Qt.Key.Key_Escape:
            if shown or self._waiting:
                self.dismiss()
            else:
                self.left.emit()
            return True
        if key not in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        if self._waiting:
            return True
        if not shown:
            self.asked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self._current, control)
        elif self._hits:
            step = 1 if key == Qt.Key.Key_Down else -1
            self._current = self._next_group(step) if control else (self._current + step) % len(self._hits)
            self._mark()
        return True

    def _next_group(self, step: int) -> int:
        """The first find of the next or previous kind."""
        kinds = [hit.kind for hit in self._ordered()]
        present = list(dict.fromkeys(kinds))
        wanted = present[(present.index(kinds[self._current]) + step) % len(present)]
        return kinds.index(wanted)

    def _mark(self) -> None:
        hit = self._ordered()[self._current]
        self.setAccessibleDescription(f"{hit.title} {self._about(hit)}".strip())
        self.update()

    def _kind_name(self, kind: HitKind) -> str:
        return {
            HitKind.PROJECT: self.tr("Projects"),
            HitKind.COMPANY: self.tr("Investors"),
            HitKind.PERSON: self.tr("People"),
            HitKind.OFFICIAL: self.tr("Officials"),
            HitKind.VISIT: self.tr("Visits"),
        }[kind]

    def _about(self, hit: Hit) -> str:
        when = text.moment_words(datetime.fromisoformat(hit.at), self._now) if hit.at else None
        return "　".join(part for part in (hit.detail, official_words(hit), when) if part)

    def _paint_hit(self, painter: QPainter, hit: Hit, area: QRect, current: bool) -> None:
        look = theme()
        if current:
            paint_box(painter, area, look.color("selection"), None, px(4))
        edge = px(16)
        mark = QRect(area.x() + px(10), area.y() + (area.height() - edge) // 2, edge, edge)
        if hit.light is not None:
            paint_lamp(painter, mark, ("red", "yellow", "green", "grey")[hit.light], look)
        else:
            paint_icon(painter, mark, _ICONS[hit.kind], "textTertiary")
        right = area.right() - px(10)
        if hit.slots is not None:
            width = px(20) * 3 + px(2) * 2
            place = QRect(right - width, area.y() + (area.height() - px(20)) // 2, width, px(20))
            paint_badge(painter, place, hit.slots, look)
            right -= width + px(10)
        painter.setFont(look.font("body", "medium"))
        title = QRect(mark.right() + px(9), area.y(), right - mark.right() - px(9), area.height())
        title = paint_mark(painter, title, self._marks.of(hit.id))
        paint_text(painter, title, hit.title, look.color("text"))
        used = painter.fontMetrics().horizontalAdvance(hit.title)
        about = self._about(hit)
        if about and used < title.width() - px(40):
            painter.setFont(look.font("caption"))
            paint_text(painter, title.adjusted(used + px(12), 0, 0, 0), about, look.color("textTertiary"))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.dismiss()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return not self._field.composing and self._press(event)
        return False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        for index, hit in enumerate(self._ordered()):
            place = next(rect for entry, rect in self._rows() if entry is hit)
            if place.contains(event.position().toPoint()):
                self._current = index
                self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for entry, rect in self._rows():
            if isinstance(entry, Hit) and rect.contains(event.position().toPoint()):
                self._open(self._ordered().index(entry))
                return

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        paint_box(painter, self.rect(), look.color("surface"), look.color("borderStrong"), px(6))
        if not self._hits:
            painter.setFont(look.font("body"))
            nothing = self.tr("Nothing found for “{text}”").format(text=self._asked)
            sentence = self.tr("Searching") if self._waiting else nothing
            paint_text(
                painter, self.rect().adjusted(px(14), 0, -px(14), 0), sentence, look.color("textSecondary")
            )
            return
        ordered = self._ordered()
        for entry, rect in self._rows():
            if isinstance(entry, Hit):
                self._paint_hit(painter, entry, rect, ordered.index(entry) == self._current)
            else:
                painter.setFont(look.font("caption", "medium"))
                paint_text(
                    painter,
                    rect.adjusted(px(14), 0, 0, 0),
                    self._kind_name(entry),
                    look.color("textTertiary"),
                )

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(420), px(44))
