"""What stands where nothing is: a picture, a sentence that teaches, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.icons import paint_icon
from app.ui.widgets.badge import badge_size, paint_badge
from app.ui.widgets.button import Button
from app.ui.widgets.kinds import SlotState
from app.ui.widgets.label import Label
from app.ui.widgets.painting import px

_ICON = 32


class _Picture(QWidget):
    """Three dotted slots, or an icon."""

    def __init__(self, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(_ICON), px(_ICON)) if self._icon else badge_size("empty")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._icon:
            paint_icon(painter, self.rect(), self._icon, "textTertiary")
        else:
            paint_badge(painter, QPointF(0, 0), [SlotState.NOT_YET] * 3, size="empty")


class EmptyState(QWidget):
    """Picture, bold sentence, explanation and at most two buttons in the middle.

    `icon` empty draws the three dotted slots; None draws no picture, for lists emptied by a filter.
    """

    def __init__(
        self,
        title: str,
        text: str = "",
        buttons: Sequence[Button] = (),
        icon: str | None = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        if icon is not None:
            self._column.addWidget(_Picture(icon, self), 0, Qt.AlignmentFlag.AlignHCenter)
        self.title = Label(title, "bodyLarge", "bold", wrap=True)
        self.text = Label(text, tone="textSecondary", wrap=True)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._column.addWidget(label)
        self.text.setVisible(bool(text))
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)
        self._column.addLayout(self._buttons)
        self._column.addStretch(1)
        self.set_buttons(buttons)
        self._measure()
        self._say()

    def set_text(self, title: str, text: str = "") -> None:
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self._say()

    def set_buttons(self, buttons: Sequence[Button]) -> None:
        """Offer these, in place of the former ones."""
        while self._buttons.count() > 2:
            item = self._buttons.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        for index, button in enumerate(buttons):
            self._buttons.insertWidget(1 + index, button)

    def _say(self) -> None:
        self.setAccessibleName(self.title.text())
        self.setAccessibleDescription(self.text.text())

    def _measure(self) -> None:
        self._column.setContentsMargins(px(30), px(12), px(30), px(12))
        self._column.setSpacing(px(9))
        self._buttons.setSpacing(px(8))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_buttons"):
            self._measure()
        super().changeEvent(event)
