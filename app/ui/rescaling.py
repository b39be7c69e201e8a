"""What was laid out for one size of the type, laid out for another while it is on the screen."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QLayout, QLayoutItem, QWidget

_HAIRLINE = 2
"""Lines and the room they take stay as thin as they are, in px."""

_UNBOUNDED = 16_777_215
"""Qt's QWIDGETSIZE_MAX."""


def rescale(widgets: Iterable[QWidget], ratio: float) -> None:
    """Bring fixed sizes, margins and gaps of widgets from one font scale to another, `ratio` times as large.

    Call it before the style changes: who measures itself anew then has the last word.
    """
    for widget in widgets:
        if not widget.isWindow() and not widget.objectName().startswith("qt_"):
            _rescale_bounds(widget, ratio)
        if isinstance(widget, QLabel):
            widget.setContentsMargins(_rescaled(widget.contentsMargins(), ratio))
        layout = widget.layout()
        if layout is not None:
            for one in _with_nested(layout):
                _rescale_layout(one, ratio)


def _rescale_bounds(widget: QWidget, ratio: float) -> None:
    least, most = widget.minimumSize(), widget.maximumSize()
    width, height = _scaled(least.width(), ratio), _scaled(least.height(), ratio)
    widest, highest = _scaled(most.width(), ratio), _scaled(most.height(), ratio)
    if (width, height) != least.toTuple():
        widget.setMinimumSize(width, height)
    if (widest, highest) != most.toTuple():
        widget.setMaximumSize(widest, highest)


def _with_nested(layout: QLayout) -> Iterator[QLayout]:
    yield layout
    for item in _items(layout):
        nested = item.layout()
        if nested is not None:
            yield from _with_nested(nested)


def _items(layout: QLayout) -> list[QLayoutItem]:
    found = (layout.itemAt(index) for index in range(layout.count()))
    return [item for item in found if item is not None]


def _rescale_layout(layout: QLayout, ratio: float) -> None:
    layout.setContentsMargins(_rescaled(layout.contentsMargins(), ratio))
    if isinstance(layout, QBoxLayout):
        layout.setSpacing(_scaled(layout.spacing(), ratio))
    elif isinstance(layout, QGridLayout):
        layout.setHorizontalSpacing(_scaled(layout.horizontalSpacing(), ratio))
        layout.setVerticalSpacing(_scaled(layout.verticalSpacing(), ratio))
        for row in range(layout.rowCount()):
            layout.setRowMinimumHeight(row, _scaled(layout.rowMinimumHeight(row), ratio))
        for column in range(layout.columnCount()):
            layout.setColumnMinimumWidth(column, _scaled(layout.columnMinimumWidth(column), ratio))
    for item in _items(layout):
        gap = item.spacerItem()
        if gap is not None:
            size, policy = gap.sizeHint(), gap.sizePolicy()
            gap.changeSize(
                _scaled(size.width(), ratio),
                _scaled(size.height(), ratio),
                policy.horizontalPolicy(),
                policy.verticalPolicy(),
            )


def _rescaled(margins: QMargins, ratio: float) -> QMargins:
    sides = (margins.left(), margins.top(), margins.right(), margins.bottom())
    return QMargins(*(_scaled(side, ratio) for side in sides))


def _scaled(size: int, ratio: float) -> int:
    return size if abs(size) <= _HAIRLINE or size >= _UNBOUNDED else round(size * ratio)
