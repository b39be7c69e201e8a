"""The small forms about the passphrase: encrypt the ledger, change it, have the ledger lie open again."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from app.errors import UserError, ValidationError
from app.services.encryption import change_passphrase, check_twice, decrypt, encrypt
from app.ui.attempt import said
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.unlock.passphrase_input import PassphraseInput
from app.ui.widgets.label import Label
from app.vault.key_file import check_passphrase
from app.vault.rewriting import Report
from app.vault.unlocking import key_by_passphrase


class PassphraseForm(SmallForm):
    """Fields typed unseen; what takes time is done beside the window, and refused under its field."""

    WRITES = "saved_view"

    def add_passphrase(self, field: str, label: str) -> PassphraseInput:
        """Another field; Enter in the last one saves."""
        made = PassphraseInput(label)
        made.edit.setObjectName(f"encryption.{field}")
        made.committed.connect(self.save)
        self.add(field, made)
        return made

    def explain(self, words: str) -> None:
        self.add_widget(Label(words, "caption", tone="textSecondary", wrap=True))

    def beside(self, work: Callable[[], object], then: Callable[[], None], field: str) -> None:
        """Run `work` in another thread, `then` here; a refusal is told under `field` or the one it names."""
        if not self.button.isEnabled():
            return
        self.button.setEnabled(False)
        job = self.context.jobs.run(
            lambda _progress: work(), self, lambda _done: then(), lambda error: self._refuse(field, error)
        )
        job.ended.connect(lambda: self.button.setEnabled(True))

    def _refuse(self, field: str, error: Exception) -> None:
        if isinstance(error, UserError):
            self._tell(error.field if isinstance(error, ValidationError) else field, error)
        else:
            self.context.shell.warn(said(error))


class OnForm(PassphraseForm):
    """A passphrase, typed twice; then the window closes while the ledger is written anew."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "")
        self.button.setText(self.tr("Encrypt"))
        self.passphrase = self.add_passphrase("passphrase", self.tr("Passphrase, at least 6 characters"))
        self.again = self.add_passphrase("again", self.tr("The same once more"))
        self.explain(
            self.tr(
                "The window closes while ledger and copies are written anew, and comes back by itself. Then"
                " print the recovery sheet: without it, a forgotten passphrase opens nothing."
            )
        )

    def _ask(self) -> None:
        passphrase, folder = self.passphrase.text, self.context.place.folder
        check_passphrase(passphrase)
        check_twice(passphrase, self.again.text)

        def work(report: Report) -> tuple[bytes | None, str]:
            done = encrypt(folder, passphrase, by_login=False, report=report)
            if not done.left:
                told = QCoreApplication.translate(
                    "OnForm", "The ledger is encrypted. Print its recovery sheet now."
                )
                return done.key, told
            left = QCoreApplication.translate("OnForm", "The ledger is encrypted, but not the copy {file}")
            return done.key, left.format(file=done.left[0].name)

        self.context.locking.rest(self.tr("Encrypting the ledger"), work)

    @override
    def save(self) -> None:
        self.run(self._ask)


class OffForm(PassphraseForm):
    """The passphrase once more, since anybody may sit at the desk."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "")
        self.button.setText(self.tr("Remove encryption"))
        self.present = self.add_passphrase("present", self.tr("Passphrase"))
        self.explain(
            self.tr("Afterwards whoever has the file can read it. Copies made before stay encrypted.")
        )

    def _ask(self) -> None:
        folder, key = self.context.place.folder, self.context.database.key

        def work(report: Report) -> tuple[bytes | None, str]:
            left = decrypt(folder, key, report)
            if not left:
                return None, QCoreApplication.translate("OffForm", "The ledger is no longer encrypted")
            told = QCoreApplication.translate(
                "OffForm", "The ledger is no longer encrypted, but for a file that cannot be read: {file}"
            )
            return None, told.format(file=left[0].name)

        what, locking = self.tr("Removing the encryption"), self.context.locking
        self.done.emit()
        self.context.sealing.lay_open(lambda: locking.rest(what, work))

    @override
    def save(self) -> None:
        database, typed = self.context.place.database, self.present.text
        self.beside(lambda: key_by_passphrase(database, typed), self._ask, "present")


class ChangeForm(PassphraseForm):
    """The present passphrase and another one."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "")
        self.button.setText(self.tr("Change passphrase"))
        self.present = self.add_passphrase("present", self.tr("Present passphrase"))
        self.passphrase = self.add_passphrase("passphrase", self.tr("New passphrase, at least 6 characters"))
        self.again = self.add_passphrase("again", self.tr("The same once more"))

    def _changed(self) -> None:
        self.context.shell.say(self.tr("Passphrase changed"))
        self.done.emit()

    @override
    def save(self) -> None:
        place, present, fresh, again = (
            self.context.place,
            self.present.text,
            self.passphrase.text,
            self.again.text,
        )

        def work() -> None:
            check_passphrase(fresh)
            check_twice(fresh, again)
            change_passphrase(place, present, fresh)

        self.beside(work, self._changed, "present")
