"""The language of the terminal: the same translations as the window's."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTranslator

from app import log, paths
from app.errors import UserError
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
    try:
        yield
    finally:
        if loaded:
            QCoreApplication.removeTranslator(translator)


def tell(error: Exception) -> None:
    """Say on standard error what went wrong; of a fault of ours also where its details are."""
    if isinstance(error, UserError):
        complain(sentence(error))
        return
    file = log.begin()
    log.fault(error)
    complain(sentence(UserError("unexpected")))
    if file is not None:
        complain(QCoreApplication.translate("Cli", "Details: {file}").format(file=file))
