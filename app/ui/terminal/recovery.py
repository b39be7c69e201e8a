"""What the terminal does with the recovery sheet of a shared workspace: print one, and use it."""

import argparse
from contextlib import nullcontext

from PySide6.QtCore import QCoreApplication

from app.errors import UserError
from app.exports.printing import print_space_sheet
from app.paths import Workspace
from app.places import check_apart, check_place
from app.sync.recovery import check_sheet, make_sheet, recover
from app.ui.beginning import beginning
from app.ui.terminal.opened import folder_of, open_folder, opened
from app.ui.terminal.output import say
from app.ui.terminal.passphrases import asked_unseen, read_secret
from app.ui.terminal.sharing import exchange, tell_others


def print_sheet(chosen: argparse.Namespace) -> None:
    """Print a new sheet, which counts from then on; those before it are void."""
    with opened(chosen) as database:
        make_sheet(database, lambda sheet: print_space_sheet(database, sheet.groups, chosen.out))
        tell_others(database)
    said = QCoreApplication.translate("Cli", "Printed: {file}")
    say(said.format(file=chosen.out))
    say(
        QCoreApplication.translate(
            "Cli", "It makes a computer an administrator's. Print it, lock it away, delete the file."
        )
    )


def use_sheet(chosen: argparse.Namespace) -> None:
    """Make this computer an administrator's."""
    question = QCoreApplication.translate("Cli", "Key on the sheet: ")
    typed = read_secret(chosen.sheet) if chosen.sheet is not None else asked_unseen(question)
    if typed is None:
        raise UserError("sheet_not_given")
    folder = folder_of(chosen)
    if chosen.share is not None:
        check_apart(folder, chosen.share)
    new = not Workspace(folder).database.exists()
    if new:  # a place, a sheet or a folder that is refused leaves no workspace behind
        check_place(folder, new=True)
        if chosen.share is None:
            raise UserError("sheet_without_share", folder=str(folder))
        with beginning(chosen.share):
            check_sheet(typed, chosen.share)
    workspace = open_folder(chosen, folder, create=new)
    try:
        with beginning(chosen.share) if chosen.share is not None else nullcontext():
            recover(workspace.database, typed, chosen.share)
        exchange(workspace.database)
    finally:
        workspace.close()
    say(
        QCoreApplication.translate(
            "Cli", "This computer is an administrator's. Take out the lost ones, and print a new sheet."
        )
    )
