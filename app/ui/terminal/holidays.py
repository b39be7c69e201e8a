"""The notice of days off, entered from the terminal."""

import argparse

from PySide6.QtCore import QCoreApplication

from app.database import today
from app.services.holiday_notice import changes_by, enter_notice, read_notice
from app.ui.sentences import sentence
from app.ui.terminal.counts import Cli
from app.ui.terminal.opened import opened
from app.ui.terminal.output import complain, print_table, say
from app.ui.translation import QT_TRANSLATE_NOOP


def enter_holidays(chosen: argparse.Namespace) -> int:
    """Say what changes and which lines are left out, and enter the rest unless it is only a preview."""
    with opened(chosen, to_read=chosen.preview) as database:
        notice = read_notice(chosen.file, database.read(today))
        changes = database.read(lambda session: changes_by(session, notice))
        if notice.days and not chosen.preview:
            label = QT_TRANSLATE_NOOP("Action", "Import the notice of days off")
            about = str(notice.days[-1].day.year)
            database.write(label, lambda session: enter_notice(session, notice), about=about)
    titles = [
        QCoreApplication.translate("Cli", "Day"),
        QCoreApplication.translate("Cli", "Worked"),
        QCoreApplication.translate("Cli", "Name"),
    ]
    yes, no = QCoreApplication.translate("Cli", "yes"), QCoreApplication.translate("Cli", "no")
    print_table(titles, ([change.day, yes if change.is_workday else no, change.name] for change in changes))
    for line in notice.bad:
        pattern = QCoreApplication.translate("Cli", "Line {number} left out, “{line}”: {reason}")
        complain(pattern.format(number=line.number, line=line.text, reason=sentence(line.reason)))
    say(Cli().days_change(len(changes)))
    return 0 if notice.days else 1
