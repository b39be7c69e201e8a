"""What a paper consists of: each part with the pages it is on, to be left out or printed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.layouts import clear
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.painting import px

if TYPE_CHECKING:
    from app.exports.proof import Part

_ROW = 30


class PartsList(QWidget):
    """`changed` carries the names of all parts that are left out."""

    changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, CheckBox] = {}
        self._pages: dict[str, Label] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_parts(self, parts: "Sequence[Part]", left_out: Sequence[str]) -> None:
        """The parts of the paper; those that are the same keep the keyboard."""
        names = [part.name for part in parts]
        if names != list(self.boxes):
            self._make(names)
        for part in parts:
            box = self.boxes[part.name]
            box.setChecked(part.name not in left_out)
            said = self._where(part)
            self._pages[part.name].setText(said)
            box.setAccessibleDescription(said)

    def _make(self, names: Sequence[str]) -> None:
        clear(self._column)
        self.boxes, self._pages = {}, {}
        for name in names:
            box, page = CheckBox(), Label("", "caption", tone="textTertiary")
            box.setObjectName(f"papers.part.{name}")
            box.setAccessibleName(name)
            box.clicked.connect(self._tell)
            label = ElidedLabel(name)
            label.setBuddy(box)
            row = _Row(box, label, page)
            self.boxes[name], self._pages[name] = box, page
            self._column.addWidget(row)

    def _where(self, part: "Part") -> str:
        if not part.first:
            return ""
        if part.first == part.last:
            return self.tr("Page {page}").format(page=part.first)
        return self.tr("Pages {first} to {last}").format(first=part.first, last=part.last)

    def _tell(self) -> None:
        self.changed.emit(tuple(name for name, box in self.boxes.items() if not box.isChecked()))


class _Row(QWidget):
    """A box, the name beside it, which is cut where it is long, and the pages."""

    def __init__(self, box: CheckBox, name: ElidedLabel, page: Label) -> None:
        super().__init__()
        self._box = box
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(box)
        self._row.addWidget(name, 1)
        self._row.addWidget(page)
        self._measure()

    def _measure(self) -> None:
        self._row.setSpacing(px(8))
        self.setFixedHeight(px(_ROW))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._measure()
        super().changeEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._box.click()
