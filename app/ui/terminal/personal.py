"""What the terminal does for a person who asks what is held of them."""

import argparse

from PySide6.QtCore import QCoreApplication

from app.ui.investors.personal_copy import write_personal_data
from app.ui.terminal.erasing import person_called
from app.ui.terminal.opened import opened
from app.ui.terminal.output import complain, say, show_progress


def export(chosen: argparse.Namespace) -> int:
    """Write all that is held of a person into a ZIP."""
    with opened(chosen) as database:
        person_id = person_called(database, chosen.person)
        lacking = write_personal_data(database, person_id, chosen.out, show_progress)
    say(QCoreApplication.translate("Cli", "Written: {file}").format(file=chosen.out))
    for name in lacking:
        missing = QCoreApplication.translate("Cli", "Without “{file}”, which is not on this computer")
        complain(missing.format(file=name))
    return 1 if lacking else 0
