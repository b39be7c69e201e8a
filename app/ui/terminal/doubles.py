"""What the terminal does with firms and people that were entered twice: listed, merged, told apart."""

import argparse

from PySide6.QtCore import QCoreApplication

from app.services.duplicates import Pair, duplicates, mergeable
from app.services.mergers import merge_records, tell_apart
from app.services.record_names import name_of
from app.ui.sync.alike_words import reason_words
from app.ui.terminal.opened import opened
from app.ui.terminal.output import print_json, print_table, say
from app.ui.translation import QT_TRANSLATE_NOOP


def list_duplicates(chosen: argparse.Namespace) -> None:
    """What looks as if it had been entered twice."""
    with opened(chosen, to_read=True) as database:
        found = database.read(duplicates)
    if chosen.json:
        print_json(found)
        return
    titles = [
        QCoreApplication.translate("Cli", "Why"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Id"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Id"),
    ]
    print_table(titles, [_line(pair) for pair in found])


def merge(chosen: argparse.Namespace) -> None:
    """Have one firm or person stand for another one too, or remember that they are two."""
    with opened(chosen) as database:
        ends = database.read(
            lambda session: (mergeable(session, chosen.loser), mergeable(session, chosen.winner))
        )
        names = database.read(lambda session: [name_of(session, key) for key in ends])
        label = QT_TRANSLATE_NOOP("Action", "Merge")
        if chosen.apart:
            label = QT_TRANSLATE_NOOP("Action", "Not the same")
        work = tell_apart if chosen.apart else merge_records
        database.write(label, lambda session: work(session, *ends), about=names[1])
    said = QCoreApplication.translate("Cli", "{loser} is {winner} now.")
    if chosen.apart:
        said = QCoreApplication.translate("Cli", "{loser} and {winner} are two.")
    say(said.format(loser=names[0], winner=names[1]))


def _line(pair: Pair) -> tuple[str, ...]:
    return (reason_words(pair.reasons), pair.names[0], pair.ids[0], pair.names[1], pair.ids[1])
