"""The pages of a paper small at the side, each with its number."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from app.ui.papers.drawing import Wanted
from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, paint_text, px

_WIDTH = 164
_SHEET = 104
_TOP = 14
_NUMBER = 20
_GAP = 15


class Thumbnails(QAbstractScrollArea):
    """`chosen` carries the number of a page; arrows go from one to the next."""

    chosen = Signal(int)
    wanting = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("papers.thumbnails")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._places: list[QRect] = []
        self._images: dict[int, QImage] = {}
        self._fresh: set[int] = set()
        self._number = 1
        self.verticalScrollBar().valueChanged.connect(self.wanting)
        self._measure()

    def show_pages(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """The pages of a paper that has been set anew; the former stay until these are drawn."""
        self._images = {
            at: old for at, old in self._images.items() if sizes[at - 1 : at] == self._sizes[at - 1 : at]
        }
        self._sizes, self._fresh = sizes, set()
        self._lay_out()

    def set_number(self, number: int) -> None:
        """Mark the page one is at and keep it in sight."""
        self._number = number
        if number <= len(self._places):
            place, bar = self._places[number - 1], self.verticalScrollBar()
            if place.y() - px(_TOP) < bar.value():
                bar.setValue(place.y() - px(_TOP))
            elif place.bottom() + px(_NUMBER) > bar.value() + self.viewport().height():
                bar.setValue(place.bottom() + px(_NUMBER) - self.viewport().height())
        self.viewport().update()

    def take(self, number: int, image: QImage) -> None:
        """A picture has been drawn."""
        self._images[number] = image
        self._fresh.add(number)
        self.viewport().update()

    def next_wanted(self) -> Wanted | None:
        """The next page in sight that has no picture."""
        if self.isHidden():
            return None
        for number in self._in_sight():
            width = self._pixels(number)
            shown = self._images.get(number)
            if shown is None or number not in self._fresh or abs(shown.width() - width) > 1:
                return number, width
        return None

    def wants(self, number: int, image: QImage) -> bool:
        """Whether a picture is of the size that is shown here."""
        return number <= len(self._places) and abs(image.width() - self._pixels(number)) <= 1

    def _pixels(self, number: int) -> int:
        return round(self._places[number - 1].width() * self.devicePixelRatioF())

    def _measure(self) -> None:
        self.setFixedWidth(px(_WIDTH))

    def _lay_out(self) -> None:
        y, left, edge = px(_TOP), (px(_WIDTH) - px(_SHEET)) // 2, px(_SHEET)
        self._places = []
        longest = max((max(size) for size in self._sizes), default=1.0) * 210 / 297
        for width, height in self._sizes:
            scale = edge / max(longest, width)
            box = QRect(left, y, round(width * scale), round(height * scale))
            box.moveLeft(left + (edge - box.width()) // 2)
            self._places.append(box)
            y += box.height() + px(_NUMBER) + px(_GAP)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, y - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(px(48))
        self.viewport().update()
        self.wanting.emit()

    def _in_sight(self) -> list[int]:
        seen = self.viewport().rect().translated(0, self.verticalScrollBar().value())
        return [number for number, place in enumerate(self._places, 1) if place.intersects(seen)]

    def _paint(self, painter: QPainter, number: int) -> None:
        look, place, here = theme(), self._places[number - 1], number == self._number
        paper = QColor(look.tokens["color"]["light"]["paper"])
        paint_box(painter, place.adjusted(-1, -1, 1, 1), paper, look.color("borderStrong"))
        image = self._images.get(number)
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, image)
        if here:
            frame = place.adjusted(-px(4), -px(4), px(4), px(4))
            paint_box(painter, frame, None, look.color("focus" if self.hasFocus() else "accent"), 2, width=2)
        painter.setFont(look.font("caption", "bold" if here else "regular"))
        below = QRect(0, place.bottom() + px(4), px(_WIDTH), px(_NUMBER))
        ink = look.color("text" if here else "textSecondary")
        paint_text(painter, below, str(number), ink, Qt.AlignmentFlag.AlignHCenter)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_number"):
            self._measure()
            self._lay_out()
        super().changeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._places)
        steps = {
            Qt.Key.Key_Up: self._number - 1,
            Qt.Key.Key_Down: self._number + 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: last,
        }
        to = steps.get(Qt.Key(event.key()))
        if to is None:
            super().keyPressEvent(event)
        elif 1 <= to <= last:
            self.chosen.emit(to)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        at.setY(at.y() + self.verticalScrollBar().value())
        for number, place in enumerate(self._places, 1):
            if place.adjusted(-px(8), -px(8), px(8), px(_NUMBER)).contains(at):
                self.chosen.emit(number)
                return

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().color("surfaceSubtle"))
        painter.fillRect(self.viewport().width() - 1, 0, 1, self.height(), theme().color("border"))
        painter.translate(0, -self.verticalScrollBar().value())
        for number in self._in_sight():
            self._paint(painter, number)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
