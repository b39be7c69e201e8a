"""A list of options to pick from: main and small text, groups, counts, check boxes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.choice import paint_check_box
from app.ui.widgets.painting import paint_text, px

_ROW = 32
_HEAD = 26
_MOST = 9
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Option:
    """Something to pick. `sub` is small text after the name, `group` a heading, `count` at the right."""

    key: str
    main: str
    sub: str = ""
    group: str = ""
    count: int | None = None


@dataclass(frozen=True, slots=True)
class _Heading:
    text: str


class OptionModel(QAbstractListModel):
    """Options with a heading before each group."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[Option | _Heading] = []
        self.checked: set[str] | None = None

    def show_options(self, options: Iterable[Option]) -> None:
        """Replace what is listed."""
        self.beginResetModel()
        self._rows = []
        group = ""
        for option in options:
            if option.group and option.group != group:
                self._rows.append(_Heading(option.group))
            group = option.group
            self._rows.append(option)
        self.endResetModel()

    def option(self, row: int) -> Option | None:
        """The option of a row, None for a heading or no row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Option) else None

    def heading(self, row: int) -> str:
        found = self._rows[row]
        return found.text if isinstance(found, _Heading) else ""

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        found = self._rows[index.row()]
        if isinstance(found, _Heading):
            return (
                found.text
                if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
                else None
            )
        if role == Qt.ItemDataRole.DisplayRole:
            return found.main
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{found.main} {found.sub}".strip()
        if role == Qt.ItemDataRole.CheckStateRole and self.checked is not None:
            return Qt.CheckState.Checked if found.key in self.checked else Qt.CheckState.Unchecked
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.option(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Rows(QStyledItemDelegate):
    """Paints options and headings."""

    def _paint_option(self, painter: QPainter, inner: QRect, shown: Option, checked: set[str] | None) -> None:
        look = theme()
        if checked is not None:
            edge = px(16)
            box = QRectF(inner.x(), inner.y() + (inner.height() - edge) // 2, edge, edge)
            paint_check_box(
                painter, box, Qt.CheckState.Checked if shown.key in checked else Qt.CheckState.Unchecked
            )
            inner = inner.adjusted(edge + px(8), 0, 0, 0)
        if shown.count is not None:
            painter.setFont(look.font("caption"))
            paint_text(
                painter, inner, f"{shown.count:,}", look.color("textTertiary"), Qt.AlignmentFlag.AlignRight
            )
            inner = inner.adjusted(0, 0, -px(44), 0)
        painter.setFont(look.font())
        paint_text(painter, inner, shown.main, look.color("text"))
        left = painter.fontMetrics().horizontalAdvance(shown.main) + px(12)
        if shown.sub and left < inner.width():
            painter.setFont(look.font("caption"))
            paint_text(painter, inner.adjusted(left, 0, 0, 0), shown.sub, look.color("textTertiary"))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        heading = isinstance(model, OptionModel) and model.option(index.row()) is None
        return QSize(px(80), px(_HEAD if heading else _ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        view = option.widget
        if not isinstance(model, OptionModel) or not isinstance(view, QListView):
            return
        look = theme()
        painter.save()
        rect = QRect(option.rect)
        inner = rect.adjusted(px(10), 0, -px(10), 0)
        shown = model.option(index.row())
        if shown is None:
            painter.fillRect(rect, look.color("surfaceSubtle"))
            painter.setFont(look.font("caption"))
            paint_text(painter, inner, model.heading(index.row()), look.color("textTertiary"))
        else:
            if view.currentIndex().row() == index.row():
                painter.fillRect(rect, look.color("selection"))
            self._paint_option(painter, inner, shown, model.checked)
        painter.restore()


class OptionList(QListView):
    """Never takes the focus; whoever has it sends `step` and asks for `current`. `picked` at a click."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.options = OptionModel(self)
        self.setModel(self.options)
        self.setItemDelegate(_Rows(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    @property
    def current(self) -> Option | None:
        return self.options.option(self.currentIndex().row())

    @property
    def keys(self) -> list[str]:
        """The keys listed, in order."""
        found = (self.options.option(row) for row in range(self.options.rowCount()))
        return [option.key for option in found if option is not None]

    def show_options(self, options: Sequence[Option], select_first: bool = True) -> None:
        """List these; the first one is ready to be picked."""
        self.options.show_options(options)
        if select_first:
            self.step(1)
        self.updateGeometry()

    def step(self, by: int) -> None:
        """Go `by` options on, over headings; stays at the ends."""
        row = self.currentIndex().row()
        while 0 <= (row := row + by) < self.options.rowCount():
            if self.options.option(row) is not None:
                self.setCurrentIndex(self.options.index(row))
                self.scrollTo(self.currentIndex())
                return

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.options.option(index.row()) is not None:
            self.setCurrentIndex(index)
        super().mouseMoveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        shown = self.options.option(self.indexAt(event.position().toPoint()).row())
        if shown is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(shown.key)

    @override
    def sizeHint(self) -> QSize:
        rows = range(min(self.options.rowCount(), _MOST))
        height = sum(px(_HEAD if self.options.option(row) is None else _ROW) for row in rows)
        return QSize(px(300), max(height, px(_ROW)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), min(self.sizeHint().height(), px(_ROW)))
