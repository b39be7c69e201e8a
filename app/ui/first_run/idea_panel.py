"""The idea of the program, beside the way to begin: the three ones."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.badge import slot_letters
from app.ui.widgets.label import Label
from app.ui.widgets.painting import hairline, paint_box, px
from app.ui.widgets.tag import Mark

_WIDTH = 500
_SLOT = 44
_LOGO = 40
_BARS = ((0.2, 0.25, 0.6), (0.275, 0.45, 0.45), (0.2, 0.65, 0.6))
"""The three strokes of the mark: left, top and width as shares of its edge."""


class _Logo(Mark):
    """Three strokes on the accent colour."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(_LOGO), px(_LOGO))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = self.width()
        paint_box(painter, self.rect(), theme().color("accent"), None, edge * 0.18)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("onAccent"))
        for left, top, width in _BARS:
            painter.drawRoundedRect(QRectF(edge * left, edge * top, edge * width, edge * 0.1), 2, 2)


class _Slot(Mark):
    """A large slot of the badge; the plan is drawn as one still to be confirmed."""

    def __init__(self, slot: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slot = slot

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(_SLOT), px(_SLOT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        filled = self._slot < 2
        fill: QColor = look.color("accent" if filled else "surface")
        paint_box(painter, self.rect(), fill, look.color("accent"), px(6))
        painter.setFont(look.font(22, "medium"))
        painter.setPen(look.color("onAccent" if filled else "accentText"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, slot_letters()[self._slot])


class IdeaPanel(QWidget):
    """Name, one sentence, the three slots with what they mean, and three promises."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Label("", "display", "bold")
        self._kind = Label("", tone="textSecondary", wrap=True)
        self._idea = Label("", "bodyLarge", wrap=True)
        self._slots = [
            (Label("", "bodyLarge", "bold"), Label("", tone="textSecondary", wrap=True)) for _ in range(3)
        ]
        self._promises = [Label("", "caption", tone="textTertiary") for _ in range(3)]
        self.setFixedWidth(px(_WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(64), px(72), px(64), px(40))
        column.setSpacing(px(34))
        column.addLayout(_beside(_Logo(), self._name, self._kind, 12))
        column.addWidget(self._idea)
        for slot, (title, detail) in enumerate(self._slots):
            column.addLayout(_beside(_Slot(slot), title, detail, 16))
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        for promise in self._promises:
            row.addWidget(promise)
        row.addStretch(1)
        column.addLayout(row)

    def retranslate(self) -> None:
        """Set all words anew."""
        self._name.setText(self.tr("ThreeOnes"))
        self._kind.setText(self.tr("The ledger that carries investment projects through"))
        self._idea.setText(
            self.tr("Every signed project has\none lead official, one contact person, one progress plan.")
        )
        words = (
            (
                self.tr("One lead official"),
                self.tr("At county level or above, in charge of one project each"),
            ),
            (self.tr("One contact person"), self.tr("Keeps in touch, notes visits on the way")),
            (self.tr("One progress plan"), self.tr("Milestones to the day, lights by working days")),
        )
        for (title, detail), (title_text, detail_text) in zip(self._slots, words, strict=True):
            title.setText(title_text)
            detail.setText(detail_text)
        promises = (
            self.tr("Works offline"),
            self.tr("Data stays on this computer"),
            self.tr("Export at any time"),
        )
        for promise, words_ in zip(self._promises, promises, strict=True):
            promise.setText(words_)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("rail"))
        edge = self.width() - 1
        hairline(painter, edge, 0, edge, self.height() - 1, theme().color("border"))


def _beside(mark: QWidget, title: Label, detail: Label, gap: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(gap))
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    lines = QVBoxLayout()
    lines.setSpacing(px(2))
    lines.addWidget(title)
    lines.addWidget(detail)
    row.addLayout(lines, 1)
    return row
