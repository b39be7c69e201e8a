"""A bar above a list that keeps to the width it is given: it is measured, and filled as far as it fits."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override


class FittingBar(QWidget):
    """Heirs lay out `_row` and say how they are measured, filled and told in another language."""

    _row: QHBoxLayout

    def _measure(self) -> None:
        """Overridden by every bar, as Qt's metaclass takes no ABC: take the sizes of the theme."""
        raise NotImplementedError

    def _fit(self) -> None:
        """Overridden by every bar: show as much as there is room for."""
        raise NotImplementedError

    def _retranslate(self) -> None:
        """Overridden by every bar: set all words anew."""
        raise NotImplementedError

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._measure()
            self._fit()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
