"""What the terminal does with papers: lists them, and prints one in the form its file ends in."""

import argparse
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.database import Session
from app.errors import UserError
from app.exports.look import INTERNAL, PITCHES, STANDARD_PITCH, Look, SheetKind
from app.exports.orders import FORMS, KINDS, About, Kind, Order
from app.exports.printing import print_to
from app.services.project_filter import Facet, ProjectFilter
from app.services.record_lookup import Table, record_called
from app.ui.terminal import arguments, usage
from app.ui.terminal.listings import view_of
from app.ui.terminal.opened import opened
from app.ui.terminal.output import print_json, print_table
from app.ui.terminal.printed import tell_printed

_SHEETS = {
    "A4": SheetKind.USUAL,
    "A4-portrait": SheetKind.A4,
    "A4-landscape": SheetKind.A4_ACROSS,
    "A3": SheetKind.A3_ACROSS,
    "A3-landscape": SheetKind.A3_ACROSS,
}
"""A4 lies as the paper wants it."""

_ONE_SHEET = ("D1", "EN1")
"""Papers that are one upright page whatever is asked."""


@dataclass(frozen=True, slots=True)
class _Wants:
    """Of a paper about something: the option that names its record, its table, which others it takes."""

    record: str = ""
    table: Table = "project"
    others: tuple[str, ...] = ()


_WANTS: Mapping[About, _Wants] = {
    About.PROJECT: _Wants("project"),
    About.VISIT: _Wants("visit", "activity"),
    About.TRIP: _Wants("trip", "activity", ("since", "until")),
    About.FIRM: _Wants("firm", "company"),
    About.LEADER: _Wants("leader", "official", ("view", "since", "until")),
    About.PROJECTS: _Wants(others=("view", "leader")),
    About.TIME: _Wants(others=("since", "until")),
}
_MORE: Mapping[str, tuple[str, ...]] = {"D6": ("squad",), "D19": ("since", "until")}
"""What some papers take besides."""

_CHOICES = ("project", "visit", "trip", "firm", "leader", "squad", "view", "since", "until")


def add_commands(commands: usage.Commands, shared: usage.Parser) -> None:
    """The commands `papers` and `print`."""
    listed = commands.add_parser(
        "papers", help="the papers, what each is about and its forms", parents=[shared]
    )
    listed.add_argument("--json", action="store_true", help="JSON instead of a table")
    listed.set_defaults(run=list_papers)
    paper = commands.add_parser("print", help="print a paper as PDF, Word or Excel", parents=[shared])
    paper.add_argument("paper", help="its number, as “papers” lists them")
    for name in ("project", "visit", "trip", "firm", "leader"):
        paper.add_argument(f"--{name}", metavar="ID", help="the one it is about, by id or whole name")
    paper.add_argument("--squad", metavar="ID", help="whose visits a report tells of")
    paper.add_argument("--view", metavar="NAME", help="only the projects of a saved view")
    paper.add_argument("--since", type=arguments.day, metavar="DATE", help="from this day on")
    paper.add_argument("--until", type=arguments.day, metavar="DATE", help="up to this day")
    paper.add_argument("-o", "--out", type=Path, required=True, metavar="FILE", help=".pdf, .docx or .xlsx")
    _add_look(paper)
    paper.set_defaults(run=print_paper)


def _add_look(paper: usage.Parser) -> None:
    paper.add_argument("--sheet", choices=tuple(_SHEETS), help="the sheet; A4 unless told otherwise")
    paper.add_argument(
        "--pitch", type=float, choices=PITCHES, default=STANDARD_PITCH, help="points from line to line"
    )
    paper.add_argument("--header", metavar="TEXT", default=INTERNAL, help="upper left corner, '' for none")
    paper.add_argument("--red-head", action="store_true", help="the head of a newsletter in red")
    paper.add_argument("--black", action="store_true", help="for printers without colour")
    paper.add_argument("--phones", choices=("masked", "full"), default="masked", help="telephone numbers")
    paper.add_argument("--watermark", metavar="TEXT", default="", help="pale across every page")
    paper.add_argument("--no-foot", action="store_true", help="do not say how old the data is")


