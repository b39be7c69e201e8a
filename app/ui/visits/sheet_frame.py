"""Head and foot of the sheet 记走访: its name and whether a draft is kept; the two ways to save."""

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.ui.icons import paint_icon
from app.ui.widgets.button import Button, IconButton
from app.ui.widgets.label import Label
from app.ui.widgets.painting import px
from app.ui.widgets.tag import Tag
from app.ui.widgets.writing import writing

_HEAD = 48


class SheetHead(QWidget):
    """`discard` stands beside the tag of a kept draft."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept = False
        self._title = Label("", "bodyLarge", "bold")
        self._tag = Tag("", "neutral")
        self.discard = Button("", "quiet", 26)
        self.discard.setObjectName("quicklog.discard")
        self.cross = IconButton("x", "", "Esc", icon_size=16)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title)
        self._row.addWidget(self._tag)
        self._row.addWidget(self.discard)
        self._row.addStretch(1)
        self._row.addWidget(self.cross)
        self._measure()
        self.show_kept(False)

    def show_kept(self, kept: bool) -> None:
        """Whether what is typed lies safely on this computer."""
        self.kept = kept
        self._tag.setVisible(kept)
        self.discard.setVisible(kept)

    def put(self, mark: QWidget) -> None:
        """Have something stand beside the title."""
        self._row.insertWidget(self._row.indexOf(self._title) + 1, mark)

    def put_tool(self, tool: QWidget) -> None:
        """Have something stand before the cross."""
        self._row.insertWidget(self._row.indexOf(self.cross), tool)

    def set_title(self, title: str) -> None:
        """What the sheet is for."""
        self._title.setText(title)

    def retranslate(self) -> None:
        self._tag.set_tag(self.tr("Draft kept on this computer"))
        self.discard.setText(self.tr("Discard"))
        self.cross.set_name(self.tr("Collapse"))

    def _measure(self) -> None:
        self.setFixedHeight(px(_HEAD))
        self._row.setContentsMargins(px(20) + px(16) + px(8), 0, px(8), 0)
        self._row.setSpacing(px(8))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._measure()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        edge = px(16)
        square = QRect(px(20), (self.height() - edge) // 2, edge, edge)
        paint_icon(QPainter(self), square, "note", "accentText")


class SheetFoot(QWidget):
    """Save, save and log another, and how to go away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.save = writing(Button("", "filled", 36, hint="Ctrl Enter"))
        self.save.setObjectName("quicklog.save")
        self.again = writing(Button("", "normal", 36))
        self.again.setObjectName("quicklog.again")
        self._escape = Label("", "caption", tone="textTertiary")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.save)
        self._row.addWidget(self.again)
        self._row.addStretch(1)
        self._row.addWidget(self._escape)
        self._measure()

    def put(self, *others: Button) -> None:
        """Offer something else in the place of the second way to save."""
        place = self._row.indexOf(self.again)
        for button in reversed(others):
            self._row.insertWidget(place, button)
        self.again.hide()

    def retranslate(self) -> None:
        self.save.setText(self.tr("Save"))
        self.again.setText(self.tr("Save and next"))
        self.again.setToolTip(self.tr("Ctrl Shift Enter"))
        self._escape.setText(self.tr("Esc collapses"))

    def _measure(self) -> None:
        self._row.setContentsMargins(px(20), px(12), px(20), px(14))
        self._row.setSpacing(px(8))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._measure()
        super().changeEvent(event)
