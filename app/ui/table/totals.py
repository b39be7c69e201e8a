"""The row of totals under a table; its figures stand in their columns, however the table is scrolled."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from app.ui.table.frozen_view import FrozenColumnsView
from app.ui.table.placed_sums import Placed, paint_sums, place_sums
from app.ui.table.sums import Totals
from app.ui.theme import theme
from app.ui.widgets.painting import hairline, px


class TotalsRow(QWidget):
    """Pinned under the rows."""

    def __init__(self, grid: FrozenColumnsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._totals: Totals | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def totals(self) -> Totals | None:
        return self._totals

    def show_totals(self, totals: Totals | None) -> None:
        """Show sums, or nothing."""
        self._totals = totals
        self.setVisible(totals is not None)
        self._name()
        self.update()

    def _name(self) -> None:
        totals = self._totals
        if totals is None:
            return
        said = [totals.label.said]
        for column in self._grid.records.columns:
            cell = totals.cells.get(column.key)
            if cell is not None and cell.said:
                said.append(self.tr("{title}: {value}").format(title=column.title, value=cell.said))
        if totals.note is not None:
            said.append(totals.note.said)
        self.setAccessibleName(self.tr(", ").join(said))

    def _placed(self) -> list[Placed]:
        """Every cell with its box; those of held columns last."""
        if self._totals is None:
            return []
        grid = self._grid
        row = QRect(0, 1, grid.viewport().width(), self.height())
        return place_sums(self._totals, grid.spans(), grid.records.columns, row)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LanguageChange):
            self.updateGeometry()
            self._name()
        super().changeEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = next((p for p in reversed(self._placed()) if p.box.contains(event.pos())), None)
            tip = found.cell.tip_at(found.box, event.pos()) if found is not None else ""
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        painter.fillRect(self.rect(), look.color("surfaceSubtle"))
        paint_sums(painter, self._placed(), self._grid.spans())
        hairline(painter, 0, 0, self.width(), 0, look.color("borderStrong"))

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(200), theme().size("totalsRow"))
