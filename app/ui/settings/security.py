"""安全: the encryption of the ledger, what opens it, and when it locks itself."""

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.exports.orders import RECOVERY, Order
from app.services.encryption import ask_login, is_available
from app.services.workspace_info import workspace_info
from app.ui.attempt import attempt
from app.ui.page import Context
from app.ui.papers.print_desk import PrintDesk
from app.ui.settings.encryption_forms import ChangeForm, OffForm, OnForm
from app.ui.settings.group import Group
from app.ui.unlock.locking import MINUTES
from app.ui.widgets.button import Button
from app.ui.widgets.painting import px
from app.ui.widgets.segmented import SegmentedControl
from app.vault.login_store import has_store
from app.vault.unlocking import asks_login

_TYPED, _LOGIN = "typed", "login"


class SecuritySettings(Group):
    """What is set here holds for this computer alone."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._encrypted = context.database.key is not None
        self._print = PrintDesk(context, self)
        self._add_encryption()
        if self._encrypted:
            self._add_ways_in()
            self._add_lock()
        self.column.addStretch(1)

    def _add_encryption(self) -> None:
        card = self.add_card(self.tr("Encryption"))
        self.turn = Button("", "normal" if self._encrypted else "accent")
        self.turn.setObjectName("settings.encryption")
        self.turn.setText(self.tr("Remove") if self._encrypted else self.tr("Encrypt"))
        self.turn.clicked.connect(self._turn)
        possible = is_available() and not self.context.database.read_only
        self.turn.setEnabled(possible)
        self.state = self.add_row(
            card, self.tr("The ledger on this computer"), self._explanation(), self.turn
        )
        if self._encrypted:
            self.go_on = Button(self.tr("Go on"))
            self.go_on.setObjectName("settings.seal")
            self.go_on.clicked.connect(self.context.sealing.seal)
            self.files = self.add_row(card, self.tr("Attached files"), " ", self.go_on)
            self.context.sealing.changed.connect(self.show_values)
        self.add_row(
            card,
            self.tr("What lies open all the same"),
            self.tr("Whatever you print or export, and an attached file while another program shows it"),
        )

    def _show_files(self) -> None:
        sealing = self.context.sealing
        left = sealing.left()
        self.go_on.setVisible(left > 0 and not sealing.running and not self.context.database.read_only)
        if left:
            self.files.explain(self.tr("%n of them still to be encrypted", "", left))
        else:
            self.files.explain(
                self.tr("Encrypted. What you open is a copy, which goes when the ledger is locked or closed.")
            )

    def _explanation(self) -> str:
        if self._encrypted:
            return self.tr(
                "Database and copies are encrypted: without passphrase or sheet, nobody reads them"
            )
        if not is_available():
            return self.tr(
                "Not possible here: there is no SQLCipher for this processor. Encrypt the disk instead."
            )
        return self.tr("Not encrypted: whoever has the file can read it. A laptop that travels should be.")

    def _add_ways_in(self) -> None:
        card = self.add_card(self.tr("Who can open it"))
        options = [(_TYPED, self.tr("Passphrase")), (_LOGIN, self.tr("This login"))]
        self.start = SegmentedControl(options)
        self.start.setObjectName("settings.unlocking")
        self.start.chosen.connect(self._choose_start)
        self.store = has_store()
        self.start.button(_LOGIN).setEnabled(self.store)
        explained = self.tr("With “this login” it opens once you are logged in to this computer")
        none = self.tr("This login has no key store, so the passphrase is asked for")
        self.add_row(card, self.tr("At the start"), explained if self.store else none, self.start)
        self.change = Button(self.tr("Change"))
        self.change.setObjectName("settings.passphrase")
        self.change.clicked.connect(lambda: ChangeForm(self.context).open_below(self.change))
        self.add_row(
            card,
            self.tr("Passphrase"),
            self.tr("Copies in the ledger's folder change with it; those kept elsewhere keep theirs"),
            self.change,
        )
        self.sheet = Button(self.tr("Print"), icon="print")
        self.sheet.setObjectName("settings.sheet")
        self.sheet.clicked.connect(self._print_sheet)
        self.add_row(
            card,
            self.tr("Recovery sheet"),
            self.tr("The key on paper, for the safe: it opens the ledger and every copy"),
            self.sheet,
        )

    def _add_lock(self) -> None:
        card = self.add_card(self.tr("Lock"))
        words = [
            (str(count), self.tr("%n min", "", count) if count else self.tr("Never")) for count in MINUTES
        ]
        self.after = SegmentedControl(words)
        self.after.setObjectName("settings.lockafter")
        self.after.chosen.connect(lambda minutes: self.context.locking.set_minutes(int(minutes)))
        self.now = Button(self.tr("Lock now"), hint="Ctrl L")
        self.now.clicked.connect(self.context.locking.lock)
        explained = self.tr("Without a key or a move of the mouse. What you are typing stays.")
        self.add_row(card, self.tr("After"), explained, _beside(self.after, self.now))

    def _turn(self) -> None:
        form = OffForm(self.context) if self._encrypted else OnForm(self.context)
        form.open_below(self.turn)

    def _choose_start(self, chosen: str) -> None:
        place, key = self.context.place, self.context.database.key
        if key is not None:
            attempt(self.context.shell, lambda: ask_login(place, key, chosen == _LOGIN))
        self.show_values()

    def _print_sheet(self) -> None:
        name = self.context.database.read(workspace_info).name
        self._print.print(Order(RECOVERY), name)

    @override
    def show_values(self) -> None:
        if self._encrypted:
            self.start.set_current(_LOGIN if asks_login(self.context.place.database) else _TYPED)
            self.after.set_current(str(self.context.locking.minutes))
            self._show_files()


def _beside(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    for widget in widgets:
        row.addWidget(widget)
    return holder
