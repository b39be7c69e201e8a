"""The two ways into an encrypted ledger: its passphrase, or the recovery sheet and a new passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import ValidationError
from app.services.encryption import check_twice
from app.ui.sentences import sentence
from app.ui.unlock.passphrase_input import PassphraseInput
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import Field
from app.ui.widgets.painting import px
from app.ui.widgets.text_area import TextArea


class PassphraseForm(QWidget):
    """One line; `committed` at Enter."""

    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.passphrase = PassphraseInput(large=True)
        self.passphrase.edit.setObjectName("unlock.passphrase")
        column = _column(self)
        column.addWidget(self.passphrase)
        column.addStretch(1)
        self.setFocusProxy(self.passphrase)
        self.passphrase.committed.connect(self.committed)

    def retranslate(self) -> None:
        """Set all words anew."""
        self.passphrase.set_words(self.tr("Passphrase"))


class SheetForm(QWidget):
    """The key as it is printed, and the passphrase that opens the ledger from then on."""

    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area = TextArea(lines=2, most=4)
        self.area.setObjectName("unlock.sheet")
        self.key = Field("", self.area)
        self.fresh = PassphraseInput(large=True)
        self.fresh.edit.setObjectName("unlock.fresh")
        self.again = PassphraseInput(large=True)
        self.again.edit.setObjectName("unlock.again")
        self._explained = Label("", "caption", tone="textSecondary", wrap=True)
        column = _column(self)
        for widget in (self.key, self.fresh, self.again, self._explained):
            column.addWidget(widget)
        column.addStretch(1)
        self.setFocusProxy(self.area)
        self.area.textChanged.connect(lambda: self.key.set_error(""))
        self.fresh.committed.connect(self.again.edit.setFocus)
        self.again.committed.connect(self.committed)

    def typed(self) -> tuple[str, str] | None:
        """Key and new passphrase; None after saying what lacks."""
        try:
            check_twice(self.fresh.text, self.again.text)
        except ValidationError as error:
            self.refuse(error)
            return None
        return self.area.text, self.fresh.text

    def refuse(self, error: ValidationError) -> None:
        """Say under its field what cannot be taken."""
        fields: dict[str, Field] = {"passphrase": self.fresh, "again": self.again}
        field = fields.get(error.field, self.key)
        field.set_error(sentence(error))
        field.setFocus()

    def clear(self) -> None:
        """Forget all that was typed."""
        self.area.clear()
        for field in (self.fresh, self.again):
            field.clear()

    def retranslate(self) -> None:
        """Set all words anew."""
        self.key.set_label(self.tr("Key on the recovery sheet, 16 groups"))
        self.fresh.set_words(self.tr("New passphrase, at least 6 characters"))
        self.again.set_words(self.tr("The same once more"))
        self._explained.setText(
            self.tr("The old passphrase stops working here. Copies kept elsewhere keep theirs.")
        )


def _column(form: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(form)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(12))
    return column
