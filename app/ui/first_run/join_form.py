"""What joining asks for, and the calm page of waiting afterwards."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.errors import UserError, ValidationError
from app.sync.recovery import is_sheet
from app.ui.first_run.folder_field import FolderField
from app.ui.first_run.join import JoinOrder, Waiting
from app.ui.first_run.work_choice import WorkChoice
from app.ui.saving import ask_file
from app.ui.sentences import sentence
from app.ui.sync.devices_card import spaced
from app.ui.widgets.button import Button
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import Field, LineInput
from app.ui.widgets.painting import px
from app.ui.widgets.picture import Picture


class JoinForm(QWidget):
    """Who one is, the shared folder or package, and the own folder; once asked, the digits to be compared.

    With a stick, `save_asked` carries where the request shall be written, `answer_chosen` the package that
    came back. A recovery sheet says by itself who one is. `left` is sent when somebody waits no longer.
    """

    left = Signal()
    save_asked = Signal(object)
    answer_chosen = Signal(object)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.waiting: Waiting | None = None
        self.code = LineInput(large=True)
        self.code.edit.setObjectName("firstrun.code")
        self.member = LineInput(large=True)
        self.member.edit.setObjectName("firstrun.joiner")
        self.work = WorkChoice()
        self._hint = Label("", "caption", tone="textSecondary", wrap=True)
        self.share = FolderField(also=self._kind())
        self.folder = FolderField()
        self.folder.set_folder(folder)
        self.digits = Label("", "display", "bold")
        self.digits.setObjectName("firstrun.digits")
        self._title = Label("", weight="bold", wrap=True)
        self._told = Label("", "caption", tone="textSecondary", wrap=True)
        self.remark = Label("", "caption", tone="textTertiary", wrap=True)
        self.save = Button("", icon="usb")
        self.save.setObjectName("firstrun.save")
        self.save.clicked.connect(self._ask_target)
        self.back = Button("")
        self.back.setObjectName("firstrun.back")
        self.back.clicked.connect(self.left)
        self.code.edited.connect(self._code_typed)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._asking())
        self._stack.addWidget(self._waits())

    def order(self) -> JoinOrder | None:
        """What was asked for; None after marking the fields that lack."""
        required = sentence(UserError("required"))
        by_sheet = is_sheet(self.code.text)
        self.code.set_error("" if self.code.text.strip() else required)
        self.member.set_error("" if by_sheet or self.member.text.strip() else required)
        for place in (self.share, self.folder):
            place.set_error("" if place.folder is not None else required)
        bad = next((field for field in self._fields() if field.error), None)
        share, folder = self.share.folder, self.folder.folder
        if bad is not None or share is None or folder is None:
            (bad or self.share).setFocus()
            return None
        work = "" if by_sheet else self.work.said
        return JoinOrder(folder, self.code.text.strip(), share, self.member.text.strip(), work)

    def refuse(self, error: ValidationError) -> None:
        """Say under its field what cannot be taken."""
        field = {"code": self.code, "member": self.member, "folder": self.folder}.get(error.field, self.code)
        field.set_error(sentence(error))
        field.setFocus()

    def wait_for(self, waiting: Waiting | None) -> None:
        """Show the digits, or with None the fields again."""
        self.waiting = waiting
        self.digits.setText(spaced(waiting.digits) if waiting is not None else "")
        self.save.setVisible(waiting is not None and waiting.package is not None and bool(waiting.digits))
        self._say()
        self._stack.setCurrentIndex(0 if waiting is None else 1)

    def ask_answer(self) -> None:
        """Choose the package that an administrator has given back."""
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Take in package"), "", self._kind())
        if chosen:
            self.answer_chosen.emit(Path(chosen))

    def _ask_target(self) -> None:
        suggested = self.tr("Request of {name}").format(name=self.member.text.strip())
        path = ask_file(self, self.tr("Save package"), f"{suggested}.zip", self._kind())
        if path is not None:
            self.save_asked.emit(path)

    def _kind(self) -> str:
        return self.tr("Sync package (*.zip)")

    def _code_typed(self, typed: str) -> None:
        """A sheet needs neither name nor work beside it."""
        by_sheet = is_sheet(typed)
        for field in (self.member, self.work):
            field.setEnabled(not by_sheet)
        said = self.tr("A recovery sheet: nobody has to let you in, and it knows whose it is")
        self.code.set_note(said if by_sheet else "")
        if by_sheet:
            self.member.set_error("")

    def retranslate(self) -> None:
        """Set all words anew."""
        self.code.set_label(self.tr("Invitation code, or key of a recovery sheet"))
        self.member.set_label(self.tr("My name"))
        self.work.retranslate()
        self._hint.setText(
            self.tr("Today goes by your work: projects you look after, or that you lead as lead official")
        )
        self.share.set_words(
            self.tr("Shared folder of the workspace, or a sync package"),
            self.tr("Choose folder"),
            self.tr("Choose package"),
        )
        self.save.setText(self.tr("Save package"))
        self.back.setText(self.tr("Go back"))
        self.folder.set_words(self.tr("Where the data lies"), self.tr("Choose folder"))
        self._say()

    def _say(self) -> None:
        if self.waiting is not None and not self.waiting.digits:
            self._title.setText(self.tr("Let in by the recovery sheet"))
            self._told.setText(self.tr("The ledger opens by itself once all has been fetched."))
            return
        if self.waiting is not None and self.waiting.package is not None:
            self._title.setText(self.tr("Ask to be let in by stick"))
            self._told.setText(
                self.tr(
                    "Save a package on the stick and give it to an administrator, with these digits. Take in"
                    " the package they give you back; then your ledger opens."
                )
            )
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
        me = QHBoxLayout()
        me.setSpacing(px(12))
        me.addWidget(self.member, 1, Qt.AlignmentFlag.AlignTop)
        me.addWidget(self.work)
        hint = QHBoxLayout()
        hint.setSpacing(px(8))
        hint.addWidget(Picture("info", 14, "textTertiary"), 0, Qt.AlignmentFlag.AlignVCenter)
        hint.addWidget(self._hint, 1)
        column = QVBoxLayout(asking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.code)
        column.addLayout(me)
        column.addLayout(hint)
        column.addWidget(self.share)
        column.addWidget(self.folder)
        column.addStretch(1)
        return asking

    def _waits(self) -> QWidget:
        waits = QWidget()
        column = QVBoxLayout(waits)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for label in (self._title, self.digits, self._told):
            column.addWidget(label)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.remark)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return waits
