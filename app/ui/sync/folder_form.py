"""The form of the shared folder: where it is, another one, a new drive, and reading all of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.small_form import WIDTH
from app.ui.widgets.button import Button
from app.ui.widgets.label import Hairline, Label
from app.ui.widgets.painting import px


class FolderForm(QWidget):
    """`empty` says that no workspace lies there now; only who administers may then publish it anew, and print
    a recovery sheet, which makes void the one that is there if it `has_sheet`."""

    move_asked = Signal()
    check_asked = Signal()
    publish_agreed = Signal()
    sheet_asked = Signal()
    grew = Signal()

    def __init__(
        self,
        share: str,
        empty: bool,
        administers: bool,
        has_sheet: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFixedWidth(px(WIDTH))
        self.move_button = Button(self.tr("Choose another folder"))
        self.check_button = Button(self.tr("Read all its files"))
        self.publish_button = Button(self.tr("Publish to the new drive"))
        self.publish_button.setObjectName("sync.folder.publish")
        self.remark = Label("", "caption", tone="textSecondary", wrap=True)
        self._asked = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(14), px(12), px(14), px(14))
        self._column.setSpacing(px(10))
        self._column.addWidget(Label(self.tr("Shared folder"), weight="bold"))
        self._column.addWidget(Label(share, "caption", tone="textSecondary", wrap=True))
        if empty:
            self._show_empty(administers)
        else:
            self._add(self.check_button, self.tr("Says which files are damaged, missing or not ours."))
        self._add(self.move_button, self.tr("When the same workspace has another path or drive letter."))
        self.sheet_button = Button(self.tr("Print recovery sheet"))
        self.sheet_button.setObjectName("sync.folder.sheet")
        self.sheet_button.clicked.connect(self.sheet_asked)
        if administers:
            self._column.addWidget(Hairline())
            said = self.tr(
                "For when all administrators' computers are lost: it makes a new one. Lock it away."
            )
            self._add(self.sheet_button, f"{said} {self._void()}" if has_sheet else said)
        self.move_button.clicked.connect(self.move_asked)
        self.check_button.clicked.connect(self.check_asked)
        self.publish_button.clicked.connect(self._publish)
        self.setFocusProxy(self.move_button)

    def _void(self) -> str:
        return self.tr("The one printed before is void then.")

    def _show_empty(self, administers: bool) -> None:
        said = self.tr("The shared drive is not connected: there is no workspace in this folder.")
        if administers:
            said += self.tr(" If the drive was replaced by a new one, publish the workspace to it.")
        else:
            said += self.tr(" If the drive was replaced by a new one, ask an administrator to publish to it.")
        self.remark.setText(said)
        self._column.addWidget(self.remark)
        if administers:
            self._column.addWidget(self.publish_button)
        self._column.addWidget(Hairline())

    def _add(self, button: Button, said: str) -> None:
        self._column.addWidget(Label(said, "caption", tone="textSecondary", wrap=True))
        self._column.addWidget(button)

    def _publish(self) -> None:
        """The first press asks, the second does it."""
        if self._asked:
            self.publish_agreed.emit()
            return
        self._asked = True
        self.remark.setText(
            self.tr(
                "All that this computer has is written there anew, and colleagues' computers add the rest."
                " Make sure that the new drive is connected: otherwise it is written into an empty place."
            )
        )
        self.publish_button.setText(self.tr("Yes, publish here"))
        self.grew.emit()
