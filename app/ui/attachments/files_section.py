"""材料: the newest files of a record with their count, all of them on request, more by button or drop."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.attachments import AttachmentRow
from app.ui.attachments.files_list import ROW, FilesList
from app.ui.page import Context
from app.ui.widgets.button import Button
from app.ui.widgets.label import ElidedLabel, Hairline, Label
from app.ui.widgets.painting import px
from app.ui.widgets.writing import writing

_FEW = 3
_ALL = 9
"""So many rows are in view when all are listed; the others by scrolling."""


class FilesSection(QWidget):
    """A line above, a head, and the list."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, str, Sequence[AttachmentRow]] = ("", "", ())
        self._whole = False
        self.list = FilesList(context, limit=_FEW)
        self._title = Label("", "section", "bold")
        self._count = ElidedLabel("", "caption", tone="textTertiary")
        self.add_button = writing(Button("", "text", 26))
        self.all_button = Button("", "text", 26)
        self.add_button.clicked.connect(self.list.ask)
        self.all_button.clicked.connect(self._toggle)
        self.list.noted.connect(self._measure)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.list)
        head = QHBoxLayout()
        head.setContentsMargins(px(14), px(9), px(8), 0)
        head.setSpacing(px(4))
        head.addWidget(self._title)
        head.addSpacing(px(4))
        head.addWidget(self._count, 1)
        head.addWidget(self.add_button)
        head.addWidget(self.all_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline())
        column.addLayout(head)
        column.addWidget(self._area)

    def show_files(self, table: str, record_id: str, files: Sequence[AttachmentRow]) -> None:
        """The files of a record; another record begins with its newest few."""
        if record_id != self._shown[1]:
            self._whole = False
            self.list.note.clear()
        self._shown = (table, record_id, files)
        self.list.set_limit(None if self._whole else _FEW)
        self.list.show_files(table, record_id, files)
        self._title.setText(self.tr("Files"))
        self._count.setText(self.tr("%n file(s), drop to add", "", len(files)))
        self.add_button.setText(self.tr("Attach"))
        self.all_button.setText(self.tr("Fewer") if self._whole else self.tr("All"))
        self.all_button.setVisible(len(files) > _FEW)
        self._measure()

    def _toggle(self) -> None:
        self._whole = not self._whole
        self.show_files(*self._shown)

    def _measure(self) -> None:
        rows = min(len(self._shown[2]), _ALL if self._whole else _FEW)
        note = self.list.note
        above = 0 if note.isHidden() else note.heightForWidth(self.width() - px(28)) + px(4)
        below = 0 if self.list.keep.isHidden() else 1
        self._area.setFixedHeight(px(ROW) * (max(1, rows) + below) + px(16) + max(above, 0))
