"""The tools at the right of the filter: list or board, columns, export, new project."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from app.ui.widgets.button import Button, IconButton
from app.ui.widgets.painting import px
from app.ui.widgets.segmented import SegmentedControl
from app.ui.widgets.writing import writing

KINDS = ("list", "board")
"""The kinds a view can have, as they are saved."""


class PageTools(QWidget):
    """`kind_chosen` carries one of KINDS; `columns_asked` the button a menu opens below."""

    kind_chosen = Signal(str)
    columns_asked = Signal(object)
    export_asked = Signal()
    new_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = SegmentedControl([(kind, "") for kind in KINDS], icons=("list", "kanban"))
        self.kinds.setObjectName("projects.kind")
        self.columns = Button("", "quiet", 30, icon="cols")
        self.columns_icon = IconButton("cols", "")
        self.export = Button("", "quiet", 30, icon="exp")
        self.export_icon = IconButton("exp", "")
        self.new = writing(Button("", "normal", 30, icon="plus"))
        for name in ("columns", "export", "new"):
            getattr(self, name).setObjectName(f"projects.{name}")
        self._words = True
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in self._all():
            self._row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._connect()
        self._row.setSpacing(px(8))
        self._retranslate()
        self._show()

    def _all(self) -> tuple[QWidget, ...]:
        return self.kinds, self.columns, self.columns_icon, self.export, self.export_icon, self.new

    def _connect(self) -> None:
        self.kinds.chosen.connect(self.kind_chosen)
        for columns in (self.columns, self.columns_icon):
            columns.clicked.connect(lambda _checked=False, button=columns: self.columns_asked.emit(button))
        for export in (self.export, self.export_icon):
            export.clicked.connect(self.export_asked)
        self.new.clicked.connect(self.new_asked)

    def set_kind(self, kind: str) -> None:
        """Show a kind as chosen; columns are the list's business."""
        self.kinds.set_current(kind)
        self._show()

    def set_words(self, words: bool) -> None:
        """Have words beside the icons of columns and export, or the icons alone."""
        if words is not self._words:
            self._words = words
            self._show()

    def width_with_words(self) -> int:
        """The room all of it takes in px on the screen."""
        shown = (self.kinds, *((self.columns,) if self._listing else ()), self.export, self.new)
        return sum(widget.sizeHint().width() + px(8) for widget in shown)

    @property
    def _listing(self) -> bool:
        return self.kinds.current == "list"

    def _show(self) -> None:
        self.columns.setVisible(self._words and self._listing)
        self.columns_icon.setVisible(not self._words and self._listing)
        self.export.setVisible(self._words)
        self.export_icon.setVisible(not self._words)

    def _retranslate(self) -> None:
        for kind, word in zip(KINDS, (self.tr("List"), self.tr("Board")), strict=True):
            self.kinds.set_label(kind, word)
            self.kinds.button(kind).setAccessibleName(word)
        self.columns.setText(self.tr("Columns"))
        self.columns_icon.set_name(self.tr("Columns"))
        self.export.setText(self.tr("Export"))
        self.export_icon.set_name(self.tr("Export"))
        self.new.setText(self.tr("New project"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._row.setSpacing(px(8))
        super().changeEvent(event)
