"""A table view whose frozen columns stay in sight when it is scrolled sideways."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget
from typing_extensions import override

from app.ui.table.columns import Record
from app.ui.table.drawing import inner_box
from app.ui.table.header import TableHeader
from app.ui.table.model import RecordTableModel
from app.ui.table.spans import Span, column_spans, held_edge, span_at

Index = QModelIndex | QPersistentModelIndex


class FrozenColumnsView(QTableView):
    """Knows where cells are seen; Qt knows only where they would lie without frozen columns."""

    def __init__(self, model: RecordTableModel[Record], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.records = model
        self.header = TableHeader(self)
        self.setHorizontalHeader(self.header)
        self.setModel(model)

    def spans(self) -> list[Span]:
        """The shown columns as they lie now."""
        return column_spans(self.header, self.records.columns)

    def cell_box(self, row: int, column: int) -> QRect:
        """Where the content of a cell lies."""
        rect = self.visualRect(self.records.index(row, column))
        whole = QRect(rect.x(), rect.y(), rect.width(), rect.height() + 1)
        return inner_box(self.records.columns[column], rect.x(), rect.width(), whole)

    @override
    def indexAt(self, pos: QPoint) -> QModelIndex:
        if self.header.offset():
            spans = self.spans()
            span = span_at(spans, pos.x())
            if span is not None and span.held:
                return self.records.index(self.rowAt(pos.y()), span.column)
        return super().indexAt(pos)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()
            self.header.viewport().update()

    @override
    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        across = self.horizontalScrollBar()
        before = across.value()
        super().scrollTo(index, hint)
        if not index.isValid():
            return
        if self.records.columns[index.column()].frozen:
            across.setValue(before)
            return
        hidden = held_edge(self.spans()) - self.header.sectionViewportPosition(index.column())
        if hidden > 0:
            across.setValue(across.value() - hidden)

    @override
    def visualRect(self, index: Index) -> QRect:
        rect = super().visualRect(index)
        if index.isValid() and self.header.offset() and self.records.columns[index.column()].frozen:
            for span in self.spans():
                if span.column == index.column():
                    rect.moveLeft(span.x)
        return rect

    @override
    def visualRegionForSelection(self, selection: object) -> QRegion:
        # Qt would walk over every cell once columns have been moved.
        return QRegion(self.viewport().rect())
