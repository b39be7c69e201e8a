"""What joining asks for, and the calm page of waiting afterwards."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.errors import UserError, ValidationError
from app.ui.first_run.folder_field import FolderField
from app.ui.first_run.join import JoinOrder, Waiting
from app.ui.sentences import sentence
from app.ui.sync.devices_card import spaced
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import Field, LineInput
from app.ui.widgets.painting import px


class JoinForm(QWidget):
    """Code, name, shared folder and own folder; once asked, the digits to be compared instead."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.waiting: Waiting | None = None
        self.code = LineInput(large=True)
        self.code.edit.setObjectName("firstrun.code")
        self.member = LineInput(large=True)
        self.member.edit.setObjectName("firstrun.joiner")
        self.share = FolderField()
        self.folder = FolderField()
        self.folder.set_folder(folder)
        self.digits = Label("", "display", "bold")
        self.digits.setObjectName("firstrun.digits")
        self._title = Label("", weight="bold", wrap=True)
        self._told = Label("", "caption", tone="textSecondary", wrap=True)
        self.remark = Label("", "caption", tone="textTertiary", wrap=True)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._asking())
        self._stack.addWidget(self._waits())

    def order(self) -> JoinOrder | None:
        """What was asked for; None after marking the fields that lack."""
        required = sentence(UserError("required"))
        for field in (self.code, self.member):
            field.set_error("" if field.text.strip() else required)
        for place in (self.share, self.folder):
            place.set_error("" if place.folder is not None else required)
        bad = next((field for field in self._fields() if field.below.text()), None)
        share, folder = self.share.folder, self.folder.folder
        if bad is not None or share is None or folder is None:
            (bad or self.share).setFocus()
            return None
        return JoinOrder(folder, self.code.text.strip(), share, self.member.text.strip())

    def refuse(self, error: ValidationError) -> None:
        """Say under its field what cannot be taken."""
        field = {"code": self.code, "name": self.member}.get(error.field, self.code)
        field.set_error(sentence(error))
        field.setFocus()

    def wait_for(self, waiting: Waiting | None) -> None:
        """Show the digits, or with None the fields again."""
        self.waiting = waiting
        self.digits.setText(spaced(waiting.digits) if waiting is not None else "")
        self._say()
        self._stack.setCurrentIndex(0 if waiting is None else 1)

    def retranslate(self) -> None:
        """Set all words anew."""
        self.code.set_label(self.tr("Invitation code"))
        self.member.set_label(self.tr("My name"))
        self.share.set_words(self.tr("Shared folder of the workspace"), self.tr("Choose folder"))
        self.folder.set_words(self.tr("Where the data lies"), self.tr("Choose folder"))
        self._say()

    def _say(self) -> None:
        if self.waiting is not None and not self.waiting.digits:
            self._title.setText(self.tr("Let in by the recovery sheet"))
            self._told.setText(self.tr("The ledger opens by itself once all has been fetched."))
            return
        self._title.setText(self.tr("Asked to be let in"))
        self._told.setText(
            self.tr(
                "Tell these digits to an administrator, by telephone or in person. The same digits are in"
                " their sync center; once they agree, your ledger opens by itself."
            )
        )

    def _fields(self) -> tuple[Field, ...]:
        return (self.code, self.member, self.share, self.folder)

    def _asking(self) -> QWidget:
        asking = QWidget()
        first = QHBoxLayout()
        first.setSpacing(px(12))
        first.addWidget(self.code, 3)
        first.addWidget(self.member, 2)
        column = QVBoxLayout(asking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(first)
        column.addWidget(self.share)
        column.addWidget(self.folder)
        column.addStretch(1)
        return asking

    def _waits(self) -> QWidget:
        waits = QWidget()
        column = QVBoxLayout(waits)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for label in (self._title, self.digits, self._told, self.remark):
            column.addWidget(label)
        column.addStretch(1)
        return waits
