"""What the terminal does for a pack: the papers about a leader, a visit or a view as one PDF or text."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from app.database import Session
from app.exports.orders import About
from app.services.record_lookup import record_called
from app.ui.terminal.listings import view_of
from app.ui.terminal.opened import opened
from app.ui.terminal.output import show_progress
from app.ui.terminal.printed import tell_printed
from app.ui.terminal.usage import Commands, Parser

if TYPE_CHECKING:
    from app.exports.pack import PackOrder


def add_commands(commands: Commands, shared: Parser) -> None:
    """`pack`."""
    pack = commands.add_parser(
        "pack",
        help="the papers about a leader, a visit or a view as one file with contents",
        parents=[shared],
    )
    about = pack.add_mutually_exclusive_group(required=True)
    about.add_argument("--leader", metavar="ID", help="a lead official, by id or whole name: their projects")
    about.add_argument(
        "--visit", metavar="ID", help="a visit, by id or subject: its firms and their projects"
    )
    about.add_argument("--view", metavar="NAME", help="a view of the list of projects")
    pack.add_argument("--without-attachments", action="store_true", help="no attached files at the end")
    pack.add_argument("--docx", action="store_true", help="the same for Word beside the PDF")
    pack.add_argument("-o", "--out", type=Path, required=True, metavar="FILE", help=".pdf or .docx")
    pack.set_defaults(run=pack_up)


def pack_up(chosen: argparse.Namespace) -> None:
    """Write the pack. Raises UserError `no_such_view`, and what `record_called` and `print_packs` raise."""
    from app.exports.pack import print_packs  # with the engine, which no other command needs

    with opened(chosen, to_read=True) as database:
        order = database.read(lambda session: _order(session, chosen))
        outs = dict.fromkeys([chosen.out, chosen.out.with_suffix(".docx")] if chosen.docx else [chosen.out])
        printed = print_packs(database, order, list(outs), show_progress)
    for one in printed:
        tell_printed(one)


def _order(session: Session, chosen: argparse.Namespace) -> "PackOrder":
    from app.exports.pack import PackOrder, view_order

    files = not chosen.without_attachments
    if chosen.view is not None:
        return view_order(view_of(session, chosen.view), chosen.view, files=files)
    if chosen.leader is not None:
        return PackOrder(About.LEADER, record_called(session, "official", chosen.leader), files=files)
    return PackOrder(About.VISIT, record_called(session, "activity", chosen.visit), files=files)
