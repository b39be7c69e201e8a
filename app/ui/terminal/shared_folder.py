"""What the terminal does about the place of the shared folder: tell it, move it, publish to a new drive."""

import argparse
from contextlib import nullcontext
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.sync import folder_change
from app.sync.membership import chosen_of
from app.ui.beginning import looked_at
from app.ui.terminal.opened import opened
from app.ui.terminal.output import say
from app.ui.terminal.sharing import exchange, identity_here


def folder(chosen: argparse.Namespace) -> None:
    """Without a folder, where colleagues meet; with one, meet there from now on."""
    with opened(chosen) as database:
        identity_here(database)
        with looked_at(chosen.folder) if chosen.folder is not None else nullcontext():
            if chosen.republish:
                folder_change.publish_anew(database, chosen.folder)
            elif chosen.folder is not None:
                folder_change.move(database, chosen.folder)
        if chosen.republish or chosen.folder is not None:
            exchange(database)
        place = chosen_of(Path(identity_here(database).share))
    say(QCoreApplication.translate("Cli", "The shared workspace lies in {folder}").format(folder=place))