def list_papers(chosen: argparse.Namespace) -> None:
    """Every paper with its number, what it is about and which forms it has."""
    if chosen.json:
        print_json(
            [
                {"paper": number, "name": kind.name, "about": kind.about, "forms": kind.forms}
                for number, kind in KINDS.items()
            ]
        )
        return
    titles = [
        QCoreApplication.translate("Cli", "Paper"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "About"),
        QCoreApplication.translate("Cli", "Forms"),
    ]
    rows = [
        (number, kind.name, _about_words(kind.about), " ".join(FORMS[form] for form in kind.forms))
        for number, kind in KINDS.items()
    ]
    print_table(titles, rows)


def _about_words(about: About) -> str:
    return {
        About.PROJECT: QCoreApplication.translate("Cli", "a project"),
        About.VISIT: QCoreApplication.translate("Cli", "a visit"),
        About.TRIP: QCoreApplication.translate("Cli", "a trip"),
        About.FIRM: QCoreApplication.translate("Cli", "an investor"),
        About.LEADER: QCoreApplication.translate("Cli", "a leader"),
        About.PROJECTS: QCoreApplication.translate("Cli", "projects of a view or leader"),
        About.TIME: QCoreApplication.translate("Cli", "a time"),
    }[about]


def print_paper(chosen: argparse.Namespace) -> None:
    """Print a paper. Raises UserError for one that is not known, and for options it does not take."""
    number = chosen.paper.upper()
    kind = KINDS.get(number)
    if kind is None:
        raise UserError("paper_unknown", paper=chosen.paper, names=tuple(KINDS))
    _check(chosen, number, kind)
    with opened(chosen, to_read=True) as database:
        order = database.read(lambda session: _order(session, chosen, number, kind))
        printed = print_to(database, order, chosen.out)
    tell_printed(printed)


def _check(chosen: argparse.Namespace, number: str, kind: Kind) -> None:
    wants = _WANTS[kind.about]
    taken = (wants.record, *wants.others, *_MORE.get(number, ()))
    for name in _CHOICES:
        if getattr(chosen, name) and name not in taken:
            raise UserError("paper_option_unfit", paper=kind.name, option=f"--{name}")
    if chosen.sheet and number in _ONE_SHEET:
        raise UserError("paper_option_unfit", paper=kind.name, option="--sheet")
    if wants.record and not getattr(chosen, wants.record):
        raise UserError("paper_needs_option", paper=kind.name, option=f"--{wants.record}")
    if chosen.since and chosen.until and chosen.since > chosen.until:
        raise UserError("paper_days_reversed")


def _order(session: Session, chosen: argparse.Namespace, number: str, kind: Kind) -> Order:
    wants = _WANTS[kind.about]
    record = None
    if wants.record:
        record = record_called(session, wants.table, getattr(chosen, wants.record))
    elif chosen.squad:
        record = record_called(session, "unit", chosen.squad)
    projects = view_of(session, chosen.view).chosen if chosen.view else ProjectFilter()
    if chosen.leader and wants.record != "leader":
        leader = record_called(session, "official", chosen.leader)
        projects = projects.with_facet(Facet.LEADER, frozenset({leader}))
    return Order(number, record, projects, chosen.since, chosen.until, look=_look(chosen))


def _look(chosen: argparse.Namespace) -> Look:
    return Look(
        sheet=_SHEETS.get(chosen.sheet, SheetKind.USUAL),
        pitch=chosen.pitch,
        header=chosen.header,
        red_head=chosen.red_head,
        black=chosen.black,
        masked=chosen.phones == "masked",
        watermark=chosen.watermark,
        foot=not chosen.no_foot,
    )
