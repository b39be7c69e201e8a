"""What the terminal does with a ledger that lies where it must not: copies it, and goes on with the copy."""

import argparse
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.services.relocating import relocate
from app.ui.desk import Desk
from app.ui.terminal.opened import folder_of
from app.ui.terminal.output import say, show_progress
from app.ui.terminal.usage import Commands, Parser


def add_commands(commands: Commands, shared: Parser) -> None:
    """`relocate`."""
    told = "copy the workspace to a disk of this computer and work there"
    command = commands.add_parser("relocate", help=told, parents=[shared])
    command.add_argument("to", type=Path, metavar="DIR", help="a new or empty folder")
    command.set_defaults(run=move)


def move(chosen: argparse.Namespace) -> None:
    """Copy it; who named no other opens the copy from now on. Raises StorageError, UserError."""
    folder = folder_of(chosen)
    home = relocate(folder, chosen.to, show_progress)
    Desk().workspace = home
    said = QCoreApplication.translate(
        "Cli", "The ledger lies in {folder} and is opened there from now on. {old} stays as it was."
    )
    say(said.format(folder=home, old=folder))
