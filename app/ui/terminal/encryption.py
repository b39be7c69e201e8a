"""What the terminal does about the encryption of a workspace."""

import argparse
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.errors import UserError
from app.exports.orders import RECOVERY, Order
from app.exports.printing import print_to
from app.paths import Workspace
from app.services.encryption import change_passphrase, decrypt, encrypt, is_encrypted_at, open_by_sheet
from app.services.sealing import seal_files
from app.sync.identity import identity
from app.ui.terminal.counts import Cli
from app.ui.terminal.opened import folder_of, key_of, opened
from app.ui.terminal.output import complain, say, show_progress
from app.ui.terminal.passphrases import new_passphrase, present_passphrase, read_secret
from app.workspace import OpenWorkspace, open_workspace


def turn_on(chosen: argparse.Namespace) -> int:
    """Encrypt the workspace, its attached files and the copies in its folder; or go on with the files."""
    folder = folder_of(chosen)
    if is_encrypted_at(folder):
        return _seal_left(chosen, folder)
    done = encrypt(folder, new_passphrase(chosen.passphrase_file), chosen.by_login, show_progress)
    say(QCoreApplication.translate("Cli", "The ledger in {folder} is encrypted.").format(folder=folder))
    if done.copies:
        copies = done.copies
        say(Cli().copies_encrypted(copies))
    _seal(open_workspace(folder, key=done.key))
    for copy in done.left:
        left = QCoreApplication.translate("Cli", "{file} could not be read and was left as it is")
        complain(left.format(file=copy))
    return 1 if done.left else 0


def _seal_left(chosen: argparse.Namespace, folder: Path) -> int:
    """What had been stopped. Raises UserError `already_encrypted` where nothing is left to do."""
    workspace = open_workspace(folder, key=key_of(chosen, folder))
    if not workspace.database.files.lying_open():
        workspace.close()
        raise UserError("already_encrypted")
    _seal(workspace)
    return 0


def _seal(workspace: OpenWorkspace) -> None:
    try:
        count = seal_files(workspace.database.files, show_progress)
    finally:
        workspace.close()
    if count:
        say(Cli().files_encrypted(count))


def turn_off(chosen: argparse.Namespace) -> int:
    """Have the workspace lie open again."""
    folder = folder_of(chosen)
    damaged = decrypt(folder, key_of(chosen, folder), show_progress)
    said = QCoreApplication.translate("Cli", "The ledger in {folder} is no longer encrypted.")
    say(said.format(folder=folder))
    for file in damaged:
        left = QCoreApplication.translate("Cli", "{file} could not be read and was left as it is")
        complain(left.format(file=file))
    return 1 if damaged else 0


def print_sheet(chosen: argparse.Namespace) -> None:
    """Write the page with the key."""
    with opened(chosen, to_read=True) as database:
        if not database.files.encrypted and database.read(identity) is not None:
            raise UserError("sheet_is_of_space")
        print_to(database, Order(RECOVERY), chosen.out)
    said = QCoreApplication.translate("Cli", "Printed: {file}")
    say(said.format(file=chosen.out))
    say(QCoreApplication.translate("Cli", "It opens the ledger. Print it, lock it away, delete the file."))


def set_passphrase(chosen: argparse.Namespace) -> None:
    """Change the passphrase, knowing the present one or having the recovery sheet."""
    place = Workspace(folder_of(chosen))
    if chosen.sheet is not None:
        typed = read_secret(chosen.sheet)
        open_by_sheet(place, typed, new_passphrase(chosen.new_file))
    else:
        present = present_passphrase(chosen)
        if present is None:
            raise UserError("passphrase_not_given")
        change_passphrase(place, present, new_passphrase(chosen.new_file))
    say(QCoreApplication.translate("Cli", "The passphrase was changed."))
