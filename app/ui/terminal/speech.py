"""The language of the terminal: the same translations as the window's."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from app import log, paths
from app.errors import UserError, ValidationError
from app.sync.denied import called
from app.sync.store import StoreError
from app.ui.place_sentences import way_out
from app.ui.sentences import sentence
from app.ui.terminal.output import complain


@contextmanager
def spoken(language: str) -> Iterator[None]:
    """Have sentences of this process said in `language`; what goes wrong within is said too."""
    app = QCoreApplication.instance() or QCoreApplication(["threeones"])
    translator = QTranslator(app)
    loaded = translator.load(str(paths.resources() / "i18n" / f"{language}.qm"))
    if loaded:
        QCoreApplication.installTranslator(translator)
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        yield
    finally:
        QLocale.setDefault(before)
        if loaded:
            QCoreApplication.removeTranslator(translator)


def tell(error: Exception) -> None:
    """Say on standard error what went wrong; of a fault of ours also where its details are."""
    if isinstance(error, ValidationError) and error.field in (names := _fields()):
        pattern = QCoreApplication.translate("Cli", "{field}: {sentence}")
        complain(pattern.format(field=names[error.field], sentence=sentence(error)))
        return
    if isinstance(error, UserError):
        no_page = error.code == "disk_full"  # the terminal keeps nothing of what was typed
        complain(sentence(UserError("command_disk_full")) if no_page else said_of(error))
        if told := way_out(error):
            complain(told)
        return
    file = log.begin()
    log.fault(error)
    complain(sentence(UserError("unexpected")))
    if file is not None:
        complain(QCoreApplication.translate("Cli", "Details: {file}").format(file=file))


def said_of(error: UserError) -> str:
    """The sentence for an error."""
    return sentence(called(error) if isinstance(error, StoreError) else error)


def _fields() -> dict[str, str]:
    """What a person typed, by the field that could not take it; without a form to show it under."""
    return {
        "company": QCoreApplication.translate("Cli", "Investor"),
        "name": QCoreApplication.translate("Cli", "Name"),
        "member": QCoreApplication.translate("Cli", "Your name"),
        "minutes": QCoreApplication.translate("Cli", "Main points"),
        "id": QCoreApplication.translate("Cli", "Record or view"),
        "what": QCoreApplication.translate("Cli", "Next step"),
    }
