"""The pages of a paper one below the other, as large as one wants them."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from app.ui.papers.drawing import Wanted
from app.ui.papers.fit import Fit
from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, px

if TYPE_CHECKING:
    from app.exports.finding import Find

_GAP = 16
_LINE = 48
_KEPT = 160_000_000
"""Bytes of pictures that are kept; the farthest from what is looked at go first."""

_NO_SIZE = (595.0, 842.0)
Found = tuple[int, int]
"""A page, and which of the finds on it."""


class SheetsView(QAbstractScrollArea):
    """`moved` says which page one is at, `wanting` that a picture is needed, `fit_changed` another size."""

    moved = Signal(int)
    wanting = Signal()
    fit_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("papers.sheets")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._places: list[QRect] = []
        self._images: dict[int, QImage] = {}
        self._fresh: set[int] = set()
        self._finds: Mapping[int, Sequence[Find]] = {}
        self._at_find: Found | None = None
        self._kind, self._scale = "width", 1.0
        self._number = 1
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def number(self) -> int:
        """The page one is at, from 1."""
        return self._number

    @property
    def fit(self) -> Fit:
        """How large pages are shown just now."""
        bar = self.verticalScrollBar().sizeHint().width()
        margins = 2 * px(_GAP)
        room = max(80, self.width() - margins - bar), max(80, self.height() - margins)
        return Fit(self._kind, self._scale, room, self.devicePixelRatioF())

    def show_pages(self, sizes: tuple[tuple[float, float], ...], number: int, image: QImage) -> None:
        """Show a paper that has been set anew; other pages stay as they were until they are drawn."""
        kept = self._anchor() if self._places and number == self._number else (number, 0.0)
        changed = {at for at, size in enumerate(sizes, 1) if self._sizes[at - 1 : at] != (size,)}
        self._images = {at: old for at, old in self._images.items() if at <= len(sizes) and at not in changed}
        self._sizes, self._fresh = sizes, set()
        self._lay_out(kept)
        self.take(number, image)

    def take(self, number: int, image: QImage) -> None:
        """A picture has been drawn."""
        if number > len(self._sizes):
            return
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._images[number] = image
        self._fresh.add(number)
        self._let_go()
        self.viewport().update()

    def next_wanted(self) -> Wanted | None:
        """The next page in sight that has no picture of its size."""
        fit = self.fit
        for number in self._in_sight():
            width = fit.pixels(self._sizes[number - 1])
            shown = self._images.get(number)
            if shown is None or number not in self._fresh or abs(shown.width() - width) > 1:
                return number, width
        return None

    def image(self, number: int) -> QImage | None:
        """The picture of a page, if it has been drawn as the paper is now."""
        return self._images.get(number) if number in self._fresh else None

    def go_to(self, number: int) -> None:
        """Put the head of a page into sight."""
        if self._places:
            number = max(1, min(number, len(self._places)))
            self.verticalScrollBar().setValue(self._places[number - 1].y() - px(_GAP))
            self._say(number)

    def set_fit(self, kind: str, scale: float = 1.0) -> None:
        """Show pages whole, as wide as there is room, or so many times their natural size."""
        kept = self._anchor()
        self._kind, self._scale = kind, scale
        self._lay_out(kept)
        self.fit_changed.emit()

    def zoom(self, steps: int) -> None:
        """Larger, or smaller with a negative number."""
        self.set_fit("scale", self.fit.nearer(self._size_here(), steps))

    def mark(self, finds: "Mapping[int, Sequence[Find]]", at: Found | None) -> None:
        """Mark what was found, one of it more than the others, and put that into sight."""
        self._finds, self._at_find = finds, at
        if at is not None and at[0] <= len(self._places):
            self._reveal(at)
        self.viewport().update()

    def _size_here(self) -> tuple[float, float]:
        return self._sizes[self._number - 1] if self._number <= len(self._sizes) else _NO_SIZE

    def _anchor(self) -> tuple[int, float]:
        """The page at the upper edge, and how far down in it the edge is."""
        top = self.verticalScrollBar().value() + px(_GAP)
        for number, place in enumerate(self._places, 1):
            if place.bottom() + px(_GAP) >= top:
                return number, max(0.0, (top - place.y()) / max(1, place.height()))
        return 1, 0.0

    def _lay_out(self, anchor: tuple[int, float]) -> None:
        fit, gap = self.fit, px(_GAP)
        boxes = [fit.box(size) for size in self._sizes]
        widest = max((width for width, _ in boxes), default=0)
        across = max(self.viewport().width(), widest + 2 * gap)
        y, self._places = gap, []
        for width, height in boxes:
            self._places.append(QRect((across - width) // 2, y, width, height))
            y += height + gap
        view, bars = self.viewport().size(), (self.horizontalScrollBar(), self.verticalScrollBar())
        for bar, whole, seen in zip(bars, (across, y), (view.width(), view.height()), strict=True):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(px(_LINE))
        if self._places:
            number = min(anchor[0], len(self._places))
            place = self._places[number - 1]
            down = round(anchor[1] * place.height()) if number == anchor[0] else 0
            self.verticalScrollBar().setValue(place.y() + down - gap)
        self._scrolled()
        self.viewport().update()

    def _shift(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _in_sight(self) -> list[int]:
        seen = QRect(self._shift(), self.viewport().size())
        shown = [number for number, place in enumerate(self._places, 1) if place.intersects(seen)]
        return sorted(shown, key=lambda number: number != self._number)

    def _scrolled(self) -> None:
        """The page one is at covers the middle of the view, or lies wholly in it at the end."""
        top = self.verticalScrollBar().value()
        middle = top + self.viewport().height() // 3
        at = next(
            (n for n, place in enumerate(self._places, 1) if place.bottom() >= middle), len(self._places)
        )
        if (
            at
            and top
            and top == self.verticalScrollBar().maximum()
            and at < self._number <= len(self._places)
        ):
            at = self._number
        self._say(max(1, at))
        self.wanting.emit()

    def _say(self, number: int) -> None:
        if number != self._number:
            self._number = number
            self.moved.emit(number)

    def _let_go(self) -> None:
        held = sum(image.sizeInBytes() for image in self._images.values())
        for number in sorted(self._images, key=lambda number: -abs(number - self._number)):
            if held <= _KEPT or number in self._in_sight():
                return
            held -= self._images.pop(number).sizeInBytes()
            self._fresh.discard(number)

    def _find_box(self, number: int, box: object) -> QRectF:
        place = self._places[number - 1]
        factor = place.width() / self._sizes[number - 1][0]
        x, y, width, height = (getattr(box, name) * factor for name in ("x", "y", "width", "height"))
        return QRectF(place.x() + x, place.y() + y, width, height)

    def _reveal(self, at: Found) -> None:
        number, index = at
        box = self._find_box(number, self._finds[number][index][0]).toRect()
        seen = QRect(self._shift(), self.viewport().size()).adjusted(0, px(_LINE), 0, -px(_LINE))
        if not seen.contains(box):
            self.verticalScrollBar().setValue(box.center().y() - self.viewport().height() // 2)
            self.horizontalScrollBar().setValue(box.center().x() - self.viewport().width() // 2)
        self._say(number)

    def _paint_page(self, painter: QPainter, number: int) -> None:
        place = self._places[number - 1]
        paper = QColor(theme().tokens["color"]["light"]["paper"])
        paint_box(painter, place.adjusted(-1, -1, 1, 1), paper, theme().color("borderStrong"))
        image = self._images.get(number)
        if image is not None and abs(image.deviceIndependentSize().width() - place.width()) < 1:
            painter.drawImage(self._on_pixels(place.topLeft()), image)
        elif image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, image)
        self._paint_finds(painter, number)

    def _on_pixels(self, corner: QPoint) -> QPointF:
        """The corner of a picture where the screen's own pixels begin, so that it stays sharp."""
        ratio, shift = self.devicePixelRatioF(), self._shift()
        seen = corner - shift
        return QPointF(round(seen.x() * ratio) / ratio, round(seen.y() * ratio) / ratio) + QPointF(shift)

    def _paint_finds(self, painter: QPainter, number: int) -> None:
        painter.save()
        ink = QColor(theme().tokens["color"]["light"]["matchHighlight"])
        edge = QPen(QColor(theme().tokens["color"]["light"]["accent"]), px(2))
        for index, find in enumerate(self._finds.get(number, ())):
            for part in find:
                box = self._find_box(number, part).adjusted(-1, -1, 1, 1)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
                painter.fillRect(box, ink)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
                if (number, index) == self._at_find:
                    painter.setPen(edge)
                    painter.drawRect(box)
        painter.restore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        key = Qt.Key(event.key())
        if key in ends and plain:
            bar.setValue(ends[key])
        elif event.text() in ("+", "="):
            self.zoom(1)
        elif event.text() == "-":
            self.zoom(-1)
        elif self._kind == "page" and key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.go_to(self._number + (1 if key == Qt.Key.Key_PageDown else -1))
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().color("canvas"))
        painter.translate(-self._shift())
        for number in self._in_sight():
            self._paint_page(painter, number)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out(self._anchor())

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)
