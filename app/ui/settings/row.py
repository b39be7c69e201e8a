"""One setting on a card: what it is called and does at the left, its control at the right."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.label import Label
from app.ui.widgets.painting import hairline, paint_box, px


class SettingRow(QWidget):
    """`first` rows have no line above them; what a search found is marked."""

    def __init__(
        self,
        name: str,
        explanation: str = "",
        control: QWidget | None = None,
        first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._first = first
        self._marked = False
        self.name = Label(name, weight="medium")
        self.explanation = Label(explanation, "caption", tone="textTertiary", wrap=True)
        if not explanation:
            self.explanation.hide()
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.explanation)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14) - 1, px(9), px(14) - 1, px(9))
        row.setSpacing(px(16))
        row.addLayout(words, 1)
        if control is not None:
            control.setAccessibleName(control.accessibleName() or name)
            control.setAccessibleDescription(control.accessibleDescription() or explanation)
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(px(48))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def explain(self, explanation: str) -> None:
        """Say something else below the name."""
        self.explanation.setText(explanation)
        if not explanation:
            self.explanation.hide()

    def mark(self, wanted: str) -> bool:
        """Whether the row speaks of `wanted`; marks it. Nothing is found by an empty text."""
        said = f"{self.name.text()} {self.explanation.text()}".casefold()
        self._marked = bool(wanted) and wanted.casefold() in said
        self.update()
        return self._marked

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        if not self._first:
            hairline(painter, 0, 0, self.width() - 1, 0, look.color("border"))
        if self._marked:
            wide = QFontMetrics(look.font("body", "medium")).horizontalAdvance(self.name.text())
            place = self.name.geometry()
            behind = QRect(place.x() - px(3), place.y(), wide + 2 * px(3), place.height())
            paint_box(painter, behind, look.color("matchHighlight"), None, px(3))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setMinimumHeight(px(48))
        super().changeEvent(event)
