"""What the terminal does for the shared folder: read all of it, keep it small, go on behind a lost file."""

import argparse
import time

from PySide6.QtCore import QCoreApplication

from app.sync import holes
from app.sync.checking import Checked, check_folder
from app.sync.compaction import compact_now
from app.sync.unreadable import judged
from app.ui.sync.finding_words import finding_word
from app.ui.terminal.counts import Cli
from app.ui.terminal.opened import opened
from app.ui.terminal.output import complain, print_json, print_table, say, show_progress
from app.ui.terminal.rounds import missing_sentences
from app.ui.terminal.sharing import exchange, identity_here, store_of


def check(chosen: argparse.Namespace) -> int:
    """Read every file of the shared folder; 1 when anything is wrong with it."""
    with opened(chosen, to_read=True) as database:
        store = store_of(identity_here(database))
        found = judged(check_folder(database, store, show_progress), store.denied)
    if chosen.json:
        print_json(found)
    else:
        _tell(found)
    return 1 if found.findings else 0


def _tell(found: Checked) -> None:
    for finding in found.findings:
        about = f"　{finding.about}" if finding.about else ""
        complain(f"{finding_word(finding.kind)}　{finding.path}{about}")
    if denied := sum(finding.kind == "DENIED" for finding in found.findings):
        complain(Cli().files_denied(denied))
    if not found.findings:
        say(Cli().files_sound(found.files))


def compact(chosen: argparse.Namespace) -> None:
    """Write a snapshot and pack the segments of this computer, whether it is time or not."""
    with opened(chosen) as database:
        mine = identity_here(database)
        exchange(database)
        compact_now(database, mine, store_of(mine), time.time_ns() // 1_000_000)
        exchange(database)
    say(QCoreApplication.translate("Cli", "The shared folder is compact: others join from one snapshot."))


def skip(chosen: argparse.Namespace) -> None:
    """Without a computer, the segments that are waited for; with one, go on without those of it.

    What was given up so far, and may be missing, is told either way.
    """
    with opened(chosen) as database:
        exchange(database)
        found = database.read(holes.holes)
        if chosen.device is None:
            titles = [
                QCoreApplication.translate("Cli", "Computer"),
                QCoreApplication.translate("Cli", "File"),
            ]
            print_table(titles, [(one.device, one.number) for one in found])
        else:
            holes.skip(database, chosen.device)
            exchange(database)
            say(
                QCoreApplication.translate(
                    "Cli", "Nobody waits for the lost files of this computer any more."
                )
            )
        for line in missing_sentences(database):
            say(line)
