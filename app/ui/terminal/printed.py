"""What the terminal says of printed papers: where one was written, and the print register."""

import argparse

from PySide6.QtCore import QCoreApplication

from app.exports.orders import GETA, NAMES, Printed
from app.services.print_register import RegisterRow, print_register
from app.ui.papers.page_words import page_words
from app.ui.terminal.arguments import count
from app.ui.terminal.opened import opened
from app.ui.terminal.output import print_json, print_table, say
from app.ui.terminal.usage import Commands, Parser


def add_commands(commands: Commands, shared: Parser) -> None:
    """`printed`."""
    register = commands.add_parser(
        "printed", help="what was printed, by whom, of which data, the newest first", parents=[shared]
    )
    register.add_argument("--limit", type=count, default=50, metavar="N", help="so many at most")
    register.add_argument("--json", action="store_true", help="JSON instead of a table")
    register.set_defaults(run=show_register)


def tell_printed(printed: Printed) -> None:
    """Say where a paper was written, and what it lacks."""
    say(QCoreApplication.translate("Cli", "Printed: {file}").format(file=printed.file))
    lacks = QCoreApplication.translate("Cli", "No {kind} on this computer, set in {font} instead")
    lost = QCoreApplication.translate(
        "Cli",
        "No font has “{kind}”, printed as {font}. Put a font that has it into the workspace's folder “fonts”",
    )
    for kind, font in printed.substitutes:
        say((lost if font == GETA else lacks).format(kind=kind, font=font))
    if not printed.registered:
        say(QCoreApplication.translate("Cli", "Not in the print register: the ledger cannot be written."))


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
        QCoreApplication.translate("Cli", "Name"),
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
        page_words(row),
        row.file_name,
        row.sha256[:16],
    )
