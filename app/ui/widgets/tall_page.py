"""The inside of a scroll area whose texts wrap: as high as they need at the present width."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class TallPage(QWidget):
    """A scroll area asks for the least height without saying how wide; rows would be squeezed to it.

    `grew` is sent when it needs another height.
    """

    grew = Signal()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        needed = (
            layout.totalHeightForWidth(self.width())
            if layout.hasHeightForWidth()
            else layout.totalMinimumSize().height()
        )
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)
            self.grew.emit()

    @override
    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
            # A layout shows what it was given only later; until then it counts for nothing.
            QTimer.singleShot(0, self, self._fit)
        return handled

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._fit)  # what was put in while it was hidden counted for nothing

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
