"""Who changed what and when, on the terminal: in the words of the window, as JSON in those of the log."""

import argparse
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.errors import UserError
from app.services.devices import device_name, this_device
from app.services.history import HistoryEntry, record_history
from app.services.history_list import ChangeKind, RecordChange, record_changes
from app.ui.history.words import change_lines, change_sentence, computer_word
from app.ui.terminal.opened import opened
from app.ui.terminal.output import print_json, print_table
from app.ui.words import Codes

Line = tuple[object, str, str, str, str, str, str]


def show_history(chosen: argparse.Namespace) -> None:
    """Who changed what and when, a line for each field."""
    with opened(chosen, to_read=True) as database:
        if chosen.json:
            entries = database.read(lambda session: record_history(session, chosen.id))
            if not entries:
                raise UserError("no_such_record", id=chosen.id)
            print_json(entries)
            return
        told = database.read(lambda session: record_changes(session, chosen.id))
        here, names = database.read(
            lambda session: (
                this_device(session),
                {entry.device: device_name(session, entry.device) for entry, _ in told},
            )
        )
        computers = {device: computer_word(device, name, device == here) for device, name in names.items()}
        codes = Codes(database)
        lines = [
            line for entry, change in told for line in _lines(entry, change, computers[entry.device], codes)
        ]
    titles = [
        QCoreApplication.translate("Cli", "When"),
        QCoreApplication.translate("Cli", "Who"),
        QCoreApplication.translate("Cli", "Computer"),
        QCoreApplication.translate("Cli", "Action"),
        QCoreApplication.translate("Cli", "Field"),
        QCoreApplication.translate("Cli", "Before"),
        QCoreApplication.translate("Cli", "After"),
    ]
    print_table(titles, lines)


def _lines(entry: HistoryEntry, change: RecordChange, computer: str, codes: Codes) -> Iterator[Line]:
    """What is new has nothing before; a deletion and its way back are said whole."""
    action = QCoreApplication.translate("Action", entry.label)
    who = entry.member_name or ""
    if change.kind in (ChangeKind.DELETED, ChangeKind.RESTORED):
        yield entry.at, who, computer, action, "", "", change_sentence(change, codes)
        return
    kept = {one.field for one in change.fields if one.old_known and one.old == one.new}
    pattern = QCoreApplication.translate(
        "Cli", "{value} (kept)", "a version decided for that was shown already"
    )
    for said in change_lines(change, codes):
        old = "" if change.kind is ChangeKind.CREATED else said.old
        new = pattern.format(value=said.new) if said.field in kept else said.new
        yield entry.at, who, computer, action, said.name, old, new
