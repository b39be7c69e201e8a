"""What the terminal does with sync packages: write one, and say what one holds before taking it in."""

import argparse
import sys
from dataclasses import asdict

from PySide6.QtCore import QCoreApplication

from app.services.unsent import unsealed
from app.sync.package_contents import Contents, look_into
from app.sync.packages import known_of, take_package, write_package
from app.ui import text
from app.ui.sync.package_words import contents_lines, remarks
from app.ui.terminal.counts import Cli
from app.ui.terminal.opened import opened
from app.ui.terminal.output import complain, print_json, print_pairs, say, show_progress


def export(chosen: argparse.Namespace) -> None:
    """Write a package for a colleague."""
    with opened(chosen) as database:
        since = None if chosen.since is None else known_of(database, chosen.since)
        written = write_package(
            database,
            chosen.file,
            since,
            with_files=not chosen.without_attachments,
            report=show_progress,
        )
        left_out = database.read(unsealed)
    if chosen.json:
        print_json({"file": str(chosen.file), **asdict(written), "left_out": left_out})
        return
    size = text.file_size(written.octets)
    say(Cli().packed(written.files, chosen.file, size))
    if left_out:
        complain(Cli().left_out(left_out))


def take(chosen: argparse.Namespace) -> int:
    """Say what a package holds, ask, and take it in; 1 where it was not."""
    with opened(chosen) as database:
        found = look_into(database, chosen.file)
        if not chosen.json:
            print_pairs(contents_lines(found, database.clock.now()))
            for remark in remarks(found):
                complain(remark)
        if not (chosen.yes or (not chosen.json and _agrees())):
            if chosen.json:
                print_json({"contents": _plain(found), "taken": None})
            else:
                complain(QCoreApplication.translate("Cli", "Nothing was taken in. Add --yes to take it in."))
            return 1
        taken = take_package(database, chosen.file, show_progress)
    if chosen.json:
        told = {**taken.round.told(), "files_received": taken.files}
        print_json({"contents": _plain(found), "taken": told})
        return 0
    said = QCoreApplication.translate("Cli", "Taken in: received {received}, applied {applied}")
    say(said.format(received=taken.round.received, applied=taken.round.applied))
    return 0


def _agrees() -> bool:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    question = QCoreApplication.translate("Cli", "Take it in? [y/N] ")
    return input(question).strip().lower() in ("y", "yes", QCoreApplication.translate("Cli", "yes"))


def _plain(found: Contents) -> dict[str, object]:
    told = {name: value for name, value in asdict(found).items() if name != "requests"}
    asking = [{"name": one.name, "digits": one.digits} for one in found.requests]
    return {**told, "requests": asking, "nothing_new": found.nothing_new}
