"""What the terminal does for WeChat: a project or a day in at most 300 characters, to be sent by hand."""

import argparse
from datetime import date

from app.database import Session, today
from app.services.papers.wechat import day_message, project_message
from app.services.record_lookup import record_called
from app.ui.terminal import arguments
from app.ui.terminal.opened import opened
from app.ui.terminal.output import say
from app.ui.terminal.usage import Commands, Parser

_TODAY = date.min
"""Stands for the day on which it is asked."""


def add_commands(commands: Commands, shared: Parser) -> None:
    """`message`."""
    told = "a project or a day in 300 characters for WeChat, without what may not leave the office"
    message = commands.add_parser("message", help=told, parents=[shared])
    about = message.add_mutually_exclusive_group(required=True)
    about.add_argument("project", nargs="?", help="its id or whole name")
    about.add_argument(
        "--day",
        nargs="?",
        type=arguments.day,
        const=_TODAY,
        metavar="DATE",
        help="what was done on this day, or today",
    )
    message.set_defaults(run=tell_message)


def tell_message(chosen: argparse.Namespace) -> None:
    """Print it. Raises UserError `paper_is_confidential`, and what `record_called` raises."""
    with opened(chosen, to_read=True) as database:
        say(database.read(lambda session: _message(session, chosen)))


def _message(session: Session, chosen: argparse.Namespace) -> str:
    if chosen.project is not None:
        return project_message(session, record_called(session, "project", chosen.project))
    return day_message(session, today(session) if chosen.day == _TODAY else chosen.day)
