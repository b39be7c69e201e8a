"""Cards: a header with title, count and actions over a body; and the grid of names and values inside."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.button import IconButton
from app.ui.widgets.label import ElidedLabel, Label, Tone
from app.ui.widgets.painting import field_inset, paint_box, px

_ROW = 27
_ANY = 16_777_215


class Card(QFrame):
    """A white box with a 1 px border. Put content into `body`; `flush` cards let rows reach the border.

    A card that folds shows its header alone until a click or key brings the rest.
    """

    def __init__(
        self, title: str = "", count: str = "", flush: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._flush = flush
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self.header = QWidget(self)
        self._row = QHBoxLayout(self.header)
        self.title = Label(title, "section", "bold", parent=self.header)
        self.count = ElidedLabel(count, "caption", tone="textTertiary", parent=self.header)
        self._row.addWidget(self.title)
        self._row.addWidget(self.count, 1)
        self.header.setVisible(bool(title or count))
        outer.addWidget(self.header)
        self._content = QWidget(self)
        self.body = QVBoxLayout(self._content)
        self.body.setSpacing(0)
        outer.addWidget(self._content, 1)
        self.arrow = IconButton("down", "", icon_size=16, parent=self.header)
        self.arrow.clicked.connect(lambda: self._fold(not self.folded))
        self.arrow.hide()
        self._row.addWidget(self.arrow, 0, Qt.AlignmentFlag.AlignVCenter)
        self._folds = False
        self.folded: bool = False
        self._measure()

    def set_title(self, title: str) -> None:
        self.title.setText(title)
        self.header.setVisible(bool(title or self.count.text()))
        self._measure()

    def set_count(self, count: str) -> None:
        """The short remark beside the title."""
        self.count.setText(count)

    def add_action(self, widget: QWidget) -> None:
        """Put a button or tag at the right end of the header."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.header.setVisible(True)

    def set_folding(self, folds: bool) -> None:
        """Fold, to be brought back by hand; or stay open."""
        if folds is self._folds:
            return
        self._folds = folds
        self.arrow.setVisible(folds)
        self._fold(folds)

    def _fold(self, folded: bool) -> None:
        self.folded = folded
        self.arrow.set_icon("fwd" if folded else "down")
        self.arrow.set_name(self.tr("Expand") if folded else self.tr("Collapse"))
        self._content.setHidden(folded)
        self.setMaximumHeight(px(40) + 2 if folded else _ANY)

    def _measure(self) -> None:
        self.header.setFixedHeight(px(40))
        self._fold(self.folded)
        self._row.setContentsMargins(px(14) - 1, 0, px(8) - 1, 0)
        self._row.setSpacing(px(8))
        if self._flush:
            self.body.setContentsMargins(0, 0, 0, 0)
        else:
            top = 0 if self.title.text() else px(12)
            self.body.setContentsMargins(px(14) - 1, top, px(14) - 1, px(12))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "body"):
            self._measure()
        elif event.type() == QEvent.Type.LanguageChange and hasattr(self, "arrow"):
            self._fold(self.folded)
        super().changeEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        on_header = self.header.geometry().contains(event.position().toPoint())
        if self._folds and on_header and event.button() == Qt.MouseButton.LeftButton:
            self._fold(not self.folded)
        else:
            super().mouseReleaseEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        paint_box(painter, self.rect(), look.color("surface"), look.color("border"), px(6))


class KeyValueGrid(QWidget):
    """Names at the left in a column of 76 px, values at the right."""

    def __init__(self, name_width: int = 76, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name_width = name_width
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._names: list[Label] = []
        self.values: list[QWidget] = []
        self._measure()

    def add_row(self, name: str, value: QWidget | str, tone: Tone = "text") -> QWidget:
        """Add a line; a text becomes a label. Returns the widget of the value."""
        label = Label(name, tone="textTertiary")
        shown = value
        if isinstance(shown, str):
            shown = ElidedLabel(shown, tone=tone)
            shown.setContentsMargins(field_inset(), 0, 0, 0)
        if not shown.accessibleName():
            shown.setAccessibleName(f"{name} {value}" if isinstance(value, str) else name)
        row = len(self._names)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(shown, row, 1)
        self._grid.setRowMinimumHeight(row, px(_ROW))
        self._names.append(label)
        self.values.append(shown)
        return shown

    def clear(self, keep: Collection[QWidget] = ()) -> None:
        """Remove every line; the values to `keep` stay where they are, to be added again."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in keep:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self._names.clear()
        self.values.clear()

    def _measure(self) -> None:
        self._grid.setColumnMinimumWidth(0, px(self._name_width) - field_inset())
        self._grid.setVerticalSpacing(0)
        for row in range(len(self._names)):
            self._grid.setRowMinimumHeight(row, px(_ROW))
        self._grid.setHorizontalSpacing(0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_grid"):
            self._measure()
        super().changeEvent(event)
