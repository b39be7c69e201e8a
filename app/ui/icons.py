"""Line icons of a 24 grid, tinted when painted and sharp at every pixel ratio."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from app import paths
from app.ui.theme import theme

_THIN_FROM = 18


def paint_icon(painter: QPainter, rect: QRect | QRectF, name: str, color: str | QColor) -> None:
    """Paint an icon into `rect` in a colour or the colour of a token; raises KeyError for an unknown name."""
    ink = theme().color(color) if isinstance(color, str) else color
    area = QRectF(rect)
    renderer = _renderer(name, ink.rgba(), area.width() >= _THIN_FROM)
    renderer.render(painter, area)


def icon(name: str, color_role: str = "textSecondary", size: int = 16) -> QIcon:
    """A QIcon for actions and views; its colour is looked up each time it is painted."""
    return QIcon(_TintedEngine(name, color_role, size))


@lru_cache(maxsize=512)
def _renderer(name: str, rgba: int, thin: bool) -> QSvgRenderer:
    ink = QColor.fromRgba(rgba)
    source = _source(name).replace("currentColor", ink.name())
    source = source.replace('stroke-width="2"', f'stroke-width="{1.8 if thin else 2}"', 1)
    if ink.alpha() < 255:
        source = source.replace("<svg ", f'<svg stroke-opacity="{ink.alphaF():.3f}" ', 1)
    return QSvgRenderer(QByteArray(source.encode()))


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    file = paths.resources() / "icons" / f"{name}.svg"
    if not file.is_file():
        raise KeyError(name)
    return file.read_text(encoding="utf-8")


class _TintedEngine(QIconEngine):
    """Paints an icon in a theme colour, dimmed when disabled."""

    def __init__(self, name: str, color_role: str, size: int) -> None:
        super().__init__()
        _source(name)
        self._name = name
        self._role = color_role
        self._size = size

    @override
    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        edge = min(size.width(), size.height())
        return QSize(edge, edge)

    @override
    def availableSizes(
        self, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off
    ) -> list[QSize]:
        edge = theme().px(self._size)
        return [QSize(edge, edge)]

    @override
    def clone(self) -> QIconEngine:
        return _TintedEngine(self._name, self._role, self._size)

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        edge = min(rect.width(), rect.height())
        square = QRect(QPoint(0, 0), QSize(edge, edge))
        square.moveCenter(rect.center())
        role = "textDisabled" if mode == QIcon.Mode.Disabled else self._role
        paint_icon(painter, square, self._name, role)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return QPixmap.fromImage(image)
