"""What the terminal does about project numbers: which computer gives them."""

import argparse

from PySide6.QtCore import QCoreApplication

from app.errors import UserError
from app.sync import membership
from app.sync.numbering import appoint
from app.ui.terminal.opened import opened
from app.ui.terminal.output import say
from app.ui.terminal.sharing import heard_and_told
from app.ui.terminal.usage import Commands, Parser


def numbering(chosen: argparse.Namespace) -> None:
    """Say which computer gives projects their numbers; with a computer, let that one give them."""
    with opened(chosen, to_read=chosen.device is None) as database:
        if chosen.device is not None:
            with heard_and_told(database):
                known = database.read(membership.roll)
                wanted = [one.device for one in known if chosen.device in (one.device, one.device_name)]
                if len(wanted) != 1:
                    raise UserError("no_such_device", device=chosen.device)
                appoint(database, wanted[0])
        giver = next((one for one in database.read(membership.roll) if one.numbers), None)
    name = giver.device_name or giver.device if giver else "—"
    said = QCoreApplication.translate("Cli", "{computer} gives projects their numbers.")
    say(said.format(computer=name))


def add_numbering(commands: Commands, shared: Parser) -> None:
    parser = commands.add_parser(
        "numbering", help="which computer gives projects their numbers", parents=[shared]
    )
    parser.add_argument("device", nargs="?", help="the computer that gives them from now on, by name or id")
    parser.set_defaults(run=numbering)
