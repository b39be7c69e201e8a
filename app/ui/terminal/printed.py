"""What the terminal says of printed papers: the print register."""

import argparse

from PySide6.QtCore import QCoreApplication

from app.exports.orders import NAMES
from app.services.print_register import RegisterRow, print_register
from app.ui.terminal.arguments import count
from app.ui.terminal.opened import opened
from app.ui.terminal.output import print_json, print_table
from app.ui.terminal.usage import Commands, Parser


def add_commands(commands: Commands, shared: Parser) -> None:
    """`printed`."""
    register = commands.add_parser(
        "printed", help="what was printed, by whom, of which data, the newest first", parents=[shared]
    )
    register.add_argument("--limit", type=count, default=50, metavar="N")
    register.add_argument("--json", action="store_true", help="JSON instead of a table")
    register.set_defaults(run=show_register)


def show_register(chosen: argparse.Namespace) -> None:
    """List the print register."""
    with opened(chosen, to_read=True) as database:
        found = database.read(lambda session: print_register(session, chosen.limit))
    if chosen.json:
        print_json(found)
        return
    titles = [
        QCoreApplication.translate("Cli", "Printed"),
        QCoreApplication.translate("Cli", "By"),
        QCoreApplication.translate("Cli", "Paper"),
        QCoreApplication.translate("Cli", "About"),
        QCoreApplication.translate("Cli", "Data as of"),
        QCoreApplication.translate("Cli", "Pages"),
        QCoreApplication.translate("Cli", "File"),
        QCoreApplication.translate("Cli", "SHA-256"),
    ]
    print_table(titles, [_line(row) for row in found], right=[5])


def _line(row: RegisterRow) -> tuple[object, ...]:
    return (
        row.printed_at,
        row.printed_by,
        NAMES.get(row.paper, row.paper),
        row.about,
        row.data_at,
        row.pages,
        row.file_name,
        row.sha256[:16],
    )
