"""The language of the terminal: the same translations as the window's."""

from PySide6.QtCore import QCoreApplication, QTranslator

from app import paths
from app.errors import UserError
from app.ui.sentences import sentence
from app.ui.terminal.output import complain


def begin(language: str) -> None:
    """Have sentences of this process said in `language`."""
    app = QCoreApplication.instance() or QCoreApplication(["threeones"])
    translator = QTranslator(app)
    if translator.load(str(paths.resources() / "i18n" / f"{language}.qm")):
        QCoreApplication.installTranslator(translator)


def tell(error: UserError) -> None:
    """Say on standard error what went wrong."""
    complain(sentence(error))
